#include "campaign/council/secret_ballot.h"

#include <algorithm>
#include <fmt/format.h>

#include "access/password.h"
#include "base/secret.h"

namespace vinhdanh::campaign::council {
namespace {

// No 0/O, 1/I/L, 5/S, 8/B.
constexpr std::string_view kSigns = "234679ACDEFGHJKMNPQRTUVWXYZ";
constexpr std::size_t kLength = 13;

constexpr std::array<std::string_view, 3> kCodes{"agree", "disagree", "invalid"};

}  // namespace

std::string_view code(Choice choice) {
  return kCodes[static_cast<std::size_t>(choice)];
}

Choice choice_from(std::string_view code) {
  const auto found = std::ranges::find(kCodes, code);
  return found == kCodes.end() ? Choice::kInvalid : static_cast<Choice>(found - kCodes.begin());
}

std::string new_code() {
  std::string made;
  while (made.size() < kLength) {
    const auto byte = std::stoul(base::random_hex(1), nullptr, 16);
    if (byte < 256 / kSigns.size() * kSigns.size()) made += kSigns[byte % kSigns.size()];
  }
  return made.substr(0, 4) + "-" + made.substr(4, 4) + "-" + made.substr(8);
}

std::string code_hash(std::string_view typed) {
  std::string plain;
  for (const char c : typed) {
    const char upper = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    if (kSigns.find(upper) != std::string_view::npos) plain += upper;
  }
  return access::token_hash("voting slip " + plain);
}

std::vector<Slip> slips_for(std::span<const Attendance> attendance, std::span<const Recusal> recusals,
                            const std::map<std::vector<std::int64_t>, int>& used) {
  std::map<std::vector<std::int64_t>, int> wanted;
  for (const auto& one : attendance) {
    if (!one.present) continue;
    std::vector<std::int64_t> from;
    for (const auto& recusal : recusals)
      if (recusal.member == one.member) from.push_back(recusal.nomination);
    std::ranges::sort(from);
    ++wanted[from];
  }
  std::vector<Slip> slips;
  for (const auto& [from, count] : wanted) {
    const auto done = used.find(from);
    for (int i = done == used.end() ? 0 : done->second; i < count; ++i) slips.push_back({new_code(), from});
  }
  std::ranges::sort(slips, {}, &Slip::code);
  return slips;
}

std::vector<Tally> count_votes(std::span<const Item> items, std::span<const Vote> votes) {
  std::vector<Tally> tallies;
  for (const auto& item : items) {
    Tally tally;
    tally.nomination = item.nomination;
    for (const auto& vote : votes) {
      if (vote.nomination != item.nomination) continue;
      ++(vote.choice == Choice::kAgree      ? tally.agree
         : vote.choice == Choice::kDisagree ? tally.disagree
                                            : tally.invalid);
    }
    tallies.push_back(tally);
  }
  return tallies;
}

std::string fingerprint(std::span<const Vote> votes) {
  std::vector<std::string> lines;
  for (const auto& vote : votes) lines.push_back(fmt::format("{} {}\n", vote.nomination, code(vote.choice)));
  std::ranges::sort(lines);
  std::string all;
  for (const auto& line : lines) all += line;
  return access::token_hash(all);
}

}  // namespace vinhdanh::campaign::council
