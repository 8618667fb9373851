#pragma once

#include <optional>
#include <string>
#include <vector>

#include "paper/certificate.h"
#include "paper/layout.h"

namespace vinhdanh::paper {

// Draws the texts and the code of one certificate and says what went wrong on the way.
class CertificatePage {
 public:
  // All outlive the page.
  CertificatePage(PdfCanvas& canvas, const FontFamily& family, const Certificate& certificate,
                  const CertificateOptions& options);

  base::Problems draw();

 private:
  // A text of the middle column that is measured before its height on the page is known.
  struct Block {
    LaidText text;
    double gap_mm;  // above it, at least
    const char* role;
    bool printed;
  };
  struct Look {
    Style style;
    double largest_pt, smallest_pt;
    Colour colour{};
    int lines = 1;
    double one_line_pt = 0;
  };

  std::vector<Block> column();
  void draw_column();
  void draw_signature();
  void draw_register();
  void draw_code(double x, double y);
  void draw_rule(double y, double width);
  LaidText fitted(const char* field, const std::string& text, const Look& look, double width_mm);
  LaidText merit_text(double height_mm);
  void line(const char* field, const std::string& text, const Look& look, double x, double y,
            double width_mm);
  void note_missing(const char* field, const std::u32string& missing);
  void note_cut(const char* field, const std::string& text);
  void warn(const char* field, base::Message text);
  bool full() const { return options_.paper == CertificatePaper::kPlain; }

  PdfCanvas& canvas_;
  const FontFamily& family_;
  const Certificate& certificate_;
  const CertificateOptions& options_;
  base::Problems problems_;
};

}  // namespace vinhdanh::paper
