#include "paper/pdf_image.h"

#include <gtest/gtest.h>
#include <png.h>
#include <sstream>

#include "paper/document_decree30.h"
#include "paper/pdf_document.h"
#include "paper/pdf_test.h"
#include "paper/qr_png.h"

namespace vinhdanh::paper {
namespace {

// A PNG of that size as libpng writes it: a red ramp, whose opacity falls with the rows.
std::string ramp(unsigned side, int format) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = image.height = side;
  image.format = static_cast<png_uint_32>(format);
  const unsigned channels = PNG_IMAGE_PIXEL_CHANNELS(image.format);
  std::vector<unsigned char> pixels;
  for (unsigned i = 0; i < side * side; ++i)
    for (unsigned c = 0; c < channels; ++c)
      pixels.push_back(static_cast<unsigned char>(c == 3 ? 255 - i / side : c == 0 ? i % side : 40));
  std::string out(static_cast<std::size_t>(PNG_IMAGE_PNG_SIZE_MAX(image)), '\0');
  png_alloc_size_t size = out.size();
  if (!png_image_write_to_memory(&image, out.data(), &size, 0, pixels.data(), 0, nullptr)) return {};
  out.resize(size);
  return out;
}

Document showing(std::vector<CellBlock> pictures) {
  auto document = decree30::document({.title = "Hình"});
  auto section = decree30::section();
  for (auto& picture : pictures) section.blocks.emplace_back(std::get<Picture>(picture));
  document.sections.push_back(section);
  return document;
}

std::string rendered(const Document& document, base::Problems& problems) {
  std::ostringstream out;
  problems = render_document(document, out);
  return out.str();
}

std::string listed(const PdfFile& file) {
  return run_tool("pdfimages -list " + file.path() + " | tail -n +3 | awk '{print $3, $4, $5, $6, $8, $9}'")
      .text;
}

TEST(PdfImage, opaque_pngs_go_in_as_they_are_packed) {
  const auto grey = qr_png(qr_code("Vinh Danh").value());
  const auto colours = ramp(20, PNG_FORMAT_RGB);
  for (const auto& png : {grey, colours}) {
    const auto image = pdf_image(png);
    ASSERT_TRUE(image);
    EXPECT_NE(png.find(image->data), std::string::npos);
    EXPECT_EQ(image->mask_data, "");
  }
}

TEST(PdfImage, a_file_with_pictures_reads_back_what_went_in) {
  base::Problems problems;
  const Picture code{qr_png(qr_code("Vinh Danh").value()), 30, 30, Align::kLeft, "Mã QR"};
  const Picture photo{ramp(20, PNG_FORMAT_RGB), 40, 20, Align::kRight, "Ảnh"};
  const Picture glass{ramp(24, PNG_FORMAT_RGBA), 40, 40, Align::kCentre, ""};
  const auto bytes = rendered(showing({code, photo, glass, code}), problems);
  EXPECT_EQ(problems, base::Problems());
  const PdfFile file(bytes);
  EXPECT_EQ(file.faults(), std::vector<std::string>{});
  EXPECT_EQ(listed(file),
            "image 232 232 gray 1 image\nimage 20 20 rgb 8 image\nimage 24 24 rgb 8 image\n"
            "smask 24 24 gray 8 image\nimage 232 232 gray 1 image\n");
  const auto folder = run_tool("mktemp -d").text;
  const auto base = folder.substr(0, folder.size() - 1) + "/p";
  run_tool("pdfimages -png " + file.path() + " " + base);
  EXPECT_EQ(run_tool("zbarimg -q --raw " + base + "-000.png | tail -n 1").text, "Vinh Danh\n");
  run_tool("rm -r " + folder);
}

// 30 × 30 mm at the left margin of 30 mm, below the top margin of 20 mm.
TEST(PdfImage, a_picture_stands_where_the_document_says_in_millimetres) {
  base::Problems problems;
  const Picture code{qr_png(qr_code("Vinh Danh").value()), 30, 30, Align::kLeft, "Mã QR"};
  const PdfFile file(rendered(showing({code}), problems));
  const auto page =
      run_tool("qpdf --qdf --object-streams=disable " + file.path() + " - | grep -a -A1 -B3 '/I0'").text;
  EXPECT_NE(page.find("q 85.039 0 0 85.039 85.04 700.16 cm /I0 Do Q"), std::string::npos) << page;
}

TEST(PdfImage, the_tags_say_what_a_picture_shows) {
  base::Problems problems;
  const Picture code{qr_png(qr_code("Vinh Danh").value()), 30, 30, Align::kLeft, "Mã QR"};
  const PdfFile file(rendered(showing({code}), problems));
  const auto tags =
      run_tool("qpdf --qdf --object-streams=disable " + file.path() + " - | grep -a '/Alt'").text;
  EXPECT_EQ(tags, "  /Alt <feff004d00e3002000510052>\n");
}

TEST(PdfImage, jpegs_go_in_whole_and_unknown_pictures_are_told) {
  const std::string head("\xFF\xD8\xFF\xE0\0\4AB", 8), frame("\xFF\xC0\0\x11\10\0\20\0\40\3", 10);
  const std::string jpeg =
      head + frame + std::string(9, '\1') + "\xFF\xDA" + std::string("\0\2", 2) + "scan\xFF\xD9";
  const auto image = pdf_image(jpeg);
  ASSERT_TRUE(image);
  EXPECT_EQ(image->width_px, 32);
  EXPECT_EQ(image->height_px, 16);
  EXPECT_EQ(image->data, jpeg);
  EXPECT_FALSE(pdf_image(jpeg.substr(0, jpeg.size() - 2)));
  base::Problems problems;
  rendered(showing({Picture{"GIF89a", 30, 30, Align::kLeft, "Ảnh"}}), problems);
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_EQ(base::say(base::Language::kEnglish, problems[0].text),
            "Page 1: a picture is neither a sound PNG nor a sound JPEG and is left out. Replace it.");
}

TEST(PdfImage, every_spoilt_byte_of_a_png_is_noticed_or_harmless) {
  const auto png = ramp(9, PNG_FORMAT_RGB), glass = ramp(9, PNG_FORMAT_RGBA);
  for (const auto& good : {png, glass})
    for (std::size_t at = 0; at < good.size(); ++at) {
      auto bad = good;
      bad[at] = static_cast<char>(bad[at] ^ 0x55);
      const auto image = pdf_image(bad);
      EXPECT_TRUE(!image || image->width_px == 9) << at;
      EXPECT_FALSE(pdf_image(good.substr(0, at)));
    }
}

}  // namespace
}  // namespace vinhdanh::paper
