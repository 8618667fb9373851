#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"

namespace vinhdanh::rules {

// What is known of those whom the rules judge. Nothing here is a verdict; what is not
// known is an empty optional.

enum class Kind : std::uint8_t { kPerson, kCollective };
// In rising order; kExempt: not subject to evaluation in that year.
enum class Level : std::uint8_t { kNotCompleted, kCompleted, kGood, kExcellent, kExempt };
enum class Scope : std::uint8_t { kBase, kCity, kNational };
enum class Author : std::uint8_t { kCo, kMain };
enum class ItemKind : std::uint8_t { kInitiative, kTopic };
// Whose years count for a unit that is younger than the period.
enum class Lineage : std::uint8_t { kAll, kMain, kNone };

inline constexpr std::array<std::string_view, 2> kKindCodes{"person", "collective"};
inline constexpr std::array<std::string_view, 5> kLevelCodes{"not_completed", "completed", "good",
                                                             "excellent", "exempt"};
inline constexpr std::array<std::string_view, 3> kScopeCodes{"base", "city", "national"};
inline constexpr std::array<std::string_view, 2> kAuthorCodes{"co", "main"};
inline constexpr std::array<std::string_view, 3> kLineageCodes{"all", "main", "none"};

// A year that is absent is not known.
using Evaluations = std::map<int, Level>;

// An initiative or a topic (research topic, scheme, work).
struct Item {
  std::string id;    // unique among its kind for one subject; leads to the registry page
  std::string name;  // for sentences; may be empty
  ItemKind kind = ItemKind::kInitiative;
  std::optional<Scope> scope;
  std::optional<base::Date> day;   // recognised (initiative) or accepted (topic) on
  std::optional<bool> recognised;  // false: rejected; not given: follows from the day
  std::optional<bool> applied;
  std::optional<Author> author;
  std::optional<double> share;   // own share, 0 to 1
  std::optional<bool> rewarded;  // already the ground of an earlier award
  std::string same_as;           // id of the item of the other kind that is the same work
};

struct Attestation {
  std::optional<bool> value;
  bool despite_discipline = false;  // given in knowledge of the disciplinary measures on record
  std::string by;                   // who attests, on which paper; may be empty
  bool disputed = false;            // attested both ways: then there is no value
};

struct Discipline {
  std::optional<base::Date> on = std::nullopt;
  std::optional<base::Date> until = std::nullopt;  // when it ended; not given: on the day itself
};

struct Predecessor {
  std::string id;
  bool main = false;
  std::optional<int> founded;
  Evaluations evaluations;
};

struct Subject {
  std::string id;
  Kind kind = Kind::kPerson;
  Evaluations evaluations;
  std::set<int> disputed_years;  // records say different things of them: not known
  std::vector<Item> items;
  std::map<std::string, Attestation> attestations;  // by id of the criterion
  std::vector<Discipline> discipline;
  std::map<std::string, double> numbers;  // facts that a criteria file declares
  std::map<std::string, bool> truths;
  std::map<std::string, base::Date> dates;
  std::map<std::string, std::vector<int>> titles;  // years in which a title was won, by its code
  // Collectives only.
  std::optional<int> founded;
  Lineage lineage = Lineage::kAll;
  std::vector<Predecessor> predecessors;
};

// Adds what one more person attests for a criterion. Two that contradict each other leave it
// not known, with both named in `by`.
void attest(Subject& subject, const std::string& criterion, const Attestation& given);

// Rulings as they were taken, by name; values as written ("share:0.5", "2020..2024").
using RulingChoices = std::map<std::string, std::string>;

struct Facts {
  base::Date date;  // the campaign's
  RulingChoices rulings;
  std::vector<Subject> subjects;
};

}  // namespace vinhdanh::rules
