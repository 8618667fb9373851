#include "campaign/conference/programme_document.h"

#include "base/text.h"
#include "campaign/conference/invitation_letters.h"
#include "campaign/plan/plan_text.h"
#include "paper/document_decree30.h"

namespace vinhdanh::campaign::conference {
namespace {

namespace d30 = paper::decree30;

void append_agenda(paper::Section& section, const plan::Plan& plan) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& item : plan.agenda) {
    auto content = item.content;
    for (const auto& step : item.steps) content += "\n- " + step;
    std::string parties;
    for (const auto& party : item.parties) parties += (parties.empty() ? "" : "\n") + party.text;
    rows.push_back({std::to_string(item.number), plan::time_words(item), content, parties});
  }
  d30::append_list(section,
                   {{"STT", 0.7, paper::Align::kCentre},
                    {"Thời gian", 1.5, paper::Align::kCentre},
                    {"Nội dung", 4.5},
                    {"Thực hiện", 3}},
                   rows);
}

}  // namespace

paper::Document programme_document(const plan::Plan& plan, base::Instant made) {
  auto document = d30::document({"Chương trình " + conference_words(plan), "", "", made});
  auto section = d30::section();
  d30::Head head;
  head.superior = plan.head.superior;
  head.issuer = plan.head.issuer;
  head.place = plan.head.place;
  head.year = plan.head.year;
  const auto dash = plan.head.number.rfind('-');
  head.sign = "CTr-" + (dash == std::string::npos ? "" : plan.head.number.substr(dash + 1));
  d30::append_head(section, head);
  d30::append_title(section, "CHƯƠNG TRÌNH", conference_words(plan));
  d30::append_text(section, {paper::bold("Thời gian: "), paper::plain(conference_time(plan) + ".")});
  d30::append_text(section, {paper::bold("Địa điểm: "), paper::plain(plan.venue)});
  append_agenda(section, plan);
  d30::Signer signer;
  if (plan.signer.size() > 1) signer.authority = plan.signer.front();
  if (!plan.signer.empty()) signer.position = plan.signer.back();
  d30::append_closing(section, {"Các đại biểu dự Hội nghị", "Lưu: VT, VP"}, signer);
  document.sections.push_back(std::move(section));
  return document;
}

}  // namespace vinhdanh::campaign::conference
