#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace vinhdanh::campaign::registry {

// SplitMix64 (Steele, Lea, Flood 2014): the same numbers everywhere, unlike the
// distributions of <random>.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  // A stream of its own for each number.
  Random(std::uint64_t seed, std::uint64_t number) : state_(seed) {
    state_ = next() ^ (number * 0x9E3779B97F4A7C15ull);
    next();
  }

  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15ull;
    auto z = state_;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
    return z ^ (z >> 31);
  }
  std::size_t below(std::size_t n) { return static_cast<std::size_t>(next() % n); }
  int between(int low, int high) {
    return low + static_cast<int>(below(static_cast<std::size_t>(high - low + 1)));
  }
  bool percent(unsigned chance) { return below(100) < chance; }
  std::string_view pick(std::span<const std::string_view> list) { return list[below(list.size())]; }

 private:
  std::uint64_t state_;
};

}  // namespace vinhdanh::campaign::registry
