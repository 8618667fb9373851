#include "paper/certificate_artwork.h"

#include <array>
#include <cmath>
#include <functional>
#include <numbers>

namespace vinhdanh::paper {
namespace {

constexpr double kPi = std::numbers::pi;
constexpr Colour kIvory{0.996, 0.988, 0.961};
constexpr Colour kWatermark{0.972, 0.945, 0.878};
constexpr Colour kPaleGold{0.855, 0.733, 0.463};

// Millimetres from the edge of the paper.
constexpr double kOuter = 8, kBand = 11, kBandEnd = 18, kInner = 21;
constexpr double kCorner = 14;    // side of the corner pieces
constexpr double kScroll = 0.72;  // of the scrolls inside the inner line: clear of the code

struct Point {
  double x = 0, y = 0;
};
using Curve = std::function<Point(double)>;

// `curve` from t0 to t1 in `steps` cubic pieces through its points, along its tangents.
void trace(PdfCanvas& canvas, const Curve& curve, double t0, double t1, int steps) {
  const double h = (t1 - t0) / steps;
  const auto tangent = [&](double t) {
    const auto a = curve(t - h / 100), b = curve(t + h / 100);
    return Point{(b.x - a.x) * 50 / 3, (b.y - a.y) * 50 / 3};
  };
  auto from = curve(t0);
  canvas.move_to(from.x, from.y);
  for (int i = 1; i <= steps; ++i) {
    const double t = t0 + h * i;
    const auto to = curve(t), leave = tangent(t - h), arrive = tangent(t);
    canvas.curve_to(from.x + leave.x, from.y + leave.y, to.x - arrive.x, to.y - arrive.y, to.x, to.y);
    from = to;
  }
}

void frame(PdfCanvas& canvas, double inset, double weight, const Colour& colour) {
  canvas.stroke_colour(colour);
  canvas.line_width(weight);
  canvas.rectangle(inset, inset, kCertificateWidth - 2 * inset, kCertificateHeight - 2 * inset);
  canvas.stroke();
}

void paper_tint(PdfCanvas& canvas) {
  canvas.fill_colour(kIvory);
  canvas.rectangle(kOuter, kOuter, kCertificateWidth - 2 * kOuter, kCertificateHeight - 2 * kOuter);
  canvas.fill();
}

// Interlaced rosette behind the text, light enough to read over.
void watermark(PdfCanvas& canvas) {
  canvas.stroke_colour(kWatermark);
  canvas.line_width(0.18);
  for (int ring = 0; ring < 6; ++ring) {
    const double middle = 24 + 6.5 * ring, swing = 5 + 0.6 * ring;
    for (int phase = 0; phase < 3; ++phase) {
      trace(
          canvas,
          [&](double t) {
            const double r = middle + swing * std::sin(18 * t + phase * 2 * kPi / 3);
            return Point{kCertificateWidth / 2 + 1.32 * r * std::cos(t), 108 + r * std::sin(t)};
          },
          0, 2 * kPi, 72);
      canvas.stroke();
    }
  }
}

// One wave of all strands.
void wave(PdfCanvas& canvas, Point from, Point along, double length) {
  constexpr int kStrands = 6;
  for (int strand = 0; strand < kStrands; ++strand) {
    canvas.stroke_colour(strand % 3 == 0 ? kLacquer : kGold);
    canvas.line_width(strand % 3 == 0 ? 0.16 : 0.2);
    const double swing = strand % 2 == 0 ? 2.7 : 1.7;
    const auto curve = [&](double t) {
      const double off = swing * std::sin(2 * kPi * (t + strand / 6.0));
      return Point{from.x + along.x * length * t - along.y * off,
                   from.y + along.y * length * t + along.x * off};
    };
    trace(canvas, curve, 0, 1, 6);
    canvas.stroke();
  }
}

// Waves that run through each other between two corners, like the border of a bank note. Each is the first
// one moved, so that the file stays small.
void band(PdfCanvas& canvas, Point from, Point to, int waves) {
  const double length = std::hypot(to.x - from.x, to.y - from.y);
  const Point along{(to.x - from.x) / length, (to.y - from.y) / length};
  for (int i = 0; i < waves; ++i) {
    const double moved = length * i / waves;
    canvas.save();
    canvas.translate(along.x * moved, along.y * moved);
    wave(canvas, from, along, length / waves);
    canvas.restore();
  }
}

void bands(PdfCanvas& canvas) {
  const double middle = (kBand + kBandEnd) / 2, start = kOuter + kCorner;
  const double right = kCertificateWidth - middle, bottom = kCertificateHeight - middle;
  band(canvas, {start, middle}, {kCertificateWidth - start, middle}, 44);
  band(canvas, {start, bottom}, {kCertificateWidth - start, bottom}, 44);
  band(canvas, {middle, start}, {middle, kCertificateHeight - start}, 29);
  band(canvas, {right, start}, {right, kCertificateHeight - start}, 29);
}

void star(PdfCanvas& canvas, Point centre, double radius, const Colour& colour) {
  canvas.fill_colour(colour);
  for (int i = 0; i < 10; ++i) {
    const double r = i % 2 == 0 ? radius : radius * 0.382;
    const double angle = kPi * i / 5 - kPi / 2;
    const Point at{centre.x + r * std::cos(angle), centre.y + r * std::sin(angle)};
    i == 0 ? canvas.move_to(at.x, at.y) : canvas.line_to(at.x, at.y);
  }
  canvas.close_path();
  canvas.fill();
}

void petals(PdfCanvas& canvas, Point centre, double radius, int count, const Colour& colour) {
  canvas.fill_colour(colour);
  for (int i = 0; i < count; ++i) {
    const double a = 2 * kPi * i / count, spread = kPi / count * 1.1;
    const auto at = [&](double r, double angle) {
      return Point{centre.x + r * std::cos(angle), centre.y + r * std::sin(angle)};
    };
    const auto left = at(radius * 0.75, a - spread), right = at(radius * 0.75, a + spread),
               tip = at(radius, a);
    canvas.move_to(centre.x, centre.y);
    canvas.curve_to(left.x, left.y, left.x, left.y, tip.x, tip.y);
    canvas.curve_to(right.x, right.y, right.x, right.y, centre.x, centre.y);
  }
  canvas.fill();
}

void rosette(PdfCanvas& canvas, Point centre, double radius) {
  canvas.stroke_colour(kGold);
  canvas.line_width(0.18);
  for (int phase = 0; phase < 4; ++phase) {
    trace(
        canvas,
        [&](double t) {
          const double r = radius * (0.78 + 0.2 * std::sin(8 * t + phase * kPi / 2));
          return Point{centre.x + r * std::cos(t), centre.y + r * std::sin(t)};
        },
        0, 2 * kPi, 32);
    canvas.stroke();
  }
}

void corner_piece(PdfCanvas& canvas, Point centre) {
  const double half = kCorner / 2;
  canvas.fill_colour(kIvory);
  canvas.stroke_colour(kLacquer);
  canvas.line_width(0.7);
  canvas.rectangle(centre.x - half, centre.y - half, kCorner, kCorner);
  canvas.fill_and_stroke();
  canvas.stroke_colour(kGold);
  canvas.line_width(0.3);
  canvas.rectangle(centre.x - half + 1, centre.y - half + 1, kCorner - 2, kCorner - 2);
  canvas.stroke();
  rosette(canvas, centre, 5.6);
  petals(canvas, centre, 3.6, 8, kLacquer);
  petals(canvas, centre, 2.1, 8, kPaleGold);
}

// Inner line whose corners are hollowed out, with a bud in each hollow.
void inner_frame(PdfCanvas& canvas, double inset, double hollow, double weight, const Colour& colour) {
  const double l = inset, t = inset, r = kCertificateWidth - inset, b = kCertificateHeight - inset;
  const double k = hollow * 0.5523;  // quarter circle as a cubic curve
  canvas.stroke_colour(colour);
  canvas.line_width(weight);
  canvas.move_to(l + hollow, t);
  canvas.line_to(r - hollow, t);
  canvas.curve_to(r - hollow, t + k, r - k, t + hollow, r, t + hollow);
  canvas.line_to(r, b - hollow);
  canvas.curve_to(r - k, b - hollow, r - hollow, b - k, r - hollow, b);
  canvas.line_to(l + hollow, b);
  canvas.curve_to(l + hollow, b - k, l + k, b - hollow, l, b - hollow);
  canvas.line_to(l, t + hollow);
  canvas.curve_to(l + k, t + hollow, l + hollow, t + k, l + hollow, t);
  canvas.close_path();
  canvas.stroke();
}

// A scroll that grows from the hollow corner along both sides; `sx`, `sy` point into the page.
void scroll(PdfCanvas& canvas, Point corner, double sx, double sy) {
  const auto leaf = [&](double x1, double y1, double x2, double y2, double x, double y, double back) {
    const auto px = [&](double v) { return corner.x + sx * kScroll * v; };
    const auto py = [&](double v) { return corner.y + sy * kScroll * v; };
    canvas.move_to(px(9), py(9));
    canvas.curve_to(px(x1), py(y1), px(x2), py(y2), px(x), py(y));
    canvas.curve_to(px(x2), py(y2 + back), px(x1 + back), py(y1 + back), px(9), py(9));
  };
  canvas.fill_colour(kPaleGold);
  leaf(12, 4, 20, 3.2, 27, 5, 1.5);
  leaf(4, 12, 3.2, 20, 5, 27, 1.5);
  leaf(13, 8, 16, 9, 19, 8, 1.1);
  leaf(8, 13, 9, 16, 8, 19, 1.1);
  canvas.fill();
  canvas.fill_colour(kLacquer);
  canvas.circle(corner.x + sx * kScroll * 9.4, corner.y + sy * kScroll * 9.4, 0.9);
  canvas.fill();
}

void corners(PdfCanvas& canvas) {
  const double near = kOuter + kCorner / 2;
  for (const double dx : {0.0, kCertificateWidth - 2 * near})
    for (const double dy : {0.0, kCertificateHeight - 2 * near}) {
      canvas.save();
      canvas.translate(dx, dy);
      corner_piece(canvas, {near, near});
      canvas.restore();
    }
  for (const double sx : {1.0, -1.0})
    for (const double sy : {1.0, -1.0})
      scroll(canvas,
             {sx > 0 ? kInner : kCertificateWidth - kInner, sy > 0 ? kInner : kCertificateHeight - kInner},
             sx, sy);
}

void medallion(PdfCanvas& canvas, Point centre) {
  canvas.fill_colour(kIvory);
  canvas.stroke_colour(kLacquer);
  canvas.line_width(0.7);
  canvas.circle(centre.x, centre.y, 7.4);
  canvas.fill_and_stroke();
  rosette(canvas, centre, 6.9);
  canvas.fill_colour(kLacquer);
  canvas.circle(centre.x, centre.y, 4.6);
  canvas.fill();
  star(canvas, centre, 3.9, {0.949, 0.792, 0.353});
}

}  // namespace

void draw_certificate_artwork(PdfCanvas& canvas) {
  paper_tint(canvas);
  watermark(canvas);
  bands(canvas);
  frame(canvas, kOuter, 1.1, kLacquer);
  frame(canvas, kOuter + 1.7, 0.3, kGold);
  frame(canvas, kBandEnd + 0.8, 0.6, kLacquer);
  inner_frame(canvas, kInner, 6, 0.35, kGold);
  corners(canvas);
  medallion(canvas, {kCertificateWidth / 2, (kBand + kBandEnd) / 2});
}

}  // namespace vinhdanh::paper
