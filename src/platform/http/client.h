#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "base/result.h"

namespace vinhdanh::platform::http {

struct Outgoing {
  std::string address;  // http:// or https://
  std::string content_type;
  std::string_view body;
  std::chrono::seconds patience{15};     // for the whole exchange
  std::size_t most_bytes = 1024 * 1024;  // of the answer
};
// Sends it by POST and gives the body of an answer with status 200; certificates of https are checked,
// redirections are not followed. Refused with a sentence that says what stood in the way.
base::Result<std::string> post(const Outgoing& what);

}  // namespace vinhdanh::platform::http
