#pragma once

#include <string>
#include <string_view>

namespace vinhdanh::platform::db {

// The text as both databases take it. PostgreSQL refuses bytes that are not UTF-8 and ends a
// text at a NUL; a browser can send both, so each becomes U+FFFD. A text that needs no change
// is answered as it is, else it stands in `room`.
std::string_view storable(std::string_view text, std::string& room);

}  // namespace vinhdanh::platform::db
