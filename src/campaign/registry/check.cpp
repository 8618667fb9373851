#include "campaign/registry/check.h"

#include <algorithm>
#include <fmt/format.h>

#include "campaign/registry/check_context.h"

namespace vinhdanh::campaign::registry {

using base::msg;
using base::show;

std::vector<Finding> check(const Registry& registry, const base::Date& today, const Registry* known) {
  CheckContext context(registry, today, known);
  check_units(context);
  check_people(context);
  check_evaluations(context);
  check_honours(context);
  check_works(context);
  check_conduct(context);
  return context.take();
}

bool has_errors(const std::vector<Finding>& findings) {
  return std::ranges::any_of(findings, [](const auto& f) { return f.severity == base::Severity::kError; });
}

CheckContext::CheckContext(const Registry& r, const base::Date& day, const Registry* on_record)
    : registry(r), known(on_record), today(day) {
  units_.reserve(r.units.size());
  people_.reserve(r.people.size());
  initiatives_.reserve(r.initiatives.size());
  for (const auto* from : {&r, on_record}) {
    if (from == nullptr) continue;
    for (const auto& unit : from->units) units_.emplace(unit.code, &unit);
    for (const auto& person : from->people) people_.emplace(person.code, &person);
    for (const auto& initiative : from->initiatives) initiatives_.emplace(initiative.code, &initiative);
  }
}

const Unit* CheckContext::unit(std::string_view code) const {
  const auto found = units_.find(code);
  return found == units_.end() ? nullptr : found->second;
}

const Person* CheckContext::person(std::string_view code) const {
  const auto found = people_.find(code);
  return found == people_.end() ? nullptr : found->second;
}

const Initiative* CheckContext::initiative(std::string_view code) const {
  const auto found = initiatives_.find(code);
  return found == initiatives_.end() ? nullptr : found->second;
}

void CheckContext::at(Table table, std::size_t record, std::size_t part) {
  table_ = table;
  record_ = record;
  part_ = part;
}

void CheckContext::error(std::string_view field, base::Message text, std::string_view seen) {
  add(base::Severity::kError, field, std::move(text), seen);
}

void CheckContext::warn(std::string_view field, base::Message text, std::string_view seen) {
  add(base::Severity::kWarning, field, std::move(text), seen);
}

void CheckContext::add(base::Severity severity, std::string_view field, base::Message text,
                       std::string_view seen) {
  findings_.push_back({severity, table_, record_, part_, field, std::move(text), std::string(seen)});
}

void CheckContext::demand_text(std::string_view field, std::string_view value) {
  if (value.empty()) error(field, msg("This must not be empty. Fill it in."));
}

void CheckContext::demand_unit(std::string_view field, std::string_view code) {
  if (!code.empty() && unit(code) == nullptr)
    error(
        field,
        msg("There is no unit with the code “{0}”. Add it to the sheet of units or correct the code.", code),
        code);
}

bool CheckContext::demand_subject(const Subject& subject) {
  if (subject.code.empty()) {
    error("subject", msg("This must not be empty. Fill it in."));
    return false;
  }
  if (subject.kind == SubjectKind::kCollective) {
    demand_unit("subject", subject.code);
    return unit(subject.code) != nullptr;
  }
  if (person(subject.code) != nullptr) return true;
  error("subject",
        msg("There is no person with the staff code “{0}”. Add the person to the sheet of people or correct "
            "the code.",
            subject.code),
        subject.code);
  return false;
}

void CheckContext::demand_past(std::string_view field, const std::optional<base::Date>& day) {
  if (day && today < *day)
    error(field, msg("{0} lies in the future. Give a day up to today, {1}.", show(*day), show(today)),
          show(*day));
}

void CheckContext::demand_order(std::string_view field, const std::optional<base::Date>& first,
                                const std::optional<base::Date>& then) {
  if (first && then && *then < *first)
    error(field,
          msg("{0} is before {1}, with which it begins. Correct one of the two days.", show(*then),
              show(*first)),
          show(*then));
}

void CheckContext::demand_share(std::string_view field, const std::optional<double>& share) {
  if (share && !(*share >= 0 && *share <= 1))
    error(field, msg("A share lies between 0 % and 100 %. Correct it or leave it empty."),
          fmt::format("{:g}%", *share * 100));
}

void CheckContext::demand_in_life(std::string_view field, const Subject& subject,
                                  const std::optional<base::Date>& day) {
  if (!day) return;
  if (subject.kind == SubjectKind::kPerson) {
    const auto* who = person(subject.code);
    if (who != nullptr && who->birth_date && *day < *who->birth_date)
      error(field,
            msg("{0} is before the person was born, {1}. Correct one of the two days.", show(*day),
                show(*who->birth_date)),
            show(*day));
    return;
  }
  const auto* who = unit(subject.code);
  if (who != nullptr && who->founded && *day < *who->founded)
    error(field,
          msg("{0} is before the unit was founded, {1}. Record it for the unit that won it at the time, or "
              "correct "
              "one of the two days.",
              show(*day), show(*who->founded)),
          show(*day));
}

}  // namespace vinhdanh::campaign::registry
