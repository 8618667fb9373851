#pragma once

#include <string>
#include <vector>

namespace vinhdanh::base {

// `bytes` of the kernel's randomness, as lower-case hex.
std::string random_hex(std::size_t bytes);

}  // namespace vinhdanh::base
