#include "campaign/registry/profile.h"

#include <algorithm>

namespace vinhdanh::campaign::registry {
namespace {

constexpr int kYearsShown = 6;
// Of a person's whole life in service; a mistyped year must not make a page of centuries.
constexpr int kMostYears = 60;

std::optional<int> year_of(const std::optional<base::Date>& date) {
  return date ? std::optional(static_cast<int>(date->year())) : std::nullopt;
}

std::optional<int> year_of(const Honour& honour) {
  return honour.year ? honour.year : year_of(honour.decided_on);
}

class Years {
 public:
  Years(int first, int last) : first_(first) {
    for (int year = first; year <= last; ++year) {
      years_.emplace_back();
      years_.back().year = year;
    }
  }
  template <typename Record>
  void add(std::optional<int> year, std::vector<const Record*> ProfileYear::*list, const Record& record) {
    if (auto* line = find(year)) (line->*list).push_back(&record);
  }
  ProfileYear* find(std::optional<int> year) {
    if (!year || *year < first_ || *year >= first_ + static_cast<int>(years_.size())) return nullptr;
    return &years_[static_cast<std::size_t>(*year - first_)];
  }
  std::vector<ProfileYear> take() { return std::move(years_); }

 private:
  int first_;
  std::vector<ProfileYear> years_;
};

int first_year(const Registry& record, int this_year) {
  int first = this_year - kYearsShown + 1;
  const auto lower = [&](std::optional<int> year) {
    if (year) first = std::min(first, std::max(*year, this_year - kMostYears));
  };
  for (const auto& one : record.evaluations) lower(one.year);
  for (const auto& one : record.honours) lower(year_of(one));
  for (const auto& one : record.initiatives) lower(year_of(one.recognised_on));
  for (const auto& one : record.topics) lower(year_of(one.accepted_on));
  return first;
}

bool is_outside(const Registry& record, int year) {
  // A unit is evaluated at the end of the year.
  if (!record.units.empty()) return !exists_on(record.units.front(), base::make_date(year, 12, 31));
  if (record.people.empty()) return false;
  const auto& person = record.people.front();
  return (person.joined && year < static_cast<int>(person.joined->year())) ||
         (person.left && year > static_cast<int>(person.left->year()));
}

}  // namespace

std::vector<ProfileYear> profile_years(const Registry& record, const Subject& subject, int this_year) {
  Years years(first_year(record, this_year), this_year);
  for (const auto& one : record.evaluations)
    if (auto* line = one.subject == subject ? years.find(one.year) : nullptr) line->evaluation = &one;
  for (const auto& one : record.honours)
    if (one.subject == subject) years.add(year_of(one), &ProfileYear::honours, one);
  for (const auto& one : record.initiatives)
    years.add(year_of(one.recognised_on), &ProfileYear::initiatives, one);
  for (const auto& one : record.topics) years.add(year_of(one.accepted_on), &ProfileYear::topics, one);
  for (const auto& one : record.discipline)
    if (one.subject == subject) years.add(year_of(one.on), &ProfileYear::discipline, one);
  auto all = years.take();
  for (auto& line : all) line.outside = line.evaluation == nullptr && is_outside(record, line.year);
  return all;
}

const Contributor* own_part(const std::vector<Contributor>& contributors, const std::string& person) {
  const auto found = std::ranges::find(contributors, person, &Contributor::person);
  return found == contributors.end() ? nullptr : &*found;
}

}  // namespace vinhdanh::campaign::registry
