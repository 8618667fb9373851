#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vinhdanh::paper {

// A picture as a PDF keeps it (ISO 32000-1, 8.9.5).
struct PdfImage {
  std::string entries;  // of the image's dictionary, without /Length and /SMask
  std::string data;
  std::string mask_entries{}, mask_data{};  // how opaque each pixel is; empty: wholly
  int width_px = 0, height_px = 0;
};

// Of a PNG or a JPEG. A PNG without transparency goes in as it is packed, a JPEG always; other PNGs are
// decoded. Nothing for other kinds, for what is broken, for CMYK and for more than 64 million pixels.
std::optional<PdfImage> pdf_image(std::string_view bytes);
bool is_jpeg(std::string_view bytes);

// The parts of the above (pdf_png.cpp, pdf_jpeg.cpp).
std::optional<PdfImage> pdf_png(std::string_view bytes);
std::optional<PdfImage> pdf_jpeg(std::string_view bytes);
bool is_drawable(unsigned long width, unsigned long height);

}  // namespace vinhdanh::paper
