#pragma once

#include "campaign/dossiers/dossier_file.h"
#include "campaign/nominations/nomination.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::dossiers {

// All of a unit and its nominees, or of one (nominee not 0), oldest first; removed ones are left out.
std::vector<DossierFile> files_of(platform::db::Session& session, std::int64_t campaign,
                                  const std::string& unit);
std::optional<DossierFile> find_file(platform::db::Session& session, std::int64_t campaign, std::int64_t id);
// False when the same bytes stand there already for the same purpose.
bool add_file(platform::db::Session& session, std::int64_t campaign, const DossierFile& file);
// The row stays with who and when.
void remove_file(platform::db::Session& session, const DossierFile& file, const std::string& by,
                 base::Instant at);

// What is on record of a nominee that a file can prove, by year.
std::vector<Fact> facts_of(platform::db::Session& session, const registry::Subject& subject);

}  // namespace vinhdanh::campaign::dossiers
