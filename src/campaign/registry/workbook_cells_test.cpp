// Cells as Excel and other programs leave them.
#include <gtest/gtest.h>

#include "campaign/registry/column_proposal.h"
#include "campaign/registry/workbook.h"
#include "paper/xlsx_test.h"

namespace vinhdanh::campaign::registry {
namespace {

using base::make_date;
using Lines = std::vector<std::string>;

const auto kToday = make_date(2025, 8, 20);

Lines lines(const base::Problems& problems) {
  Lines out;
  for (const auto& p : problems)
    out.push_back(p.place.cell + " [" + p.seen + "] " + base::say(base::Language::kEnglish, p.text));
  return out;
}

base::Result<ReadWorkbook> read(const std::string& bytes, const std::string& name = "Cá nhân.csv",
                                const Registry* known = nullptr) {
  return read_workbook(bytes, name, kToday, known);
}

std::string text_cell(const std::string& text) {
  return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
}
std::string row(const std::string& cells) {
  return "<row>" + cells + "</row>";
}
const std::string kHeader = row(text_cell("Mã cán bộ") + text_cell("Họ và tên") + text_cell("Ngày sinh"));

TEST(WorkbookCells, lost_zeros_come_back_with_the_width_of_the_other_codes) {
  const auto found = read("Mã cán bộ;Họ và tên\r\n00124;Người Một\r\n123;Người Hai\r\n7;Người Ba\r\n");
  ASSERT_TRUE(found);
  ASSERT_EQ(found->registry.people.size(), 3u);
  EXPECT_EQ(found->registry.people[1].code, "00123");
  EXPECT_EQ(found->registry.people[2].code, "00007");
  EXPECT_EQ(
      lines(found->warnings),
      Lines{"A3 [123] 2 codes of this column have lost their leading zeros; “123” is read as “00123”."});
}

TEST(WorkbookCells, lost_zeros_come_back_with_the_width_of_what_is_on_record) {
  Registry known;
  known.people.resize(2);
  known.people[0].code = "00123";
  known.people[1].code = "00456";
  known.people[0].full_name = known.people[1].full_name = "Người Một";
  const auto found = read(paper::hand_made({.sheet_data = row(text_cell("Mã cán bộ") + text_cell("Năm 2023") +
                                                              text_cell("Năm 2024")) +
                                                          row("<c><v>123</v></c>" + text_cell("HTTNV"))}),
                          "a.xlsx", &known);
  ASSERT_TRUE(found) << lines(found.error()).front();
  ASSERT_EQ(found->registry.evaluations.size(), 1u);
  EXPECT_EQ(found->registry.evaluations[0].subject.code, "00123");
}

TEST(WorkbookCells, codes_of_many_widths_are_left_as_they_stand) {
  const auto found = read("Mã cán bộ;Họ và tên\r\n0124;Người Một\r\n00125;Người Hai\r\n7;Người Ba\r\n");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->registry.people[2].code, "7");
  EXPECT_TRUE(found->warnings.empty());
}

TEST(WorkbookCells, a_restored_code_that_another_row_has_is_refused) {
  const auto found = read("Mã cán bộ;Họ và tên\r\n00123;Người Một\r\n123;Người Hai\r\n");
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().front().place.cell, "A3");
}

TEST(WorkbookCells, a_year_alone_is_taken_where_it_is_enough_and_refused_for_a_birth) {
  const auto found = read(
      "Mã cán bộ;Họ và tên;Công tác từ;Left on\r\nA;Người Một;2015;2020\r\nB;Người "
      "Hai;3/2016;\r\n");
  ASSERT_TRUE(found) << lines(found.error()).front();
  EXPECT_EQ(found->registry.people[0].joined, make_date(2015, 1, 1));
  EXPECT_EQ(found->registry.people[1].joined, make_date(2016, 3, 1));
  EXPECT_EQ(found->registry.people[0].left, make_date(2020, 12, 31));
  EXPECT_EQ(lines(found->warnings).front(),
            "C2 [2015] 2 cells of this column have no day; “2015” is read as 01/01/2015.");
  const auto refused = read("Mã cán bộ;Họ và tên;Ngày sinh\r\nA;Người Một;1985\r\n");
  ASSERT_FALSE(refused);
  EXPECT_EQ(
      lines(refused.error()),
      Lines{"C2 [1985] Only a year or a month stands here. Write the whole day, for example 20/08/2025; "
            "leave the cell empty when it is not known."});
}

TEST(WorkbookCells, the_century_of_two_digits_is_told_once_for_a_column) {
  const auto found = read(
      "Mã cán bộ;Họ và tên;Ngày sinh\r\nA;Người Một;5-3-68\r\nB;Người Hai;1/2/01\r\nC;Người Ba;1/2/1990\r\n");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->registry.people[1].birth_date, make_date(2001, 2, 1));
  EXPECT_EQ(
      lines(found->warnings),
      Lines{"C2 [5-3-68] 2 cells of this column have a year of two digits; “5-3-68” is read as 05/03/1968."});
}

TEST(WorkbookCells, titles_in_merged_cells_above_the_header_do_no_harm_and_merged_rows_are_told) {
  const auto found = read(
      paper::hand_made({.sheet_data = row(text_cell("SỞ KHOA HỌC VÀ CÔNG NGHỆ")) +
                                      row(text_cell("DANH SÁCH") + text_cell("(Kèm theo)")) +
                                      "<row r=\"5\">" + kHeader.substr(5) +
                                      row(text_cell("(1)") + text_cell("(2)") + text_cell("(3)")) +
                                      row(text_cell("A") + text_cell("Người Một") + text_cell("1/2/1990")) +
                                      row(text_cell("B") + text_cell("Người Hai")),
                        .behind_data = "<mergeCells><mergeCell ref=\"A1:C1\"/><mergeCell "
                                       "ref=\"C7:C8\"/></mergeCells>"}),
      "a.xlsx");
  ASSERT_TRUE(found) << lines(found.error()).front();
  ASSERT_EQ(found->registry.people.size(), 2u);
  EXPECT_EQ(found->registry.people[0].birth_date, make_date(1990, 2, 1));
  EXPECT_FALSE(found->registry.people[1].birth_date);
  EXPECT_EQ(
      lines(found->warnings).back(),
      "C7 [] 2 rows are merged here; only the first has the value. Split the cells and fill in each row.");
}

TEST(WorkbookCells, a_row_that_numbers_the_columns_is_passed_over_also_when_excel_made_it_negative) {
  const std::string numbers = "<c><v>-1</v></c><c><v>-2</v></c><c><v>-3</v></c>";
  const auto found = read(
      paper::hand_made({.sheet_data = kHeader + row(numbers) + row(text_cell("A") + text_cell("Người Một"))}),
      "a.xlsx");
  ASSERT_TRUE(found) << lines(found.error()).front();
  EXPECT_EQ(found->registry.people.size(), 1u);
}

TEST(WorkbookCells, a_formula_gives_its_saved_value_and_one_without_is_told) {
  const std::string bare = "<c><f>B9</f></c>";
  const std::string saved = "<c t=\"str\"><f>CONCATENATE(\"A\",\"1\")</f><v>A1</v></c>";
  const auto found =
      read(paper::hand_made({.sheet_data = kHeader + row(saved + text_cell("Người Một") + bare)}), "a.xlsx");
  ASSERT_TRUE(found) << lines(found.error()).front();
  EXPECT_EQ(found->registry.people[0].code, "A1");
  EXPECT_FALSE(found->registry.people[0].birth_date);
  EXPECT_EQ(lines(found->warnings).back(),
            "C2 [] 1 formula of this column has no saved value; the cell is read as empty. Open the workbook "
            "in Excel and save it, then upload it again.");
  const auto refused =
      read(paper::hand_made({.sheet_data = kHeader + row(bare + text_cell("Người Một"))}), "a.xlsx");
  ASSERT_FALSE(refused);
  EXPECT_EQ(lines(refused.error()).front(),
            "A2 [] The formula in this cell has no saved value. Open the workbook in Excel and save it, or "
            "type the value itself.");
}

}  // namespace
}  // namespace vinhdanh::campaign::registry
