#include "base/text.h"
#include "campaign/registry/person_follower.h"

namespace vinhdanh::campaign::registry {
namespace {

using platform::db::Row;
using platform::db::Session;

std::string where(const PersonColumn& place) {
  return " WHERE " + place.column + " = :from" + (place.condition.empty() ? "" : " AND " + place.condition);
}

// The note: the code before, then the keys of the rows, one a line.
base::Result<std::string> follow(Session& session, const PersonColumn& place, const std::string& from,
                                 const std::string& to) {
  std::vector<std::string> note{from};
  session.query("SELECT " + place.key + " FROM " + place.table + where(place) + " ORDER BY " + place.key,
                {{"from", from}}, [&](const Row& row) { note.push_back(row.text(0)); });
  session.execute("UPDATE " + place.table + " SET " + place.column + " = :to" + where(place),
                  {{"from", from}, {"to", to}});
  return base::join(note, "\n");
}

void undo(Session& session, const PersonColumn& place, const std::string& note) {
  const auto parts = base::split(note, '\n');
  for (std::size_t i = 1; i < parts.size(); ++i)
    session.execute("UPDATE " + place.table + " SET " + place.column + " = :before WHERE CAST(" + place.key +
                        " AS TEXT) = :key",
                    {{"before", parts[0]}, {"key", parts[i]}});
}

}  // namespace

PersonFollower follower_of(const PersonColumn& column) {
  return {column.table,
          [column](Session& session, const std::string& from, const std::string& to) {
            return follow(session, column, from, to);
          },
          [column](Session& session, const std::string& note) { undo(session, column, note); }};
}

}  // namespace vinhdanh::campaign::registry
