#include "paper/pdf_test.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <sstream>

#include "paper/layout.h"
#include "paper/pdf_metadata.h"
#include "paper/pdf_writer.h"
#include "paper/qr_code.h"

namespace vinhdanh::paper {
namespace {

const FontFamily& family() {
  static const auto loaded = FontFamily::load();
  return *loaded;
}

Paragraph plain_paragraph(std::string text, Align align = Align::kLeft) {
  return {.runs = {{.text = std::move(text)}}, .align = align};
}

std::vector<std::string> words_of(const LaidLine& line) {
  std::vector<std::string> out;
  for (const auto& piece : line.pieces)
    for (const auto& placed : piece.words) {
      out.emplace_back();
      for (const auto& glyph : placed.word->glyphs) out.back() += glyph.text;
    }
  return out;
}

TEST(Font, file_that_is_no_font_is_refused) {
  const auto font = Font::load("/usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf");
  ASSERT_TRUE(font);
  EXPECT_EQ(font->name(), "LiberationSerif");
  const auto no_font = Font::load("/etc/hostname");
  ASSERT_FALSE(no_font);
  EXPECT_EQ(base::say(base::Language::kEnglish, no_font.error()[0].text),
            "The file /etc/hostname is not a TrueType font. Give another one.");
}

TEST(Font, composed_and_decomposed_letters_are_one_glyph) {
  const auto& font = family()[Style::kBold];
  const auto composed = font.shape("Nguyễn");
  EXPECT_EQ(font.shape("Nguye\u0302\u0303n")->glyphs, composed->glyphs);
  EXPECT_EQ(composed->glyphs.size(), 6u);
  EXPECT_EQ(composed->glyphs[4].text, "ễ");
}

TEST(Font, unknown_characters_become_boxes_and_are_told) {
  const auto word = family()[Style::kRegular].shape("a😀ש\x01");
  EXPECT_EQ(word->missing, U"😀ש\x01");
  ASSERT_EQ(word->glyphs.size(), 4u);
  EXPECT_EQ(word->glyphs[1].text, "□");
}

TEST(Layout, lines_break_at_words_and_stay_inside_the_width) {
  const auto text =
      lay_out(family(), plain_paragraph("Đã có thành tích xuất sắc trong phong trào thi đua"), 40, 14);
  ASSERT_GE(text.lines.size(), 2u);
  std::vector<std::string> words;
  for (const auto& line : text.lines) {
    EXPECT_LE(line.width_mm, 40.01);
    for (const auto& word : words_of(line)) words.push_back(word);
  }
  EXPECT_EQ(words.size(), 11u);
  EXPECT_NEAR(text.height_mm, static_cast<double>(text.lines.size()) * 14 * 1.149 / kPointsPerMm, 1e-6);
}

TEST(Layout, justified_lines_but_the_last_fill_the_width) {
  const auto text =
      lay_out(family(),
              plain_paragraph("Đã có thành tích xuất sắc trong phong trào thi đua", Align::kJustify), 50, 14);
  ASSERT_GE(text.lines.size(), 2u);
  for (std::size_t i = 0; i + 1 < text.lines.size(); ++i) EXPECT_NEAR(text.lines[i].width_mm, 50, 0.01);
  EXPECT_LT(text.lines.back().width_mm, 49);
}

TEST(Layout, span_of_years_stays_on_one_line) {
  for (double width = 20; width < 60; width += 1) {
    const auto text = lay_out(family(), plain_paragraph("giai đoạn 2020 - 2025 và 2026"), width, 12);
    for (const auto& line : text.lines) {
      const auto words = words_of(line);
      const bool has_first = std::ranges::count(words, "2020") > 0;
      EXPECT_EQ(has_first, std::ranges::count(words, "2025") > 0) << width;
    }
  }
}

TEST(Layout, word_longer_than_a_line_is_broken_anywhere) {
  const auto text = lay_out(family(), plain_paragraph(std::string(500, 'm')), 50, 14);
  std::size_t letters = 0;
  for (const auto& line : text.lines) {
    EXPECT_LE(line.width_mm, 50.01);
    for (const auto& piece : line.pieces)
      for (const auto& placed : piece.words) letters += placed.word->glyphs.size();
  }
  EXPECT_EQ(letters, 500u);
}

TEST(Layout, empty_text_is_one_empty_line) {
  EXPECT_EQ(lay_out(family(), plain_paragraph(""), 50, 14).lines.size(), 1u);
  EXPECT_EQ(lay_out(family(), Paragraph{}, 50, 14).lines.size(), 1u);
}

TEST(Fit, long_name_shrinks_then_takes_two_lines_then_is_cut) {
  const auto& font = family()[Style::kBold];
  const FitBox box{.width_mm = 60, .largest_pt = 20, .smallest_pt = 14};
  const auto text = fit(font, "Ông A", box);
  EXPECT_EQ(text.size_pt, 20);
  const auto smaller = fit(font, "Bà Nguyễn Thị Mẫu Đơn", box);
  EXPECT_EQ(smaller.lines.size(), 1u);
  EXPECT_LT(smaller.size_pt, 20);
  const auto two = fit(font, "Bà Nguyễn Thị Mẫu Đơn Ngọc Ánh Tuyết", box);
  EXPECT_EQ(two.lines.size(), 2u);
  EXPECT_TRUE(two.fits);
  const auto cut =
      fit(font, "Bà Nguyễn Thị Mẫu Đơn Ngọc Ánh Tuyết Nguyễn Thị Mẫu Đơn Ngọc Ánh Tuyết Mai", box);
  EXPECT_FALSE(cut.fits);
  EXPECT_EQ(cut.lines.back().back().word->glyphs.back().text, "…");
  for (const auto* fitted : {&text, &smaller, &two, &cut}) {
    EXPECT_GE(fitted->size_pt, 14);
    for (const double width : fitted->widths_mm) EXPECT_LE(width, 60.01);
  }
}

TEST(Fit, two_large_lines_are_better_than_one_small_one) {
  const auto& font = family()[Style::kBold];
  FitBox box{.width_mm = 60, .largest_pt = 20, .smallest_pt = 10};
  EXPECT_EQ(fit(font, "Trung tâm Ứng dụng Tiến bộ Mẫu", box).lines.size(), 1u);
  box.one_line_pt = 16;
  const auto two = fit(font, "Trung tâm Ứng dụng Tiến bộ Mẫu", box);
  EXPECT_EQ(two.lines.size(), 2u);
  EXPECT_GE(two.size_pt, 16);
  EXPECT_EQ(fit(font, "TrungtâmỨngdụngTiếnbộMẫu", box).lines.size(), 1u);
}

TEST(Pdf, many_pages_are_sound_and_carry_archive_marks) {
  std::ostringstream out;
  PdfWriter writer(out, family(), {.title = "Danh sách <&> \x01", .author = "Sở Mẫu", .created = {}});
  for (int i = 1; i <= 250; ++i) {
    auto page = writer.canvas(210, 297);
    page.begin_block("P");
    draw(page, lay_out(family(), plain_paragraph("Trang " + std::to_string(i)), 100, 14), 20, 20);
    page.end_block();
    writer.add_page(page);
  }
  writer.finish();
  const PdfFile file(out.str());
  EXPECT_EQ(file.faults(), std::vector<std::string>{});
  EXPECT_EQ(file.text("-f 250 -l 250"), "Trang 250\n\n\f");
  const auto metadata = run_tool("pdfinfo -meta " + file.path()).text;
  EXPECT_NE(metadata.find("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>"),
            std::string::npos);
  EXPECT_NE(metadata.find("Danh sách &lt;&amp;&gt;"), std::string::npos);
}

TEST(Pdf, numbers_are_short_and_never_exponents) {
  std::string out;
  for (const double value : {0.0, 1.0, -0.5, 12.3456, 1e-9, -1e-9, 100000.0}) {
    append_number(out, value);
    out += ' ';
  }
  EXPECT_EQ(out, "0 1 -0.5 12.346 0 0 100000 ");
}

TEST(Pdf, colour_profile_has_its_own_size_in_its_head) {
  const auto& profile = srgb_profile();
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(profile[i]); };
  EXPECT_EQ(profile.size(), byte(2) * 256u + byte(3));
  EXPECT_EQ(profile.substr(36, 4), "acsp");
}

TEST(Qr, empty_and_too_long_texts_give_no_code) {
  EXPECT_FALSE(qr_code(""));
  EXPECT_FALSE(qr_code(std::string(2332, 'a')));
  const auto largest = qr_code(std::string(2331, 'a'));
  ASSERT_TRUE(largest);
  EXPECT_EQ(largest->size, 177u);
  EXPECT_EQ(largest->modules.size(), 177u * 177u);
}

}  // namespace
}  // namespace vinhdanh::paper
