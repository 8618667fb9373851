#pragma once

#include <span>
#include <string>
#include <vector>

#include "campaign/dossiers/handing_in.h"
#include "campaign/plan/plan.h"
#include "paper/document.h"

namespace vinhdanh::campaign::dossiers {

// A unit whose dossier the Office still waits for.
struct UnitToUrge {
  std::string name;
  State state = State::kNotStarted;
  base::Instant until{};  // the last moment for it
};

// Whom the dispatch addresses: the units, or all of the list at once where they are many.
std::vector<std::string> urged_addressees(std::span<const UnitToUrge> units);
// Rows of its table: number, unit, where it stands, until when.
std::vector<std::vector<std::string>> urging_rows(const plan::Plan& plan, std::span<const UnitToUrge> units,
                                                  base::Instant now);
// The official dispatch that urges units to hand in (Decree 30/2020/NĐ-CP, Annex III, form 1.5): where each
// one stands at `now` and until when. Its wording is practice, not law. `units` is not empty.
paper::Document urging_document(const plan::Plan& plan, std::span<const UnitToUrge> units, base::Instant now);

}  // namespace vinhdanh::campaign::dossiers
