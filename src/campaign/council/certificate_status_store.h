#pragma once

#include <optional>
#include <string>

#include "campaign/council/certificate_code.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::council {

struct Publication {
  std::string by;
  base::Instant at{};
};
std::optional<Publication> publication_of(platform::db::Session& session, std::int64_t decision);
// From now on everybody who holds a certificate can ask for its status. Nothing when it is published already.
void publish(platform::db::Session& session, std::int64_t decision, const Publication& publication);

// An award that was taken back.
struct Withdrawal {
  std::string code;
  std::string basis;   // what decided it, shown to everybody: "Quyết định số 12/QĐ-SKHCN ngày …"
  std::string reason;  // for the files, shown to the Office only
  std::string by;
  base::Instant at{};
};
std::optional<Withdrawal> withdrawal_of(platform::db::Session& session, const std::string& code);
// False when it is withdrawn already.
bool withdraw(platform::db::Session& session, const Withdrawal& withdrawal);

// The line of that code with its decision, and what the status page may say of it.
struct FoundCertificate {
  Decision decision;  // its list is the one line
  Standings now;
  std::optional<Withdrawal> withdrawal;
  std::optional<base::Instant> corrected;  // last
};
std::optional<FoundCertificate> certificate_with_status(platform::db::Session& session,
                                                        const std::string& code);

}  // namespace vinhdanh::campaign::council
