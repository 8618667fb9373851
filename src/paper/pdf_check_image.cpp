#include <algorithm>
#include <array>

#include "paper/pdf_check_rules.h"

namespace vinhdanh::paper {
namespace {

using Json = PdfTree::Json;

// Bits and colours of each pixel, from the frame header of a JPEG (ISO/IEC 10918-1, B.2.2); zeros without
// one.
std::array<int, 2> frame_of(const std::string& jpeg) {
  const auto byte = [&](std::size_t at) { return static_cast<int>(static_cast<unsigned char>(jpeg[at])); };
  for (std::size_t at = 2; at + 10 < jpeg.size();) {
    if (byte(at) != 0xFF) return {};
    const int marker = byte(at + 1);
    if (marker >= 0xC0 && marker <= 0xC2) return {byte(at + 4), byte(at + 9)};
    at += marker == 0xFF ? 1u : 2u + static_cast<std::size_t>(byte(at + 2) * 256 + byte(at + 3));
  }
  return {};
}

int colours_of(const PdfTree& tree, const Json& space) {
  const auto& it = tree.at(space);
  return is_name(it, "/DeviceGray") || is_name(it.is_array() ? it[0] : it, "/Indexed") ? 1 : 3;
}

std::string fault_of_jpeg(const PdfTree& tree, const std::string& reference, const Json& image) {
  const auto [bits, colours] = frame_of(tree.streams.at(reference));
  if (bits != 8) return "a JPEG that is not of 8 bits";
  if (colours != colours_of(tree, tree.get(image, "/ColorSpace")))
    return "a JPEG of another number of colours";
  return {};
}

std::string fault_of_image(const PdfTree& tree, const std::string& reference, const Json& image) {
  constexpr std::array<double, 5> kBits{1, 2, 4, 8, 16};
  if (std::ranges::count(kBits, number_or(tree.get(image, "/BitsPerComponent"), 0)) == 0)
    return "a depth of colours that there is not (6.2.8)";
  if (auto fault = fault_of_colours(tree, tree.get(image, "/ColorSpace")); !fault.empty()) return fault;
  const auto& mask = tree.get(image, "/SMask");
  if (!mask.is_null() && !is_name(tree.get(mask, "/ColorSpace"), "/DeviceGray"))
    return "a soft mask that is not grey";
  return is_name(tree.get(image, "/Filter"), "/DCTDecode") ? fault_of_jpeg(tree, reference, image) : "";
}

}  // namespace

std::string fault_of_colours(const PdfTree& tree, const Json& space) {
  const auto& it = tree.at(space);
  if (is_name(it, "/DeviceGray") || is_name(it, "/DeviceRGB")) return {};
  if (it.is_array() && it.size() == 4 && is_name(it[0], "/Indexed")) return fault_of_colours(tree, it[1]);
  const auto& kind = it.is_array() && !it.empty() ? it[0] : it;
  return "colours in " + (kind.is_string() ? kind.get<std::string>() : "no space") +
         ", which the intent does not cover (6.2.4)";
}

void check_images(const PdfTree& tree, PdfFaults& faults) {
  for (const auto& [reference, object] : tree.objects) {
    if (!is_name(tree.get(object, "/Subtype"), "/Image")) continue;
    if (const auto fault = fault_of_image(tree, reference, object); !fault.empty())
      faults.push_back("object " + reference + ": " + fault);
  }
}

}  // namespace vinhdanh::paper
