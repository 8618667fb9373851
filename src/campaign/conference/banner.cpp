#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/text.h"
#include "campaign/conference/cards.h"

namespace vinhdanh::campaign::conference {
namespace {

using base::msg;
using paper::Colour;

constexpr double kLeast = 0.5, kMost = 30;  // metres

struct Colours {
  std::string_view id;
  Colour ground, minor, major;
};
constexpr Colour kYellow{1, 0.85, 0.1}, kWhite{1, 1, 1};
constexpr std::array kColours{Colours{"red", {0.78, 0.06, 0.09}, kWhite, kYellow},
                              Colours{"blue", {0.02, 0.25, 0.55}, kWhite, kYellow},
                              Colours{"white", kWhite, {0.1, 0.1, 0.1}, {0.78, 0.06, 0.09}}};

std::optional<double> metres(std::string_view typed) {
  auto text = base::tidy(typed);
  std::ranges::replace(text, ',', '.');
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !(value >= kLeast && value <= kMost))
    return std::nullopt;
  return std::round(value * 1000) / 1000;
}

base::Problem wrong(const char* field, std::string_view typed) {
  base::Problem problem{base::Severity::kError,
                        {},
                        msg("Enter a length from 0.5 to 30 metres, for example 6 or 2.4."),
                        std::string(typed)};
  problem.place.field = field;
  return problem;
}

// The lines above the name of the event name the agencies; what follows is what people read from afar.
bool is_major(const std::vector<std::string>& lines, std::size_t at) {
  const auto event = std::ranges::find_if(lines, [](const std::string& line) {
    return base::fold(line).starts_with("hoi nghi") || base::fold(line).starts_with("le ");
  });
  return event == lines.end() || at > static_cast<std::size_t>(event - lines.begin());
}

}  // namespace

base::Result<BannerLook> banner_look(std::string_view width, std::string_view height,
                                     std::string_view colours) {
  base::Problems problems;
  const auto wide = metres(width), high = metres(height);
  if (!wide) problems.push_back(wrong("width", width));
  if (!high) problems.push_back(wrong("height", height));
  if (!problems.empty()) return base::refuse(std::move(problems));
  const bool known = std::ranges::find(kColours, colours, &Colours::id) != kColours.end();
  return BannerLook{*wide, *high, known ? std::string(colours) : "red"};
}

paper::Design banner(const plan::Plan& plan, const BannerLook& look) {
  const auto* colours = std::ranges::find(kColours, look.colours, &Colours::id);
  const double width = look.width_m * 1000, height = look.height_m * 1000;
  paper::Design out{width, height, {}};
  out.boxes.push_back(
      {.kind = paper::BoxKind::kFill, .width_mm = width, .height_mm = height, .colour = colours->ground});
  double shares = 0;
  for (std::size_t i = 0; i < plan.banner.size(); ++i) shares += is_major(plan.banner, i) ? 2 : 1;
  double y = height * 0.1;
  for (std::size_t i = 0; i < plan.banner.size(); ++i) {
    const bool major = is_major(plan.banner, i);
    const double room = height * 0.8 * (major ? 2 : 1) / std::max(1.0, shares);
    out.boxes.push_back({.x_mm = width * 0.06,
                         .y_mm = y,
                         .width_mm = width * 0.88,
                         .height_mm = room,
                         .text = plan.banner[i],
                         .style = paper::Style::kBold,
                         .largest_pt = room * 0.72 * paper::kPointsPerMm,
                         .smallest_pt = room * 0.06 * paper::kPointsPerMm,
                         .lines = 2,
                         .colour = major ? colours->major : colours->minor});
    y += room;
  }
  return out;
}

}  // namespace vinhdanh::campaign::conference
