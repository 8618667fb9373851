#include "app/version.h"

namespace vinhdanh::app {

std::string version_line() {
  return "vinhdanh " VINHDANH_VERSION;
}

}  // namespace vinhdanh::app
