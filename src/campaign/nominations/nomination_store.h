#pragma once

#include <optional>
#include <string>
#include <vector>

#include "campaign/nominations/submission.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::nominations {

// All of a campaign, or of one unit; withdrawn ones too. By id.
std::vector<Nomination> nominations_of(platform::db::Session& session, std::int64_t campaign);
std::vector<Nomination> nominations_of(platform::db::Session& session, std::int64_t campaign,
                                       const std::string& unit);
std::optional<Nomination> find_nomination(platform::db::Session& session, std::int64_t campaign,
                                          std::int64_t id);

// A draft. Refused when the subject is nominated already, also when two do it at once.
struct Draft {
  std::int64_t campaign = 0;
  std::string unit_code;
  Subject subject;
  std::string name;
  std::string post;
};
base::Result<std::int64_t> add_draft(platform::db::Session& session, const Draft& draft,
                                     const std::string& by, base::Instant at);

// Takes the step with its row and audit. Refused when it may not be taken (see
// `against`) or when somebody else changed the nomination since `version`.
base::Result<void> take_step(platform::db::Session& session, std::int64_t campaign, std::int64_t id,
                             std::int64_t version, Step step, const std::string& reason,
                             const access::User& user, base::Instant at);

struct Submission {
  std::int64_t id = 0;
  std::string unit_code;
  std::string by;
  base::Instant at{};
  bool late = false;
  int nominated = 0;
  // "VP-0012": what the unit quotes when it calls.
  std::string number() const;
};

// The unit's whole list in one act, checked once more in the same transaction, so that a
// second click or a second person submits nothing twice.
base::Result<Submission> submit(platform::db::Session& session, std::int64_t campaign,
                                const std::string& unit,
                                const std::vector<std::pair<SubjectKind, int>>& allocated,
                                const SubmissionTerms& terms, const access::User& user, base::Instant now);
std::optional<Submission> find_submission(platform::db::Session& session, std::int64_t campaign,
                                          std::int64_t id);
std::vector<Submission> submissions_of(platform::db::Session& session,
                                       std::int64_t campaign);  // newest first

// One row of a nomination's history, oldest first.
struct TakenStep {
  Step step = Step::kDrafted;
  std::string by;
  base::Instant at{};
  std::string reason;
  bool late = false;
  bool operator==(const TakenStep&) const = default;
};
std::vector<TakenStep> steps_of(platform::db::Session& session, std::int64_t nomination);

}  // namespace vinhdanh::campaign::nominations
