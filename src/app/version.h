#pragma once

#include <string>

namespace vinhdanh::app {

// "vinhdanh 0.1.0"
std::string version_line();

}  // namespace vinhdanh::app
