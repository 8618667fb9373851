#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "access/signing_key.h"
#include "base/result.h"
#include "campaign/council/certificate_code.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::council {

struct CertificateKey {
  access::SigningKey key;
  base::Instant since{};
  std::optional<base::Instant> until{};  // none: it signs
  bool operator==(const CertificateKey&) const = default;
};
// The newest first.
std::vector<CertificateKey> certificate_keys(platform::db::Session& session);

// The key that signs now; the first one is made when it is first asked for.
access::SigningKey key_that_signs(platform::db::Session& session, const std::string& by, base::Instant at);
// Everything for the codes of certificates that are printed now.
CodeMaker code_maker(platform::db::Database& db, const std::string& public_url, const std::string& by,
                     base::Instant at);
// A new key signs from now on; the old one goes on verifying.
access::SigningKey change_key(platform::db::Session& session, const std::string& by, base::Instant at);

// A backup with the secrets as JSON, and back. Keys that are there already stay as they are; those that come
// back verify, and one signs again where none does. Answers how many came back.
std::string backup_of(std::span<const CertificateKey> keys);
base::Result<std::vector<CertificateKey>> read_backup(std::string_view json);
std::size_t restore_keys(platform::db::Session& session, const std::vector<CertificateKey>& keys,
                         const std::string& by, base::Instant at);

}  // namespace vinhdanh::campaign::council
