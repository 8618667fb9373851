#pragma once

#include "campaign/dossiers/handing_in_store.h"

namespace vinhdanh::campaign::dossiers {

// What the Office returns of a sealed dossier: parts by key, each with its reason, until one moment.
struct ReturnForm {
  std::string unit;
  std::int64_t submission = 0;  // that was read; a newer one refuses the return
  std::vector<std::pair<std::string, std::string>> items;
  base::Instant until{};
};

// Opens only these parts again. A nominee of whom a part is returned is returned with that reason. A
// problem of an item carries the part's key as its field.
base::Result<void> return_items(platform::db::Session& session, std::int64_t campaign, const ReturnForm& form,
                                const access::User& user, base::Instant now);

// Every submitted nominee of the unit is accepted. Refused while something is returned, and for an older
// submission than the last. Answers those accepted.
base::Result<std::vector<Nomination>> accept_all(platform::db::Session& session, std::int64_t campaign,
                                                 const std::string& unit, std::int64_t submission,
                                                 const access::User& user, base::Instant now);

// All that was ever returned to a unit, newest first.
struct ReturnedBefore {
  ReturnedItem item;
  std::int64_t answered_by = 0;  // the submission; 0: open
};
std::vector<ReturnedBefore> returns_of(platform::db::Session& session, std::int64_t campaign,
                                       const std::string& unit);

}  // namespace vinhdanh::campaign::dossiers
