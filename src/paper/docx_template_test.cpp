#include "paper/docx_template.h"

#include <gtest/gtest.h>
#include <pugixml.hpp>

#include "base/text.h"
#include "paper/docx_check.h"
#include "paper/docx_office_test.h"
#include "paper/zip_reader.h"
#include "paper/zip_writer.h"

namespace vinhdanh::paper {
namespace {

using Lines = std::vector<std::string>;
using base::make_date;

std::string docx_of(std::vector<Block> blocks) {
  Document made;
  made.info = kTestInfo;
  made.sections.push_back({});
  made.sections[0].blocks = std::move(blocks);
  return docx_bytes(made);
}

Block p(std::string text) {
  return paragraph(std::move(text));
}

// Runs of different looks, as Word leaves them behind.
Block split(std::vector<std::string> pieces) {
  Paragraph made;
  for (auto& piece : pieces) {
    made.runs.push_back(plain(std::move(piece)));
    made.runs.back().bold = made.runs.size() % 2 == 0;
  }
  return made;
}

Table table(std::vector<std::vector<std::string>> rows) {
  Table made;
  made.column_mm.assign(rows[0].size(), 50);
  for (auto& row : rows) {
    TableRow cells;
    for (auto& cell : row) cells.cells.push_back(text_cell(std::move(cell)));
    made.rows.push_back(std::move(cells));
  }
  return made;
}

TemplateData person(const std::string& name, int merits) {
  TemplateValue::List years;
  for (int i = 0; i < merits; ++i) years.push_back({{{"year", 2020 + i}}});
  return {{{"name", name}, {"years", years}}};
}

const TemplateData kData{
    {{"office", "Sở Khoa học {và} Công nghệ"},
     {"date", make_date(2025, 1, 5)},
     {"sum", base::Dong{2'340'000}},
     {"count", 21},
     {"secret", false},
     {"note", "<một>\nhai\tba & bốn"},
     {"none", TemplateValue::List{}},
     {"people", TemplateValue::List{person("Nguyễn Văn Thử", 2), person("Trần Thị Thử", 0)}}}};

std::string text_of_docx(const std::string& bytes) {
  const auto package = ZipReader::from_memory(bytes, "t").value();
  pugi::xml_document xml;
  const auto part = package.bytes("word/document.xml").value();
  xml.load_buffer(part.data(), part.size(), pugi::parse_default | pugi::parse_ws_pcdata);
  std::string text;
  auto nodes = xml.select_nodes("//w:t|//w:br|//w:tab[not(parent::w:tabs)]|//w:p[not(w:r)]|//w:p/w:r[1]");
  nodes.sort();
  for (const auto& found : nodes) {
    const std::string name = found.node().name();
    text += name == "w:t"     ? found.node().child_value()
            : name == "w:br"  ? "\\n"
            : name == "w:tab" ? "\\t"
                              : "|";
  }
  return text;
}

std::string fill(const std::vector<Block>& blocks) {
  const auto made = fill_docx(docx_of(blocks), "mau.docx", kData);
  if (!made) return base::say(base::Language::kEnglish, made.error().at(0).text);
  EXPECT_EQ(docx_faults(*made), Lines{});
  return text_of_docx(*made);
}

TEST(DocxTemplate, fields_take_their_values_and_formats) {
  EXPECT_EQ(
      fill({p("{office}; { date | long }; {date}; {sum} đồng ({sum|words}); {count|words}; {office|upper}")}),
      "|Sở Khoa học {và} Công nghệ; ngày 05 tháng 01 năm 2025; 05/01/2025; 2.340.000 đồng (Hai triệu ba trăm "
      "bốn "
      "mươi nghìn đồng); hai mươi mốt; SỞ KHOA HỌC {VÀ} CÔNG NGHỆ");
  EXPECT_EQ(fill({p("[{note}]")}), "|[<một>\\nhai\\tba & bốn]");
}

TEST(DocxTemplate, tags_split_over_runs_are_filled_and_keep_the_first_look) {
  EXPECT_EQ(fill({split({"a {", "da", "te|", "long} b {cou", "nt}"})}), "|a ngày 05 tháng 01 năm 2025 b 21");
}

TEST(DocxTemplate, a_tag_in_one_paragraph_repeats_the_text_between) {
  EXPECT_EQ(fill({p("Gồm: {#people}{index}. {name}; {/people}hết.")}),
            "|Gồm: 1. Nguyễn Văn Thử; 2. Trần Thị Thử; hết.");
  EXPECT_EQ(fill({p("{#people}{name}{#years} {year},{/years} {/people}")}),
            "|Nguyễn Văn Thử 2020, 2021, Trần Thị Thử ");
  EXPECT_EQ(fill({p("{#people}{#years}{year},{/years}{name} {/people}")}),
            "|2020,2021,Nguyễn Văn Thử Trần Thị Thử ");
}

TEST(DocxTemplate, rows_of_a_table_are_repeated) {
  EXPECT_EQ(fill({table({{"TT", "Họ tên"}, {"{#people}{index}", "{name} {office}{/people}"}, {"", "Cộng"}})}),
            "|TT|Họ tên|1|Nguyễn Văn Thử Sở Khoa học {và} Công nghệ|2|Trần Thị Thử Sở Khoa học {và} Công "
            "nghệ||Cộng|");
}

TEST(DocxTemplate, paragraphs_are_repeated_and_those_with_only_a_tag_disappear) {
  EXPECT_EQ(fill({p("đầu"), p("{#people}"), p("{name}:"), p("{#years}"), p("- {year}"), p("{/years}"),
                  p("{/people}"), p("cuối")}),
            "|đầu|Nguyễn Văn Thử:|- 2020|- 2021|Trần Thị Thử:|cuối");
  EXPECT_EQ(fill({p("{#people}"), table({{"{name}", "{#years}{year} {/}"}}), p("{/people}"), p("cuối")}),
            "|Nguyễn Văn Thử|2020 2021 |Trần Thị Thử||cuối");
}

TEST(DocxTemplate, conditions_keep_or_remove_what_they_hold) {
  EXPECT_EQ(
      fill({p("{?secret}Mật{/secret}{?!secret}Thường{/secret} {?none}có{/}{?people}có {count}{/people}")}),
      "|Thường có 21");
  EXPECT_EQ(fill({p("{?secret}"), p("một"), p("{/secret}"), p("{?!secret}"), p("hai"), p("{/}")}), "|hai");
}

TEST(DocxTemplate, tables_without_rows_disappear) {
  EXPECT_EQ(fill({p("đầu"), table({{"{#none}a", "b{/none}"}}), p("cuối")}), "|đầu|cuối");
}

TEST(DocxTemplate, all_problems_are_reported_together_and_say_what_to_do) {
  const auto made = fill_docx(docx_of({p("{ofice} {sum|long}"), p("{#people}"), p("{zzzzzz}{/other}"),
                                       p("{#count}a{/count}"), p("{mở")}),
                              "mau.docx", kData);
  ASSERT_FALSE(made.has_value());
  Lines said;
  for (const auto& problem : made.error()) {
    EXPECT_EQ(problem.place.file, "mau.docx");
    EXPECT_EQ(problem.place.field, "text");
    said.push_back(problem.seen + " → " + base::say(base::Language::kEnglish, problem.text));
  }
  EXPECT_EQ(said, (Lines{"{mở → A tag is opened by a brace but not closed in the same paragraph. Add the "
                         "closing brace, or delete "
                         "the opening one.",
                         "{#people} → “{#people}” is not closed. Put “{/people}” behind what belongs to it.",
                         "{/other} → “{/other}” closes nothing that is open here. Check that the names of "
                         "both tags agree, or "
                         "delete it.",
                         "{#count} → “{#count}” is no list. Use “{?count}” for a condition.",
                         "{ofice} → There is no field “ofice”. Did you mean “office”?",
                         "{sum|long} → “{sum|long}” cannot be written that way. Formats are: upper, lower; "
                         "for dates long, short, "
                         "iso, day, month, year; for numbers words, plain, 00.",
                         "{zzzzzz} → There is no field “zzzzzz”. Fields that can be used here: count, date, "
                         "none, note, office, "
                         "people, secret, sum."}));
}

TEST(DocxTemplate, parts_without_tags_are_copied_as_they_are) {
  const auto before = docx_of({p("{count}")});
  const auto after = fill_docx(before, "t", kData).value();
  const auto old_package = ZipReader::from_memory(before, "t").value(),
             new_package = ZipReader::from_memory(after, "t").value();
  EXPECT_EQ(new_package.parts(), old_package.parts());
  for (const auto& part : old_package.parts()) {
    if (part == "word/document.xml") continue;
    EXPECT_EQ(new_package.raw(part).value().bytes, old_package.raw(part).value().bytes) << part;
  }
}

TEST(DocxTemplate, headers_are_filled_too) {
  const auto package = ZipReader::from_memory(docx_of({p("a")}), "t").value();
  ZipWriter copy;
  for (const auto& part : package.parts()) {
    auto bytes = package.bytes(part).value();
    if (part == "word/header2.xml")
      bytes.replace(bytes.find("<w:p/>"), 6, "<w:p><w:r><w:t>{office}</w:t></w:r></w:p>");
    copy.add(part, bytes);
  }
  const auto made = ZipReader::from_memory(fill_docx(copy.finish(), "t", kData).value(), "t").value();
  EXPECT_NE(made.bytes("word/header2.xml").value().find(">Sở Khoa học {và} Công nghệ<"), std::string::npos);
}

TEST(DocxTemplate, a_template_that_libreoffice_saved_is_filled) {
  if (!office_is_here()) GTEST_SKIP() << "LibreOffice is not installed";
  const auto saved =
      convert(docx_of({split({"Kính gửi {off", "ice}"}), table({{"{#people}{index}", "{name}{/people}"}})}),
              "docx", "docx");
  EXPECT_EQ(text_of_docx(fill_docx(saved, "t", kData).value()),
            "|Kính gửi Sở Khoa học {và} Công nghệ|1|Nguyễn Văn Thử|2|Trần Thị Thử|");
}

}  // namespace
}  // namespace vinhdanh::paper
