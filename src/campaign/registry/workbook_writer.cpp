#include "campaign/registry/workbook_writer.h"

#include <algorithm>
#include <stdexcept>

#include "campaign/registry/sample_units.h"
#include "campaign/registry/workbook.h"

namespace vinhdanh::campaign::registry {
namespace {

using base::msg;

// Of the 1,048,576 rows that Excel has, some stand above the records.
constexpr std::size_t kFull = 1'048'000;

paper::ColumnKind kind_of(CellType type) {
  switch (type) {
    case CellType::kDate:
      return paper::ColumnKind::kDate;
    case CellType::kPercent:
      return paper::ColumnKind::kPercent;
    default:
      return paper::ColumnKind::kText;
  }
}

std::vector<std::string> written(const ChoiceList& choices, base::Language language) {
  std::vector<std::string> out;
  for (const auto& choice : choices.all()) out.push_back(say(language, choice.written));
  return out;
}

}  // namespace

// The values of one row, set by the keys of the layout.
class WorkbookWriter::Row {
 public:
  Row(const Open& open, base::Language language, YearRange years)
      : open_(open), language_(language), years_(years), values_(open.layout->columns.size()) {}

  Row& set(std::string_view key, const std::string& text) {
    if (!text.empty()) values_[at(key)].value = text;
    return *this;
  }
  Row& set(std::string_view key, const std::optional<base::Date>& date) {
    if (date) values_[at(key)].value = *date;
    return *this;
  }
  Row& set(std::string_view key, const std::optional<double>& share) {
    if (share) values_[at(key)].value = *share;
    return *this;
  }
  Row& year(std::string_view key, const std::optional<int>& year) {
    if (year) values_[at(key)].value = std::to_string(*year);
    return *this;
  }
  Row& set(std::string_view key, const std::optional<bool>& yes) {
    if (yes) values_[at(key)].value = say(language_, yes_no_choices().all()[*yes ? 1 : 0].written);
    return *this;
  }
  Row& choice(std::string_view key, std::size_t number) {
    const auto column = at(key);
    values_[column].value = say(language_, open_.layout->columns[column].choices.all()[number].written);
    return *this;
  }
  template <typename Enum>
  Row& choice(std::string_view key, const std::optional<Enum>& value) {
    return value ? choice(key, static_cast<std::size_t>(*value)) : *this;
  }
  template <typename Enum>
  requires std::is_enum_v<Enum> Row& choice(std::string_view key, Enum value) {
    return choice(key, static_cast<std::size_t>(value));
  }
  Row& level(int year, Level level) {
    const auto column = open_.layout->columns.size() + static_cast<std::size_t>(year - years_.first);
    if (values_.size() <= column) values_.resize(column + 1);
    values_[column].value = say(language_, level_choices().all()[static_cast<std::size_t>(level)].written);
    return *this;
  }
  const std::vector<paper::XlsxValue>& values() const { return values_; }

 private:
  std::size_t at(std::string_view key) const { return open_.columns.at(key); }

  const Open& open_;
  base::Language language_;
  YearRange years_;
  std::vector<paper::XlsxValue> values_;
};

WorkbookWriter::WorkbookWriter(paper::XlsxWriter& out, base::Language language, YearRange years,
                               std::uint32_t empty_rows)
    : out_(out), language_(language), years_(years), empty_rows_(empty_rows) {
  add_guide();
  for (const auto& layout : sheets()) {
    Open open{&layout, open_sheet(layout, 1), 0, 1, {}};
    for (std::size_t i = 0; i < layout.columns.size(); ++i) open.columns.emplace(layout.columns[i].key, i);
    open_.push_back(std::move(open));
  }
}

void WorkbookWriter::add_guide() {
  paper::XlsxSheet guide;
  guide.name = say(language_, msg("Guide"));
  guide.title_lines = {say(language_, msg("Registry of units, people and achievements"))};
  guide.columns = {
      {say(language_, msg("Sheet")), paper::ColumnKind::kText, 30, {}, {}, false, true},
      {say(language_, msg("What to fill in")), paper::ColumnKind::kText, 100, {}, {}, false, true}};
  guide.filter = false;
  const auto number = out_.add_sheet(std::move(guide));
  const auto line = [&](const base::Message& name, const base::Message& text) {
    paper::XlsxValue values[2];
    values[0].value = say(language_, name);
    values[1].value = say(language_, text);
    out_.add_row(number, values);
  };
  line(msg("In general"),
       msg("Fill in what you have; sheets without rows may stay empty. Marked columns must be filled in. "
           "Rest the mouse on a column’s name to read what belongs there. Do not rename the sheets."));
  for (const auto& sheet : sheets()) line(sheet.name, sheet.note);
}

std::size_t WorkbookWriter::open_sheet(const Sheet& layout, int count) {
  paper::XlsxSheet sheet;
  sheet.name = say(language_, layout.name) + (count > 1 ? " (" + std::to_string(count) + ")" : "");
  sheet.title_lines = {say(language_, layout.name), say(language_, layout.note)};
  for (const auto& one : layout.columns) sheet.columns.push_back(column(one));
  if (layout.years)
    for (int year = years_.first; year <= years_.last; ++year)
      sheet.columns.push_back({std::to_string(year), paper::ColumnKind::kText, 15,
                               say(language_, msg("Leave empty what is not known.")),
                               written(level_choices(), language_)});
  sheet.frozen_columns = layout.table == Table::kPeople || layout.table == Table::kUnits ? 2 : 1;
  sheet.empty_rows = empty_rows_;
  return out_.add_sheet(std::move(sheet));
}

paper::XlsxColumn WorkbookWriter::column(const Column& from) const {
  paper::XlsxColumn to;
  to.title = say(language_, from.header);
  to.kind = kind_of(from.type);
  to.width = from.width;
  if (!from.note.empty()) to.note = say(language_, from.note);
  to.required = from.required;
  to.choices = written(from.type == CellType::kYesNo ? yes_no_choices() : from.choices, language_);
  return to;
}

WorkbookWriter::Open& WorkbookWriter::sheet(Table table, SubjectKind kind) {
  for (auto& open : open_)
    if (open.layout->table == table && open.layout->subject_kind.value_or(kind) == kind) return open;
  throw std::logic_error("no sheet for this table");
}

void WorkbookWriter::write(Open& open, Row&& row) {
  if (open.rows == kFull) {
    open.number = open_sheet(*open.layout, ++open.count);
    open.rows = 0;
  }
  out_.add_row(open.number, row.values());
  ++open.rows;
}

std::string WorkbookWriter::name_of(const Subject& subject) const {
  const auto found = names_.find(subject.code);
  return found == names_.end() ? std::string() : *found->second;
}

void WorkbookWriter::add(const Registry& part) {
  part_ = &part;
  names_.clear();
  for (const auto& person : part.people) names_.emplace(person.code, &person.full_name);
  for (const auto& unit : part.units) names_.emplace(unit.code, &unit.name);
  auto& units = sheet(Table::kUnits);
  for (const auto& unit : part.units)
    write(units, std::move(Row(units, language_, years_)
                               .set("code", unit.code)
                               .set("name", unit.name)
                               .set("short_name", unit.short_name)
                               .choice("kind", unit.kind)
                               .set("parent", unit.parent)
                               .set("founded", unit.founded)
                               .set("dissolved", unit.dissolved)));
  auto& lines = sheet(Table::kReorganisations);
  for (const auto& line : part.reorganisations)
    write(lines, std::move(Row(lines, language_, years_)
                               .choice("change", line.change)
                               .set("on", std::optional(line.on))
                               .set("from", line.from)
                               .set("to", line.to)
                               .set("main", line.main ? std::optional(true) : std::nullopt)
                               .set("share", line.share)
                               .set("source", line.source)));
  add_people(part);
  add_evaluations(part);
  add_works(part);
  add_conduct(part);
}

void WorkbookWriter::add_people(const Registry& part) {
  auto& people = sheet(Table::kPeople);
  auto& posts = sheet(Table::kPositions);
  for (const auto& person : part.people) {
    Row row(people, language_, years_);
    row.set("code", person.code).set("full_name", person.full_name).set("printed_name", person.printed_name);
    row.set("honorific", person.honorific)
        .set("birth_date", person.birth_date)
        .choice("gender", person.gender);
    row.set("joined", person.joined).set("left", person.left);
    // A position that has ended does not fit into the sheet of people.
    const bool main = !person.positions.empty() && !person.positions.front().to;
    if (main) {
      const auto& post = person.positions.front();
      row.set("unit", post.unit)
          .set("title", post.title)
          .choice("post_kind", post.kind)
          .set("from", post.from);
    }
    write(people, std::move(row));
    for (std::size_t i = main ? 1 : 0; i < person.positions.size(); ++i) {
      const auto& post = person.positions[i];
      write(posts, std::move(Row(posts, language_, years_)
                                 .set("person", person.code)
                                 .set("echo", person.full_name)
                                 .set("unit", post.unit)
                                 .set("title", post.title)
                                 .choice("post_kind", post.kind)
                                 .set("from", post.from)
                                 .set("to", post.to)));
    }
  }
}

void WorkbookWriter::add_evaluations(const Registry& part) {
  const auto& all = part.evaluations;
  for (std::size_t i = 0; i < all.size();) {
    const auto& first = all[i];
    const bool person = first.subject.kind == SubjectKind::kPerson;
    auto& open = sheet(Table::kEvaluations, first.subject.kind);
    Row row(open, language_, years_);
    row.set("subject", first.subject.code)
        .set("echo", name_of(first.subject))
        .set("source", first.origin.source);
    if (person) row.set("unit", first.origin.unit);
    int last = 0;
    for (; i < all.size() && all[i].subject == first.subject && all[i].origin == first.origin &&
           all[i].year > last;
         ++i) {
      row.level(all[i].year, all[i].level);
      last = all[i].year;
    }
    write(open, std::move(row));
  }
}

void WorkbookWriter::add_works(const Registry& part) {
  auto& initiatives = sheet(Table::kInitiatives);
  for (const auto& one : part.initiatives) {
    write(initiatives, std::move(Row(initiatives, language_, years_)
                                     .set("code", one.code)
                                     .set("name", one.name)
                                     .choice("scope", one.scope)
                                     .set("recognised", one.recognised)
                                     .set("recognised_on", one.recognised_on)
                                     .set("applied", one.applied)
                                     .set("authority", one.authority)
                                     .set("decision_number", one.decision_number)
                                     .set("unit", one.origin.unit)
                                     .set("source", one.origin.source)));
    add_contributors(Table::kAuthors, one.code, one.authors);
  }
  auto& topics = sheet(Table::kTopics);
  for (const auto& one : part.topics) {
    write(topics, std::move(Row(topics, language_, years_)
                                .set("code", one.code)
                                .set("name", one.name)
                                .choice("kind", one.kind)
                                .choice("scope", one.scope)
                                .set("accepted", one.accepted)
                                .set("accepted_on", one.accepted_on)
                                .set("applied", one.applied)
                                .set("result", one.result)
                                .set("same_as", one.same_as)
                                .set("authority", one.authority)
                                .set("decision_number", one.decision_number)
                                .set("unit", one.origin.unit)
                                .set("source", one.origin.source)));
    add_contributors(Table::kMembers, one.code, one.members);
  }
}

void WorkbookWriter::add_contributors(Table table, const std::string& work,
                                      const std::vector<Contributor>& contributors) {
  auto& open = sheet(table);
  for (const auto& one : contributors)
    write(open, std::move(Row(open, language_, years_)
                              .set("work", work)
                              .set("person", one.person)
                              .set("echo", name_of({SubjectKind::kPerson, one.person}))
                              .choice("part", one.part)
                              .set("share", one.share)));
}

void WorkbookWriter::add_conduct(const Registry& part) {
  auto& honours = sheet(Table::kHonours);
  for (const auto& one : part.honours) {
    const auto* form = honour_form(one.form);
    if (form == nullptr) throw std::logic_error("a form of honour that is not in the list: " + one.form);
    write(honours, std::move(Row(honours, language_, years_)
                                 .choice("subject_kind", one.subject.kind)
                                 .set("subject", one.subject.code)
                                 .set("echo", name_of(one.subject))
                                 .choice("form", static_cast<std::size_t>(form - honour_forms().data()))
                                 .year("year", one.year)
                                 .choice("merit", one.merit)
                                 .set("authority", one.authority)
                                 .set("decision_number", one.decision_number)
                                 .set("decided_on", one.decided_on)
                                 .set("unit", one.origin.unit)
                                 .set("source", one.origin.source)));
  }
  auto& discipline = sheet(Table::kDiscipline);
  for (const auto& one : part.discipline)
    write(discipline, std::move(Row(discipline, language_, years_)
                                    .choice("subject_kind", one.subject.kind)
                                    .set("subject", one.subject.code)
                                    .set("echo", name_of(one.subject))
                                    .set("measure", one.measure)
                                    .set("on", one.on)
                                    .set("until", one.until)
                                    .set("decision_number", one.decision_number)
                                    .set("unit", one.origin.unit)
                                    .set("source", one.origin.source)));
  auto& words = sheet(Table::kAttestations);
  for (const auto& one : part.attestations)
    write(words, std::move(Row(words, language_, years_)
                               .choice("subject_kind", one.subject.kind)
                               .set("subject", one.subject.code)
                               .set("echo", name_of(one.subject))
                               .set("criterion", one.criterion)
                               .set("value", one.value)
                               .set("despite_discipline",
                                    one.despite_discipline ? std::optional(true) : std::nullopt)
                               .set("by", one.by)
                               .set("on", one.on)
                               .set("source", one.source)));
}

namespace {

paper::XlsxInfo info(base::Language language) {
  return {say(language, msg("Registry of units, people and achievements")), "Vinh Danh", {}};
}

YearRange years_of(const Registry& registry) {
  if (registry.evaluations.empty()) return {2020, 2025};
  const auto [low, high] = std::ranges::minmax(registry.evaluations, {}, &Evaluation::year);
  return {low.year, high.year};
}

}  // namespace

namespace {

void fill_template(paper::XlsxWriter& out, base::Language language, int last_year) {
  constexpr std::uint32_t kRowsToType = 500;
  WorkbookWriter(out, language, {last_year - 5, last_year}, kRowsToType);
}

void fill(paper::XlsxWriter& out, const Registry& registry, base::Language language) {
  WorkbookWriter(out, language, years_of(registry), 0).add(registry);
}

}  // namespace

void write_template(const std::filesystem::path& file, base::Language language, int last_year) {
  paper::XlsxWriter out(file, info(language));
  fill_template(out, language, last_year);
  out.finish();
}

std::string template_bytes(base::Language language, int last_year) {
  return paper::xlsx_bytes(info(language), [&](auto& out) { fill_template(out, language, last_year); });
}

void write_workbook(const std::filesystem::path& file, const Registry& registry, base::Language language) {
  paper::XlsxWriter out(file, info(language));
  fill(out, registry, language);
  out.finish();
}

std::string workbook_bytes(const Registry& registry, base::Language language) {
  return paper::xlsx_bytes(info(language), [&](auto& out) { fill(out, registry, language); });
}

void write_workbook(const std::filesystem::path& file, const Sample& sample, std::size_t people,
                    const std::function<void(std::size_t)>& progress) {
  constexpr std::size_t kStep = 1000;
  paper::XlsxWriter out(file, info(base::Language::kVietnamese));
  WorkbookWriter writer(out, base::Language::kVietnamese, {kSampleYearBefore, kSampleLastYear}, 0);
  writer.add(sample.ground());
  for (std::size_t i = 0; i < people; ++i) {
    writer.add(sample.person(i));
    if (progress && i % kStep == 0) progress(i);
  }
  out.finish();
}

}  // namespace vinhdanh::campaign::registry
