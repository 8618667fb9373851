#include "campaign/registry/person_form.h"

#include <algorithm>

#include "base/text.h"
#include "campaign/registry/check.h"

namespace vinhdanh::campaign::registry {
namespace {

using base::msg;

struct Field {
  std::string_view key;
  base::Message (*label)();
};
constexpr Field kFields[] = {
    {"full_name", [] { return msg("Full name"); }},
    {"printed_name", [] { return msg("Name as printed"); }},
    {"honorific", [] { return msg("Form of address"); }},
    {"birth_date", [] { return msg("Date of birth"); }},
    {"gender", [] { return msg("Gender"); }},
    {"joined", [] { return msg("In service since"); }},
    {"left", [] { return msg("Left on"); }},
};
constexpr std::size_t kLongest = 200;

std::string shown(const std::optional<base::Date>& date) {
  return date ? base::show(*date) : std::string();
}

base::Problem problem(std::string_view key, base::Message text, std::string seen = {}) {
  base::Problem out{base::Severity::kError, {}, std::move(text), std::move(seen)};
  out.place.field = key;
  return out;
}

class Reader {
 public:
  explicit Reader(const PersonForm& form) : form_(form) {}

  std::string text(std::string_view key) {
    auto value = form_.value(key);
    if (base::length(value) <= kLongest) return value;
    problems.push_back(problem(key, msg("This text is longer than {0} characters. Shorten it.", kLongest)));
    return {};
  }
  std::optional<base::Date> date(std::string_view key) {
    const auto value = form_.value(key);
    if (value.empty()) return {};
    if (auto day = base::parse_date(value)) return *day;
    problems.push_back(
        problem(key, msg("A day is expected. Write day/month/year, for example 20/08/2025."), value));
    return {};
  }

  base::Problems problems;

 private:
  const PersonForm& form_;
};

}  // namespace

std::string PersonForm::value(std::string_view key) const {
  const auto found = values.find(key);
  return found == values.end() ? std::string() : found->second;
}

PersonForm filled_in(const Person& person) {
  PersonForm form;
  form.values = {
      {"full_name", person.full_name},
      {"printed_name", person.printed_name},
      {"honorific", person.honorific},
      {"birth_date", shown(person.birth_date)},
      {"gender", person.gender ? std::string(kGenderCodes[static_cast<std::size_t>(*person.gender)]) : ""},
      {"joined", shown(person.joined)},
      {"left", shown(person.left)}};
  return form;
}

base::Result<Person> read_form(const PersonForm& form, const Person& before, const Registry& units,
                               const base::Date& today) {
  Reader reader(form);
  Person person = before;
  person.full_name = reader.text("full_name");
  person.printed_name = reader.text("printed_name");
  person.honorific = reader.text("honorific");
  person.birth_date = reader.date("birth_date");
  person.joined = reader.date("joined");
  person.left = reader.date("left");
  const auto gender = std::ranges::find(kGenderCodes, form.value("gender"));
  person.gender = gender == kGenderCodes.end()
                      ? std::nullopt
                      : std::optional(static_cast<Gender>(gender - kGenderCodes.begin()));
  Registry one;
  one.people = {person};
  if (reader.problems.empty())
    for (const auto& finding : check(one, today, &units))
      if (finding.severity == base::Severity::kError)
        reader.problems.push_back(problem(finding.field, finding.text, finding.seen));
  if (!reader.problems.empty()) return base::refuse(std::move(reader.problems));
  return person;
}

std::vector<FieldDifference> differences(const Person& stored, const PersonForm& form) {
  const auto there = filled_in(stored);
  std::vector<FieldDifference> out;
  for (const auto& [key, field_label] : kFields)
    if (there.value(key) != form.value(key))
      out.push_back({field_label(), there.value(key), form.value(key)});
  return out;
}

}  // namespace vinhdanh::campaign::registry
