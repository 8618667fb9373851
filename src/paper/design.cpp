#include "paper/design.h"

#include <algorithm>

#include "base/text.h"

namespace vinhdanh::paper {
namespace {

constexpr double kLine = 1.2;  // height of a line in sizes

std::string filled(const std::string& text, const DesignValues& values) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto open = text.find('{', at), close = text.find('}', open);
    out += text.substr(at, open - at);
    if (close == std::string::npos) break;
    const auto found = values.find(text.substr(open + 1, close - open - 1));
    if (found != values.end()) out += found->second;
    at = close + 1;
  }
  return base::tidy(out);
}

FittedText fitted(const Font& font, const std::string& text, const DesignBox& box) {
  const double room_pt = box.height_mm * kPointsPerMm / kLine;
  FitBox wanted{box.width_mm, std::min(box.largest_pt, room_pt), box.smallest_pt, std::min(box.lines, 2),
                (box.largest_pt + box.smallest_pt) / 2};
  auto out = fit(font, text, wanted);
  if (out.lines.size() > 1 && out.size_pt * 2 > room_pt) {
    wanted.largest_pt = std::max(box.smallest_pt, room_pt / 2);
    out = fit(font, text, wanted);
  }
  return out;
}

LaidText lines_of(FittedText fitted, const DesignBox& box) {
  LaidText out;
  out.missing = std::move(fitted.missing);
  const double height = fitted.size_pt * kLine / kPointsPerMm;
  for (std::size_t i = 0; i < fitted.lines.size(); ++i) {
    LaidLine line;
    line.width_mm = fitted.widths_mm[i];
    const double room = box.width_mm - line.width_mm;
    line.x_mm = box.align == Align::kCentre ? room / 2 : box.align == Align::kRight ? room : 0;
    line.height_mm = height;
    line.baseline_mm = height * 0.77;
    line.pieces.push_back(
        {box.style, fitted.size_pt, box.colour, false, line.x_mm, line.width_mm, std::move(fitted.lines[i])});
    out.height_mm += height;
    out.lines.push_back(std::move(line));
  }
  return out;
}

bool too_high(const LaidText& text, const DesignBox& box) {
  return text.height_mm > box.height_mm || text.lines.size() > static_cast<std::size_t>(box.lines);
}

// More than two lines: a paragraph, as large as it may be.
LaidText paragraph_of(const FontFamily& family, const std::string& text, const DesignBox& box, bool& fits) {
  Paragraph paragraph;
  paragraph.align = box.align;
  paragraph.runs.push_back({.text = text,
                            .bold = box.style == Style::kBold || box.style == Style::kBoldItalic,
                            .italic = box.style == Style::kItalic || box.style == Style::kBoldItalic});
  LaidText out;
  for (double size = box.largest_pt;; size = std::max(box.smallest_pt, size - 0.5)) {
    out = lay_out(family, paragraph, box.width_mm, size);
    fits = !too_high(out, box);
    if (fits || size <= box.smallest_pt) break;
  }
  while (too_high(out, box) && out.lines.size() > 1) {
    out.height_mm -= out.lines.back().height_mm;
    out.lines.pop_back();
  }
  for (auto& line : out.lines)
    for (auto& piece : line.pieces) piece.colour = box.colour;
  return out;
}

double top_of(const DesignBox& box, double height_mm) {
  const double room = box.height_mm - height_mm;
  if (box.vertical == VerticalAlign::kTop) return box.y_mm;
  return box.y_mm + (box.vertical == VerticalAlign::kBottom ? room : room / 2);
}

base::Problem warning(base::Message text) {
  return {base::Severity::kWarning, {}, std::move(text), {}};
}

void note(const std::string& text, const LaidText& laid, bool fits, base::Problems& problems) {
  if (!laid.missing.empty())
    problems.push_back(warning(base::msg(
        "“{0}” has characters that cannot be printed and would be empty boxes. Correct the text.", text)));
  if (!fits)
    problems.push_back(warning(base::msg("“{0}” has no room on the card and is cut off. Shorten it.", text)));
}

}  // namespace

std::vector<LaidBox> lay_boxes(const Design& design, const DesignValues& values, const FontFamily& family,
                               base::Problems& problems) {
  std::vector<LaidBox> out;
  for (const auto& box : design.boxes) {
    LaidBox laid{&box};
    auto text = filled(box.text, values);
    if (box.kind == BoxKind::kCode) {
      laid.content = std::move(text);
    } else if (!text.empty()) {
      bool fits = true;
      if (box.lines > 2) {
        laid.text = paragraph_of(family, text, box, fits);
      } else {
        auto found = fitted(family[box.style], text, box);
        fits = found.fits;
        laid.text = lines_of(std::move(found), box);
      }
      laid.fits = fits;
      laid.top_mm = top_of(box, laid.text.height_mm);
      note(text, laid.text, fits, problems);
    }
    out.push_back(std::move(laid));
  }
  return out;
}

}  // namespace vinhdanh::paper
