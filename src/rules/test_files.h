#pragma once

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>

#include "rules/evaluate.h"

// What the tests of this room share.
namespace vinhdanh::rules {

// A file of the project, named from its root.
inline std::string project_file(const std::string& name) {
  std::ifstream in(std::string(VINHDANH_SOURCE_DIR) + "/" + name);
  if (!in) throw std::runtime_error("no such file: " + name);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

// One problem a line, in English, with the path into JSON where there is one.
inline std::string told(const base::Problems& problems) {
  std::string out;
  for (const auto& problem : problems) out += base::describe(base::Language::kEnglish, problem) + "\n";
  return out;
}

inline const RuleSet& section_iv() {
  static const auto rules = parse(project_file("plans/haiphong-skhcn-2025/criteria.toml"), "criteria.toml");
  if (!rules) throw std::runtime_error(told(rules.error()));
  return *rules;
}

}  // namespace vinhdanh::rules
