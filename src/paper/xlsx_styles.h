#pragma once

#include <vector>

#include "paper/xlsx_date.h"
#include "paper/zip_reader.h"

namespace vinhdanh::paper {

// What the style of a cell (attribute s) says about its number and its letters.
struct XlsxLook {
  NumberLook look = NumberLook::kPlain;
  std::uint8_t zero_digits = 0;
  base::OldEncoding encoding = base::OldEncoding::kNone;  // of the font
  bool operator==(const XlsxLook&) const = default;
};

// One entry for each cell format of the styles part, in its order.
base::Result<std::vector<XlsxLook>> read_looks(const ZipReader& package, std::string_view part,
                                               const ReadLimits& limits);

}  // namespace vinhdanh::paper
