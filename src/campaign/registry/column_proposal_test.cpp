#include "campaign/registry/column_proposal.h"

#include <gtest/gtest.h>

#include "campaign/registry/workbook.h"

namespace vinhdanh::campaign::registry {
namespace {

const auto kToday = base::make_date(2025, 8, 20);

// A .csv as an office might have saved it.
std::unique_ptr<paper::RowSource> open(const std::string& text) {
  auto source = paper::open_rows_from_memory(text, "danh sach.csv");
  EXPECT_TRUE(source);
  return std::move(*source);
}

SeenSheet seen(const std::string& text) {
  const ColumnChoices none;
  auto sheets = look_at_sheets(*open(text), none);
  EXPECT_TRUE(sheets);
  return sheets->empty() ? SeenSheet{} : sheets->front();
}

using Fields = std::vector<std::string>;

Fields fields(const SheetChoice& choice) {
  Fields out;
  for (const auto& column : choice.columns) out.push_back(column.field);
  return out;
}

const std::string kStaff =
    "SỞ KHOA HỌC VÀ CÔNG NGHỆ;;;;;;\r\n"
    "DANH SÁCH CÁN BỘ, CÔNG CHỨC;;;;;;\r\n"
    "TT;Họ tên cán bộ;Năm sinh;Nam/Nữ;Đơn vị công tác;MSNV;Số điện thoại\r\n"
    "(1);(2);(3);(4);(5);(6);(7)\r\n"
    "1;Người Một;5/3/1968;Nam;VP;CB1;0912\r\n"
    "2;Người Hai;6/4/1970;Nữ;VP;CB2;0913\r\n";

TEST(ColumnProposal, a_staff_list_is_told_by_its_words) {
  const auto sheet = seen(kStaff);
  EXPECT_EQ(sheet.header_row, 3u);
  EXPECT_FALSE(sheet.fits);
  EXPECT_EQ(sheet.headers[1].values, (Fields{"Người Một", "Người Hai"}));
  const auto choice = propose(sheet);
  ASSERT_NE(choice.layout, nullptr);
  EXPECT_EQ(key_of(*choice.layout), "people");
  EXPECT_EQ(fields(choice), (Fields{"", "full_name", "birth_date", "gender", "unit", "code", ""}));
  EXPECT_TRUE(check_choice(choice).empty());
}

TEST(ColumnProposal, years_over_levels_are_columns_of_years) {
  const auto choice =
      propose(seen("Xếp loại chất lượng cán bộ\r\nMã NV;Họ tên;KQ xếp loại năm 2023;Năm 2024\r\nCB1;Người "
                   "Một;HTXSNV;tốt\r\n"));
  ASSERT_NE(choice.layout, nullptr);
  EXPECT_EQ(key_of(*choice.layout), "people_evaluations");
  EXPECT_EQ(fields(choice), (Fields{"subject", "echo", "2023", "2024"}));
}

TEST(ColumnProposal, awards_and_units_are_told_apart_by_their_columns) {
  EXPECT_EQ(key_of(*propose(seen("Mã cán bộ;Họ tên;Hình thức khen thưởng;Năm;Số QĐ;Ngày ký\r\n"
                                 "CB1;Người Một;Chiến sĩ thi đua cơ sở;2023;12/QĐ;1/2/2023\r\n"))
                        .layout),
            "honours");
  const auto units =
      propose(seen("Ký hiệu;Tên phòng ban;Loại hình;Trực thuộc\r\nVP;Văn phòng;Văn phòng;SO\r\n"));
  ASSERT_NE(units.layout, nullptr);
  EXPECT_EQ(key_of(*units.layout), "units");
  EXPECT_EQ(fields(units), (Fields{"code", "name", "kind", "parent"}));
}

TEST(ColumnProposal, a_table_of_something_else_is_left_out) {
  const auto choice = propose(seen("Món;Giá;Số lượng\r\nPhở;50000;2\r\n"));
  EXPECT_EQ(choice.layout, nullptr);
}

TEST(ColumnProposal, the_template_asks_for_nothing) {
  auto source = paper::open_rows_from_memory(
      workbook_bytes(make_sample({20, 5, 1}), base::Language::kEnglish), "so.xlsx");
  ASSERT_TRUE(source);
  const ColumnChoices none;
  const auto sheets = look_at_sheets(**source, none);
  ASSERT_TRUE(sheets);
  EXPECT_EQ(sheets->size(), 13u);
  for (const auto& sheet : *sheets) EXPECT_TRUE(sheet.fits) << sheet.name;
}

TEST(ColumnChoice, the_same_headers_are_read_as_they_were_chosen) {
  ColumnChoices choices;
  choices.add(propose(seen(kStaff)));
  const auto read = read_workbook(kStaff, "danh sach.csv", kToday, nullptr, &choices);
  ASSERT_FALSE(read);  // the unit VP is not known
  ASSERT_EQ(read.error().size(), 2u);
  EXPECT_EQ(read.error()[0].place.cell, "E5");
  Registry known;
  known.units = {{"VP", "Văn phòng", "", UnitKind::kOffice, "", {}, {}}};
  const auto taken = read_workbook(kStaff, "danh sach.csv", kToday, &known, &choices);
  ASSERT_TRUE(taken);
  EXPECT_TRUE(taken->warnings.empty());
  ASSERT_EQ(taken->registry.people.size(), 2u);
  const auto& person = taken->registry.people[1];
  EXPECT_EQ(person.code, "CB2");
  EXPECT_EQ(person.full_name, "Người Hai");
  EXPECT_EQ(person.birth_date, base::make_date(1970, 4, 6));
  EXPECT_EQ(person.gender, Gender::kFemale);
  ASSERT_EQ(person.positions.size(), 1u);
  EXPECT_EQ(person.positions[0].unit, "VP");
}

TEST(ColumnChoice, a_shape_is_its_headers_without_marks_and_case) {
  EXPECT_EQ(shape_of({"Họ và tên *", "Ngày sinh (dd/mm/yyyy)"}), shape_of({"HO VA TEN", "ngay sinh"}));
  EXPECT_NE(shape_of({"Họ và tên", "Ngày sinh"}), shape_of({"Ngày sinh", "Họ và tên"}));
}

TEST(ColumnChoice, what_is_missing_twice_or_unknown_is_said) {
  SheetChoice choice{
      "Trang 1", sheet_of_key("people"), {{"A", "code"}, {"B", "code"}, {"C", "2024"}}, {}, {}};
  std::vector<std::string> said;
  for (const auto& problem : check_choice(choice))
    said.push_back(problem.place.cell + ": " + base::say(base::Language::kEnglish, problem.text));
  EXPECT_EQ(said, (std::vector<std::string>{
                      "B: Two columns have the same field. Leave one of them out.",
                      "C: This kind of record has no field “2024”.",
                      ": “Full name” is needed: choose the column that holds it, or leave the sheet out."}));
}

TEST(ColumnChoice, a_file_of_choices_comes_back_as_it_was) {
  const auto choice = propose(seen(kStaff));
  const auto read = choices_from_json(to_json({choice}), "cot.json");
  ASSERT_TRUE(read);
  EXPECT_EQ(*read, std::vector{choice});
  for (const auto* text : {"", "{", "[]", "{\"sheets\": 3}", "{\"sheets\": [{\"kind\": \"cats\"}]}",
                           "{\"sheets\": [{\"kind\": \"people\", \"columns\": [3]}]}"})
    EXPECT_FALSE(choices_from_json(text, "cot.json")) << text;
}

}  // namespace
}  // namespace vinhdanh::campaign::registry
