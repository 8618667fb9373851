#pragma once

#include <optional>
#include <string>
#include <vector>

#include "campaign/council/secret_ballot.h"
#include "campaign/council/session.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::council {

struct CouncilSession {
  std::int64_t id = 0;
  SessionSettings settings;
  Stage stage = Stage::kPreparing;
  std::optional<base::Instant> closed_at;
  std::string fingerprint;  // of the secret votes, from the close on
  std::int64_t version = 1;
};

// Everything of a session that its page and papers show.
struct SessionRecord {
  CouncilSession session;
  std::vector<Member> members;  // of the council, chair first
  std::vector<Attendance> attendance;
  std::vector<Item> items;  // before voting: the accepted nominations
  std::vector<Recusal> recusals;
  std::vector<PaperCount> counts;
  std::vector<Outcome> outcomes;  // from the close on
  int slips_used = 0;
  int slips_open = 0;
};

using platform::db::Session;

// Members who sit on the council now: chair, deputies, members, secretary; each by name.
std::vector<Member> members_of(Session& session, std::int64_t campaign);
std::int64_t add_member(Session& session, std::int64_t campaign, const Member& member, const std::string& by,
                        base::Instant at);
// Leaves the council; stays in the records of sessions held.
void remove_member(Session& session, std::int64_t campaign, std::int64_t member, const std::string& by,
                   base::Instant at);

std::vector<CouncilSession> sessions_of(Session& session, std::int64_t campaign);  // newest first
std::optional<SessionRecord> find_session(Session& session, std::int64_t campaign, std::int64_t id);

std::int64_t add_session(Session& session, std::int64_t campaign, const SessionSettings& settings,
                         const std::string& by, base::Instant at);
// What follows is refused when somebody else changed the session since `version`, or when
// its stage does not allow it.
base::Result<void> change_settings(Session& session, const SessionRecord& record, std::int64_t version,
                                   const SessionSettings& settings, const std::string& by, base::Instant at);
base::Result<void> set_attendance(Session& session, const SessionRecord& record, std::int64_t version,
                                  const std::vector<Attendance>& attendance, const std::string& by,
                                  base::Instant at);
base::Result<void> declare(Session& session, const SessionRecord& record, const Recusal& recusal,
                           const std::string& by, base::Instant at);
base::Result<void> take_back(Session& session, const SessionRecord& record, std::int64_t member,
                             std::int64_t nomination, const std::string& by, base::Instant at);

// Fixes on whom is voted. Refused without quorum, chair or nominees.
base::Result<void> open_voting(Session& session, const SessionRecord& record, std::int64_t version,
                               const std::string& by, base::Instant at);
// Makes every slip not yet used worthless and answers as many new ones.
base::Result<std::vector<Slip>> issue_slips(Session& session, const SessionRecord& record,
                                            const std::string& by, base::Instant at);
// Replaces this person's count.
base::Result<void> enter_count(Session& session, const SessionRecord& record, const PaperCount& count,
                               base::Instant at);
// Fixes the result. On paper two equal counts are needed; electronically the open slips
// become worthless.
base::Result<void> close_voting(Session& session, const SessionRecord& record, std::int64_t version,
                                const std::string& by, base::Instant at);

// What a slip lets its holder vote on.
struct OpenBallot {
  std::int64_t session = 0;
  std::vector<Item> items;  // without those that the holder is recused from
};
base::Result<OpenBallot> find_ballot(Session& session, std::int64_t campaign, const std::string& code);
// Takes the ballot once and answers the receipt to show. Choices on others are left out,
// those lacking are invalid.
base::Result<std::string> cast(Session& session, std::int64_t campaign, const std::string& code,
                               const std::vector<Vote>& votes);
// The session in whose count the ballot of that receipt is.
std::optional<std::int64_t> find_receipt(Session& session, std::int64_t campaign, const std::string& receipt);
// Whether the votes kept still are those of the close. True for paper.
bool unchanged(Session& session, const SessionRecord& record);

// Nominations that the newest closed session on them did not pass.
std::vector<std::int64_t> not_passed(Session& session, std::int64_t campaign);

}  // namespace vinhdanh::campaign::council
