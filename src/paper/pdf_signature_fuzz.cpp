// Feeds any bytes to the reader of PDF signatures: as what qpdf says of a file, and as a file whose signature
// begins at its first "<". It may say that nothing is right but never fall over.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "paper/pdf_signature.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  namespace paper = vinhdanh::paper;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  for (const auto& field : paper::signature_fields(text)) (void)paper::check_signature(text, field, {}, {});
  const auto from = text.find('<');
  const auto to = text.find('>', from);
  if (to == std::string_view::npos) return 0;
  paper::SignatureField field;
  for (auto at = from + 1; at + 1 < to; at += 2)
    field.contents += static_cast<char>(std::strtol(std::string(text.substr(at, 2)).c_str(), nullptr, 16));
  const auto number = [](std::size_t n) { return static_cast<std::int64_t>(n); };
  field.byte_range = {0, number(from), number(to + 1), number(size - to - 1)};
  (void)paper::check_signature(text, field, {}, {});
  return 0;
}
