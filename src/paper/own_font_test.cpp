#include "paper/own_font.h"

#include <algorithm>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

#include "base/text.h"
#include "paper/certificate_design.h"
#include "paper/pdf_test.h"

namespace vinhdanh::paper {
namespace {

std::string bytes_of(const std::string& file) {
  std::ostringstream out;
  out << std::ifstream(file, std::ios::binary).rdbuf();
  return std::move(out).str();
}
const std::filesystem::path kFonts = "/usr/share/fonts/truetype/liberation2";
// Of Debian's fonts-ebgaramond; this face alone has all letters of Vietnamese.
const std::string kGaramond = "/usr/share/fonts/opentype/ebgaramond/EBGaramond12-Regular.otf";
const std::string kSans = "/usr/share/fonts/truetype/liberation2/LiberationSans-Bold.ttf";

// Where the data of a table begin, from the table directory.
std::size_t offset_of(const std::string& font, const std::string& tag) {
  const auto entry = font.find(tag);
  const auto byte = [&](std::size_t at) {
    return static_cast<std::size_t>(static_cast<unsigned char>(font[entry + at]));
  };
  return byte(8) << 24 | byte(9) << 16 | byte(10) << 8 | byte(11);
}

std::string refusal(const std::string& bytes) {
  const auto name = own_font_name(bytes);
  return name ? "" : base::say(base::Language::kEnglish, name.error().front().text);
}

TEST(OwnFont, a_free_font_is_taken_under_its_name) {
  EXPECT_EQ(own_font_name(bytes_of(kSans)).value(), "Liberation Sans Bold");
}

TEST(OwnFont, what_is_no_font_is_refused_and_cut_files_do_no_harm) {
  EXPECT_EQ(refusal(""), "This file is not a font. Choose a file that ends with .ttf or .otf.");
  EXPECT_EQ(refusal("%PDF-1.7"), "This file is not a font. Choose a file that ends with .ttf or .otf.");
  for (const auto& whole : {bytes_of(kSans), bytes_of(kGaramond)})
    for (std::size_t size = 1; size < whole.size(); size += whole.size() / 50)
      own_font_name(whole.substr(0, size));
}

TEST(OwnFont, letters_that_are_missing_are_named) {
  // Without the table of characters the font has none.
  auto font = bytes_of(kSans);
  const auto cmap = font.find("cmap");
  font.replace(cmap, 4, "cmaq");
  EXPECT_EQ(
      refusal(font),
      "The font lacks letters of Vietnamese or plain signs: À, Á, Ả, Ã, Ạ, Ă, Ằ, Ắ, Ẳ, Ẵ …. Choose a font "
      "with all of them.");
}

TEST(OwnFont, a_licence_that_forbids_embedding_is_respected) {
  auto font = bytes_of(kSans);
  const auto type = offset_of(font, "OS/2") + 8;
  font[type + 1] = 4;  // preview and print
  EXPECT_EQ(refusal(font), "");
  font[type + 1] = 2;
  EXPECT_EQ(refusal(font), "The licence of this font forbids embedding it in files. Choose another one.");
  font[type + 1] = 0;
  font[type] = 1;  // no subsets
  EXPECT_EQ(refusal(font), "The licence of this font forbids embedding it in files. Choose another one.");
}

TEST(OwnFont, outlines_of_the_postscript_kind_are_taken_and_draw_curves) {
  EXPECT_EQ(own_font_name(bytes_of(kGaramond)).value(), "EB Garamond 12 Regular");
  const auto font = Font::from_bytes(bytes_of(kGaramond)).value();
  const auto steps = font.outline(font.shape("ễ")->glyphs.at(0).id);
  EXPECT_EQ(std::ranges::count(steps, 'M', &OutlineStep::kind), 4) << "the letter, its eye and two marks";
  EXPECT_GT(std::ranges::count(steps, 'C', &OutlineStep::kind), 20);
}

TEST(OwnFont, what_no_pdf_can_hold_is_refused_with_a_reason) {
  const auto font = bytes_of(kGaramond);
  const auto renamed = [&](const char* tag) {
    auto other = font;
    return other.replace(other.find("CFF "), 4, tag);
  };
  EXPECT_EQ(refusal(renamed("CFF2")),
            "The outlines of this font are variable ones of the PostScript kind, which cannot be embedded. "
            "Choose a file of one style (.otf, .ttf).");
  EXPECT_EQ(refusal(renamed("cff ")), "This font has no outlines that can be printed. Choose another one.");
  EXPECT_EQ(refusal("ttcf" + font.substr(4)),
            "This file holds several fonts (.ttc). Choose a file that holds one (.ttf, .otf).");
}

TEST(OwnFont, glyphs_with_numbers_of_their_own_are_refused) {
  auto font = bytes_of(kGaramond);
  const std::string name = "EBGaramond12-Regular";
  const auto index = font.find(name, offset_of(font, "CFF ")) + name.size();  // of the Top DICT
  font.replace(index + 3 + 2 * static_cast<std::size_t>(font[index + 2]), 2, "\x0C\x1E");
  EXPECT_EQ(
      refusal(font),
      "The outlines of this font are numbered as in fonts for Chinese, Japanese and Korean, which cannot "
      "be embedded. Choose another one.");
}

void expect_prints_with(const std::string& font, const std::string& kind) {
  auto design = first_certificate_design();
  for (auto& box : design.boxes)
    if (box.field == CertificateField::kName || box.field == CertificateField::kMerit) box.font = "own-1";
  EXPECT_TRUE(base::has_errors(check(design, kFonts)));
  design.own_fonts["own-1"] = bytes_of(font);
  EXPECT_EQ(check(design, kFonts), base::Problems{});
  Certificate certificate;
  certificate.name = "Bà Nguyễn Thị Mẫu";
  certificate.merit = "Đã có thành tích xuất sắc trong phong trào thi đua yêu nước giai đoạn 2020 - 2025";
  CertificateOptions options;
  options.info = {"Giấy khen", "", {}};
  options.design = &design;
  std::ostringstream out;
  EXPECT_EQ(render_certificates(std::vector{certificate}, out, options), base::Problems{});
  const PdfFile pdf(out.str());
  EXPECT_EQ(pdf.faults(), std::vector<std::string>{});
  EXPECT_EQ(pdf.faulty_fonts(), std::vector<std::string>{});
  EXPECT_NE(run_tool("pdffonts " + pdf.path()).text.find(kind + " Identity-H"), std::string::npos);
  const auto text = base::tidy(pdf.text());
  EXPECT_NE(text.find("Bà Nguyễn Thị Mẫu"), std::string::npos) << text;
  EXPECT_NE(text.find(certificate.merit), std::string::npos) << text;
}

TEST(OwnFont, a_design_prints_with_fonts_of_both_kinds) {
  expect_prints_with(kSans, "CID TrueType     ");
  expect_prints_with(kGaramond, "CID Type 0C (OT) ");
}

}  // namespace
}  // namespace vinhdanh::paper
