#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "campaign/registry/registry.h"

namespace vinhdanh::campaign::registry {

enum class Table : std::uint8_t {
  kUnits,
  kReorganisations,
  kPeople,
  kPositions,  // part: number in the person's positions
  kEvaluations,
  kHonours,
  kInitiatives,
  kAuthors,  // part: number in the initiative's authors
  kTopics,
  kMembers,  // part: number in the topic's members
  kDiscipline,
  kAttestations,
};
inline constexpr std::size_t kTables = 12;

// A record of a registry that contradicts itself or the rest. `field` is the key of the
// field that is to be mended ("birth_date"); the workbook and the forms know their place.
struct Finding {
  base::Severity severity = base::Severity::kError;
  Table table = Table::kUnits;
  std::size_t record = 0;  // number in the vector of the registry
  std::size_t part = 0;
  std::string_view field;
  base::Message text;
  std::string seen;
  bool operator==(const Finding&) const = default;
};

// All that is wrong, in the order of the tables; the one check for workbooks, forms and
// the store. Warnings do not keep a registry from being imported. `known`: what is on record
// already; codes may refer to it, and `registry` takes the place of what has the same code.
std::vector<Finding> check(const Registry& registry, const base::Date& today,
                           const Registry* known = nullptr);

bool has_errors(const std::vector<Finding>& findings);

}  // namespace vinhdanh::campaign::registry
