#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "access/user.h"
#include "base/date.h"
#include "base/result.h"
#include "campaign/registry/achievement.h"

namespace vinhdanh::campaign::nominations {

using registry::Subject;
using registry::SubjectKind;

// The steps of a nomination; see docs/concepts.md.
enum class Step : std::uint8_t { kDrafted, kSubmitted, kReturned, kAccepted, kWithdrawn };
std::string_view code(Step step);
std::optional<Step> step_from(std::string_view code);
base::Message label(Step step);

// The state of a nomination is its last step, with who and when.
struct Nomination {
  std::int64_t id = 0;
  std::string unit_code;
  Subject subject;
  std::string name;  // as printed
  std::string post;  // of a person: position and unit in words; may be empty
  Step step = Step::kDrafted;
  base::Instant since{};
  std::string by;            // display name of who took the last step
  std::string reason;        // of a return
  bool late = false;         // submitted after the deadline
  std::int64_t version = 0;  // rises with every step

  // Still in the hands of the unit.
  bool open() const { return step == Step::kDrafted || step == Step::kReturned; }
};

// Takes one of a unit's places.
inline bool counts(const Nomination& nomination) {
  return nomination.step == Step::kSubmitted || nomination.step == Step::kAccepted;
}

// Whether the user may work on the nominations of that unit: its own contact, or the Office.
bool may_nominate_for(const access::User& user, std::string_view unit_code);

// What stands against a step, as a sentence that says what to do; nothing when it may be taken.
std::optional<base::Message> against(const Nomination& nomination, Step next, const access::User& user,
                                     std::string_view reason);

// A second nomination of the same subject, by whatever unit, is refused.
std::optional<base::Message> against_drafting(const std::vector<Nomination>& existing,
                                              const Subject& subject);

}  // namespace vinhdanh::campaign::nominations
