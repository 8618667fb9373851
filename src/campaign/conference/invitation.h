#pragma once

#include <cstdint>
#include <string>

#include "base/date.h"
#include "base/result.h"
#include "campaign/plan/plan.h"

namespace vinhdanh::campaign::conference {

// What stands in the head of the invitation letter (Decree 30/2020/NĐ-CP, Annex I, II.3 and II.4).
struct Invitation {
  std::string number;        // "45", without its sign; empty: room for writing it
  base::Date date{};         // not valid: room for writing day and month
  std::int64_t version = 0;  // rises with every change; 0: nothing recorded yet
  bool operator==(const Invitation&) const = default;
};

// What the Office enters; both may be left empty.
struct InvitationEntry {
  std::string number;
  std::string date;  // as typed
};

// The entry read, or every problem beside its field ("number", "date"). The sign may be
// written behind the figure. The date lies from the plan's to the conference's.
base::Result<Invitation> check_entry(const InvitationEntry& entry, const plan::Plan& plan);

// "GM-SKHCN" from the plan's "…/KH-SKHCN".
std::string invitation_sign(const plan::Plan& plan);

}  // namespace vinhdanh::campaign::conference
