#pragma once

#include <string>

#include "platform/http/router.h"

namespace vinhdanh::platform::http {

// The files built into the program under "static/" at /static/<fingerprint>/<path>.
// The fingerprint changes with any of them, so that clients keep them for a year.
void add_static_files(Router& router);

// "/static/<fingerprint>": put before "/css/vinhdanh.css".
const std::string& static_prefix();

}  // namespace vinhdanh::platform::http
