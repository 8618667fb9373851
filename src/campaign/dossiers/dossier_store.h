#pragma once

#include <map>

#include "campaign/dossiers/dossier.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::dossiers {

std::string unit_holder(std::string_view unit);
std::string nominee_holder(std::int64_t nomination);
std::string report_holder(std::string_view unit);  // of the unit's part of the five-year report

Dossier dossier_of(platform::db::Session& session, std::int64_t campaign, const std::string& holder);
// Those of nominations that have something written, by the nomination's id.
std::map<std::int64_t, Dossier> nominee_dossiers(platform::db::Session& session, std::int64_t campaign);

// Writes these fields, others stay. Refused when somebody else saved since `seen_version`;
// the same person may go on from an older page. What a different person, or the same one
// longer than a quarter of an hour ago, had written is kept (see earlier_of).
base::Result<void> save(platform::db::Session& session, std::int64_t campaign, const std::string& holder,
                        const Texts& fields, std::int64_t seen_version, const std::string& by,
                        base::Instant at);

struct Earlier {
  std::string field, content, saved_by;
  base::Instant saved_at{};
  bool operator==(const Earlier&) const = default;
};
std::vector<Earlier> earlier_of(platform::db::Session& session, std::int64_t campaign,
                                const std::string& holder);  // newest first

}  // namespace vinhdanh::campaign::dossiers
