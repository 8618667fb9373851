#include "base/old_encoding.h"

#include <algorithm>
#include <array>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "base/text.h"

namespace vinhdanh::base {
namespace {

using icu::UnicodeString;

constexpr std::u16string_view kTcvn3Old =
    u"\u00B5\u00B6\u00B7\u00B8\u00B9\u00A8\u00BB\u00BC\u00BD\u00BE\u00C6\u00A9\u00C7\u00C8\u00C9\u00CA\u00CB"
    u"\u00CC\u00CE\u00CF\u00D0\u00D1\u00AA\u00D2\u00D3\u00D4\u00D5\u00D6\u00D7\u00D8\u00DC\u00DD\u00DE\u00DF"
    u"\u00E1\u00E2\u00E3\u00E4\u00AB\u00E5\u00E6\u00E7\u00E8\u00E9\u00AC\u00EA\u00EB\u00EC\u00ED\u00EE\u00EF"
    u"\u00F1\u00F2\u00F3\u00F4\u00AD\u00F5\u00F6\u00F7\u00F8\u00F9\u00FA\u00FB\u00FC\u00FD\u00FE\u00AE"
    u"\u00A1\u00A2\u00A3\u00A4\u00A5\u00A6\u00A7";
constexpr std::u16string_view kTcvn3Now =
    u"àảãáạăằẳẵắặâầẩẫấậ"
    u"èẻẽéẹêềểễếệìỉĩíịò"
    u"ỏõóọôồổỗốộơờởỡớợù"
    u"ủũúụưừửữứựỳỷỹýỵđ"
    u"ĂÂÊÔƠƯĐ";
static_assert(kTcvn3Old.size() == kTcvn3Now.size());

// Marks that follow their vowel come first, longest match wins.
constexpr std::u16string_view kVniMarks = u"ùøûõïâáàåãäêéèúüë";
struct VniVowel {
  char16_t vowel;
  std::u16string_view now;  // in the order of kVniMarks
};
constexpr std::array kVni{
    VniVowel{u'a', u"áàảãạâấầẩẫậăắằẳẵặ"},
    VniVowel{u'e', u"éèẻẽẹêếềểễệ"},
    VniVowel{u'o', u"óòỏõọôốồổỗộ"},
    VniVowel{u'u', u"úùủũụ"},
    VniVowel{u'y', u"ýỳỷỹ"},
    VniVowel{u'ô', u"ớờởỡợ"},
    VniVowel{u'ö', u"ứừửữự"},
};
constexpr std::u16string_view kVniSingleOld = u"ôöæóòîñ";
constexpr std::u16string_view kVniSingleNow = u"ơưỉĩịỵđ";

char16_t lower_of(char16_t c) {
  return static_cast<char16_t>(u_tolower(c));
}

char16_t with_case(char16_t letter, bool capital) {
  return capital ? static_cast<char16_t>(u_toupper(letter)) : letter;
}

char16_t marked(char16_t vowel, char16_t mark) {
  const auto at = kVniMarks.find(mark);
  const auto found = std::ranges::find(kVni, vowel, &VniVowel::vowel);
  return found != kVni.end() && at < found->now.size() ? found->now[at] : u' ';
}

std::string utf8(const UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

UnicodeString from_tcvn3(const UnicodeString& text) {
  UnicodeString out;
  for (int i = 0; i < text.length(); ++i) {
    const auto at = kTcvn3Old.find(text[i]);
    out.append(at == kTcvn3Old.npos ? text[i] : kTcvn3Now[at]);
  }
  return out;
}

UnicodeString from_vni(const UnicodeString& text) {
  UnicodeString out;
  for (int i = 0; i < text.length(); ++i) {
    const char16_t letter = lower_of(text[i]);
    const bool capital = letter != text[i];
    const auto both = i + 1 < text.length() ? marked(letter, lower_of(text[i + 1])) : u' ';
    if (both != u' ') {
      out.append(with_case(both, capital));
      ++i;
      continue;
    }
    const auto at = kVniSingleOld.find(letter);
    out.append(at == kVniSingleOld.npos ? text[i] : with_case(kVniSingleNow[at], capital));
  }
  return out;
}

constexpr auto kOnsets = std::to_array<std::string_view>(
    {"",   "b",   "c",  "ch", "d",  "g", "gh", "gi", "h", "k",  "kh", "l", "m", "n",
     "ng", "ngh", "nh", "p",  "ph", "q", "r",  "s",  "t", "th", "tr", "v", "x"});
constexpr auto kNuclei = std::to_array<std::string_view>(
    {"a",  "ai",  "ao",  "au",  "ay", "e",   "eo",  "eu",  "i",   "ia", "iu",  "ie",  "ieu", "o",
     "oa", "oai", "oao", "oay", "oe", "oeo", "oi",  "oo",  "u",   "ua", "uai", "uay", "uao", "ue",
     "ui", "uo",  "uoi", "uou", "uu", "uy",  "uya", "uye", "uyu", "y",  "ye",  "yeu"});
constexpr auto kCodas = std::to_array<std::string_view>({"", "c", "ch", "m", "n", "ng", "nh", "p", "t"});

bool nucleus_and_coda(std::string_view rest) {
  return std::ranges::any_of(kCodas, [&](std::string_view coda) {
    return rest.ends_with(coda) &&
           std::ranges::find(kNuclei, rest.substr(0, rest.size() - coda.size())) != kNuclei.end();
  });
}

bool possible_syllable(const UnicodeString& word) {
  const auto plain = fold(utf8(word));
  return std::ranges::any_of(kOnsets, [&](std::string_view onset) {
    return plain.starts_with(onset) && nucleus_and_coda(std::string_view(plain).substr(onset.size()));
  });
}

bool is_letter(char16_t c) {
  return c >= 0x80 || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

// Every word with a letter beyond ASCII is a possible syllable.
bool possible_vietnamese(const UnicodeString& text) {
  UnicodeString word;
  bool has_mark = false;
  for (int i = 0; i <= text.length(); ++i) {
    const char16_t c = i < text.length() ? text[i] : u' ';
    if (is_letter(c)) {
      word.append(c);
      has_mark = has_mark || c >= 0x80;
      continue;
    }
    if (has_mark && !possible_syllable(word)) return false;
    word.remove();
    has_mark = false;
  }
  return true;
}

bool only_latin_page(const UnicodeString& text) {
  bool beyond_ascii = false;
  for (int i = 0; i < text.length(); ++i) {
    if (text[i] > 0xFF) return false;
    beyond_ascii = beyond_ascii || text[i] >= 0x80;
  }
  return beyond_ascii;
}

// A marked letter beside a plain one: "© 2024" and "§ 5" say nothing about an encoding.
bool has_mixed_word(const UnicodeString& text) {
  for (int i = 1; i < text.length(); ++i)
    if (is_letter(text[i - 1]) && is_letter(text[i]) && (text[i - 1] < 0x80) != (text[i] < 0x80)) return true;
  return false;
}

// "5 µm" is no "5 àm".
bool has_unit_sign(const UnicodeString& text) {
  const int at = text.indexOf(u'\u00B5');
  return at >= 0 && (at == 0 || !is_letter(text[at - 1]));
}

}  // namespace

OldEncoding old_encoding_of_font(std::string_view font) {
  const auto name = lower(font);
  if (name.starts_with("vni-")) return OldEncoding::kVni;
  if (!name.starts_with(".vn")) return OldEncoding::kNone;
  return name.ends_with('h') && font.ends_with('H') ? OldEncoding::kTcvn3Capitals : OldEncoding::kTcvn3;
}

OldEncoding old_encoding_of_text(std::string_view text, OldEncoding font) {
  if (std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
    return OldEncoding::kNone;
  const auto unicode = UnicodeString::fromUTF8(nfc(text));
  if (!only_latin_page(unicode)) return OldEncoding::kNone;
  if (font != OldEncoding::kNone) return font;
  if (possible_vietnamese(unicode) || has_unit_sign(unicode) || !has_mixed_word(unicode))
    return OldEncoding::kNone;
  const auto vni = from_vni(unicode);
  if (vni != unicode && possible_vietnamese(vni)) return OldEncoding::kVni;
  const auto tcvn3 = from_tcvn3(unicode);
  return tcvn3 != unicode && possible_vietnamese(tcvn3) ? OldEncoding::kTcvn3 : OldEncoding::kNone;
}

std::string from_old_encoding(std::string_view text, OldEncoding encoding) {
  if (encoding == OldEncoding::kNone) return std::string(text);
  const auto unicode = UnicodeString::fromUTF8(nfc(text));
  if (encoding == OldEncoding::kVni) return utf8(from_vni(unicode));
  auto out = utf8(from_tcvn3(unicode));
  return encoding == OldEncoding::kTcvn3Capitals ? upper(out) : out;
}

}  // namespace vinhdanh::base
