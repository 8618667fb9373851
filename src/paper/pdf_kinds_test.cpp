#include <gtest/gtest.h>
#include <sstream>

#include "paper/certificate_design.h"
#include "paper/document_decree30.h"
#include "paper/pdf_check_test.h"
#include "paper/pdf_document.h"
#include "paper/pdf_seal_test.h"
#include "paper/time_stamp_test.h"

// Kinds of PDFs that the tests of their own sources do not hold against the rules of an archive already, and
// texts that go to their limits.
namespace vinhdanh::paper {
namespace {

using Strings = std::vector<std::string>;

Certificate certificate(const std::string& name) {
  return {.national_lines = national_lines(),
          .award = "GIẤY KHEN",
          .name = name,
          .merit = "Đã có thành tích xuất sắc",
          .signer_position = {"GIÁM ĐỐC"},
          .code = "https://vinhdanh.example.vn/c/7Q2K-9XMP-41TD",
          .short_code = "7Q2K-9XMP-41TD"};
}

Strings faults_of(const CertificateOptions& options) {
  std::ostringstream out;
  EXPECT_FALSE(base::has_errors(
      render_certificates(std::vector{certificate("Bà Mẫu"), certificate("Ông Thử")}, out, options)));
  return pdf_faults(out.view());
}

CertificateOptions options() {
  CertificateOptions out;
  out.info = {"Giấy khen", "Sở Mẫu", kCheckedAt};
  return out;
}

Strings faults_of(const Section& section, const std::string& title = "Thử") {
  auto document = decree30::document({.title = title});
  document.sections.push_back(section);
  std::ostringstream out;
  EXPECT_FALSE(base::has_errors(render_document(document, out)));
  return pdf_faults(out.view());
}

TEST(PdfKinds, certificates_on_blanks_moved_and_marked_follow_the_rules) {
  auto on_blank = options();
  on_blank.paper = CertificatePaper::kPreprinted;
  on_blank.offset_x_mm = 2.5;
  EXPECT_EQ(faults_of(on_blank), Strings{});
  auto to_look_at = options();
  to_look_at.mark = "XEM THỬ";
  EXPECT_EQ(faults_of(to_look_at), Strings{});
}

TEST(PdfKinds, certificates_of_a_design_with_any_artwork_follow_the_rules) {
  auto design = first_certificate_design();
  auto designed = options();
  designed.design = &design;
  EXPECT_EQ(faults_of(designed), Strings{});
  design.artwork = CertificateArtwork::kPicture;
  for (const auto& picture : {see_through_png(), small_jpeg()}) {
    design.picture = picture;
    EXPECT_EQ(faults_of(designed), Strings{});
  }
  design.artwork = CertificateArtwork::kNone;
  EXPECT_EQ(faults_of(designed), Strings{});
}

TEST(PdfKinds, a_seal_with_a_time_stamp_follows_the_rules) {
  const auto root = test_certificate("CA thử nghiệm");
  const auto key = SealKey::open(test_pkcs12(root, root, "x"), "x", kCheckedAt);
  const TestStampAuthority authority(test_certificate("Dấu thời gian Mẫu", &root, "critical,timeStamping"),
                                     kCheckedAt);
  const auto send = [&](std::string_view request) { return authority.answer(request); };
  const auto sealed = sealed_pdf(certificate_pdf(kCheckedAt), *key, kCheckedAt, send).value();
  EXPECT_EQ(pdf_faults(std::string_view(sealed)), Strings{});
}

// Eight thousand signs of a description, and more of a title than a text of an archive may have.
TEST(PdfKinds, endless_and_unprintable_texts_follow_the_rules) {
  std::string endless;
  for (int i = 0; i < 9'000; ++i) endless += "𝐀ắ";
  auto section = decree30::section();
  section.blocks.emplace_back(Picture{small_jpeg(), 30, 30, Align::kLeft, endless});
  section.blocks.emplace_back(Picture{see_through_png(), 30, 30, Align::kLeft, ""});
  section.blocks.emplace_back(Paragraph{.runs = {{.text = "\u200B", .bold = true}}});
  section.blocks.emplace_back(Paragraph{.runs = {{.text = "chữ"}, {.text = "\u2060", .italic = true}}});
  EXPECT_EQ(faults_of(section, endless + "\uFFFE\uFFFF\x02"), Strings{});
}

TEST(PdfKinds, cells_that_span_columns_and_rows_follow_the_rules) {
  const auto wide = [](std::string text, int columns, int rows) {
    auto cell = text_cell(std::move(text));
    cell.columns = columns;
    cell.rows = rows;
    return cell;
  };
  Table table{.column_mm = {20, 40, 40, 40}};
  table.rows.push_back(
      {.cells = {wide("TT", 1, 2), wide("Đơn vị", 2, 1), wide("Ghi chú", 1, 2)}, .header = true});
  table.rows.push_back({.cells = {text_cell("Tên"), text_cell("Mã")}, .header = true});
  for (int i = 0; i < 130; ++i) {
    TableRow row;
    if (i == 0) row.cells.push_back(wide("chung", 1, 130));
    row.cells.push_back(wide("dòng", 2, 1));
    row.cells.push_back(text_cell(""));
    table.rows.push_back(row);
  }
  auto section = decree30::section();
  section.blocks.emplace_back(table);
  EXPECT_EQ(faults_of(section), Strings{});
}

}  // namespace
}  // namespace vinhdanh::paper
