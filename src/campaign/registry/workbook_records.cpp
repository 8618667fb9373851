#include <fmt/format.h>

#include "base/text.h"
#include "campaign/registry/workbook_reader.h"

namespace vinhdanh::campaign::registry {
namespace {

using base::msg;

std::size_t index(Table table) {
  return static_cast<std::size_t>(table);
}

}  // namespace

Origin WorkbookReader::origin(const WorkbookRow& row) const {
  return {row.text("unit"), row.text("source")};
}

Subject WorkbookReader::subject(const WorkbookRow& row) const {
  Subject out{row.sheet().layout->subject_kind.value_or(SubjectKind::kPerson), row.text("subject")};
  const bool of_unit = row.sheet().layout->subject_kind == SubjectKind::kCollective ||
                       units_.contains(out.code) || known_units_.contains(out.code);
  if (!of_unit) out.code = staff_code(row, "subject");
  if (!row.sheet().layout->subject_kind) {
    const auto said = row.choice<SubjectKind>("subject_kind");
    const bool person = people_.contains(out.code) || known_people_.contains(out.code);
    const bool unit = units_.contains(out.code) || known_units_.contains(out.code);
    if (!said && person && unit)
      row.refuse("subject_kind",
                 msg("“{0}” is the code of a person and of a unit. Say here which one is meant.", out.code));
    out.kind = said.value_or(unit && !person ? SubjectKind::kCollective : SubjectKind::kPerson);
  }
  compare_echo(row, out);
  return out;
}

const std::string* WorkbookReader::name_of(const Subject& who) const {
  const bool person = who.kind == SubjectKind::kPerson;
  const auto& numbers = person ? people_ : units_;
  if (const auto found = numbers.find(who.code); found != numbers.end())
    return person ? &registry_.people[found->second].full_name : &registry_.units[found->second].name;
  const auto& known = person ? known_people_ : known_units_;
  const auto found = known.find(who.code);
  return found == known.end() ? nullptr : found->second;
}

void WorkbookReader::compare_echo(const WorkbookRow& row, const Subject& who) const {
  const auto echo = row.text("echo");
  if (echo.empty()) return;
  const auto* name = name_of(who);
  if (name == nullptr || *name == echo || base::fold(*name) == base::fold(echo)) return;
  row.warn("echo",
           msg("The code “{0}” belongs to “{1}”, not to this name. Check the code.", who.code, *name));
}

void WorkbookReader::add_unit(const WorkbookRow& row, Where where) {
  Unit unit;
  unit.code = row.text("code");
  unit.name = row.text("name");
  unit.short_name = row.text("short_name");
  unit.kind = row.choice<UnitKind>("kind").value_or(UnitKind::kDivision);
  unit.parent = row.text("parent");
  unit.founded = row.date("founded");
  unit.dissolved = row.date("dissolved");
  units_.emplace(unit.code, registry_.units.size());
  registry_.units.push_back(std::move(unit));
  where_[index(Table::kUnits)].push_back(where);
}

void WorkbookReader::add_reorganisation(const WorkbookRow& row, Where where) {
  Reorganisation line;
  line.change = row.choice<Change>("change").value_or(Change::kMerge);
  const auto on = row.date("on");
  line.from = row.text("from");
  line.to = row.text("to");
  line.main = row.yes_no("main").value_or(false);
  line.share = row.percent("share");
  line.source = row.text("source");
  if (!on) return;  // refused already
  line.on = *on;
  registry_.reorganisations.push_back(std::move(line));
  where_[index(Table::kReorganisations)].push_back(where);
}

void WorkbookReader::add_person(const WorkbookRow& row, Where where) {
  Person person;
  person.code = row.text("code");
  person.full_name = row.text("full_name");
  person.printed_name = row.text("printed_name");
  person.honorific = row.text("honorific");
  person.birth_date = row.date("birth_date");
  person.gender = row.choice<Gender>("gender");
  person.joined = row.date("joined");
  person.left = row.date("left");
  Position post{row.text("unit"),
                row.text("title"),
                row.choice<PostKind>("post_kind").value_or(PostKind::kStaff),
                row.date("from"),
                {}};
  std::vector<Where> posts;
  if (!post.unit.empty() || !post.title.empty()) {
    person.positions.push_back(std::move(post));
    posts.push_back(where);
  }
  people_.emplace(person.code, registry_.people.size());
  registry_.people.push_back(std::move(person));
  where_[index(Table::kPeople)].push_back(where);
  where_parts_[index(Table::kPositions)].push_back(std::move(posts));
}

void WorkbookReader::add_position(const WorkbookRow& row, Where where) {
  const auto code = staff_code(row, "person");
  compare_echo(row, {SubjectKind::kPerson, code});
  Position post{row.text("unit"), row.text("title"),
                row.choice<PostKind>("post_kind").value_or(PostKind::kStaff), row.date("from"),
                row.date("to")};
  const auto found = people_.find(code);
  if (found == people_.end()) {
    row.refuse("person", msg("The sheet of people has nobody with this staff code. Add the person there or "
                             "correct the code."));
    return;
  }
  registry_.people[found->second].positions.push_back(std::move(post));
  where_parts_[index(Table::kPositions)][found->second].push_back(where);
}

void WorkbookReader::add_evaluations(const WorkbookRow& row, Where where) {
  const auto who = subject(row);
  auto from = origin(row);
  if (who.kind == SubjectKind::kCollective) from.unit = who.code;
  for (const auto& [column, year] : row.sheet().years) {
    const auto level = row.level(column);
    if (!level) continue;
    registry_.evaluations.push_back({who, year, *level, from});
    where_[index(Table::kEvaluations)].push_back(where);
  }
}

void WorkbookReader::add_honour(const WorkbookRow& row, Where where) {
  Honour honour;
  honour.subject = subject(row);
  const auto form = row.choice_number("form");
  honour.year = row.year("year");
  honour.merit = row.choice<Merit>("merit");
  honour.authority = row.text("authority");
  honour.decision_number = row.text("decision_number");
  honour.decided_on = row.date("decided_on");
  honour.origin = origin(row);
  if (!form) return;  // refused already
  honour.form = honour_forms()[*form].code;
  registry_.honours.push_back(std::move(honour));
  where_[index(Table::kHonours)].push_back(where);
}

void WorkbookReader::add_initiative(const WorkbookRow& row, Where where) {
  Initiative one;
  one.code = row.text("code");
  one.name = row.text("name");
  one.scope = row.choice<Scope>("scope");
  one.recognised = row.yes_no("recognised");
  one.recognised_on = row.date("recognised_on");
  one.applied = row.yes_no("applied");
  one.authority = row.text("authority");
  one.decision_number = row.text("decision_number");
  one.origin = origin(row);
  initiatives_.emplace(one.code, registry_.initiatives.size());
  registry_.initiatives.push_back(std::move(one));
  where_[index(Table::kInitiatives)].push_back(where);
  where_parts_[index(Table::kAuthors)].emplace_back();
}

void WorkbookReader::add_topic(const WorkbookRow& row, Where where) {
  Topic one;
  one.code = row.text("code");
  one.name = row.text("name");
  one.kind = row.choice<TopicKind>("kind").value_or(TopicKind::kTopic);
  one.scope = row.choice<Scope>("scope");
  one.accepted = row.yes_no("accepted");
  one.accepted_on = row.date("accepted_on");
  one.applied = row.yes_no("applied");
  one.result = row.text("result");
  one.same_as = row.text("same_as");
  one.authority = row.text("authority");
  one.decision_number = row.text("decision_number");
  one.origin = origin(row);
  topics_.emplace(one.code, registry_.topics.size());
  registry_.topics.push_back(std::move(one));
  where_[index(Table::kTopics)].push_back(where);
  where_parts_[index(Table::kMembers)].emplace_back();
}

void WorkbookReader::add_contributor(const WorkbookRow& row, Where where) {
  const bool author = row.sheet().layout->table == Table::kAuthors;
  Contributor one{staff_code(row, "person"), row.choice<Part>("part").value_or(Part::kMain),
                  row.percent("share")};
  compare_echo(row, {SubjectKind::kPerson, one.person});
  const auto code = row.text("work");
  const auto& works = author ? initiatives_ : topics_;
  const auto found = works.find(code);
  if (found == works.end()) {
    row.refuse(
        "work",
        author ? msg("The sheet of initiatives has none with this code. Add it there or correct the code.")
               : msg("The sheet of topics has none with this code. Add it there or correct the code."));
    return;
  }
  auto& all = author ? registry_.initiatives[found->second].authors : registry_.topics[found->second].members;
  all.push_back(std::move(one));
  where_parts_[index(row.sheet().layout->table)][found->second].push_back(where);
}

void WorkbookReader::add_discipline(const WorkbookRow& row, Where where) {
  Discipline one;
  one.subject = subject(row);
  one.measure = row.text("measure");
  one.on = row.date("on");
  one.until = row.date("until");
  one.decision_number = row.text("decision_number");
  one.origin = origin(row);
  registry_.discipline.push_back(std::move(one));
  where_[index(Table::kDiscipline)].push_back(where);
}

void WorkbookReader::add_attestation(const WorkbookRow& row, Where where) {
  Attestation one;
  one.subject = subject(row);
  one.criterion = base::upper(row.text("criterion"));
  one.value = row.yes_no("value");
  one.despite_discipline = row.yes_no("despite_discipline").value_or(false);
  one.by = row.text("by");
  one.on = row.date("on");
  one.source = row.text("source");
  registry_.attestations.push_back(std::move(one));
  where_[index(Table::kAttestations)].push_back(where);
}

}  // namespace vinhdanh::campaign::registry
