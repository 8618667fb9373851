#include "paper/certificate.h"

#include <algorithm>
#include <future>
#include <iterator>
#include <optional>
#include <sstream>

#include "paper/certificate_artwork.h"
#include "paper/certificate_design.h"
#include "paper/certificate_page.h"

namespace vinhdanh::paper {
namespace {

constexpr std::size_t kAtOnce = 64;  // single files that are made, by two threads, before they are handed on

void append(base::Problems& to, base::Problems more) {
  to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

base::Problems nothing_to_print() {
  return {
      {base::Severity::kError, {}, base::msg("There is no certificate to print. Choose at least one."), {}}};
}

base::Problems stopped() {
  return {{base::Severity::kError, {}, base::msg("The batch was stopped. Nothing was printed."), {}}};
}

double width_of(const CertificateOptions& options) {
  return options.design != nullptr ? options.design->width_mm : kCertificateWidth;
}
double height_of(const CertificateOptions& options) {
  return options.design != nullptr ? options.design->height_mm : kCertificateHeight;
}

base::Result<FontFamily> fonts_for(const CertificateOptions& options) {
  return options.design != nullptr ? family_of(*options.design, options.fonts)
                                   : FontFamily::load(options.fonts);
}

void draw_mark(PdfCanvas& canvas, const FontFamily& family, const std::string& mark) {
  if (mark.empty()) return;
  Paragraph paragraph;
  paragraph.align = Align::kCentre;
  paragraph.runs.push_back({.text = mark, .bold = true, .colour = "E6E0DA"});
  canvas.begin_artifact();
  draw(canvas, lay_out(family, paragraph, canvas.width_mm(), canvas.width_mm() * 110 / kCertificateWidth), 0,
       canvas.height_mm() * 80 / kCertificateHeight);
  canvas.end_artifact();
}

// Nothing on a blank that has its own.
std::optional<PdfForm> artwork_for(const CertificateOptions& options, const FontFamily& family) {
  if (options.paper != CertificatePaper::kPlain) return std::nullopt;
  if (options.design != nullptr && options.design->artwork != CertificateArtwork::kOwn) return std::nullopt;
  PdfGlyphs none;
  PdfCanvas canvas(kCertificateWidth, kCertificateHeight, family, none);
  draw_certificate_artwork(canvas);
  return form_of(canvas);
}

base::Problems draw_designed(PdfCanvas& canvas, const FontFamily& family, const Certificate& certificate,
                             const CertificateOptions& options) {
  base::Problems problems;
  const auto laid = lay_certificate(*options.design, certificate, options.paper, family, problems);
  canvas.save();
  canvas.translate(options.offset_x_mm, options.offset_y_mm);
  draw_boxes(canvas, laid.boxes, problems);
  canvas.restore();
  return problems;
}

base::Problems draw_certificate(PdfCanvas& canvas, const FontFamily& family, const Certificate& certificate,
                                const CertificateOptions& options) {
  if (options.design != nullptr) return draw_designed(canvas, family, certificate, options);
  return CertificatePage(canvas, family, certificate, options).draw();
}

// The printer's shift is for blanks; a picture that is printed too stays with the page.
void draw_picture(PdfWriter& writer, PdfCanvas& canvas, const CertificateOptions& options) {
  if (options.paper != CertificatePaper::kPlain || options.design == nullptr ||
      options.design->artwork != CertificateArtwork::kPicture)
    return;
  const auto image = writer.add_image(options.design->picture);
  if (!image) return;
  canvas.begin_artifact();
  canvas.image(*image, 0, 0, canvas.width_mm(), canvas.height_mm());
  canvas.end_artifact();
}

base::Problems add_certificate(PdfWriter& writer, const std::optional<int>& artwork, const FontFamily& family,
                               const Certificate& certificate, const CertificateOptions& options) {
  auto canvas = writer.canvas(width_of(options), height_of(options));
  if (artwork) {
    canvas.begin_artifact();
    canvas.form(*artwork);
    canvas.end_artifact();
  }
  draw_picture(writer, canvas, options);
  draw_mark(canvas, family, options.mark);
  auto problems = draw_certificate(canvas, family, certificate, options);
  writer.add_page(canvas);
  return problems;
}

std::optional<int> added(PdfWriter& writer, const std::optional<PdfForm>& form) {
  return form ? std::optional(writer.add_form(*form)) : std::nullopt;
}

// Which glyphs the batch needs: each certificate is drawn once for nothing, but without its code.
EmbeddedFamily shared_fonts(std::span<const Certificate> certificates, const FontFamily& family,
                            const CertificateOptions& options) {
  PdfGlyphs used;
  for (const auto& certificate : certificates) {
    PdfCanvas canvas(width_of(options), height_of(options), family, used);
    auto without_code = certificate;
    without_code.code.clear();
    draw_certificate(canvas, family, without_code, options);
  }
  return embed(family, used);
}

// `next` gives the next certificate, which is valid until it is asked again, and null at the end.
base::Problems render(const std::function<const Certificate*()>& next, std::ostream& out,
                      const CertificateOptions& options) {
  const auto* certificate = next();
  if (certificate == nullptr) return nothing_to_print();
  const auto family = fonts_for(options);
  if (!family) return family.error();
  PdfWriter writer(out, *family, options.info);
  const auto artwork = added(writer, artwork_for(options, *family));
  base::Problems problems;
  for (std::size_t done = 1; certificate != nullptr; certificate = next(), ++done) {
    append(problems, add_certificate(writer, artwork, *family, *certificate, options));
    if (options.keep_going && !options.keep_going(done)) return stopped();
  }
  writer.finish();
  return problems;
}

// One file of a batch.
struct SingleFile {
  std::string pdf;
  base::Problems problems;
};

// What all files of a batch share; only read while they are made.
struct SharedParts {
  const CertificateOptions& options;
  std::optional<PdfForm> artwork;
  EmbeddedFamily fonts;
};

// `family` belongs to one thread, because fonts remember the words they shaped.
std::vector<SingleFile> single_files(std::span<const Certificate> certificates, const FontFamily& family,
                                     const SharedParts& shared) {
  std::vector<SingleFile> out;
  for (const auto& certificate : certificates) {
    std::ostringstream pdf;
    PdfWriter writer(pdf, family, shared.options.info, &shared.fonts);
    auto problems =
        add_certificate(writer, added(writer, shared.artwork), family, certificate, shared.options);
    writer.finish();
    out.push_back({std::move(pdf).str(), std::move(problems)});
  }
  return out;
}

}  // namespace

base::Problems render_certificates(std::span<const Certificate> certificates, std::ostream& out,
                                   const CertificateOptions& options) {
  std::size_t at = 0;
  const auto next = [&] { return at < certificates.size() ? &certificates[at++] : nullptr; };
  return render(next, out, options);
}

base::Problems render_certificates(const CertificateSource& next, std::ostream& out,
                                   const CertificateOptions& options) {
  std::optional<Certificate> held;
  const auto hold = [&]() -> const Certificate* {
    held = next();
    return held ? &*held : nullptr;
  };
  return render(hold, out, options);
}

base::Problems render_certificate_files(
    std::span<const Certificate> certificates,
    const std::function<void(std::size_t index, std::string_view pdf)>& take,
    const CertificateOptions& options) {
  if (certificates.empty()) return nothing_to_print();
  const auto family = fonts_for(options), second = fonts_for(options);
  if (!family || !second) return (family ? second : family).error();
  const SharedParts shared{options, artwork_for(options, *family),
                           shared_fonts(certificates, *family, options)};
  base::Problems problems;
  for (std::size_t from = 0; from < certificates.size(); from += kAtOnce) {
    const auto part = certificates.subspan(from, std::min(kAtOnce, certificates.size() - from));
    const auto half = part.size() / 2;
    // More than half of the time goes into the codes, which are of no use to each other.
    auto later =
        std::async(std::launch::async, [&] { return single_files(part.subspan(half), *second, shared); });
    auto files = single_files(part.first(half), *family, shared);
    std::ranges::move(later.get(), std::back_inserter(files));
    for (std::size_t i = 0; i < files.size(); ++i) {
      append(problems, files[i].problems);
      take(from + i, files[i].pdf);
    }
  }
  return problems;
}

std::vector<std::string> national_lines() {
  return {"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"};
}

}  // namespace vinhdanh::paper
