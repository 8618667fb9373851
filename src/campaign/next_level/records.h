#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "campaign/registry/registry.h"

namespace vinhdanh::campaign::next_level {

using registry::Registry;
using registry::Subject;
using registry::SubjectKind;

// What the registry knows of these subjects, by itself: one unit `agency` stands for the agency with all its
// parts, below it only the collectives named. Positions and achievements of people are those of the agency
// (the title of a position names the part: "Phó Trưởng phòng, Phòng A"); works keep only authors that are
// named. Attestations stay behind: they speak of the criteria of one plan.
Registry records_of(const Registry& all, std::span<const Subject> subjects, const registry::Unit& agency);

// Where the records of a bundle go in this registry.
struct Fit {
  std::string unit;                     // code here of the agency that sends
  std::map<Subject, std::string> same;  // who is on record here already, with the code here
};
// The code that a subject gets here.
std::string code_here(const Fit& fit, const Subject& subject);
// The same for a nominee; the agency itself is the unit here.
Subject subject_here(const Fit& fit, const std::string& agency, const Subject& subject);
// `records` of a bundle with codes as they are here. The unit `agency` itself is left out, and so are people
// and units that are the same as somebody here: what stands here stays.
Registry fitted(const Registry& records, const std::string& agency, const Fit& fit);

// People here of the same name (without regard to marks, case and spaces); of the same day of birth first.
std::vector<const registry::Person*> look_alikes(const Registry& here, const registry::Person& person);
// The same for a collective within a unit, by name.
std::vector<const registry::Unit*> look_alikes(const Registry& here, const registry::Unit& unit,
                                               const std::string& within);

}  // namespace vinhdanh::campaign::next_level
