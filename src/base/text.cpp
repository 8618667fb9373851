#include "base/text.h"

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <unicode/brkiter.h>
#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace vinhdanh::base {
namespace {

icu::UnicodeString unicode(std::string_view text) {
  return icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
}

std::string utf8(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

void demand(UErrorCode status) {
  if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU: ") + u_errorName(status));
}

bool all_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

icu::UnicodeString composed(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* normalizer = icu::Normalizer2::getNFCInstance(status);
  auto out = normalizer->normalize(unicode(text), status);
  demand(status);
  return out;
}

icu::UnicodeString with_single_blanks(const icu::UnicodeString& text) {
  icu::UnicodeString out;
  bool pending = false;
  for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    const UChar32 c = text.char32At(i);
    if (u_isUWhiteSpace(c) || c == 0x200B || c == 0xFEFF) {
      pending = !out.isEmpty();
      continue;
    }
    if (pending) out.append(u' ');
    pending = false;
    out.append(c);
  }
  return out;
}

// The same as tidy, lower and upper for the many short texts that ICU need not see.
std::string ascii_tidy(std::string_view text) {
  std::string out;
  bool pending = false;
  for (const char c : text) {
    if (c == ' ' || (c >= '\t' && c <= '\r')) {
      pending = !out.empty();
      continue;
    }
    if (pending) out += ' ';
    pending = false;
    out += c;
  }
  return out;
}

std::string ascii_changed(std::string_view text, char from, char to, int by) {
  std::string out(text);
  for (char& c : out)
    if (c >= from && c <= to) c = static_cast<char>(c + by);
  return out;
}

// Letters whose base is not reached by decomposition.
UChar32 plain(UChar32 c) {
  switch (c) {
    case 0x0111:
    case 0x0110:
      return 'd';
    default:
      return c;
  }
}

const icu::Collator& collator() {
  // The const functions of a collator may be called from many threads; one serves all.
  static const std::unique_ptr<icu::Collator> shared = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Collator> made(icu::Collator::createInstance(icu::Locale("vi"), status));
    demand(status);
    return made;
  }();
  return *shared;
}

// Insertions, deletions, exchanges and swaps of neighbours.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> above(b.size() + 1), row(b.size() + 1), next(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    next[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      next[j] = std::min({row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] == b[j - 1] ? 0u : 1u)});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) next[j] = std::min(next[j], above[j - 2] + 1);
    }
    std::swap(above, row);
    std::swap(row, next);
  }
  return row[b.size()];
}

}  // namespace

bool valid_utf8(std::string_view text) {
  for (int32_t i = 0, n = static_cast<int32_t>(text.size()); i < n;) {
    UChar32 c = 0;
    U8_NEXT(reinterpret_cast<const uint8_t*>(text.data()), i, n, c);
    if (c < 0) return false;
  }
  return true;
}

std::string nfc(std::string_view text) {
  return all_ascii(text) ? std::string(text) : utf8(composed(text));
}

std::string trim(std::string_view text) {
  const auto* blanks = " \t\r\n";
  const auto first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(blanks) - first + 1));
}

std::string tidy(std::string_view text) {
  return all_ascii(text) ? ascii_tidy(text) : utf8(with_single_blanks(composed(text)));
}

std::string fold(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  auto decomposed = icu::Normalizer2::getNFDInstance(status)->normalize(unicode(text), status);
  demand(status);
  decomposed.foldCase();
  icu::UnicodeString out;
  for (int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
    const UChar32 c = decomposed.char32At(i);
    if (u_charType(c) != U_NON_SPACING_MARK) out.append(plain(c));
  }
  return utf8(with_single_blanks(out));
}

std::string lower(std::string_view text) {
  if (all_ascii(text)) return ascii_changed(text, 'A', 'Z', 'a' - 'A');
  return utf8(composed(text).toLower(icu::Locale("vi")));
}
std::string upper(std::string_view text) {
  if (all_ascii(text)) return ascii_changed(text, 'a', 'z', 'A' - 'a');
  return utf8(composed(text).toUpper(icu::Locale("vi")));
}

std::string lower_first(std::string_view text) {
  auto all = composed(text);
  if (all.length() > 1 && u_isupper(all.char32At(0)) && u_isupper(all.char32At(all.moveIndex32(0, 1))))
    return utf8(all);
  icu::UnicodeString first(all.char32At(0));
  if (!all.isEmpty()) all.replace(0, all.moveIndex32(0, 1), first.toLower(icu::Locale("vi")));
  return utf8(all);
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (;;) {
    const auto at = text.find(separator);
    parts.emplace_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

std::string join(std::span<const std::string> parts, std::string_view separator) {
  std::string out;
  for (const auto& part : parts) {
    if (&part != &parts.front()) out += separator;
    out += part;
  }
  return out;
}

std::size_t length(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> characters(
      icu::BreakIterator::createCharacterInstance(icu::Locale("vi"), status));
  demand(status);
  const auto content = composed(text);
  characters->setText(content);
  std::size_t count = 0;
  while (characters->next() != icu::BreakIterator::DONE) ++count;
  return count;
}

bool matches(std::string_view folded_text, std::string_view query) {
  const auto spaced = " " + std::string(folded_text);
  return std::ranges::all_of(split(fold(query), ' '), [&](const std::string& word) {
    return word.empty() || spaced.find(" " + word) != std::string::npos;
  });
}

std::string sort_key(std::string_view text) {
  const auto content = composed(text);
  const int32_t size = collator().getSortKey(content, nullptr, 0);
  std::string key(static_cast<std::size_t>(size), '\0');
  collator().getSortKey(content, reinterpret_cast<uint8_t*>(key.data()), size);
  key.pop_back();  // the closing zero
  return key;
}

std::string name_sort_key(std::string_view full_name) {
  const auto name = tidy(full_name);
  const auto blank = name.rfind(' ');
  if (blank == std::string::npos) return sort_key(name);
  // Level separators of ICU keys are 1; a lower byte keeps "An" before "Anh" whatever the family name.
  return sort_key(name.substr(blank + 1)) + '\x01' + '\x01' + sort_key(name.substr(0, blank));
}

std::string nearest(std::string_view word, std::span<const std::string_view> known) {
  const auto wanted = fold(word.substr(0, 80));
  std::string best;
  std::size_t least = std::max<std::size_t>(1, (wanted.size() + 1) / 3) + 1;
  for (const auto candidate : known) {
    const auto folded = fold(candidate);
    if (folded.size() >= wanted.size() + least || wanted.size() >= folded.size() + least) continue;
    const auto distance = edit_distance(wanted, folded);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

}  // namespace vinhdanh::base
