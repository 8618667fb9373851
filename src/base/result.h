#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>
#include <vector>

#include "base/message.h"

namespace vinhdanh::base {

// Where in what the user gave: a file with line and column (1-based, 0 = unknown),
// a sheet and cell, or a field of a form. Unused parts stay empty.
struct Place {
  std::string file;
  int line = 0;
  int column = 0;
  std::string sheet;
  std::string cell;   // "C12"
  std::string field;  // name of the form field
  bool operator==(const Place&) const = default;
};

enum class Severity : std::uint8_t { kError, kWarning };

// One thing that is wrong with what a user gave, as a sentence that says what to do.
struct Problem {
  Severity severity = Severity::kError;
  Place place;
  Message text;
  std::string seen;  // the value that was found, as it stands there; may be empty
  bool operator==(const Problem&) const = default;
};
using Problems = std::vector<Problem>;

bool has_errors(const Problems& problems);

// "file:line:column: error: sentence" (unknown parts left out), or
// "Sheet!C12: error: sentence"; the name of a field stands before "error" too.
std::string describe(Language language, const Problem& problem);

// What a user can cause comes back as problems; what ends the request is an exception.
template <typename T>
using Result = tl::expected<T, Problems>;

inline tl::unexpected<Problems> refuse(Problem problem) {
  return tl::unexpected(Problems{std::move(problem)});
}
inline tl::unexpected<Problems> refuse(Message text) {
  return refuse(Problem{Severity::kError, {}, std::move(text), {}});
}
inline tl::unexpected<Problems> refuse(Problems problems) {
  return tl::unexpected(std::move(problems));
}

}  // namespace vinhdanh::base
