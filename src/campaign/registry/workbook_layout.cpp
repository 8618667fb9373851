#include "campaign/registry/workbook_layout.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace vinhdanh::campaign::registry {
namespace {

using base::msg;
using enum CellType;

template <typename Enum, std::size_t N>
std::vector<Choice> choices(const std::array<std::string_view, N>& codes) {
  std::vector<Choice> out;
  for (std::size_t i = 0; i < N; ++i) out.push_back({codes[i], label(static_cast<Enum>(i)), {}});
  return out;
}

std::vector<Choice> form_choices() {
  std::vector<Choice> out;
  for (const auto& form : honour_forms()) out.push_back({form.code, form.name(), {}});
  return out;
}

std::vector<Choice> scopes() {
  auto out = choices<Scope>(kScopeCodes);
  out[0].also = {"pham vi co so", "cap co so"};
  out[1].also = {"thanh pho", "cap thanh pho", "tinh",   "bo",
                 "nganh",     "cap tinh",      "cap bo", "pham vi thanh pho"};
  out[2].also = {"cap nha nuoc", "quoc gia", "cap quoc gia"};
  return out;
}

Column staff_code(std::string_view key = "subject") {
  return {key,   msg("Staff code"),
          kText, 14,
          true,  {},
          {},    {"ma cb", "ma nhan vien", "so hieu", "so hieu cong chuc"}};
}
Column name_beside() {
  return {
      "echo",
      msg("Name (to compare)"),
      kEcho,
      26,
      false,
      msg("Not taken over. When it is filled in, it is compared with the name that belongs to the code.")};
}
Column unit_at_the_time() {
  return {"unit", msg("Code of the unit at that time"),
          kText,  16,
          false,  msg("The unit in which it was won; it stays so after a reorganisation."),
          {},     {"ma don vi"}};
}
Column source() {
  return {"source", msg("Source"), kText, 30, false, msg("The paper or file that shows it.")};
}
Column whom() {
  return {"subject_kind",
          msg("Person or collective"),
          kChoice,
          12,
          false,
          msg("May stay empty when the code belongs to only one person or unit."),
          choices<SubjectKind>(kSubjectKindCodes),
          {"loai"}};
}
Column whose_code() {
  return {"subject", msg("Staff or unit code"), kText, 16, true, {}, {}, {"ma can bo", "ma cb", "ma don vi"}};
}
Column decision() {
  return {"decision_number", msg("Decision number"), kText, 18, false, msg("For example 123/QĐ-SKHCN."), {},
          {"quyet dinh so"}};
}
Column day(std::string_view key, base::Message header, base::Message note = {},
           std::vector<std::string_view> also = {}) {
  if (note.empty()) note = msg("Day/month/year, for example 20/08/2025.");
  return {key, std::move(header), kDate, 13, false, std::move(note), {}, std::move(also)};
}

Sheet units() {
  return {Table::kUnits,
          msg("Units"),
          msg("The agency, its units today and those they came from. One row for each unit."),
          {{"code",
            msg("Unit code"),
            kText,
            14,
            true,
            msg("A short code of your own, for example VP. Other sheets use it."),
            {},
            {}},
           {"name", msg("Name of the unit"), kText, 48, true, {}, {}, {"ten day du"}},
           {"short_name", msg("Short name"), kText, 22},
           {"kind", msg("Kind of unit"), kChoice, 20, true, {}, choices<UnitKind>(kUnitKindCodes), {"loai"}},
           {"parent", msg("Code of the unit above"), kText, 18, false, msg("Empty for the agency itself.")},
           day("founded", msg("Founded on"), {}, {"thanh lap ngay", "thanh lap"}),
           day("dissolved", msg("Ended on"), msg("First day on which the unit is no longer there."))}};
}

Sheet reorganisations() {
  auto changes = choices<Change>(kChangeCodes);
  changes[0].also = {"hop nhat", "gop"};
  return {Table::kReorganisations,
          msg("Reorganisations"),
          msg("Which unit became which, and when. One row for each predecessor: a merger of two units takes "
              "two rows."),
          {{"change", msg("Kind of change"), kChoice, 20, true, {}, changes, {"hinh thuc"}},
           {"on",
            msg("Effective on"),
            kDate,
            13,
            true,
            msg("Day/month/year, for example 20/08/2025."),
            {},
            {"ngay"}},
           {"from", msg("From unit (code)"), kText, 18, true,
            msg("One row for each unit that was merged or came out of a split.")},
           {"to", msg("Became unit (code)"), kText, 18, false, msg("Empty for a dissolution.")},
           {"main", msg("Main predecessor"), kYesNo, 16, false,
            msg("Yes for at most one predecessor of a unit.")},
           {"share", msg("Share of results"), kPercent, 16, false,
            msg("Only after a split: which part of the results goes over.")},
           source()}};
}

Sheet people() {
  return {
      Table::kPeople,
      msg("People"),
      msg("One row for each person with their position today."),
      {staff_code("code"),
       {"full_name", msg("Full name"), kText, 28, true},
       {"printed_name", msg("Name as printed"), kText, 24, false,
        msg("Only when certificates show it otherwise.")},
       {"honorific", msg("Form of address"), kText, 12, false, msg("Ông, Bà, Đ/c; printed before the name.")},
       day("birth_date", msg("Date of birth")),
       {"gender", msg("Gender"), kChoice, 10, false, {}, choices<Gender>(kGenderCodes)},
       day("joined", msg("In service since"), msg("Years before are not asked for."),
           {"cong tac tu", "ngay vao co quan"}),
       day("left", msg("Left on")),
       {"unit", msg("Unit code"), kText, 14, false, msg("Where the person works now."), {}, {}},
       {"title", msg("Position"), kText, 26, false, {}, {}, {"chuc danh"}},
       {"post_kind", msg("Kind of position"), kChoice, 16, false, {}, choices<PostKind>(kPostKindCodes)},
       day("from", msg("In the position since"))}};
}

Sheet positions() {
  return {Table::kPositions,
          msg("Other positions"),
          msg("Earlier positions, and those held beside the main one (Party, unions). One row for each "
              "position."),
          {staff_code("person"),
           name_beside(),
           {"unit", msg("Unit code"), kText, 14, true},
           {"title", msg("Position"), kText, 30, false, {}, {}, {"chuc danh"}},
           {"post_kind", msg("Kind of position"), kChoice, 16, false, {}, choices<PostKind>(kPostKindCodes)},
           day("from", msg("Held since")),
           day("to", msg("Held until"), msg("Last day; empty while it is still held."))}};
}

Sheet collective_evaluations() {
  return {
      Table::kEvaluations,
      msg("Evaluation of collectives"),
      msg("One row for each unit, a column for each year. Units that were merged keep rows of their own."),
      {{"subject", msg("Unit code"), kText, 14, true}, name_beside(), source()},
      true,
      SubjectKind::kCollective};
}

Sheet people_evaluations() {
  return {Table::kEvaluations,
          msg("Evaluation of people"),
          msg("One row for each person, a column for each year. Who changed units may have a row for each of "
              "them."),
          {staff_code(), name_beside(), unit_at_the_time(), source()},
          true,
          SubjectKind::kPerson};
}

Sheet honours() {
  return {Table::kHonours,
          msg("Titles and commendations"),
          msg("One row for each title or commendation of a person or a collective."),
          {whom(),
           whose_code(),
           name_beside(),
           {"form", msg("Title or commendation"), kChoice, 36, true, {}, form_choices()},
           {"year", msg("For year"), kYear, 10, false, msg("The year whose work is honoured.")},
           {"merit", msg("Kind of merit"), kChoice, 20, false, {}, choices<Merit>(kMeritCodes)},
           {"authority", msg("Decided by"), kText, 26},
           decision(),
           day("decided_on", msg("Decided on")),
           unit_at_the_time(),
           source()}};
}

std::vector<Column> work_columns(base::Message code, base::Message name) {
  return {
      {"code", std::move(code), kText, 16, true, msg("A code of your own; the sheet of authors uses it.")},
      {"name", std::move(name), kText, 50, true},
      {"scope", msg("Scope"), kChoice, 20, false, {}, scopes()}};
}

Sheet initiatives() {
  auto columns = work_columns(msg("Initiative code"), msg("Name of the initiative"));
  columns.push_back(
      {"recognised", msg("Recognised"), kYesNo, 12, false, msg("Empty: follows from the day.")});
  columns.push_back(day("recognised_on", msg("Recognised on")));
  columns.push_back({"applied", msg("Applied effectively"), kYesNo, 14, false, msg("Empty: not known yet.")});
  columns.push_back({"authority", msg("Recognised by"), kText, 28});
  columns.insert(columns.end(), {decision(), unit_at_the_time(), source()});
  return {Table::kInitiatives, msg("Initiatives"),
          msg("One row for each initiative; its authors stand in the next sheet."), std::move(columns)};
}

Sheet contributors(Table table, base::Message name, base::Message code) {
  auto parts = choices<Part>(kPartCodes);
  parts[0].also = {"dong tac gia", "thanh vien", "tham gia", "thanh vien chinh"};
  parts[1].also = {"tac gia chinh", "tac gia", "chu nhiem", "chu tri"};
  return {table,
          std::move(name),
          msg("One row for each person who had a part in it."),
          {{"work", std::move(code), kText, 16, true},
           staff_code("person"),
           name_beside(),
           {"part", msg("Role"), kChoice, 16, false, msg("Empty: main author."), parts},
           {"share",
            msg("Contribution share"),
            kPercent,
            12,
            false,
            msg("Contribution in per cent."),
            {},
            {"ty le"}}}};
}

Sheet topics() {
  auto columns = work_columns(msg("Topic code"), msg("Name of the topic"));
  auto kinds = choices<TopicKind>(kTopicKindCodes);
  kinds[0].also = {"de tai khoa hoc", "de tai"};
  kinds[1].also = {"de an khoa hoc", "de an"};
  kinds[2].also = {"cong trinh"};
  columns.insert(columns.begin() + 2,
                 {"kind", msg("Kind of topic"), kChoice, 22, false, {}, kinds, {"loai"}});
  columns.push_back(
      {"accepted", msg("Passed acceptance"), kYesNo, 12, false, msg("Empty: follows from the day.")});
  columns.push_back(day("accepted_on", msg("Acceptance day")));
  columns.push_back({"applied", msg("Applied effectively"), kYesNo, 14, false, msg("Empty: not known yet.")});
  columns.push_back({"result", msg("Acceptance result"), kText, 14, false, {}, {}, {"xep loai"}});
  columns.push_back({"same_as", msg("Same work as initiative (code)"), kText, 18, false,
                     msg("When the result was also recognised as an initiative; it counts once.")});
  columns.push_back({"authority", msg("Acceptance council"), kText, 28});
  columns.insert(columns.end(), {decision(), unit_at_the_time(), source()});
  return {Table::kTopics, msg("Topics"),
          msg("Research topics, schemes and works of science and technology. One row for each; its members "
              "stand in the next sheet."),
          std::move(columns)};
}

Sheet discipline() {
  return {Table::kDiscipline,
          msg("Discipline"),
          msg("One row for each disciplinary measure."),
          {whom(),
           whose_code(),
           name_beside(),
           {"measure", msg("Disciplinary measure"), kText, 20},
           day("on", msg("Day of the measure")),
           day("until", msg("In force until")),
           decision(),
           unit_at_the_time(),
           source()}};
}

Sheet attestations() {
  return {Table::kAttestations,
          msg("Attestations"),
          msg("What no record can show: who confirms for whom that a criterion holds."),
          {whom(),
           whose_code(),
           name_beside(),
           {"criterion", msg("Criterion"), kText, 12, true, msg("P1 for people; T3 and T4 for collectives.")},
           {"value", msg("Criterion holds"), kYesNo, 10, false, msg("Empty: not given yet.")},
           {"despite_discipline", msg("In knowledge of disciplinary measures"), kYesNo, 18},
           {"by", msg("Attested by"), kText, 24},
           day("on", msg("Day of the attestation")),
           source()}};
}

}  // namespace

const std::vector<Sheet>& sheets() {
  static const std::vector<Sheet> all{
      units(),
      reorganisations(),
      people(),
      positions(),
      collective_evaluations(),
      people_evaluations(),
      honours(),
      initiatives(),
      contributors(Table::kAuthors, msg("Authors of initiatives"), msg("Initiative code")),
      topics(),
      contributors(Table::kMembers, msg("Members of topics"), msg("Topic code")),
      discipline(),
      attestations()};
  return all;
}

const ChoiceList& level_choices() {
  static const ChoiceList all(std::vector<Choice>{
      {kLevelCodes[0],
       msg("Not completed (evaluation)"),
       {"khong hoan thanh", "khong hoan thanh nhiem vu", "chua hoan thanh", "not completed"}},
      {kLevelCodes[1], msg("Completed (evaluation)"), {"hoan thanh", "hoan thanh nhiem vu", "completed"}},
      {kLevelCodes[2],
       msg("Well (evaluation)"),
       {"tot", "hoan thanh tot", "hoan thanh tot nhiem vu", "good"}},
      {kLevelCodes[3],
       msg("Excellent (evaluation)"),
       {"xuat sac", "hoan thanh xuat sac", "hoan thanh xuat sac nhiem vu", "htsxnv", "excellent"}},
      {kLevelCodes[4],
       msg("Exempt (evaluation)"),
       {"mien", "khong thuoc doi tuong", "khong thuoc doi tuong danh gia", "khong xep loai", "exempt"}}});
  return all;
}

const ChoiceList& yes_no_choices() {
  static const ChoiceList all(std::vector<Choice>{{"no", msg("No"), {"0", "false", "sai", "chua"}},
                                                  {"yes", msg("Yes"), {"1", "x", "true", "dung", "roi"}}});
  return all;
}

ChoiceList::ChoiceList(std::vector<Choice> all) : all_(std::move(all)) {
  for (std::size_t i = 0; i < all_.size(); ++i) {
    const auto& choice = all_[i];
    const auto know = [&](std::string form) {
      numbers_.emplace(base::fold(form), i);
      numbers_.emplace(std::move(form), i);
    };
    know(std::string(choice.code));
    know(base::say(base::Language::kVietnamese, choice.written));
    know(base::say(base::Language::kEnglish, choice.written));
    for (const auto spelling : choice.also) know(std::string(spelling));
  }
}

std::optional<std::size_t> ChoiceList::read(const std::string& cell) const {
  auto found = numbers_.find(cell);
  if (found == numbers_.end()) found = numbers_.find(base::fold(cell));
  return found == numbers_.end() ? std::nullopt : std::optional(found->second);
}

std::string ChoiceList::shown(base::Language language) const {
  std::vector<std::string> words;
  for (const auto& choice : all_) words.push_back(base::say(language, choice.written));
  return base::join(words, " · ");
}

std::string header_key(std::string_view header) {
  auto key = base::fold(header);
  if (const auto bracket = key.find('('); bracket != std::string::npos && bracket > 0) key.resize(bracket);
  std::erase(key, '*');
  return base::tidy(key);
}

}  // namespace vinhdanh::campaign::registry
