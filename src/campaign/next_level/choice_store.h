#pragma once

#include "campaign/next_level/next_level.h"
#include "campaign/registry/evidence.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::next_level {

Choice choice_of(platform::db::Session& session, std::int64_t campaign);
// Refused when somebody chose since `seen_version`, or when one is not on the decision.
base::Result<void> choose(platform::db::Session& session, std::int64_t campaign, std::set<Subject> chosen,
                          std::int64_t seen_version, const std::string& by, base::Instant at);

// Profiles of all nominees by subject, for those who have one.
std::map<Subject, std::string> profiles_of(platform::db::Session& session, std::int64_t campaign);
// Texts and evidence of the entries' dossiers.
std::map<Subject, EntryPapers> papers_of(platform::db::Session& session, std::int64_t campaign,
                                         std::span<const NextLevelEntry> entries,
                                         const registry::EvidenceFiles& files);

}  // namespace vinhdanh::campaign::next_level
