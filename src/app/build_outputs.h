#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"

namespace vinhdanh::app {

struct BuildSettings {
  std::filesystem::path plan;
  std::filesystem::path registry;
  std::filesystem::path columns;  // how its own columns are read (registry/column_file.h); may be empty
  std::filesystem::path out;
  std::string decision_number;      // empty: left blank on the papers, to be written by hand
  base::Date decision_date;         // not valid: the day of the conference
  std::filesystem::path templates;  // folder with the agency's own "<kind of paper>.docx"; may be empty
  std::vector<std::string>
      confirmed;  // kinds of papers whose open points were compared (papers/open_points.h)
  base::Language language = base::Language::kVietnamese;
};

struct BuiltFile {
  std::string name;
  base::Message what;
  std::size_t bytes = 0;
};
struct BuildReport {
  std::vector<BuiltFile> files;
  std::vector<std::pair<base::Message, std::size_t>> counts;
  base::Problems warnings;
};

// The main job without pages: reads plan and registry, takes as nominated and accepted
// the eligible of each unit in quota order, and writes all papers and index.html into
// `out`. Nothing is written when plan or registry are refused. `progress` gets 0 to 1.
base::Result<BuildReport> build_outputs(const BuildSettings& settings,
                                        const std::function<void(double)>& progress);

}  // namespace vinhdanh::app
