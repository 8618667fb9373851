#pragma once

#include <span>
#include <string>
#include <vector>

#include "campaign/registry/unit.h"

namespace vinhdanh::campaign::registry {

// Where things stand in the picture of a family: a row for each unit, from the past above
// to today below; lanes beside each other carry the lines between them. No line runs
// through a unit that it does not belong to.
struct PictureUnit {
  std::string unit;
  int lane = 0;
  bool operator==(const PictureUnit&) const = default;
};
struct PictureLine {
  std::size_t from = 0;  // rows
  std::size_t to = 0;
  Reorganisation line;
  bool operator==(const PictureLine&) const = default;
};
struct FamilyPicture {
  std::vector<PictureUnit> units;  // one a row
  std::vector<PictureLine> lines;  // down the lane of `from`, into that of `to`
  int lanes = 1;
};

// One picture for all units that reorganisations tie together, in the order of `units`.
// Units without any are left out, and so are lines that close a circle.
std::vector<FamilyPicture> lineage_pictures(std::span<const Unit> units,
                                            std::span<const Reorganisation> lines);

}  // namespace vinhdanh::campaign::registry
