#include "paper/own_font.h"

#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

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
  EXPECT_EQ(refusal(""), "This file is not a font. Choose a file that ends with .ttf.");
  EXPECT_EQ(refusal("%PDF-1.7"), "This file is not a font. Choose a file that ends with .ttf.");
  const auto whole = bytes_of(kSans);
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

TEST(OwnFont, a_design_prints_with_it) {
  auto design = first_certificate_design();
  for (auto& box : design.boxes)
    if (box.field == CertificateField::kName) box.font = "own-1";
  EXPECT_TRUE(base::has_errors(check(design, kFonts)));
  design.own_fonts["own-1"] = bytes_of(kSans);
  EXPECT_EQ(check(design, kFonts), base::Problems{});
  Certificate certificate;
  certificate.name = "Bà Nguyễn Thị Mẫu";
  CertificateOptions options;
  options.info = {"Giấy khen", "", {}};
  options.design = &design;
  std::ostringstream out;
  EXPECT_EQ(render_certificates(std::vector{certificate}, out, options), base::Problems{});
  const PdfFile pdf(out.str());
  EXPECT_EQ(pdf.check().code, 0);
  EXPECT_EQ(pdf.faulty_fonts(), std::vector<std::string>{});
  EXPECT_NE(pdf.text().find("Bà Nguyễn Thị Mẫu"), std::string::npos);
}

}  // namespace
}  // namespace vinhdanh::paper
