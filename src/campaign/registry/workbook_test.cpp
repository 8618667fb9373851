#include "campaign/registry/workbook.h"

#include <algorithm>
#include <fstream>
#include <gtest/gtest.h>

#include "campaign/registry/registry_changes.h"
#include "paper/xlsx_writer.h"
#include "testing/temp_dir.h"

namespace vinhdanh::campaign::registry {
namespace {

using base::Language;
using base::make_date;

const auto kToday = make_date(2025, 8, 20);

using Cells = std::vector<std::vector<
    std::variant<std::monostate, std::string, std::int64_t, double, base::Date, base::Dong, bool>>>;

// A workbook as an office might have made it: sheets of plain rows.
class Workbook : public ::testing::Test {
 protected:
  void write(const std::vector<std::pair<std::string, Cells>>& sheets) {
    paper::XlsxWriter out(file(), {});
    for (const auto& [name, rows] : sheets) {
      paper::XlsxSheet sheet;
      sheet.name = name;
      for (const auto& header : rows.front()) {
        paper::XlsxColumn column;
        column.title = std::get<std::string>(header);
        sheet.columns.push_back(column);
      }
      sheet.title_lines = {"Biểu tổng hợp", "(Kèm theo Công văn)"};
      const auto number = out.add_sheet(sheet);
      for (auto row = rows.begin() + 1; row != rows.end(); ++row) {
        std::vector<paper::XlsxValue> values(row->size());
        for (std::size_t i = 0; i < row->size(); ++i) values[i].value = (*row)[i];
        out.add_row(number, values);
      }
    }
    out.finish();
  }
  std::filesystem::path file() const { return folder_ / "so.xlsx"; }
  std::vector<std::string> refused(const Registry* known = nullptr) const {
    const auto read = read_workbook(file(), kToday, known);
    if (read) return {"taken"};
    std::vector<std::string> out;
    for (const auto& p : read.error())
      out.push_back(p.place.sheet + "!" + p.place.cell + " [" + p.seen + "] " +
                    base::say(Language::kEnglish, p.text));
    return out;
  }
  testing::TempDir folder_;
};
using Lines = std::vector<std::string>;

std::string show(const base::Problems& problems) {
  std::string out;
  for (const auto& p : problems) out += base::describe(Language::kEnglish, p) + "\n";
  return out;
}

TEST_F(Workbook, export_and_import_change_nothing) {
  const auto sample = make_sample({150, 14, 3});
  for (const auto language : {Language::kVietnamese, Language::kEnglish}) {
    write_workbook(file(), sample, language);
    const auto read = read_workbook(file(), kToday);
    ASSERT_TRUE(read) << show(read.error());
    EXPECT_EQ(show(read->warnings), "");
    EXPECT_TRUE(read->registry == sample);
  }
}

TEST_F(Workbook, a_sample_written_person_by_person_reads_as_the_whole_one) {
  const SampleSize size{70, 8, 3};
  write_workbook(file(), Sample(size), size.people);
  const auto read = read_workbook(file(), kToday);
  ASSERT_TRUE(read) << show(read.error());
  EXPECT_TRUE(read->registry == make_sample(size));
}

TEST_F(Workbook, the_template_is_read_as_an_empty_registry_without_a_word) {
  write_template(file());
  const auto read = read_workbook(file(), kToday);
  ASSERT_TRUE(read) << show(read.error());
  EXPECT_EQ(show(read->warnings), "");
  EXPECT_TRUE(read->registry == Registry{});
}

TEST_F(Workbook, what_offices_have_is_understood) {
  write({{"  ĐƠN VỊ ",
          {{"Tên đơn vị (đầy đủ)", "Mã đơn vị *", "Loại"}, {"Văn   phòng Sở ", "VP", "văn phòng"}}},
         {"Ca\u0301 nha\u0302n",
          {{"STT", "Ho\u0323 va\u0300 te\u0302n", "Mã CB", "Ngày sinh", "Công tác từ", "Mã đơn vị",
            "Chức danh"},
           {std::int64_t{1}, "Nguye\u0302\u0303n Thu\u031B\u0309", std::int64_t{12}, std::string("5/9/1988"),
            make_date(2015, 2, 1), "VP", "Chuyên viên"},
           {std::monostate{}, " ", std::monostate{}},
           {std::int64_t{2}, "Trần Hai", "0013", make_date(1990, 1, 2), std::monostate{}, "VP"}}},
         {"Đánh giá cá nhân",
          {{"Mã cán bộ", "Năm 2024", "2023", "Ghi chú"},
           {"12", "Hoàn thành xuất sắc nhiệm vụ", "HTTNV"},
           {"0013", "tốt", "miễn"}}}});
  const auto read = read_workbook(file(), kToday);
  ASSERT_TRUE(read) << show(read.error());
  EXPECT_EQ(
      show(read->warnings),
      "so.xlsx:Cá nhân!C4: warning: 1 code of this column has lost its leading zeros; “12” is read as "
      "“0012”.\nso.xlsx:Đánh giá cá nhân!A4: warning: 1 code of this column has lost its leading zeros; "
      "“12” is read as “0012”.\n");
  Registry expected;
  expected.units = {{"VP", "Văn phòng Sở", "", UnitKind::kOffice, "", {}, {}}};
  Person one;
  one.code = "0012";
  one.full_name = "Nguyễn Thử";
  one.birth_date = make_date(1988, 9, 5);
  one.joined = make_date(2015, 2, 1);
  one.positions = {{"VP", "Chuyên viên", PostKind::kStaff, {}, {}}};
  Person two;
  two.code = "0013";
  two.full_name = "Trần Hai";
  two.birth_date = make_date(1990, 1, 2);
  two.positions = {{"VP", "", PostKind::kStaff, {}, {}}};
  expected.people = {one, two};
  const auto level = [](std::string code, int year, Level l) {
    return Evaluation{{SubjectKind::kPerson, std::move(code)}, year, l, {}};
  };
  expected.evaluations = {level("0012", 2023, Level::kGood), level("0012", 2024, Level::kExcellent),
                          level("0013", 2023, Level::kExempt), level("0013", 2024, Level::kGood)};
  EXPECT_TRUE(read->registry == expected);
}

TEST_F(Workbook, every_refused_cell_is_told_in_one_pass) {
  write({{"Đơn vị",
          {{"Mã đơn vị", "Tên đơn vị", "Loại đơn vị", "Thành lập ngày"},
           {"VP", "Văn phòng", "Kho", "31/02/2020"},
           {"VP", "Phòng Hai", std::monostate{}, std::int64_t{45000}}}},
         {"Cá nhân",
          {{"Mã cán bộ", "Họ và tên", "Công tác từ"}, {"CB1", "Người Một", make_date(2023, 1, 1)}, {"CB2"}}},
         {"Đánh giá cá nhân",
          {{"Mã cán bộ", "Họ và tên (để đối chiếu)", "2021", "2024"},
           {"CB1", "Người Một", "Tốt", "Giỏi"},
           {"CB7", std::monostate{}, std::monostate{}, "Tốt"}}},
         {"Sắp xếp đơn vị",
          {{"Hình thức", "Ngày", "Từ đơn vị (mã)", "Thành đơn vị (mã)"},
           {"Sáp nhập", make_date(2025, 3, 1), "VP", "VP"}}}});
  EXPECT_EQ(refused(),
            (Lines{"Đơn vị!C4 [Kho] One of these is expected: Cơ quan · Văn phòng · Phòng · Chi cục · Đơn vị "
                   "sự nghiệp · Đoàn thể · Ngoài cơ quan.",
                   "Đơn vị!D4 [31/02/2020] A day is expected. Write day/month/year, for example 20/08/2025.",
                   "Đơn vị!C5 [] This must not be empty. Fill it in.",
                   "Đơn vị!D5 [45000] A day is expected. Write day/month/year, for example 20/08/2025.",
                   "Đánh giá cá nhân!D4 [Giỏi] One of these is expected: KHTNV · HTNV · HTTNV · HTXSNV · "
                   "Không đánh giá.",
                   "Đơn vị!A5 [VP] The code “VP” is given to two units. Give each unit a code of its own.",
                   "Sắp xếp đơn vị!D4 [VP] A unit cannot become itself. Give the new unit a code of its own.",
                   "Cá nhân!B5 [] This must not be empty. Fill it in.",
                   "Đánh giá cá nhân!C4 [] The person joined only on 01/01/2023; there can be no evaluation "
                   "of the year 2021. Correct the day of joining, or write “Not subject to evaluation”.",
                   "Đánh giá cá nhân!A5 [CB7] There is no person with the staff code “CB7”. Add the person "
                   "to the sheet of people or correct the code."}));
}

TEST_F(Workbook, missing_columns_and_strange_sheets_are_named) {
  write({{"Cá nhân", {{"Họ và tên", "Ngày sinh", "Màu tóc"}, {"Người Một"}}},
         {"Linh tinh", {{"A", "B"}, {"1", "2"}}}});
  EXPECT_EQ(
      refused(),
      (Lines{"Cá nhân!3 [] The column “Staff code” is missing. Name it so in this row, as in the template.",
             "Linh tinh! [] This sheet is not one of the template; it was not read.",
             "Cá nhân!C3 [Màu tóc] This column is not one of the template; it was not taken over."}));
  write({{"Linh tinh", {{"A", "B"}, {"1", "2"}}}});
  EXPECT_EQ(
      refused().front(),
      "! [] No sheet of the template was found. Download the template and keep the names of its sheets.");
  write({{"Cá nhân", {{"Một", "Hai"}, {"1", "2"}}}});
  EXPECT_EQ(
      refused(),
      Lines{
          "Cá nhân!A1 [] The row with the names of the columns was not found. Keep it as in the template."});
}

TEST_F(Workbook, a_name_that_does_not_fit_its_code_is_a_warning) {
  write({{"Cá nhân", {{"Mã cán bộ", "Họ và tên"}, {"CB1", "Người Một"}}},
         {"Danh hiệu, khen thưởng",
          {{"Mã cán bộ", "Họ và tên (để đối chiếu)", "Danh hiệu, hình thức khen thưởng", "Năm"},
           {"CB1", "Người Hai", "Chiến sĩ thi đua cơ sở", std::int64_t{2023}}}}});
  const auto read = read_workbook(file(), kToday);
  ASSERT_TRUE(read) << show(read.error());
  ASSERT_EQ(read->warnings.size(), 1u);
  EXPECT_EQ(read->warnings[0].seen, "Người Hai");
  ASSERT_EQ(read->registry.honours.size(), 1u);
  EXPECT_EQ(read->registry.honours[0].form, "CSTDCS");
}

TEST_F(Workbook, rows_may_refer_to_what_is_on_record) {
  Registry known;
  known.people.resize(1);
  known.people[0].code = "CB1";
  known.people[0].full_name = "Người Một";
  write({{"Đánh giá cá nhân", {{"Mã cán bộ", "Năm 2024"}, {"CB1", "HTTNV"}}}});
  EXPECT_EQ(refused(&known), Lines{"taken"});
  EXPECT_EQ(refused().size(), 1u);
}

TEST_F(Workbook, shares_are_read_as_people_write_them) {
  write({{"Cá nhân",
          {{"Mã cán bộ", "Họ và tên"}, {"CB1", "Người Một"}, {"CB2", "Người Hai"}, {"CB3", "Người Ba"}}},
         {"Sáng kiến", {{"Mã sáng kiến", "Tên sáng kiến"}, {"SK1", "Một"}}},
         {"Tác giả sáng kiến",
          {{"Mã sáng kiến", "Mã cán bộ", "Vai trò", "Tỷ lệ"},
           {"SK1", "CB1", "Tác giả chính", 0.5},
           {"SK1", "CB2", "Đồng tác giả", "30 %"},
           {"SK1", "CB3", "co", "0,2"}}}});
  const auto read = read_workbook(file(), kToday);
  ASSERT_TRUE(read) << show(read.error());
  EXPECT_EQ(read->registry.initiatives[0].authors,
            (std::vector<Contributor>{
                {"CB1", Part::kMain, 0.5}, {"CB2", Part::kCo, 0.3}, {"CB3", Part::kCo, 0.2}}));
}

TEST_F(Workbook, thousands_of_bad_cells_are_cut_with_their_true_number) {
  Cells rows{{"Mã cán bộ", "Họ và tên", "Ngày sinh"}};
  for (int i = 0; i < 1500; ++i) rows.push_back({"CB" + std::to_string(i), "Người", "hôm qua"});
  write({{"Cá nhân", rows}});
  const auto said = refused();
  ASSERT_EQ(said.size(), 1001u);
  EXPECT_EQ(said.back(), "! [] 500 further cells are refused too. Correct these first.");
}

TEST_F(Workbook, old_fonts_and_short_dates_are_taken_over_with_a_notice) {
  write({{"Cá nhân",
          {{"M· c¸n bé", "Hä vµ tªn", "Ngày sinh"},
           {"CB1", "NguyÔn V¨n Mét", "5-3-68"},
           {"CB2", "Nguyeãn Hai"}}}});
  const auto read = read_workbook(file(), kToday);
  ASSERT_TRUE(read) << show(read.error());
  ASSERT_EQ(read->registry.people.size(), 2u);
  EXPECT_EQ(read->registry.people[0].full_name, "Nguyễn Văn Một");
  EXPECT_EQ(read->registry.people[0].birth_date, make_date(1968, 3, 5));
  EXPECT_EQ(read->registry.people[1].full_name, "Nguyễn Hai");
  EXPECT_EQ(show(read->warnings),
            "so.xlsx:Cá nhân!B4: warning: Typed in an old font (TCVN3 or VNI); it is taken over as “Nguyễn "
            "Văn Một”.\nso.xlsx:Cá nhân!B5: warning: Typed in an old font (TCVN3 or VNI); it is taken over "
            "as “Nguyễn Hai”.\nso.xlsx:Cá nhân!C4: warning: 1 cell of this column has a year of two digits; "
            "“5-3-68” is read as 05/03/1968.\n");
}

TEST_F(Workbook, sheets_without_a_name_of_the_template_are_told_by_their_columns) {
  write({{"Sheet1", {{"Mã cán bộ", "Họ và tên", "Ngày sinh"}, {"CB1", "Người Một", "5/3/1968"}}}});
  const auto read = read_workbook(file(), kToday);
  ASSERT_TRUE(read) << show(read.error());
  ASSERT_EQ(read->registry.people.size(), 1u);
  ASSERT_EQ(read->warnings.size(), 1u);
  EXPECT_EQ(base::say(Language::kEnglish, read->warnings[0].text),
            "Its columns are those of the sheet “People”; it was read as such.");
  const auto csv =
      read_workbook(std::string("DANH SÁCH;;\r\nMã cán bộ;Họ và tên;Ngày sinh\r\nCB1;Người Một;5/3/1968\r\n"),
                    "danh sach.csv", kToday);
  ASSERT_TRUE(csv) << show(csv.error());
  EXPECT_TRUE(csv->registry == read->registry);
}

TEST_F(Workbook, what_is_no_workbook_is_refused_with_a_sentence) {
  std::ofstream(file()) << "PK\x03\x04 not really";
  EXPECT_FALSE(read_workbook(file(), kToday));
  EXPECT_FALSE(read_workbook(std::string(), "so.xlsx", kToday));
}

}  // namespace
}  // namespace vinhdanh::campaign::registry
