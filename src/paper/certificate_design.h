#pragma once

#include <array>
#include <filesystem>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "paper/certificate.h"
#include "paper/design.h"

// The look of a certificate as an office sets it: where each text stands and how large it is.
namespace vinhdanh::paper {

// What a box holds. The seal's box is never printed: it keeps its place in sight while one designs.
enum class CertificateField : std::uint8_t {
  kNational,
  kMotto,
  kGiver,
  kVerb,
  kAward,
  kName,
  kPost,
  kMerit,
  kDecision,
  kBookNumber,
  kPlaceDate,
  kSignerPosition,
  kSignerName,
  kCode,
  kShortCode,
  kSeal
};
inline constexpr std::size_t kCertificateFields = 16;
// "name", "signer_position" …: in addresses, forms and the database.
std::string_view key_of(CertificateField field);
std::optional<CertificateField> certificate_field(std::string_view key);
bool is_text(CertificateField field);
// At most: a name and a post two, the merit six, the others one.
int most_lines(CertificateField field);

struct CertificateBox {
  CertificateField field = CertificateField::kName;
  bool shown = true;
  double x_mm = 0, y_mm = 0, width_mm = 0, height_mm = 0;  // from the top left corner of the page
  std::string font = "LiberationSerif-Regular";            // key of certificate_fonts()
  double largest_pt = 14, smallest_pt = 10;
  Align align = Align::kCentre;
  std::string colour = "000000";  // six hexadecimal digits
  bool operator==(const CertificateBox&) const = default;
};

enum class CertificateArtwork : std::uint8_t {
  kOwn,  // frame and ornaments of the program, for A4 across only
  kNone,
  kPicture  // fills the page
};

struct CertificateDesign {
  double width_mm = 297, height_mm = 210;
  CertificateArtwork artwork = CertificateArtwork::kOwn;
  std::string picture{};                           // bytes of the PNG or JPEG
  std::map<std::string, std::string> own_fonts{};  // bytes by key, of fonts that the office uploaded
  std::vector<CertificateBox> boxes{};             // each field once, in the order of the fields
  bool operator==(const CertificateDesign&) const = default;
};
// Close to what is printed without a design.
CertificateDesign first_certificate_design();

// Every problem beside "<field>_<part>" ("name_x", "merit_largest") or "width", "height", "artwork": a box
// outside of the page, sizes that make no sense, an unknown font, more than four fonts, a colour that is
// none.
base::Problems check(const CertificateDesign& design, const std::filesystem::path& fonts);

struct CertificateFont {
  std::string key;    // "LiberationSans-Bold"
  std::string label;  // "Liberation Sans Bold"
};
// The free fonts that are installed there.
std::vector<CertificateFont> certificate_fonts(const std::filesystem::path& folder);
// Their keys in the places of the four styles; places that are left get the font of the text.
std::array<std::string, 4> fonts_of(const CertificateDesign& design);
// The up to four fonts of a design in the places of the four styles.
base::Result<FontFamily> family_of(const CertificateDesign& design, const std::filesystem::path& folder);

// A certificate laid out in its design, ready to be drawn. Not to be copied: the boxes refer to the card.
struct LaidCertificate {
  Design card{};
  std::vector<LaidBox> boxes{};
  LaidCertificate() = default;
  LaidCertificate(LaidCertificate&&) = default;
  LaidCertificate(const LaidCertificate&) = delete;
};
LaidCertificate lay_certificate(const CertificateDesign& design, const Certificate& certificate,
                                CertificatePaper paper, const FontFamily& family, base::Problems& problems);

// A name or a post on two lines; any text that is cut off.
struct CertificateMisfit {
  std::size_t index = 0;  // of the certificate
  CertificateField field = CertificateField::kName;
  double size_pt = 0;  // at which it stands
  std::size_t lines = 0;
  bool fits = true;  // false: cut off at the least size
  bool operator==(const CertificateMisfit&) const = default;
};
std::vector<CertificateMisfit> misfits(const CertificateDesign& design,
                                       std::span<const Certificate> certificates, const FontFamily& family);

// Why those bytes cannot be the artwork: another kind of file, broken, CMYK, or too large. Nothing: they can.
std::optional<base::Message> fault_of_picture(std::string_view bytes);
// How finely a picture of that width in pixels would print; pixels for each inch of the page.
int picture_dpi(const CertificateDesign& design);

// The page as SVG for the screen, every shown box as a group with data-box="<key>" and data-label; a seal's
// place is outlined. `picture_href`: where the picture can be had; empty: it stands in the SVG itself.
std::string certificate_svg(const CertificateDesign& design, const Certificate& certificate,
                            const FontFamily& family, const std::string& title,
                            const std::function<std::string(CertificateField)>& label,
                            const std::string& picture_href = {});

}  // namespace vinhdanh::paper
