#include "campaign/dossiers/handing_in.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace vinhdanh::campaign::dossiers {
namespace {

using access::Role;
using base::msg;
using nominations::Step;

constexpr std::array kActs{Act::kAsk,        Act::kTakeBack, Act::kGiveBack, Act::kApprove,
                           Act::kSendSigned, Act::kLetIn,    Act::kExtend};

bool any(const std::vector<Nomination>& list, Step step) {
  return std::ranges::find(list, step, &Nomination::step) != list.end();
}

// The last act that says in whose hands an open dossier is.
std::optional<Act> last_word(const std::vector<DoneAct>& acts) {
  for (auto act = acts.rbegin(); act != acts.rend(); ++act)
    if (act->act != Act::kExtend) return act->act;
  return std::nullopt;
}

State state_of(const Standing& standing, const std::vector<DoneAct>& acts,
               const std::vector<Nomination>& list, bool returned) {
  if (list.empty()) return State::kNotStarted;
  if (!standing.drafts && !returned)
    return std::ranges::all_of(list, [](const Nomination& n) { return n.step == Step::kAccepted; })
               ? State::kAccepted
               : State::kSubmitted;
  const auto last = last_word(acts);
  if (last == Act::kAsk) return State::kWithHead;
  if (last == Act::kGiveBack) return State::kGivenBack;
  return returned ? State::kReturned : State::kPreparing;
}

base::Instant end_for_unit(const Standing& standing, const std::vector<DoneAct>& acts,
                           const std::vector<ReturnedItem>& returned) {
  auto end = standing.deadline;
  for (const auto& act : acts)
    if (act.act == Act::kExtend) end = std::max(end, act.until);
  // A later end of what was returned does not let in what never came.
  if (!standing.drafts)
    for (const auto& item : returned) end = std::max(end, item.until);
  return end;
}

std::optional<base::Message> against_role(Act act, const access::User& user, std::string_view unit) {
  switch (act) {
    case Act::kAsk:
    case Act::kTakeBack:
    case Act::kSendSigned:
      if (is_contact_of(user, unit)) return std::nullopt;
      return msg("Only the contact of the unit can do this.");
    case Act::kGiveBack:
    case Act::kApprove:
      if (is_head_of(user, unit)) return std::nullopt;
      return msg("Only the head of the unit can do this.");
    case Act::kLetIn:
    case Act::kExtend:
      break;
  }
  if (user.roles.has(Role::kOffice)) return std::nullopt;
  return msg("Only the Office can do this. Call the Office.");
}

std::optional<base::Message> against_clock(Act act, const Standing& standing, base::Instant now) {
  if (act != Act::kAsk && act != Act::kApprove && act != Act::kSendSigned) return std::nullopt;
  if (now <= standing.open_until) return std::nullopt;
  return msg("The deadline was {0}. Only the Office can still let the list in: call the Office.",
             base::show(standing.open_until));
}

std::optional<base::Message> against_state(Act act, const Standing& standing) {
  const auto state = standing.state;
  if (act == Act::kExtend) return std::nullopt;
  if (state == State::kNotStarted) return msg("There is nothing to submit yet. Nominate somebody first.");
  if (!standing.open())
    return msg("Everything is with the Office already (now: {0}). Look at the receipt.", label(state));
  if (act == Act::kAsk && state == State::kWithHead)
    return msg("The head of the unit has been asked already. Take the question back to change something.");
  if ((act == Act::kTakeBack || act == Act::kGiveBack) && state != State::kWithHead)
    return msg("The head of the unit is not asked at the moment (now: {0}). Reload the page.", label(state));
  return std::nullopt;
}

std::optional<base::Message> against_note(Act act, std::string_view note) {
  if (!base::trim(note).empty()) return std::nullopt;
  if (act == Act::kGiveBack) return msg("Write what is to be changed, so that the contact knows it.");
  if (act == Act::kLetIn) return msg("Write why the Office submits for the unit. It stands on the receipt.");
  if (act == Act::kExtend) return msg("Write why the unit may still submit. It stands in the history.");
  return std::nullopt;
}

}  // namespace

std::string_view code(Act act) {
  static constexpr std::array<std::string_view, 7> kCodes{
      "asked", "taken_back", "given_back", "approved", "sent_signed", "let_in", "extended"};
  return kCodes[static_cast<std::size_t>(act)];
}

std::optional<Act> act_from(std::string_view text) {
  const auto found = std::ranges::find(kActs, text, [](Act act) { return code(act); });
  return found == kActs.end() ? std::nullopt : std::optional(*found);
}

base::Message label(Act act) {
  switch (act) {
    case Act::kAsk:
      return msg("The head was asked for approval");
    case Act::kTakeBack:
      return msg("The question to the head was taken back");
    case Act::kGiveBack:
      return msg("Given back by the head");
    case Act::kApprove:
      return msg("Approved by the head and submitted");
    case Act::kSendSigned:
      return msg("Submitted with the signed letter");
    case Act::kLetIn:
      return msg("Submitted by the Office for the unit");
    case Act::kExtend:
      break;
  }
  return msg("Let in after the deadline");
}

bool submits(Act act) {
  return act == Act::kApprove || act == Act::kSendSigned || act == Act::kLetIn;
}

std::string_view code(State state) {
  static constexpr std::array<std::string_view, 7> kCodes{
      "not_started", "preparing", "with_head", "given_back", "returned", "submitted", "accepted"};
  return kCodes[static_cast<std::size_t>(state)];
}

base::Message label(State state) {
  switch (state) {
    case State::kNotStarted:
      return msg("Not started");
    case State::kPreparing:
      return msg("In preparation");
    case State::kWithHead:
      return msg("Waits for the head of the unit");
    case State::kGivenBack:
      return msg("Given back by the head");
    case State::kReturned:
      return msg("Returned");
    case State::kSubmitted:
      return msg("Submitted");
    case State::kAccepted:
      break;
  }
  return msg("Accepted");
}

bool Standing::open() const {
  return state == State::kPreparing || state == State::kWithHead || state == State::kGivenBack ||
         state == State::kReturned;
}

base::Instant usual_end(base::Instant returned, base::Instant deadline) {
  const auto day = base::Date(std::chrono::sys_days(base::local_date(returned)) + std::chrono::days(2));
  return std::max(deadline, base::instant_of({day, 23, 59, 59}) + std::chrono::milliseconds(999));
}

bool open_part(std::string_view part, const Nomination* nominee, bool ever_submitted, bool drafts,
               const std::vector<ReturnedItem>& returned) {
  const bool named = std::ranges::any_of(returned, [&](const ReturnedItem& item) {
    return part == item.part || (part.starts_with(item.part) && part[item.part.size()] == '/');
  });
  if (nominee) return nominee->step == Step::kDrafted || (nominee->open() && named);
  return named || !ever_submitted || drafts;
}

bool open_files(std::string_view key, const Nomination* nominee, bool ever_submitted, bool drafts,
                const std::vector<ReturnedItem>& returned) {
  if (open_part(key, nominee, ever_submitted, drafts, returned)) return true;
  const auto place = std::string(key) + "/";
  return (!nominee || nominee->open()) && std::ranges::any_of(returned, [&](const ReturnedItem& item) {
           return item.part.starts_with(place);
         });
}

Standing standing_of(const std::vector<DoneAct>& acts, const std::vector<Nomination>& list,
                     const std::vector<ReturnedItem>& returned, base::Instant deadline) {
  Standing standing;
  standing.deadline = deadline;
  standing.drafts = any(list, Step::kDrafted);
  standing.ever_submitted = std::ranges::any_of(acts, [](const DoneAct& done) { return submits(done.act); });
  standing.open_until = end_for_unit(standing, acts, returned);
  standing.state = state_of(standing, acts, list, !returned.empty() || any(list, Step::kReturned));
  return standing;
}

std::optional<base::Message> against(Act act, const Standing& standing, const access::User& user,
                                     std::string_view unit, base::Instant now, std::string_view note) {
  if (auto text = against_role(act, user, unit)) return text;
  if (auto text = against_state(act, standing)) return text;
  if (auto text = against_clock(act, standing, now)) return text;
  return against_note(act, note);
}

bool is_head_of(const access::User& user, std::string_view unit) {
  return user.roles.has(Role::kUnitHead) && !unit.empty() && user.unit_code == unit;
}

bool is_contact_of(const access::User& user, std::string_view unit) {
  return user.roles.has(Role::kUnitContact) && !unit.empty() && user.unit_code == unit;
}

}  // namespace vinhdanh::campaign::dossiers
