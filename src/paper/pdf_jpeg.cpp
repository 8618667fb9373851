#include <fmt/format.h>

#include "paper/pdf_image.h"

// Enough of ISO/IEC 10918-1 to know the size and the colours of a JPEG and that it is not cut off.
namespace vinhdanh::paper {

namespace {

unsigned byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}
unsigned word_at(std::string_view bytes, std::size_t at) {
  return byte_at(bytes, at) * 256 + byte_at(bytes, at + 1);
}

// Baseline, extended and progressive: those that PDF knows.
bool starts_frame(unsigned marker) {
  return marker >= 0xC0 && marker <= 0xC2;
}

// The frame header up to its count of colours; empty when there is none.
std::string_view frame_of(std::string_view bytes) {
  constexpr unsigned kScan = 0xDA;
  for (std::size_t at = 2; at + 4 <= bytes.size();) {
    if (byte_at(bytes, at) != 0xFF) return {};
    const auto marker = byte_at(bytes, at + 1);
    if (marker == 0xFF) {  // a byte that only fills
      ++at;
      continue;
    }
    if (marker == kScan) return {};
    const auto length = word_at(bytes, at + 2);
    if (length < 2 || at + 2 + length > bytes.size()) return {};
    if (starts_frame(marker) && length >= 8) return bytes.substr(at + 4, 6);
    at += 2 + length;
  }
  return {};
}

bool has_end(std::string_view bytes) {
  return bytes.rfind("\xFF\xD9") != std::string_view::npos &&
         bytes.find("\xFF\xDA") != std::string_view::npos;
}

}  // namespace

std::optional<PdfImage> pdf_jpeg(std::string_view bytes) {
  const auto frame = frame_of(bytes);
  if (frame.empty() || !has_end(bytes) || byte_at(frame, 0) != 8) return std::nullopt;
  const auto height = word_at(frame, 1), width = word_at(frame, 3), colours = byte_at(frame, 5);
  if (!is_drawable(width, height) || (colours != 1 && colours != 3)) return std::nullopt;
  return PdfImage{.entries = fmt::format("/Type/XObject/Subtype/Image/Width {}/Height {}/BitsPerComponent 8"
                                         "/ColorSpace/{}/Filter/DCTDecode",
                                         width, height, colours == 1 ? "DeviceGray" : "DeviceRGB"),
                  .data = std::string(bytes),
                  .width_px = static_cast<int>(width),
                  .height_px = static_cast<int>(height)};
}

}  // namespace vinhdanh::paper
