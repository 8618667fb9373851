#include "campaign/dossiers/rich_text.h"

#include <gtest/gtest.h>

namespace vinhdanh::campaign::dossiers {
namespace {

// "plain|b:bold|i:italic|bi:both"
std::string shown(std::string_view line) {
  std::string out;
  for (const auto& run : runs_of(line)) {
    if (!out.empty()) out += "|";
    out += std::string(run.bold ? "b" : "") + (run.italic ? "i" : "") + (run.bold || run.italic ? ":" : "");
    out += run.text;
  }
  return out;
}

TEST(RichText, words_between_marks_are_bold_or_italic) {
  EXPECT_EQ(shown("Năm 2024: **02 sáng kiến** cấp cơ sở"), "Năm 2024: |b:02 sáng kiến| cấp cơ sở");
  EXPECT_EQ(shown("__Ghi chú__"), "i:Ghi chú");
  EXPECT_EQ(shown("**a** và **b**"), "b:a| và |b:b");
  EXPECT_EQ(shown("**đậm __cả hai__ đậm**"), "b:đậm |bi:cả hai|b: đậm");
  EXPECT_EQ(shown("không có gì"), "không có gì");
  EXPECT_EQ(shown(""), "");
}

TEST(RichText, marks_without_a_partner_are_what_somebody_typed) {
  for (const auto* line :
       {"2 ** 3 = 8", "** mở mà không đóng", "hai ** dấu ** rời", "****", "__", "a__", "**a __b"})
    EXPECT_EQ(shown(line), line);
  EXPECT_EQ(shown("**a **b**"), "b:a **b") << "an end does not follow a blank";
}

TEST(RichText, people_read_the_words_without_marks) {
  EXPECT_EQ(without_marks("**Một**\n\n__hai__ ** ba\n"), "Một\n\nhai ** ba\n");
}

}  // namespace
}  // namespace vinhdanh::campaign::dossiers
