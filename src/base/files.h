#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"

namespace vinhdanh::base {

// The whole file; a problem that names it when it can't be read or is over `most` bytes.
Result<std::string> read_file(const std::filesystem::path& path, std::size_t most = 256 * 1024 * 1024);
// Written under another name first, so that a reader never sees half of it.
Result<void> write_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace vinhdanh::base
