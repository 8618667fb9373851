#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace vinhdanh::base {

// The bytes of a file that was built into the program; valid for the whole run.
// Names: "views/<room>/<file>.html", "static/<path>", "migrations/NNNN_<name>.sql",
// "locale/<language>.mo".
std::optional<std::string_view> resource(std::string_view name);

// Names that begin with `prefix`, in byte order.
std::vector<std::string_view> resource_names(std::string_view prefix);

}  // namespace vinhdanh::base
