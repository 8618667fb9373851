#include "campaign/registry/person_form.h"

#include <algorithm>
#include <stdexcept>

#include "campaign/registry/check.h"

namespace vinhdanh::campaign::registry {
namespace {

constexpr std::size_t kMostPositions = 100;

const Sheet& sheet_of(Table table) {
  const auto found = std::ranges::find(sheets(), table, &Sheet::table);
  if (found == sheets().end()) throw std::logic_error("a table without a sheet");
  return *found;
}

Columns columns_of(Table table, std::initializer_list<std::string_view> keys) {
  Columns out;
  for (const auto& column : sheet_of(table).columns)
    if (std::ranges::find(keys, column.key) != keys.end()) out.push_back(&column);
  return out;
}

std::string suffix(std::size_t number) {
  return "_" + std::to_string(number);
}

Position read_position(const WorkbookRow& row) {
  return {row.text("unit"), row.text("title"), row.choice<PostKind>("post_kind").value_or(PostKind::kStaff),
          row.date("from"), row.date("to")};
}

void read_positions(const FormValues& values, Person& person, base::Problems& problems) {
  if (!values.contains("unit_0") && !values.contains("positions")) return;
  person.positions.clear();
  for (std::size_t i = 0; values.contains("unit" + suffix(i)); ++i) {
    FormRow form(sheet_of(Table::kPositions), values, suffix(i));
    person.positions.push_back(read_position(form.row()));
    for (auto& problem : form.problems()) problems.push_back(std::move(problem));
  }
}

void judge(const Person& person, const Registry& units, const base::Date& today, base::Problems& problems) {
  Registry one;
  one.people = {person};
  for (const auto& finding : check(one, today, &units)) {
    if (finding.severity != base::Severity::kError) continue;
    base::Problem problem{finding.severity, {}, finding.text, finding.seen};
    problem.place.field = finding.field;
    if (finding.table == Table::kPositions) problem.place.field += suffix(finding.part);
    problems.push_back(std::move(problem));
  }
}

}  // namespace

const Columns& own_columns() {
  static const Columns all = columns_of(Table::kPeople, {"code", "full_name", "printed_name", "honorific",
                                                         "birth_date", "gender", "joined", "left"});
  return all;
}

const Columns& position_columns() {
  static const Columns all = columns_of(Table::kPositions, {"unit", "title", "post_kind", "from", "to"});
  return all;
}

Columns person_columns() {
  auto columns = own_columns();
  columns.insert(columns.end(), position_columns().begin(), position_columns().end());
  return columns;
}

FormValues filled_in(const Person& person) {
  FormValues values{{"code", person.code},
                    {"full_name", person.full_name},
                    {"printed_name", person.printed_name},
                    {"honorific", person.honorific},
                    {"birth_date", typed(person.birth_date)},
                    {"gender", typed(kGenderCodes, person.gender)},
                    {"joined", typed(person.joined)},
                    {"left", typed(person.left)}};
  for (std::size_t i = 0; i < person.positions.size(); ++i) {
    const auto& post = person.positions[i];
    values["unit" + suffix(i)] = post.unit;
    values["title" + suffix(i)] = post.title;
    values["post_kind" + suffix(i)] = typed(kPostKindCodes, std::optional(post.kind));
    values["from" + suffix(i)] = typed(post.from);
    values["to" + suffix(i)] = typed(post.to);
  }
  return values;
}

void close_position_gaps(FormValues& values) {
  if (values.contains("unit_0")) values["positions"] = "yes";
  std::size_t to = 0;
  for (std::size_t from = 0; from < kMostPositions; ++from) {
    std::vector<std::pair<std::string, std::string>> row;
    bool blank = true;
    for (const auto* column : position_columns()) {
      const auto name = std::string(column->key) + suffix(from);
      auto value = value_of(values, name);
      values.erase(name);
      // The kind is chosen already in an empty row.
      blank = blank && (value.empty() || column->key == "post_kind");
      row.emplace_back(column->key, std::move(value));
    }
    if (blank) continue;
    for (auto& [key, value] : row) values[key + suffix(to)] = std::move(value);
    ++to;
  }
}

base::Result<Person> read_form(const FormValues& values, const Person& before, const Registry& units,
                               const base::Date& today) {
  FormRow form(sheet_of(Table::kPeople), values);
  const auto& row = form.row();
  Person person = before;
  if (before.code.empty()) person.code = row.text("code");
  person.full_name = row.text("full_name");
  person.printed_name = row.text("printed_name");
  person.honorific = row.text("honorific");
  person.birth_date = row.date("birth_date");
  person.gender = row.choice<Gender>("gender");
  person.joined = row.date("joined");
  person.left = row.date("left");
  auto problems = form.problems();
  read_positions(values, person, problems);
  if (problems.empty()) judge(person, units, today, problems);
  if (!problems.empty()) return base::refuse(std::move(problems));
  return person;
}

}  // namespace vinhdanh::campaign::registry
