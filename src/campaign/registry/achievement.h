#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/message.h"

namespace vinhdanh::campaign::registry {

// Whom an achievement belongs to: a person by staff number or a collective by unit code.
enum class SubjectKind : std::uint8_t { kPerson, kCollective };
inline constexpr std::array<std::string_view, 2> kSubjectKindCodes{"person", "collective"};
base::Message label(SubjectKind kind);

struct Subject {
  SubjectKind kind = SubjectKind::kPerson;
  std::string code;
  auto operator<=>(const Subject&) const = default;
};

// What all achievements have: the unit it was won in stays for good (a person may move,
// a unit may be merged), and the paper that shows it.
struct Origin {
  std::string unit;    // code; empty: not known
  std::string source;  // paper or file
  bool operator==(const Origin&) const = default;
};

// In rising order; kExempt: not subject to evaluation in that year.
enum class Level : std::uint8_t { kNotCompleted, kCompleted, kGood, kExcellent, kExempt };
inline constexpr std::array<std::string_view, 5> kLevelCodes{"not_completed", "completed", "good",
                                                             "excellent", "exempt"};
base::Message label(Level level);

// A year without a record is not known.
struct Evaluation {
  Subject subject;
  int year = 0;
  Level level = Level::kGood;
  Origin origin;
  bool operator==(const Evaluation&) const = default;
};

enum class HonourKind : std::uint8_t { kTitle, kCommendation };
// A title or form of the law (Law 06/2022/QH15, articles 9, 19 and 20).
struct HonourForm {
  std::string_view code;
  HonourKind kind;
  bool for_people;
  bool for_collectives;
  base::Message (*name)();
};
std::span<const HonourForm> honour_forms();
const HonourForm* honour_form(std::string_view code);

// What it was given for; only "regular" merit counts towards higher commendations
// (Decree 152/2025/NĐ-CP, article 4).
enum class Merit : std::uint8_t { kRegular, kTheme, kSudden, kService, kForeign };
inline constexpr std::array<std::string_view, 5> kMeritCodes{"regular", "theme", "sudden", "service",
                                                             "foreign"};
base::Message label(Merit merit);

// An emulation title or a commendation.
struct Honour {
  Subject subject;
  std::string form;         // code of honour_forms()
  std::optional<int> year;  // for which year (titles)
  std::optional<Merit> merit;
  std::string authority;
  std::string decision_number;
  std::optional<base::Date> decided_on;
  Origin origin;
  bool operator==(const Honour&) const = default;
};

enum class Scope : std::uint8_t { kBase, kCity, kNational };
inline constexpr std::array<std::string_view, 3> kScopeCodes{"base", "city", "national"};
base::Message label(Scope scope);

enum class Part : std::uint8_t { kCo, kMain };
inline constexpr std::array<std::string_view, 2> kPartCodes{"co", "main"};
base::Message label(Part part);

struct Contributor {
  std::string person;  // staff number
  Part part = Part::kMain;
  std::optional<double> share;  // 0 to 1
  bool operator==(const Contributor&) const = default;
};

struct Initiative {
  std::string code;
  std::string name;
  std::optional<Scope> scope;
  std::optional<bool> recognised;  // false: rejected; not given: follows from the day
  std::optional<base::Date> recognised_on;
  std::optional<bool> applied;  // effectively
  std::string authority;        // the council or body that recognised it
  std::string decision_number;
  Origin origin;
  std::vector<Contributor> authors;
  bool operator==(const Initiative&) const = default;
};

enum class TopicKind : std::uint8_t { kTopic, kScheme, kWork };
inline constexpr std::array<std::string_view, 3> kTopicKindCodes{"topic", "scheme", "work"};
base::Message label(TopicKind kind);

// A research topic, scheme or work of science and technology.
struct Topic {
  std::string code;
  std::string name;
  TopicKind kind = TopicKind::kTopic;
  std::optional<Scope> scope;
  std::optional<bool> accepted;  // false: rejected; not given: follows from the day
  std::optional<base::Date> accepted_on;
  std::optional<bool> applied;
  std::string result;   // grade of the acceptance, as written
  std::string same_as;  // code of the initiative that is the same work
  std::string authority;
  std::string decision_number;
  Origin origin;
  std::vector<Contributor> members;
  bool operator==(const Topic&) const = default;
};

struct Discipline {
  Subject subject;
  std::string measure;  // as written: "Khiển trách"
  std::optional<base::Date> on;
  std::optional<base::Date> until;
  std::string decision_number;
  Origin origin;
  bool operator==(const Discipline&) const = default;
};

// Someone's word that a criterion holds which no record can show.
struct Attestation {
  Subject subject;
  std::string criterion;  // id in the plan: "P1", "T3", "T4"
  std::optional<bool> value;
  bool despite_discipline = false;  // given in knowledge of the measures on record
  std::string by;
  std::optional<base::Date> on;
  std::string source;
  bool operator==(const Attestation&) const = default;
};

}  // namespace vinhdanh::campaign::registry
