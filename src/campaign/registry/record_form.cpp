#include <algorithm>
#include <set>
#include <stdexcept>

#include "base/text.h"
#include "campaign/registry/record.h"

namespace vinhdanh::campaign::registry {
namespace {

using base::msg;

const Sheet& sheet_of(Table table) {
  const auto found = std::ranges::find(sheets(), table, &Sheet::table);
  if (found == sheets().end()) throw std::logic_error("a table without a sheet");
  return *found;
}

// The workbook has a column for each year; a form has one year and its level.
Sheet evaluation_sheet() {
  std::vector<Choice> levels;
  for (std::size_t i = 0; i < kLevelCodes.size(); ++i)
    levels.push_back({kLevelCodes[i], label(static_cast<Level>(i)), {}});
  Sheet sheet{Table::kEvaluations, msg("Yearly evaluation"), {}, {}};
  sheet.columns = {{"year", msg("Year"), CellType::kYear, 10, true},
                   {"level", msg("Evaluation"), CellType::kChoice, 20, true, {}, levels}};
  for (const auto& column : sheet_of(Table::kHonours).columns)
    if (column.key == "unit" || column.key == "source") sheet.columns.push_back(column);
  return sheet;
}

bool in_form(const Column& column) {
  static constexpr std::string_view kLeftOut[] = {"subject_kind", "subject", "echo", "work"};
  return std::ranges::find(kLeftOut, column.key) == std::end(kLeftOut);
}

std::vector<const Column*> columns_of(const Sheet& sheet) {
  std::vector<const Column*> out;
  for (const auto& column : sheet.columns)
    if (in_form(column)) out.push_back(&column);
  return out;
}

std::string suffix(std::size_t number) {
  return "_" + std::to_string(number);
}

void fill_origin(FormValues& values, const Origin& origin) {
  values["unit"] = origin.unit;
  values["source"] = origin.source;
}

template <typename Work>
void fill_work(FormValues& values, const Work& work, const std::vector<Contributor>& contributors) {
  values["code"] = work.code;
  values["name"] = work.name;
  values["scope"] = typed(kScopeCodes, work.scope);
  values["applied"] = typed(work.applied);
  values["authority"] = work.authority;
  values["decision_number"] = work.decision_number;
  fill_origin(values, work.origin);
  for (std::size_t i = 0; i < contributors.size(); ++i) {
    values["person" + suffix(i)] = contributors[i].person;
    values["part" + suffix(i)] = typed(kPartCodes, std::optional(contributors[i].part));
    values["share" + suffix(i)] = typed(contributors[i].share);
  }
}

Origin origin(const WorkbookRow& row) {
  return {row.text("unit"), row.text("source")};
}

std::vector<Contributor> read_contributors(RecordKind kind, const FormValues& values,
                                           base::Problems& problems) {
  std::vector<Contributor> out;
  for (std::size_t i = 0; values.contains("person" + suffix(i)); ++i) {
    FormRow form(contributor_sheet(kind), values, suffix(i));
    const auto& row = form.row();
    out.push_back({row.text("person"), row.choice<Part>("part").value_or(Part::kMain), row.percent("share")});
    for (auto& problem : form.problems()) problems.push_back(std::move(problem));
  }
  return out;
}

Evaluation evaluation(const WorkbookRow& row, const Subject& subject) {
  auto from = origin(row);
  if (subject.kind == SubjectKind::kCollective) from.unit = subject.code;
  return {subject, row.year("year").value_or(0), row.choice<Level>("level").value_or(Level::kGood),
          std::move(from)};
}

Honour honour(const WorkbookRow& row, const Subject& subject) {
  const auto form = row.choice_number("form");
  return {subject,
          form ? std::string(honour_forms()[*form].code) : "",
          row.year("year"),
          row.choice<Merit>("merit"),
          row.text("authority"),
          row.text("decision_number"),
          row.date("decided_on"),
          origin(row)};
}

Initiative initiative(const WorkbookRow& row) {
  return {row.text("code"),
          row.text("name"),
          row.choice<Scope>("scope"),
          row.yes_no("recognised"),
          row.date("recognised_on"),
          row.yes_no("applied"),
          row.text("authority"),
          row.text("decision_number"),
          origin(row),
          {}};
}

Topic topic(const WorkbookRow& row) {
  return {row.text("code"),
          row.text("name"),
          row.choice<TopicKind>("kind").value_or(TopicKind::kTopic),
          row.choice<Scope>("scope"),
          row.yes_no("accepted"),
          row.date("accepted_on"),
          row.yes_no("applied"),
          row.text("result"),
          row.text("same_as"),
          row.text("authority"),
          row.text("decision_number"),
          origin(row),
          {}};
}

Discipline discipline(const WorkbookRow& row, const Subject& subject) {
  return {subject,           row.text("measure"),         row.date("on"),
          row.date("until"), row.text("decision_number"), origin(row)};
}

// What a page demands though a workbook may leave it open.
void demand_measure(RecordKind kind, const WorkbookRow& row) {
  if (kind == RecordKind::kDiscipline && row.empty("measure"))
    row.refuse("measure", msg("This must not be empty. Fill it in."));
}

}  // namespace

const Sheet& form_sheet(RecordKind kind) {
  static const Sheet kEvaluation = evaluation_sheet();
  return kind == RecordKind::kEvaluation ? kEvaluation : sheet_of(table_of(kind));
}

const Sheet& contributor_sheet(RecordKind kind) {
  return sheet_of(kind == RecordKind::kInitiative ? Table::kAuthors : Table::kMembers);
}

std::vector<const Column*> form_columns(RecordKind kind) {
  return columns_of(form_sheet(kind));
}

std::vector<const Column*> contributor_columns(RecordKind kind) {
  return columns_of(contributor_sheet(kind));
}

FormValues filled_in(RecordKind kind, const Registry& content) {
  FormValues values;
  switch (kind) {
    case RecordKind::kEvaluation: {
      const auto& one = content.evaluations.at(0);
      values = {{"year", std::to_string(one.year)}, {"level", typed(kLevelCodes, std::optional(one.level))}};
      fill_origin(values, one.origin);
      break;
    }
    case RecordKind::kHonour: {
      const auto& one = content.honours.at(0);
      values = {{"form", one.form},
                {"year", typed(one.year)},
                {"merit", typed(kMeritCodes, one.merit)},
                {"authority", one.authority},
                {"decision_number", one.decision_number},
                {"decided_on", typed(one.decided_on)}};
      fill_origin(values, one.origin);
      break;
    }
    case RecordKind::kInitiative: {
      const auto& one = content.initiatives.at(0);
      fill_work(values, one, one.authors);
      values["recognised"] = typed(one.recognised);
      values["recognised_on"] = typed(one.recognised_on);
      break;
    }
    case RecordKind::kTopic: {
      const auto& one = content.topics.at(0);
      fill_work(values, one, one.members);
      values["kind"] = typed(kTopicKindCodes, std::optional(one.kind));
      values["accepted"] = typed(one.accepted);
      values["accepted_on"] = typed(one.accepted_on);
      values["result"] = one.result;
      values["same_as"] = one.same_as;
      break;
    }
    case RecordKind::kDiscipline: {
      const auto& one = content.discipline.at(0);
      values = {{"measure", one.measure},
                {"on", typed(one.on)},
                {"until", typed(one.until)},
                {"decision_number", one.decision_number}};
      fill_origin(values, one.origin);
      break;
    }
  }
  return values;
}

void close_gaps(RecordKind kind, FormValues& values) {
  if (!is_work(kind)) return;
  constexpr std::size_t kMostRows = 200;
  std::size_t to = 0;
  for (std::size_t from = 0; from < kMostRows; ++from) {
    std::vector<std::pair<std::string, std::string>> row;
    bool blank = true;
    for (const auto* column : contributor_columns(kind)) {
      const auto name = std::string(column->key) + suffix(from);
      auto value = value_of(values, name);
      values.erase(name);
      // The role is chosen already in an empty row.
      blank = blank && (value.empty() || column->key == "part");
      row.emplace_back(column->key, std::move(value));
    }
    if (blank) continue;
    for (auto& [key, value] : row) values[key + suffix(to)] = std::move(value);
    ++to;
  }
}

base::Result<Registry> read_record(RecordKind kind, const FormValues& values, const Subject& subject) {
  FormRow form(form_sheet(kind), values);
  const auto& row = form.row();
  Registry out;
  base::Problems problems;
  switch (kind) {
    case RecordKind::kEvaluation:
      out.evaluations = {evaluation(row, subject)};
      break;
    case RecordKind::kHonour:
      out.honours = {honour(row, subject)};
      break;
    case RecordKind::kInitiative:
      out.initiatives = {initiative(row)};
      out.initiatives[0].authors = read_contributors(kind, values, problems);
      break;
    case RecordKind::kTopic:
      out.topics = {topic(row)};
      out.topics[0].members = read_contributors(kind, values, problems);
      break;
    case RecordKind::kDiscipline:
      out.discipline = {discipline(row, subject)};
      break;
  }
  for (const auto* column : form_columns(kind))
    if (column->required && row.empty(column->key))
      row.refuse(column->key, msg("This must not be empty. Fill it in."));
  demand_measure(kind, row);
  auto own = form.problems();
  problems.insert(problems.begin(), own.begin(), own.end());
  if (!problems.empty()) return base::refuse(std::move(problems));
  return out;
}

}  // namespace vinhdanh::campaign::registry
