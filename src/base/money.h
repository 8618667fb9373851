#pragma once

#include <cstdint>
#include <string>

namespace vinhdanh::base {

// An amount in đồng; the đồng has no smaller part.
struct Dong {
  std::int64_t amount = 0;
  auto operator<=>(const Dong&) const = default;
};

std::string show(Dong money);  // 2.340.000
// A whole number in Vietnamese words: 2025 → "hai nghìn không trăm hai mươi lăm".
std::string in_words(std::int64_t number);
// As it stands below a sum: "Hai triệu ba trăm bốn mươi nghìn đồng".
std::string in_words(Dong money);

}  // namespace vinhdanh::base
