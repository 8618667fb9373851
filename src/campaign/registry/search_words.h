#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vinhdanh::campaign::registry {

// What is searched in: the folded words, each behind a blank, then what begins behind a sign
// within a word: "123/QĐ-SKHCN" → " 123/qd-skhcn qd-skhcn skhcn". Words are cut at 64 bytes and
// there are at most 100 of them, because an index takes no more.
std::string search_text(std::string_view text);

// What somebody typed, as words to be found: folded, each once, the first eight.
std::vector<std::string> search_words(std::string_view typed);

// The pattern of LIKE … ESCAPE '!' that finds `word` at the beginning of a word of search_text().
std::string word_pattern(std::string_view word);

// Whether a word of search_text() begins with `word`; `whole`: is `word`.
bool has_word(std::string_view searched_text, std::string_view word, bool whole);

}  // namespace vinhdanh::campaign::registry
