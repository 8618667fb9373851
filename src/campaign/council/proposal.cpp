#include "campaign/council/proposal.h"

namespace vinhdanh::campaign::council {

using base::msg;

namespace {

constexpr std::array<std::string_view, 3> kCodes{"", "agree", "disagree"};

}  // namespace

std::string_view code(Opinion opinion) {
  return kCodes[static_cast<std::size_t>(opinion)];
}

std::optional<Opinion> opinion_from(std::string_view code) {
  for (std::size_t i = 0; i < kCodes.size(); ++i)
    if (kCodes[i] == code) return static_cast<Opinion>(i);
  return std::nullopt;
}

base::Message label(Opinion opinion) {
  switch (opinion) {
    case Opinion::kAgree:
      return msg("Agree");
    case Opinion::kDisagree:
      return msg("Do not agree");
    case Opinion::kNone:
      break;
  }
  return msg("No opinion yet");
}

OpinionCount count(const Proposal& proposal) {
  OpinionCount out;
  for (const auto& one : proposal.list) {
    auto& part = one.opinion == Opinion::kAgree      ? out.agree
                 : one.opinion == Opinion::kDisagree ? out.disagree
                                                     : out.none;
    ++part;
  }
  return out;
}

std::vector<Nomination> decided(const Proposal& proposal) {
  std::vector<Nomination> out;
  for (const auto& one : proposal.list)
    if (one.opinion != Opinion::kDisagree && one.nomination.step == nominations::Step::kAccepted)
      out.push_back(one.nomination);
  return out;
}

}  // namespace vinhdanh::campaign::council
