#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "access/user.h"
#include "base/result.h"
#include "campaign/registry/achievement.h"
#include "rules/rule_set.h"

namespace vinhdanh::campaign::criteria {

// Someone's word that a criterion holds, as entered in the pages.
struct GivenAttestation {
  std::int64_t id = 0;
  registry::Subject subject;
  std::string criterion;
  bool value = true;
  bool despite_discipline = false;  // given in knowledge of the measures on record
  std::string by;                   // who attests
  std::string paper;                // on which paper
  std::optional<base::Date> on;
  std::string entered_by;
  base::Instant entered_at{};
  std::string revoked_by;  // empty: it stands
  base::Instant revoked_at{};
  std::string revocation_reason;

  bool stands() const { return revoked_by.empty(); }
};

// What was typed: value ("yes", "no"), by, paper, on, despite_discipline.
using AttestationForm = std::map<std::string, std::string>;

// Whether the user may enter it for a subject of that unit: the Office always, the unit's own
// contact where the criterion leaves it to the unit.
bool may_attest(const access::User& user, const rules::Criterion& criterion, std::string_view unit_code);

// The attestation of the form; problems with the names of its fields. `today`: no later day.
base::Result<GivenAttestation> read_attestation(const AttestationForm& form, const base::Date& today);

}  // namespace vinhdanh::campaign::criteria
