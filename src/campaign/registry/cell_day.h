#pragma once

#include <optional>
#include <string_view>

#include "base/date.h"
#include "paper/xlsx_rows.h"

namespace vinhdanh::campaign::registry {

// The day that a cell means. Years outside 1900 to 2100 are no days.
struct CellDay {
  std::optional<base::Date> day;
  bool two_digits = false;  // the century is a guess: 30 to 99 mean 19.., as Excel reads them
  bool no_day = false;      // only a year, or a month and a year, stands there
};

// `field`: the key of the column. A year or a month alone is enough where only the order of years counts:
// the beginning of a service or position and the founding of a unit mean its first day, the end of a
// service or position its last one. Elsewhere (birth, decisions, discipline) `day` is empty then, because a
// day that nobody wrote would be printed and counted on.
CellDay read_cell_day(const paper::Cell& cell, std::string_view field);

}  // namespace vinhdanh::campaign::registry
