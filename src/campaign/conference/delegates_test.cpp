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

}  // namespace
}  // namespace vinhdanh::campaign::conference
