#pragma once

#include <gtest/gtest.h>
#include <string>
#include <string_view>
#include <vector>

#include "paper/xlsx_reader.h"
#include "paper/zip_writer.h"

// A workbook put together by hand for tests: a sheet part, and what it needs.
namespace vinhdanh::paper {

struct HandMade {
  std::string sheet_data{};   // between <sheetData> and </sheetData>
  std::string behind_data{};  // after it
  std::string strings{};      // items of the shared strings; empty: no such part
  std::string styles{};       // content of styleSheet
  std::string workbook_properties{};
  std::string more_relations{};
  std::string prefix{};  // XML to put before <worksheet>
};

inline std::string said(const base::Problem& problem) {
  const auto text = base::describe(base::Language::kEnglish, problem);
  return problem.seen.empty() ? text : text + " (" + problem.seen + ")";
}

inline std::string hand_made(const HandMade& book) {
  const std::string main = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const auto relation = [&](const std::string& id, const std::string& type, const std::string& target) {
    return "<Relationship Id=\"" + id + "\" Type=\"" + office + "/" + type + "\" Target=\"" + target + "\"/>";
  };
  const std::string relations =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
  ZipWriter zip;
  zip.add("[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
  zip.add("_rels/.rels",
          relations + relation("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>");
  zip.add("xl/workbook.xml",
          "<workbook" + main + " xmlns:r=\"" + office + "\">" + book.workbook_properties +
              "<sheets><sheet name=\"Nhân sự\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
  zip.add("xl/_rels/workbook.xml.rels", relations + relation("rId1", "worksheet", "worksheets/sheet1.xml") +
                                            relation("rId2", "sharedStrings", "sharedStrings.xml") +
                                            relation("rId3", "styles", "styles.xml") + book.more_relations +
                                            "</Relationships>");
  if (!book.strings.empty()) zip.add("xl/sharedStrings.xml", "<sst" + main + ">" + book.strings + "</sst>");
  if (!book.styles.empty())
    zip.add("xl/styles.xml", "<styleSheet" + main + ">" + book.styles + "</styleSheet>");
  zip.add("xl/worksheets/sheet1.xml", book.prefix + "<worksheet" + main + "><sheetData>" + book.sheet_data +
                                          "</sheetData>" + book.behind_data + "</worksheet>");
  return zip.finish();
}

// "A1 text|B1 12" for each row, kinds as letters: t n d h b e, formulas with "=".
inline std::string line_of(std::uint32_t row, std::span<const Cell> cells) {
  std::string line{};
  for (const auto& cell : cells) {
    constexpr std::string_view kKinds = "tndhbe";
    if (!line.empty()) line += "|";
    line += cell_name(cell.column, row) + " " + kKinds[static_cast<std::size_t>(cell.kind)];
    line += (cell.is_formula ? "=" : ":") + shown(cell);
  }
  return line;
}

using Lines = std::vector<std::string>;

inline Lines lines_of(RowSource& source, std::size_t sheet = 0) {
  Lines lines;
  const auto end = source.read(sheet, [&](const Sheet&, std::uint32_t row, std::span<const Cell> cells) {
    lines.push_back(line_of(row, cells));
    return true;
  });
  if (!end)
    for (const auto& problem : end.error()) lines.push_back(said(problem));
  return lines;
}

inline Lines read_bytes(std::string bytes, std::string name = "t.xlsx", const ReadLimits& limits = {}) {
  auto source = open_rows_from_memory(std::move(bytes), std::move(name), limits);
  if (source) return lines_of(**source);
  Lines lines;
  for (const auto& problem : source.error()) lines.push_back(said(problem));
  return lines;
}

inline Lines read_hand_made(const HandMade& book, const ReadLimits& limits = {}) {
  return read_bytes(hand_made(book), "t.xlsx", limits);
}

}  // namespace vinhdanh::paper
