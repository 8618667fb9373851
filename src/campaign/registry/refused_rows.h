#pragma once

#include "base/result.h"

namespace vinhdanh::campaign::registry {

// The errors of a check by sheet and row, so that all reasons of a row stand together, and of these one page.
struct RefusedRows {
  base::Problems shown;
  std::size_t number = 1;  // of the page, from 1
  std::size_t pages = 1;
};
inline constexpr std::size_t kRefusedOnPage = 100;

// A number beyond the last page means the last one.
RefusedRows refused_rows(const base::Problems& problems, std::size_t number);

}  // namespace vinhdanh::campaign::registry
