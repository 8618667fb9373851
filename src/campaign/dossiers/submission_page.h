#pragma once

#include "campaign/criteria/verdicts.h"
#include "campaign/dossiers/handing_in_store.h"
#include "campaign/plan/plan.h"
#include "platform/web/page.h"

namespace vinhdanh::campaign::dossiers {

// TONE, ICON and STATE of platform/web/state.html.
void show_state(platform::web::Block row, State state);
void show_part(platform::web::Block row, const Part& part);

// Rows RETURNED of returned.html.
void show_returned(platform::web::Page& page, const UnitDossier& unit,
                   const std::vector<ReturnedItem>& returned);
// TONE, ICON and STATE: unchanged since, changed since, broken.
void show_seal_check(platform::web::Block row, const SealCheck& check, base::Instant sealed);

// What stands on the page on which a unit checks what it hands in.
struct SubmissionView {
  UnitDossier unit;
  Standing standing;
  std::vector<DoneAct> acts;
  std::vector<ReturnedItem> returned;
  std::vector<nominations::Quota> quotas;
};
// Fills the parts, nominees, places, open points, items that were returned and the history.
void show_contents(platform::web::Page& page, const SubmissionView& view, const criteria::Verdicts& verdicts,
                   base::Instant now);

}  // namespace vinhdanh::campaign::dossiers
