#pragma once

#include <string_view>

#include "platform/http/request.h"

namespace vinhdanh::platform::http {

// Reads a form of either encoding into `request.form` and `request.uploads`. False
// when the body is not what its type says.
bool read_form(std::string_view content_type, std::string_view body, Request& request);

}  // namespace vinhdanh::platform::http
