#pragma once

#include <map>
#include <string>
#include <tuple>

#include "base/result.h"

namespace vinhdanh::campaign::registry {

// How a cell was understood where it could have been meant otherwise.
enum class Assumption : std::uint8_t { kCentury, kDayOfYear, kLostZeros, kFormulaWithoutValue };

// One notice for each column and assumption, with the first cell as the example and the number of cells:
// a list of thousand notices tells nobody anything.
class CellNotes {
 public:
  // `column`: the letters of the column; `read_as`: what the program takes for `seen`.
  void add(Assumption assumption, const base::Place& place, const std::string& column, std::string seen,
           std::string read_as);
  // By sheet and column. Empty afterwards.
  base::Problems take();

 private:
  struct Note {
    base::Place first;
    std::string seen;
    std::string read_as;
    long long count = 0;
  };
  std::map<std::tuple<std::string, std::string, Assumption>, Note> notes_;
};

}  // namespace vinhdanh::campaign::registry
