#include "paper/format_layout.h"

#include <gtest/gtest.h>

namespace vinhdanh::paper {
namespace {

using Texts = std::vector<std::string>;

// The pages found for findings about these lines, all of which lack one.
std::vector<int> found(const Texts& lines, const std::vector<int>& about, const Texts& pages) {
  FormatReport report;
  report.lines = lines;
  for (const int line : about) report.findings.push_back({.line = line});
  find_pages(report, pages);
  std::vector<int> out;
  for (const auto& one : report.findings) out.push_back(one.page);
  return out;
}

TEST(FormatLayout, a_line_is_found_however_its_words_are_parted) {
  const Texts pages{"QUYẾT ĐỊNH\nVề việc\n khen  thưởng\n", "Điều 1. Khen thư-\nởng", "Nơi nhận:"};
  EXPECT_EQ(found({"Quyết định", "Về việc khen thưởng", "Nơi nhận:"}, {0, 1, 2}, pages),
            (std::vector{1, 1, 3}));
}

TEST(FormatLayout, a_line_whose_words_are_parted_by_columns_stands_between_its_neighbours) {
  const Texts pages{"UBND huyện Mẫu CỘNG HÒA\nPhòng Văn hóa Độc lập", "hai", "ba"};
  EXPECT_EQ(found({"UBND huyện Mẫu Phòng Văn hóa", "Cộng hòa", "xyz", "hai", "khác", "ba"}, {0, 2, 4}, pages),
            (std::vector{1, 0, 0}));
}

TEST(FormatLayout, a_line_over_two_pages_stands_where_it_begins) {
  const std::string long_line = "Một đoạn văn bản dài bắt đầu ở cuối trang thứ hai và đi sang trang thứ ba.";
  const Texts pages{"x", "Một đoạn văn bản dài bắt đầu ở cuối trang\n",
                    "2\nthứ hai và đi sang trang thứ ba."};
  EXPECT_EQ(found({long_line}, {0}, pages), std::vector{2});
}

TEST(FormatLayout, a_line_on_several_pages_is_placed_by_its_neighbours_or_not_at_all) {
  const Texts lines{"một", "lặp lại", "hai", "lặp lại", "ba", "lặp lại"},
      pages{"một lặp lại", "hai lặp lại ba", "lặp lại"};
  EXPECT_EQ(found(lines, {3}, pages), std::vector{2});
  EXPECT_EQ(found(lines, {1, 5}, pages), (std::vector{0, 0})) << "either of two pages";
}

TEST(FormatLayout, known_pages_and_findings_about_no_line_stay) {
  FormatReport report;
  report.lines = {"một"};
  report.findings = {{.page = 7, .line = 0}, {.line = -1}};
  EXPECT_FALSE(lacks_pages(report));
  find_pages(report, {"một"});
  EXPECT_EQ(report.findings[0].page, 7);
  EXPECT_EQ(report.findings[1].page, 0);
  report.findings.push_back({.line = 0});
  EXPECT_TRUE(lacks_pages(report));
}

}  // namespace
}  // namespace vinhdanh::paper
