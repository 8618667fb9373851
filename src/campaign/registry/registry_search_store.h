#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::registry {

enum class HitKind : std::uint8_t { kPerson, kUnit, kInitiative, kTopic, kDecision };

// One thing that was found.
struct SearchHit {
  HitKind kind = HitKind::kPerson;
  std::string code;               // staff code, unit code, code of the work, number of the decision
  std::string name;               // empty for decisions
  std::string unit;               // code: main position, unit of a work
  std::string note;               // position of a person, form of the first honour of a decision (a code)
  std::optional<base::Date> day;  // of birth, recognition, acceptance, decision
  bool operator==(const SearchHit&) const = default;
};

struct SearchQuery {
  std::string words;                // as typed: no marks needed, any order, beginnings of words
  std::optional<std::string> unit;  // only what belongs to this unit and its people
  std::size_t most = 6;             // of each kind
};

// Whole words before beginnings of words, at most `most` of each; the flags tell of more.
struct SearchHits {
  std::vector<SearchHit> people;
  std::vector<SearchHit> units;
  std::vector<SearchHit> works;  // initiatives, then topics
  std::vector<SearchHit> decisions;
  bool more_people = false;
  bool more_works = false;
  bool more_decisions = false;
  bool empty() const { return people.empty() && units.empty() && works.empty() && decisions.empty(); }
};

// One box over people, units, initiatives, topics and the decisions of commendations. An
// index of words answers, at a cost that hardly grows with the number of people.
SearchHits search_registry(platform::db::Session& session, const SearchQuery& query);

// For lists that are narrowed by words. The text of :match for these words of search_words();
// empty when none of them can be asked of the index (other scripts, rare signs).
std::string match_text(platform::db::Dialect dialect, std::span<const std::string> words);
// The question for the ids of a table (people, initiatives, topics, decisions_on_record) in which
// all words of :match begin a word; a superset of what `folded LIKE word_pattern()` says.
std::string matching_ids(platform::db::Dialect dialect, std::string_view table);

}  // namespace vinhdanh::campaign::registry
