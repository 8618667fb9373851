#include "base/money.h"

#include <stdexcept>
#include <unicode/rbnf.h>

#include "base/text.h"

namespace vinhdanh::base {

std::string show(Dong money) {
  auto digits = std::to_string(money.amount);
  const std::size_t first = money.amount < 0 ? 1 : 0;
  for (auto i = digits.size(); i > first + 3;) digits.insert(i -= 3, ".");
  return digits;
}

std::string in_words(std::int64_t number) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::RuleBasedNumberFormat format(icu::URBNF_SPELLOUT, icu::Locale("vi"), status);
  // ICU answers "default locale data used", which is a warning and no failure.
  if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU: ") + u_errorName(status));
  icu::UnicodeString words;
  format.format(static_cast<int64_t>(number), words);
  std::string out;
  words.toUTF8String(out);
  return out;
}

std::string in_words(Dong money) {
  const auto words = in_words(money.amount);
  // Only the first letter rises, which may be more than one byte.
  std::size_t letter = 1;
  while (letter < words.size() && (static_cast<unsigned char>(words[letter]) & 0xC0) == 0x80) ++letter;
  return upper(words.substr(0, letter)) + words.substr(letter) + " đồng";
}

}  // namespace vinhdanh::base
