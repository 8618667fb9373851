#include "campaign/registry/record.h"

#include <algorithm>
#include <charconv>
#include <stdexcept>

namespace vinhdanh::campaign::registry {

using base::Message;
using base::msg;

Message label(RecordKind kind) {
  switch (kind) {
    case RecordKind::kEvaluation:
      return msg("Yearly evaluation");
    case RecordKind::kHonour:
      return msg("Title or commendation");
    case RecordKind::kInitiative:
      return msg("Initiative");
    case RecordKind::kTopic:
      return msg("Topic, scheme or work");
    case RecordKind::kDiscipline:
      return msg("Disciplinary measure");
  }
  return {};
}

std::optional<RecordKind> record_kind(std::string_view code) {
  const auto found = std::ranges::find(kRecordKindCodes, code);
  if (found == kRecordKindCodes.end()) return {};
  return static_cast<RecordKind>(found - kRecordKindCodes.begin());
}

Table table_of(RecordKind kind) {
  constexpr std::array kAll{Table::kEvaluations, Table::kHonours, Table::kInitiatives, Table::kTopics,
                            Table::kDiscipline};
  return kAll[static_cast<std::size_t>(kind)];
}

bool is_work(RecordKind kind) {
  return kind == RecordKind::kInitiative || kind == RecordKind::kTopic;
}

std::string evaluation_id(const Subject& subject, int year) {
  return std::string(kSubjectKindCodes[static_cast<std::size_t>(subject.kind)]) + ":" + subject.code + ":" +
         std::to_string(year);
}

std::optional<SubjectYear> read_evaluation_id(std::string_view id) {
  const auto first = id.find(':');
  const auto last = id.rfind(':');
  if (first == std::string_view::npos || last <= first) return {};
  const auto kind = std::ranges::find(kSubjectKindCodes, id.substr(0, first));
  if (kind == kSubjectKindCodes.end()) return {};
  SubjectYear out;
  out.subject = {static_cast<SubjectKind>(kind - kSubjectKindCodes.begin()),
                 std::string(id.substr(first + 1, last - first - 1))};
  const auto year = id.substr(last + 1);
  const auto [end, fault] = std::from_chars(year.data(), year.data() + year.size(), out.year);
  if (fault != std::errc() || end != year.data() + year.size()) return {};
  return out;
}

std::vector<Subject> subjects_of(RecordKind kind, const Registry& content) {
  std::vector<Subject> out;
  const auto people = [&](const std::vector<Contributor>& all) {
    for (const auto& one : all) out.push_back({SubjectKind::kPerson, one.person});
  };
  switch (kind) {
    case RecordKind::kEvaluation:
      return {content.evaluations.at(0).subject};
    case RecordKind::kHonour:
      return {content.honours.at(0).subject};
    case RecordKind::kDiscipline:
      return {content.discipline.at(0).subject};
    case RecordKind::kInitiative:
      people(content.initiatives.at(0).authors);
      break;
    case RecordKind::kTopic:
      people(content.topics.at(0).members);
      break;
  }
  return out;
}

Message title_of(RecordKind kind, const Registry& content) {
  switch (kind) {
    case RecordKind::kEvaluation:
      return msg("{0}, year {1}", label(content.evaluations.at(0).level),
                 std::to_string(content.evaluations.at(0).year));
    case RecordKind::kHonour: {
      const auto& one = content.honours.at(0);
      const auto* form = honour_form(one.form);
      const auto name = form == nullptr ? base::verbatim(one.form) : form->name();
      return one.year ? msg("{0}, year {1}", name, std::to_string(*one.year)) : name;
    }
    case RecordKind::kInitiative:
      return base::verbatim(content.initiatives.at(0).name);
    case RecordKind::kTopic:
      return base::verbatim(content.topics.at(0).name);
    case RecordKind::kDiscipline:
      break;
  }
  const auto& measure = content.discipline.at(0).measure;
  return measure.empty() ? label(kind) : base::verbatim(measure);
}

bool is_fixed(RecordKind kind, std::string_view field) {
  return (kind == RecordKind::kEvaluation && field == "year") || (is_work(kind) && field == "code");
}

std::size_t contributor_count(RecordKind kind, const Registry& content) {
  if (kind == RecordKind::kInitiative) return content.initiatives.at(0).authors.size();
  return kind == RecordKind::kTopic ? content.topics.at(0).members.size() : 0;
}

base::Problems judge(RecordKind kind, const Registry& content, const Surroundings& around,
                     const base::Date& today) {
  // Ours comes last, so that what is there twice is found at ours.
  Registry all = around.others;
  const auto add = [](auto& to, const auto& from) { to.insert(to.end(), from.begin(), from.end()); };
  add(all.evaluations, content.evaluations);
  add(all.honours, content.honours);
  add(all.initiatives, content.initiatives);
  add(all.topics, content.topics);
  add(all.discipline, content.discipline);
  const std::array sizes{all.evaluations.size(), all.honours.size(), all.initiatives.size(),
                         all.topics.size(), all.discipline.size()};
  const auto own = sizes[static_cast<std::size_t>(kind)] - 1;
  base::Problems problems;
  for (const auto& finding : check(all, today, &around.known)) {
    if (finding.severity != base::Severity::kError || finding.record != own) continue;
    const bool part = finding.table == Table::kAuthors || finding.table == Table::kMembers;
    if (!part && finding.table != table_of(kind)) continue;
    base::Problem problem{finding.severity, {}, finding.text, finding.seen};
    problem.place.field = std::string(finding.field) + (part ? "_" + std::to_string(finding.part) : "");
    problems.push_back(std::move(problem));
  }
  return problems;
}

}  // namespace vinhdanh::campaign::registry
