#include "campaign/plan/plan_reader.h"

#include <algorithm>
#include <toml++/toml.h>

#include "base/toml_depth.h"
#include "campaign/plan/plan_check.h"
#include "campaign/plan/plan_sections.h"
#include "campaign/plan/toml_section.h"
#include "rules/rule_set.h"

namespace vinhdanh::campaign::plan {
namespace {

using base::msg;

base::Place start_of(const std::string& file) {
  base::Place place;
  place.file = file;
  return place;
}

void append(base::Problems& problems, const base::Problems& more) {
  problems.insert(problems.end(), more.begin(), more.end());
}

// Something else has been said already of a file that could not be loaded.
bool told(const PlanFiles& files, const std::string& file) {
  return std::ranges::any_of(files.problems, [&](const base::Problem& p) { return p.place.file == file; });
}

void missing_file(const PlanFiles& files, const std::string& file, base::Problems& problems) {
  if (told(files, file)) return;
  problems.push_back({base::Severity::kError,
                      start_of(file),
                      msg("This file is missing. Copy it from plans/haiphong-skhcn-2025 and change it."),
                      {}});
}

base::Problem syntax_problem(const std::string& file, const toml::parse_error& error) {
  auto place = start_of(file);
  place.line = static_cast<int>(error.source().begin.line);
  place.column = static_cast<int>(error.source().begin.column);
  return {base::Severity::kError,
          std::move(place),
          msg("This is not TOML: {0}. Correct it here.", std::string(error.description())),
          {}};
}

// Calls `read(section)` with the whole file as a section.
template <typename Read>
void parse_file(TomlFile& file, const std::string& text, const char* name, Read read) {
  if (auto problem = base::too_deep_toml(text, file.name)) return file.add(std::move(*problem));
  try {
    const auto table = toml::parse(text, file.name);
    TomlSection top(file, table, name);
    read(top);
    top.finish();
  } catch (const toml::parse_error& error) {
    file.add(syntax_problem(file.name, error));
  }
}

// In the order of the lines, so that one can work through the file.
void sort_by_line(base::Problems& problems) {
  std::ranges::stable_sort(problems, {},
                           [](const base::Problem& p) { return std::pair(p.place.line, p.place.column); });
}

class FolderReader {
 public:
  explicit FolderReader(const PlanFiles& files) : files_(files), problems_(files.problems) {}

  base::Result<ReadPlan> read() {
    read_one("plan.toml", read_plan_file);
    read_one("units.toml", read_units_file);
    read_one("quotas.toml", read_quotas_file);
    add_checks();
    if (base::has_errors(problems_)) return base::refuse(std::move(problems_));
    return ReadPlan{std::move(plan_), std::move(problems_)};
  }

 private:
  void read_one(const char* name, void (*fill)(TomlSection&, Plan&)) {
    TomlFile file{files_.shown + name, {}, 0, {}};
    const auto text = files_.texts.find(name);
    if (text == files_.texts.end()) return missing_file(files_, file.name, problems_);
    parse_file(file, text->second, name, [&](TomlSection& top) { fill(top, plan_); });
    plan_.places.merge(file.places);
    by_file_.push_back(std::move(file));
  }

  // What the values mean is told with the rest of the file in which they stand.
  void add_checks() {
    for (auto& problem : check_plan(plan_)) {
      const auto file = std::ranges::find(by_file_, problem.place.file, &TomlFile::name);
      if (file == by_file_.end()) {
        problems_.push_back(std::move(problem));
      } else {
        file->add(std::move(problem));
      }
    }
    for (auto& file : by_file_) {
      sort_by_line(file.problems);
      append(problems_, file.problems);
      if (file.more == 0) continue;
      problems_.push_back({base::Severity::kError,
                           start_of(file.name),
                           base::msgn("There is {0} more problem. Correct those above first.",
                                      "There are {0} more problems. Correct those above first.",
                                      static_cast<long long>(file.more)),
                           {}});
    }
  }

  const PlanFiles& files_;
  base::Problems problems_;
  std::vector<TomlFile> by_file_;
  Plan plan_;
};

}  // namespace

base::Result<ReadPlan> read_plan(const PlanFiles& files) {
  return FolderReader(files).read();
}

base::Result<ReadPlan> read_plan(const std::filesystem::path& folder) {
  return load_plan_files(folder).and_then([](const PlanFiles& files) { return read_plan(files); });
}

base::Problems check_folder(const std::filesystem::path& folder) {
  const auto files = load_plan_files(folder);
  return files ? check_files(*files) : files.error();
}

base::Problems check_files(const PlanFiles& files) {
  const auto read = read_plan(files);
  auto problems = read ? read->warnings : read.error();
  const auto name = files.shown + "criteria.toml";
  const auto text = files.texts.find("criteria.toml");
  if (text == files.texts.end()) {
    missing_file(files, name, problems);
  } else if (const auto rules = rules::parse(text->second, name); !rules) {
    append(problems, rules.error());
  }
  return problems;
}

}  // namespace vinhdanh::campaign::plan
