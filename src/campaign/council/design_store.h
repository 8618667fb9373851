#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "paper/certificate_design.h"
#include "platform/db/database.h"

// Designs of certificates, every version kept, and which one a campaign prints with.
namespace vinhdanh::campaign::council {

struct SavedDesign {
  std::int64_t id = 0;  // 0: new
  std::string name;
  std::int64_t version = 0;           // that was seen; counted up by a save
  paper::CertificateDesign design{};  // without the bytes of its picture
  std::string picture{};              // SHA-256 of these, in EvidenceFiles; empty: none
  std::string by{};
  base::Instant at{};
  bool operator==(const SavedDesign&) const = default;
};

// By name, with the newest version but without their boxes.
std::vector<SavedDesign> saved_designs(platform::db::Session& session);
// The newest version.
std::optional<SavedDesign> find_design(platform::db::Session& session, std::int64_t id);
// The id. Refused: a name that is taken (field "name"), a version that is no longer the newest. The design
// is checked already.
base::Result<std::int64_t> save_design(platform::db::Session& session, const SavedDesign& design);

// 0: the layout of the program. The design must exist.
void choose_design(platform::db::Session& session, std::int64_t campaign, std::int64_t design,
                   const std::string& by, base::Instant at);
std::optional<SavedDesign> chosen_design(platform::db::Session& session, std::int64_t campaign);

}  // namespace vinhdanh::campaign::council
