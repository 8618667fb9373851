#include "platform/http/client.h"

#include <curl/curl.h>
#include <memory>

namespace vinhdanh::platform::http {
namespace {

using base::msg;

struct Received {
  std::string bytes{};
  std::size_t most = 0;
};

std::size_t take(char* from, std::size_t, std::size_t size, void* to) {
  auto& received = *static_cast<Received*>(to);
  if (received.bytes.size() + size > received.most) return 0;  // curl ends with an error
  received.bytes.append(from, size);
  return size;
}

using Handle = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
using Headers = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;

Handle handle() {
  struct Library {
    Library() { curl_global_init(CURL_GLOBAL_DEFAULT); }
    ~Library() { curl_global_cleanup(); }
  };
  static const Library once;
  return {curl_easy_init(), curl_easy_cleanup};
}

}  // namespace

base::Result<std::string> post(const Outgoing& what) {
  const auto curl = handle();
  const Headers headers(curl_slist_append(nullptr, ("Content-Type: " + what.content_type).c_str()),
                        curl_slist_free_all);
  Received received{{}, what.most_bytes};
  auto* h = curl.get();
  curl_easy_setopt(h, CURLOPT_URL, what.address.c_str());
  curl_easy_setopt(h, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(h, CURLOPT_NOSIGNAL, 1L);  // threads
  curl_easy_setopt(h, CURLOPT_TIMEOUT, static_cast<long>(what.patience.count()));
  curl_easy_setopt(h, CURLOPT_HTTPHEADER, headers.get());
  curl_easy_setopt(h, CURLOPT_POSTFIELDS, what.body.data());
  curl_easy_setopt(h, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(what.body.size()));
  curl_easy_setopt(h, CURLOPT_WRITEFUNCTION, take);
  curl_easy_setopt(h, CURLOPT_WRITEDATA, &received);
  const auto result = curl_easy_perform(h);
  if (result != CURLE_OK)
    return base::refuse(msg("{0} can't be reached ({1}). Check the address and the network of the server.",
                            what.address, curl_easy_strerror(result)));
  long status = 0;
  curl_easy_getinfo(h, CURLINFO_RESPONSE_CODE, &status);
  if (status != 200)
    return base::refuse(msg("{0} answered with status {1}. Check the address.", what.address, static_cast<std::size_t>(status)));
  return std::move(received.bytes);
}

}  // namespace vinhdanh::platform::http
