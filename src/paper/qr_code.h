#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace vinhdanh::paper {

// A QR code (ISO/IEC 18004) without its quiet zone of four modules, error correction M.
// Runs of figures and of upper-case letters take less room than other bytes.
struct QrCode {
  std::size_t size = 0;                  // modules of a side
  std::vector<unsigned char> modules{};  // size × size, row by row from the top, 1 = dark
};

// Nothing for an empty text and for one that is longer than a code can hold (about 2,300 bytes).
std::optional<QrCode> qr_code(std::string_view text);

}  // namespace vinhdanh::paper
