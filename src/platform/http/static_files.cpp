#include "platform/http/static_files.h"

#include <array>
#include <fmt/format.h>
#include <map>
#include <mutex>

#include "base/resource.h"
#include "platform/http/compress.h"

namespace vinhdanh::platform::http {
namespace {

constexpr std::string_view kFolder = "static/";

const char* type_of(std::string_view path) {
  static constexpr std::array<std::pair<std::string_view, const char*>, 9> kTypes{{
      {".css", "text/css; charset=utf-8"},
      {".js", "text/javascript; charset=utf-8"},
      {".mjs", "text/javascript; charset=utf-8"},
      {".svg", "image/svg+xml"},
      {".woff2", "font/woff2"},
      {".png", "image/png"},
      {".ico", "image/x-icon"},
      {".json", "application/json"},
      {".webmanifest", "application/manifest+json"},
  }};
  for (const auto& [ending, type] : kTypes) {
    if (path.ends_with(ending)) return type;
  }
  return "application/octet-stream";
}

std::string fingerprint() {
  std::uint64_t hash = 14695981039346656037ull;  // FNV-1a
  for (const auto name : base::resource_names(kFolder)) {
    const auto content = *base::resource(name);
    for (const char c : content) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ull;
  }
  return fmt::format("{:016x}", hash);
}

// Compressed once, at the first request for it; valid for the whole run.
std::string_view encoded(Coding coding, std::string_view name, std::string_view content) {
  static std::mutex mutex;
  static std::map<std::pair<Coding, std::string>, std::string> kept;
  const std::lock_guard lock(mutex);
  auto [entry, added] = kept.try_emplace({coding, std::string(name)});
  if (added) entry->second = compress(coding, content, Effort::kOnce);
  return entry->second;
}

Response static_file(const Request& request) {
  const std::string name = std::string(kFolder) + std::string(request.path_values.get("path"));
  const auto content = base::resource(name);
  if (!content) not_found();
  Response response;
  response.header("Content-Type", type_of(name));
  response.header("Cache-Control", "public, max-age=31536000, immutable");
  response.header("ETag", "\"" + std::string(request.path_values.get("fingerprint")) + "\"");
  response.fixed_body = *content;
  if (!worth_compressing(type_of(name), content->size())) return response;
  response.header("Vary", "Accept-Encoding");
  const auto coding = accepted_coding(request.header("accept-encoding"));
  if (coding == Coding::kNone) return response;
  response.fixed_body = encoded(coding, name, *content);
  response.header("Content-Encoding", std::string(http::name(coding)));
  return response;
}

}  // namespace

void add_static_files(Router& router) {
  router.add(Method::kGet, "/static/:fingerprint/*path", static_file);
}

const std::string& static_prefix() {
  static const std::string prefix = "/static/" + fingerprint();
  return prefix;
}

}  // namespace vinhdanh::platform::http
