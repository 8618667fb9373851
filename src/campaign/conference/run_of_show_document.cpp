#include "campaign/conference/run_of_show_document.h"

#include <fmt/format.h>

#include "base/text.h"
#include "campaign/plan/letterhead.h"
#include "campaign/plan/plan_text.h"
#include "campaign/plan/wording.h"

namespace vinhdanh::campaign::conference {
namespace {

namespace d30 = paper::decree30;
using paper::Align;

// As one is addressed aloud: "Đ/c Giám đốc Sở" → "đồng chí Giám đốc Sở".
std::string addressed(const plan::Party& party) {
  auto words = plan::without_end(party.text);
  for (const auto& [written, spoken] :
       {std::pair{"Đ/c ", "đồng chí "}, {"Các đ/c ", "các đồng chí "}, {"Đại diện ", "đại diện "}})
    if (words.starts_with(written)) return spoken + words.substr(std::string_view(written).size());
  return words;
}

// "Kính thưa quý vị đại biểu! Tiếp theo chương trình, … Trân trọng kính mời …"
std::string spoken(const plan::Plan& plan, std::size_t index) {
  const auto& item = plan.agenda[index];
  const char* lead = index == 0                        ? "Mở đầu chương trình là phần"
                     : index + 1 == plan.agenda.size() ? "Cuối chương trình là phần"
                                                       : "Tiếp theo chương trình là phần";
  auto out = fmt::format("Kính thưa quý vị đại biểu! {} “{}”.", lead, plan::without_end(item.content));
  if (item.parties.size() == 1)
    out += fmt::format("\nTrân trọng kính mời {}.", addressed(item.parties.front()));
  return out;
}

std::string with_dashes(std::string first, const std::vector<std::string>& more) {
  for (const auto& line : more) first += (first.empty() ? "- " : "\n- ") + line;
  return first;
}

std::string parties_of(const plan::AgendaItem& item) {
  if (item.parties.size() == 1) return item.parties.front().text;
  std::vector<std::string> lines;
  for (const auto& party : item.parties) lines.push_back(party.text);
  return with_dashes("", lines);
}

void append_facts(paper::Section& section, const plan::Plan& plan) {
  int minutes = 0;
  for (const auto& item : plan.agenda) minutes += item.minutes();
  d30::append_part(section, "I. THÔNG TIN CHUNG");
  d30::append_text(section, {paper::bold("Thời gian: "), paper::plain(plan::conference_time(plan) + ".")});
  d30::append_text(section, {paper::bold("Địa điểm: "), paper::plain(plan.venue)});
  d30::append_text(
      section, {paper::bold("Thời lượng: "),
                paper::plain(fmt::format("{:02} phần, tổng cộng {} phút.", plan.agenda.size(), minutes))});
}

void append_course(paper::Section& section, const plan::Plan& plan) {
  d30::append_part(section, "II. DIỄN BIẾN");
  d30::append_list(section,
                   {{"STT", 0.7, Align::kCentre},
                    {"Thời gian", 1.7, Align::kCentre},
                    {"Phút", 0.7, Align::kCentre},
                    {"Nội dung", 2.6},
                    {"Người thực hiện", 2.3},
                    {"Lời dẫn (dự kiến)", 3.3},
                    {"Chuẩn bị, ghi chú", 1.6}},
                   course_rows(plan), 12);
}

void append_awards(paper::Section& section, std::span<const council::Awarded> awarded) {
  if (awarded.empty()) return;
  auto gap = paper::paragraph("");
  section.blocks.emplace_back(std::move(gap));
  d30::append_part(section, "III. THỨ TỰ TRAO THƯỞNG");
  d30::append_list(section,
                   {{"STT", 0.6, Align::kCentre},
                    {"Tập thể, cá nhân", 3.4},
                    {"Chức vụ, đơn vị", 4},
                    {"Số sổ vàng", 1.4, Align::kCentre},
                    {"Ghi chú", 2}},
                   stage_rows(awarded), 12);
}

}  // namespace

std::vector<std::vector<std::string>> course_rows(const plan::Plan& plan) {
  std::vector<std::vector<std::string>> rows;
  for (std::size_t i = 0; i < plan.agenda.size(); ++i) {
    const auto& item = plan.agenda[i];
    rows.push_back({std::to_string(item.number), plan::time_words(item), std::to_string(item.minutes()),
                    with_dashes(item.content, item.steps), parties_of(item), spoken(plan, i), ""});
  }
  return rows;
}

std::vector<std::vector<std::string>> stage_rows(std::span<const council::Awarded> awarded) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& one : awarded)
    rows.push_back({std::to_string(rows.size() + 1), base::tidy(one.honorific + " " + one.name), one.post,
                    one.certificate_number, ""});
  return rows;
}

paper::Document run_of_show_document(const plan::Plan& plan, std::span<const council::Awarded> awarded,
                                     base::Instant made) {
  auto document =
      d30::document({"Kịch bản điều hành " + plan::conference_words(plan), plan.head.issuer, "", made});
  auto section = d30::section({}, true);
  d30::append_head(section, plan::letterhead(plan, ""));
  d30::append_title(section, "KỊCH BẢN ĐIỀU HÀNH", plan::conference_words(plan));
  append_facts(section, plan);
  append_course(section, plan);
  append_awards(section, awarded);
  d30::append_closing(section,
                      {"Người dẫn chương trình", "Bộ phận âm thanh, ánh sáng, lễ tân", "Lưu: VT, VP"},
                      plan::signer_of(plan));
  document.sections.push_back(std::move(section));
  return document;
}

}  // namespace vinhdanh::campaign::conference
