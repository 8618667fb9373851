#include "paper/document_decree30.h"

#include <gtest/gtest.h>

#include "base/text.h"
#include "paper/document_test.h"
#include "paper/document_width.h"
#include "paper/docx_office_test.h"
#include "paper/docx_writer.h"

namespace vinhdanh::paper::decree30 {
namespace {

std::string text_of(const Section& section) {
  Document made;
  made.sections = {section};
  return plain_text(made);
}

TEST(Decree30, head_has_two_columns_and_the_number_begins_with_zero) {
  auto made = section();
  append_head(made, test_head("QĐ-SKHCN"));
  EXPECT_EQ(text_of(made),
            "UBND THÀNH PHỐ HẢI PHÒNG\nSỞ KHOA HỌC VÀ CÔNG NGHỆ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập "
            "- Tự do - "
            "Hạnh phúc\nSố: 05/QĐ-SKHCN\tHải Phòng, ngày 08 tháng 01 năm 2025\n");
}

TEST(Decree30, unknown_number_and_day_leave_room_for_writing) {
  auto head = test_head("GM-SKHCN");
  head.number.clear();
  head.date = {};
  head.year = 2025;
  head.superior.clear();
  head.dispatch_subject = "V/v đôn đốc";
  auto made = section();
  append_head(made, head);
  EXPECT_EQ(text_of(made),
            "SỞ KHOA HỌC VÀ CÔNG NGHỆ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
            "Số:         /GM-SKHCN\nV/v đôn đốc\tHải Phòng, ngày      tháng      năm 2025\n");
}

TEST(Decree30, bases_end_with_semicolons_and_the_last_with_a_full_stop) {
  auto made = section();
  append_bases(made, {"Căn cứ A", "Căn cứ B;", "Theo đề nghị của C.;"});
  EXPECT_EQ(text_of(made), "Căn cứ A;\nCăn cứ B;\nTheo đề nghị của C.\n");
}

TEST(Decree30, one_addressee_stands_on_the_line_and_several_below_it) {
  auto one = section(), two = section();
  append_addressees(one, {"Giám đốc Sở"});
  append_addressees(two, {"Phòng A", "Phòng B;"});
  EXPECT_EQ(text_of(one), "Kính gửi: Giám đốc Sở\n");
  EXPECT_EQ(text_of(two), "Kính gửi:\n- Phòng A;\n- Phòng B.\n");
}

TEST(Decree30, recipients_get_their_dashes_and_the_signer_stands_on_the_right) {
  auto made = section();
  append_closing(made, {"- Như Điều 3;", "Lưu: VT, VP."}, {"TM. HỘI ĐỒNG", "CHỦ TỊCH", "Nguyễn Văn Thử", ""});
  EXPECT_EQ(text_of(made),
            "\nNơi nhận:\n- Như Điều 3;\n- Lưu: VT, VP.\tTM. HỘI ĐỒNG\nCHỦ TỊCH\nNguyễn Văn Thử\n");
}

TEST(Decree30, articles_with_a_title_stand_on_a_line_of_their_own) {
  auto made = section();
  append_article(made, 1, "", "Tặng Giấy khen.");
  append_article(made, 2, "Hiệu lực", "Từ ngày ký.");
  EXPECT_EQ(text_of(made), "Điều 1. Tặng Giấy khen.\nĐiều 2. Hiệu lực\nTừ ngày ký.\n");
}

TEST(Decree30, points_follow_the_vietnamese_alphabet) {
  std::string letters;
  for (int i = 0; i < 24; ++i) letters += point_letter(i) + " ";
  EXPECT_EQ(letters, "a) b) c) d) đ) e) g) h) i) k) l) m) n) o) p) q) r) s) t) u) v) x) y) aa) ");
  EXPECT_EQ(roman(4) + roman(9) + roman(14) + roman(90), "IVIXXIVXC");
}

TEST(Decree30, annexes_are_numbered_in_roman_only_where_there_are_several) {
  auto one = section(), second = section();
  append_annex_head(one, 0, "Danh sách", "(Kèm theo Quyết định)");
  append_annex_head(second, 2, "Danh sách", "(Kèm theo Quyết định)");
  EXPECT_EQ(text_of(one), "Phụ lục\nDANH SÁCH\n(Kèm theo Quyết định)\n");
  EXPECT_EQ(text_of(second), "Phụ lục II\nDANH SÁCH\n(Kèm theo Quyết định)\n");
}

using Pages = std::vector<std::vector<PdfWord>>;

const PdfWord& word(const Pages& pages, std::size_t page, const std::string& text) {
  static const PdfWord kNone{};
  for (const auto& found : pages.at(page))
    if (found.text == text) return found;
  ADD_FAILURE() << "no word " << text;
  return kNone;
}

// Positions on paper as LibreOffice lays the .docx out, in millimetres.
TEST(Decree30, words_stand_where_the_decree_wants_them) {
  if (!office_is_here()) GTEST_SKIP() << "LibreOffice is not installed";
  const auto pages = pdf_words(test_plan_pdf());
  ASSERT_EQ(pages.size(), 4U);
  const double middle = 30 + 165 / 2.0;
  const auto& number = word(pages, 1, "2");
  EXPECT_NEAR((number.left + number.right) / 2, middle, 0.6) << "page number is centred";
  EXPECT_LT(number.bottom, 20) << "page number lies in the top margin";
  EXPECT_GE(word(pages, 0, "UBND").top, 19.5) << "top margin of 20 mm";
  EXPECT_NEAR(word(pages, 0, "tự,").left, 30, 0.5) << "left margin";
  EXPECT_NEAR(word(pages, 0, "trình").right, 195, 0.5) << "justified to the right margin";
  EXPECT_NEAR(word(pages, 0, "a)").left, 30 + 12.7, 0.6) << "first line indent";
  const auto &nation = word(pages, 0, "CỘNG"), &end = word(pages, 0, "NAM");
  const auto &motto = word(pages, 0, "Độc"), &motto_end = word(pages, 0, "phúc");
  EXPECT_NEAR(nation.top, end.top, 0.1) << "the national name stands on one line";
  EXPECT_NEAR((nation.left + end.right) / 2, (motto.left + motto_end.right) / 2, 0.6)
      << "the motto is centred below";
  EXPECT_GT(motto.top, nation.top + 3);
  EXPECT_NEAR(word(pages, 0, "Số:").top, word(pages, 0, "Phòng,").top, 0.1) << "number and date on one line";
  const auto title_middle = (word(pages, 0, "KẾ").left + word(pages, 0, "HOẠCH").right) / 2;
  EXPECT_NEAR(title_middle, middle, 0.6);
  EXPECT_NEAR(word(pages, 1, "Nơi").left, 30, 0.5);
  EXPECT_GT(word(pages, 1, "KT.").left, middle);
}

TEST(Decree30, the_rule_below_the_motto_is_as_long_as_its_text) {
  if (!office_is_here()) GTEST_SKIP() << "LibreOffice is not installed";
  const auto pages = pdf_words(test_plan_pdf());
  const double drawn = word(pages, 0, "phúc").right - word(pages, 0, "Độc").left;
  EXPECT_NEAR(times_bold_width_mm("Độc lập - Tự do - Hạnh phúc", Format().motto_pt), drawn, 0.5);
}

}  // namespace
}  // namespace vinhdanh::paper::decree30
