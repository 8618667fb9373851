#pragma once

#include <string>
#include <vector>

#include "campaign/nominations/nomination.h"

namespace vinhdanh::campaign::nominations {

// What a unit may propose in one category, and what it has used of it.
struct Quota {
  SubjectKind category = SubjectKind::kPerson;
  int allocated = 0;
  int used = 0;    // submitted or accepted
  int drafts = 0;  // with the unit still: drafted or returned
  int left() const { return allocated - used; }
  bool operator==(const Quota&) const = default;
};

// The ledger of one unit: places by category, counted from its nominations.
Quota quota_of(SubjectKind category, int allocated, const std::vector<Nomination>& of_unit);

// A unit's list as it goes to the Office: its open nominations.
struct SubmissionCheck {
  std::vector<Nomination> list;
  bool late = false;        // it is after the deadline
  base::Problems problems;  // with errors it can't be submitted
};

// When a list may come. After `deadline`, its last moment, it is marked late, and only the Office
// submits it unless the unit was `admitted`.
struct SubmissionTerms {
  base::Instant deadline{};
  bool admitted = false;
  bool may_be_empty = false;  // papers of the unit alone come back
  SubmissionTerms(base::Instant last_moment) : deadline(last_moment) {}
};

// A list of nothing and one over quota are refused with what to do.
SubmissionCheck check_submission(const std::vector<Nomination>& of_unit, const std::vector<Quota>& quotas,
                                 const SubmissionTerms& terms, base::Instant now, const access::User& user);

}  // namespace vinhdanh::campaign::nominations
