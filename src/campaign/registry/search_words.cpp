#include "campaign/registry/search_words.h"

#include <algorithm>

#include "base/text.h"

namespace vinhdanh::campaign::registry {
namespace {

constexpr std::size_t kLongest = 64;  // bytes of a word
constexpr std::size_t kMost = 100;
constexpr std::size_t kMostTyped = 8;

bool is_sign(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x80 && !((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
}

// Never within a letter of several bytes.
std::string_view cut(std::string_view word) {
  if (word.size() <= kLongest) return word;
  std::size_t end = kLongest;
  while (end > 0 && (static_cast<unsigned char>(word[end]) & 0xC0u) == 0x80u) --end;
  return word.substr(0, end);
}

void add_parts(std::vector<std::string>& parts, std::string_view word) {
  for (std::size_t i = 1; i < word.size(); ++i)
    if (is_sign(word[i - 1]) && !is_sign(word[i])) parts.emplace_back(word.substr(i));
}

}  // namespace

std::string search_text(std::string_view text) {
  auto words = base::split(base::fold(text), ' ');
  std::erase(words, "");
  if (words.size() > kMost) words.resize(kMost);
  std::vector<std::string> parts;
  for (auto& word : words) {
    word = std::string(cut(word));
    add_parts(parts, word);
  }
  words.insert(words.end(), parts.begin(), parts.end());
  if (words.size() > kMost) words.resize(kMost);
  return " " + base::join(words, " ");
}

std::vector<std::string> search_words(std::string_view typed) {
  auto words = base::split(base::fold(typed), ' ');
  std::erase(words, "");
  for (auto& word : words) word = std::string(cut(word));
  std::ranges::sort(words);
  words.erase(std::ranges::unique(words).begin(), words.end());
  if (words.size() > kMostTyped) words.resize(kMostTyped);
  return words;
}

std::string word_pattern(std::string_view word) {
  std::string out = "% ";
  for (const char c : word) {
    if (c == '%' || c == '_' || c == '!') out += '!';
    out += c;
  }
  return out + "%";
}

bool has_word(std::string_view searched_text, std::string_view word, bool whole) {
  const auto sought = " " + std::string(word);
  for (auto at = searched_text.find(sought); at != std::string_view::npos;
       at = searched_text.find(sought, at + 1)) {
    const auto end = at + sought.size();
    if (!whole || end == searched_text.size() || searched_text[end] == ' ') return true;
  }
  return false;
}

}  // namespace vinhdanh::campaign::registry
