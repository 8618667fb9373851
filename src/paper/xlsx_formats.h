#pragma once

#include <map>
#include <tuple>
#include <xlsxwriter.h>

#include "paper/xlsx_writer.h"

namespace vinhdanh::paper {

// The cell formats of one workbook, each made once.
class XlsxFormats {
 public:
  explicit XlsxFormats(lxw_workbook* book) : book_(book) {}
  lxw_format* cell(ColumnKind kind, CellMark mark, bool wrap);
  lxw_format* header(bool required);
  lxw_format* title(bool first);

 private:
  lxw_workbook* book_;
  std::map<std::tuple<ColumnKind, CellMark, bool>, lxw_format*> cells_;
  lxw_format* headers_[2] = {};
  lxw_format* titles_[2] = {};
};

// "[]:*?/\" become blanks, 31 characters at most, never empty.
std::string clean_sheet_name(std::string_view name);
// At most `units` UTF-16 units, the last one "…" when something was cut; always valid UTF-8.
std::string cut_text(std::string_view text, std::size_t units);

}  // namespace vinhdanh::paper
