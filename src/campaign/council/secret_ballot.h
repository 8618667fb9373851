#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "campaign/council/session.h"

namespace vinhdanh::campaign::council {

// The electronic ballot is as secret as the paper one: a member draws a slip without a
// name, its code lets in one ballot, and nothing that is kept ties slip, votes and receipt
// together. A receipt proves that a ballot is in the count, not what is on it.

enum class Choice : std::uint8_t { kAgree, kDisagree, kInvalid };
std::string_view code(Choice choice);
Choice choice_from(std::string_view code);  // anything else is invalid

struct Vote {
  std::int64_t nomination = 0;
  Choice choice = Choice::kInvalid;
  bool operator==(const Vote&) const = default;
};

// "7K4M-2QXD-W9RTX": 61 random bits without letters that are mistaken for others.
std::string new_code();
// What is kept of a code, as typed with or without dashes, in capitals or not.
std::string code_hash(std::string_view typed);

// Slips to hand out: one for each present member, sorted so that their order says nothing
// of the members'. `recused_from`: the nominees that the slip has no vote on.
struct Slip {
  std::string code;
  std::vector<std::int64_t> recused_from;
};
// `used`: how many slips with these recusals have been used already; they are not made anew.
std::vector<Slip> slips_for(std::span<const Attendance> attendance, std::span<const Recusal> recusals,
                            const std::map<std::vector<std::int64_t>, int>& used);

std::vector<Tally> count_votes(std::span<const Item> items, std::span<const Vote> votes);

// SHA-256 of the sorted votes: stands in the minutes, so that a vote changed in the data
// afterwards shows.
std::string fingerprint(std::span<const Vote> votes);

}  // namespace vinhdanh::campaign::council
