#include "paper/certificate_design.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <sstream>

#include "paper/pdf_test.h"

namespace vinhdanh::paper {
namespace {

using F = CertificateField;
const std::filesystem::path kFonts = "/usr/share/fonts/truetype/liberation2";

Certificate certificate(const std::string& name = "Bà Nguyễn Thị Mẫu") {
  Certificate c;
  c.national_lines = national_lines();
  c.giver = "GIÁM ĐỐC SỞ MẪU";
  c.verb = "TẶNG";
  c.award = "GIẤY KHEN";
  c.name = name;
  c.post = "Chuyên viên Phòng Mẫu";
  c.merit = "Đã có thành tích xuất sắc trong công tác";
  c.decision = "Quyết định số 125/QĐ-SM ngày 14 tháng 8 năm 2025";
  c.book_number = "Số sổ vàng: 01/2025";
  c.place_date = "Hải Phòng, ngày 14 tháng 8 năm 2025";
  c.signer_position = {"KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"};
  c.signer_name = "Người Ký";
  c.code = "https://vinhdanh.example.vn/verify/abc";
  c.short_code = "ABC";
  return c;
}

CertificateBox& box_of(CertificateDesign& design, F field) {
  return *std::ranges::find(design.boxes, field, &CertificateBox::field);
}

std::string pdf_of(const CertificateDesign& design, CertificatePaper paper = CertificatePaper::kPlain,
                   double right = 0) {
  CertificateOptions options;
  options.info = {"Giấy khen", "Sở Mẫu", {}};
  options.design = &design;
  options.paper = paper;
  options.offset_x_mm = right;
  std::ostringstream out;
  EXPECT_EQ(render_certificates(std::vector{certificate()}, out, options), base::Problems{});
  return std::move(out).str();
}

// Left edge and middle height of a word, in millimetres.
std::pair<double, double> place(const std::string& pdf, const std::string& word) {
  const auto boxes = PdfFile(pdf).text("-bbox");
  const auto end = boxes.find(">" + word + "<");
  double x0 = 0, y0 = 0, x1 = 0, y1 = 0;
  if (end == std::string::npos) return {-1, -1};
  const auto start = boxes.rfind("<word", end);
  std::sscanf(boxes.c_str() + start, R"(<word xMin="%lf" yMin="%lf" xMax="%lf" yMax="%lf")", &x0, &y0, &x1,
              &y1);
  return {x0 / kPointsPerMm, (y0 + y1) / 2 / kPointsPerMm};
}

TEST(CertificateDesign, the_first_one_is_sound_and_prints_every_text) {
  const auto design = first_certificate_design();
  EXPECT_EQ(check(design, kFonts), base::Problems{});
  EXPECT_EQ(design.boxes.size(), kCertificateFields);
  const PdfFile pdf(pdf_of(design));
  EXPECT_EQ(pdf.faults(), std::vector<std::string>{});
  const auto text = pdf.text("-raw");
  for (const auto* part : {"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "GIẤY KHEN", "Bà Nguyễn Thị Mẫu",
                           "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Người Ký", "ABC"})
    EXPECT_NE(text.find(part), std::string::npos) << part;
}

TEST(CertificateDesign, a_text_stands_where_its_box_stands_on_paper_of_its_size) {
  auto design = first_certificate_design();
  design.width_mm = 210;
  design.height_mm = 148;
  design.artwork = CertificateArtwork::kNone;
  for (auto& box : design.boxes) box.shown = box.field == F::kName || box.field == F::kMerit;
  auto& name = box_of(design, F::kName);
  name.x_mm = 20.5;
  name.y_mm = 60;
  name.width_mm = 170;
  name.height_mm = 12;
  name.align = Align::kLeft;
  name.font = "LiberationSans-Bold";
  auto& merit = box_of(design, F::kMerit);
  merit.x_mm = 20;
  merit.width_mm = 170;
  EXPECT_EQ(check(design, kFonts), base::Problems{});
  const auto pdf = pdf_of(design);
  const auto [x, y] = place(pdf, "Bà");
  EXPECT_NEAR(x, 20.5, 0.1);
  EXPECT_NEAR(y, 66, 1);
  const PdfFile file(pdf);
  EXPECT_NE(run_tool("pdffonts " + file.path()).text.find("LiberationSans-Bold"), std::string::npos);
  EXPECT_EQ(file.faulty_fonts(), std::vector<std::string>{});
  EXPECT_EQ(file.text().find("GIẤY KHEN"), std::string::npos) << "its box is hidden";
}

TEST(CertificateDesign, a_blank_gets_only_what_differs_moved_by_the_shift_of_the_printer) {
  const auto design = first_certificate_design();
  const auto plain = pdf_of(design, CertificatePaper::kPreprinted);
  const auto moved = pdf_of(design, CertificatePaper::kPreprinted, 1.5);
  const auto text = PdfFile(plain).text();
  EXPECT_EQ(text.find("GIẤY KHEN"), std::string::npos);
  EXPECT_NE(text.find("Bà Nguyễn Thị Mẫu"), std::string::npos);
  EXPECT_NEAR(place(moved, "Bà").first - place(plain, "Bà").first, 1.5, 0.02);
}

TEST(CertificateDesign, all_mistakes_are_said_at_once_beside_their_fields) {
  auto design = first_certificate_design();
  design.width_mm = 20;
  box_of(design, F::kName).x_mm = 200;
  box_of(design, F::kPost).smallest_pt = 2;
  box_of(design, F::kMerit).colour = "red";
  box_of(design, F::kVerb).font = "Comic";
  box_of(design, F::kCode).width_mm = 5;
  box_of(design, F::kAward).height_mm = 3;
  std::vector<std::string> fields;
  for (const auto& problem : check(design, kFonts)) fields.push_back(problem.place.field);
  for (const auto* field : {"width", "artwork", "name_x", "post_smallest", "merit_colour", "verb_font",
                            "code_width", "award_height"})
    EXPECT_NE(std::ranges::find(fields, field), fields.end()) << field;
}

TEST(CertificateDesign, a_fifth_font_is_refused) {
  auto design = first_certificate_design();
  box_of(design, F::kName).font = "LiberationSans-Bold";
  EXPECT_EQ(check(design, kFonts), base::Problems{});
  box_of(design, F::kPost).font = "LiberationSans-Italic";
  const auto problems = check(design, kFonts);
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_EQ(problems.front().text.id.substr(0, 35), "A certificate can have four fonts a");
}

TEST(CertificateDesign, names_that_fall_into_two_lines_or_are_cut_are_told_before_printing) {
  auto design = first_certificate_design();
  auto& name = box_of(design, F::kName);
  name.width_mm = 60;
  name.largest_pt = 24;
  name.smallest_pt = 20;
  const std::vector<Certificate> list{certificate("Lê An"), certificate("Nguyễn Phúc Hoàng Mẫu"),
                                      certificate("Nguyễn Phúc Hoàng Tôn Nữ Thị Bích Ngọc Phương Mẫu")};
  const auto found = misfits(design, list, family_of(design, kFonts).value());
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].index, 1u);
  EXPECT_EQ(found[0].lines, 2u);
  EXPECT_TRUE(found[0].fits);
  EXPECT_GE(found[0].size_pt, 20);
  EXPECT_EQ(found[1].index, 2u);
  EXPECT_FALSE(found[1].fits);
}

TEST(CertificateDesign, names_of_three_to_sixty_letters_keep_the_least_size_inside_the_box) {
  const auto design = first_certificate_design();
  const auto family = family_of(design, kFonts).value();
  std::string name;
  for (std::size_t letters = 3; letters <= 60; ++letters) {
    name.clear();
    for (std::size_t i = 0; i < letters; ++i) name += i % 6 == 5 ? " " : "Ễ";
    base::Problems problems;
    const auto laid = lay_certificate(design, certificate(name), CertificatePaper::kPlain, family, problems);
    EXPECT_EQ(problems, base::Problems{}) << letters;
    for (const auto& box : laid.boxes)
      for (const auto& line : box.text.lines) {
        EXPECT_LE(line.width_mm, box.box->width_mm + 0.01) << letters;
        EXPECT_LE(box.text.height_mm, box.box->height_mm + 0.01) << letters;
        for (const auto& piece : line.pieces) EXPECT_GE(piece.size_pt, box.box->smallest_pt) << letters;
      }
  }
}

TEST(CertificateDesign, all_marked_letters_are_drawn_and_emoji_and_arabic_warn) {
  const auto design = first_certificate_design();
  const auto family = family_of(design, kFonts).value();
  const auto warnings = [&](const std::string& name) {
    base::Problems problems;
    lay_certificate(design, certificate(name), CertificatePaper::kPlain, family, problems);
    return problems.size();
  };
  // The same letters, composed and with combining marks.
  EXPECT_EQ(warnings("Nguyễn Thị Ưởng"), 0u);
  EXPECT_EQ(warnings("Nguye\u0302\u0303n Thi\u0323 U\u031Bo\u031B\u0309ng"), 0u);
  for (const char32_t letter : vietnamese_marked_letters())
    for (const auto& font : certificate_fonts(kFonts))
      EXPECT_TRUE(Font::load(kFonts / (font.key + ".ttf")).value().covers(letter)) << font.key;
  EXPECT_EQ(warnings("Mẫu 😀"), 1u);
  EXPECT_EQ(warnings("Mẫu سلام"), 1u);
}

TEST(CertificateDesign, the_svg_has_a_group_for_each_shown_box_and_harmless_text) {
  auto design = first_certificate_design();
  box_of(design, F::kShortCode).shown = false;
  const auto svg = certificate_svg(design, certificate("<script>"), family_of(design, kFonts).value(),
                                   "Xem \"thử\"", [](F field) { return std::string(key_of(field)); });
  EXPECT_NE(svg.find(R"(viewBox="0 0 297 210")"), std::string::npos);
  EXPECT_NE(svg.find(R"(<g data-box="name" data-label="name")"), std::string::npos);
  EXPECT_NE(svg.find(R"(class="design-box is-seal")"), std::string::npos);
  EXPECT_EQ(svg.find(R"(data-box="short_code")"), std::string::npos);
  EXPECT_EQ(svg.find("<script"), std::string::npos);
  EXPECT_EQ(svg.find(R"(Xem "thử")"), std::string::npos);
}

}  // namespace
}  // namespace vinhdanh::paper
