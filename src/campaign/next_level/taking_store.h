#pragma once

#include <optional>

#include "campaign/next_level/bundle.h"
#include "campaign/next_level/records.h"
#include "campaign/registry/evidence.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::next_level {

// A bundle that was taken in.
struct Taken {
  std::int64_t id = 0;
  std::string control, issuer, decision_number;
  std::string unit;  // code of the unit here that nominates
  std::string by;
  base::Instant at{};
  std::string import_token;  // of its records, see registry::find_receipt
  int nominated = 0;
  std::string left_out;  // a line for each who was not nominated, with the reason in Vietnamese
};

// What the records of a bundle would do here.
struct Effect {
  std::size_t added = 0;
  std::size_t differing = 0;  // on record here in another way; what stands here stays
};
// Refused with every contradiction when the records can't be taken.
base::Result<Effect> effect_of(platform::db::Session& session, const Bundle& bundle, const Fit& fit,
                               const base::Date& today);

// Records, nominations as drafts of the unit, texts and evidence of their dossiers, in this one transaction
// (run it in one that ends with its answer, as Database::write does). Who is nominated already is left out.
// Refused when the bundle was taken in before.
base::Result<Taken> take_in(platform::db::Session& session, std::int64_t campaign, const ReadBundle& bundle,
                            const Fit& fit, const registry::EvidenceFiles& files,
                            const std::string& file_name, const std::string& by, base::Instant at);

std::vector<Taken> taken_of(platform::db::Session& session, std::int64_t campaign);  // newest first
std::optional<Taken> find_taken(platform::db::Session& session, std::int64_t campaign,
                                const std::string& control);

}  // namespace vinhdanh::campaign::next_level
