#include "platform/http/client.h"

#include <gtest/gtest.h>
#include <thread>

#include "platform/http/server.h"

namespace vinhdanh::platform::http {
namespace {

class ClientTest : public ::testing::Test {
 protected:
  ClientTest() {
    router_.add(Method::kPost, "/echo", [](const Request& r) {
      return text(std::string(r.header("content-type")) + " " + std::string(r.form.get("a")));
    });
    router_.add(Method::kPost, "/long", [](const Request&) { return text(std::string(5000, 'a')); });
    router_.add(Method::kPost, "/elsewhere", [](const Request&) { return see_other("/echo"); });
    router_.add(Method::kPost, "/slow", [](const Request&) {
      std::this_thread::sleep_for(std::chrono::seconds(3));
      return text("late");
    });
    ServerSettings settings;
    settings.port = 0;
    settings.log_requests = false;
    server_ = std::make_unique<Server>(settings, router_,
                                       [](const Request&, int status, const base::Message& message) {
                                         return text(say(base::Language::kEnglish, message), status);
                                       });
    here_ = "http://127.0.0.1:" + std::to_string(server_->port());
  }
  std::string said(const Outgoing& what) const {
    const auto answer = post(what);
    if (answer) return *answer;
    auto sentence = base::say(base::Language::kEnglish, answer.error().front().text);
    if (const auto at = sentence.find(here_); at != std::string::npos)
      sentence.replace(at, here_.size(), "HERE");
    return sentence;
  }

  Router router_;
  std::unique_ptr<Server> server_;
  std::string here_;
};

constexpr auto kForm = "application/x-www-form-urlencoded";

TEST_F(ClientTest, the_body_goes_with_its_type_and_the_answer_comes_back) {
  EXPECT_EQ(said({here_ + "/echo", kForm, "a=1"}), std::string(kForm) + " 1");
}

TEST_F(ClientTest, other_answers_are_refused_with_a_sentence) {
  EXPECT_EQ(said({here_ + "/none", kForm, "a=1"}), "HERE/none answered with status 404. Check the address.");
  EXPECT_EQ(said({here_ + "/elsewhere", kForm, "a=1"}),
            "HERE/elsewhere answered with status 303. Check the address.");
  EXPECT_TRUE(said({here_ + "/long", kForm, "a=1", std::chrono::seconds(15), 4999})
                  .starts_with("HERE/long can't be reached ("));
  EXPECT_TRUE(said({here_ + "/slow", kForm, "a=1", std::chrono::seconds(1)})
                  .starts_with("HERE/slow can't be reached (Timeout"));
  EXPECT_TRUE(
      said({"file:///etc/hostname", kForm, ""}).starts_with("file:///etc/hostname can't be reached ("));
  EXPECT_TRUE(said({"http://127.0.0.1:1/", kForm, ""}).starts_with("http://127.0.0.1:1/ can't be reached ("));
  EXPECT_TRUE(said({"", kForm, ""}).starts_with(" can't be reached ("));
}

}  // namespace
}  // namespace vinhdanh::platform::http
