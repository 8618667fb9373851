#pragma once

#include <string>
#include <string_view>

#include "platform/db/database.h"

namespace vinhdanh::app {

// An empty text when it was never set.
std::string setting(platform::db::Session& session, std::string_view name);
void set_setting(platform::db::Session& session, std::string_view name, std::string_view content);

}  // namespace vinhdanh::app
