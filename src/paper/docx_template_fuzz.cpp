// Feeds any bytes to what reads .docx files of others. Begin with corpus/docx_template.
#include <cstddef>
#include <cstdint>

#include "paper/docx_template_fuzz_target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  vinhdanh::paper::feed_template({bytes, bytes + size});
  return 0;
}
