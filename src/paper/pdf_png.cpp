#include <fmt/format.h>
#include <libdeflate.h>
#include <memory>
#include <new>
#include <png.h>
#include <vector>

#include "paper/pdf_font.h"
#include "paper/pdf_image.h"

namespace vinhdanh::paper {

namespace {

enum : unsigned { kGrey = 0, kRgb = 2, kPalette = 3 };

// The chunks that matter (ISO/IEC 15948, 11.2).
struct Chunks {
  unsigned long width = 0, height = 0;
  unsigned depth = 0, colour = 0;
  bool interlaced = false, transparent = false, ended = false;
  std::string palette{}, data{};

  unsigned channels() const { return colour == kRgb ? 3 : 1; }
  std::size_t row_bytes() const { return 1 + (width * channels() * depth + 7) / 8; }  // 1: its filter
};

unsigned long number_at(std::string_view bytes, std::size_t at) {
  unsigned long value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = value * 256 + static_cast<unsigned char>(bytes[at + i]);
  return value;
}

void read_header(std::string_view body, Chunks& chunks) {
  if (body.size() != 13) return;
  chunks.width = number_at(body, 0);
  chunks.height = number_at(body, 4);
  chunks.depth = static_cast<unsigned char>(body[8]);
  chunks.colour = static_cast<unsigned char>(body[9]);
  chunks.interlaced = body[12] != 0;
}

// Nothing when a chunk is cut off or does not have its checksum.
std::optional<Chunks> read_chunks(std::string_view bytes) {
  constexpr std::string_view kSignature = "\x89PNG\r\n\x1a\n";
  constexpr std::size_t kAround = 12;  // length, kind and checksum
  if (!bytes.starts_with(kSignature)) return std::nullopt;
  Chunks out;
  for (std::size_t at = kSignature.size(); !out.ended;) {
    if (bytes.size() - at < kAround) return std::nullopt;
    const auto length = number_at(bytes, at);
    if (length > bytes.size() - at - kAround) return std::nullopt;
    const auto kind = bytes.substr(at + 4, 4), body = bytes.substr(at + 8, length);
    if (libdeflate_crc32(0, kind.data(), 4 + length) != number_at(bytes, at + 8 + length))
      return std::nullopt;
    if (kind == "IHDR") read_header(body, out);
    if (kind == "PLTE") out.palette = body;
    if (kind == "tRNS") out.transparent = true;
    if (kind == "IDAT") out.data += body;
    out.ended = kind == "IEND";
    at += kAround + length;
  }
  return out;
}

bool fits_as_it_is(const Chunks& chunks) {
  const auto depth = chunks.depth;
  const bool small = depth == 1 || depth == 2 || depth == 4 || depth == 8;
  if (chunks.interlaced || chunks.transparent) return false;
  if (chunks.colour == kGrey) return small || depth == 16;
  if (chunks.colour == kRgb) return depth == 8 || depth == 16;
  return chunks.colour == kPalette && small && !chunks.palette.empty() && chunks.palette.size() % 3 == 0 &&
         chunks.palette.size() <= 768;
}

// A reader of the PDF would see nothing, or refuse the page, where lines are missing.
bool has_all_lines(const Chunks& chunks) {
  const std::unique_ptr<libdeflate_decompressor, void (*)(libdeflate_decompressor*)> unpacker(
      libdeflate_alloc_decompressor(), libdeflate_free_decompressor);
  if (!unpacker) throw std::bad_alloc();
  std::string lines(chunks.row_bytes() * chunks.height, '\0');
  if (libdeflate_zlib_decompress(unpacker.get(), chunks.data.data(), chunks.data.size(), lines.data(),
                                 lines.size(), nullptr) != LIBDEFLATE_SUCCESS)
    return false;
  for (std::size_t at = 0; at < lines.size(); at += chunks.row_bytes())
    if (static_cast<unsigned char>(lines[at]) > 4) return false;
  return true;
}

std::string colour_space(const Chunks& chunks) {
  if (chunks.colour == kGrey) return "/DeviceGray";
  if (chunks.colour == kRgb) return "/DeviceRGB";
  std::string hex;
  for (const char c : chunks.palette) hex += fmt::format("{:02X}", static_cast<unsigned char>(c));
  return fmt::format("[/Indexed/DeviceRGB {}<{}>]", chunks.palette.size() / 3 - 1, hex);
}

std::string entries(unsigned long width, unsigned long height, unsigned depth, const std::string& space) {
  return fmt::format(
      "/Type/XObject/Subtype/Image/Width {}/Height {}/BitsPerComponent {}/ColorSpace{}"
      "/Filter/FlateDecode",
      width, height, depth, space);
}

PdfImage passed_through(Chunks chunks) {
  return {.entries = entries(chunks.width, chunks.height, chunks.depth, colour_space(chunks)) +
                     fmt::format("/DecodeParms<</Predictor 15/Colors {}/BitsPerComponent {}/Columns {}>>",
                                 chunks.channels(), chunks.depth, chunks.width),
          .data = std::move(chunks.data),
          .width_px = static_cast<int>(chunks.width),
          .height_px = static_cast<int>(chunks.height)};
}

// Red, green, blue and how opaque, a byte each; empty when libpng refuses.
std::vector<unsigned char> decode(std::string_view bytes, const Chunks& chunks) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  if (!png_image_begin_read_from_memory(&image, bytes.data(), bytes.size())) return {};
  image.format = PNG_FORMAT_RGBA;
  std::vector<unsigned char> pixels(4 * chunks.width * chunks.height);
  const bool right_size = image.width == chunks.width && image.height == chunks.height;
  if (right_size && png_image_finish_read(&image, nullptr, pixels.data(), 0, nullptr)) return pixels;
  png_image_free(&image);
  return {};
}

std::optional<PdfImage> decoded(std::string_view bytes, const Chunks& chunks) {
  const auto pixels = decode(bytes, chunks);
  if (pixels.empty()) return std::nullopt;
  std::string colours, mask;
  bool opaque = true;
  for (std::size_t at = 0; at < pixels.size(); at += 4) {
    for (std::size_t i = 0; i < 3; ++i) colours += static_cast<char>(pixels[at + i]);
    mask += static_cast<char>(pixels[at + 3]);
    opaque = opaque && pixels[at + 3] == 255;
  }
  PdfImage image{.entries = entries(chunks.width, chunks.height, 8, "/DeviceRGB"),
                 .data = deflated(colours),
                 .width_px = static_cast<int>(chunks.width),
                 .height_px = static_cast<int>(chunks.height)};
  if (opaque) return image;
  image.mask_entries = entries(chunks.width, chunks.height, 8, "/DeviceGray");
  image.mask_data = deflated(mask);
  return image;
}

}  // namespace

std::optional<PdfImage> pdf_png(std::string_view bytes) {
  auto chunks = read_chunks(bytes);
  if (!chunks || !is_drawable(chunks->width, chunks->height)) return std::nullopt;
  if (!fits_as_it_is(*chunks)) return decoded(bytes, *chunks);
  if (!has_all_lines(*chunks)) return std::nullopt;
  return passed_through(std::move(*chunks));
}

}  // namespace vinhdanh::paper
