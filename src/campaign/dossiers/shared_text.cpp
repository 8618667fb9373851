#include "campaign/dossiers/shared_text.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <map>
#include <set>
#include <unordered_map>

#include "base/text.h"

namespace vinhdanh::campaign::dossiers {
namespace {

struct Word {
  std::string folded;
  std::size_t begin = 0, end = 0;
};

bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

// Without ASCII signs and general punctuation (U+2000 to U+207F: dashes, quotation marks).
std::string letters_of(const std::string& folded) {
  std::string out;
  for (std::size_t i = 0; i < folded.size(); ++i) {
    const auto byte = static_cast<unsigned char>(folded[i]);
    const bool punctuation =
        byte == 0xE2 && i + 2 < folded.size() && (folded[i + 1] == '\x80' || folded[i + 1] == '\x81');
    if (punctuation)
      i += 2;
    else if (byte >= 0x80 || std::isalnum(byte))
      out += folded[i];
  }
  return out;
}

// Folded words without the signs around them, with their place in the text.
std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  for (std::size_t at = 0; at < text.size();) {
    while (at < text.size() && is_blank(text[at])) ++at;
    const auto begin = at;
    while (at < text.size() && !is_blank(text[at])) ++at;
    auto folded = letters_of(base::fold(text.substr(begin, at - begin)));
    if (!folded.empty()) words.push_back({std::move(folded), begin, at});
  }
  return words;
}

std::uint64_t mixed(std::uint64_t x) {  // splitmix64
  x += 0x9E3779B97F4A7C15u;
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9u;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EBu;
  return x ^ (x >> 31);
}

std::uint64_t hash_of(std::string_view text) {  // FNV-1a
  std::uint64_t hash = 14695981039346656037u;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
  return hash;
}

std::set<std::uint64_t> shingles(std::string_view text, std::size_t length) {
  const auto words = words_of(text);
  std::set<std::uint64_t> found;
  for (std::size_t i = 0; i + length <= words.size(); ++i) {
    std::uint64_t hash = 0;
    for (std::size_t k = 0; k < length; ++k) hash = mixed(hash ^ hash_of(words[i + k].folded));
    found.insert(hash);
  }
  return found;
}

constexpr std::size_t kBands = 96;
constexpr std::size_t kShingle = 5;
using Signature = std::array<std::uint64_t, 2 * kBands>;

Signature signature_of(const std::set<std::uint64_t>& set) {
  Signature signature;
  signature.fill(~std::uint64_t{0});
  for (const auto shingle : set)
    for (std::size_t i = 0; i < signature.size(); ++i)
      signature[i] = std::min(signature[i], mixed(shingle ^ mixed(i + 1)));
  return signature;
}

}  // namespace

std::vector<SharedPassage> shared_passages(std::string_view a, std::string_view b, int least) {
  const auto first = words_of(a), second = words_of(b);
  std::unordered_map<std::string, std::vector<std::size_t>> places;
  for (std::size_t j = 0; j < second.size(); ++j) places[second[j].folded].push_back(j);
  std::vector<SharedPassage> found;
  for (std::size_t i = 0; i < first.size();) {
    std::size_t best = 0, at = 0;
    const auto candidates = places.find(first[i].folded);
    if (candidates != places.end()) {
      for (const auto j : candidates->second) {
        std::size_t length = 0;
        while (i + length < first.size() && j + length < second.size() &&
               first[i + length].folded == second[j + length].folded)
          ++length;
        if (length > best) best = length, at = j;
      }
    }
    if (best < static_cast<std::size_t>(least)) {
      ++i;
      continue;
    }
    found.push_back({first[i].begin, first[i + best - 1].end, second[at].begin, second[at + best - 1].end,
                     static_cast<int>(best)});
    i += best;
  }
  return found;
}

std::vector<LikePair> like_pairs(const std::vector<std::string>& texts) {
  std::map<std::pair<std::size_t, std::uint64_t>, std::vector<std::size_t>> buckets;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const auto set = shingles(texts[i], kShingle);
    if (set.empty()) continue;
    const auto signature = signature_of(set);
    for (std::size_t band = 0; band < kBands; ++band)
      buckets[{band, mixed(signature[2 * band]) ^ signature[2 * band + 1]}].push_back(i);
  }
  std::set<std::pair<std::size_t, std::size_t>> pairs;
  for (const auto& [band, members] : buckets)
    for (std::size_t i = 0; i < members.size(); ++i)
      for (std::size_t j = i + 1; j < members.size(); ++j) pairs.emplace(members[i], members[j]);
  std::vector<LikePair> found;
  for (const auto& [i, j] : pairs) found.push_back({i, j});
  return found;
}

}  // namespace vinhdanh::campaign::dossiers
