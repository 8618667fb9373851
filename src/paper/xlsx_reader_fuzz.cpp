// Feeds any bytes to the workbook and .csv readers; they may refuse but never fall over. The
// limits keep one input to a moment.
#include <cstddef>
#include <cstdint>

#include "paper/xlsx_rows.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  namespace paper = vinhdanh::paper;
  paper::ReadLimits limits;
  limits.part_bytes = limits.total_bytes = limits.string_bytes = 4U << 20U;
  limits.ratio_free_bytes = 1U << 20U;
  limits.rows = 5'000;
  auto source =
      paper::open_rows_from_memory({reinterpret_cast<const char*>(data), size}, "fuzz.xlsx", limits);
  if (!source) return 0;
  for (std::size_t sheet = 0; sheet < (*source)->sheets().size() && sheet < 8; ++sheet)
    (void)(*source)->read(sheet, [](const paper::Sheet&, std::uint32_t, std::span<const paper::Cell> cells) {
      for (const auto& cell : cells) (void)paper::shown(cell);
      return true;
    });
  return 0;
}
