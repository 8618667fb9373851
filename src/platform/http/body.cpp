#include "platform/http/body.h"

#include <restinio/helpers/file_upload.hpp>
#include <restinio/helpers/multipart_body.hpp>

#include "base/text.h"

namespace vinhdanh::platform::http {
namespace {

namespace fields = restinio::http_field_parsers;

// The name given as `key="…"` in a Content-Disposition value.
std::string parameter(const fields::content_disposition_value_t& value, std::string_view key) {
  const auto found = fields::find_first(value.parameters, key);
  return found ? std::string(*found) : std::string();
}

std::string last_path_part(std::string name) {
  const auto slash = name.find_last_of("/\\");
  return slash == std::string::npos ? name : name.substr(slash + 1);
}

bool read_part(std::string_view text, Request& request) {
  const auto part = restinio::multipart_body::try_parse_part(text);
  if (!part) return false;
  const auto disposition = part->fields.opt_value_of(restinio::http_field::content_disposition);
  if (!disposition) return false;
  const auto parsed = fields::content_disposition_value_t::try_parse(*disposition);
  if (!parsed || parsed->value != "form-data") return false;
  auto name = parameter(*parsed, "name");
  if (fields::find_first(parsed->parameters, "filename")) {
    // A file field that was left empty comes with an empty name.
    auto file_name = last_path_part(parameter(*parsed, "filename"));
    if (!file_name.empty()) request.uploads.push_back({name, base::nfc(file_name), std::string(part->body)});
  } else {
    request.form.add(std::move(name), std::string(part->body));
  }
  return true;
}

bool read_multipart(const fields::content_type_value_t& type, std::string_view body, Request& request) {
  const auto boundary = fields::find_first(type.media_type.parameters, "boundary");
  if (!boundary || boundary->empty()) return false;
  const auto parts = restinio::multipart_body::split_multipart_body(body, "--" + std::string(*boundary));
  for (const auto part : parts) {
    if (!read_part(part, request)) return false;
  }
  return !parts.empty();
}

}  // namespace

bool read_form(std::string_view content_type, std::string_view body, Request& request) {
  if (body.empty()) return true;
  const auto type = fields::content_type_value_t::try_parse(content_type);
  if (!type) return false;
  if (type->media_type.type == "application" && type->media_type.subtype == "x-www-form-urlencoded") {
    request.form = parse_query(body);
    return true;
  }
  if (type->media_type.type == "multipart" && type->media_type.subtype == "form-data") {
    return read_multipart(*type, body, request);
  }
  return false;
}

}  // namespace vinhdanh::platform::http
