#pragma once

#include <map>
#include <string>
#include <string_view>

namespace vinhdanh::campaign::registry {

// Codes that Excel has made numbers of: "00123" stands as 123. The width is learned from codes that have
// kept their zeros; when they differ in width, nothing is restored.
class LostZeros {
 public:
  // Only codes of digits with a zero in front tell anything.
  void learn(std::string_view code);
  // True for digits without a zero in front that are shorter than the width.
  bool may_have_lost(std::string_view code) const;
  std::string restored(std::string_view code) const;

 private:
  std::size_t width() const { return widths_.size() == 1 ? widths_.begin()->first : 0; }

  std::map<std::size_t, std::size_t> widths_;  // how many codes have each
};

}  // namespace vinhdanh::campaign::registry
