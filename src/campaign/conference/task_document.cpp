#include "campaign/conference/task_document.h"

#include <fmt/format.h>

#include "campaign/plan/letterhead.h"
#include "campaign/plan/wording.h"

namespace vinhdanh::campaign::conference {
namespace {

namespace d30 = paper::decree30;

std::string units_of(const plan::Plan& plan, const plan::Assignment& assignment,
                     const std::vector<std::string>& codes) {
  std::string out;
  for (const auto& code : codes) {
    const auto* unit = plan.unit(code);
    const auto name = code == "*" ? plan::without_end(assignment.unit) : unit ? unit->name : code;
    out += (out.empty() ? "" : "\n") + name;
  }
  return out;
}

std::string task_words(const plan::Plan& plan, const plan::Task& task) {
  if (!task.dossier) return plan::without_end(task.text);
  auto out = plan::without_end(task.text) + ":";
  for (const auto& part : plan.dossier) out += "\n- " + plan::without_end(part.text);
  return out;
}

}  // namespace

std::vector<std::vector<std::string>> task_rows(const plan::Plan& plan) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& assignment : plan.assignments)
    for (const auto& task : assignment.tasks)
      rows.push_back({std::to_string(rows.size() + 1), task_words(plan, task),
                      units_of(plan, assignment, task.owners), units_of(plan, assignment, task.helpers),
                      task.deadline ? base::show(*task.deadline) : "Theo Kế hoạch"});
  return rows;
}

paper::Document task_document(const plan::Plan& plan, base::Instant made) {
  const auto subject = "Phân công nhiệm vụ chuẩn bị, phục vụ " + plan::conference_words(plan);
  auto document = d30::document({subject, plan.head.issuer, "", made});
  auto section = d30::section();
  d30::append_head(section, plan::letterhead(plan, "TB"));
  d30::append_title(section, "THÔNG BÁO", subject);
  d30::append_text(section, fmt::format("Thực hiện {}, {} thông báo phân công nhiệm vụ như sau:",
                                        plan::plan_reference(plan), plan::agency_words(plan)));
  d30::append_list(section,
                   {{"STT", 0.9, paper::Align::kCentre},
                    {"Nhiệm vụ", 4.4},
                    {"Chủ trì", 2},
                    {"Phối hợp", 1.5},
                    {"Thời hạn", 1.5, paper::Align::kCentre}},
                   task_rows(plan), 12);
  auto gap = paper::paragraph("");
  gap.runs.front().size_pt = 6;
  section.blocks.emplace_back(std::move(gap));
  const auto office = plan::office_words(plan);
  d30::append_text(section,
                   fmt::format("Các phòng, đơn vị, cá nhân được phân công chủ động thực hiện, báo cáo kết "
                               "quả về {}; nếu có khó khăn, vướng mắc, kịp thời báo cáo Giám đốc để chỉ "
                               "đạo, giải quyết. Giao {} theo dõi, đôn đốc việc thực hiện./.",
                               office, office));
  d30::append_closing(section, {"Giám đốc, các Phó Giám đốc", "Các phòng, đơn vị", "Lưu: VT, VP"},
                      plan::signer_of(plan));
  document.sections.push_back(std::move(section));
  return document;
}

}  // namespace vinhdanh::campaign::conference
