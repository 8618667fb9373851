#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "campaign/registry/people_store.h"
#include "campaign/registry/person_follower.h"
#include "campaign/registry/registry.h"

namespace vinhdanh::campaign::registry {

// Two records that may be one person: same folded name and day of birth, or same name and unit
// while a day of birth is missing.
struct Twins {
  PersonLine first;
  PersonLine second;
};
// At most `most`, without those of whom somebody said that they are two; the surest first.
std::vector<Twins> find_twins(platform::db::Session& session, std::size_t most);
void keep_apart(platform::db::Session& session, const std::string& one, const std::string& other,
                const std::string& by, base::Instant at);

// A person's decision that `absorbed` is the same as `survivor`.
struct Merger {
  std::int64_t number = 0;
  std::string absorbed;  // staff code
  std::string survivor;  // staff code
  std::string name;      // of the absorbed record
  std::string reason;
  std::string by;
  base::Instant at{};
};

// `result`: the surviving person's own data from now on. The absorbed record goes; everything
// that it achieved belongs to the survivor, and what both have counts once. Refused when one of
// the two is no longer the version that was seen, or a follower refuses. The answer is its number.
base::Result<std::int64_t> merge_people(platform::db::Session& session, const Merger& merger,
                                        const Person& result, std::int64_t seen_survivor,
                                        std::int64_t seen_absorbed, const PersonFollowers& followers);
// Both records are as they were, with what came to them since staying with the survivor. The
// survivor's own data go back only when nobody changed them since.
base::Result<void> undo_merger(platform::db::Session& session, std::int64_t number, const std::string& by,
                               base::Instant at, const PersonFollowers& followers);

std::optional<Merger> find_merger(platform::db::Session& session, std::int64_t number);
// Those that are in force, newest first.
std::vector<Merger> mergers_into(platform::db::Session& session, std::string_view survivor);
// Who stands for a code that was merged, at the end of a chain; nothing when it was not.
std::optional<std::string> survivor_of(platform::db::Session& session, std::string_view code);

// For imports: workbooks go on using codes that were merged. `known` also knows these; what
// `incoming` says of them is said of the survivor, and rows of people with them are left out.
void know_merged(platform::db::Session& session, Registry& known);
void follow_mergers(platform::db::Session& session, Registry& incoming);

}  // namespace vinhdanh::campaign::registry
