#include "campaign/council/session.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"

namespace vinhdanh::campaign::council {
namespace {

using base::msg;

constexpr std::array<std::string_view, 4> kRoleCodes{"chair", "deputy", "member", "secretary"};
constexpr std::array<std::string_view, 2> kWayCodes{"paper", "electronic"};
constexpr std::array<std::string_view, 2> kBaseCodes{"all", "present"};
constexpr std::array<std::string_view, 3> kStageCodes{"preparing", "voting", "closed"};

base::Problem about(std::string field, base::Message text) {
  base::Problem problem;
  problem.place.field = std::move(field);
  problem.text = std::move(text);
  return problem;
}

std::optional<int> percent(std::string_view typed) {
  auto text = base::trim(typed);
  if (text.ends_with('%')) text = base::trim(text.substr(0, text.size() - 1));
  int value = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (fault != std::errc() || end != text.data() + text.size() || value < 1 || value > 100) return {};
  return value;
}

int present_of(std::span<const Attendance> attendance) {
  return static_cast<int>(std::ranges::count_if(attendance, &Attendance::present));
}

bool is_present(std::span<const Attendance> attendance, std::int64_t member) {
  return std::ranges::any_of(attendance,
                             [&](const Attendance& a) { return a.member == member && a.present; });
}

const Item* item_of(std::span<const Item> items, std::int64_t nomination) {
  const auto found = std::ranges::find(items, nomination, &Item::nomination);
  return found == items.end() ? nullptr : &*found;
}

std::optional<base::Message> hint(const Member& member, const Item& item) {
  if (!member.person_code.empty() && item.subject == Subject{SubjectKind::kPerson, member.person_code})
    return msg("{0} is nominated.", member.name);
  if (member.unit_code.empty() || member.unit_code != item.unit_code) return {};
  return item.subject.kind == SubjectKind::kCollective
             ? msg("{0} works in the unit that is nominated.", member.name)
             : msg("{0} works in the same unit as {1}.", member.name, item.name);
}

}  // namespace

std::string_view code(MemberRole role) {
  return kRoleCodes[static_cast<std::size_t>(role)];
}

std::optional<MemberRole> member_role_from(std::string_view code) {
  const auto found = std::ranges::find(kRoleCodes, code);
  if (found == kRoleCodes.end()) return {};
  return static_cast<MemberRole>(found - kRoleCodes.begin());
}

base::Message label(MemberRole role) {
  switch (role) {
    case MemberRole::kChair:
      return msg("Chair of the council");
    case MemberRole::kDeputy:
      return msg("Deputy chair");
    case MemberRole::kMember:
      return msg("Member");
    case MemberRole::kSecretary:
      return msg("Member, secretary");
  }
  return {};
}

std::string_view code(VotingWay way) {
  return kWayCodes[static_cast<std::size_t>(way)];
}
base::Message label(VotingWay way) {
  return way == VotingWay::kPaper ? msg("Secret ballots on paper") : msg("Secret ballots on phones");
}
std::string_view code(Base base) {
  return kBaseCodes[static_cast<std::size_t>(base)];
}
base::Message label(Base base) {
  return base == Base::kAllMembers ? msg("all members of the council") : msg("members present");
}
std::string_view code(Stage stage) {
  return kStageCodes[static_cast<std::size_t>(stage)];
}
base::Message label(Stage stage) {
  switch (stage) {
    case Stage::kPreparing:
      return msg("In preparation");
    case Stage::kVoting:
      return msg("Voting");
    case Stage::kClosed:
      return msg("Closed");
  }
  return {};
}

base::Result<SessionSettings> check_session(const SessionEntry& entry) {
  SessionSettings settings;
  base::Problems problems;
  if (const auto date = base::parse_date(entry.date)) {
    settings.date = *date;
  } else {
    problems.push_back(about("date", msg("Enter the day of the session, for example 21/08/2025.")));
  }
  if (const auto start = base::parse_time(base::trim(entry.start))) {
    settings.start = *start;
  } else {
    problems.push_back(about("start", msg("Enter the time, for example 14:00.")));
  }
  settings.place = base::tidy(entry.place).substr(0, 300);
  if (settings.place.empty()) problems.push_back(about("place", msg("Enter where the council meets.")));
  settings.agenda = base::trim(entry.agenda).substr(0, 4000);
  settings.way = entry.way == code(VotingWay::kElectronic) ? VotingWay::kElectronic : VotingWay::kPaper;
  settings.base = entry.base == code(Base::kPresent) ? Base::kPresent : Base::kAllMembers;
  const auto share = [&](const std::string& typed, const char* field, int& value) {
    if (const auto read = percent(typed))
      value = *read;
    else
      problems.push_back(about(field, msg("Enter a share from 1 to 100 percent.")));
  };
  share(entry.threshold, "threshold", settings.threshold_percent);
  share(entry.quorum, "quorum", settings.quorum_percent);
  if (!problems.empty()) return base::refuse(std::move(problems));
  return settings;
}

std::vector<ConflictHint> conflict_hints(std::span<const Member> members, std::span<const Item> items,
                                         std::span<const Recusal> recusals) {
  std::vector<ConflictHint> hints;
  for (const auto& item : items) {
    for (const auto& member : members) {
      const bool declared = std::ranges::any_of(recusals, [&](const Recusal& r) {
        return r.member == member.id && r.nomination == item.nomination;
      });
      if (declared) continue;
      if (auto why = hint(member, item)) hints.push_back({member.id, item.nomination, std::move(*why)});
    }
  }
  return hints;
}

Quorum quorum_of(const SessionSettings& settings, std::span<const Member> members,
                 std::span<const Attendance> attendance) {
  Quorum quorum;
  quorum.members = static_cast<int>(members.size());
  for (const auto& member : members) quorum.present += is_present(attendance, member.id) ? 1 : 0;
  quorum.needed = (quorum.members * settings.quorum_percent + 99) / 100;
  return quorum;
}

Outcome judge(const SessionSettings& settings, const Tally& tally, std::span<const Member> members,
              std::span<const Attendance> attendance, std::span<const Recusal> recusals) {
  Outcome outcome;
  outcome.tally = tally;
  const bool of_all = settings.base == Base::kAllMembers;
  outcome.of = of_all ? static_cast<int>(members.size()) : present_of(attendance);
  for (const auto& recusal : recusals) {
    if (recusal.nomination != tally.nomination) continue;
    ++outcome.recused;
    if (of_all || is_present(attendance, recusal.member)) --outcome.of;
  }
  if (outcome.of <= 0) return outcome;
  outcome.permille = tally.agree * 1000 / outcome.of;
  outcome.passed = tally.agree * 100 >= settings.threshold_percent * outcome.of;
  return outcome;
}

base::Problems check_count(const PaperCount& count, int present, std::span<const Item> items,
                           std::span<const Recusal> recusals_of_present) {
  base::Problems problems;
  if (count.issued != present)
    problems.push_back(about(
        "issued",
        msg("{0} members are present, so {0} ballots were issued. Count again, or correct the attendance.",
            present)));
  if (count.collected < 0 || count.collected > count.issued)
    problems.push_back(
        about("collected", msg("Not more ballots can be collected than were issued ({0}).", count.issued)));
  for (const auto& tally : count.tallies) {
    const auto* item = item_of(items, tally.nomination);
    if (!item) continue;
    const auto recused =
        static_cast<int>(std::ranges::count(recusals_of_present, tally.nomination, &Recusal::nomination));
    const int most = count.collected;
    const int least = std::max(0, count.collected - recused);
    const bool negative = tally.agree < 0 || tally.disagree < 0 || tally.invalid < 0;
    if (negative || tally.votes() < least ||
        tally.votes() > most - (count.collected == count.issued ? recused : 0)) {
      problems.push_back(
          about("agree_" + std::to_string(tally.nomination),
                msg("The votes on {0} give {1}, but {2} ballots were collected and {3} members take no "
                    "part here. Count again.",
                    item->name, tally.votes(), count.collected, recused)));
    }
  }
  return problems;
}

base::Problems differences(const PaperCount& a, const PaperCount& b, std::span<const Item> items) {
  base::Problems problems;
  if (a.issued != b.issued || a.collected != b.collected)
    problems.push_back(about("collected", msg("{0} counted {1} of {2} ballots, {3} counted {4} of {5}.", a.by,
                                              a.collected, a.issued, b.by, b.collected, b.issued)));
  for (const auto& tally : a.tallies) {
    const auto* item = item_of(items, tally.nomination);
    const auto other = std::ranges::find(b.tallies, tally.nomination, &Tally::nomination);
    if (!item || (other != b.tallies.end() && *other == tally)) continue;
    const Tally none;
    const auto& second = other == b.tallies.end() ? none : *other;
    problems.push_back(about("agree_" + std::to_string(tally.nomination),
                             msg("{0}: {1} counted {2} for, {3} against, {4} invalid; {5} counted {6}, {7}, "
                                 "{8}. Count these ballots again together.",
                                 item->name, a.by, tally.agree, tally.disagree, tally.invalid, b.by,
                                 second.agree, second.disagree, second.invalid)));
  }
  return problems;
}

}  // namespace vinhdanh::campaign::council
