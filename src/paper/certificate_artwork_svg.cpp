#include <fmt/format.h>

#include "base/text.h"
#include "paper/certificate_artwork.h"

namespace vinhdanh::paper {
namespace {

// Of what the canvas writes: only lines, curves, rectangles, colours and moves occur in artwork.
class SvgOfCanvas {
 public:
  std::string run(std::string_view content) {
    for (const auto& line : base::split(content, '\n')) {
      auto words = base::split(line, ' ');
      std::erase(words, "");
      if (!words.empty()) take(words);
    }
    return std::move(out_);
  }

 private:
  using Words = std::vector<std::string>;

  void take(const Words& words) {
    const auto& op = words.back();
    if (op == "rg") fill_ = colour(words);
    if (op == "RG") stroke_ = colour(words);
    if (op == "w") width_ = words[0];
    if (op == "m") step('M', words);
    if (op == "l") step('L', words);
    if (op == "c") step('C', words);
    if (op == "h") path_ += 'Z';
    if (op == "re")
      path_ += fmt::format("M{} {}h{}v{}h-{}Z", words[0], words[1], words[2], words[3], words[2]);
    if (op == "q") open_.push_back(0);
    if (op == "cm") move(words);
    if (op == "Q") close();
    if (op == "S") paint("none", stroke_);
    if (op == "f") paint(fill_, "none");
    if (op == "B") paint(fill_, stroke_);
  }

  void move(const Words& words) {
    out_ += fmt::format("<g transform=\"matrix({} {} {} {} {} {})\">", words[0], words[1], words[2], words[3],
                        words[4], words[5]);
    if (!open_.empty()) ++open_.back();
  }
  void close() {
    for (int i = 0; !open_.empty() && i < open_.back(); ++i) out_ += "</g>";
    if (!open_.empty()) open_.pop_back();
  }

  void step(char command, const Words& words) {
    path_ += command;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
      if (i > 0) path_ += ' ';
      path_ += words[i];
    }
  }

  void paint(const std::string& fill, const std::string& stroke) {
    out_ += fmt::format("<path fill=\"{}\" stroke=\"{}\" stroke-width=\"{}\" d=\"{}\"/>\n", fill, stroke,
                        width_, path_);
    path_.clear();
  }

  static std::string colour(const Words& words) {
    const auto part = [&](std::size_t i) { return static_cast<int>(std::stod(words[i]) * 255 + 0.5); };
    return fmt::format("#{:02x}{:02x}{:02x}", part(0), part(1), part(2));
  }

  std::vector<int> open_{};  // groups since each save
  std::string out_, path_, fill_ = "#000000", stroke_ = "#000000", width_ = "1";
};

}  // namespace

std::string certificate_artwork_svg(const FontFamily& family) {
  PdfGlyphs none;
  PdfCanvas canvas(kCertificateWidth, kCertificateHeight, family, none);
  draw_certificate_artwork(canvas);
  return fmt::format("<g transform=\"matrix({0:.6f} 0 0 -{0:.6f} 0 {1})\">\n{2}</g>\n", 1 / kPointsPerMm,
                     kCertificateHeight, SvgOfCanvas().run(canvas.content()));
}

}  // namespace vinhdanh::paper
