#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/result.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::registry {

// What a later step keeps of people by their staff code follows when two turn out to be one.
struct PersonFollower {
  std::string name;  // under which its note is kept: "nominations"
  // Lets what belongs to `from` belong to `to`, within the transaction of the merger. Answers a note
  // for undo(), or why it can't be.
  std::function<base::Result<std::string>(platform::db::Session&, const std::string& from,
                                          const std::string& to)>
      follow;
  std::function<void(platform::db::Session&, const std::string& note)> undo;
};
using PersonFollowers = std::vector<PersonFollower>;

// Where a table keeps codes of people in `column`, in the rows that `condition` finds ("subject_kind =
// 'person'"; empty: in all). `key`: a column that tells the rows apart and stays.
struct PersonColumn {
  std::string table;
  std::string column;
  std::string condition = {};
  std::string key = "id";
};
// Follows in that column; the table is its name.
PersonFollower follower_of(const PersonColumn& column);

}  // namespace vinhdanh::campaign::registry
