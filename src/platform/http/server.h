#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>

#include "platform/http/router.h"

namespace vinhdanh::platform::http {

struct Limits {
  std::size_t header_field_bytes = 8 * 1024;
  std::size_t header_fields = 100;
  std::size_t url_bytes = 8 * 1024;
  std::size_t body_bytes = 32 * 1024 * 1024;  // above: a page that says so (413)
  std::size_t connections = 12000;
  std::chrono::seconds time_to_read{30};  // one request, from its first byte or the last answer
  std::chrono::seconds time_to_write{60};
  std::size_t waiting_requests = 2000;  // read and not yet begun; above: 503
};

struct ServerSettings {
  std::string address = "127.0.0.1";
  unsigned short port = 8080;  // 0: any free one
  unsigned io_threads = 1;
  unsigned workers = 0;  // 0: twice the cores, at least 4
  Limits limits;
  // The address of the client is the last entry of X-Forwarded-For. Only behind a
  // proxy of one's own that sets it.
  bool behind_proxy = false;
  bool log_requests = true;
};

// Requests are read asynchronously; handlers run on a bounded pool of workers, so
// that a slow client holds no worker and a slow handler no connection.
class Server {
 public:
  // `on_error` makes the page of an error (see HttpError); it must not throw.
  using ErrorPage = std::function<Response(const Request&, int status, const base::Message&)>;

  // Throws base::Interruption with a sentence when the port can't be had.
  Server(ServerSettings settings, const Router& router, ErrorPage on_error);
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  unsigned short port() const;
  // Takes no new connections, finishes what was read, then returns (at most `patience`).
  void stop(std::chrono::seconds patience = std::chrono::seconds(20));

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace vinhdanh::platform::http
