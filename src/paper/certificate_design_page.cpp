#include <algorithm>
#include <fmt/format.h>

#include "paper/certificate_artwork.h"
#include "paper/certificate_design.h"
#include "paper/docx_xml.h"
#include "paper/pdf_image.h"

namespace vinhdanh::paper {
namespace {

using F = CertificateField;
constexpr double kRule = 0.3, kRuleGap = 0.4;  // below the motto (Decree 30/2020/NĐ-CP, Annex I, II.1)

bool only_on_plain_paper(F field) {
  return field == F::kNational || field == F::kMotto || field == F::kGiver || field == F::kVerb ||
         field == F::kAward;
}

std::string line_of(const std::vector<std::string>& lines, std::size_t at) {
  return at < lines.size() ? lines[at] : std::string();
}

DesignValues values_of(const Certificate& c) {
  return {{"national", line_of(c.national_lines, 0)},
          {"motto", line_of(c.national_lines, 1)},
          {"giver", c.giver},
          {"verb", c.verb},
          {"award", c.award},
          {"name", c.name},
          {"post", c.post},
          {"merit", c.merit},
          {"decision", c.decision},
          {"book_number", c.book_number},
          {"place_date", c.place_date},
          {"signer_position", line_of(c.signer_position, 0)},
          {"signer_position_2", line_of(c.signer_position, 1)},
          {"signer_name", c.signer_name},
          {"code", c.code},
          {"short_code", c.short_code}};
}

Style place_of(const std::array<std::string, 4>& fonts, const std::string& font) {
  const auto found = std::ranges::find(fonts, font);
  return static_cast<Style>(found == fonts.end() ? 0 : found - fonts.begin());
}

DesignBox drawn_box(const CertificateBox& box, const std::array<std::string, 4>& fonts) {
  DesignBox out;
  out.kind = box.field == F::kCode ? BoxKind::kCode : BoxKind::kText;
  out.x_mm = box.x_mm;
  out.y_mm = box.y_mm;
  out.width_mm = box.width_mm;
  out.height_mm = box.height_mm;
  out.text = "{" + std::string(key_of(box.field)) + "}";
  out.style = place_of(fonts, box.font);
  out.largest_pt = box.largest_pt;
  out.smallest_pt = box.smallest_pt;
  out.lines = most_lines(box.field);
  out.colour = box.field == F::kCode ? Colour{} : colour_of(box.colour);
  out.align = box.align;
  return out;
}

// "KT. GIÁM ĐỐC" above "PHÓ GIÁM ĐỐC": each gets half of the height.
void add_positions(Design& card, DesignBox box, std::size_t lines) {
  box.lines = 1;
  if (lines < 2) {
    card.boxes.push_back(std::move(box));
    return;
  }
  box.height_mm /= 2;
  card.boxes.push_back(box);
  box.y_mm += box.height_mm;
  box.text = "{signer_position_2}";
  card.boxes.push_back(std::move(box));
}

Design card_of(const CertificateDesign& design, const Certificate& certificate, CertificatePaper paper) {
  const auto fonts = fonts_of(design);
  Design card{design.width_mm, design.height_mm};
  for (const auto& box : design.boxes) {
    if (!box.shown || box.field == F::kSeal) continue;
    if (paper == CertificatePaper::kPreprinted && only_on_plain_paper(box.field)) continue;
    auto drawn = drawn_box(box, fonts);
    if (box.field == F::kSignerPosition)
      add_positions(card, std::move(drawn), certificate.signer_position.size());
    else
      card.boxes.push_back(std::move(drawn));
    if (box.field == F::kMotto) card.boxes.push_back({BoxKind::kFill});
  }
  return card;
}

// Its length is known only when the motto is measured.
void place_rule(LaidCertificate& laid) {
  for (std::size_t i = 1; i < laid.boxes.size(); ++i) {
    auto& rule = laid.card.boxes[i];
    const auto& motto = laid.boxes[i - 1];
    if (rule.kind != BoxKind::kFill || motto.text.lines.empty()) continue;
    const auto& line = motto.text.lines.back();
    rule.x_mm = motto.box->x_mm + line.x_mm;
    rule.y_mm = motto.top_mm + motto.text.height_mm + kRuleGap - kRule / 2;
    rule.width_mm = line.width_mm;
    rule.height_mm = kRule;
  }
}

std::optional<F> field_of(const DesignBox& box) {
  if (box.kind == BoxKind::kFill) return F::kMotto;
  if (box.text == "{signer_position_2}") return F::kSignerPosition;
  return certificate_field(std::string_view(box.text).substr(1, box.text.size() - 2));
}

bool is_misfit(F field, const LaidBox& laid) {
  if (!laid.fits) return true;
  return (field == F::kName || field == F::kPost) && laid.text.lines.size() > 1;
}

std::string group_of(const CertificateBox& box, const std::string& drawn, const std::string& label) {
  const bool seal = box.field == F::kSeal;
  return fmt::format(R"(<g data-box="{}" data-label="{}" class="design-box{}">)"
                     R"(<rect x="{}" y="{}" width="{}" height="{}" fill="#ffffff" fill-opacity="0"{}/>)"
                     "\n{}</g>\n",
                     key_of(box.field), xml_text(label), seal ? " is-seal" : "", box.x_mm, box.y_mm,
                     box.width_mm, box.height_mm,
                     seal ? R"( stroke="#9b1c1f" stroke-width="0.4" stroke-dasharray="2 1.5")" : "", drawn);
}

std::string base64(std::string_view bytes) {
  constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  out.reserve(bytes.size() / 3 * 4 + 4);
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const auto byte = [&](std::size_t at) {
      return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0u;
    };
    const unsigned three = byte(i) << 16 | byte(i + 1) << 8 | byte(i + 2);
    out += kLetters[three >> 18 & 63u];
    out += kLetters[three >> 12 & 63u];
    out += i + 1 < bytes.size() ? kLetters[three >> 6 & 63u] : '=';
    out += i + 2 < bytes.size() ? kLetters[three & 63u] : '=';
  }
  return out;
}

std::string artwork_of(const CertificateDesign& design, const FontFamily& family, const std::string& href) {
  auto out =
      fmt::format(R"(<rect width="{}" height="{}" fill="#ffffff"/>)", design.width_mm, design.height_mm);
  if (design.artwork == CertificateArtwork::kOwn) out += certificate_artwork_svg(family);
  if (design.artwork != CertificateArtwork::kPicture) return out;
  const auto source = !href.empty()
                          ? xml_text(href)
                          : fmt::format("data:image/{};base64,{}", is_jpeg(design.picture) ? "jpeg" : "png",
                                        base64(design.picture));
  return out + fmt::format(R"(<image width="{}" height="{}" preserveAspectRatio="none" href="{}"/>)",
                           design.width_mm, design.height_mm, source);
}

}  // namespace

LaidCertificate lay_certificate(const CertificateDesign& design, const Certificate& certificate,
                                CertificatePaper paper, const FontFamily& family, base::Problems& problems) {
  LaidCertificate laid;
  laid.card = card_of(design, certificate, paper);
  base::Problems found;
  laid.boxes = lay_boxes(laid.card, values_of(certificate), family, found);
  place_rule(laid);
  // What stands on every certificate of a batch is said once.
  for (auto& problem : found)
    if (std::ranges::find(problems, problem) == problems.end()) problems.push_back(std::move(problem));
  return laid;
}

std::vector<CertificateMisfit> misfits(const CertificateDesign& design,
                                       std::span<const Certificate> certificates, const FontFamily& family) {
  std::vector<CertificateMisfit> out;
  base::Problems ignored;
  for (std::size_t i = 0; i < certificates.size(); ++i) {
    const auto laid = lay_certificate(design, certificates[i], CertificatePaper::kPlain, family, ignored);
    for (const auto& box : laid.boxes) {
      const auto field = field_of(*box.box);
      if (!field || box.text.lines.empty() || !is_misfit(*field, box)) continue;
      const auto& pieces = box.text.lines.front().pieces;
      out.push_back(
          {i, *field, pieces.empty() ? 0 : pieces.front().size_pt, box.text.lines.size(), box.fits});
    }
  }
  return out;
}

std::string certificate_svg(const CertificateDesign& design, const Certificate& certificate,
                            const FontFamily& family, const std::string& title,
                            const std::function<std::string(F)>& label, const std::string& picture_href) {
  base::Problems ignored;
  const auto laid = lay_certificate(design, certificate, CertificatePaper::kPlain, family, ignored);
  std::string out = fmt::format(
      R"(<svg xmlns="http://www.w3.org/2000/svg" width="{0}mm" height="{1}mm" viewBox="0 0 {0} {1}" )"
      "role=\"group\" aria-label=\"{2}\">\n{3}",
      design.width_mm, design.height_mm, xml_text(title), artwork_of(design, family, picture_href));
  for (const auto& box : design.boxes) {
    if (!box.shown) continue;
    std::string drawn;
    for (const auto& part : laid.boxes)
      if (field_of(*part.box) == box.field) drawn += box_svg(part, family);
    out += group_of(box, drawn, label(box.field));
  }
  return out + "</svg>\n";
}

}  // namespace vinhdanh::paper
