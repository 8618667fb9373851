#include "platform/http/response.h"

#include "base/text.h"
#include "platform/http/request.h"

namespace vinhdanh::platform::http {
namespace {

Response with_type(std::string body, int status, const char* type) {
  Response response;
  response.status = status;
  response.body = std::move(body);
  response.header("Content-Type", type);
  return response;
}

}  // namespace

Response& Response::header(std::string name, std::string value) {
  headers.emplace_back(std::move(name), std::move(value));
  return *this;
}

std::string_view Response::header_value(std::string_view name) const {
  for (const auto& [key, value] : headers) {
    if (key == name) return value;
  }
  return {};
}

Response html(std::string body, int status) {
  return with_type(std::move(body), status, "text/html; charset=utf-8");
}
Response text(std::string body, int status) {
  return with_type(std::move(body), status, "text/plain; charset=utf-8");
}
Response json(std::string body, int status) {
  return with_type(std::move(body), status, "application/json");
}

Response see_other(std::string address) {
  auto response = with_type("", 303, "text/plain; charset=utf-8");
  response.header("Location", std::move(address));
  return response;
}

Response file(std::string bytes, std::string_view file_name, std::string content_type) {
  Response response;
  response.body = std::move(bytes);
  response.header("Content-Type", std::move(content_type));
  auto plain = base::fold(file_name);
  for (auto& c : plain) {
    if (c == '"' || c == '\\' || static_cast<unsigned char>(c) >= 0x80) c = '_';
  }
  response.header("Content-Disposition",
                  "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encode_url(file_name));
  return response;
}

void not_found() {
  throw HttpError{404, base::msg("This page does not exist or is not open to you. Check the address, or go "
                                 "back to the first page.")};
}

void forbidden(base::Message why) {
  throw HttpError{403, std::move(why)};
}

}  // namespace vinhdanh::platform::http
