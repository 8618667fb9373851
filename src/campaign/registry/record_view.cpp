#include "campaign/registry/record_view.h"

#include <fmt/format.h>

#include "campaign/registry/record_routes.h"
#include "campaign/registry/workbook_layout.h"
#include "platform/http/request.h"

namespace vinhdanh::campaign::registry {
namespace {

using base::Message;
using base::msg;
using platform::web::Block;

struct State {
  const char* tone;
  const char* icon;
};

State state_of(const ProfileYear& year) {
  if (year.outside) return {"idle", "minus"};
  if (year.evaluation == nullptr) return {"warn", "help-circle"};
  switch (year.evaluation->level) {
    case Level::kExcellent:
      return {"honour", "star"};
    case Level::kGood:
      return {"good", "check"};
    case Level::kCompleted:
      return {"idle", "circle-half-2"};
    case Level::kNotCompleted:
      return {"bad", "x"};
    case Level::kExempt:
      break;
  }
  return {"idle", "minus"};
}

// In the narrow cells of a year.
Message short_label(Level level) {
  switch (level) {
    case Level::kExcellent:
      return msg("Excellent");
    case Level::kGood:
      return msg("Good");
    case Level::kCompleted:
      return msg("Completed");
    case Level::kNotCompleted:
      return msg("Not completed");
    case Level::kExempt:
      break;
  }
  return msg("Exempt");
}

Message yes_or_no(const std::optional<bool>& truth) {
  if (!truth) return msg("Not known");
  return *truth ? msg("Yes") : msg("No");
}

std::string percent(const std::optional<double>& share) {
  return share ? fmt::format("{:.4g}%", *share * 100) : "";
}

template <typename Enum>
void set_label(Block& block, std::string_view name, const std::optional<Enum>& value) {
  if (value)
    block.set(name, label(*value));
  else
    block.set(name, msg("Not known"));
}

Message form_name(const std::string& code) {
  const auto* form = honour_form(code);
  return form == nullptr ? base::verbatim(code) : form->name();
}

void set_origin(Block& row, const Origin& origin, const UnitName& unit_name) {
  row.set("AT_UNIT", origin.unit.empty() ? "" : unit_name(origin.unit)).set("SOURCE", origin.source);
}

void show_evaluations(Block page, const Registry& record, const Subject& subject, const UnitName& unit_name) {
  std::optional<Block> section;
  for (const auto& one : record.evaluations) {
    if (one.subject != subject) continue;
    if (!section) section = page.add("EVALUATIONS");
    auto row = section->add("EVALUATION");
    row.set("YEAR", std::to_string(one.year)).set("LEVEL", label(one.level));
    row.set("HREF", record_link(RecordKind::kEvaluation, evaluation_id(subject, one.year)));
    set_origin(row, one.origin, unit_name);
  }
}

void show_honours(Block page, const Registry& record, const Subject& subject, const UnitName& unit_name,
                  const std::vector<std::string>& ids) {
  std::optional<Block> section;
  std::size_t number = 0;
  for (const auto& one : record.honours) {
    if (one.subject != subject) continue;
    if (!section) section = page.add("HONOURS");
    auto row = section->add("HONOUR");
    if (number < ids.size()) row.set("HREF", record_link(RecordKind::kHonour, ids[number]));
    row.set("PLACE", "honour-" + std::to_string(++number));
    row.set("FORM", form_name(one.form)).set("YEAR", one.year ? std::to_string(*one.year) : "");
    row.set("NUMBER", one.decision_number).set("DAY", show(one.decided_on)).set("AUTHORITY", one.authority);
    set_origin(row, one.origin, unit_name);
  }
}

template <typename Work>
void set_part(Block& row, const std::vector<Contributor>& contributors, const Work& work,
              const Subject& subject) {
  row.set("NAME", work.name)
      .set("CODE", work.code)
      .set("AUTHORITY", work.authority)
      .set("NUMBER", work.decision_number);
  set_label(row, "SCOPE", work.scope);
  row.set("APPLIED", yes_or_no(work.applied));
  const auto* own = own_part(contributors, subject.code);
  if (own == nullptr) return;
  row.set("PART", label(own->part)).set("SHARE", percent(own->share));
}

void show_works(Block page, const Registry& record, const Subject& subject, const UnitName& unit_name) {
  std::optional<Block> section;
  for (const auto& one : record.initiatives) {
    if (!section) section = page.add("INITIATIVES");
    auto row = section->add("INITIATIVE");
    set_part(row, one.authors, one, subject);
    row.set("HREF", record_link(RecordKind::kInitiative, one.code));
    row.set("DAY", show(one.recognised_on));
    set_origin(row, one.origin, unit_name);
  }
  section.reset();
  for (const auto& one : record.topics) {
    if (!section) section = page.add("TOPICS");
    auto row = section->add("TOPIC");
    set_part(row, one.members, one, subject);
    row.set("HREF", record_link(RecordKind::kTopic, one.code));
    row.set("KIND", label(one.kind)).set("DAY", show(one.accepted_on)).set("RESULT", one.result);
    set_origin(row, one.origin, unit_name);
  }
}

void show_conduct(Block page, const Registry& record, const Subject& subject, const UnitName& unit_name,
                  const std::vector<std::string>& ids) {
  std::optional<Block> section;
  std::size_t number = 0;
  for (const auto& one : record.discipline) {
    if (one.subject != subject) continue;
    if (!section) section = page.add("MEASURES");
    auto row = section->add("MEASURE");
    if (number < ids.size()) row.set("HREF", record_link(RecordKind::kDiscipline, ids[number]));
    row.set("PLACE", "measure-" + std::to_string(++number));
    row.set("WHAT", one.measure).set("DAY", show(one.on)).set("NUMBER", one.decision_number);
    set_origin(row, one.origin, unit_name);
  }
  section.reset();
  for (const auto& one : record.attestations) {
    if (one.subject != subject) continue;
    if (!section) section = page.add("WORDS");
    auto row = section->add("WORD");
    row.set("CRITERION", one.criterion).set("VALUE", yes_or_no(one.value)).set("BY", one.by);
    row.set("DAY", show(one.on)).set("SOURCE", one.source);
    row.show_if(one.despite_discipline, "DESPITE");
  }
}

}  // namespace

void show_level(Block block, const ProfileYear& year) {
  const auto state = state_of(year);
  block.set("TONE", state.tone).set("ICON", state.icon);
  if (year.outside)
    block.set("STATE", msg("None that year"));
  else
    block.set("STATE", year.evaluation == nullptr ? msg("Not known") : short_label(year.evaluation->level));
}

void show_lists(Block page, const Registry& record, const Subject& subject, const UnitName& unit_name,
                const RecordIds& ids) {
  show_evaluations(page, record, subject, unit_name);
  show_honours(page, record, subject, unit_name, ids.honours);
  show_works(page, record, subject, unit_name);
  show_conduct(page, record, subject, unit_name, ids.measures);
}

std::string show(const std::optional<base::Date>& date) {
  return date ? base::show(*date) : std::string();
}

std::string person_link(const std::string& code) {
  return "/people/" + platform::http::encode_url(code);
}

std::string unit_link(const std::string& code) {
  return "/units/" + platform::http::encode_url(code);
}

}  // namespace vinhdanh::campaign::registry
