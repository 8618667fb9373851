#include "paper/xlsx_writer.h"

#include "paper/xlsx_test.h"
#include "testing/temp_dir.h"

namespace vinhdanh::paper {
namespace {

using base::make_date;

const XlsxInfo kInfo{"Danh sách", "Vinh Danh", base::instant_of({make_date(2025, 8, 20), 8, 0, 0})};

XlsxSheet people() {
  XlsxSheet sheet;
  sheet.name = "Cá nhân";
  sheet.title_lines = {"DANH SÁCH CÁ NHÂN", "(ghi từ dòng 5)"};
  sheet.columns = {{.title = "Mã số", .width = 12, .note = "Mã số trong hồ sơ", .required = true},
                   {.title = "Họ và tên", .width = 28},
                   {.title = "Ngày sinh", .kind = ColumnKind::kDate},
                   {.title = "Xếp loại", .choices = {"Xuất sắc", "Tốt"}},
                   {.title = "Tiền thưởng", .kind = ColumnKind::kMoney},
                   {.title = "Tỷ lệ", .kind = ColumnKind::kPercent}};
  sheet.empty_rows = 100;
  return sheet;
}

std::string written() {
  return xlsx_bytes(kInfo, [](XlsxWriter& writer) {
    const auto first = writer.add_sheet(people());
    const auto second = writer.add_sheet(
        {.name = "cá NHÂN", .columns = {{.title = "Số", .kind = ColumnKind::kInteger}}, .hidden = true});
    const std::vector<XlsxValue> row = {
        {std::string("0012")},   {std::string("Nguyễn Thị Thử"), CellMark::kError, "Trùng tên"},
        {make_date(1990, 5, 6)}, {std::string("Tốt")},
        {base::Dong{1'234'000}}, {0.125}};
    writer.add_row(first, row);
    writer.add_row(second, std::vector<XlsxValue>{{std::int64_t{7}}});
    const std::vector<XlsxValue> odd = {{std::int64_t{42}}, {}, {std::string("khoảng 1990")}, {true}, {},
                                        {std::string()}};
    writer.add_row(first, odd);
  });
}

TEST(XlsxWriter, our_reader_reads_back_what_was_written) {
  auto source = open_xlsx_from_memory(written(), "t.xlsx").value();
  ASSERT_EQ(source->sheets().size(), 2U);
  EXPECT_EQ(source->sheets()[1].name, "cá NHÂN (2)");
  EXPECT_TRUE(source->sheets()[1].hidden);
  EXPECT_EQ(lines_of(*source),
            (Lines{"A1 t:DANH SÁCH CÁ NHÂN", "A2 t:(ghi từ dòng 5)",
                   "A3 t:Mã số|B3 t:Họ và tên|C3 t:Ngày sinh|D3 t:Xếp loại|E3 t:Tiền thưởng|F3 t:Tỷ lệ",
                   "A4 t:0012|B4 t:Nguyễn Thị Thử|C4 d:06/05/1990|D4 t:Tốt|E4 n:1234000|F4 n:0.125",
                   "A5 t:42|C5 t:khoảng 1990|D5 t:TRUE"}));
  EXPECT_EQ(lines_of(*source, 1), (Lines{"A1 t:Số", "A2 n:7"}));
}

TEST(XlsxWriter, the_same_content_gives_the_same_bytes) {
  EXPECT_EQ(written(), written());
}

TEST(XlsxWriter, texts_that_are_hard_for_xml_survive) {
  const std::vector<std::string> hard = {"<b>&\"'", "  hai đầu  ", "dòng\nmới", "_x0041_",
                                         "=1+1",    "đ\tđ",        "ế"};
  const auto bytes = xlsx_bytes(kInfo, [&](XlsxWriter& writer) {
    const auto sheet = writer.add_sheet(
        {.name = "a/b:c*[d]?\\e và một cái tên rất dài hơn ba mươi mốt", .columns = {{.title = "T"}}});
    for (const auto& text : hard) writer.add_row(sheet, std::vector<XlsxValue>{{text}});
  });
  auto source = open_xlsx_from_memory(bytes, "t.xlsx").value();
  EXPECT_EQ(source->sheets().at(0).name, "a b c d e và một cái tên rấ…");
  std::vector<std::string> read;
  (void)source->read(0, [&](const Sheet&, std::uint32_t row, std::span<const Cell> cells) {
    if (row > 1) read.emplace_back(cells[0].text);
    return true;
  });
  EXPECT_EQ(read, hard);
}

TEST(XlsxWriter, texts_beyond_the_limit_of_a_cell_are_cut_and_broken_utf8_is_mended) {
  std::string far;
  for (int i = 0; i < 40'000; ++i) far += "ế";
  const auto bytes = xlsx_bytes(kInfo, [&](XlsxWriter& writer) {
    const auto sheet = writer.add_sheet({.name = "x", .columns = {{.title = "T"}}});
    writer.add_row(sheet, std::vector<XlsxValue>{{far}, {std::string("a\xFF\x62")}});
  });
  const auto lines = read_bytes(bytes);
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[1].size(),
            std::string("A2 t:").size() + 32'766 * 3 + 3 + std::string("|B2 t:a\uFFFDb").size());
}

TEST(XlsxWriter, long_lists_of_choices_stand_in_a_hidden_sheet) {
  std::vector<std::string> units;
  for (int i = 1; i <= 60; ++i) units.push_back("Phòng chuyên môn số " + std::to_string(i));
  const auto bytes = xlsx_bytes(kInfo, [&](XlsxWriter& writer) {
    writer.add_sheet({.name = "x",
                      .columns = {{.title = "T", .choices = units}, {.title = "U", .choices = units}},
                      .empty_rows = 5});
  });
  auto source = open_xlsx_from_memory(bytes, "t.xlsx").value();
  ASSERT_EQ(source->sheets().size(), 2U);
  EXPECT_TRUE(source->sheets()[1].hidden);
  EXPECT_EQ(lines_of(*source, 1).size(), 60U);
  const auto package = ZipReader::from_memory(bytes, "t").value();
  const auto sheet = package.bytes("xl/worksheets/sheet1.xml").value();
  EXPECT_NE(sheet.find("<formula1>_lists!$A$1:$A$60</formula1>"), std::string::npos);
}

TEST(XlsxWriter, print_setup_frozen_header_filter_and_text_columns_are_there) {
  const auto package = ZipReader::from_memory(written(), "t").value();
  const auto sheet = package.bytes("xl/worksheets/sheet1.xml").value();
  for (const auto* part :
       {"orientation=\"landscape\"", "fitToHeight=\"0\"", "ySplit=\"3\"", "<autoFilter ref=\"A3:F105\"/>",
        "numberStoredAsText=\"1\"",
        "type=\"list\" allowBlank=\"1\" showInputMessage=\"1\" showErrorMessage=\"1\" sqref=\"D4:D105\""})
    EXPECT_NE(sheet.find(part), std::string::npos) << part;
}

TEST(XlsxWriter, a_writer_that_is_not_finished_leaves_no_file) {
  testing::TempDir dir;
  { XlsxWriter writer(dir / "a.xlsx", kInfo); }
  EXPECT_FALSE(std::filesystem::exists(dir / "a.xlsx"));
}

TEST(XlsxWriter, a_disk_that_refuses_is_an_exception) {
  XlsxWriter writer("/nowhere/at/all.xlsx", kInfo);
  writer.add_sheet(people());
  EXPECT_THROW(writer.finish(), std::runtime_error);
}

TEST(XlsxWriter, nothing_of_the_clock_stands_in_a_workbook_without_a_day) {
  const auto bytes =
      xlsx_bytes({"Sổ", "Vinh Danh", {}}, [](XlsxWriter& out) { out.add_sheet({.name = "Một"}); });
  const auto zip = ZipReader::from_memory(bytes, "so.xlsx").value();
  EXPECT_NE(zip.bytes("docProps/core.xml").value().find(">1980-01-01T00:00:00Z</dcterms:created>"),
            std::string::npos);
}

}  // namespace
}  // namespace vinhdanh::paper
