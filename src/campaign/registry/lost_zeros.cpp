#include "campaign/registry/lost_zeros.h"

#include <algorithm>

namespace vinhdanh::campaign::registry {
namespace {

bool digits(std::string_view code) {
  return !code.empty() && std::ranges::all_of(code, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

void LostZeros::learn(std::string_view code) {
  if (code.starts_with('0') && digits(code)) ++widths_[code.size()];
}

bool LostZeros::may_have_lost(std::string_view code) const {
  return code.size() < width() && digits(code) && !code.starts_with('0');
}

std::string LostZeros::restored(std::string_view code) const {
  return std::string(width() - code.size(), '0') + std::string(code);
}

}  // namespace vinhdanh::campaign::registry
