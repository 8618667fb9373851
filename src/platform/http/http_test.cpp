#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

#include "base/interruption.h"
#include "platform/http/compress.h"
#include "platform/http/server.h"
#include "platform/http/static_files.h"

namespace vinhdanh::platform::http {
namespace {

// Sends the bytes to the server and reads until it closes.
std::string talk(unsigned short port, const std::string& bytes) {
  const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in to{};
  to.sin_family = AF_INET;
  to.sin_port = htons(port);
  to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  EXPECT_EQ(::connect(socket, reinterpret_cast<sockaddr*>(&to), sizeof to), 0);
  EXPECT_EQ(::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL), static_cast<ssize_t>(bytes.size()));
  std::string out;
  char buffer[4096];
  for (ssize_t n = 0; (n = ::recv(socket, buffer, sizeof buffer, 0)) > 0;)
    out.append(buffer, static_cast<std::size_t>(n));
  ::close(socket);
  return out;
}

std::string get(unsigned short port, const std::string& path, const std::string& headers = "",
                const std::string& method = "GET") {
  return talk(
      port, method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n");
}

std::string post(unsigned short port, const std::string& path, const std::string& type,
                 const std::string& body) {
  return talk(port, "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: " +
                        type + "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body);
}

std::string body_of(const std::string& answer) {
  return answer.substr(answer.find("\r\n\r\n") + 4);
}
std::string status_of(const std::string& answer) {
  return answer.substr(9, 3);
}

std::string value_of(const std::string& answer, const std::string& header) {
  const auto at = answer.find("\r\n" + header + ": ");
  if (at == std::string::npos) return {};
  const auto start = at + header.size() + 4;
  return answer.substr(start, answer.find("\r\n", start) - start);
}

class ServerTest : public ::testing::Test {
 protected:
  void SetUp() override {
    router_.add(Method::kGet, "/hello/:name",
                [](const Request& r) { return text("hello " + std::string(r.path_values.get("name"))); });
    router_.add(Method::kGet, "/hello/all", [](const Request&) { return text("hello everybody"); });
    router_.add(Method::kGet, "/long", [](const Request&) { return text(std::string(5000, 'a')); });
    router_.add(Method::kGet, "/broken",
                [](const Request&) -> Response { throw std::runtime_error("secret detail"); });
    router_.add(Method::kGet, "/slow", [](const Request&) {
      std::this_thread::sleep_for(std::chrono::milliseconds(300));
      return text("done");
    });
    router_.add(Method::kPost, "/form", [](const Request& r) {
      std::string out;
      for (const auto& [key, value] : r.form.all()) out += key + "=" + value + ";";
      for (const auto& file : r.uploads) out += file.field + ":" + file.file_name + ":" + file.bytes + ";";
      return text(out);
    });
    ServerSettings settings;
    settings.port = 0;
    settings.log_requests = false;
    settings.limits.body_bytes = 100'000;
    server_ = std::make_unique<Server>(settings, router_,
                                       [](const Request&, int status, const base::Message& message) {
                                         return text(say(base::Language::kEnglish, message), status);
                                       });
  }
  unsigned short port() const { return server_->port(); }

  Router router_;
  std::unique_ptr<Server> server_;
};

TEST_F(ServerTest, a_page_is_answered_with_length_and_tag) {
  const auto answer = get(port(), "/hello/an%20b%C3%ACnh?x=1");
  EXPECT_EQ(status_of(answer), "200");
  EXPECT_EQ(body_of(answer), "hello an bình");
  EXPECT_EQ(value_of(answer, "Content-Length"), "14");
  EXPECT_FALSE(value_of(answer, "ETag").empty());
}

TEST_F(ServerTest, a_fixed_part_goes_before_a_value) {
  EXPECT_EQ(body_of(get(port(), "/hello/all")), "hello everybody");
}

TEST_F(ServerTest, head_gives_the_length_and_no_body) {
  const auto answer = get(port(), "/hello/all", "", "HEAD");
  EXPECT_EQ(value_of(answer, "Content-Length"), "15");
  EXPECT_EQ(body_of(answer), "");
}

TEST_F(ServerTest, what_the_client_has_is_not_sent_again) {
  const auto tag = value_of(get(port(), "/long"), "ETag");
  const auto answer = get(port(), "/long", "If-None-Match: " + tag + "\r\n");
  EXPECT_EQ(status_of(answer), "304");
  EXPECT_EQ(body_of(answer), "");
}

TEST_F(ServerTest, long_text_is_compressed_for_who_takes_it) {
  const auto answer = get(port(), "/long", "Accept-Encoding: gzip\r\n");
  EXPECT_EQ(value_of(answer, "Content-Encoding"), "gzip");
  EXPECT_LT(body_of(answer).size(), 200u);
  EXPECT_EQ(body_of(get(port(), "/long")).size(), 5000u);
}

TEST_F(ServerTest, a_failure_shows_no_detail_and_unknown_pages_are_404) {
  const auto broken = get(port(), "/broken");
  EXPECT_EQ(status_of(broken), "500");
  EXPECT_EQ(broken.find("secret"), std::string::npos);
  EXPECT_EQ(status_of(get(port(), "/nothing")), "404");
  EXPECT_EQ(status_of(get(port(), "/form")), "405");
}

TEST_F(ServerTest, forms_of_both_encodings_are_read) {
  EXPECT_EQ(body_of(post(port(), "/form", "application/x-www-form-urlencoded", "a=1&b=%C4%91+x")),
            "a=1;b=đ x;");
  const std::string multipart =
      "--XX\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n"
      "--XX\r\nContent-Disposition: form-data; name=\"f\"; filename=\"C:\\\\x\\\\so.xlsx\"\r\n"
      "Content-Type: application/octet-stream\r\n\r\nline\r\nmore\r\n--XX--\r\n";
  EXPECT_EQ(body_of(post(port(), "/form", "multipart/form-data; boundary=XX", multipart)),
            "a=1;f:so.xlsx:line\r\nmore;");
}

TEST_F(ServerTest, a_broken_form_and_a_large_one_are_refused_with_a_sentence) {
  EXPECT_EQ(status_of(post(port(), "/form", "multipart/form-data; boundary=XX", "--XX\r\nbroken")), "400");
  const auto large =
      post(port(), "/form", "application/x-www-form-urlencoded", "a=" + std::string(150'000, 'x'));
  EXPECT_EQ(status_of(large), "413");
}

TEST_F(ServerTest, stopping_finishes_what_was_read) {
  std::string answer;
  std::thread client([&] { answer = get(port(), "/slow"); });
  std::this_thread::sleep_for(std::chrono::milliseconds(100));
  server_->stop();
  client.join();
  EXPECT_EQ(body_of(answer), "done");
}

TEST_F(ServerTest, stopping_lets_connections_go_that_wait_for_their_next_request) {
  const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in to{};
  to.sin_family = AF_INET;
  to.sin_port = htons(port());
  to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  ASSERT_EQ(::connect(socket, reinterpret_cast<sockaddr*>(&to), sizeof to), 0);
  const std::string asked = "GET /hello/all HTTP/1.1\r\nHost: localhost\r\n\r\n";
  ASSERT_EQ(::send(socket, asked.data(), asked.size(), MSG_NOSIGNAL), static_cast<ssize_t>(asked.size()));
  char first = 0;
  ASSERT_EQ(::recv(socket, &first, 1, 0), 1);
  server_.reset();
  char rest[4096];
  while (::recv(socket, rest, sizeof rest, 0) > 0) {
  }
  ::close(socket);
}

TEST_F(ServerTest, a_port_in_use_is_said) {
  ServerSettings settings;
  settings.port = port();
  EXPECT_THROW(Server(settings, router_, nullptr), base::Interruption);
}

TEST(Router, two_handlers_for_one_route_are_refused) {
  Router router;
  router.add(Method::kGet, "/a/:id", [](const Request&) { return text(""); });
  EXPECT_THROW(router.add(Method::kGet, "/a/:id", nullptr), std::logic_error);
}

TEST(Compression, the_best_accepted_coding_is_chosen) {
  EXPECT_EQ(accepted_coding("gzip, deflate, br"), Coding::kBrotli);
  EXPECT_EQ(accepted_coding("gzip;q=0.5, br;q=0"), Coding::kGzip);
  EXPECT_EQ(accepted_coding("identity"), Coding::kNone);
}

}  // namespace
}  // namespace vinhdanh::platform::http
