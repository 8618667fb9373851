#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/user.h"
#include "base/date.h"
#include "base/message.h"
#include "campaign/nominations/nomination.h"

namespace vinhdanh::campaign::dossiers {

using nominations::Nomination;

// What is done around the handing in of a unit's dossier. Each that was done is kept.
enum class Act : std::uint8_t {
  kAsk,         // the contact asks the head of the unit for approval
  kTakeBack,    // the contact takes the question back
  kGiveBack,    // the head gives it back to the contact with a note
  kApprove,     // the head approves: with that it is submitted and sealed
  kSendSigned,  // the contact submits with the scan of the letter that the head signed
  kLetIn,       // the Office submits for the unit, with a reason
  kExtend,      // the Office opens the door again after the deadline, with a reason and an end
};
std::string_view code(Act act);
std::optional<Act> act_from(std::string_view code);
base::Message label(Act act);
// The acts with which a dossier is submitted.
bool submits(Act act);

struct DoneAct {
  Act act = Act::kAsk;
  std::string by;
  base::Instant at{};
  std::string note;
  base::Instant until{};  // of kExtend
  bool operator==(const DoneAct&) const = default;
};

// Where the dossier of a unit stands.
enum class State : std::uint8_t {
  kNotStarted,  // nothing nominated
  kPreparing,   // something is with the unit that was never submitted
  kWithHead,    // waits for the head of the unit
  kGivenBack,   // by the head
  kReturned,    // by the Office: only what it names is open
  kSubmitted,   // all of it is with the Office
  kAccepted,    // all of it is accepted
};
std::string_view code(State state);
base::Message label(State state);

// A thing that the Office returned and that was not submitted again.
struct ReturnedItem {
  std::int64_t id = 0;
  std::string part;  // see seal.h; "nominee/12": all of that nominee
  std::string reason;
  base::Instant until{};
  std::string by;
  base::Instant at{};
  bool operator==(const ReturnedItem&) const = default;
};

// The end for what was returned without one: that of the second day after, and never before the deadline.
base::Instant usual_end(base::Instant returned, base::Instant deadline);

// Whether the part may be written: it was never sealed, or was returned. A list that gets a further
// nominee opens the papers of the unit again, which speak of the list.
bool open_part(std::string_view part, const Nomination* nominee, bool ever_submitted, bool drafts,
               const std::vector<ReturnedItem>& returned);

// Whether files may be added under that key, or the one with a number taken out: a file that was returned
// lets another take its place.
bool open_files(std::string_view key, const Nomination* nominee, bool ever_submitted, bool drafts,
                const std::vector<ReturnedItem>& returned);

// `acts` oldest first, `list` without the withdrawn, `returned` those still open.
struct Standing {
  State state = State::kNotStarted;
  bool ever_submitted = false;
  bool drafts = false;       // nominations that were never submitted
  base::Instant deadline{};  // of the plan
  base::Instant
      open_until{};   // the last moment for the unit itself: deadline, extension, or that of the return
  bool open() const;  // there is something to submit
  // What was never submitted is late after the plan's deadline, whoever opened the door for it; what
  // comes back is late after the end that was set for it.
  base::Instant late_after() const { return drafts ? deadline : open_until; }
};
Standing standing_of(const std::vector<DoneAct>& acts, const std::vector<Nomination>& list,
                     const std::vector<ReturnedItem>& returned, base::Instant deadline);

// What stands against the act, as a sentence that says what to do; nothing when it may be done.
// `note`: reason or note as typed.
std::optional<base::Message> against(Act act, const Standing& now_standing, const access::User& user,
                                     std::string_view unit, base::Instant now, std::string_view note);

bool is_head_of(const access::User& user, std::string_view unit);
bool is_contact_of(const access::User& user, std::string_view unit);

}  // namespace vinhdanh::campaign::dossiers
