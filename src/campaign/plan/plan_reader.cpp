#include "campaign/plan/plan_reader.h"

#include <fstream>
#include <iterator>
#include <toml++/toml.h>

#include "base/text.h"
#include "campaign/plan/plan_check.h"
#include "campaign/plan/plan_sections.h"
#include "campaign/plan/toml_section.h"

namespace vinhdanh::campaign::plan {
namespace {

using base::msg;

constexpr std::uintmax_t kMostBytes = 4 * 1024 * 1024;

base::Problem in_file(const std::string& name, base::Message text) {
  base::Place place;
  place.file = name;
  return {base::Severity::kError, std::move(place), std::move(text), {}};
}

// The text of the file, or a problem.
base::Result<std::string> read_text(const std::filesystem::path& path) {
  std::error_code error;
  if (std::filesystem::file_size(path, error) > kMostBytes) {
    return base::refuse(
        in_file(path.string(),
                msg("This file is larger than 4 MB, which no plan is. Check that it is the right one.")));
  }
  std::ifstream in(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  if (!base::valid_utf8(text) || text.find('\0') != std::string::npos) {
    return base::refuse(
        in_file(path.string(), msg("This file is no text in UTF-8. Save it as plain text, encoding UTF-8.")));
  }
  return text;
}

// Calls `read(section)` with the whole file as a section.
template <typename Read>
void read_file(const PlanFiles& files, const char* name, base::Problems& problems, Read read) {
  TomlFile file{files.shown + name, {}};
  const auto text = files.texts.find(name);
  if (text == files.texts.end()) {
    file.problems.push_back(in_file(
        file.name, msg("This file is missing. Copy it from plans/haiphong-skhcn-2025 and change it.")));
  } else {
    try {
      const auto table = toml::parse(text->second, file.name);
      TomlSection top(file, table, name);
      read(top);
      top.finish();
    } catch (const toml::parse_error& error) {
      base::Place place;
      place.file = file.name;
      place.line = static_cast<int>(error.source().begin.line);
      place.column = static_cast<int>(error.source().begin.column);
      file.problems.push_back(
          {base::Severity::kError,
           std::move(place),
           msg("This is not TOML: {0}. Correct it here.", std::string(error.description())),
           {}});
    }
  }
  problems.insert(problems.end(), file.problems.begin(), file.problems.end());
}

}  // namespace

base::Result<PlanFiles> load_plan_files(const std::filesystem::path& folder) {
  std::error_code error;
  if (!std::filesystem::is_directory(folder, error)) {
    return base::refuse(
        in_file(folder.string(), msg("There is no such folder. Name the folder that holds plan.toml.")));
  }
  PlanFiles files;
  files.shown = (folder / "").string();
  base::Problems problems;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    if (entry.path().extension() != ".toml" || !entry.is_regular_file(error)) continue;
    auto text = read_text(entry.path());
    if (text) {
      files.texts[entry.path().filename().string()] = std::move(*text);
    } else {
      problems.insert(problems.end(), text.error().begin(), text.error().end());
    }
  }
  if (!problems.empty()) return base::refuse(std::move(problems));
  return files;
}

base::Result<ReadPlan> read_plan(const std::filesystem::path& folder) {
  return load_plan_files(folder).and_then([](const PlanFiles& files) { return read_plan(files); });
}

base::Result<ReadPlan> read_plan(const PlanFiles& files) {
  ReadPlan read;
  base::Problems problems;
  read_file(files, "plan.toml", problems, [&](TomlSection& top) { read_plan_file(top, read.plan); });
  read_file(files, "units.toml", problems, [&](TomlSection& top) { read_units_file(top, read.plan); });
  read_file(files, "quotas.toml", problems, [&](TomlSection& top) { read_quotas_file(top, read.plan); });
  const auto meaning = check_plan(read.plan);
  problems.insert(problems.end(), meaning.begin(), meaning.end());
  if (base::has_errors(problems)) return base::refuse(std::move(problems));
  read.warnings = std::move(problems);
  return read;
}

}  // namespace vinhdanh::campaign::plan
