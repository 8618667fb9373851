#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>

#include "base/text.h"
#include "campaign/plan/plan_reader.h"

namespace vinhdanh::campaign::plan {
namespace {

using base::msg;
namespace fs = std::filesystem;

constexpr std::uintmax_t kMostBytes = 1'000'000;
constexpr std::array<std::string_view, 4> kNames{"plan.toml", "units.toml", "quotas.toml", "criteria.toml"};

base::Problem in_file(const std::string& name, base::Message text,
                      base::Severity severity = base::Severity::kError) {
  base::Place place;
  place.file = name;
  return {severity, std::move(place), std::move(text), {}};
}

base::Result<std::string> read_text(const fs::path& path) {
  std::error_code error;
  if (!fs::is_regular_file(path, error))
    return base::refuse(in_file(path.string(), msg("This is no file. Put a text file in its place.")));
  if (fs::file_size(path, error) > kMostBytes) {
    return base::refuse(
        in_file(path.string(),
                msg("This file is larger than 1 MB, which no plan is. Check that it is the right one.")));
  }
  std::ifstream in(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  if (error || !in.is_open() || in.bad())
    return base::refuse(
        in_file(path.string(), msg("This file can't be read. Check that you have the right to read it.")));
  if (!base::valid_utf8(text) || text.find('\0') != std::string::npos) {
    return base::refuse(
        in_file(path.string(), msg("This file is no text in UTF-8. Save it as plain text, encoding UTF-8.")));
  }
  return text;
}

void add_file(PlanFiles& files, const fs::path& path) {
  const auto name = path.filename().string();
  if (std::ranges::find(kNames, name) == kNames.end()) {
    const auto near = base::nearest(name, kNames);
    files.problems.push_back(in_file(
        path.string(),
        near.empty() ? msg("This file is not part of a plan and is not read. Take it out of the folder.")
                     : msg("This file is not read. Did you mean “{0}”?", near),
        base::Severity::kWarning));
    return;
  }
  auto text = read_text(path);
  if (text) {
    files.texts[name] = std::move(*text);
  } else {
    files.problems.insert(files.problems.end(), text.error().begin(), text.error().end());
  }
}

}  // namespace

base::Result<PlanFiles> load_plan_files(const fs::path& folder) {
  std::error_code error;
  if (!fs::is_directory(folder, error)) {
    return base::refuse(
        in_file(folder.string(), msg("There is no such folder. Name the folder that holds plan.toml.")));
  }
  PlanFiles files;
  files.shown = (folder / "").string();
  std::vector<fs::path> paths;
  for (auto entry = fs::directory_iterator(folder, error); !error && entry != fs::directory_iterator();
       entry.increment(error)) {
    if (entry->path().extension() == ".toml") paths.push_back(entry->path());
  }
  if (error) {
    return base::refuse(in_file(folder.string(),
                                msg("This folder can't be read. Check that you have the right to read it.")));
  }
  std::ranges::sort(paths);
  for (const auto& path : paths) add_file(files, path);
  return files;
}

}  // namespace vinhdanh::campaign::plan
