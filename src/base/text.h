#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vinhdanh::base {

// UTF-8 throughout. Input that is not valid UTF-8 gets U+FFFD for the bad parts.

bool valid_utf8(std::string_view text);
// Normal form C; equal for texts typed composed and decomposed.
std::string nfc(std::string_view text);
std::string trim(std::string_view text);
// NFC, every run of white space (also no-break) one blank, trimmed.
std::string tidy(std::string_view text);
// For searching: no marks, lower case, đ→d, tidy. "Đường Thuỷ" → "duong thuy".
std::string fold(std::string_view text);
std::string lower(std::string_view text);  // Vietnamese rules
std::string upper(std::string_view text);
// Within a sentence: "Đã có thành tích" → "đã có thành tích"; "UBND xã" stays.
std::string lower_first(std::string_view text);
std::vector<std::string> split(std::string_view text, char separator);
std::string join(std::span<const std::string> parts, std::string_view separator);
// User-perceived characters.
std::size_t length(std::string_view text);

// Every word of the query is the beginning of some word of the text, both folded.
bool matches(std::string_view folded_text, std::string_view query);

// Bytes that sort as Vietnamese people sort: by the alphabet with its tones.
std::string sort_key(std::string_view text);
// A person's name sorts by the given name (last word), then by the rest.
std::string name_sort_key(std::string_view full_name);

// The known word that `word` was probably meant to be (at most a third of its letters
// changed or swapped, marks and case ignored), or an empty text.
std::string nearest(std::string_view word, std::span<const std::string_view> known);

}  // namespace vinhdanh::base
