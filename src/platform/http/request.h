#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vinhdanh::platform::http {

enum class Method : std::uint8_t { kGet, kHead, kPost, kOther };

std::string_view name(Method method);

// Names with their values in the order in which they came; names may repeat.
class Fields {
 public:
  void add(std::string name, std::string value) { all_.emplace_back(std::move(name), std::move(value)); }
  // The first value, or an empty text.
  std::string_view get(std::string_view name) const;
  bool has(std::string_view name) const;
  std::vector<std::string_view> get_all(std::string_view name) const;
  const std::vector<std::pair<std::string, std::string>>& all() const { return all_; }

 private:
  std::vector<std::pair<std::string, std::string>> all_;
};

// A file that came in a form.
struct Upload {
  std::string field;
  std::string file_name;  // last part only; as the browser said, not to be trusted
  std::string bytes;
};

// A whole request: it is read before a handler sees it. Texts are UTF-8, decoded.
struct Request {
  Method method = Method::kGet;
  std::string path;  // without the query
  std::string query_text;
  Fields query;
  Fields form;  // of a POST, both encodings
  std::vector<Upload> uploads;
  Fields headers;  // names in lower case
  Fields cookies;
  Fields path_values;  // ":id" of the pattern under "id"
  std::string remote_address;
  std::string id;  // shown on error pages and in the log

  std::string_view header(std::string_view lower_case_name) const { return headers.get(lower_case_name); }
  const Upload* upload(std::string_view field) const;
  // A whole number of the path; nothing when it is none (a page "not found" then).
  std::optional<std::int64_t> number(std::string_view path_value) const;
};

// "a=1&b=x+y%21" read into fields; bad escapes stay as they are.
Fields parse_query(std::string_view text);
std::string decode_url(std::string_view text, bool plus_is_blank);
std::string encode_url(std::string_view text);

}  // namespace vinhdanh::platform::http
