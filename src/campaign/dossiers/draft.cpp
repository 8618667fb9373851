#include "campaign/dossiers/draft.h"

#include <algorithm>
#include <fmt/format.h>

#include "base/text.h"
#include "campaign/registry/profile.h"

namespace vinhdanh::campaign::dossiers {
namespace {

using Lines = std::vector<std::string>;

std::string vietnamese(const base::Message& message) {
  return base::say(base::Language::kVietnamese, message);
}

std::string day(const std::optional<base::Date>& date) {
  return date ? base::show(*date) : "…/…/……";
}

bool within(const std::optional<base::Date>& date, int first, int last) {
  if (!date) return false;
  const int year = static_cast<int>(date->year());
  return year >= first && year <= last;
}

void general_of_person(Lines& lines, const registry::Person& person, const std::string& post) {
  lines.push_back("- Họ và tên: " + person.full_name + ".");
  lines.push_back("- Ngày, tháng, năm sinh: " + day(person.birth_date) + ".");
  lines.push_back("- Chức vụ, đơn vị công tác: " + (post.empty() ? "……" : post) + ".");
  lines.push_back("- Ngày vào ngành, đơn vị: " + day(person.joined) + ".");
}

void general_of_unit(Lines& lines, const registry::Registry& record, const Subject& subject,
                     const std::string& name) {
  lines.push_back("- Tên tập thể: " + name + ".");
  const auto unit = std::ranges::find(record.units, subject.code, &registry::Unit::code);
  lines.push_back("- Ngày thành lập: " + day(unit == record.units.end() ? std::nullopt : unit->founded) +
                  ".");
  lines.push_back("- Tổng số công chức, viên chức, người lao động: ……");
  lines.push_back("- Chức năng, nhiệm vụ được giao: ……");
}

std::string decision_words(const std::string& number, const std::optional<base::Date>& on,
                           const std::string& authority) {
  std::string out;
  if (!number.empty()) out += " (Quyết định số " + number;
  if (!number.empty() && on) out += " " + base::long_vietnamese(*on);
  if (!number.empty() && !authority.empty()) out += " của " + authority;
  return out.empty() ? out : out + ")";
}

void add_years(Lines& lines, const registry::Registry& record, const Subject& subject, int first, int last) {
  for (const auto& year : registry::profile_years(record, subject, last)) {
    if (year.year < first || year.year > last || year.outside) continue;
    Lines parts;
    if (year.evaluation) parts.push_back(vietnamese(registry::label(year.evaluation->level)));
    for (const auto* honour : year.honours) {
      const auto* form = registry::honour_form(honour->form);
      parts.push_back((form ? vietnamese(form->name()) : honour->form) +
                      decision_words(honour->decision_number, honour->decided_on, honour->authority));
    }
    if (!parts.empty()) lines.push_back(fmt::format("- Năm {}: {}.", year.year, base::join(parts, "; ")));
  }
}

void add_works(Lines& lines, const registry::Registry& record, int first, int last) {
  for (const auto& initiative : record.initiatives) {
    if (!within(initiative.recognised_on, first, last) || initiative.recognised == false) continue;
    const auto scope = initiative.scope
                           ? ", phạm vi " + base::lower_first(vietnamese(registry::label(*initiative.scope)))
                           : "";
    lines.push_back(
        "- Sáng kiến “" + initiative.name + "”" + scope +
        decision_words(initiative.decision_number, initiative.recognised_on, initiative.authority) + ".");
  }
  for (const auto& topic : record.topics) {
    if (!within(topic.accepted_on, first, last) || topic.accepted == false) continue;
    lines.push_back("- " + vietnamese(registry::label(topic.kind)) + " “" + topic.name + "”" +
                    (topic.result.empty() ? "" : ", kết quả nghiệm thu: " + base::lower_first(topic.result)) +
                    decision_words(topic.decision_number, topic.accepted_on, topic.authority) + ".");
  }
}

}  // namespace

Texts drafted(const registry::Registry& record, const Subject& subject, const std::string& printed_name,
              const std::string& post, int first_year, int last_year) {
  Lines general, achievements;
  const auto person = std::ranges::find(record.people, subject.code, &registry::Person::code);
  if (subject.kind == SubjectKind::kPerson && person != record.people.end())
    general_of_person(general, *person, post);
  else
    general_of_unit(general, record, subject, printed_name);
  add_years(achievements, record, subject, first_year, last_year);
  add_works(achievements, record, first_year, last_year);
  if (achievements.empty()) achievements.push_back("……");
  Lines profile{printed_name + (post.empty() ? "" : ", " + base::lower_first(post)) + "."};
  profile.insert(profile.end(), achievements.begin(), achievements.end());
  return {{"general", base::join(general, "\n")},
          {"achievements", base::join(achievements, "\n")},
          {"profile", base::join(profile, "\n")}};
}

}  // namespace vinhdanh::campaign::dossiers
