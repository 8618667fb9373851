#include <random>

#include "paper/xlsx_test.h"
#include "paper/xlsx_writer.h"

namespace vinhdanh::paper {
namespace {

using namespace std::string_literals;

constexpr auto kDamaged =
    "t.xlsx: error: The file is damaged. Open it in the program that made it, save it again and use the new "
    "file.";
constexpr auto kTooLarge =
    "t.xlsx: error: The file is larger inside than can be accepted. Delete what is not needed (empty rows, "
    "pictures) and save it again, or split it into several files.";

std::string one_row(std::string_view cells) {
  return "<row r=\"1\">" + std::string(cells) + "</row>";
}

TEST(XlsxHostile, entities_and_document_types_are_refused) {
  const std::string bomb =
      "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
      "<!ENTITY c SYSTEM \"file:///etc/passwd\">]>";
  EXPECT_EQ(read_hand_made(
                {.sheet_data = one_row("<c t=\"inlineStr\"><is><t>&b;&c;</t></is></c>"), .prefix = bomb}),
            Lines{"t.xlsx: error: The file holds instructions that have no place in such a document, as "
                  "files made to "
                  "do harm do. Ask the sender for a new file."});
}

TEST(XlsxHostile, nesting_without_end_is_refused) {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<a>";
  EXPECT_EQ(read_hand_made({.sheet_data = deep}).size(), 1U);
}

TEST(XlsxHostile, unfinished_xml_is_refused_after_its_sound_rows) {
  const auto lines = read_hand_made({.sheet_data = "<row><c><v>1</v></c></row><row><c></row>"});
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[0], "A1 n:1");
  EXPECT_EQ(lines[1], kDamaged + " (xl/worksheets/sheet1.xml)"s);
}

TEST(XlsxHostile, strings_that_are_not_there_are_refused_with_their_cell) {
  EXPECT_EQ(read_hand_made(
                {.sheet_data = one_row("<c r=\"C1\" t=\"s\"><v>5</v></c>"), .strings = "<si><t>a</t></si>"}),
            Lines{"t.xlsx:Nhân sự!C1: error: This cell points to a text that is not in the file. Open the "
                  "file in Excel and "
                  "save it again."});
}

TEST(XlsxHostile, rows_and_cells_out_of_order_are_refused) {
  EXPECT_EQ(read_hand_made({.sheet_data = "<row r=\"3\"/><row r=\"3\"/>"}).size(), 1U);
  EXPECT_EQ(
      read_hand_made({.sheet_data = one_row("<c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c>")}).size(), 1U);
}

TEST(XlsxHostile, longest_cells_pass_and_longer_ones_are_refused) {
  const std::string longest(32'767, 'x');
  const auto cell = [](const std::string& text) {
    return one_row("<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>");
  };
  EXPECT_EQ(read_hand_made({.sheet_data = cell(longest)}), Lines{"A1 t:" + longest});
  EXPECT_EQ(
      read_hand_made({.sheet_data = cell(std::string(200'000, 'x'))}),
      Lines{"t.xlsx:Nhân sự!A1: error: The text in this cell is longer than Excel allows. Shorten it."});
}

TEST(XlsxHostile, rows_columns_and_texts_beyond_the_limits_are_refused) {
  EXPECT_EQ(read_hand_made({.sheet_data = "<row r=\"1048577\"/>"}), Lines{kTooLarge});
  EXPECT_EQ(read_hand_made({.sheet_data = one_row("<c r=\"XFE1\"><v>1</v></c>")}), Lines{kTooLarge});
  EXPECT_EQ(read_hand_made({.sheet_data = one_row("<c r=\"ZZZZZZZ1\"><v>1</v></c>")}).size(), 1U);
  ReadLimits limits;
  limits.string_bytes = 20;
  EXPECT_EQ(read_hand_made({.sheet_data = one_row("<c t=\"s\"><v>0</v></c>"),
                            .strings = "<si><t>abcdefghijklmnopq</t></si>"},
                           limits),
            Lines{kTooLarge});
}

TEST(XlsxHostile, a_million_empty_rows_cost_little) {
  std::string rows;
  for (int i = 1; i <= 1'000'000; ++i) rows += "<row r=\"" + std::to_string(i) + "\" spans=\"1:12\"/>";
  rows += "<row r=\"1000001\"><c><v>1</v></c></row>";
  EXPECT_EQ(read_hand_made({.sheet_data = rows}), Lines{"A1000001 n:1"});
}

TEST(XlsxHostile, numbers_that_are_none_stay_text) {
  EXPECT_EQ(read_hand_made({.sheet_data = one_row(
                                "<c><v>12abc</v></c><c><v>1e999</v></c><c s=\"x\" r=\"?\"><v>-0.5</v></c>")}),
            Lines{"A1 t:12abc|B1 t:1e999|C1 n:-0.5"});
}

TEST(XlsxHostile, other_files_are_told_apart_and_the_sentence_says_what_to_do) {
  const auto first = [](std::string bytes) { return read_bytes(std::move(bytes)).at(0); };
  const auto old = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s;
  EXPECT_EQ(first(old + std::string(600, 0)),
            "t.xlsx: error: This is a workbook in the old format .xls. Open it in Excel, choose “Save As”, "
            "type “Excel "
            "Workbook (*.xlsx)”, and use the new file.");
  EXPECT_EQ(first(old + std::string(600, 0) + "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"s),
            "t.xlsx: error: The workbook is protected by a password. Open it in Excel, remove the password "
            "(File, Info, "
            "Protect Workbook, Encrypt with Password: empty the field) and save it again.");
  const auto wrong = "t.xlsx: error: This file is no workbook. Choose a file that ends in .xlsx or .csv."s;
  EXPECT_EQ(first("%PDF-1.7\n"), wrong);
  EXPECT_EQ(first("\x89PNG\r\n\x1a\n\0\0\0\rIHDR"s), wrong);
  EXPECT_EQ(first(""), "t.xlsx: error: The file is empty. Choose another file.");
  EXPECT_TRUE(first("\xEF\xBB\xBF <html><table>").starts_with("t.xlsx: error: This is a web page or XML"));
  ZipWriter word;
  word.add("[Content_Types].xml", "<a/>");
  word.add("word/document.xml", "<a/>");
  EXPECT_EQ(first(word.finish()), wrong);
  ZipWriter ods;
  ods.add_stored("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
  ods.add("content.xml", "<a/>");
  EXPECT_TRUE(first(ods.finish()).starts_with("t.xlsx: error: This is an OpenDocument file (.ods)."));
}

TEST(XlsxHostile, missing_parts_are_refused) {
  ZipWriter empty;
  empty.add("[Content_Types].xml", "<a/>");
  EXPECT_EQ(read_bytes(empty.finish()), Lines{kDamaged + " (xl/workbook.xml)"s});
  ZipWriter no_sheet;
  no_sheet.add("[Content_Types].xml", "<a/>");
  no_sheet.add("xl/workbook.xml", "<workbook><sheets><sheet name=\"a\" id=\"r\"/></sheets></workbook>");
  EXPECT_EQ(read_bytes(no_sheet.finish()),
            Lines{"t.xlsx: error: The workbook has no sheet with cells. Check that it is the right file."});
}

// Whatever happens to the bytes, reading ends with rows or with problems.
TEST(XlsxHostile, random_damage_never_does_more_than_cause_problems) {
  const auto whole = hand_made(
      {.sheet_data =
           "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"0\"><v>45889</v></c></row>",
       .behind_data = "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>",
       .strings = "<si><t>abc</t></si>",
       .styles = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>"});
  std::mt19937 random(20250820);
  for (int round = 0; round < 3'000; ++round) {
    auto bytes = whole;
    for (int change = 0; change < 1 + round % 4; ++change)
      bytes[random() % bytes.size()] = static_cast<char>(random());
    if (round % 5 == 0) bytes.resize(random() % bytes.size());
    EXPECT_LE(read_bytes(bytes).size(), 3U);
  }
}

}  // namespace
}  // namespace vinhdanh::paper
