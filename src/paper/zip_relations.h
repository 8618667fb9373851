#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "paper/zip_reader.h"

namespace vinhdanh::paper {

// One relationship of a part (ECMA-376 Part 2, 6.5).
struct Relation {
  std::string id{};
  std::string type{};    // last word of the address: "worksheet", "officeDocument"
  std::string target{};  // name of a part; for external ones the address as it stands
  bool external = false;
  bool operator==(const Relation&) const = default;
};

// The relationships of `part` ("" for the package itself); none when there is no such part.
base::Result<std::vector<Relation>> relations(const ZipReader& package, std::string_view part);
// "xl/_rels/workbook.xml.rels" for "xl/workbook.xml".
std::string relations_part(std::string_view part);
// The part that `target` names when it stands in the relationships of `part`.
std::string resolve_target(std::string_view part, std::string_view target);

}  // namespace vinhdanh::paper
