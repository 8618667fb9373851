#include "platform/http/server.h"

#include <atomic>
#include <restinio/all.hpp>
#include <spdlog/spdlog.h>

#include "base/interruption.h"
#include "base/secret.h"
#include "base/text.h"
#include "platform/http/answer.h"
#include "platform/http/body.h"
#include "platform/http/worker_pool.h"

namespace vinhdanh::platform::http {
namespace {

struct Traits : restinio::traits_t<restinio::asio_timer_manager_t, restinio::null_logger_t> {
  static constexpr bool use_connection_count_limiter = true;
};
using RestinioServer = restinio::http_server_t<Traits>;
using Handle = restinio::request_handle_t;
using Steady = std::chrono::steady_clock;

Method method_of(const restinio::http_method_id_t& id) {
  if (id == restinio::http_method_get()) return Method::kGet;
  if (id == restinio::http_method_head()) return Method::kHead;
  if (id == restinio::http_method_post()) return Method::kPost;
  return Method::kOther;
}

Fields parse_cookies(std::string_view text) {
  Fields cookies;
  for (const auto& pair : base::split(text, ';')) {
    const auto equals = pair.find('=');
    if (equals != std::string::npos)
      cookies.add(base::trim(pair.substr(0, equals)), base::trim(pair.substr(equals + 1)));
  }
  return cookies;
}

std::string client_address(const Handle& handle, const Request& request, bool behind_proxy) {
  if (behind_proxy && request.headers.has("x-forwarded-for")) {
    return base::trim(base::split(request.header("x-forwarded-for"), ',').back());
  }
  return handle->remote_endpoint().address().to_string();
}

// A number that nobody can guess is not needed here, only one that does not repeat.
std::string next_id() {
  static const std::string run = base::random_hex(4);
  static std::atomic<std::uint64_t> count{0};
  return run + "-" + std::to_string(++count);
}

Request plain_request(const Handle& handle, bool behind_proxy) {
  const auto& header = handle->header();
  Request request;
  request.method = method_of(header.method());
  request.path = decode_url(header.path(), false);
  request.query_text = header.query();
  request.query = parse_query(header.query());
  header.for_each_field([&](const auto& field) {
    auto field_name = std::string(field.name());
    for (auto& c : field_name) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    request.headers.add(std::move(field_name), std::string(field.value()));
  });
  request.cookies = parse_cookies(request.header("cookie"));
  request.remote_address = client_address(handle, request, behind_proxy);
  request.id = next_id();
  return request;
}

restinio::http_status_line_t status_line(int status) {
  static const std::map<int, const char*> kPhrases{{200, "OK"},
                                                   {206, "Partial Content"},
                                                   {303, "See Other"},
                                                   {304, "Not Modified"},
                                                   {400, "Bad Request"},
                                                   {403, "Forbidden"},
                                                   {404, "Not Found"},
                                                   {405, "Method Not Allowed"},
                                                   {409, "Conflict"},
                                                   {413, "Payload Too Large"},
                                                   {422, "Unprocessable Entity"},
                                                   {429, "Too Many Requests"},
                                                   {500, "Internal Server Error"},
                                                   {503, "Service Unavailable"},
                                                   {507, "Insufficient Storage"}};
  const auto found = kPhrases.find(status);
  return {restinio::http_status_code_t{static_cast<std::uint16_t>(status)},
          found == kPhrases.end() ? "" : found->second};
}

void send(const Handle& handle, const Request& request, Response&& response, std::function<void()> sent) {
  auto out = handle->create_response<restinio::user_controlled_output_t>(status_line(response.status));
  for (auto& [name, value] : response.headers) out.append_header(std::move(name), std::move(value));
  const bool bodiless = response.status == 304;
  if (!bodiless) out.set_content_length(response.content().size());
  if (request.method != Method::kHead && !bodiless) {
    if (!response.body.empty()) {
      out.append_body(std::move(response.body));
    } else if (!response.fixed_body.empty()) {
      out.append_body(restinio::const_buffer(response.fixed_body.data(), response.fixed_body.size()));
    }
  }
  out.done([sent = std::move(sent)](const auto&) { sent(); });
}

std::unique_ptr<RestinioServer> make_server(
    const ServerSettings& settings, restinio::asio_ns::io_context& io, unsigned short& port,
    std::function<restinio::request_handling_status_t(Handle)> handler) {
  const auto& limits = settings.limits;
  return std::make_unique<RestinioServer>(restinio::external_io_context(io), [&](auto& s) {
    s.address(settings.address)
        .port(settings.port)
        .request_handler(std::move(handler))
        .read_next_http_message_timelimit(limits.time_to_read)
        .write_http_response_timelimit(limits.time_to_write)
        .handle_request_timeout(std::chrono::minutes(10))
        .max_parallel_connections(limits.connections)
        .concurrent_accepts_count(4)
        .buffer_size(4 * 1024)
        .incoming_http_msg_limits(restinio::incoming_http_msg_limits_t{}
                                      .max_url_size(limits.url_bytes)
                                      .max_field_name_size(256)
                                      .max_field_value_size(limits.header_field_bytes)
                                      .max_field_count(limits.header_fields)
                                      // Somewhat over the limit is still read, to be answered with a page.
                                      .max_body_size(limits.body_bytes * 2))
        .acceptor_options_setter([](auto& options) {
          options.set_option(restinio::asio_ns::ip::tcp::acceptor::reuse_address(true));
        })
        .socket_options_setter(
            [](auto& options) { options.set_option(restinio::asio_ns::ip::tcp::no_delay(true)); })
        .acceptor_post_bind_hook([&port](auto& acceptor) { port = acceptor.local_endpoint().port(); });
  });
}

// Connections that wait for their next request count themselves out of the server when they
// go, so they have to go before it does.
struct IoContext : restinio::asio_ns::io_context {
  using restinio::asio_ns::io_context::io_context;
  void let_connections_go() { shutdown(); }
};

unsigned worker_count(unsigned wanted) {
  return wanted ? wanted : std::max(4u, 2 * std::thread::hardware_concurrency());
}

}  // namespace

struct Server::Parts {
  ServerSettings settings;
  const Router& router;
  ErrorPage on_error;
  IoContext io;
  unsigned short port = 0;
  std::atomic<long> in_flight{0};
  std::atomic<bool> stopping{false};
  WorkerPool workers;
  std::unique_ptr<RestinioServer> server;
  std::vector<std::thread> threads;

  Parts(ServerSettings given, const Router& routes, ErrorPage error_page)
      : settings(std::move(given)),
        router(routes),
        on_error(std::move(error_page)),
        io(static_cast<int>(settings.io_threads)),
        workers(worker_count(settings.workers), settings.limits.waiting_requests) {}

  restinio::request_handling_status_t take(Handle handle) {
    ++in_flight;
    const auto started = Steady::now();
    if (!workers.offer([this, handle, started] { work(handle, started); })) {
      Request request;
      request.id = next_id();
      reply(handle, request, started, busy(request));
    }
    return restinio::request_accepted();
  }

  void work(const Handle& handle, Steady::time_point started) {
    auto request = plain_request(handle, settings.behind_proxy);
    reply(handle, request, started, respond(handle, request));
  }

  Response respond(const Handle& handle, Request& request) {
    if (handle->body().size() > settings.limits.body_bytes) {
      return on_error(
          request, 413,
          base::msg(
              "What you sent is larger than {0} MB. Send a smaller file, or several one after the other.",
              settings.limits.body_bytes / 1024 / 1024));
    }
    if (request.method == Method::kPost &&
        !read_form(request.header("content-type"), handle->body(), request)) {
      return on_error(
          request, 400,
          base::msg("The form did not arrive whole. Go back, reload the page and send it again."));
    }
    return answer(router, on_error, request);
  }

  Response busy(const Request& request) {
    auto response =
        on_error(request, 503,
                 base::msg("Very many people are working at this moment. Wait a few seconds and try again."));
    response.header("Retry-After", "3");
    return response;
  }

  void reply(const Handle& handle, const Request& request, Steady::time_point started, Response&& response) {
    const auto status = response.status;
    const auto size = response.content().size();
    try {
      send(handle, request, std::move(response), [this] { --in_flight; });
    } catch (const std::exception& error) {
      --in_flight;
      spdlog::warn("answer {} was not sent: {}", request.id, error.what());
    }
    if (!settings.log_requests) return;
    const std::chrono::duration<double, std::milli> took = Steady::now() - started;
    spdlog::info("request id={} method={} path={} status={} bytes={} ms={:.1f}", request.id,
                 name(request.method), request.path, status, size, took.count());
  }
};

Server::Server(ServerSettings settings, const Router& router, ErrorPage on_error)
    : parts_(std::make_unique<Parts>(std::move(settings), router, std::move(on_error))) {
  auto& parts = *parts_;
  parts.server = make_server(parts.settings, parts.io, parts.port,
                             [&parts](Handle handle) { return parts.take(std::move(handle)); });
  try {
    parts.server->open_sync();
  } catch (const std::exception& error) {
    throw base::Interruption(
        base::msg(
            "Port {0} can't be used: {1}. Choose another one with --port, or end the program that holds it.",
            static_cast<int>(parts.settings.port), error.what()),
        error.what());
  }
  for (unsigned i = 0; i < std::max(1u, parts.settings.io_threads); ++i) {
    parts.threads.emplace_back([&parts] { parts.io.run(); });
  }
}

Server::~Server() {
  stop();
}

unsigned short Server::port() const {
  return parts_->port;
}

void Server::stop(std::chrono::seconds patience) {
  auto& parts = *parts_;
  if (parts.stopping.exchange(true)) return;
  restinio::asio_ns::post(parts.io, [&parts] { parts.server->close_sync(); });
  const auto deadline = Steady::now() + patience;
  while (parts.in_flight > 0 && Steady::now() < deadline)
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  parts.workers.finish();
  parts.io.stop();
  for (auto& thread : parts.threads) thread.join();
  parts.io.let_connections_go();
}

}  // namespace vinhdanh::platform::http
