#pragma once

#include "campaign/council/proposal.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::council {

std::optional<Proposal> proposal_of(platform::db::Session& session, std::int64_t campaign,
                                    const std::vector<std::string>& unit_order);
// Freezes the accepted that no session turned down. Refused when there is a list or a decision already, or
// nobody is accepted.
base::Result<void> freeze(platform::db::Session& session, std::int64_t campaign, const std::string& by,
                          base::Instant at);
// Takes the list back with everything said; the audit keeps it. Refused without a reason, and when the
// decision is recorded.
base::Result<void> unfreeze(platform::db::Session& session, std::int64_t campaign, const std::string& reason,
                            const std::string& by, base::Instant at);
// By nomination. Refused when somebody said something since `version`.
base::Result<void> say(platform::db::Session& session, std::int64_t campaign, std::int64_t version,
                       const std::map<std::int64_t, Said>& said, const std::string& by, base::Instant at);

// The accepted that no session turned down: the list, before it is frozen.
std::vector<Nomination> passed(platform::db::Session& session, std::int64_t campaign);

struct SignedFile {
  std::string hash, file_name, content_type, by;
  base::Instant at{};
};
void attach_signed(platform::db::Session& session, std::int64_t decision, const SignedFile& file);
std::optional<SignedFile> signed_file(platform::db::Session& session, std::int64_t decision);

}  // namespace vinhdanh::campaign::council
