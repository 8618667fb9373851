#include "paper/qr_png.h"

#include <libdeflate.h>
#include <memory>
#include <new>

namespace vinhdanh::paper {

namespace {

constexpr std::size_t kScale = 8, kQuiet = 4;

std::string big_endian(std::size_t number) {
  std::string bytes(4, '\0');
  for (std::size_t i = 0; i < 4; ++i) bytes[i] = static_cast<char>((number >> (24 - 8 * i)) & 0xFF);
  return bytes;
}

std::string chunk(const std::string& kind_and_data) {
  return big_endian(kind_and_data.size() - 4) + kind_and_data +
         big_endian(libdeflate_crc32(0, kind_and_data.data(), kind_and_data.size()));
}

// One bit a pixel, 0 is black; each line begins with its filter, none. A module is a byte.
static_assert(kScale == 8);
std::string pixels(const QrCode& code) {
  const auto side = code.size + 2 * kQuiet;
  const std::string blank = '\0' + std::string(side, '\xFF');
  std::string lines;
  for (std::size_t row = 0; row < side; ++row) {
    std::string line = blank;
    if (row >= kQuiet && row < side - kQuiet)
      for (std::size_t column = 0; column < code.size; ++column)
        if (code.modules[(row - kQuiet) * code.size + column]) line[1 + kQuiet + column] = '\0';
    for (std::size_t i = 0; i < kScale; ++i) lines += line;
  }
  return lines;
}

std::string packed(const std::string& bytes) {
  const std::unique_ptr<libdeflate_compressor, void (*)(libdeflate_compressor*)> compressor(
      libdeflate_alloc_compressor(6), libdeflate_free_compressor);
  if (!compressor) throw std::bad_alloc();
  std::string out(libdeflate_zlib_compress_bound(compressor.get(), bytes.size()), '\0');
  out.resize(libdeflate_zlib_compress(compressor.get(), bytes.data(), bytes.size(), out.data(), out.size()));
  return out;
}

}  // namespace

std::string qr_png(const QrCode& code) {
  const auto side = big_endian((code.size + 2 * kQuiet) * kScale);
  const std::string look("\1\0\0\0\0", 5);  // bits a pixel, grey, and the only methods there are
  return "\x89PNG\r\n\x1a\n" + chunk("IHDR" + side + side + look) + chunk("IDAT" + packed(pixels(code))) +
         chunk("IEND");
}

}  // namespace vinhdanh::paper
