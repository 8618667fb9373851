#pragma once

#include "access/visit.h"
#include "campaign/dossiers/dossier.h"
#include "campaign/plan/plan.h"

namespace vinhdanh::campaign::dossiers {

// What the pages of a dossier have in common.

// Whoever sees the dossiers of all units.
bool sees_all(const access::Visit& visit);
// The unit that the page is of: one's own, or the one that is asked for ("unit"). Ends the request for an
// unknown one.
std::string unit_asked(const access::Visit& visit, const plan::Plan& plan);
std::string unit_name(const plan::Plan& plan, std::string_view code);

// The texts of the form that `known` accepts; a problem with its field for one that is too long.
base::Result<Texts> typed_texts(const access::Visit& visit, bool (*known)(std::string_view));

}  // namespace vinhdanh::campaign::dossiers
