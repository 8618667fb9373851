#include "campaign/conference/five_years.h"

#include <algorithm>

namespace vinhdanh::campaign::conference {
namespace {

using registry::SubjectKind;
using registry::UnitKind;

bool is_part(const registry::Unit& unit, const base::Date& day) {
  const bool own = unit.kind == UnitKind::kOffice || unit.kind == UnitKind::kDivision ||
                   unit.kind == UnitKind::kBranch || unit.kind == UnitKind::kCentre;
  return own && registry::exists_on(unit, day);
}

bool serves(const registry::Person& person, const base::Date& day) {
  return (!person.joined || *person.joined <= day) && (!person.left || day <= *person.left);
}

class Counter {
 public:
  Counter(const plan::Plan& plan) {
    for (int year = plan.campaign.first_year; year <= plan.campaign.last_year; ++year) {
      out_.years.emplace_back();
      out_.years.back().year = year;
    }
    for (const auto& form : registry::honour_forms()) out_.forms.push_back({&form});
  }

  FiveYears count(const registry::Registry& registry, const base::Date& day) {
    out_.units = std::ranges::count_if(registry.units, [&](const auto& unit) { return is_part(unit, day); });
    out_.people =
        std::ranges::count_if(registry.people, [&](const auto& person) { return serves(person, day); });
    for (const auto& one : registry.evaluations) add(one);
    for (const auto& one : registry.honours) add(one);
    for (const auto& one : registry.initiatives)
      if (auto* year = year_of(one.recognised_on, one.recognised)) ++year->initiatives;
    for (const auto& one : registry.topics)
      if (auto* year = year_of(one.accepted_on, one.accepted)) ++year->topics;
    std::erase_if(out_.forms, [](const auto& form) { return form.collectives + form.people == 0; });
    return std::move(out_);
  }

 private:
  FiveYears::Year* find(int year) {
    const auto found = std::ranges::find(out_.years, year, &FiveYears::Year::year);
    return found == out_.years.end() ? nullptr : &*found;
  }
  FiveYears::Year* year_of(const std::optional<base::Date>& day, const std::optional<bool>& valid) {
    return day && valid.value_or(true) ? find(static_cast<int>(day->year())) : nullptr;
  }

  void add(const registry::Evaluation& one) {
    auto* year = find(one.year);
    if (year == nullptr || one.level == registry::Level::kExempt) return;
    auto& levels = one.subject.kind == SubjectKind::kPerson ? year->people : year->collectives;
    ++levels[static_cast<std::size_t>(one.level)];
  }

  void add(const registry::Honour& one) {
    const int year = one.year ? *one.year : one.decided_on ? static_cast<int>(one.decided_on->year()) : 0;
    const auto form = std::ranges::find(out_.forms, registry::honour_form(one.form), &FiveYears::Form::form);
    if (find(year) == nullptr || form == out_.forms.end()) return;
    ++(one.subject.kind == SubjectKind::kPerson ? form->people : form->collectives);
  }

  FiveYears out_;
};

}  // namespace

FiveYears five_years(const plan::Plan& plan, const registry::Registry& registry, const base::Date& day) {
  return Counter(plan).count(registry, day);
}

}  // namespace vinhdanh::campaign::conference
