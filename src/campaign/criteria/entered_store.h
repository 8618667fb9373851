#pragma once

#include <optional>
#include <vector>

#include "campaign/criteria/attestation.h"
#include "campaign/criteria/circumstance.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::criteria {

// What was entered in the pages beside the registry.
struct Entered {
  std::vector<GivenAttestation> attestations;
  std::vector<Circumstance> circumstances;
};

// What stands, of the whole campaign; in the order of entry.
Entered entered_in_force(platform::db::Session& session, std::int64_t campaign);
// Of one subject, with what was taken back.
Entered entered_for(platform::db::Session& session, std::int64_t campaign, const registry::Subject& subject);

// Both with their audit row; the id given.
std::int64_t add_attestation(platform::db::Session& session, std::int64_t campaign,
                             const GivenAttestation& given);
std::int64_t add_circumstance(platform::db::Session& session, std::int64_t campaign,
                              const Circumstance& circumstance);

std::optional<GivenAttestation> find_attestation(platform::db::Session& session, std::int64_t campaign,
                                                 std::int64_t id);
std::optional<Circumstance> find_circumstance(platform::db::Session& session, std::int64_t campaign,
                                              std::int64_t id);

// Takes it back; the row stays with who, when and why. Refused when it was taken back already
// or no reason is given.
base::Result<void> revoke_attestation(platform::db::Session& session, std::int64_t campaign, std::int64_t id,
                                      const std::string& reason, const std::string& by, base::Instant at);
base::Result<void> end_circumstance(platform::db::Session& session, std::int64_t campaign, std::int64_t id,
                                    const std::string& reason, const std::string& by, base::Instant at);

// Changes whenever one of these records does.
std::string entered_stamp(platform::db::Session& session, std::int64_t campaign);

}  // namespace vinhdanh::campaign::criteria
