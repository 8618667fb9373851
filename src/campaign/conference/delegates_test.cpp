#include "campaign/conference/delegates.h"

#include <gtest/gtest.h>

namespace vinhdanh::campaign::conference {
namespace {

registry::Person person(std::string code, std::string name, std::string unit, registry::PostKind kind) {
  registry::Person made;
  made.code = std::move(code);
  made.full_name = std::move(name);
  made.positions = {{std::move(unit), "Chức vụ", kind, {}, {}}};
  return made;
}

plan::DelegateCategory category(std::string id, plan::DelegateRule rule) {
  plan::DelegateCategory made;
  made.id = std::move(id);
  made.rule = rule;
  return made;
}

plan::Plan plan_of(std::vector<plan::DelegateCategory> categories) {
  plan::Plan plan;
  plan.campaign.conference = base::make_date(2025, 8, 25);
  plan.campaign.first_year = 2020;
  plan.campaign.last_year = 2025;
  plan.delegates = {{"4.1", "Đại biểu", std::move(categories)}};
  return plan;
}

registry::Unit unit(std::string code, std::string name, registry::UnitKind kind) {
  registry::Unit made;
  made.code = std::move(code);
  made.name = std::move(name);
  made.kind = kind;
  return made;
}

std::vector<std::string> names_of(const std::vector<Delegate>& delegates) {
  std::vector<std::string> names;
  for (const auto& delegate : delegates) names.push_back(delegate.name);
  return names;
}

TEST(Delegates, each_is_invited_once_under_the_first_category_that_fits) {
  plan::Plan plan;
  plan.campaign.conference = base::make_date(2025, 8, 25);
  plan::DelegateCategory hand, heads, exemplars;
  hand.id = "khach";
  heads.id = "truong";
  heads.rule = plan::DelegateRule::kPost;
  heads.posts = {"head"};
  heads.unit_kinds = {"division"};
  exemplars.id = "dien-hinh";
  exemplars.rule = plan::DelegateRule::kNominated;
  plan.delegates = {{"4.1", "Đại biểu", {hand, heads, exemplars}}};
  registry::Registry registry;
  registry::Unit unit;
  unit.code = "P1";
  unit.name = "Phòng Một";
  registry.units = {unit};
  registry.people = {person("1", "Người Xuân", "P1", registry::PostKind::kHead),
                     person("2", "Người An", "P1", registry::PostKind::kStaff),
                     person("3", "Người Ba", "P1", registry::PostKind::kStaff)};
  const auto found = delegates_of(
      plan, registry, {{registry::SubjectKind::kCollective, "P1"}, {registry::SubjectKind::kPerson, "2"}},
      {{7, "khach", "Ông", "Khách Mời", "Giám đốc", "Công ty", 1}});
  EXPECT_EQ(found, (std::vector<Delegate>{
                       {"", 7, "Ông", "Khách Mời", "Giám đốc", "Công ty", "Công ty", {"khach"}},
                       {"1", 0, "", "Người Xuân", "Chức vụ", "P1", "Phòng Một", {"truong", "dien-hinh"}},
                       {"2", 0, "", "Người An", "Chức vụ", "P1", "Phòng Một", {"dien-hinh"}}}));
}

TEST(Delegates, a_guest_whom_the_registry_has_is_listed_once_with_both_categories) {
  const auto plan = plan_of(
      {category("khach", plan::DelegateRule::kHand), category("moi", plan::DelegateRule::kNominated)});
  registry::Registry registry;
  registry.units = {unit("P1", "Phòng Một", registry::UnitKind::kDivision)};
  registry.people = {person("1", "Người Xuân", "P1", registry::PostKind::kStaff)};
  const std::vector<registry::Subject> exemplars{{registry::SubjectKind::kPerson, "1"}};
  const Guest by_name{7, "khach", "Ông", "NGƯỜI XUÂN", "", "phòng một", 1};
  EXPECT_EQ(
      delegates_of(plan, registry, exemplars, {by_name}),
      (std::vector<Delegate>{{"1", 7, "", "Người Xuân", "Chức vụ", "P1", "Phòng Một", {"khach", "moi"}}}));
  auto without_organisation = by_name;
  without_organisation.organisation = "";
  EXPECT_EQ(delegates_of(plan, registry, exemplars, {without_organisation}).size(), 1u);
  auto namesake = by_name;
  namesake.organisation = "Công ty";
  EXPECT_EQ(delegates_of(plan, registry, exemplars, {namesake}).size(), 2u);
}

TEST(Delegates, those_of_a_unit_come_by_their_main_position_on_the_day) {
  auto office = category("vp", plan::DelegateRule::kUnit);
  office.units = {"VP"};
  const auto plan = plan_of({office});
  registry::Registry registry;
  registry.units = {unit("VP", "Văn phòng", registry::UnitKind::kOffice),
                    unit("P1", "Phòng Một", registry::UnitKind::kDivision)};
  auto there = person("1", "Người Ở", "VP", registry::PostKind::kStaff);
  auto second = person("2", "Người Kiêm", "P1", registry::PostKind::kStaff);
  second.positions.push_back({"VP", "Kiêm nhiệm", registry::PostKind::kStaff, {}, {}});
  auto moved = person("3", "Người Chuyển", "VP", registry::PostKind::kStaff);
  moved.positions[0].to = base::make_date(2025, 8, 24);
  auto last_day = person("4", "Người Cuối", "VP", registry::PostKind::kStaff);
  last_day.positions[0].to = base::make_date(2025, 8, 25);
  auto retired = person("5", "Người Nghỉ", "VP", registry::PostKind::kStaff);
  retired.left = base::make_date(2025, 8, 24);
  auto coming = person("6", "Người Đến", "VP", registry::PostKind::kStaff);
  coming.positions[0].from = base::make_date(2025, 8, 26);
  registry.people = {there, second, moved, last_day, retired, coming};
  EXPECT_EQ(names_of(delegates_of(plan, registry, {}, {})),
            (std::vector<std::string>{"Người Cuối", "Người Ở"}));
}

TEST(Delegates, holders_of_an_honour_in_the_period_come_a_collective_through_its_head) {
  auto honoured = category("bk", plan::DelegateRule::kHonoured);
  honoured.honours = {"BK"};
  const auto plan = plan_of({honoured});
  registry::Registry registry;
  registry.units = {unit("P1", "Phòng Một", registry::UnitKind::kDivision)};
  registry.people = {person("1", "Người Được", "P1", registry::PostKind::kStaff),
                     person("2", "Người Trước", "P1", registry::PostKind::kStaff),
                     person("3", "Người Khác", "P1", registry::PostKind::kStaff),
                     person("4", "Người Đứng Đầu", "P1", registry::PostKind::kHead),
                     person("5", "Người Theo Ngày", "P1", registry::PostKind::kStaff)};
  const auto honour = [](std::string code, std::string form, std::optional<int> year,
                         std::optional<base::Date> day = std::nullopt) {
    registry::Honour made;
    made.subject = {registry::SubjectKind::kPerson, std::move(code)};
    made.form = std::move(form);
    made.year = year;
    made.decided_on = day;
    return made;
  };
  registry.honours = {honour("1", "BK", 2020), honour("2", "BK", 2019), honour("3", "GK", 2024),
                      honour("P1", "BK", 2025),
                      honour("5", "BK", std::nullopt, base::make_date(2025, 12, 31))};
  registry.honours[3].subject.kind = registry::SubjectKind::kCollective;
  EXPECT_EQ(names_of(delegates_of(plan, registry, {}, {})),
            (std::vector<std::string>{"Người Đứng Đầu", "Người Được", "Người Theo Ngày"}));
}

TEST(Delegates, the_wording_of_a_category_loses_its_closing_mark) {
  auto made = category("a", plan::DelegateRule::kHand);
  made.text = "Các đ/c BCH Đảng ủy Sở KH&CN;";
  EXPECT_EQ(label(made), "Các đ/c BCH Đảng ủy Sở KH&CN");
  made.text = "Hội cựu Chiến binh.";
  EXPECT_EQ(label(made), "Hội cựu Chiến binh");
}

}  // namespace
}  // namespace vinhdanh::campaign::conference
