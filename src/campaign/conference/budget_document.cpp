#include "campaign/conference/budget_document.h"

#include <fmt/format.h>

#include "base/text.h"
#include "campaign/plan/letterhead.h"
#include "campaign/plan/wording.h"

namespace vinhdanh::campaign::conference {
namespace {

namespace d30 = paper::decree30;
using paper::Align;

struct CostLine {
  std::string what, unit;
  long quantity;
  std::string basis = "";
};
struct CostGroup {
  std::string title;
  std::vector<CostLine> lines;
};

long sum(long one, long other) {
  return one < 0 || other < 0 ? -1 : one + other;
}

std::vector<CostGroup> cost_groups(const plan::Plan& plan, const BudgetNeeds& needs) {
  const auto awards = sum(needs.collectives, needs.people);
  const auto award = plan::award_words(plan);
  const std::string bonus = "Điều 54 Nghị định số\n152/2025/NĐ-CP";
  return {{"Khen thưởng",
           {{"Tiền thưởng kèm " + award + " cho tập thể", "Tập thể", needs.collectives, bonus},
            {"Tiền thưởng kèm " + award + " cho cá nhân", "Cá nhân", needs.people, bonus},
            {"In " + award, "Tờ", awards},
            {"Khung " + award, "Cái", awards},
            {"Hoa tặng tập thể, cá nhân được khen thưởng", "Bó", awards}}},
          {"Tổ chức Hội nghị",
           {{"Trang trí, khánh tiết, phông chữ sân khấu", "Gói", 1},
            {"Âm thanh, ánh sáng, màn hình", "Gói", 1},
            {"Văn nghệ chào mừng", "Gói", 1},
            {"In, phát hành giấy mời", "Tờ", needs.delegates},
            {"In tài liệu Hội nghị", "Bộ", needs.delegates},
            {"Thẻ đại biểu, bảng tên", "Cái", needs.delegates},
            {"Nước uống đại biểu", "Người", needs.delegates}}},
          {"Tuyên truyền, chi khác", {{"Chụp ảnh, ghi hình, tin bài", "Gói", 1}, {"Chi khác", "", -1}}}};
}

paper::Section annex(const plan::Plan& plan, const BudgetNeeds& needs) {
  auto section = d30::section();
  d30::append_annex_head(section, 0, "Dự toán kinh phí tổ chức " + plan::conference_words(plan),
                         fmt::format("(Kèm theo Tờ trình của {})", plan::office_words(plan)));
  d30::append_list(section,
                   {{"STT", 0.9, Align::kCentre},
                    {"Nội dung chi", 3},
                    {"Đơn vị tính", 1.1, Align::kCentre},
                    {"Số lượng", 1, Align::kCentre},
                    {"Đơn giá (đồng)", 1.2, Align::kRight},
                    {"Thành tiền (đồng)", 1.3, Align::kRight},
                    {"Căn cứ, ghi chú", 2.4}},
                   budget_rows(plan, needs), 12);
  auto gap = paper::paragraph("");
  gap.runs.front().size_pt = 6;
  section.blocks.emplace_back(std::move(gap));
  d30::append_text(section, {paper::italic("Bằng chữ: …………………………………………………………………… đồng.")});
  return section;
}

// The Office writes to the Director, so the agency stands above it.
d30::Head head_of(const plan::Plan& plan) {
  auto head = plan::letterhead(plan, "TTr");
  head.superior = plan.head.issuer;
  head.issuer = base::upper(plan::office_words(plan));
  head.sign = "TTr-VP";
  return head;
}

std::string size_words(const plan::Plan& plan, const BudgetNeeds& needs) {
  return fmt::format("{} đại biểu; tặng {} cho {} tập thể, {} cá nhân.", plan::two_digits(needs.delegates),
                     plan::award_words(plan), plan::two_digits(needs.collectives),
                     plan::two_digits(needs.people));
}

paper::Section submission(const plan::Plan& plan, const BudgetNeeds& needs) {
  auto section = d30::section();
  const auto office = plan::office_words(plan);
  d30::append_head(section, head_of(plan));
  d30::append_title(section, "TỜ TRÌNH",
                    "Về việc phê duyệt dự toán kinh phí tổ chức " + plan::conference_words(plan));
  d30::append_addressees(section, {"Giám đốc " + plan::agency_words(plan)});
  d30::append_text(section,
                   fmt::format("Thực hiện {}, {} lập dự toán kinh phí tổ chức Hội nghị, kính trình Giám đốc "
                               "xem xét, phê duyệt với các nội dung sau:",
                               plan::plan_reference(plan), office));
  const auto point = [&](const char* label, const std::string& text) {
    d30::append_text(section, {paper::bold(label), paper::plain(text)});
  };
  point("1. Thời gian: ", plan::conference_time(plan) + ".");
  point("2. Địa điểm: ", plan::without_end(plan.venue) + ".");
  point("3. Quy mô: ", size_words(plan, needs));
  point("4. Tổng dự toán: ", "………………… đồng (bằng chữ: ……………………………… đồng); chi tiết tại Phụ lục kèm theo.");
  point("5. Nguồn kinh phí: ", "…………………………………………………");
  d30::append_text(section, fmt::format("{} kính trình Giám đốc xem xét, phê duyệt./.", office));
  d30::Signer signer;
  signer.position = "CHÁNH VĂN PHÒNG";
  d30::append_closing(section, {"Như trên", "Bộ phận Kế toán", "Lưu: VT, VP"}, signer);
  return section;
}

}  // namespace

BudgetNeeds places_of_plan(const plan::Plan& plan) {
  if (plan.quotas.empty()) return {};
  BudgetNeeds needs{0, 0, -1};
  for (const auto& quota : plan.quotas) {
    needs.collectives += quota.collectives;
    needs.people += quota.people;
  }
  return needs;
}

std::vector<std::vector<std::string>> budget_rows(const plan::Plan& plan, const BudgetNeeds& needs) {
  std::vector<std::vector<std::string>> rows;
  int group_number = 0, number = 0;
  for (const auto& group : cost_groups(plan, needs)) {
    rows.push_back({d30::roman(++group_number), base::upper(group.title), "", "", "", "", ""});
    for (const auto& line : group.lines)
      rows.push_back({std::to_string(++number), line.what, line.unit,
                      line.quantity < 0 ? "" : plan::two_digits(line.quantity), "", "", line.basis});
  }
  rows.push_back({"", "Tổng cộng", "", "", "", "", ""});
  return rows;
}

paper::Document budget_document(const plan::Plan& plan, const BudgetNeeds& needs, base::Instant made) {
  auto document =
      d30::document({"Dự toán kinh phí tổ chức " + plan::conference_words(plan), plan.head.issuer, "", made});
  document.sections.push_back(submission(plan, needs));
  document.sections.push_back(annex(plan, needs));
  return document;
}

}  // namespace vinhdanh::campaign::conference
