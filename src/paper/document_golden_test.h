#pragma once

#include <gtest/gtest.h>
#include <sstream>

#include "paper/docx_check.h"
#include "paper/docx_office_test.h"
#include "paper/format_check.h"
#include "paper/pdf_document.h"
#include "paper/pdf_test.h"

// A produced document against the text that is meant, read by ourselves, by LibreOffice and by Poppler.
namespace vinhdanh::paper {

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

// The same words in all three readings, sound files, and nothing that differs from Decree 30.
// `repeated_head`: the head row of a table that goes over several pages.
inline void expect_reads(const Document& document, const std::filesystem::path& meant_file,
                         const std::string& repeated_head = {}) {
  const auto meant = in_one_line(words_of(file_bytes(meant_file)));
  EXPECT_EQ(in_one_line(words_of(plain_text(document))), meant);
  const auto docx = docx_bytes(document);
  EXPECT_EQ(docx_faults(docx), std::vector<std::string>{});
  const auto format = check_format(docx, "paper.docx");
  ASSERT_TRUE(format);
  for (const auto& finding : format->findings)
    ADD_FAILURE() << finding.rule << ": " << base::say(base::Language::kEnglish, finding.text) << " "
                  << finding.seen;
  if (office_is_here()) {
    EXPECT_EQ(in_one_line(office_words(docx)), meant);
  }
  std::ostringstream out;
  EXPECT_EQ(render_document(document, out), base::Problems());
  const PdfFile file(out.str());
  EXPECT_EQ(file.check().code, 0) << file.check().text;
  EXPECT_EQ(file.faulty_fonts(), std::vector<std::string>{});
  EXPECT_EQ(in_one_line(pdf_words(file, repeated_head)), meant);
}

}  // namespace vinhdanh::paper
