#include <algorithm>
#include <filesystem>
#include <gtest/gtest.h>
#include <sstream>
#include <sys/stat.h>

#include "app/command_line.h"
#include "platform/db/database.h"
#include "testing/temp_dir.h"

namespace vinhdanh::app {
namespace {

namespace fs = std::filesystem;

class KeysCommand : public ::testing::Test {
 protected:
  std::string run_keys(std::vector<std::string> words, int status = kDone) {
    std::ostringstream out;
    Console console{out, out, base::Language::kEnglish};
    words.insert(words.begin(), {"--lang", "en", "keys"});
    words.insert(words.end(), {"--data", folder_.path() / data_});
    EXPECT_EQ(run(words, console), status) << out.str();
    return out.str();
  }
  void start_data(const std::string& name) {
    data_ = name;
    fs::create_directories(folder_.path() / name);
    platform::db::Database::open((folder_.path() / name / "vinhdanh.db").string());
  }
  testing::TempDir folder_;
  std::string data_ = "none";
};

TEST_F(KeysCommand, a_wrong_folder_is_named_and_stays_empty) {
  EXPECT_NE(run_keys({"list"}, kRefused).find("There are no data in "), std::string::npos);
  EXPECT_FALSE(fs::exists(folder_.path() / "none"));
}

TEST_F(KeysCommand, keys_are_changed_listed_without_secrets_backed_up_and_brought_back) {
  start_data("one");
  EXPECT_EQ(run_keys({"list"}), "There is no key yet; the first certificate makes it.\n");
  run_keys({"rotate"});
  EXPECT_NE(run_keys({"rotate"}).find(" signs from now on; earlier ones go on verifying."),
            std::string::npos);
  const auto before = run_keys({"list"});
  EXPECT_EQ(std::ranges::count(before, '\n'), 2);
  const std::string backup = folder_.path() / "keys.json";
  EXPECT_TRUE(run_keys({"export", backup}).starts_with("2 keys are in " + backup));
  struct stat about {};
  ASSERT_EQ(stat(backup.c_str(), &about), 0);
  EXPECT_EQ(about.st_mode & (S_IRWXG | S_IRWXO), 0u);
  EXPECT_EQ(run_keys({"import", backup}), "0 keys came back.\n");
  start_data("two");
  EXPECT_EQ(run_keys({"import", backup}), "2 keys came back.\n");
  EXPECT_EQ(run_keys({"list"}), before);
  run_keys({"import", folder_.path() / "one" / "vinhdanh.db"}, kRefused);
}

}  // namespace
}  // namespace vinhdanh::app
