#include "paper/csv_reader.h"

#include "paper/xlsx_test.h"

namespace vinhdanh::paper {
namespace {

using namespace std::string_literals;

Lines read_csv(std::string bytes) {
  return read_bytes(std::move(bytes), "nhân sự.csv");
}

TEST(CsvReader, the_separator_is_found_and_the_byte_order_mark_is_left_out) {
  const Lines expected{"A1 t:Họ tên|B1 t:Năm", "A2 t:Lê A|B2 t:2025"};
  EXPECT_EQ(read_csv("\xEF\xBB\xBFHọ tên;Năm\r\nLê A;2025\r\n"), expected);
  EXPECT_EQ(read_csv("Họ tên,Năm\nLê A,2025"), expected);
  EXPECT_EQ(read_csv("Họ tên\tNăm\rLê A\t2025\r"), expected);
  EXPECT_EQ(read_csv("sep=|\r\nHọ tên|Năm\r\nLê A|2025\r\n"), expected);
}

TEST(CsvReader, quotes_hold_separators_line_ends_and_quotes) {
  EXPECT_EQ(read_csv("a;\"b;\r\n\"\"c\"\"\";d\r\n;;e;\"\"\r\n\r\n\"x\"y;z"),
            (Lines{"A1 t:a|B1 t:b;\n\"c\"|C1 t:d", "C2 t:e", "A4 t:xy|B4 t:z"}));
}

TEST(CsvReader, a_quote_that_is_never_closed_ends_with_the_file) {
  EXPECT_EQ(read_csv("a,\"b,c"), Lines{"A1 t:a|B1 t:b,c"});
}

TEST(CsvReader, utf16_as_excel_writes_unicode_text_is_read) {
  EXPECT_EQ(read_csv("\xFF\xFE"s + "a\0\t\0\xC7\x1E\n\0"s), Lines{"A1 t:a|B1 t:ệ"});
}

TEST(CsvReader, other_encodings_are_refused_with_the_way_out) {
  EXPECT_EQ(read_csv("h\xE4 t\xEAn;n\xA8m\n"),
            Lines{"nhân sự.csv: error: The letters of this text file cannot be told apart (it is not UTF-8). "
                  "In Excel "
                  "choose “Save As”, type “CSV UTF-8 (*.csv)”, or save it as .xlsx."});
}

TEST(CsvReader, the_sheet_is_named_after_the_file_and_can_be_read_again) {
  auto source = open_csv_from_memory("a,b\n\"1\",2\n", "nhân sự.csv").value();
  EXPECT_EQ(source->sheets().at(0).name, "nhân sự");
  const auto first = lines_of(*source);
  EXPECT_EQ(lines_of(*source), first);
}

}  // namespace
}  // namespace vinhdanh::paper
