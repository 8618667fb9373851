#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "campaign/registry/record.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::registry {

// A file that shows a record. One that was taken away stays known, and so do its bytes.
struct Evidence {
  std::int64_t number = 0;
  RecordKind kind = RecordKind::kHonour;
  std::string record;  // id
  std::string hash;
  std::string file_name;
  std::string content_type;
  std::int64_t size = 0;
  std::string by;
  base::Instant at{};
};

// False when the same file is there already.
bool add_evidence(platform::db::Session& session, const Evidence& evidence);
std::vector<Evidence> evidence_of(platform::db::Session& session, RecordKind kind, const std::string& record);
std::optional<Evidence> find_evidence(platform::db::Session& session, std::int64_t number);
bool remove_evidence(platform::db::Session& session, std::int64_t number, const std::string& by,
                     base::Instant at);

}  // namespace vinhdanh::campaign::registry
