#pragma once

#include "campaign/dossiers/seal.h"

namespace vinhdanh::campaign::dossiers {

// How high the profile is as laid out, in millimetres; 0 when there is none.
double profile_height(const Nomination& nominee, std::string_view text);

std::vector<Part> nominee_parts(const UnitDossier& unit, const Nomination& nominee);

// What the unit has not done yet and what its papers do not agree on: said before it submits, and
// counted in the seal. Advice: the head may submit in spite of it.
base::Problems open_points(const UnitDossier& unit);

}  // namespace vinhdanh::campaign::dossiers
