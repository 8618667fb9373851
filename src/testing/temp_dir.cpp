#include "testing/temp_dir.h"

#include <cstdlib>
#include <stdexcept>
#include <string>

namespace vinhdanh::testing {

TempDir::TempDir() {
  std::string pattern = (std::filesystem::temp_directory_path() / "vinhdanh-XXXXXX").string();
  if (!mkdtemp(pattern.data())) throw std::runtime_error("no temporary folder");
  path_ = pattern;
}

TempDir::~TempDir() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

}  // namespace vinhdanh::testing
