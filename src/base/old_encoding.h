#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace vinhdanh::base {

// How Vietnamese was typed before Unicode: the letters of a Latin page that a special font draws as
// Vietnamese ones. TCVN 5712:1993 VN3 (fonts ".VnTime", and ".VnTimeH" whose letters are all capitals)
// and VNI (fonts "VNI-Times").
enum class OldEncoding : std::uint8_t { kNone, kTcvn3, kTcvn3Capitals, kVni };

OldEncoding old_encoding_of_font(std::string_view font);
// By the letters alone: an old one only if the text is no Vietnamese as it stands and every marked word
// becomes a possible Vietnamese syllable. `font`: what the font of the text says; it decides unless the
// text is plain or holds letters that only Unicode has.
OldEncoding old_encoding_of_text(std::string_view text, OldEncoding font = OldEncoding::kNone);
// "NguyÔn V¨n" → "Nguyễn Văn". Letters that the encoding does not know stay.
std::string from_old_encoding(std::string_view text, OldEncoding encoding);

}  // namespace vinhdanh::base
