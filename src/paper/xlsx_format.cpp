#include "paper/xlsx_format.h"

#include <algorithm>
#include <cctype>

namespace vinhdanh::paper {

using base::Message;
using base::msg;

namespace {

using namespace std::string_view_literals;

// Names of streams in a compound file (MS-CFB) are UTF-16.
bool holds_wide(std::string_view bytes, std::string_view name) {
  std::string wide;
  for (const char c : name) (wide += c) += '\0';
  return bytes.find(wide) != std::string_view::npos;
}

Message about_compound_file(std::string_view bytes) {
  if (holds_wide(bytes, "EncryptedPackage"))
    return msg(
        "The workbook is protected by a password. Open it in Excel, remove the password (File, Info, "
        "Protect Workbook, Encrypt with Password: empty the field) and save it again.");
  if (holds_wide(bytes, "WordDocument"))
    return msg("This is an old Word document (.doc). Choose a workbook (.xlsx).");
  return msg(
      "This is a workbook in the old format .xls. Open it in Excel, choose “Save As”, type “Excel "
      "Workbook (*.xlsx)”, and use the new file.");
}

bool starts_with_tag(std::string_view bytes) {
  const auto first = bytes.find_first_not_of("\xEF\xBB\xBF \t\r\n"sv);
  return first != std::string_view::npos && bytes[first] == '<';
}

bool is_binary(std::string_view bytes) {
  const bool utf16 = bytes.starts_with("\xFF\xFE"sv) || bytes.starts_with("\xFE\xFF"sv);
  return !utf16 && bytes.substr(0, 4096).find('\0') != std::string_view::npos;
}

Message wrong_kind() {
  return msg("This file is no workbook. Choose a file that ends in .xlsx or .csv.");
}

bool has_part_in(const ZipReader& package, std::string_view folder) {
  return std::ranges::any_of(package.parts(),
                             [&](const std::string& part) { return part.starts_with(folder); });
}

}  // namespace

bool looks_like_package(std::string_view bytes) {
  return bytes.starts_with("PK\3\4"sv) || bytes.starts_with("PK\5\6"sv);
}

std::optional<Message> why_not_readable(std::string_view bytes) {
  if (bytes.empty()) return msg("The file is empty. Choose another file.");
  if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv)) return about_compound_file(bytes);
  if (starts_with_tag(bytes))
    return msg(
        "This is a web page or XML that only bears the name of a workbook, as some programs export "
        "it. Open it in Excel, choose “Save As”, type “Excel Workbook (*.xlsx)”, and use the new "
        "file.");
  if (bytes.starts_with("%PDF"sv) || is_binary(bytes)) return wrong_kind();
  return std::nullopt;
}

std::optional<Message> why_not_workbook(const ZipReader& package) {
  if (package.has("xl/workbook.bin"))
    return msg(
        "This is a binary workbook (.xlsb). Open it in Excel, choose “Save As”, type “Excel Workbook "
        "(*.xlsx)”, and use the new file.");
  if (package.has("[Content_Types].xml") && !has_part_in(package, "word/") && !has_part_in(package, "ppt/"))
    return std::nullopt;
  if (package.has("mimetype") && package.has("content.xml"))
    return msg(
        "This is an OpenDocument file (.ods). Open it in LibreOffice, choose “Save As”, type “Excel "
        "2007–365 (.xlsx)”, and use the new file.");
  return wrong_kind();
}

}  // namespace vinhdanh::paper
