#include "campaign/council/awarded_follower_store.h"

#include "base/text.h"

namespace vinhdanh::campaign::council {
namespace {

using platform::db::Row;
using platform::db::Session;

// The code before, then the codes of the certificates, one a line.
base::Result<std::string> follow(Session& session, const std::string& from, const std::string& to) {
  std::vector<std::string> note{from};
  session.query("SELECT code FROM awarded WHERE subject_kind = 'person' AND subject_code = :from",
                {{"from", from}}, [&](const Row& row) { note.push_back(row.text(0)); });
  session.execute(
      "UPDATE awarded SET subject_code = :to WHERE subject_kind = 'person' AND subject_code = :from",
      {{"from", from}, {"to", to}});
  return base::join(note, "\n");
}

void undo(Session& session, const std::string& note) {
  const auto parts = base::split(note, '\n');
  for (std::size_t i = 1; i < parts.size(); ++i)
    session.execute("UPDATE awarded SET subject_code = :before WHERE code = :code",
                    {{"before", parts[0]}, {"code", parts[i]}});
}

}  // namespace

registry::PersonFollower awarded_follower() {
  return {"awarded", follow, undo};
}

}  // namespace vinhdanh::campaign::council
