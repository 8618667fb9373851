#include "campaign/conference/delegate_list_document.h"

#include <fmt/format.h>

#include "base/text.h"
#include "campaign/plan/letterhead.h"
#include "campaign/plan/wording.h"

namespace vinhdanh::campaign::conference {
namespace {

namespace d30 = paper::decree30;
using Rows = std::vector<std::vector<std::string>>;

Rows rows_of(std::span<const Delegate> delegates, const std::string& category, std::size_t& number) {
  Rows rows;
  for (const auto& one : delegates)
    if (!one.categories.empty() && one.categories.front() == category)
      rows.push_back({std::to_string(++number), base::tidy(one.honorific + " " + one.name), one.post,
                      one.unit_name, ""});
  return rows;
}

void append_rows(paper::Section& section, const Rows& rows) {
  d30::append_list(section,
                   {{"STT", 0.8, paper::Align::kCentre},
                    {"Họ và tên", 2.8},
                    {"Chức vụ", 2.2},
                    {"Đơn vị", 3},
                    {"Ghi chú", 1.2}},
                   rows);
  auto gap = paper::paragraph("");
  gap.runs.front().size_pt = 6;
  section.blocks.emplace_back(std::move(gap));
}

void append_category(paper::Section& section, const plan::DelegateCategory& category, std::size_t place,
                     const Rows& rows) {
  const auto title = fmt::format("{}. {}", place, label(category));
  if (!rows.empty()) {
    d30::append_heading(
        section, fmt::format("{} ({} đại biểu)", title, plan::two_digits(static_cast<long>(rows.size()))));
    return append_rows(section, rows);
  }
  d30::append_heading(section, title);
  d30::append_text(section, category.expected > 0 ? fmt::format("Dự kiến {} đại biểu, chưa có danh sách.",
                                                                plan::two_digits(category.expected))
                                                  : "Chưa có danh sách.");
}

}  // namespace

paper::Document delegate_list_document(const plan::Plan& plan, std::span<const Delegate> delegates,
                                       base::Instant made) {
  auto document =
      d30::document({"Danh sách đại biểu dự " + plan::conference_words(plan), plan.head.issuer, "", made});
  auto section = d30::section();
  d30::append_head(section, plan::letterhead(plan, ""));
  d30::append_title(section, "DANH SÁCH", "Đại biểu dự " + plan::conference_words(plan));
  std::size_t number = 0, place = 0;
  for (const auto* category : categories_of(plan)) {
    const auto rows = rows_of(delegates, category->id, number);
    append_category(section, *category, ++place, rows);
  }
  d30::append_text(section,
                   fmt::format("Danh sách có {} đại biểu./.", plan::two_digits(static_cast<long>(number))));
  d30::append_closing(section, {"Bộ phận đón tiếp đại biểu", "Lưu: VT, VP"}, plan::signer_of(plan));
  document.sections.push_back(std::move(section));
  return document;
}

}  // namespace vinhdanh::campaign::conference
