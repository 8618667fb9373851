#include "base/virus_scan.h"

#include <csignal>
#include <fstream>
#include <gtest/gtest.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace vinhdanh::base {
namespace {

namespace fs = std::filesystem;

// The signature is made up for the test, so that nothing harmful lies in the source tree.
constexpr const char* kMark = "VINHDANH-TEST-SIGNATURE-7f3a";

std::string hex(std::string_view text) {
  std::string out;
  for (const char c : text) {
    out += "0123456789abcdef"[(c >> 4) & 15];
    out += "0123456789abcdef"[c & 15];
  }
  return out;
}

// Debian's clamd with one signature.
class Clamd : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = fs::temp_directory_path() / ("vinhdanh-clamd-" + std::to_string(getpid()));
    fs::create_directories(folder_ / "signatures");
    std::ofstream(folder_ / "signatures/test.ndb") << "Vinhdanh.Test:0:*:" << hex(kMark) << "\n";
    std::ofstream(folder_ / "clamd.conf")
        << "LocalSocket " << socket().string() << "\nDatabaseDirectory " << (folder_ / "signatures").string()
        << "\nForeground yes\nStreamMaxLength 1M\nLogFile " << (folder_ / "log").string() << "\n";
    child_ = fork();
    if (child_ == 0) {
      prctl(PR_SET_PDEATHSIG, SIGKILL);
      execl("/usr/sbin/clamd", "clamd", ("--config-file=" + (folder_ / "clamd.conf").string()).c_str(),
            nullptr);
      _exit(127);
    }
    for (int i = 0; i < 600 && !fs::exists(socket()); ++i)
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
    ASSERT_TRUE(fs::exists(socket())) << "clamd did not start";
  }
  static void TearDownTestSuite() {
    kill(child_, SIGKILL);
    waitpid(child_, nullptr, 0);
    fs::remove_all(folder_);
  }
  static fs::path socket() { return folder_ / "clamd.ctl"; }
  static std::string said(const Result<void>& done) {
    return done ? "passed" : say(Language::kEnglish, done.error().front().text);
  }

  inline static fs::path folder_;
  inline static pid_t child_ = 0;
};

TEST_F(Clamd, clean_files_pass_and_harmful_ones_are_named) {
  const VirusScanner scanner(socket());
  EXPECT_EQ(said(scanner.scan("a clean file", "a.pdf")), "passed");
  EXPECT_EQ(said(scanner.scan("", "a.pdf")), "passed");
  EXPECT_EQ(said(scanner.scan(std::string(600'000, 'x') + kMark, "giay khen.pdf")),
            "“giay khen.pdf” was not taken: the virus scanner found Vinhdanh.Test.UNOFFICIAL in it. Have the "
            "computer that it comes from checked.");
}

TEST_F(Clamd, what_could_not_be_scanned_does_not_pass) {
  const auto meant =
      "“a.pdf” was not taken: the virus scanner does not answer. Try again in a few minutes; if it stays so, "
      "tell "
      "the administrator.";
  EXPECT_EQ(said(VirusScanner(socket()).scan(std::string(3'000'000, 'x'), "a.pdf")), meant)
      << "more than clamd takes";
  EXPECT_EQ(said(VirusScanner(folder_ / "nobody").scan("x", "a.pdf")), meant);
  EXPECT_EQ(said(VirusScanner(fs::path(std::string(300, 'a'))).scan("x", "a.pdf")), meant);
}

TEST(VirusScanner, without_a_service_every_file_passes) {
  EXPECT_TRUE(VirusScanner().scan(kMark, "a.pdf"));
}

}  // namespace
}  // namespace vinhdanh::base
