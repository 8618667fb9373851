#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vinhdanh::campaign::dossiers {

// Passages that two reports share: advice for the Office, never a verdict.
struct SharedPassage {
  std::size_t begin_a = 0, end_a = 0;  // bytes of the first text
  std::size_t begin_b = 0, end_b = 0;
  int words = 0;
  bool operator==(const SharedPassage&) const = default;
};
// Every longest run of at least `least` equal words (marks and case aside), in the order of
// the first text, none inside another. Exact.
std::vector<SharedPassage> shared_passages(std::string_view a, std::string_view b, int least = 12);

// Which pairs among many are worth comparing: texts whose sets of five-word shingles are
// alike, by MinHash with 96 bands of 2. Of sets that share a fifth (Jaccard) 98 % of the pairs
// are found, of those that share three tenths 99.99 %; exactness is for shared_passages.
struct LikePair {
  std::size_t a = 0, b = 0;  // a < b
  bool operator==(const LikePair&) const = default;
};
std::vector<LikePair> like_pairs(const std::vector<std::string>& texts);

}  // namespace vinhdanh::campaign::dossiers
