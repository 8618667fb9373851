#include "app/marked_sources.h"

#include "campaign/registry/achievement.h"

namespace vinhdanh::app {
namespace {

namespace council = campaign::council;
namespace conference = campaign::conference;
namespace plan = campaign::plan;
using campaign::registry::SubjectKind;

constexpr const char* kUnit = "MAU";
constexpr std::size_t kManyUnits = 9;  // so many that the dispatch of urging addresses them all together

plan::Plan marked_plan(plan::Plan made) {
  made.units.push_back({kUnit, "Phòng Mẫu Một", "division", true, {}});
  made.units.push_back({"MAU2", "Phòng Mẫu Hai", "division", true, {}});
  made.quotas = {{kUnit, 701, 802, {}}, {"MAU2", 13, 24, {}}};
  plan::AgendaItem item;
  item.number = 1;
  item.start = {7 * 60 + 7};
  item.end = {8 * 60 + 8};
  item.content = "Nội dung mẫu";
  item.parties = {{"Đ/c Người thực hiện mẫu"}};
  made.agenda = {item};
  plan::Task task;
  task.text = "Nhiệm vụ mẫu";
  task.owners = {kUnit};
  task.helpers = {"MAU2"};
  task.deadline = base::make_date(2011, 11, 11);
  plan::Assignment assignment;
  assignment.unit = "Phòng Mẫu Một";
  assignment.tasks = {task};
  made.assignments = {assignment};
  return made;
}

council::Awarded awarded(SubjectKind kind) {
  const bool person = kind == SubjectKind::kPerson;
  council::Awarded made;
  made.order = person ? 2 : 1;
  made.subject = {kind, person ? "MAU-1" : kUnit};
  made.unit_code = kUnit;
  made.honorific = person ? "Bà" : "";
  made.name = person ? "Nguyễn Thị Mẫu" : "Tập thể Mẫu";
  made.post = person ? "Chuyên viên mẫu" : "";
  made.certificate_number = person ? "02/1111" : "01/1111";
  return made;
}

council::Decision decision(const std::vector<council::Awarded>& list, const plan::Plan& plan) {
  council::Decision made;
  made.number = "1111/" + council::decision_sign(plan.head.number);
  made.date = base::make_date(2011, 11, 12);
  made.signer_name = "Người Ký Mẫu";
  made.list = list;
  return made;
}

council::SessionRecord session() {
  council::SessionRecord made;
  made.session.settings.date = base::make_date(2011, 11, 10);
  made.session.settings.start = {9 * 60 + 9};
  made.session.settings.place = "Phòng họp mẫu";
  made.session.settings.agenda = "Nội dung họp mẫu";
  made.session.stage = council::Stage::kClosed;
  made.members = {{1, "Bà Chủ Tọa Mẫu", "Giám đốc mẫu", "", "", council::MemberRole::kChair},
                  {2, "Ông Thư Ký Mẫu", "Chánh Văn phòng mẫu", "", "", council::MemberRole::kSecretary}};
  made.attendance = {{1, true, ""}, {2, true, ""}};
  made.items = {{1, {SubjectKind::kPerson, "MAU-1"}, kUnit, "Bà Nguyễn Thị Mẫu", "Chuyên viên mẫu"}};
  made.outcomes = {{{1, 2, 0, 0}, 0, 2, 1000, true}};
  return made;
}

conference::Delegate delegate() {
  conference::Delegate made;
  made.guest = 1;  // from outside, so that a letter of thanks is due
  made.honorific = "Ông";
  made.name = "Đại Biểu Mẫu";
  made.post = "Giám đốc đơn vị mẫu";
  made.unit_name = "Đơn vị mẫu ngoài Sở";
  return made;
}

conference::FiveYears figures() {
  const auto& form = campaign::registry::honour_forms().front();
  return {4441,
          5551,
          {{9001, {1101, 1102, 1103, 1104}, {1201, 1202, 1203, 1204}, 1301, 1302},
           {9002, {1401, 1402, 1403, 1404}, {1501, 1502, 1503, 1504}, 1601, 1602}},
          {{&form, 1701, 1702}}};
}

std::vector<campaign::dossiers::UnitToUrge> urged(base::Instant now) {
  std::vector<campaign::dossiers::UnitToUrge> made;
  for (std::size_t i = 1; i <= kManyUnits; ++i)
    made.push_back({"Đơn vị mẫu số " + std::to_string(i), campaign::dossiers::State::kPreparing,
                    now - std::chrono::hours(i)});
  return made;
}

}  // namespace

MarkedCampaign::MarkedCampaign(const PaperSources& from)
    : plan(marked_plan(from.plan)), sources{.plan = plan, .made = from.made} {
  sources.awarded = {awarded(SubjectKind::kCollective), awarded(SubjectKind::kPerson)};
  sources.decision = decision(sources.awarded, plan);
  sources.session = session();
  for (const auto& one : sources.awarded)
    sources.next_level.push_back({one, "Phòng Mẫu Một", "02 sáng kiến mẫu", "Trích ngang mẫu"});
  sources.delegates = {delegate()};
  if (const auto categories = conference::categories_of(plan); !categories.empty())
    sources.delegates.front().categories = {categories.front()->id};
  sources.invitation = {"4545", base::make_date(2011, 11, 13), 1};
  sources.to_urge = urged(from.made);
  sources.five_years = figures();
}

}  // namespace vinhdanh::app
