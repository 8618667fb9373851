#pragma once

#include "campaign/dossiers/handing_in.h"
#include "campaign/dossiers/seal.h"
#include "campaign/nominations/nomination_store.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::dossiers {

// All that a unit has at this moment.
UnitDossier unit_dossier(platform::db::Session& session, std::int64_t campaign, const std::string& unit);

std::vector<DoneAct> acts_of(platform::db::Session& session, std::int64_t campaign, const std::string& unit);
// What is still open, by id; a nomination that was returned as a whole is an item without id.
std::vector<ReturnedItem> returned_to(platform::db::Session& session, std::int64_t campaign,
                                      const UnitDossier& unit, base::Instant deadline);
Standing standing_now(platform::db::Session& session, std::int64_t campaign, const UnitDossier& unit,
                      base::Instant deadline);

// What a page must show before it may be acted upon.
struct ActForm {
  Act act = Act::kAsk;
  std::string unit;
  std::string seen;               // content_hash of the page; not needed to take or give back and to extend
  bool knowing = false;           // "I know that points are open"
  std::string note;               // reason, note
  base::Instant until{};          // of kExtend
  std::vector<SealedPart> files;  // the scan of kSendSigned
};
struct ActTerms {
  std::int64_t campaign = 0;
  base::Instant deadline{};
  std::vector<std::pair<nominations::SubjectKind, int>> places;
};
// What stands against the act at this moment: role, state, clock, quota, an old page, open points that
// nobody said to know of. Fields: "note", "knowing", "signed_letter".
base::Problems problems_of(const ActForm& form, const ActTerms& terms, const UnitDossier& unit,
                           const Standing& standing, const access::User& user, base::Instant now);

// Does the act with its row and audit, checked once more in the same transaction. With an act that
// submits the receipt is answered and everything is sealed.
base::Result<std::optional<nominations::Submission>> do_act(platform::db::Session& session,
                                                            const ActForm& form, const ActTerms& terms,
                                                            const access::User& user, base::Instant now);

struct KeptSeal {
  Act approval = Act::kApprove;
  std::string note;
  int open_points = 0;
  std::string manifest_hash;
  std::vector<SealedPart> parts;  // by key
};
// Nothing for a list that was submitted before seals were kept.
std::optional<KeptSeal> seal_of(platform::db::Session& session, std::int64_t submission);
// The newest submission of a unit.
std::optional<nominations::Submission> last_submission(platform::db::Session& session, std::int64_t campaign,
                                                       const std::string& unit);

// Whether a person may write these fields now; the sentence otherwise. In the transaction of the write.
base::Result<void> check_open(platform::db::Session& session, std::int64_t campaign, const std::string& unit,
                              std::int64_t nominee, const Texts& fields, base::Instant deadline);

// The same for files under that key ("nominee/12/evidence", or with the number of one).
base::Result<void> check_open_key(platform::db::Session& session, std::int64_t campaign,
                                  const std::string& unit, std::int64_t nominee, const std::string& key,
                                  base::Instant deadline);

}  // namespace vinhdanh::campaign::dossiers
