#include "paper/calibration_page.h"

#include "paper/certificate_artwork.h"
#include "paper/layout.h"

namespace vinhdanh::paper {
namespace {

constexpr double kRight = kCertificateWidth - kCalibrationMm, kBottom = kCertificateHeight - kCalibrationMm;

void line(PdfCanvas& canvas, double x1, double y1, double x2, double y2) {
  canvas.move_to(x1, y1);
  canvas.line_to(x2, y2);
  canvas.stroke();
}

void cross(PdfCanvas& canvas, double x, double y) {
  line(canvas, x - 8, y, x + 8, y);
  line(canvas, x, y - 8, x, y + 8);
  canvas.circle(x, y, 3);
  canvas.stroke();
}

// A tick each millimetre around the point, a longer one each five.
void rulers(PdfCanvas& canvas, double x, double y) {
  for (int i = -10; i <= 10; ++i) {
    const double length = i % 5 == 0 ? 3 : 1.5;
    line(canvas, x + i, y + 12, x + i, y + 12 + length);
    line(canvas, x + 12, y + i, x + 12 + length, y + i);
  }
}

void sentence(PdfCanvas& canvas, const FontFamily& family, const std::string& text, double y, Style style) {
  Paragraph paragraph;
  paragraph.align = Align::kCentre;
  paragraph.runs.push_back({.text = text, .bold = style == Style::kBold});
  canvas.begin_block("P");
  draw(canvas, lay_out(family, paragraph, 200, 14), (kCertificateWidth - 200) / 2, y);
  canvas.end_block();
}

}  // namespace

base::Problems render_calibration_page(double right_mm, double down_mm, const std::string& printer,
                                       const PdfInfo& info, std::ostream& out,
                                       const std::filesystem::path& fonts) {
  const auto family = FontFamily::load(fonts);
  if (!family) return family.error();
  PdfWriter writer(out, *family, info);
  auto canvas = writer.canvas(kCertificateWidth, kCertificateHeight);
  canvas.begin_artifact();
  canvas.save();
  canvas.translate(right_mm, down_mm);
  canvas.line_width(0.15);
  canvas.stroke_colour({});
  for (const double x : {kCalibrationMm, kRight})
    for (const double y : {kCalibrationMm, kBottom}) cross(canvas, x, y);
  rulers(canvas, kCalibrationMm, kCalibrationMm);
  canvas.restore();
  canvas.end_artifact();
  sentence(canvas, *family, printer, 70, Style::kBold);
  const auto say = [](const base::Message& text) { return base::say(base::Language::kVietnamese, text); };
  sentence(canvas, *family,
           say(base::msg("Measure from the left edge of the paper to the middle of the upper left cross, and "
                         "from the upper edge to the same place: both should be 20.0 mm.")),
           85, Style::kRegular);
  sentence(canvas, *family,
           say(base::msg("The crosses side by side must be 257 mm apart; if not, print again at 100 %.")),
           105, Style::kRegular);
  writer.add_page(canvas);
  writer.finish();
  return {};
}

}  // namespace vinhdanh::paper
