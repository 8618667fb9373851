#include "paper/letter.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <sstream>

#include "base/text.h"
#include "paper/pdf_canvas.h"
#include "paper/pdf_test.h"

namespace vinhdanh::paper {
namespace {

Letter invitation(const std::string& guest) {
  return {.head = {.superior = "UBND THÀNH PHỐ HẢI PHÒNG",
                   .issuer = "SỞ KHOA HỌC VÀ CÔNG NGHỆ",
                   .number = "5",
                   .sign = "GM-SKHCN",
                   .place = "Hải Phòng",
                   .date = base::make_date(2025, 8, 8)},
          .title = "GIẤY MỜI",
          .abstract = "Dự Hội nghị tổng kết phong trào thi đua",
          .body = {{bold("Sở Khoa học và Công nghệ trân trọng kính mời: "), plain(guest)},
                   {bold("Thời gian: "), plain("14 giờ 00 phút, ngày 22 tháng 8 năm 2025.")}},
          .recipients = {"Như trên", "Lưu: VT, VP"},
          .signer = {.authority = "KT. GIÁM ĐỐC", .position = "PHÓ GIÁM ĐỐC", .name = "Trần Văn Mẫu"}};
}

std::string rendered(const std::vector<Letter>& letters) {
  std::ostringstream out;
  EXPECT_EQ(render_letters(letters, out, {.title = "Giấy mời"}), base::Problems{});
  return out.str();
}

std::size_t pages(const PdfFile& file) {
  const auto text = file.text();
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\f'));
}

// Left edge and baseline side of the first word with that text, in millimetres.
struct At {
  double left = -1, top = -1, right = -1, bottom = -1;
};
At place_of(const PdfFile& file, const std::string& word, int page = 1) {
  const auto n = std::to_string(page);
  const auto html = file.text("-bbox -f " + n + " -l " + n);
  const auto end = html.find("\">" + word + "</word>");
  if (end == std::string::npos) return {};
  At at;
  std::sscanf(html.c_str() + html.rfind("<word", end), R"(<word xMin="%lf" yMin="%lf" xMax="%lf" yMax="%lf")",
              &at.left, &at.top, &at.right, &at.bottom);
  for (auto* value : {&at.left, &at.top, &at.right, &at.bottom}) *value /= kPointsPerMm;
  return at;
}

TEST(Letter, invitation_reads_as_the_form_of_the_decree) {
  const PdfFile file(rendered({invitation("Bà Nguyễn Thị Mẫu")}));
  EXPECT_EQ(file.faults(), std::vector<std::string>{});
  const auto text = base::tidy(file.text("-raw"));
  for (const auto* part :
       {"UBND THÀNH PHỐ HẢI PHÒNG SỞ KHOA HỌC VÀ CÔNG NGHỆ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc", "Số: 05/GM-SKHCN", "Hải Phòng, ngày 08 tháng 8 năm 2025",
        "GIẤY MỜI Dự Hội nghị tổng kết phong trào thi đua",
        "Sở Khoa học và Công nghệ trân trọng kính mời: Bà Nguyễn Thị Mẫu",
        "Nơi nhận: - Như trên; - Lưu: VT, VP.", "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC", "Trần Văn Mẫu"})
    EXPECT_NE(text.find(part), std::string::npos) << part << "\n" << text;
}

TEST(Letter, text_stands_between_the_margins) {
  const PdfFile file(rendered({invitation("Bà Nguyễn Thị Mẫu")}));
  EXPECT_NEAR(place_of(file, "Nơi").left, 30, 0.5);
  EXPECT_NEAR(place_of(file, "Thời").left, 30 + 12.7, 0.5);
  EXPECT_GE(place_of(file, "UBND").top, 19);
  EXPECT_LE(place_of(file, "NAM").right, 195.1);
}

TEST(Letter, each_begins_on_a_page_of_its_own_that_has_no_number) {
  auto longer = invitation("Ông Lê Mẫu");
  for (int i = 0; i < 40; ++i) longer.body.push_back({plain("Nội dung thứ " + std::to_string(i) + ".")});
  const PdfFile file(rendered({longer, invitation("Bà Nguyễn Thị Mẫu")}));
  EXPECT_EQ(pages(file), 3u);
  const auto number = place_of(file, "2", 2);
  EXPECT_LT(number.bottom, 20);
  EXPECT_NEAR((number.left + number.right) / 2, (30 + 195) / 2.0, 0.2);
  EXPECT_EQ(place_of(file, "3", 3).left, -1);
}

TEST(Letter, none_is_an_error) {
  std::ostringstream out;
  EXPECT_TRUE(base::has_errors(render_letters({}, out)));
  EXPECT_EQ(out.str(), "");
}

TEST(PdfDocument, table_repeats_its_head_and_loses_no_row) {
  auto section = decree30::section({}, true);
  std::vector<std::vector<std::string>> rows;
  std::string all;
  for (int i = 1; i <= 120; ++i) rows.push_back({std::to_string(i), "dòng" + std::to_string(i)});
  decree30::append_list(section, {{"STT"}, {"Nội dung", 3}}, rows);
  auto document = decree30::document({.title = "Danh sách"});
  document.sections.push_back(section);
  std::ostringstream out;
  EXPECT_EQ(render_document(document, out), base::Problems{});
  const PdfFile file(out.str());
  EXPECT_EQ(file.faults(), std::vector<std::string>{});
  const auto text = file.text("-raw");
  std::size_t heads = 0;
  for (auto at = text.find("STT"); at != std::string::npos; at = text.find("STT", at + 1)) ++heads;
  EXPECT_EQ(heads, pages(file));
  for (const auto& row : rows) EXPECT_NE(text.find(row[1] + "\n"), std::string::npos) << row[1];
}

TEST(PdfDocument, row_higher_than_a_page_goes_on_over_the_next_ones) {
  auto section = decree30::section();
  std::string text;
  for (int i = 0; i < 3000; ++i) text += "chữ" + std::to_string(i) + " ";
  decree30::append_list(section, {{"STT"}, {"Nội dung", 3}}, {{"1", text}, {"2", "cuối"}});
  auto document = decree30::document({});
  document.sections.push_back(section);
  std::ostringstream out;
  render_document(document, out);
  const PdfFile file(out.str());
  EXPECT_EQ(file.faults(), std::vector<std::string>{});
  const auto read = base::tidy(file.text("-raw"));
  for (int i = 0; i < 3000; i += 7)
    EXPECT_NE(read.find("chữ" + std::to_string(i) + " "), std::string::npos) << i;
  EXPECT_NE(read.find("cuối"), std::string::npos);
}

TEST(PdfDocument, characters_without_a_glyph_are_told_with_their_page) {
  auto section = decree30::section();
  decree30::append_text(section, "Xin chào 😀");
  auto document = decree30::document({});
  document.sections.push_back(section);
  std::ostringstream out;
  const auto problems = render_document(document, out);
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_EQ(base::say(base::Language::kEnglish, problems[0].text),
            "Page 1: U+1F600 cannot be printed and would be an empty box. Correct the text.");
}

}  // namespace
}  // namespace vinhdanh::paper
