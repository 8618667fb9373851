#include "paper/layout.h"

#include <algorithm>
#include <span>

#include "paper/layout_atoms.h"

namespace vinhdanh::paper {
namespace {

// Single line spacing of Times New Roman, and how much of it lies below the baseline.
constexpr double kSingle = 1.149, kBelow = 0.237;

class Lines {
 public:
  Lines(const FontFamily& family, const Paragraph& paragraph, double width_mm, double size_pt)
      : paragraph_(paragraph),
        size_pt_(size_pt),
        left_pt_(paragraph.left_mm * kPointsPerMm),
        right_pt_((width_mm - paragraph.right_mm) * kPointsPerMm),
        atoms_(atoms_of(family, paragraph, size_pt,
                        std::max(1.0, right_pt_ - left_pt_ - std::max(0.0, indent_pt())))) {}

  LaidText all() {
    for (std::size_t from = 0; from < atoms_.size();) {
      const auto end = line_end(from);
      add_line(from, end);
      from = end;
    }
    for (const auto& atom : atoms_)
      for (const auto& part : atom.parts) out_.missing += part.word->missing;
    return std::move(out_);
  }

 private:
  double indent_pt() const { return paragraph_.first_line_mm * kPointsPerMm; }
  double start_pt() const { return left_pt_ + (out_.lines.empty() ? indent_pt() : 0); }

  std::size_t line_end(std::size_t from) const {
    double width = 0;
    for (auto i = from; i < atoms_.size(); ++i) {
      const double more = atoms_[i].width_pt + (i > from ? atoms_[i - 1].blank_pt : 0);
      if (i > from && width + more > right_pt_ - start_pt() + 0.01) return i;
      width += more;
      if (atoms_[i].ends_line) return i + 1;
    }
    return atoms_.size();
  }

  double natural_width(std::span<const LayoutAtom> atoms) const {
    double out = 0;
    for (std::size_t i = 0; i < atoms.size(); ++i)
      out += atoms[i].width_pt + (i > 0 ? atoms[i - 1].blank_pt : 0);
    return out;
  }

  // Added to every blank between atoms of a justified line.
  double stretch(std::span<const LayoutAtom> atoms, bool last, double room) const {
    if (paragraph_.align != Align::kJustify || last || atoms.back().ends_line) return 0;
    const auto blanks = std::count_if(atoms.begin(), atoms.end() - 1,
                                      [](const LayoutAtom& atom) { return atom.blank_pt > 0; });
    return blanks > 0 ? room / static_cast<double>(blanks) : 0;
  }

  void add_line(std::size_t from, std::size_t end) {
    const auto atoms = std::span(atoms_).subspan(from, end - from);
    const double room = std::max(0.0, right_pt_ - start_pt() - natural_width(atoms));
    const double more = stretch(atoms, end == atoms_.size(), room);
    double x = start_pt();
    if (paragraph_.align == Align::kCentre) x += room / 2;
    if (paragraph_.align == Align::kRight) x += room;
    LaidLine line;
    line.x_mm = x / kPointsPerMm;
    double blank = 0;
    for (const auto& atom : atoms) {
      for (const auto& part : atom.parts) {
        place(line, part, blank + part.blank_pt, x);
        blank = 0;
      }
      blank += atom.blank_pt > 0 ? atom.blank_pt + more : 0;
    }
    line.width_mm = x / kPointsPerMm - line.x_mm;
    measure(line);
    out_.height_mm += line.height_mm;
    out_.lines.push_back(std::move(line));
  }

  void place(LaidLine& line, const LayoutPart& part, double blank, double& x) {
    const auto& run = paragraph_.runs[part.run];
    if (line.pieces.empty() || last_run_ != part.run || line.pieces.back().words.empty())
      line.pieces.push_back({style_of(run.bold, run.italic),
                             size_of(run, size_pt_),
                             colour_of(run.colour),
                             run.underline,
                             x / kPointsPerMm,
                             0,
                             {}});
    auto& piece = line.pieces.back();
    piece.words.push_back({part.word, blank});
    x += blank + part.width_pt;
    piece.width_mm = x / kPointsPerMm - piece.x_mm;
    last_run_ = part.run;
  }

  void measure(LaidLine& line) const {
    double size = line.pieces.empty() ? size_pt_ : 0;
    for (const auto& piece : line.pieces) size = std::max(size, piece.size_pt);
    line.height_mm = size * kSingle * paragraph_.line_spacing / kPointsPerMm;
    line.baseline_mm = line.height_mm - foot_mm(size);
  }

  const Paragraph& paragraph_;
  double size_pt_, left_pt_, right_pt_;
  std::vector<LayoutAtom> atoms_;
  LaidText out_;
  std::size_t last_run_ = 0;
};

void underline(PdfCanvas& canvas, const LaidPiece& piece, double x, double y) {
  const double at = y + piece.size_pt * 0.12 / kPointsPerMm;
  canvas.stroke_colour(piece.colour);
  canvas.line_width(piece.size_pt * 0.05 / kPointsPerMm);
  canvas.move_to(x, at);
  canvas.line_to(x + piece.width_mm, at);
  canvas.stroke();
}

}  // namespace

LaidText lay_out(const FontFamily& family, const Paragraph& paragraph, double width_mm, double size_pt) {
  return Lines(family, paragraph, width_mm, size_pt).all();
}

double foot_mm(double size_pt) {
  return size_pt * kBelow / kPointsPerMm;
}

void draw(PdfCanvas& canvas, const LaidLine& line, double x, double y) {
  for (const auto& piece : line.pieces) {
    canvas.fill_colour(piece.colour);
    canvas.text(piece.style, piece.size_pt, x + piece.x_mm, y + line.baseline_mm, piece.words);
    if (piece.underline) underline(canvas, piece, x + piece.x_mm, y + line.baseline_mm);
  }
}

void draw(PdfCanvas& canvas, const LaidText& text, double x, double y) {
  for (const auto& line : text.lines) {
    draw(canvas, line, x, y);
    y += line.height_mm;
  }
}

}  // namespace vinhdanh::paper
