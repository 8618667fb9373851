#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "campaign/council/session.h"
#include "campaign/nominations/nomination.h"

// The list between the council and the decision: frozen by the Office, judged by the leader.
namespace vinhdanh::campaign::council {

using nominations::Nomination;

enum class Opinion : std::uint8_t { kNone, kAgree, kDisagree };
std::string_view code(Opinion opinion);
std::optional<Opinion> opinion_from(std::string_view code);
base::Message label(Opinion opinion);

struct Proposed {
  Nomination nomination;
  std::optional<Outcome> outcome;  // of the newest closed session on it
  Opinion opinion = Opinion::kNone;
  std::string note;
  std::string said_by;
  base::Instant said_at{};
};

struct Proposal {
  std::string frozen_by;
  base::Instant frozen_at{};
  std::int64_t version = 0;    // rises with every opinion
  std::vector<Proposed> list;  // in the order of the decision's list
};

struct OpinionCount {
  int agree = 0, disagree = 0, none = 0;
  bool operator==(const OpinionCount&) const = default;
};
OpinionCount count(const Proposal& proposal);

// Whom the decision takes: those frozen, without those that the leader does not agree to and those that are
// no longer accepted.
std::vector<Nomination> decided(const Proposal& proposal);

// What the leader says of one.
struct Said {
  Opinion opinion = Opinion::kNone;
  std::string note;
  bool operator==(const Said&) const = default;
};

}  // namespace vinhdanh::campaign::council
