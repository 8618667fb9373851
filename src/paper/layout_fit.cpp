#include <algorithm>

#include "base/text.h"
#include "paper/layout.h"

namespace vinhdanh::paper {
namespace {

using Words = std::vector<ShapedWordPtr>;

Words shaped_words(const Font& font, std::string_view text) {
  Words out;
  for (const auto& word : base::split(text, ' ')) out.push_back(font.shape(word));
  return out;
}

// In 1/1000 em.
int width(const Words& words, std::size_t from, std::size_t end, int blank) {
  int out = 0;
  for (auto i = from; i < end; ++i) out += words[i]->width + (i > from ? blank : 0);
  return out;
}

// Where the second line begins so that the longer line is as short as can be.
std::size_t balanced_break(const Words& words, int blank) {
  std::size_t best = words.size();
  int least = width(words, 0, words.size(), blank);
  for (std::size_t i = 1; i < words.size(); ++i) {
    const int longer = std::max(width(words, 0, i, blank), width(words, i, words.size(), blank));
    if (longer < least) {
      least = longer;
      best = i;
    }
  }
  return best;
}

double size_for(int per_mille, const FitBox& box) {
  if (per_mille <= 0) return box.largest_pt;
  return std::min(box.largest_pt, box.width_mm * kPointsPerMm * 1000 / per_mille);
}

void add_line(FittedText& out, const Font& font, const Words& words, std::size_t from, std::size_t end) {
  std::vector<PlacedWord> line;
  for (auto i = from; i < end; ++i)
    line.push_back({words[i], i > from ? font.space_width() * out.size_pt / 1000 : 0});
  out.widths_mm.push_back(width(words, from, end, font.space_width()) * out.size_pt / 1000 / kPointsPerMm);
  out.lines.push_back(std::move(line));
}

FittedText placed(const Font& font, const Words& words, std::size_t second_line, double size_pt) {
  FittedText out;
  out.size_pt = size_pt;
  add_line(out, font, words, 0, second_line);
  if (second_line < words.size()) add_line(out, font, words, second_line, words.size());
  for (const auto& word : words) out.missing += word->missing;
  return out;
}

// Nothing in `lines` when it does not fit.
FittedText tried(const Font& font, std::string_view text, const FitBox& box) {
  const auto words = shaped_words(font, text);
  const int blank = font.space_width();
  const double one_line = size_for(width(words, 0, words.size(), blank), box);
  const bool two_are_better = box.lines > 1 && words.size() > 1 && one_line < box.one_line_pt;
  if (one_line >= box.smallest_pt && !two_are_better) return placed(font, words, words.size(), one_line);
  if (box.lines < 2) return {};
  const auto second = balanced_break(words, blank);
  const int longer = std::max(width(words, 0, second, blank), width(words, second, words.size(), blank));
  const double two_lines = size_for(longer, box);
  return two_lines >= box.smallest_pt ? placed(font, words, second, two_lines) : FittedText{};
}

// The first `count` characters, in bytes.
std::size_t prefix_bytes(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  while (at < text.size() && count > 0) {
    ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0u) == 0x80u) ++at;
    --count;
  }
  return at;
}

FittedText cut(const Font& font, const std::string& text, const FitBox& box) {
  FittedText best;
  std::size_t fits = 0, fails = std::min<std::size_t>(text.size(), 1000);
  while (fits + 1 < fails) {
    const auto middle = (fits + fails) / 2;
    auto attempt = tried(font, base::tidy(text.substr(0, prefix_bytes(text, middle))) + "…", box);
    if (attempt.lines.empty()) {
      fails = middle;
    } else {
      fits = middle;
      best = std::move(attempt);
    }
  }
  if (best.lines.empty()) best = placed(font, {}, 0, box.smallest_pt);
  best.fits = false;
  return best;
}

}  // namespace

FittedText fit(const Font& font, std::string_view text, const FitBox& box) {
  // A text of thousands of characters is not measured at all.
  constexpr std::size_t kHopeless = 4000;  // bytes
  const auto tidy = base::tidy(text);
  if (tidy.size() <= kHopeless)
    if (auto whole = tried(font, tidy, box); !whole.lines.empty()) return whole;
  return cut(font, tidy, box);
}

}  // namespace vinhdanh::paper
