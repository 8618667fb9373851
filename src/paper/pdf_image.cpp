#include "paper/pdf_image.h"

namespace vinhdanh::paper {

namespace {

constexpr unsigned long kMostSide = 65'535, kMostPixels = 64'000'000;

}  // namespace

std::optional<PdfImage> pdf_image(std::string_view bytes) {
  return is_jpeg(bytes) ? pdf_jpeg(bytes) : pdf_png(bytes);
}

bool is_jpeg(std::string_view bytes) {
  return bytes.starts_with("\xFF\xD8\xFF");
}

bool is_drawable(unsigned long width, unsigned long height) {
  return width > 0 && height > 0 && width <= kMostSide && height <= kMostSide &&
         width * height <= kMostPixels;
}

}  // namespace vinhdanh::paper
