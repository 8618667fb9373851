#include "campaign/nominations/nomination.h"

#include <algorithm>

#include "base/text.h"

namespace vinhdanh::campaign::nominations {
namespace {

using access::Role;
using base::msg;

bool is_office(const access::User& user) {
  return user.roles.has(Role::kOffice);
}

std::optional<base::Message> against_office_step(const Nomination& nomination, const access::User& user) {
  if (!is_office(user)) return msg("Only the Office can do this. Ask the Office to look at the nomination.");
  if (nomination.step != Step::kSubmitted) {
    return msg("{0} is not waiting for the Office any more (now: {1}). Reload the page to see who did what.",
               nomination.name, label(nomination.step));
  }
  return std::nullopt;
}

}  // namespace

std::string_view code(Step step) {
  switch (step) {
    case Step::kDrafted:
      return "drafted";
    case Step::kSubmitted:
      return "submitted";
    case Step::kReturned:
      return "returned";
    case Step::kAccepted:
      return "accepted";
    case Step::kWithdrawn:
      break;
  }
  return "withdrawn";
}

std::optional<Step> step_from(std::string_view text) {
  for (const auto step :
       {Step::kDrafted, Step::kSubmitted, Step::kReturned, Step::kAccepted, Step::kWithdrawn}) {
    if (code(step) == text) return step;
  }
  return std::nullopt;
}

base::Message label(Step step) {
  switch (step) {
    case Step::kDrafted:
      return msg("Draft");
    case Step::kSubmitted:
      return msg("Submitted");
    case Step::kReturned:
      return msg("Returned");
    case Step::kAccepted:
      return msg("Accepted");
    case Step::kWithdrawn:
      break;
  }
  return msg("Withdrawn");
}

bool may_nominate_for(const access::User& user, std::string_view unit_code) {
  return is_office(user) ||
         (user.roles.has(Role::kUnitContact) && !unit_code.empty() && user.unit_code == unit_code);
}

std::optional<base::Message> against(const Nomination& nomination, Step next, const access::User& user,
                                     std::string_view reason) {
  switch (next) {
    case Step::kAccepted:
      return against_office_step(nomination, user);
    case Step::kReturned:
      if (base::trim(reason).empty())
        return msg("Write why {0} is returned, so that the unit knows what to mend.", nomination.name);
      return against_office_step(nomination, user);
    case Step::kWithdrawn:
    case Step::kSubmitted:
      if (!may_nominate_for(user, nomination.unit_code))
        return msg("This nomination belongs to another unit.");
      if (nomination.open()) return std::nullopt;
      return msg("{0} has left the unit already (now: {1}). Ask the Office to return it first.",
                 nomination.name, label(nomination.step));
    case Step::kDrafted:
      break;
  }
  return msg("A nomination becomes a draft only by being made or returned.");
}

std::optional<base::Message> against_drafting(const std::vector<Nomination>& existing,
                                              const Subject& subject) {
  const auto found = std::ranges::find_if(existing, [&](const Nomination& nomination) {
    return nomination.subject == subject && nomination.step != Step::kWithdrawn;
  });
  if (found == existing.end()) return std::nullopt;
  return msg("{0} is nominated already. Look for the name in the list of nominations.", found->name);
}

}  // namespace vinhdanh::campaign::nominations
