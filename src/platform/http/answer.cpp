#include "platform/http/answer.h"

#include <fmt/format.h>
#include <functional>
#include <spdlog/spdlog.h>

#include "base/interruption.h"
#include "platform/http/compress.h"

namespace vinhdanh::platform::http {
namespace {

Response handled(const Router& router, const Request& request) {
  auto match = router.find(request.method, request.path);
  if (match.other_method || request.method == Method::kOther) {
    throw HttpError{
        405, base::msg(
                 "This address does not take that kind of request. Go back and use the button of the page.")};
  }
  if (!match.handler) not_found();
  if (match.values.all().empty()) return (*match.handler)(request);
  auto with_values = request;
  with_values.path_values = std::move(match.values);
  return (*match.handler)(with_values);
}

bool tagged(std::string_view if_none_match, std::string_view tag) {
  return if_none_match == "*" || if_none_match.find(tag) != std::string_view::npos;
}

void add_tag(const Request& request, Response& response) {
  const auto content = response.content();
  // The weak form: the same page in another coding is the same page.
  const auto tag = fmt::format("W/\"{:016x}\"", std::hash<std::string_view>{}(content));
  response.header("ETag", tag);
  if (!tagged(request.header("if-none-match"), tag)) return;
  response.status = 304;
  response.body.clear();
  response.fixed_body = {};
}

void encode(const Request& request, Response& response) {
  if (!worth_compressing(response.header_value("Content-Type"), response.content().size())) return;
  response.header("Vary", "Accept-Encoding");
  const auto coding = accepted_coding(request.header("accept-encoding"));
  if (coding == Coding::kNone) return;
  response.body = compress(coding, response.content(), Effort::kPage);
  response.fixed_body = {};
  response.header("Content-Encoding", std::string(name(coding)));
}

}  // namespace

Response answer(const Router& router, const Server::ErrorPage& on_error, const Request& request) {
  try {
    auto response = handled(router, request);
    finish(request, response);
    return response;
  } catch (const HttpError& error) {
    return on_error(request, error.status, error.text);
  } catch (const base::Interruption& interruption) {
    spdlog::error("request {} {} {} interrupted: {}", request.id, name(request.method), request.path,
                  interruption.what());
    return on_error(request, 503, interruption.text);
  } catch (const std::exception& error) {
    spdlog::error("request {} {} {} failed: {}", request.id, name(request.method), request.path,
                  error.what());
  } catch (...) {
    spdlog::error("request {} {} {} failed", request.id, name(request.method), request.path);
  }
  return on_error(
      request, 500,
      base::msg("Something went wrong on our side; nothing was changed. Try again, and if it happens "
                "again, give the number below to the person who looks after the program."));
}

void finish(const Request& request, Response& response) {
  const bool page = response.status == 200 && request.method != Method::kPost;
  if (page && response.header_value("ETag").empty()) add_tag(request, response);
  if (response.status == 200 && response.header_value("Content-Encoding").empty()) encode(request, response);
}

}  // namespace vinhdanh::platform::http
