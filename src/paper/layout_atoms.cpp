#include "paper/layout_atoms.h"

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include "base/text.h"

namespace vinhdanh::paper {
namespace {

struct Text {
  icu::UnicodeString units;
  std::vector<std::size_t> run_at;  // of each unit
};

Text joined(const Paragraph& paragraph) {
  Text out;
  for (std::size_t i = 0; i < paragraph.runs.size(); ++i) {
    out.units += icu::UnicodeString::fromUTF8(base::nfc(paragraph.runs[i].text));
    out.run_at.resize(static_cast<std::size_t>(out.units.length()), i);
  }
  return out;
}

// "2020 - 2025" stays together.
void tie_spans(icu::UnicodeString& text) {
  for (int32_t i = text.indexOf(u" - "); i >= 0; i = text.indexOf(u" - ", i + 1)) {
    if (i == 0 || !u_isdigit(text[i - 1]) || i + 3 >= text.length() || !u_isdigit(text[i + 3])) continue;
    text.setCharAt(i, u'\u00A0');
    text.setCharAt(i + 2, u'\u00A0');
  }
}

icu::BreakIterator& line_breaker() {
  thread_local const std::unique_ptr<icu::BreakIterator> breaker = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> made(
        icu::BreakIterator::createLineInstance(icu::Locale("vi"), status));
    if (U_FAILURE(status)) throw std::runtime_error("ICU has no line breaking rules");
    return made;
  }();
  return *breaker;
}

bool blank(char16_t unit) {
  return u_isUWhiteSpace(unit) != 0 || unit == u'\u200B';
}
bool line_end(char16_t unit) {
  return unit == u'\n' || unit == u'\r' || unit == u'\u2028' || unit == u'\f';
}

std::string utf8(const icu::UnicodeString& text, int32_t from, int32_t end) {
  std::string out;
  text.tempSubStringBetween(from, end).toUTF8String(out);
  return out;
}

class Atoms {
 public:
  Atoms(const FontFamily& family, const Paragraph& paragraph, double size_pt, double widest_pt)
      : family_(family), paragraph_(paragraph), size_pt_(size_pt), widest_pt_(widest_pt) {}

  std::vector<LayoutAtom> all() {
    auto text = joined(paragraph_);
    tie_spans(text.units);
    auto& breaker = line_breaker();
    breaker.setText(text.units);
    const auto length = text.units.length();
    for (int32_t from = breaker.first(), end = breaker.next(); end != icu::BreakIterator::DONE;
         from = end, end = breaker.next()) {
      // UAX #14 breaks between a hyphen and a no-break space; "2020 - 2025" must not.
      while (end < length && text.units[end] == u'\u00A0') end = breaker.next();
      add_segment(text, from, end);
    }
    if (out_.empty()) out_.emplace_back();
    return std::move(out_);
  }

 private:
  void add_segment(const Text& text, int32_t from, int32_t end) {
    LayoutAtom atom;
    double pending = 0;
    for (int32_t at = from; at < end;) {
      if (blank(text.units[at])) {
        atom.ends_line = atom.ends_line || line_end(text.units[at]);
        pending += line_end(text.units[at]) ? 0 : blank_width(run(text, at));
        ++at;
        continue;
      }
      const auto stop = word_end(text, at, end);
      add_part(atom, run(text, at), utf8(text.units, at, stop), pending);
      pending = 0;
      at = stop;
    }
    atom.blank_pt = pending;
    out_.push_back(std::move(atom));
  }

  static std::size_t run(const Text& text, int32_t at) { return text.run_at[static_cast<std::size_t>(at)]; }

  static int32_t word_end(const Text& text, int32_t from, int32_t end) {
    auto at = from;
    while (at < end && !blank(text.units[at]) && run(text, at) == run(text, from)) ++at;
    return at;
  }

  const Run& run(std::size_t index) const { return paragraph_.runs[index]; }
  double points(std::size_t index, int per_mille) const {
    return per_mille * size_of(run(index), size_pt_) / 1000;
  }
  double blank_width(std::size_t index) const {
    return points(index, font_of(family_, run(index)).space_width());
  }

  void add_part(LayoutAtom& atom, std::size_t index, const std::string& word, double blank_pt) {
    auto shaped = font_of(family_, run(index)).shape(word);
    const double width = points(index, shaped->width);
    if (width <= widest_pt_) {
      append(atom, {index, std::move(shaped), blank_pt, width});
      return;
    }
    break_anywhere(atom, index, *shaped, blank_pt);
  }

  static void append(LayoutAtom& atom, LayoutPart part) {
    atom.width_pt += part.width_pt + (atom.parts.empty() ? 0 : part.blank_pt);
    if (atom.parts.empty()) part.blank_pt = 0;
    atom.parts.push_back(std::move(part));
  }

  void break_anywhere(LayoutAtom& atom, std::size_t index, const ShapedWord& word, double blank_pt) {
    auto piece = std::make_shared<ShapedWord>();
    piece->missing = word.missing;
    for (const auto& glyph : word.glyphs) {
      if (!piece->glyphs.empty() && points(index, piece->width + glyph.advance) > widest_pt_) {
        append(atom, {index, piece, blank_pt, points(index, piece->width)});
        out_.push_back(std::exchange(atom, {}));
        piece = std::make_shared<ShapedWord>();
        blank_pt = 0;
      }
      piece->glyphs.push_back(glyph);
      piece->width += glyph.advance;
    }
    append(atom, {index, piece, blank_pt, points(index, piece->width)});
  }

  const FontFamily& family_;
  const Paragraph& paragraph_;
  double size_pt_, widest_pt_;
  std::vector<LayoutAtom> out_;
};

}  // namespace

std::vector<LayoutAtom> atoms_of(const FontFamily& family, const Paragraph& paragraph, double size_pt,
                                 double widest_pt) {
  return Atoms(family, paragraph, size_pt, widest_pt).all();
}

}  // namespace vinhdanh::paper
