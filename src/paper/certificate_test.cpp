#include "paper/certificate.h"

#include <gtest/gtest.h>
#include <sstream>

#include "base/text.h"
#include "paper/font.h"
#include "paper/pdf_test.h"

namespace vinhdanh::paper {
namespace {

Certificate sample(const std::string& name = "Bà Nguyễn Thị Mẫu") {
  return {.national_lines = national_lines(),
          .giver = "GIÁM ĐỐC SỞ KHOA HỌC VÀ CÔNG NGHỆ",
          .verb = "TẶNG",
          .award = "GIẤY KHEN",
          .name = name,
          .post = "Chuyên viên Phòng Quản lý khoa học",
          .merit = "Đã có thành tích xuất sắc trong phong trào thi đua giai đoạn 2020 - 2025",
          .decision = "Quyết định số 12/QĐ-SKHCN ngày 22 tháng 8 năm 2025",
          .book_number = "Số sổ vàng: 17",
          .place_date = "Hải Phòng, ngày 22 tháng 8 năm 2025",
          .signer_position = {"KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"},
          .signer_name = "Trần Văn Mẫu",
          .code = "https://vinhdanh.example.vn/c/7Q2K-9XMP-41TD",
          .short_code = "7Q2K-9XMP-41TD"};
}

std::string rendered(const std::vector<Certificate>& certificates, base::Problems& problems,
                     const CertificateOptions& options = {}) {
  std::ostringstream out;
  problems = render_certificates(certificates, out, options);
  return out.str();
}
std::string rendered(const std::vector<Certificate>& certificates) {
  base::Problems problems;
  auto pdf = rendered(certificates, problems);
  EXPECT_EQ(problems, base::Problems{});
  return pdf;
}

struct Box {
  double left = 0, top = 0, right = 0, bottom = 0;  // mm
};

// The box around all words of the page in millimetres.
Box ink(const std::string& bbox_html) {
  Box out{1e9, 1e9, -1e9, -1e9};
  for (auto at = bbox_html.find("<word "); at != std::string::npos; at = bbox_html.find("<word ", at + 1)) {
    Box word;
    if (std::sscanf(bbox_html.c_str() + at, R"(<word xMin="%lf" yMin="%lf" xMax="%lf" yMax="%lf")",
                    &word.left, &word.top, &word.right, &word.bottom) != 4)
      continue;
    out.left = std::min(out.left, word.left / kPointsPerMm);
    out.top = std::min(out.top, word.top / kPointsPerMm);
    out.right = std::max(out.right, word.right / kPointsPerMm);
    out.bottom = std::max(out.bottom, word.bottom / kPointsPerMm);
  }
  return out;
}

std::size_t count(const std::string& text, std::string_view what) {
  std::size_t found = 0;
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++found;
  return found;
}

TEST(Certificate, file_is_sound_and_tagged_with_embedded_fonts) {
  const PdfFile file(rendered({sample(), sample("Ông Lê Mẫu")}));
  EXPECT_EQ(file.faults(), std::vector<std::string>{});
  const auto info = base::tidy(run_tool("pdfinfo " + file.path()).text);
  EXPECT_EQ(count(info, "Tagged: yes"), 1u) << info;
  EXPECT_EQ(count(info, "Pages: 2 "), 1u) << info;
  const auto fonts = base::tidy(run_tool("pdffonts " + file.path()).text);
  EXPECT_EQ(count(fonts, "CID TrueType Identity-H yes yes yes"), 3u) << fonts;
}

TEST(Certificate, text_reads_in_the_order_of_the_law) {
  EXPECT_EQ(base::tidy(PdfFile(rendered({sample()})).text("-raw")),
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc "
            "GIÁM ĐỐC SỞ KHOA HỌC VÀ CÔNG NGHỆ TẶNG GIẤY KHEN Bà Nguyễn Thị Mẫu "
            "Chuyên viên Phòng Quản lý khoa học "
            "Đã có thành tích xuất sắc trong phong trào thi đua giai đoạn 2020 - 2025 "
            "Hải Phòng, ngày 22 tháng 8 năm 2025 KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC Trần Văn Mẫu "
            "Quyết định số 12/QĐ-SKHCN ngày 22 tháng 8 năm 2025 Số sổ vàng: 17 7Q2K-9XMP-41TD");
}

TEST(Certificate, structure_names_the_title_and_the_code) {
  const PdfFile file(rendered({sample()}));
  const auto tree = run_tool("pdfinfo -struct-text " + file.path()).text;
  EXPECT_NE(tree.find("H1"), std::string::npos) << tree;
  EXPECT_NE(tree.find("\"GIẤY KHEN\""), std::string::npos) << tree;
  EXPECT_NE(tree.find("Figure"), std::string::npos) << tree;
}

TEST(Certificate, all_marked_letters_come_back_in_normal_form_c) {
  std::vector<Certificate> pages;
  std::string expected;
  const auto letters = vietnamese_marked_letters();
  for (std::size_t from = 0; from < letters.size(); from += 67) {
    std::string line;
    for (const char32_t letter : letters.substr(from, 67)) {
      std::u32string one(1, letter);
      for (const char32_t c : one) {
        if (c < 0x800) {
          line += static_cast<char>(0xC0u | (c >> 6));
        } else {
          line += static_cast<char>(0xE0u | (c >> 12));
          line += static_cast<char>(0x80u | ((c >> 6) & 0x3Fu));
        }
        line += static_cast<char>(0x80u | (c & 0x3Fu));
      }
    }
    Certificate page;
    page.merit = line;
    pages.push_back(page);
    expected += line;
  }
  auto text = PdfFile(rendered(pages)).text("-raw");
  std::erase_if(text, [](char c) { return c == '\n' || c == '\f'; });
  EXPECT_EQ(text, expected);
}

TEST(Certificate, decomposed_name_prints_as_the_composed_one) {
  EXPECT_EQ(rendered({sample("Bà Nguye\u0302\u0303n Thị Mẫu")}), rendered({sample()}));
}

TEST(Certificate, equal_input_gives_equal_bytes) {
  EXPECT_EQ(rendered({sample(), sample("Ông A")}), rendered({sample(), sample("Ông A")}));
}

TEST(Certificate, names_of_3_to_60_characters_stay_inside_the_frame) {
  std::string name = "Ông";
  std::vector<Certificate> pages;
  for (int i = 0; base::length(name) <= 60; ++i) {
    pages.push_back(sample(name));
    name += i % 7 == 2 ? " W" : "ƯƠ";
  }
  const PdfFile file(rendered(pages));
  for (std::size_t page = 1; page <= pages.size(); ++page) {
    const auto n = std::to_string(page);
    const auto box = ink(file.text("-bbox -f " + n + " -l " + n));
    EXPECT_GE(box.left, 30) << pages[page - 1].name;
    EXPECT_LE(box.right, 270) << pages[page - 1].name;
    EXPECT_GE(box.top, 20);
    EXPECT_LE(box.bottom, 188);
  }
}

TEST(Certificate, qr_code_reads_from_a_print_of_200_dpi) {
  const PdfFile file(rendered({sample()}));
  const auto picture = file.path() + ".picture";
  run_tool("pdftoppm -r 200 -singlefile -png " + file.path() + " " + picture);
  const auto read = run_tool("zbarimg --raw -q --nodbus " + picture + ".png").text;
  std::filesystem::remove(picture + ".png");
  EXPECT_EQ(read, "https://vinhdanh.example.vn/c/7Q2K-9XMP-41TD\n");
}

// Gives the certificates one by one.
CertificateSource one_by_one(std::vector<Certificate> all) {
  return [all = std::move(all), at = std::size_t{0}]() mutable -> std::optional<Certificate> {
    return at < all.size() ? std::optional(all[at++]) : std::nullopt;
  };
}

TEST(Certificate, made_one_after_the_other_they_give_the_same_bytes) {
  const std::vector<Certificate> all{sample(), sample("Ông A"), sample("Bà Đỗ Ỷ")};
  std::ostringstream out;
  EXPECT_EQ(render_certificates(one_by_one(all), out, {}), base::Problems{});
  EXPECT_EQ(out.str(), rendered(all));
}

TEST(Certificate, source_without_a_certificate_is_an_error) {
  std::ostringstream out;
  EXPECT_TRUE(base::has_errors(render_certificates(one_by_one({}), out, {})));
  EXPECT_EQ(out.str(), "");
}

TEST(Certificate, batch_that_is_stopped_asks_for_no_more) {
  std::size_t made = 0;
  std::ostringstream out;
  const auto problems = render_certificates(
      [&]() -> std::optional<Certificate> {
        ++made;
        return sample();
      },
      out, {.keep_going = [](std::size_t done) { return done < 2; }});
  EXPECT_TRUE(base::has_errors(problems));
  EXPECT_EQ(made, 2u);
}

TEST(Certificate, single_files_say_the_same_as_the_batch) {
  const std::vector<Certificate> all{sample(), sample("Ông Đỗ Ỷ")};
  std::vector<std::string> files;
  const auto problems =
      render_certificate_files(all, [&](std::size_t, std::string_view pdf) { files.emplace_back(pdf); }, {});
  EXPECT_EQ(problems, base::Problems{});
  ASSERT_EQ(files.size(), 2u);
  std::string texts;
  for (const auto& bytes : files) {
    const PdfFile file(bytes);
    EXPECT_EQ(file.faults(), std::vector<std::string>{});
    texts += file.text();
  }
  EXPECT_EQ(texts, PdfFile(rendered(all)).text());
}

TEST(Certificate, preprinted_blank_gets_only_what_differs_at_its_offset) {
  base::Problems problems;
  const PdfFile plain(rendered({sample()}));
  const PdfFile moved(rendered(
      {sample()}, problems, {.paper = CertificatePaper::kPreprinted, .offset_x_mm = 3, .offset_y_mm = -1.5}));
  const auto text = moved.text("-raw");
  EXPECT_EQ(text.find("GIẤY KHEN"), std::string::npos);
  EXPECT_EQ(text.find("CỘNG HÒA"), std::string::npos);
  EXPECT_NE(text.find("Bà Nguyễn Thị Mẫu"), std::string::npos);
  EXPECT_NEAR(ink(moved.text("-bbox")).bottom, ink(plain.text("-bbox")).bottom - 1.5, 0.01);
  EXPECT_NEAR(ink(moved.text("-bbox")).left, ink(plain.text("-bbox")).left + 3, 0.01);
}

TEST(Certificate, hostile_texts_give_warnings_and_a_sound_file) {
  auto bad = sample(std::string("Ông \x01\xFF😀 ") + "שלום");
  bad.merit = std::string(30'000, 'x');
  bad.post = std::string(30'000, ' ') + "ở cuối";
  bad.code = std::string(3000, 'c');
  base::Problems problems;
  const PdfFile file(rendered({bad}, problems));
  EXPECT_EQ(file.faults(), std::vector<std::string>{});
  std::vector<std::string> fields;
  for (const auto& problem : problems) {
    EXPECT_EQ(problem.severity, base::Severity::kWarning);
    fields.push_back(problem.place.field);
  }
  EXPECT_EQ(fields, (std::vector<std::string>{"name", "merit", "code"}));
  EXPECT_EQ(problems[0].text.arguments.back().text,
            "U+0001, U+05D5, U+05DC, U+05DD, U+05E9, U+FFFD, U+1F600");
}

TEST(Certificate, code_too_fine_for_paper_is_printed_with_a_warning) {
  auto page = sample();
  base::Problems problems;
  page.code = std::string(362, 'c');
  rendered({page}, problems);
  EXPECT_EQ(problems, base::Problems{});
  page.code += 'c';
  rendered({page}, problems);
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_EQ(problems[0].place.field, "code");
}

TEST(Certificate, endless_merit_is_cut_between_characters) {
  auto page = sample();
  for (int i = 0; i < 10'000; ++i) page.merit += i % 9 == 0 ? " ậ" : "ậ";
  base::Problems problems;
  rendered({page}, problems);
  ASSERT_EQ(problems.size(), 1u);  // that it is cut; no character is missing
  EXPECT_EQ(problems[0].place.field, "merit");
}

TEST(Certificate, nothing_to_print_is_an_error) {
  base::Problems problems;
  EXPECT_EQ(rendered({}, problems), "");
  EXPECT_TRUE(base::has_errors(problems));
}

TEST(Certificate, missing_fonts_are_named) {
  base::Problems problems;
  EXPECT_EQ(rendered({sample()}, problems, {.fonts = "/nowhere"}), "");
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_EQ(
      base::say(base::Language::kEnglish, problems[0].text),
      "The font /nowhere/LiberationSerif-Regular.ttf cannot be read. Install the package fonts-liberation2.");
}

}  // namespace
}  // namespace vinhdanh::paper
