#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "paper/zip_reader.h"

namespace vinhdanh::paper {

// Puts a package together in memory: the same parts in the same order give the same bytes (all times are
// 1 January 1980). Up to 4 GiB; throws std::length_error beyond.
class ZipWriter {
 public:
  void add(std::string_view part, std::string_view bytes);
  void add_stored(std::string_view part, std::string_view bytes);
  // Copies what lies in another package without unpacking it.
  void add_raw(std::string_view part, const ZipReader::Raw& raw);
  std::string finish();  // the writer is empty afterwards

 private:
  void append(std::string_view part, const ZipReader::Raw& raw);
  std::string bytes_;
  std::string directory_;
  std::size_t count_ = 0;
};

}  // namespace vinhdanh::paper
