#include "paper/format_check.h"

#include <gtest/gtest.h>

#include "paper/docx_check.h"
#include "paper/format_test.h"

namespace vinhdanh::paper {
namespace {

using Lines = std::vector<std::string>;

constexpr auto kDocument = "word/document.xml";

struct Case {
  std::string what{}, from{}, to{};
  Lines findings{};       // rule and the sentence
  Lines after_mending{};  // what stays
  std::string part = kDocument;
};

std::ostream& operator<<(std::ostream& out, const Case& c) {
  return out << c.what;
}

Lines found_in(const std::string& docx) {
  Lines lines;
  const auto report = check_format(docx, "vb.docx");
  if (!report) return {base::say(base::Language::kEnglish, report.error().at(0).text)};
  for (const auto& finding : report->findings)
    lines.push_back(finding.rule + " " + base::say(base::Language::kEnglish, finding.text));
  return lines;
}

std::string spoilt(const Case& c) {
  const auto docx = right_document();
  auto changed = replaced_in(docx, c.from, c.to, c.part);
  EXPECT_NE(part_of(docx, c.part), part_of(changed, c.part)) << c.from;
  return changed;
}

TEST(FormatCheck, a_document_that_follows_the_decree_has_no_findings) {
  EXPECT_EQ(found_in(right_document()), Lines{});
}

TEST(FormatCheck, a_sentence_about_an_agency_is_not_taken_for_the_number) {
  for (const auto* sentence : {"Sở Khoa học kính trình cấp có thẩm quyền xem xét, quyết định./.",
                               "Số lượng tập thể, cá nhân là 2/3 tổng số."}) {
    auto document = decree30::document({.title = "Tờ trình"});
    auto section = decree30::section();
    decree30::append_head(section, {.issuer = "SỞ THỬ", .sign = "TTr-STN", .place = "Thử", .year = 2025});
    decree30::append_title(section, "TỜ TRÌNH", "Về việc thử");
    decree30::append_text(section, sentence);
    document.sections.push_back(section);
    EXPECT_EQ(found_in(docx_bytes(document)), Lines{}) << sentence;
  }
}

class FormatCheckCases : public testing::TestWithParam<Case> {};

TEST_P(FormatCheckCases, are_found_and_mended) {
  const auto docx = spoilt(GetParam());
  EXPECT_EQ(found_in(docx), GetParam().findings);
  const auto mended = check_format(docx, "vb.docx").value().mended;
  EXPECT_EQ(found_in(mended), GetParam().after_mending);
  EXPECT_EQ(docx_faults(mended), Lines{});
}

const std::string kNumberRule =
    " a colon behind “Số”, a 0 in front of numbers below 10, no blanks around “/” and “-”.";
const std::string kDateRule =
    " a comma behind the place, a 0 in front of days below 10 and of the months 1 and 2.";
const std::string kListRule = " a dash and a blank in front, “;” behind each, “.” behind the last one.";

INSTANTIATE_TEST_SUITE_P(
    Decree30, FormatCheckCases,
    testing::Values(
        Case{"left margin",
             "w:left=\"1701\"",
             "w:left=\"1134\"",
             {"I.3 The left margin must be 30 to 35 mm."}},
        Case{"top margin", "w:top=\"1134\"", "w:top=\"1701\"", {"I.3 The top margin must be 20 to 25 mm."}},
        Case{"letter paper",
             "w:w=\"11906\" w:h=\"16838\"",
             "w:w=\"12240\" w:h=\"15840\"",
             {"I.1 The paper must be A4, 210 × 297 mm."}},
        Case{"font",
             "Times New Roman",
             "Arial",
             {"I.4 The font must be Times New Roman."},
             {},
             "word/styles.xml"},
        Case{"old encoding",
             "Times New Roman",
             ".VnTime",
             {"I.4 This font writes in an old encoding. Convert the text to Unicode (TCVN 6909:2001) and set "
              "it "
              "in Times New Roman."},
             {"I.4 This font writes in an old encoding. Convert the text to Unicode (TCVN 6909:2001) and set "
              "it "
              "in Times New Roman."},
             "word/styles.xml"},
        Case{"number on page 1", "<w:titlePg/>", "", {"I.7 The first page must show no number."}},
        Case{"no numbers",
             "PAGE",
             "DATE",
             {"I.7 There are no page numbers. Insert them in the header, in the middle, from page 2."},
             {"I.7 There are no page numbers. Insert them in the header, in the middle, from page 2."},
             "word/header1.xml"},
        Case{"nation",
             "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
             "Cộng hòa xã hội chủ nghĩa Việt Nam",
             {"II.1 This line must be in capital letters."}},
        Case{"no nation",
             "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
             "VIỆT NAM",
             {"II.1 The national name is missing. Write it in the upper right corner of page 1."},
             {"II.1 The national name is missing. Write it in the upper right corner of page 1."}},
        Case{"motto",
             "Độc lập - Tự do - Hạnh phúc",
             "Độc lập – Tự do – Hạnh Phúc",
             {"II.1 The words must be exactly “Độc lập - Tự do - Hạnh phúc”."}},
        Case{"number",
             "Số: 05/QĐ-STN",
             "Số 5 / QĐ - STN",
             {"II.3 Number and sign are written “Số: 05/QĐ-STN”:" + kNumberRule}},
        Case{"date",
             "Thử, ngày 05 tháng 01 năm 2025",
             "Thử ngày 5 tháng 1 năm 2025",
             {"II.4 Place and date are written “Thử, ngày 05 tháng 01 năm 2025”:" + kDateRule}},
        Case{"title", "QUYẾT ĐỊNH", "Quyết định", {"II.5 This line must be in capital letters."}},
        Case{"list",
             "- Như Điều 3;",
             "-Như Điều 3",
             {"II.9 Recipients are written “- Như Điều 3;”:" + kListRule}},
        Case{"no file",
             "- Lưu: VT, VP.",
             "- Ban Thử.",
             {"II.9 The last recipient is the file: “- Lưu: VT, …”. Add this line."},
             {"II.9 The last recipient is the file: “- Lưu: VT, …”. Add this line."}},
        Case{"not justified",
             "<w:jc w:val=\"both\"/>",
             "",
             {"II.6 Text must be justified: even on the left and on the right.",
              "II.6 Text must be justified: even on the left and on the right."}}),
    [](const auto& one) { return "case_" + std::to_string(one.index); });

TEST(FormatCheck, what_is_no_document_is_refused) {
  EXPECT_TRUE(found_in("abc").at(0).starts_with("The file is damaged."));
}

TEST(FormatCheck, sizes_through_styles_are_found_and_mended) {
  const auto docx = spoilt({"", "<w:sz w:val=\"26\"/>", "<w:sz w:val=\"20\"/>", {}, {}});
  const auto mended = check_format(docx, "vb.docx").value().mended;
  EXPECT_FALSE(found_in(docx).empty());
  EXPECT_EQ(found_in(mended), Lines{});
}

TEST(FormatCheck, a_finding_names_the_page_the_line_and_what_the_copy_still_needs) {
  const auto docx = spoilt_document();
  const auto report = check_format(docx, "vb.docx").value();
  Lines places;
  for (const auto& one : report.findings)
    places.push_back(one.rule + " " + base::say(base::Language::kEnglish, place_of(one)) +
                     (one.mended ? ", mended" : ""));
  EXPECT_EQ(places, (Lines{"I.3 Page 1, the page, mended", "II.3 Page 1, the line “Số 5 / QĐ - STN”, mended",
                           "II.9 Page 1, the line “- Ban Thử.”"}));
  EXPECT_EQ(found_in(report.mended),
            Lines{"II.9 The last recipient is the file: “- Lưu: VT, …”. Add this line."});
}

}  // namespace
}  // namespace vinhdanh::paper
