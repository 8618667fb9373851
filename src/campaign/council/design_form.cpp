#include "campaign/council/design_form.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>

#include "base/text.h"

namespace vinhdanh::campaign::council {
namespace {

using base::msg;
using F = paper::CertificateField;

double number(std::string_view typed) {
  auto text = base::tidy(typed);
  std::ranges::replace(text, ',', '.');
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !(std::abs(value) <= 10'000))
    return std::numeric_limits<double>::quiet_NaN();
  return std::round(value * 10) / 10;
}

paper::Align align_of(std::string_view word) {
  return word == "left"    ? paper::Align::kLeft
         : word == "right" ? paper::Align::kRight
                           : paper::Align::kCentre;
}

}  // namespace

base::Message label_of(F field) {
  static const std::array<base::Message, paper::kCertificateFields> labels{msg("National name"),
                                                                           msg("Motto"),
                                                                           msg("Who gives it"),
                                                                           msg("“Confers”"),
                                                                           msg("Name of the award"),
                                                                           msg("Honorific and name"),
                                                                           msg("Post and unit as printed"),
                                                                           msg("Merit"),
                                                                           msg("Citation of the decision"),
                                                                           msg("Number in the book"),
                                                                           msg("Place and date"),
                                                                           msg("Position of the signer"),
                                                                           msg("Name of the signer"),
                                                                           msg("QR code"),
                                                                           msg("Code to type"),
                                                                           msg("Place of the seal")};
  return labels[static_cast<std::size_t>(field)];
}

paper::CertificateDesign typed_design(const paper::CertificateDesign& before,
                                      const std::function<std::string_view(std::string_view)>& form,
                                      const std::function<bool(std::string_view)>& has) {
  auto design = before;
  const auto read = [&](const std::string& field, double& value) {
    if (has(field)) value = number(form(field));
  };
  read("width", design.width_mm);
  read("height", design.height_mm);
  if (has("artwork"))
    design.artwork = form("artwork") == "own"       ? paper::CertificateArtwork::kOwn
                     : form("artwork") == "picture" ? paper::CertificateArtwork::kPicture
                                                    : paper::CertificateArtwork::kNone;
  for (auto& box : design.boxes) {
    const auto key = std::string(paper::key_of(box.field)) + "_";
    if (!has(key + "x")) continue;
    box.shown = form(key + "shown") == "yes";
    read(key + "x", box.x_mm);
    read(key + "y", box.y_mm);
    read(key + "width", box.width_mm);
    read(key + "height", box.height_mm);
    read(key + "largest", box.largest_pt);
    read(key + "smallest", box.smallest_pt);
    if (has(key + "font")) box.font = std::string(form(key + "font"));
    if (has(key + "align")) box.align = align_of(form(key + "align"));
    if (const auto colour = form(key + "colour"); colour.starts_with('#'))
      box.colour = std::string(colour.substr(1));
  }
  return design;
}

std::string typed_number(double value) {
  if (!std::isfinite(value)) return {};
  const auto tenths = std::llround(value * 10);
  const auto whole = std::to_string(std::abs(tenths) / 10);
  const auto rest = tenths % 10 == 0 ? std::string() : "," + std::to_string(std::abs(tenths) % 10);
  return (tenths < 0 ? "-" : "") + whole + rest;
}

}  // namespace vinhdanh::campaign::council
