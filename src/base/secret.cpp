#include "base/secret.h"

#include <stdexcept>
#include <sys/random.h>

namespace vinhdanh::base {

std::string random_hex(std::size_t bytes) {
  std::vector<unsigned char> noise(bytes);
  std::size_t got = 0;
  while (got < bytes) {
    const auto n = getrandom(noise.data() + got, bytes - got, 0);
    if (n < 0) throw std::runtime_error("The system gives no random numbers.");
    got += static_cast<std::size_t>(n);
  }
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string out;
  for (const auto byte : noise) {
    out += kDigits[byte >> 4];
    out += kDigits[byte & 15];
  }
  return out;
}

}  // namespace vinhdanh::base
