#pragma once

#include <vector>

#include "campaign/registry/achievement.h"
#include "campaign/registry/person.h"
#include "campaign/registry/unit.h"

namespace vinhdanh::campaign::registry {

// Everything an agency knows of its units and people: what a workbook holds and what an
// import brings in. Records refer to each other by code.
struct Registry {
  std::vector<Unit> units;
  std::vector<Reorganisation> reorganisations;
  std::vector<Person> people;
  std::vector<Evaluation> evaluations;
  std::vector<Honour> honours;
  std::vector<Initiative> initiatives;
  std::vector<Topic> topics;
  std::vector<Discipline> discipline;
  std::vector<Attestation> attestations;
  bool operator==(const Registry&) const = default;
};

}  // namespace vinhdanh::campaign::registry
