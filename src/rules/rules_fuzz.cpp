// Feeds any bytes to the readers of this room; they may refuse but never fall over. The
// corpus is the plans' own files.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "rules/fuzz_target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  vinhdanh::rules::feed({reinterpret_cast<const char*>(data), size});
  return 0;
}
