#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/message.h"
#include "base/result.h"

namespace vinhdanh::platform::http {

struct Response {
  int status = 200;
  std::vector<std::pair<std::string, std::string>> headers;
  std::string body;
  // A body that outlives every request (built into the program); used when `body` is empty.
  std::string_view fixed_body;

  Response& header(std::string name, std::string value);
  std::string_view content() const { return body.empty() ? fixed_body : std::string_view(body); }
  std::string_view header_value(std::string_view name) const;
};

Response html(std::string body, int status = 200);
Response text(std::string body, int status = 200);
Response json(std::string body, int status = 200);
// 303: the browser gets the address next, whatever the method was.
Response see_other(std::string address);
// A download under that name (any letters; RFC 6266 and 8187).
Response file(std::string bytes, std::string_view file_name, std::string content_type);

// Ends the request; becomes an error page with this status and sentence.
struct HttpError {
  int status;
  base::Message text;
};
[[noreturn]] void not_found();
[[noreturn]] void forbidden(base::Message why);

namespace content_type {
inline constexpr const char* kDocx =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
inline constexpr const char* kZip = "application/zip";
inline constexpr const char* kXlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
inline constexpr const char* kPdf = "application/pdf";
}  // namespace content_type

}  // namespace vinhdanh::platform::http
