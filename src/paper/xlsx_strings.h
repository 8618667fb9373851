#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "paper/xlsx_rows.h"
#include "paper/zip_reader.h"

namespace vinhdanh::paper {

// The texts that cells refer to by number, in one block of memory.
class SharedStrings {
 public:
  std::size_t size() const { return ends_.size(); }
  std::string_view at(std::size_t index) const {
    const auto begin = index == 0 ? 0 : ends_[index - 1];
    return std::string_view(bytes_).substr(begin, ends_[index] - begin);
  }

 private:
  friend struct StringsHandler;
  std::string bytes_;
  std::vector<std::size_t> ends_;
};

// Runs of rich text are joined; phonetic readings are left out.
base::Result<SharedStrings> read_strings(const ZipReader& package, std::string_view part,
                                         const ReadLimits& limits);

}  // namespace vinhdanh::paper
