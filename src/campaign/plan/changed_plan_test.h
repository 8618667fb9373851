#pragma once

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <string>
#include <vector>

#include "base/text.h"
#include "campaign/plan/plan_reader.h"
#include "testing/temp_dir.h"

// For tests only: the plan of the Department, changed in a place.
namespace vinhdanh::campaign::plan {

inline const std::filesystem::path kPlanFolder =
    std::filesystem::path(VINHDANH_SOURCE_DIR) / "plans/haiphong-skhcn-2025";

inline std::string file_text(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

using Lines = std::vector<std::string>;

// A copy of the plan's folder in which `from` (which must be there) is replaced by `to`.
class ChangedPlan {
 public:
  ChangedPlan() {
    for (const auto& entry : std::filesystem::directory_iterator(kPlanFolder))
      std::filesystem::copy(entry.path(), folder_.path());
  }
  ChangedPlan& change(const std::string& file, const std::string& from, const std::string& to) {
    auto text = file_text(folder_ / file);
    const auto at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    if (at != std::string::npos) write(file, text.replace(at, from.size(), to));
    return *this;
  }
  ChangedPlan& write(const std::string& file, const std::string& text) {
    std::ofstream(folder_ / file, std::ios::binary) << text;
    return *this;
  }
  // "plan.toml:12:3: error: …", without the folder.
  Lines problems() const {
    Lines out;
    for (const auto& problem : check_folder(folder_.path())) {
      auto line = base::describe(base::Language::kEnglish, problem);
      const auto shown = folder_.path().string() + "/";
      out.push_back(line.starts_with(shown) ? line.substr(shown.size()) : line);
    }
    return out;
  }
  // The line that a problem names, without its comment, and what is said of it:
  // "start = 14:15:00 -> error: …". Problems without a line: the file's name.
  Lines complaints() const {
    Lines out;
    for (const auto& problem : check_folder(folder_.path())) {
      auto bare = problem;
      bare.place = {};
      const auto& place = problem.place;
      const auto line = place.line ? base::split(file_text(place.file), '\n').at(std::size_t(place.line) - 1)
                                   : std::filesystem::path(place.file).filename().string();
      out.push_back(base::tidy(line.substr(0, line.find(" #"))) + " -> " +
                    base::describe(base::Language::kEnglish, bare));
    }
    return out;
  }
  Plan plan() const { return read_plan(folder_.path()).value().plan; }
  const std::filesystem::path& path() const { return folder_.path(); }

 private:
  testing::TempDir folder_;
};

}  // namespace vinhdanh::campaign::plan
