#include "campaign/registry/list_layout.h"

#include <algorithm>

#include "campaign/registry/achievement.h"
#include "campaign/registry/person.h"
#include "campaign/registry/unit.h"

namespace vinhdanh::campaign::registry {
namespace {

using base::msg;
using Type = ListCellType;
using Filter = ListFilter::Type;
using Options = std::vector<ListFilter::Option>;

template <typename Enum, typename Codes>
Options options_of(const Codes& codes) {
  Options out;
  for (std::size_t i = 0; i < codes.size(); ++i) out.push_back({codes[i], label(static_cast<Enum>(i))});
  return out;
}

Options forms() {
  Options out;
  for (const auto& form : honour_forms()) out.push_back({form.code, form.name()});
  return out;
}

ListFilter unit_filter() {
  return {"unit", msg("Unit"), Filter::kUnit};
}
ListFilter year_filter() {
  return {"year", msg("Year"), Filter::kYear};
}
ListFilter whom_filter() {
  return {"whom", msg("Person or collective"), Filter::kChoice, options_of<SubjectKind>(kSubjectKindCodes)};
}
ListFilter scope_filter() {
  return {"scope", msg("Scope"), Filter::kChoice, options_of<Scope>(kScopeCodes)};
}
ListFilter applied_filter() {
  return {"applied",
          msg("Applied effectively"),
          Filter::kChoice,
          {{"1", msg("Yes")}, {"0", msg("No")}, {"none", msg("Not known")}}};
}

ListLayout people() {
  return {ListKind::kPeople,
          msg("People"),
          msg("Search by name or staff code"),
          {{"name", msg("Full name"), Type::kText, 30, true, true},
           {"unit", msg("Unit"), Type::kText, 36, true, true},
           {"title", msg("Position"), Type::kText, 30, true},
           {"birth", msg("Date of birth"), Type::kDate, 14, true, true},
           {"code", msg("Staff code"), Type::kText, 14, true, true},
           {"gender", msg("Gender"), Type::kGender, 12},
           {"joined", msg("In service since"), Type::kDate, 14},
           {"left", msg("Left on"), Type::kDate, 14},
           {"printed", msg("Name as printed"), Type::kText, 30},
           {"honours", msg("Titles and commendations"), Type::kNumber, 14},
           {"works", msg("Initiatives and topics"), Type::kNumber, 14}},
          {unit_filter(),
           {"gender", msg("Gender"), Filter::kChoice, options_of<Gender>(kGenderCodes)},
           {"service",
            msg("In service"),
            Filter::kChoice,
            {{"here", msg("In service today")}, {"left", msg("Left the agency")}}}},
          "name"};
}

ListLayout units() {
  return {ListKind::kUnits,
          msg("Units"),
          msg("Search by name or code"),
          {{"name", msg("Name of the unit"), Type::kText, 44, true, true},
           {"short", msg("Short name"), Type::kText, 20},
           {"kind", msg("Kind of unit"), Type::kUnitKind, 24, true},
           {"parent", msg("Unit above"), Type::kText, 36, true},
           {"founded", msg("Founded on"), Type::kDate, 14, true},
           {"ended", msg("Ended on"), Type::kDate, 14},
           {"people", msg("People"), Type::kNumber, 10, true},
           {"code", msg("Unit code"), Type::kText, 14, true, true}},
          {{"kind", msg("Kind of unit"), Filter::kChoice, options_of<UnitKind>(kUnitKindCodes)},
           {"state",
            msg("State"),
            Filter::kChoice,
            {{"here", msg("There today")}, {"gone", msg("No longer there")}}}},
          "name"};
}

ListLayout evaluations() {
  return {ListKind::kEvaluations,
          msg("Yearly evaluations"),
          msg("Search by name or code"),
          {{"whom", msg("Person or collective"), Type::kText, 36, true},
           {"year", msg("Year"), Type::kNumber, 8, true, true},
           {"level", msg("Evaluation"), Type::kLevel, 26, true},
           {"unit", msg("Unit at that time"), Type::kText, 36, true},
           {"subject", msg("Code"), Type::kText, 14, true, true},
           {"subject_kind", msg("Kind"), Type::kSubjectKind, 12},
           {"source", msg("Source"), Type::kText, 30}},
          {year_filter(),
           {"level", msg("Evaluation"), Filter::kChoice, options_of<Level>(kLevelCodes)},
           whom_filter(),
           unit_filter()},
          "year",
          true};
}

ListLayout honours() {
  return {ListKind::kHonours,
          msg("Titles and commendations"),
          msg("Search by name or code"),
          {{"whom", msg("Person or collective"), Type::kText, 36, true},
           {"form", msg("Title or commendation"), Type::kForm, 40, true},
           {"year", msg("For year"), Type::kNumber, 8, true, true},
           {"number", msg("Decision"), Type::kText, 20, true},
           {"day", msg("Decided on"), Type::kDate, 14, true, true},
           {"authority", msg("Decided by"), Type::kText, 30},
           {"merit", msg("For what"), Type::kMerit, 20},
           {"unit", msg("Unit at that time"), Type::kText, 36, true},
           {"subject", msg("Code"), Type::kText, 14},
           {"subject_kind", msg("Kind"), Type::kSubjectKind, 12},
           {"source", msg("Source"), Type::kText, 30}},
          {{"form", msg("Title or commendation"), Filter::kChoice, forms()},
           year_filter(),
           whom_filter(),
           unit_filter()},
          "day",
          true};
}

ListLayout initiatives() {
  return {ListKind::kInitiatives,
          msg("Initiatives"),
          msg("Search by name or code of the initiative"),
          {{"name", msg("Name of the initiative"), Type::kText, 60, true},
           {"author", msg("First author"), Type::kText, 30, true},
           {"people", msg("Authors"), Type::kNumber, 10},
           {"scope", msg("Scope"), Type::kScope, 16, true},
           {"day", msg("Recognised on"), Type::kDate, 14, true, true},
           {"applied", msg("Applied effectively"), Type::kYesNo, 14, true},
           {"authority", msg("Recognised by"), Type::kText, 30},
           {"number", msg("Decision"), Type::kText, 20},
           {"unit", msg("Unit at that time"), Type::kText, 36},
           {"code", msg("Code"), Type::kText, 14, true, true},
           {"source", msg("Source"), Type::kText, 30}},
          {year_filter(), scope_filter(), applied_filter(), unit_filter()},
          "day",
          true};
}

ListLayout topics() {
  return {ListKind::kTopics,
          msg("Topics"),
          msg("Search by name or code of the topic"),
          {{"name", msg("Name of the topic"), Type::kText, 60, true},
           {"author", msg("First member"), Type::kText, 30, true},
           {"people", msg("Members"), Type::kNumber, 10},
           {"kind", msg("Kind"), Type::kTopicKind, 16, true},
           {"scope", msg("Scope"), Type::kScope, 16, true},
           {"day", msg("Acceptance day"), Type::kDate, 14, true, true},
           {"result", msg("Result of the acceptance"), Type::kText, 16, true},
           {"applied", msg("Applied effectively"), Type::kYesNo, 14},
           {"authority", msg("Accepted by"), Type::kText, 30},
           {"number", msg("Decision"), Type::kText, 20},
           {"unit", msg("Unit at that time"), Type::kText, 36},
           {"code", msg("Code"), Type::kText, 14, true, true},
           {"source", msg("Source"), Type::kText, 30}},
          {year_filter(),
           {"kind", msg("Kind"), Filter::kChoice, options_of<TopicKind>(kTopicKindCodes)},
           scope_filter(),
           applied_filter(),
           unit_filter()},
          "day",
          true};
}

ListLayout discipline() {
  return {ListKind::kDiscipline,
          msg("Discipline"),
          msg("Search by name or code"),
          {{"whom", msg("Person or collective"), Type::kText, 36, true},
           {"measure", msg("Disciplinary measure"), Type::kText, 30, true},
           {"day", msg("Day of the measure"), Type::kDate, 14, true, true},
           {"until", msg("In force until"), Type::kDate, 14, true},
           {"number", msg("Decision"), Type::kText, 20, true},
           {"unit", msg("Unit at that time"), Type::kText, 36, true},
           {"subject", msg("Code"), Type::kText, 14},
           {"subject_kind", msg("Kind"), Type::kSubjectKind, 12},
           {"source", msg("Source"), Type::kText, 30}},
          {year_filter(), whom_filter(), unit_filter()},
          "day",
          true};
}

template <typename All>
auto* find(const All& all, std::string_view key) {
  const auto found = std::ranges::find(all, key, [](const auto& one) { return one.key; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace

const ListLayout& list_layout(ListKind kind) {
  static const std::array<ListLayout, kListCodes.size()> kAll{
      people(), units(), evaluations(), honours(), initiatives(), topics(), discipline()};
  return kAll[static_cast<std::size_t>(kind)];
}

const ListColumn* find_column(const ListLayout& layout, std::string_view key) {
  return find(layout.columns, key);
}

const ListFilter* find_filter(const ListLayout& layout, std::string_view key) {
  return find(layout.filters, key);
}

}  // namespace vinhdanh::campaign::registry
