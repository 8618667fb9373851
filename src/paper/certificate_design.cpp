#include "paper/certificate_design.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "paper/certificate_artwork.h"
#include "paper/pdf_image.h"

namespace vinhdanh::paper {
namespace {

using base::msg;
using F = CertificateField;

struct FieldFacts {
  std::string_view key;
  int lines;
};
constexpr std::array<FieldFacts, kCertificateFields> kFacts{{{"national", 1},
                                                             {"motto", 1},
                                                             {"giver", 2},
                                                             {"verb", 1},
                                                             {"award", 1},
                                                             {"name", 2},
                                                             {"post", 2},
                                                             {"merit", 6},
                                                             {"decision", 1},
                                                             {"book_number", 1},
                                                             {"place_date", 1},
                                                             {"signer_position", 2},
                                                             {"signer_name", 1},
                                                             {"code", 1},
                                                             {"short_code", 1},
                                                             {"seal", 1}}};

constexpr std::size_t kMostPictureBytes = 10 * 1024 * 1024;
constexpr double kLeastPage = 50, kMostPage = 1200;
constexpr double kLeastBox = 2;
constexpr double kLeastCode = 22;  // a telephone reads a signed code from arm's length
constexpr double kLeastPt = 6, kMostPt = 200;
constexpr std::array<std::string_view, 4> kFaces{"Regular", "Bold", "Italic", "BoldItalic"};
constexpr std::array<std::string_view, 4> kFaceLabels{"", " Bold", " Italic", " Bold Italic"};

class Check {
 public:
  Check(const CertificateDesign& design, const std::filesystem::path& fonts)
      : design_(design), fonts_(certificate_fonts(fonts)) {}

  base::Problems run() {
    check_page();
    check_picture();
    for (const auto& box : design_.boxes)
      if (box.shown) check_box(box);
    check_fonts();
    return std::move(problems_);
  }

 private:
  void check_page() {
    for (const auto& [field, value] :
         {std::pair("width", design_.width_mm), std::pair("height", design_.height_mm)})
      if (!(value >= kLeastPage && value <= kMostPage))
        say(field, msg("Enter the size of the page in millimetres, from 50 to 1200, for example 297."));
    if (design_.artwork == CertificateArtwork::kOwn &&
        (design_.width_mm != kCertificateWidth || design_.height_mm != kCertificateHeight))
      say("artwork", msg("The frame of the program is drawn for A4 across (297 × 210 mm). Choose this size, "
                         "or no artwork."));
  }

  void check_picture() {
    if (design_.artwork != CertificateArtwork::kPicture) return;
    if (design_.picture.empty())
      say("artwork", msg("Choose the file of the picture, or another artwork."));
    else if (auto fault = fault_of_picture(design_.picture))
      say("picture", std::move(*fault));
  }

  void check_box(const CertificateBox& box) {
    const double least = box.field == F::kCode ? kLeastCode : kLeastBox;
    if (!(box.width_mm >= least))
      say(box, "width", msg("Make the box wider: at least {0} mm.", static_cast<int>(least)));
    if (!(box.height_mm >= least))
      say(box, "height", msg("Make the box higher: at least {0} mm.", static_cast<int>(least)));
    if (!(box.x_mm >= 0 && box.x_mm + box.width_mm <= design_.width_mm + 0.01))
      say(box, "x", msg("The box reaches over the edge of the page. Move it or make it narrower."));
    if (!(box.y_mm >= 0 && box.y_mm + box.height_mm <= design_.height_mm + 0.01))
      say(box, "y", msg("The box reaches over the edge of the page. Move it or make it lower."));
    if (is_text(box.field)) check_text(box);
  }

  void check_text(const CertificateBox& box) {
    if (!(box.smallest_pt >= kLeastPt && box.smallest_pt <= kMostPt))
      say(box, "smallest", msg("Enter a size in points, from 6 to 200."));
    else if (!(box.largest_pt >= box.smallest_pt && box.largest_pt <= kMostPt))
      say(box, "largest", msg("Enter a size from the least size up to 200 points."));
    else if (box.smallest_pt * 1.2 / kPointsPerMm > box.height_mm + 0.01)
      say(box, "height", msg("One line at the least size is higher than the box. Make the box higher."));
    const bool hex =
        box.colour.size() == 6 && box.colour.find_first_not_of("0123456789abcdefABCDEF") == std::string::npos;
    if (!hex) say(box, "colour", msg("Choose a colour."));
    if (!design_.own_fonts.contains(box.font) &&
        std::ranges::find(fonts_, box.font, &CertificateFont::key) == fonts_.end())
      say(box, "font", msg("This font is not installed. Choose another one."));
  }

  void check_fonts() {
    std::set<std::string> used;
    for (const auto& box : design_.boxes)
      if (box.shown && is_text(box.field) && used.insert(box.font).second && used.size() == 5)
        say(box, "font", msg("A certificate can have four fonts at most. Choose one that is used already."));
  }

  void say(const CertificateBox& box, const char* part, base::Message text) {
    say(std::string(key_of(box.field)) + "_" + part, std::move(text));
  }
  void say(std::string field, base::Message text) {
    base::Problem problem{base::Severity::kError, {}, std::move(text), {}};
    problem.place.field = std::move(field);
    problems_.push_back(std::move(problem));
  }

  const CertificateDesign& design_;
  std::vector<CertificateFont> fonts_;
  base::Problems problems_;
};

CertificateBox text_box(F field, double x, double y, double width, double height, const char* face,
                        double largest, double smallest, const char* colour = "000000") {
  return {field,    true,           x,     y, width, height, std::string("LiberationSerif-") + face, largest,
          smallest, Align::kCentre, colour};
}

}  // namespace

std::string_view key_of(F field) {
  return kFacts[static_cast<std::size_t>(field)].key;
}

std::optional<F> certificate_field(std::string_view key) {
  const auto found = std::ranges::find(kFacts, key, &FieldFacts::key);
  if (found == kFacts.end()) return std::nullopt;
  return static_cast<F>(found - kFacts.begin());
}

bool is_text(F field) {
  return field != F::kCode && field != F::kSeal;
}

int most_lines(F field) {
  return kFacts[static_cast<std::size_t>(field)].lines;
}

CertificateDesign first_certificate_design() {
  constexpr auto* kRed = "9B1C1F";
  CertificateDesign design;
  design.boxes = {text_box(F::kNational, 34.5, 24, 228, 7, "Bold", 14, 10),
                  text_box(F::kMotto, 34.5, 31, 228, 7, "Bold", 15, 10),
                  text_box(F::kGiver, 34.5, 42, 228, 10, "Bold", 19, 14, kRed),
                  text_box(F::kVerb, 34.5, 53, 228, 7, "Bold", 15, 10),
                  text_box(F::kAward, 34.5, 60, 228, 21, "Bold", 46, 24, kRed),
                  text_box(F::kName, 34.5, 84, 228, 18, "Bold", 27, 16),
                  text_box(F::kPost, 34.5, 102, 228, 12, "Regular", 15.5, 12),
                  text_box(F::kMerit, 34.5, 116, 228, 23, "Regular", 16.5, 11),
                  text_box(F::kDecision, 42, 142.5, 110, 6, "Regular", 12, 9),
                  text_box(F::kBookNumber, 42, 148.5, 110, 6, "Regular", 12, 9),
                  text_box(F::kPlaceDate, 172, 142, 96, 7, "Italic", 14, 10),
                  text_box(F::kSignerPosition, 172, 149, 96, 12, "Bold", 14, 9, kRed),
                  text_box(F::kSignerName, 172, 178, 96, 8, "Bold", 15, 10),
                  text_box(F::kCode, 42, 155.5, 24, 24, "Regular", 14, 10),
                  text_box(F::kShortCode, 42, 180, 110, 5, "Regular", 9, 7),
                  text_box(F::kSeal, 172, 150, 36, 36, "Regular", 14, 10)};
  for (auto& box : design.boxes)
    if (box.field == F::kDecision || box.field == F::kBookNumber || box.field == F::kShortCode)
      box.align = Align::kLeft;
  return design;
}

base::Problems check(const CertificateDesign& design, const std::filesystem::path& fonts) {
  return Check(design, fonts).run();
}

std::optional<base::Message> fault_of_picture(std::string_view bytes) {
  if (bytes.size() > kMostPictureBytes)
    return msg(
        "The picture is larger than 10 MB. Save it smaller, for example as JPEG with 300 pixels for each "
        "inch.");
  if (pdf_image(bytes)) return std::nullopt;
  return msg(
      "This is not a PNG or JPEG picture that can be printed. Save it as PNG or as JPEG in RGB colours and "
      "choose that file.");
}

int picture_dpi(const CertificateDesign& design) {
  const auto image = pdf_image(design.picture);
  return image ? static_cast<int>(image->width_px * 25.4 / design.width_mm) : 0;
}

std::vector<CertificateFont> certificate_fonts(const std::filesystem::path& folder) {
  std::vector<CertificateFont> out;
  std::error_code ignored;
  for (const std::string family : {"Serif", "Sans"})
    for (std::size_t i = 0; i < kFaces.size(); ++i) {
      const auto key = "Liberation" + family + "-" + std::string(kFaces[i]);
      if (std::filesystem::exists(folder / (key + ".ttf"), ignored))
        out.push_back({key, "Liberation " + family + std::string(kFaceLabels[i])});
    }
  return out;
}

std::array<std::string, 4> fonts_of(const CertificateDesign& design) {
  std::array<std::string, 4> out;
  out.fill("LiberationSerif-Regular");
  std::size_t used = 0;
  for (const auto& box : design.boxes) {
    if (!box.shown || !is_text(box.field) || used == out.size()) continue;
    const auto end = out.begin() + static_cast<std::ptrdiff_t>(used);
    if (std::find(out.begin(), end, box.font) == end) out[used++] = box.font;
  }
  return out;
}

base::Result<FontFamily> family_of(const CertificateDesign& design, const std::filesystem::path& folder) {
  std::vector<Font> faces;
  for (auto key : fonts_of(design)) {
    const auto own = design.own_fonts.find(key);
    auto font =
        own != design.own_fonts.end() ? Font::from_bytes(own->second) : Font::load(folder / (key + ".ttf"));
    if (!font) return base::refuse(std::move(font.error()));
    faces.push_back(std::move(*font));
  }
  return FontFamily::of(std::move(faces));
}

}  // namespace vinhdanh::paper
