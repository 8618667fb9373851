#include "campaign/council/merits.h"

#include <fmt/format.h>

namespace vinhdanh::campaign::council {
namespace {

using registry::Subject;

struct Merits {
  int excellent = 0, initiatives = 0, topics = 0;
  std::map<const registry::HonourForm*, int> honours{};  // in the order of the law: they lie in one table
};

class Gatherer {
 public:
  Gatherer(std::span<const Subject> subjects, int first, int last) : first_(first), last_(last) {
    for (const auto& subject : subjects) found_[subject];
  }

  void gather(const registry::Registry& all) {
    for (const auto& one : all.evaluations)
      if (auto* merits = of(one.subject, one.year); merits && one.level == registry::Level::kExcellent)
        ++merits->excellent;
    for (const auto& one : all.honours) add(one);
    for (const auto& one : all.initiatives)
      if (one.recognised.value_or(true)) add(one.authors, one.recognised_on, &Merits::initiatives);
    for (const auto& one : all.topics)
      if (one.accepted.value_or(true)) add(one.members, one.accepted_on, &Merits::topics);
  }
  const std::map<Subject, Merits>& found() const { return found_; }

 private:
  Merits* of(const Subject& subject, int year) {
    const auto at = found_.find(subject);
    return at == found_.end() || year < first_ || year > last_ ? nullptr : &at->second;
  }

  void add(const registry::Honour& one) {
    const int year = one.year ? *one.year : one.decided_on ? static_cast<int>(one.decided_on->year()) : 0;
    const auto* form = registry::honour_form(one.form);
    if (auto* merits = of(one.subject, year); merits && form) ++merits->honours[form];
  }

  void add(const std::vector<registry::Contributor>& people, const std::optional<base::Date>& day,
           int Merits::*count) {
    if (!day) return;
    for (const auto& person : people)
      if (auto* merits = of({registry::SubjectKind::kPerson, person.person}, static_cast<int>(day->year())))
        ++(merits->*count);
  }

  int first_, last_;
  std::map<Subject, Merits> found_;
};

std::string words_of(const Merits& merits) {
  std::string out;
  const auto add = [&](const std::string& words) { out += (out.empty() ? "" : "; ") + words; };
  if (merits.excellent > 0) add(fmt::format("{:02} năm hoàn thành xuất sắc nhiệm vụ", merits.excellent));
  for (const auto& [form, count] : merits.honours)
    add(base::say(base::Language::kVietnamese, form->name()) +
        (count > 1 ? fmt::format(" ({:02} lần)", count) : ""));
  if (merits.initiatives > 0) add(fmt::format("{:02} sáng kiến", merits.initiatives));
  if (merits.topics > 0) add(fmt::format("{:02} đề tài, công trình", merits.topics));
  return out;
}

}  // namespace

std::map<Subject, std::string> merits_of(const registry::Registry& registry,
                                         std::span<const Subject> subjects, int first, int last) {
  Gatherer gatherer(subjects, first, last);
  gatherer.gather(registry);
  std::map<Subject, std::string> out;
  for (const auto& [subject, merits] : gatherer.found()) out[subject] = words_of(merits);
  return out;
}

}  // namespace vinhdanh::campaign::council
