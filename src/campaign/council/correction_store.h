#pragma once

#include "campaign/council/correction.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::council {

// That a paper with the whole list was made now; later ones of the same kind take its place. Nothing before
// there is a decision.
void note_made(platform::db::Session& session, std::int64_t campaign, const std::string& kind,
               const std::string& by, base::Instant at);
std::vector<MadePaper> made_papers(platform::db::Session& session, std::int64_t decision);

// Writes the corrected name and post into the list. Refused when they are no longer those that the editor
// saw.
base::Result<void> correct(platform::db::Session& session, std::int64_t decision,
                           const Correction& correction);
std::vector<Correction> corrections_of(platform::db::Session& session,
                                       std::int64_t decision);  // newest first

std::vector<Dismissal> dismissals_of(platform::db::Session& session, std::int64_t decision);
// False when it was dismissed already.
bool dismiss(platform::db::Session& session, const Dismissal& dismissal);

}  // namespace vinhdanh::campaign::council
