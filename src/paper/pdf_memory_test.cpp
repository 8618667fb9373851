#include <cstddef>
#include <gtest/gtest.h>
#include <malloc.h>
#include <ostream>
#include <sstream>
#include <streambuf>
#if defined(__SANITIZE_ADDRESS__)
extern "C" std::size_t __sanitizer_get_current_allocated_bytes();  // GCC 12 has no header for it
#endif

#include "paper/certificate.h"
#include "paper/layout.h"
#include "paper/pdf_test.h"
#include "paper/pdf_writer.h"

namespace vinhdanh::paper {
namespace {

// On the heap and not given back.
std::size_t bytes_in_use() {
#if defined(__SANITIZE_ADDRESS__)
  return __sanitizer_get_current_allocated_bytes();
#else
  return mallinfo2().uordblks;
#endif
}

class Nowhere : public std::streambuf {
 protected:
  int_type overflow(int_type c) override { return traits_type::not_eof(c); }
  std::streamsize xsputn(const char*, std::streamsize count) override { return count; }
};

void add_pages(PdfWriter& writer, const FontFamily& family, int count) {
  for (int i = 0; i < count; ++i) {
    auto page = writer.canvas(210, 297);
    page.begin_block("P");
    draw(page, lay_out(family, {.runs = {{.text = "Trang " + std::to_string(i % 500)}}}, 100, 14), 20, 20);
    page.end_block();
    writer.add_page(page);
  }
}

TEST(Pdf, pages_that_are_written_leave_memory) {
  const auto family = FontFamily::load();
  Nowhere nowhere;
  std::ostream out(&nowhere);
  PdfWriter writer(out, *family, {.title = "Nhiều trang", .created = {}});
  add_pages(writer, *family, 1'000);
  add_pages(writer, *family, 14'000);
  const auto before = bytes_in_use();
  add_pages(writer, *family, 30'000);
  EXPECT_LT(bytes_in_use(), before + 30'000 * 30);
  writer.finish();
}

// So many objects that their places are parted over several cross-reference streams.
TEST(Pdf, long_file_is_sound_to_its_last_page) {
  const auto family = FontFamily::load();
  std::ostringstream out;
  PdfWriter writer(out, *family, {.title = "Nhiều trang", .created = {}});
  add_pages(writer, *family, 16'000);
  writer.finish();
  const PdfFile file(out.str());
  std::size_t tables = 0;
  for (auto at = out.view().find("/Type/XRef"); at != std::string_view::npos;
       at = out.view().find("/Type/XRef", at + 1))
    ++tables;
  EXPECT_GE(tables, 2u);
  const auto checked = run_tool("qpdf --check " + file.path());
  EXPECT_EQ(checked.code, 0) << checked.text;
  EXPECT_NE(run_tool("pdfinfo " + file.path()).text.find("Pages:           16000"), std::string::npos);
  EXPECT_EQ(file.text("-f 16000 -l 16000 -raw"), "Trang 499\n\f");
  EXPECT_EQ(file.text("-f 1 -l 1 -raw"), "Trang 0\n\f");
}

TEST(Certificate, page_that_is_written_stays_in_memory_only_as_its_place) {
  Nowhere nowhere;
  std::ostream out(&nowhere);
  std::size_t made = 0, after_500 = 0, after_all = 0;
  const auto next = [&]() -> std::optional<Certificate> {
    if (made == 500) after_500 = bytes_in_use();
    if (made == 2'500) {
      after_all = bytes_in_use();
      return std::nullopt;
    }
    ++made;
    return Certificate{.name = "Bà Mẫu Số " + std::to_string(made % 500),
                       .merit = "Đã có thành tích" + std::string(700, ' ') + "xuất sắc"};
  };
  EXPECT_EQ(render_certificates(next, out, {}), base::Problems{});
  EXPECT_LT(after_all, after_500 + 2'000 * 300);
}

}  // namespace
}  // namespace vinhdanh::paper
