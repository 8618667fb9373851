#include "paper/design.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <pugixml.hpp>
#include <sstream>

#include "paper/pdf_test.h"

namespace vinhdanh::paper {
namespace {

DesignBox name_box() {
  return {.x_mm = 5,
          .y_mm = 10,
          .width_mm = 80,
          .height_mm = 15,
          .text = "{name}",
          .style = Style::kBold,
          .largest_pt = 20,
          .smallest_pt = 11,
          .lines = 2};
}

std::string rendered(const Design& design, const std::vector<DesignValues>& cards, const DesignSheet& sheet,
                     base::Problems& problems) {
  std::ostringstream out;
  problems = render_designs(design, cards, sheet, {"Thẻ", "Sở Thử", {}}, out);
  return out.str();
}

struct Word {
  double left, top, right, bottom;  // mm on the sheet
  std::string text;
};

std::vector<Word> words_of(const PdfFile& file) {
  std::vector<Word> out;
  std::istringstream lines(file.text("-bbox"));
  for (std::string line; std::getline(lines, line);) {
    Word word{};
    char text[200] = {};
    if (std::sscanf(line.c_str(), R"( <word xMin="%lf" yMin="%lf" xMax="%lf" yMax="%lf">%199[^<])",
                    &word.left, &word.top, &word.right, &word.bottom, text) != 5)
      continue;
    for (auto* side : {&word.left, &word.top, &word.right, &word.bottom}) *side /= kPointsPerMm;
    word.text = text;
    out.push_back(word);
  }
  return out;
}

TEST(Designs, cards_stand_side_by_side_centred_on_the_sheet) {
  base::Problems problems;
  const std::vector<DesignValues> cards(11, {{"name", "Mẫu"}});
  const PdfFile file(rendered({90, 55, {name_box()}}, cards, {}, problems));
  EXPECT_EQ(problems, base::Problems{});
  EXPECT_EQ(file.faults(), std::vector<std::string>{});
  EXPECT_EQ(file.faulty_fonts(), std::vector<std::string>{});
  const auto words = words_of(file);
  ASSERT_EQ(words.size(), 11u);
  // Two columns of 90 mm and five rows of 55 mm on 210 × 297: margins of 15 and 11 mm.
  const auto middle = [](const Word& word) { return (word.left + word.right) / 2; };
  EXPECT_NEAR(middle(words[0]), 15 + 5 + 40, 0.2);
  EXPECT_NEAR(middle(words[1]) - middle(words[0]), 90, 0.1);
  EXPECT_NEAR(words[2].top - words[0].top, 55, 0.1);
  EXPECT_NEAR(words[10].top, words[0].top, 0.1) << "the eleventh begins a sheet";
  EXPECT_GE(words[0].top, 11 + 10 - 1.0);
  EXPECT_LE(words[0].bottom, 11 + 25 + 1.0);
}

TEST(Designs, cards_as_high_as_the_sheet_are_marked_on_the_line_between_them) {
  base::Problems problems;
  const std::vector<DesignValues> cards(2, {{"name", "Mẫu"}});
  const PdfFile file(rendered({148, 210, {name_box()}}, cards, {297, 210, {}}, problems));
  const auto drawn = run_tool("qpdf --qdf --object-streams=disable " + file.path() + " - | strings").text;
  // 148.5 mm from the left, from the upper edge 4 mm down.
  EXPECT_NE(drawn.find("420.94 595.28 m\n420.94 583.94 l"), std::string::npos);
}

TEST(Designs, names_become_smaller_then_two_lines_and_are_never_squeezed) {
  base::Problems problems;
  const auto family = FontFamily::load().value();
  const Design design{90, 55, {name_box()}};
  const auto laid = [&](const std::string& name) {
    return std::move(lay_boxes(design, {{"name", name}}, family, problems).front().text);
  };
  EXPECT_DOUBLE_EQ(laid("An").lines.front().pieces.front().size_pt, 20);
  const auto longer = laid("Bà Nguyễn Hoàng Minh Khuê");
  ASSERT_EQ(longer.lines.size(), 1u);
  EXPECT_LT(longer.lines.front().pieces.front().size_pt, 20);
  EXPECT_LE(longer.lines.front().width_mm, 80.01);
  const auto sixty = laid("Bà Công Tằng Tôn Nữ Nguyễn Hoàng Quỳnh Trương Phượng Thị Mẫu");
  EXPECT_EQ(sixty.lines.size(), 2u);
  EXPECT_LE(sixty.height_mm, 15.01);
  EXPECT_EQ(problems, base::Problems{});
  laid(std::string(300, 'W'));
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_EQ(problems.front().severity, base::Severity::kWarning);
}

TEST(Designs, a_long_text_fills_its_lines_and_says_when_it_is_cut) {
  const auto family = FontFamily::load().value();
  base::Problems problems;
  auto box = name_box();
  box.lines = 4;
  box.height_mm = 20;
  std::string text;
  for (int i = 0; i < 7; ++i) text += "thành tích xuất sắc ";
  const auto fits = lay_boxes({90, 55, {box}}, {{"name", text}}, family, problems).front().text;
  EXPECT_GT(fits.lines.size(), 2u);
  EXPECT_LE(fits.height_mm, 20.01);
  EXPECT_EQ(problems, base::Problems{});
  for (int i = 0; i < 40; ++i) text += "thành tích xuất sắc ";
  const auto cut = lay_boxes({90, 55, {box}}, {{"name", text}}, family, problems).front().text;
  EXPECT_LE(cut.lines.size(), 4u);
  EXPECT_LE(cut.height_mm, 20.01);
  EXPECT_EQ(problems.size(), 1u);
}

TEST(Designs, a_turned_box_stands_on_its_head_in_its_place) {
  auto box = name_box();
  box.turned = true;
  base::Problems problems;
  const PdfFile file(rendered({90, 55, {box}}, {{{"name", "Đầu cuối"}}}, {90, 55, {}}, problems));
  const auto words = words_of(file);
  ASSERT_EQ(words.size(), 2u);
  EXPECT_GT(words[0].left, words[1].right) << "read from right to left on the sheet";
  EXPECT_NEAR((words[0].right + words[1].left) / 2, 45, 0.3);
  EXPECT_GE(words[0].top, 9);
  EXPECT_LE(words[0].bottom, 26);
}

TEST(Designs, what_cannot_be_printed_is_refused_with_a_sentence) {
  base::Problems problems;
  EXPECT_EQ(rendered({90, 55, {}}, {}, {}, problems), "");
  EXPECT_TRUE(base::has_errors(problems));
  EXPECT_EQ(rendered({900, 55, {}}, {{}}, {}, problems), "");
  EXPECT_TRUE(base::has_errors(problems));
}

TEST(Designs, a_banner_of_metres_keeps_its_size_by_a_larger_unit) {
  base::Problems problems;
  auto box = name_box();
  box = {.x_mm = 100,
         .y_mm = 100,
         .width_mm = 9800,
         .height_mm = 3000,
         .text = "HỘI NGHỊ",
         .largest_pt = 4000,
         .smallest_pt = 100};
  const PdfFile file(rendered({10'000, 3'200, {box}}, {{}}, {10'000, 3'200, {}}, problems));
  EXPECT_EQ(file.faults(), std::vector<std::string>{});
  const auto json = run_tool("qpdf --qdf --object-streams=disable " + file.path() +
                             " - | grep -a -A5 -e UserUnit -e MediaBox | head -20");
  EXPECT_NE(json.text.find("/UserUnit 2"), std::string::npos) << json.text;
  EXPECT_NE(json.text.find("14173"), std::string::npos) << json.text;  // 5 m in points
}

TEST(Designs, the_svg_has_real_size_and_letters_as_outlines) {
  const auto family = FontFamily::load().value();
  base::Problems problems;
  DesignBox ground{.kind = BoxKind::kFill, .width_mm = 600, .height_mm = 240, .colour = {1, 0, 0}};
  auto box = name_box();
  DesignBox code{.kind = BoxKind::kCode,
                 .x_mm = 100,
                 .y_mm = 100,
                 .width_mm = 30,
                 .height_mm = 40,
                 .text = "https://x.example/{name}"};
  const auto svg = design_svg({600, 240, {ground, box, code}}, {{"name", "Đỗ & <Ỵ>"}}, family, problems);
  pugi::xml_document xml;
  ASSERT_TRUE(xml.load_string(svg.c_str()));
  const auto root = xml.child("svg");
  EXPECT_STREQ(root.attribute("width").value(), "600mm");
  EXPECT_STREQ(root.attribute("viewBox").value(), "0 0 600 240");
  EXPECT_STREQ(root.child("title").text().get(), "Đỗ & <Ỵ>");
  EXPECT_STREQ(root.child("rect").attribute("fill").value(), "#ff0000");
  const std::string path = root.child("path").attribute("d").value();
  EXPECT_GT(std::ranges::count(path, 'M'), 6);
  double least = 1e9, most = -1e9;
  std::istringstream numbers(path);
  std::string part;
  bool is_x = true;
  for (char c; numbers.get(c);) {
    if ((c >= '0' && c <= '9') || c == '.' || c == '-') {
      part += c;
      continue;
    }
    if (!part.empty()) {
      const double value = std::stod(part);
      if (is_x) least = std::min(least, value), most = std::max(most, value);
      is_x = !is_x;
      part.clear();
    }
  }
  EXPECT_GE(least, 5);
  EXPECT_LE(most, 85);
  EXPECT_EQ(problems, base::Problems{});
}

}  // namespace
}  // namespace vinhdanh::paper
