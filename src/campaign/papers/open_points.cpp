#include "campaign/papers/open_points.h"

#include <map>

namespace vinhdanh::campaign::papers {

using base::msg;

std::optional<base::Message> open_point(std::string_view kind) {
  const auto report = msg(
      "Form 08 of Decree 152/2025/NĐ-CP: headings, captions and footnotes are those of the same form in the "
      "decrees before it.");
  static const std::map<std::string_view, base::Message> kOpen{
      {"report-person", report},
      {"report-collective", report},
      {"unit-letter", msg("The submission form in the annex of Decree 152/2025/NĐ-CP: frame by Decree "
                          "30/2020/NĐ-CP, wording by "
                          "practice.")},
      {"unit-minutes",
       msg("Frame by Decree 30/2020/NĐ-CP, form 1.9; the part about votes is practice, not a form of Decree "
           "152/2025/NĐ-CP.")},
      {"council-minutes",
       msg("Frame by Decree 30/2020/NĐ-CP, form 1.9; the part about votes is practice, not a form of Decree "
           "152/2025/NĐ-CP.")},
      {"council-tally", msg("No form in force could be read; the record follows practice.")},
      {"decision", msg("Frame by Decree 30/2020/NĐ-CP, form 1.2; legal bases and articles are those usual in "
                       "August 2025.")},
      {std::string_view(kCertificate),
       msg("Size, border and order of lines of the certificate: the decision in force on the form of "
           "certificates "
           "could not be read. A design of your own takes the place of the program's layout.")},
      {"budget", msg("Bonuses cite Article 54 of Decree 152/2025/NĐ-CP; coefficients and norms of the "
                     "province are to be "
                     "filled in.")}};
  const auto found = kOpen.find(kind);
  return found == kOpen.end() ? std::nullopt : std::optional(found->second);
}

void mark_as_open(paper::Document& document) {
  document.mark =
      "Mẫu của văn bản này chưa được đối chiếu, xác nhận theo quy định hiện hành (trang Mẫu văn bản).";
}

}  // namespace vinhdanh::campaign::papers
