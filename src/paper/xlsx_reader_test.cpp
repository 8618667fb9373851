#include "paper/xlsx_reader.h"

#include "paper/xlsx_test.h"

namespace vinhdanh::paper {
namespace {

const HandMade kPlain{.sheet_data = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>x</t></is></c></row>"};

TEST(XlsxReader, every_kind_of_cell_comes_with_its_place) {
  EXPECT_EQ(read_hand_made({.sheet_data = R"(<row r="2"><c r="A2" t="s"><v>1</v></c><c r="C2"><v>12.5</v></c>
      <c r="D2" t="b"><v>1</v></c><c r="E2" t="e"><v>#N/A</v></c><c r="F2" t="str"><f>A2&amp;"x"</f><v>yx</v></c>
      <c r="AA2" t="inlineStr"><is><t>trong ô</t></is></c></row>
      <row r="5"><c r="B5" t="n"><f>1+1</f><v>2</v></c><c r="C5" t="d"><v>2025-08-20T14:30:00</v></c></row>)",
                            .strings = "<si><t>không</t></si><si><t>Nguyễn</t></si>"}),
            (Lines{"A2 t:Nguyễn|C2 n:12.5|D2 b:TRUE|E2 e:#N/A|F2 t=yx|AA2 t:trong ô",
                   "B5 n=2|C5 d:20/08/2025 14:30"}));
}

TEST(XlsxReader, missing_references_count_on_from_the_last_one) {
  EXPECT_EQ(read_hand_made({.sheet_data = "<row><c><v>1</v></c><c r=\"D1\"><v>2</v></c><c><v>3</v></c></row>"
                                          "<row r=\"7\"/><row><c><v>4</v></c></row>"}),
            (Lines{"A1 n:1|D1 n:2|E1 n:3", "A8 n:4"}));
}

TEST(XlsxReader, rich_text_is_joined_and_phonetic_readings_are_left_out) {
  const std::string item =
      "<r><rPr><b/></rPr><t>Nguyễn </t></r><r><t xml:space=\"preserve\">Văn</t></r>"
      "<rPh sb=\"0\" eb=\"1\"><t>đọc</t></rPh><phoneticPr fontId=\"1\"/>";
  EXPECT_EQ(read_hand_made({.sheet_data = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c>"
                                          "<c r=\"B1\" t=\"inlineStr\"><is>" +
                                          item + "</is></c></row>",
                            .strings = "<si>" + item + "</si>"}),
            Lines{"A1 t:Nguyễn Văn|B1 t:Nguyễn Văn"});
}

TEST(XlsxReader, escapes_line_ends_and_control_characters_become_what_people_typed) {
  EXPECT_EQ(
      read_hand_made({.sheet_data = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a_x000D_\nb_x0041_"
                                    "_x005F_x0041__x0007_\n\nc_xD83D__xDE00_&lt;_x12_</t></is></c></row>"}),
      Lines{"A1 t:a\nbA_x0041_\n\nc😀<_x12_"});
}

TEST(XlsxReader, number_formats_tell_dates_times_and_leading_zeros) {
  const std::string styles = R"(<numFmts><numFmt numFmtId="164" formatCode="dd\/mm\/yyyy"/>
    <numFmt numFmtId="165" formatCode="000000000000"/><numFmt numFmtId="166" formatCode="#,##0&quot; đ&quot;"/>
    <numFmt numFmtId="167" formatCode="[$-42A]&quot;ngày&quot; d mmmm"/><numFmt numFmtId="168" formatCode="[h]:mm"/></numFmts>
    <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/>
    <xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="22"/><xf numFmtId="20"/><xf numFmtId="167"/><xf numFmtId="168"/></cellXfs>)";
  EXPECT_EQ(
      read_hand_made({.sheet_data = R"(<row r="1"><c s="0"><v>45889</v></c><c s="1"><v>45889</v></c>
      <c s="2"><v>45889</v></c><c s="3"><v>31085001234</v></c><c s="4"><v>45889</v></c><c s="5"><v>45889.604166666664</v></c>
      <c s="6"><v>0.604166666666667</v></c><c s="7"><v>45889</v></c><c s="8"><v>1.5</v></c><c s="99"><v>1</v></c></row>)",
                      .styles = styles}),
      Lines{"A1 n:45889|B1 d:20/08/2025|C1 d:20/08/2025|D1 n:031085001234|E1 n:45889|F1 d:20/08/2025 14:30|"
            "G1 h:14:30|H1 d:20/08/2025|I1 h:36:00|J1 n:1"});
}

TEST(XlsxReader, both_date_systems_count_their_days_and_1900_was_no_leap_year) {
  const std::string styles = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>";
  const std::string cells =
      "<row r=\"1\"><c s=\"0\"><v>1</v></c><c s=\"0\"><v>59</v></c><c s=\"0\"><v>60</v></c><c "
      "s=\"0\"><v>61</v></c>"
      "<c s=\"0\"><v>2958465</v></c><c s=\"0\"><v>2958466</v></c><c s=\"0\"><v>-1</v></c></row>";
  EXPECT_EQ(
      read_hand_made({.sheet_data = cells, .styles = styles}),
      Lines{"A1 d:01/01/1900|B1 d:28/02/1900|C1 n:60|D1 d:01/03/1900|E1 d:31/12/9999|F1 n:2958466|G1 n:-1"});
  EXPECT_EQ(
      read_hand_made({.sheet_data = "<row r=\"1\"><c s=\"0\"><v>0</v></c><c s=\"0\"><v>44427</v></c></row>",
                      .styles = styles,
                      .workbook_properties = "<workbookPr date1904=\"1\"/>"}),
      Lines{"A1 d:01/01/1904|B1 d:20/08/2025"});
}

TEST(XlsxReader, a_formula_that_was_never_calculated_is_shown_as_an_empty_formula) {
  EXPECT_EQ(read_hand_made({.sheet_data = "<row r=\"1\"><c r=\"A1\"><f>SUM(B1:C1)</f></c></row>"}),
            Lines{"A1 t="});
}

TEST(XlsxReader, prefixes_of_names_do_not_matter) {
  ZipWriter zip;
  zip.add("[Content_Types].xml", "<a/>");
  zip.add("xl/workbook.xml",
          "<x:workbook xmlns:x=\"u\" xmlns:q=\"v\"><x:sheets><x:sheet name=\"Một\" sheetId=\"1\" "
          "state=\"hidden\" q:id=\"a\"/></x:sheets></x:workbook>");
  zip.add("xl\\_rels\\workbook.xml.rels",
          "<p:Relationships xmlns:p=\"w\"><p:Relationship Id=\"a\" Type=\"http://purl.oclc."
          "org/ooxml/officeDocument/relationships/worksheet\" Target=\"/xl/S.xml\"/></p:Relationships>");
  zip.add("xl/s.xml",
          "<x:worksheet "
          "xmlns:x=\"u\"><x:sheetData><x:row><x:c><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>");
  auto source = open_xlsx_from_memory(zip.finish(), "t.xlsx").value();
  EXPECT_EQ(source->sheets().at(0).name, "Một");
  EXPECT_TRUE(source->sheets().at(0).hidden);
  EXPECT_EQ(lines_of(*source), Lines{"A1 n:7"});
}

TEST(XlsxReader, merged_cells_are_listed_at_the_end) {
  auto source =
      open_xlsx_from_memory(
          hand_made({.sheet_data = kPlain.sheet_data,
                     .behind_data = "<mergeCells count=\"2\"><mergeCell ref=\"A1:C2\"/>"
                                    "<mergeCell ref=\"$B$4\"/><mergeCell ref=\"x\"/></mergeCells>"}),
          "t.xlsx")
          .value();
  const auto end =
      source->read(0, [](const Sheet&, std::uint32_t, std::span<const Cell>) { return true; }).value();
  EXPECT_EQ(end.merged, (std::vector<MergedCells>{{1, 1, 3, 2}, {2, 4, 2, 4}}));
  EXPECT_EQ(end.rows, 1U);
  EXPECT_FALSE(end.stopped);
}

TEST(XlsxReader, the_handler_may_stop_and_read_again) {
  auto source =
      open_xlsx_from_memory(hand_made({.sheet_data = "<row><c><v>1</v></c></row><row><c><v>2</v></c></row>"}),
                            "t.xlsx")
          .value();
  int calls = 0;
  const auto end =
      source->read(0, [&](const Sheet&, std::uint32_t, std::span<const Cell>) { return ++calls, false; });
  EXPECT_EQ(calls, 1);
  EXPECT_TRUE(end.value().stopped);
  EXPECT_EQ(lines_of(*source), (Lines{"A1 n:1", "A2 n:2"}));
}

TEST(XlsxReader, macros_and_links_to_other_files_are_noted) {
  const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  const auto source =
      open_xlsx_from_memory(
          hand_made({.sheet_data = kPlain.sheet_data,
                     .more_relations =
                         "<Relationship Id=\"v\" Type=\"http://schemas.microsoft.com/office/2006/"
                         "relationships/vbaProject\" Target=\"vbaProject.bin\"/><Relationship Id=\"e\" "
                         "Type=\"" +
                         office + "externalLink\" Target=\"externalLinks/externalLink1.xml\"/>"}),
          "t.xlsm")
          .value();
  ASSERT_EQ(source->warnings().size(), 2U);
  EXPECT_EQ(base::describe(base::Language::kEnglish, source->warnings()[0]),
            "t.xlsm: warning: The workbook holds macros. They are not run; only the cells are read.");
}

TEST(XlsxReader, names_of_cells_are_read_and_written) {
  EXPECT_EQ(cell_name(1, 1), "A1");
  EXPECT_EQ(cell_name(26, 2), "Z2");
  EXPECT_EQ(cell_name(27, 3), "AA3");
  EXPECT_EQ(cell_name(16'384, 1'048'576), "XFD1048576");
}

TEST(XlsxReader, the_font_of_a_cell_tells_its_encoding) {
  auto source = open_rows_from_memory(
      hand_made({.sheet_data = "<row r=\"1\"><c r=\"A1\" s=\"1\" t=\"inlineStr\"><is><t>Phó</t></is></c>"
                               "<c r=\"B1\" t=\"inlineStr\"><is><t>Phó</t></is></c></row>",
                 .styles =
                     "<fonts><font><name val=\"Arial\"/></font><font><name val=\".VnTime\"/></font></fonts>"
                     "<cellXfs><xf fontId=\"0\"/><xf fontId=\"1\"/></cellXfs>"}),
      "t.xlsx");
  ASSERT_TRUE(source);
  std::vector<base::OldEncoding> seen;
  ASSERT_TRUE((*source)->read(0, [&](const Sheet&, std::uint32_t, std::span<const Cell> cells) {
    for (const auto& cell : cells) seen.push_back(cell.encoding);
    return true;
  }));
  EXPECT_EQ(seen, (std::vector{base::OldEncoding::kTcvn3, base::OldEncoding::kNone}));
}

}  // namespace
}  // namespace vinhdanh::paper
