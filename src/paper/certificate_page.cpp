#include "paper/certificate_page.h"

#include <algorithm>
#include <fmt/format.h>

#include "base/text.h"
#include "paper/certificate_artwork.h"
#include "paper/qr_code.h"

namespace vinhdanh::paper {
namespace {

// The middle column lies between the medallion and the signature; the foot has two columns.
constexpr double kTop = 24.5, kColumnEnd = 141, kColumnWidth = 228;
constexpr double kLeft = (kCertificateWidth - kColumnWidth) / 2;
constexpr double kFoot = 147, kSignatureX = 172, kSignatureWidth = 96;
constexpr double kRegisterX = 42, kRegisterWidth = 110;
constexpr double kCodeSize = 24;       // at least 22 mm, so that a telephone reads it from arm's length
constexpr double kFinestModule = 0.32;  // mm; four dots of a 300 dpi printer are 0.34

constexpr double kLargestMerit = 16.5, kSmallestMerit = 11;
constexpr std::size_t kLongestMerit = 20'000;  // bytes that are looked at

std::u32string distinct(std::u32string characters) {
  std::ranges::sort(characters);
  const auto rest = std::ranges::unique(characters);
  characters.erase(rest.begin(), rest.end());
  return characters.substr(0, 10);
}

std::string code_points(const std::u32string& characters) {
  std::string out;
  for (const char32_t c : distinct(characters))
    out += fmt::format("{}U+{:04X}", out.empty() ? "" : ", ", static_cast<unsigned>(c));
  return out;
}

// At least `bytes` of the text, to the end of a character.
std::string first(std::string_view text, std::size_t bytes) {
  std::size_t end = std::min(text.size(), bytes);
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0u) == 0x80u) ++end;
  return std::string(text.substr(0, end));
}

std::string beginning(const std::string& text) {
  const auto out = first(text, 120);
  return base::tidy(out) + (out.size() < text.size() ? "…" : "");
}

LaidText centred(FittedText fitted, Style style, const Colour& colour, double width_mm) {
  LaidText out;
  out.missing = std::move(fitted.missing);
  const double height = fitted.size_pt * 1.2 / kPointsPerMm;
  for (std::size_t i = 0; i < fitted.lines.size(); ++i) {
    LaidLine line;
    line.width_mm = fitted.widths_mm[i];
    line.x_mm = (width_mm - line.width_mm) / 2;
    line.height_mm = height;
    line.baseline_mm = height * 0.77;
    line.pieces.push_back(
        {style, fitted.size_pt, colour, false, line.x_mm, line.width_mm, std::move(fitted.lines[i])});
    out.height_mm += height;
    out.lines.push_back(std::move(line));
  }
  return out;
}

// Lines of like length instead of one word alone on the last.
void balance(LaidText& text, const Paragraph& paragraph, const FontFamily& family, double size_pt) {
  const auto lines = text.lines.size();
  if (lines < 2 || lines > 8) return;
  double inked = 0;
  for (const auto& line : text.lines) inked += line.width_mm;
  for (double width = inked / static_cast<double>(lines) + 3; width < kColumnWidth; width += 8) {
    auto column = paragraph;
    column.left_mm = column.right_mm = (kColumnWidth - width) / 2;
    auto attempt = lay_out(family, column, kColumnWidth, size_pt);
    if (attempt.lines.size() > lines) continue;
    text = std::move(attempt);
    return;
  }
}

}  // namespace

CertificatePage::CertificatePage(PdfCanvas& canvas, const FontFamily& family, const Certificate& certificate,
                                 const CertificateOptions& options)
    : canvas_(canvas), family_(family), certificate_(certificate), options_(options) {}

base::Problems CertificatePage::draw() {
  draw_column();
  draw_signature();
  draw_register();
  return std::move(problems_);
}

// What the column does not need is shared out between the texts, so that a short one looks as settled as a
// long one.
void CertificatePage::draw_column() {
  const auto blocks = column();
  double height = 0, gaps = 0;
  for (const auto& block : blocks) {
    height += block.text.height_mm;
    gaps += block.gap_mm;
  }
  const double stretch = std::clamp((kColumnEnd - kTop - height) / gaps, 0.0, 1.7);
  double y = kTop + std::max(0.0, (kColumnEnd - kTop - height - gaps * stretch) / 2);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const auto& block = blocks[i];
    y += block.gap_mm * stretch;
    if (block.printed && !block.text.lines.empty()) {
      canvas_.begin_block(block.role);
      paper::draw(canvas_, block.text, kLeft + options_.offset_x_mm, y + options_.offset_y_mm);
      canvas_.end_block();
    }
    y += block.text.height_mm;
    const bool motto = i + 1 == certificate_.national_lines.size();
    if (motto && block.printed && !block.text.lines.empty())
      draw_rule(y + 0.4, block.text.lines.back().width_mm);
  }
}

std::vector<CertificatePage::Block> CertificatePage::column() {
  const auto& c = certificate_;
  std::vector<Block> out;
  for (std::size_t i = 0; i < c.national_lines.size(); ++i)
    out.push_back({fitted("national_lines", c.national_lines[i], {Style::kBold, i == 0 ? 14.0 : 15.0, 10},
                          kColumnWidth),
                   i == 0 ? 0.5 : 0.2, "P", full()});
  out.push_back(
      {fitted("giver", c.giver, {Style::kBold, 19, 14, kLacquer, 2}, kColumnWidth), 5, "P", full()});
  out.push_back({fitted("verb", c.verb, {Style::kBold, 15, 10}, kColumnWidth), 1.5, "P", full()});
  out.push_back(
      {fitted("award", c.award, {Style::kBold, 46, 24, kLacquer}, kColumnWidth), 0.5, "H1", full()});
  out.push_back({fitted("name", c.name, {Style::kBold, 27, 16, {}, 2, 21}, kColumnWidth), 1.5, "P", true});
  out.push_back({fitted("post", c.post, {Style::kRegular, 15.5, 12, {}, 2}, kColumnWidth), 0.6, "P", true});
  double room = kColumnEnd - kTop - 3;
  for (const auto& block : out) room -= block.text.height_mm + block.gap_mm * 0.7;
  out.push_back({merit_text(room), 3, "P", true});
  return out;
}

LaidText CertificatePage::merit_text(double height_mm) {
  const Paragraph paragraph{.runs = {{.text = first(base::tidy(certificate_.merit), kLongestMerit)}},
                            .align = Align::kCentre};
  double size = kLargestMerit;
  auto text = lay_out(family_, paragraph, kColumnWidth, size);
  while (text.height_mm > height_mm && size > kSmallestMerit) {
    size -= 0.5;
    text = lay_out(family_, paragraph, kColumnWidth, size);
  }
  balance(text, paragraph, family_, size);
  note_missing("merit", text.missing);
  if (text.height_mm > height_mm || certificate_.merit.size() > kLongestMerit)
    note_cut("merit", certificate_.merit);
  while (text.height_mm > height_mm && text.lines.size() > 1) {
    text.height_mm -= text.lines.back().height_mm;
    text.lines.pop_back();
  }
  return text;
}

void CertificatePage::draw_signature() {
  const auto& c = certificate_;
  line("place_date", c.place_date, {Style::kItalic, 14, 10}, kSignatureX, kFoot, kSignatureWidth);
  double y = kFoot + 6.5;
  for (const auto& position : c.signer_position) {
    line("signer_position", position, {Style::kBold, 14, 9, kLacquer}, kSignatureX, y, kSignatureWidth);
    y += 6;
  }
  line("signer_name", c.signer_name, {Style::kBold, 15, 10}, kSignatureX, 183, kSignatureWidth);
}

void CertificatePage::draw_register() {
  const auto& c = certificate_;
  line("decision", c.decision, {Style::kRegular, 12, 9}, kRegisterX, kFoot, kRegisterWidth);
  line("book_number", c.book_number, {Style::kRegular, 12, 9}, kRegisterX, kFoot + 5.5, kRegisterWidth);
  draw_code(kRegisterX, 155.5);
  line("short_code", c.short_code, {Style::kRegular, 9, 7}, kRegisterX, 183, kRegisterWidth);
}

void CertificatePage::draw_code(double x, double y) {
  if (certificate_.code.empty()) return;
  const auto code = qr_code(certificate_.code);
  if (!code) {
    warn("code", base::msg("The certificate of {0}: the content of the QR code is too long. Shorten it to "
                           "2,331 bytes.",
                           beginning(certificate_.name)));
    return;
  }
  if (kCodeSize / static_cast<double>(code->size) < kFinestModule)
    warn("code",
         base::msg("The certificate of {0}: telephones may fail to read the QR code, because its content "
                   "is long. Shorten it to 84 bytes.",
                   beginning(certificate_.name)));
  canvas_.begin_block(
      "Figure", base::say(base::Language::kVietnamese, base::msg("QR code for checking this certificate: {0}",
                                                                 beginning(certificate_.code))));
  canvas_.fill_colour({});
  canvas_.bitmap(x + options_.offset_x_mm, y + options_.offset_y_mm, kCodeSize, kCodeSize, code->size,
                 code->modules);
  canvas_.end_block();
}

// Below the motto, as long as the motto (Decree 30/2020/NĐ-CP, Annex I, II.1).
void CertificatePage::draw_rule(double y, double width) {
  canvas_.begin_artifact();
  canvas_.stroke_colour({});
  canvas_.line_width(0.3);
  canvas_.move_to((kCertificateWidth - width) / 2 + options_.offset_x_mm, y + options_.offset_y_mm);
  canvas_.line_to((kCertificateWidth + width) / 2 + options_.offset_x_mm, y + options_.offset_y_mm);
  canvas_.stroke();
  canvas_.end_artifact();
}

// `y` is the baseline; the left column stands flush left, the right one is centred.
void CertificatePage::line(const char* field, const std::string& text, const Look& look, double x, double y,
                           double width_mm) {
  const auto laid = fitted(field, text, look, width_mm);
  if (laid.lines.empty() || laid.lines.front().pieces.front().words.empty()) return;
  const auto& only = laid.lines.front();
  const double left = x == kRegisterX ? x - only.x_mm : x;
  canvas_.begin_block("P");
  paper::draw(canvas_, only, left + options_.offset_x_mm, y - only.baseline_mm + options_.offset_y_mm);
  canvas_.end_block();
}

LaidText CertificatePage::fitted(const char* field, const std::string& text, const Look& look,
                                 double width_mm) {
  if (base::tidy(text).empty()) return {};
  auto out = fit(family_[look.style], text,
                 {width_mm, look.largest_pt, look.smallest_pt, look.lines, look.one_line_pt});
  note_missing(field, out.missing);
  if (!out.fits) note_cut(field, text);
  return centred(std::move(out), look.style, look.colour, width_mm);
}

void CertificatePage::note_missing(const char* field, const std::u32string& missing) {
  if (missing.empty()) return;
  warn(field,
       base::msg("The certificate of {0}: {1} cannot be printed and would be an empty box. Correct the text.",
                 beginning(certificate_.name), code_points(missing)));
}

void CertificatePage::note_cut(const char* field, const std::string& text) {
  warn(field, base::msg("The certificate of {0}: the text “{1}” has no room and is cut off. Shorten it.",
                        beginning(certificate_.name), beginning(text)));
}

void CertificatePage::warn(const char* field, base::Message text) {
  base::Problem problem{base::Severity::kWarning, {}, std::move(text), {}};
  problem.place.field = field;
  problems_.push_back(std::move(problem));
}

}  // namespace vinhdanh::paper
