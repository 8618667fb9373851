#include "campaign/next_level/next_level_document.h"

#include <algorithm>
#include <fmt/format.h>

#include "base/text.h"
#include "campaign/plan/letterhead.h"
#include "campaign/plan/wording.h"

namespace vinhdanh::campaign::next_level {
namespace {

namespace d30 = paper::decree30;
using registry::SubjectKind;

std::string named(const Awarded& awarded) {
  return base::tidy(awarded.honorific + " " + awarded.name);
}

long count_of(std::span<const NextLevelEntry> entries, SubjectKind kind) {
  return std::ranges::count(entries, kind,
                            [](const NextLevelEntry& one) { return one.awarded.subject.kind; });
}

paper::Section submission(const plan::Plan& plan, std::span<const NextLevelEntry> entries,
                          bool has_profiles) {
  auto section = d30::section();
  d30::append_head(section, plan::letterhead(plan, "TTr"));
  d30::append_title(section, "TỜ TRÌNH",
                    "Về việc đề xuất điển hình tiên tiến để cấp trên biểu dương, khen thưởng");
  d30::append_addressees(section, {plan.head.superior.empty() ? "……………………………" : plan::superior_words(plan)});
  const auto agency = plan::agency_words(plan);
  d30::append_text(
      section, fmt::format("Thực hiện {}, qua bình xét, lựa chọn, {} đề xuất {} tập thể và {} cá nhân điển "
                           "hình tiên tiến, tiêu biểu trong giai đoạn {}-{} để cấp trên xem xét, biểu dương, "
                           "khen thưởng (có {} kèm theo).",
                           plan::plan_reference(plan), agency,
                           plan::two_digits(count_of(entries, SubjectKind::kCollective)),
                           plan::two_digits(count_of(entries, SubjectKind::kPerson)),
                           plan.campaign.first_year, plan.campaign.last_year,
                           has_profiles ? "danh sách và trích ngang thành tích" : "danh sách"));
  d30::append_text(section, agency + " kính trình cấp có thẩm quyền xem xét, quyết định./.");
  d30::append_closing(section, {"Như trên", "Giám đốc, các Phó Giám đốc", "Lưu: VT, VP"},
                      plan::signer_of(plan));
  return section;
}

void append_rows(paper::Section& section, std::span<const NextLevelEntry> entries, SubjectKind kind,
                 const std::string& title) {
  if (count_of(entries, kind) == 0) return;
  d30::append_heading(section, title);
  std::vector<std::vector<std::string>> rows;
  for (const auto& one : entries)
    if (one.awarded.subject.kind == kind)
      rows.push_back({std::to_string(rows.size() + 1), named(one.awarded),
                      one.awarded.post.empty() ? one.unit_name : one.awarded.post, one.merits});
  d30::append_list(section,
                   {{"STT", 0.9, paper::Align::kCentre},
                    {kind == SubjectKind::kPerson ? "Họ và tên" : "Tên tập thể", 2.6},
                    {kind == SubjectKind::kPerson ? "Chức vụ, đơn vị" : "Đơn vị", 2.6},
                    {"Thành tích tiêu biểu", 4}},
                   rows);
}

paper::Section list(const plan::Plan& plan, std::span<const NextLevelEntry> entries, int annex,
                    const std::string& attached) {
  auto section = d30::section();
  d30::append_annex_head(section, annex,
                         "Danh sách điển hình tiên tiến đề xuất cấp trên biểu dương, khen thưởng", attached);
  d30::append_text(
      section, fmt::format("Thành tích trong giai đoạn {}-{}, theo dữ liệu của {}.", plan.campaign.first_year,
                           plan.campaign.last_year, plan::agency_words(plan)));
  append_rows(section, entries, SubjectKind::kCollective, "1. Tập thể");
  append_rows(section, entries, SubjectKind::kPerson, "2. Cá nhân");
  return section;
}

void append_profile(paper::Section& section, int number, const NextLevelEntry& one) {
  const auto post = one.awarded.post.empty() ? "" : ", " + one.awarded.post;
  d30::append_heading(section, fmt::format("{}. {}{}", number, named(one.awarded), post));
  for (const auto& line : base::split(one.profile, '\n'))
    if (const auto words = base::trim(line); !words.empty()) d30::append_text(section, words);
}

paper::Section profiles(std::span<const NextLevelEntry> entries, const std::string& attached) {
  auto section = d30::section();
  d30::append_annex_head(section, 2, "Trích ngang thành tích", attached);
  int number = 0;
  for (const auto& one : entries)
    if (!one.profile.empty()) append_profile(section, ++number, one);
  return section;
}

}  // namespace

paper::Document next_level_document(const plan::Plan& plan, std::span<const NextLevelEntry> entries,
                                    base::Instant made) {
  auto document =
      d30::document({"Danh sách điển hình tiên tiến đề xuất cấp trên", plan.head.issuer, "", made});
  const auto attached = fmt::format("(Kèm theo Tờ trình của {})", plan::agency_words(plan));
  const bool has_profiles =
      std::ranges::any_of(entries, [](const auto& one) { return !one.profile.empty(); });
  document.sections.push_back(submission(plan, entries, has_profiles));
  document.sections.push_back(list(plan, entries, has_profiles ? 1 : 0, attached));
  if (has_profiles) document.sections.push_back(profiles(entries, attached));
  return document;
}

}  // namespace vinhdanh::campaign::next_level
