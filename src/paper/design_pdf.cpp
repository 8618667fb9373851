#include <algorithm>
#include <cmath>

#include "base/message.h"
#include "paper/design.h"
#include "paper/qr_code.h"

namespace vinhdanh::paper {
namespace {

constexpr double kMark = 4, kMarkGap = 1.5;  // length of a mark, and how far it stays from the card

base::Problems refused(base::Message text) {
  return {{base::Severity::kError, {}, std::move(text), {}}};
}

void draw_code(PdfCanvas& canvas, const DesignBox& box, const std::string& content,
               base::Problems& problems) {
  const auto code = qr_code(content);
  if (!code) {
    if (!content.empty())
      problems.push_back({base::Severity::kWarning,
                          {},
                          base::msg("The content of the QR code is too long. Shorten it to 2,331 bytes."),
                          content.substr(0, 60)});
    return;
  }
  const double side = std::min(box.width_mm, box.height_mm);
  canvas.begin_block("Figure", base::say(base::Language::kVietnamese, base::msg("QR code: {0}", content)));
  canvas.fill_colour(box.colour);
  canvas.bitmap(box.x_mm + (box.width_mm - side) / 2, box.y_mm + (box.height_mm - side) / 2, side, side,
                code->size, code->modules);
  canvas.end_block();
}

void draw_fill(PdfCanvas& canvas, const DesignBox& box) {
  canvas.begin_artifact();
  canvas.fill_colour(box.colour);
  canvas.rectangle(box.x_mm, box.y_mm, box.width_mm, box.height_mm);
  canvas.fill();
  canvas.end_artifact();
}

void draw_text(PdfCanvas& canvas, const LaidBox& laid) {
  if (laid.text.lines.empty()) return;
  canvas.begin_block("P");
  draw(canvas, laid.text, laid.box->x_mm, laid.top_mm);
  canvas.end_block();
}

void draw_box(PdfCanvas& canvas, const LaidBox& laid, base::Problems& problems) {
  const auto& box = *laid.box;
  if (box.turned) {
    canvas.save();
    canvas.turn(box.x_mm + box.width_mm / 2, box.y_mm + box.height_mm / 2);
  }
  if (box.kind == BoxKind::kFill) draw_fill(canvas, box);
  if (box.kind == BoxKind::kCode) draw_code(canvas, box, laid.content, problems);
  if (box.kind == BoxKind::kText) draw_text(canvas, laid);
  if (box.turned) canvas.restore();
}

// The cards of a sheet: how many there are and where the first one stands.
struct Grid {
  int columns, rows;
  double left, top;
  Grid(const Design& design, const DesignSheet& sheet)
      : columns(static_cast<int>(std::floor(sheet.width_mm / design.width_mm + 1e-6))),
        rows(static_cast<int>(std::floor(sheet.height_mm / design.height_mm + 1e-6))),
        left((sheet.width_mm - columns * design.width_mm) / 2),
        top((sheet.height_mm - rows * design.height_mm) / 2) {}
  std::size_t cards() const { return static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows); }
};

class Sheets {
 public:
  Sheets(const Design& design, const DesignSheet& sheet, const FontFamily& family, PdfWriter& writer)
      : design_(design), sheet_(sheet), grid_(design, sheet), family_(family), writer_(writer) {}

  base::Problems draw(std::span<const DesignValues> cards) {
    for (std::size_t first = 0; first < cards.size(); first += grid_.cards())
      draw_sheet(cards.subspan(first, std::min(grid_.cards(), cards.size() - first)));
    return std::move(problems_);
  }

 private:
  void draw_sheet(std::span<const DesignValues> cards) {
    auto canvas = writer_.canvas(sheet_.width_mm, sheet_.height_mm);
    const auto columns = static_cast<std::size_t>(grid_.columns);
    for (std::size_t i = 0; i < cards.size(); ++i) {
      canvas.save();
      canvas.translate(grid_.left + static_cast<double>(i % columns) * design_.width_mm,
                       grid_.top + static_cast<double>(i / columns) * design_.height_mm);
      draw_boxes(canvas, lay_boxes(design_, cards[i], family_, problems_), problems_);
      canvas.restore();
    }
    draw_marks(canvas, static_cast<int>((cards.size() + columns - 1) / columns));
    writer_.add_page(canvas);
  }

  void draw_marks(PdfCanvas& canvas, int rows) {
    canvas.begin_artifact();
    canvas.stroke_colour({});
    canvas.line_width(0.15);
    const double right = grid_.left + grid_.columns * design_.width_mm;
    const double bottom = grid_.top + rows * design_.height_mm;
    for (int i = 0; i <= grid_.columns; ++i) {
      const double x = grid_.left + i * design_.width_mm;
      mark(canvas, x, grid_.top, 0, -1);
      mark(canvas, x, bottom, 0, 1);
      // Cards as high as the sheet leave no room beside them: the cut between two is marked on its line.
      if (grid_.top < kMarkGap && i > 0 && i < grid_.columns) {
        mark(canvas, x, grid_.top - kMarkGap, 0, 1);
        mark(canvas, x, bottom + kMarkGap, 0, -1);
      }
    }
    for (int i = 0; i <= rows; ++i) {
      const double y = grid_.top + i * design_.height_mm;
      mark(canvas, grid_.left, y, -1, 0);
      mark(canvas, right, y, 1, 0);
      for (const double fold : sheet_.folds_mm)
        if (i < rows) fold_marks(canvas, y + fold, right);
    }
    canvas.end_artifact();
  }

  static void mark(PdfCanvas& canvas, double x, double y, double dx, double dy) {
    canvas.move_to(x + dx * kMarkGap, y + dy * kMarkGap);
    canvas.line_to(x + dx * (kMarkGap + kMark), y + dy * (kMarkGap + kMark));
    canvas.stroke();
  }

  // Inside the card, because it may be as wide as the sheet.
  void fold_marks(PdfCanvas& canvas, double y, double right) const {
    mark(canvas, grid_.left, y, 1, 0);
    mark(canvas, right, y, -1, 0);
  }

  const Design& design_;
  const DesignSheet& sheet_;
  Grid grid_;
  const FontFamily& family_;
  PdfWriter& writer_;
  base::Problems problems_;
};

}  // namespace

void draw_boxes(PdfCanvas& canvas, std::span<const LaidBox> boxes, base::Problems& problems) {
  for (const auto& laid : boxes) draw_box(canvas, laid, problems);
}

base::Problems render_designs(const Design& design, std::span<const DesignValues> cards,
                              const DesignSheet& sheet, const PdfInfo& info, std::ostream& out,
                              const std::filesystem::path& fonts) {
  if (cards.empty()) return refused(base::msg("There is nothing to print. Choose at least one."));
  if (Grid(design, sheet).cards() == 0)
    return refused(base::msg("The card is larger than the sheet of paper. Choose a larger sheet."));
  const auto family = FontFamily::load(fonts);
  if (!family) return family.error();
  PdfWriter writer(out, *family, info);
  auto problems = Sheets(design, sheet, *family, writer).draw(cards);
  writer.finish();
  return problems;
}

}  // namespace vinhdanh::paper
