#pragma once

#include <gtest/gtest.h>
#include <sstream>

#include "paper/docx_check.h"
#include "paper/docx_office_test.h"
#include "paper/format_check.h"
#include "paper/pdf_document.h"
#include "paper/pdf_lines_test.h"

// A produced document against the text and the places on paper that are meant, read by ourselves, by
// LibreOffice and by Poppler. Run with VINHDANH_WRITE_MEANT=1 the tests write what they find in place of what
// was meant, and fail: then read the difference.
namespace vinhdanh::paper {

inline void write_meant(const std::filesystem::path& file, const std::string& text) {
  std::ofstream(file, std::ios::binary) << text;
  ADD_FAILURE() << file << " was written. Read what changed.";
}
inline bool writes_meant() {
  return std::getenv("VINHDANH_WRITE_MEANT") != nullptr;
}

// The words of a PDF in the order in which they are drawn, without page numbers and repeated rows of heads.
inline std::vector<std::string> pdf_words(const PdfFile& file, const std::string& repeated_head = {}) {
  std::vector<std::string> out;
  const auto head = words_of(repeated_head);
  auto pages = base::split(file.text("-raw"), '\f');
  for (std::size_t i = 0; i < pages.size(); ++i) {
    auto words = words_of(pages[i]);
    if (i > 0 && !words.empty() && words.front() == std::to_string(i + 1)) words.erase(words.begin());
    const bool repeats = i > 0 && !head.empty() && words.size() >= head.size() &&
                         std::equal(head.begin(), head.end(), words.begin());
    out.insert(out.end(), words.begin() + (repeats ? static_cast<std::ptrdiff_t>(head.size()) : 0),
               words.end());
  }
  return out;
}

inline std::string in_one_line(const std::vector<std::string>& words) {
  return base::join(words, " ");
}

inline void expect_follows_decree30(const std::string& docx) {
  const auto format = check_format(docx, "paper.docx");
  ASSERT_TRUE(format);
  for (const auto& finding : format->findings)
    ADD_FAILURE() << finding.rule << ": " << base::say(base::Language::kEnglish, finding.text) << " "
                  << finding.seen;
}

// Every line of the PDF where the file says, in millimetres (see `shown`), and nothing outside of the
// margins.
inline void expect_places(const PdfFile& file, const std::filesystem::path& meant_file,
                          const PageSetup& page) {
  const auto lines = pdf_lines(file);
  std::string all;
  for (const auto& line : lines) all += shown(line) + "\n";
  if (writes_meant()) return write_meant(meant_file, all);
  auto meant = base::split(file_bytes(meant_file), '\n');
  meant.pop_back();  // behind the last line
  EXPECT_EQ(lines.size(), meant.size());
  for (std::size_t i = 0; i < std::min(lines.size(), meant.size()); ++i)
    EXPECT_TRUE(same_place(lines[i], line_from(meant[i])))
        << "is    " << shown(lines[i]) << "\nmeant " << meant[i];
  for (const auto& line : lines) {
    EXPECT_GE(line.left, page.left_mm - 0.1) << shown(line);
    EXPECT_LE(line.right, (page.landscape ? 297 : 210) - page.right_mm + 0.1) << shown(line);
  }
}

// The words of `<meant>.txt` in all three readings, the places of `<meant>.mm`, sound files, and nothing that
// differs from Decree 30. `repeated_head`: the head row of a table that goes over several pages.
inline void expect_reads(const Document& document, const std::filesystem::path& meant_stem,
                         const std::string& repeated_head = {}) {
  const auto text_file = meant_stem.string() + ".txt";
  if (writes_meant()) write_meant(text_file, plain_text(document));
  const auto meant = in_one_line(words_of(file_bytes(text_file)));
  EXPECT_EQ(in_one_line(words_of(plain_text(document))), meant);
  const auto docx = docx_bytes(document);
  EXPECT_EQ(docx_faults(docx), std::vector<std::string>{});
  if (office_is_here()) {
    EXPECT_EQ(in_one_line(office_words(docx)), meant);
  }
  std::ostringstream out;
  EXPECT_EQ(render_document(document, out), base::Problems());
  const PdfFile file(out.str());
  EXPECT_EQ(file.faults(), std::vector<std::string>{});
  EXPECT_EQ(file.faulty_fonts(), std::vector<std::string>{});
  EXPECT_EQ(in_one_line(pdf_words(file, repeated_head)), meant);
  expect_places(file, meant_stem.string() + ".mm", document.sections.front().page);
}

// As above for a paper with the head of Decree 30.
inline void expect_paper(const Document& document, const std::filesystem::path& meant_stem,
                         const std::string& repeated_head = {}) {
  expect_follows_decree30(docx_bytes(document));
  expect_reads(document, meant_stem, repeated_head);
}

}  // namespace vinhdanh::paper
