#include "paper/xlsx_marker.h"

#include "paper/docx_office_test.h"
#include "paper/xlsx_test.h"
#include "paper/xlsx_writer.h"

namespace vinhdanh::paper {
namespace {

const HandMade kBook{
    .sheet_data =
        "<row r=\"1\" spans=\"1:3\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\"><v>1</v></c></row>"
        "<row r=\"4\"><c r=\"A4\" s=\"1\"><f>1+1</f><v>2</v></c></row>",
    .behind_data = "<mergeCells count=\"1\"><mergeCell ref=\"A8:B8\"/></mergeCells>",
    .strings = "<si><t>Mã</t></si>",
    .styles =
        "<fills count=\"2\"><fill/><fill/></fills><cellXfs count=\"2\"><xf numFmtId=\"0\"/>"
        "<xf numFmtId=\"14\" fillId=\"1\"/></cellXfs>"};

std::string part(const std::string& book, std::string_view name) {
  return ZipReader::from_memory(book, "t.xlsx")->bytes(name).value();
}

TEST(XlsxMarker, refused_cells_come_back_with_all_reasons_of_their_row_behind_the_last_column) {
  const auto marked = mark_cells(hand_made(kBook), "t.xlsx",
                                 {{"Nhân sự", "A4", "Không <đọc> được"},
                                  {"Nhân sự", "B4", "Thiếu"},
                                  {"Nhân sự", "B2", "Dòng trống\x01"}});
  ASSERT_TRUE(marked);
  EXPECT_EQ(read_bytes(*marked), (Lines{"A1 t:Mã|C1 n:1", "D2 t:B2: Dòng trống",
                                        "A4 d=02/01/1900|D4 t:A4: Không <đọc> được\nB4: Thiếu"}));
}

TEST(XlsxMarker, a_marked_cell_keeps_its_style_but_for_the_fill) {
  const auto marked = mark_cells(hand_made(kBook), "t.xlsx", {{"Nhân sự", "A4", "x"}});
  ASSERT_TRUE(marked);
  const auto styles = part(*marked, "xl/styles.xml");
  EXPECT_NE(styles.find("<fills count=\"3\">"), std::string::npos) << styles;
  EXPECT_NE(styles.find("<xf numFmtId=\"14\" fillId=\"2\" applyFill=\"1\"/>"), std::string::npos) << styles;
  EXPECT_NE(part(*marked, "xl/worksheets/sheet1.xml").find("<mergeCell ref=\"A8:B8\"/>"), std::string::npos);
}

TEST(XlsxMarker, parts_that_are_not_marked_stay_byte_for_byte) {
  const auto before = hand_made(kBook);
  const auto marked = mark_cells(before, "t.xlsx", {{"Nhân sự", "A4", "x"}});
  ASSERT_TRUE(marked);
  for (const auto* name : {"[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/sharedStrings.xml"})
    EXPECT_EQ(part(*marked, name), part(before, name)) << name;
}

TEST(XlsxMarker, places_that_are_not_there_change_nothing) {
  const auto before = hand_made(kBook);
  const auto marked = mark_cells(
      before, "t.xlsx",
      {{"Khác", "A1", "x"}, {"Nhân sự", "", "x"}, {"Nhân sự", "A9999999", "x"}, {"Nhân sự", "ZZZ1", "x"}});
  ASSERT_TRUE(marked);
  EXPECT_EQ(part(*marked, "xl/worksheets/sheet1.xml"), part(before, "xl/worksheets/sheet1.xml"));
}

TEST(XlsxMarker, libreoffice_opens_the_marked_workbook_with_everything_in_its_place) {
  if (!office_is_here()) GTEST_SKIP() << "LibreOffice is not installed";
  const auto book = xlsx_bytes({"Thử", "Vinh Danh", {}}, [](XlsxWriter& writer) {
    XlsxSheet sheet;
    sheet.name = "Nhân sự";
    for (const auto* title : {"Mã", "Họ tên"}) sheet.columns.push_back({.title = title});
    const auto number = writer.add_sheet(std::move(sheet));
    for (const auto* code : {"CB1", "CB2"}) {
      std::vector<XlsxValue> row(2);
      row[0].value = std::string(code);
      row[1].value = std::string("Người ") + code;
      writer.add_row(number, row);
    }
  });
  const auto marked = mark_cells(book, "t.xlsx", {{"Nhân sự", "B3", "Tên này có hai người"}});
  ASSERT_TRUE(marked);
  const auto csv = [](const std::string& bytes) {
    return convert(bytes, "xlsx", "csv:Text - txt - csv (StarCalc):44,34,76");
  };
  EXPECT_EQ(csv(book), "Mã,Họ tên\nCB1,Người CB1\nCB2,Người CB2\n");
  EXPECT_EQ(csv(*marked), "Mã,Họ tên,\nCB1,Người CB1,\nCB2,Người CB2,B3: Tên này có hai người\n");
}

TEST(XlsxMarker, reasons_without_end_are_cut_between_letters) {
  std::string text;
  while (text.size() < 40'000) text += "ệ";
  const auto marked = mark_cells(hand_made(kBook), "t.xlsx", {{"Nhân sự", "A4", text}});
  ASSERT_TRUE(marked);
  const auto lines = read_bytes(*marked);
  EXPECT_TRUE(base::valid_utf8(lines.back()));
  EXPECT_LT(lines.back().size(), 33'000u);
  EXPECT_GT(lines.back().size(), 32'000u);
}

TEST(XlsxMarker, marks_of_an_earlier_time_are_taken_away) {
  const auto once = mark_cells(hand_made(kBook), "t.xlsx", {{"Nhân sự", "A4", "x"}, {"Nhân sự", "B2", "y"}});
  const auto twice = mark_cells(*once, "t.xlsx", {{"Nhân sự", "B4", "z"}});
  ASSERT_TRUE(twice);
  EXPECT_EQ(read_bytes(*twice), (Lines{"A1 t:Mã|C1 n:1", "A4 d=02/01/1900|D4 t:B4: z"}));
  const auto sheet = part(*twice, "xl/worksheets/sheet1.xml");
  EXPECT_NE(sheet.find("<c r=\"A4\" s=\"1\">"), std::string::npos) << "the own style is back " << sheet;
  const auto clean = mark_cells(*twice, "t.xlsx", {});
  EXPECT_EQ(read_bytes(*clean), (Lines{"A1 t:Mã|C1 n:1", "A4 d=02/01/1900"}));
}

TEST(XlsxMarker, texts_that_only_look_like_reasons_stay) {
  auto book = kBook;
  book.strings = "<si><t>A9: không phải lý do</t></si>";
  const auto marked = mark_cells(hand_made(book), "t.xlsx", {{"Nhân sự", "A4", "x"}});
  EXPECT_EQ(read_bytes(*marked).front(), "A1 t:A9: không phải lý do|C1 n:1");
}

TEST(XlsxMarker, a_text_file_comes_back_as_a_workbook_with_the_same_rows) {
  const auto marked =
      mark_cells("Mã;Tên\r\n\r\n01;\"An\r\nBình\"\r\n", "danh sách.csv", {{"danh sách", "B3", "Xuống dòng"}});
  ASSERT_TRUE(marked);
  EXPECT_EQ(read_bytes(*marked), (Lines{"A1 t:Mã|B1 t:Tên", "A3 t:01|B3 t:An\nBình|C3 t:B3: Xuống dòng"}));
}

TEST(XlsxMarker, what_is_no_workbook_is_refused) {
  EXPECT_FALSE(mark_cells("PK\x03\x04 broken off", "t.xlsx", {}));
  auto nested = kBook;
  for (int i = 0; i < 100'000; ++i) nested.sheet_data += "<a>";
  EXPECT_FALSE(mark_cells(hand_made(nested), "t.xlsx", {{"Nhân sự", "A4", "x"}}));
}

}  // namespace
}  // namespace vinhdanh::paper
