#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "campaign/nominations/nomination.h"

namespace vinhdanh::campaign::council {

using registry::Subject;
using registry::SubjectKind;

enum class MemberRole : std::uint8_t { kChair, kDeputy, kMember, kSecretary };
inline constexpr std::array kMemberRoles{MemberRole::kChair, MemberRole::kDeputy, MemberRole::kMember,
                                         MemberRole::kSecretary};
std::string_view code(MemberRole role);
std::optional<MemberRole> member_role_from(std::string_view code);
base::Message label(MemberRole role);

// A member of the council, with a seat in every session; the secretary who takes the
// minutes is one when entered here.
struct Member {
  std::int64_t id = 0;
  std::string name;         // as printed
  std::string post;         // "Phó Giám đốc Sở"
  std::string unit_code;    // may be empty
  std::string person_code;  // staff number in the registry; may be empty
  MemberRole role = MemberRole::kMember;
  bool operator==(const Member&) const = default;
};

enum class VotingWay : std::uint8_t {
  kPaper,       // secret ballots on paper, whose count two people enter
  kElectronic,  // secret ballots on the members' phones, by slips without names
};
std::string_view code(VotingWay way);
base::Message label(VotingWay way);

// What a share of votes is a share of. No source found fixes it for the certificate of a
// department (docs/council.md): the council's own rules say it, so it is a setting.
enum class Base : std::uint8_t { kAllMembers, kPresent };
std::string_view code(Base base);
base::Message label(Base base);

struct SessionSettings {
  base::Date date;
  base::TimeOfDay start;
  std::string place;
  std::string agenda;  // one point a line
  VotingWay way = VotingWay::kPaper;
  int threshold_percent = 70;  // votes for, of the base; exactly as many suffice
  Base base = Base::kAllMembers;
  int quorum_percent = 67;  // of all members who must be there
  bool operator==(const SessionSettings&) const = default;
};
// As typed; every problem beside its field.
struct SessionEntry {
  std::string date, start, place, agenda, way, threshold, base, quorum;
};
base::Result<SessionSettings> check_session(const SessionEntry& entry);

enum class Stage : std::uint8_t { kPreparing, kVoting, kClosed };
std::string_view code(Stage stage);
base::Message label(Stage stage);

struct Attendance {
  std::int64_t member = 0;
  bool present = false;
  std::string reason;  // of absence
  bool operator==(const Attendance&) const = default;
};

// On whom the council votes; fixed when voting is opened.
struct Item {
  std::int64_t nomination = 0;
  Subject subject;
  std::string unit_code;
  std::string name;
  std::string post;
  bool operator==(const Item&) const = default;
};

// A member who takes no part in the vote on one nominee.
struct Recusal {
  std::int64_t member = 0;
  std::int64_t nomination = 0;
  std::string reason;
  bool operator==(const Recusal&) const = default;
};

// What the records show of a conflict of interest that nobody declared yet.
struct ConflictHint {
  std::int64_t member = 0;
  std::int64_t nomination = 0;
  base::Message why;
};
std::vector<ConflictHint> conflict_hints(std::span<const Member> members, std::span<const Item> items,
                                         std::span<const Recusal> recusals);

// Whether enough members are there: present * 100 >= quorum_percent * members.
struct Quorum {
  int members = 0;
  int present = 0;
  int needed = 0;
  bool reached() const { return members > 0 && present >= needed; }
};
Quorum quorum_of(const SessionSettings& settings, std::span<const Member> members,
                 std::span<const Attendance> attendance);

// Votes on one nominee. Ballots that leave the choice out or spoil it are invalid.
struct Tally {
  std::int64_t nomination = 0;
  int agree = 0;
  int disagree = 0;
  int invalid = 0;
  int votes() const { return agree + disagree + invalid; }
  bool operator==(const Tally&) const = default;
};

// Whether the nominee passed. Who is recused counts neither among all members nor among
// those present.
struct Outcome {
  Tally tally;
  int recused = 0;
  int of = 0;        // the base of the share
  int permille = 0;  // votes for, in thousandths of the base, rounded down
  bool passed = false;
  bool operator==(const Outcome&) const = default;
};
Outcome judge(const SessionSettings& settings, const Tally& tally, std::span<const Member> members,
              std::span<const Attendance> attendance, std::span<const Recusal> recusals);

// One person's count of the paper ballots.
struct PaperCount {
  std::string by;
  int issued = 0;
  int collected = 0;
  std::vector<Tally> tallies;
  bool operator==(const PaperCount&) const = default;
};
// What is wrong with one count: more ballots than issued, sums that differ from the
// ballots collected (less those recused).
base::Problems check_count(const PaperCount& count, int present, std::span<const Item> items,
                           std::span<const Recusal> recusals_of_present);
// Where two counts differ; nothing: they agree and the result stands.
base::Problems differences(const PaperCount& a, const PaperCount& b, std::span<const Item> items);

}  // namespace vinhdanh::campaign::council
