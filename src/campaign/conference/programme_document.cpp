#include "campaign/conference/programme_document.h"

#include "campaign/plan/letterhead.h"
#include "campaign/plan/plan_text.h"
#include "campaign/plan/wording.h"
#include "paper/document_decree30.h"

namespace vinhdanh::campaign::conference {
namespace {

namespace d30 = paper::decree30;

}  // namespace

std::vector<std::vector<std::string>> programme_rows(const plan::Plan& plan) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& item : plan.agenda) {
    auto content = item.content;
    for (const auto& step : item.steps) content += "\n- " + step;
    std::string parties;
    for (const auto& party : item.parties) parties += (parties.empty() ? "" : "\n") + party.text;
    rows.push_back({std::to_string(item.number), plan::time_words(item), content, parties});
  }
  return rows;
}

paper::Document programme_document(const plan::Plan& plan, base::Instant made) {
  auto document = d30::document({"Chương trình " + plan::conference_words(plan), "", "", made});
  auto section = d30::section();
  d30::append_head(section, plan::letterhead(plan, "CTr"));
  d30::append_title(section, "CHƯƠNG TRÌNH", plan::conference_words(plan));
  d30::append_text(section, {paper::bold("Thời gian: "), paper::plain(plan::conference_time(plan) + ".")});
  d30::append_text(section, {paper::bold("Địa điểm: "), paper::plain(plan.venue)});
  d30::append_list(section,
                   {{"STT", 0.9, paper::Align::kCentre},
                    {"Thời gian", 2.1, paper::Align::kCentre},
                    {"Nội dung", 4.1},
                    {"Thực hiện", 2.8}},
                   programme_rows(plan));
  d30::append_closing(section, {"Các đại biểu dự Hội nghị", "Lưu: VT, VP"}, plan::signer_of(plan));
  document.sections.push_back(std::move(section));
  return document;
}

}  // namespace vinhdanh::campaign::conference
