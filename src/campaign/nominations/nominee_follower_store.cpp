#include "campaign/nominations/nominee_follower_store.h"

#include "base/text.h"

namespace vinhdanh::campaign::nominations {
namespace {

using base::msg;
using platform::db::Row;
using platform::db::Session;

// "CB1 3 7": the code before, then the numbers of the nominations.
base::Result<std::string> follow(Session& session, const std::string& from, const std::string& to) {
  if (session.exists("SELECT 1 FROM nominations a JOIN nominations b ON a.campaign_id = b.campaign_id WHERE "
                     "a.withdrawn = 0 "
                     "AND b.withdrawn = 0 AND a.subject_kind = 'person' AND b.subject_kind = 'person' AND "
                     "a.subject_code = "
                     ":from AND b.subject_code = :to",
                     {{"from", from}, {"to", to}}))
    return base::refuse(msg("Both records are nominated. Withdraw one of the two nominations, then merge."));
  std::vector<std::string> note{from};
  session.query(
      "SELECT id FROM nominations WHERE subject_kind = 'person' AND subject_code = :from ORDER BY id",
      {{"from", from}}, [&](const Row& row) { note.push_back(row.text(0)); });
  session.execute(
      "UPDATE nominations SET subject_code = :to WHERE subject_kind = 'person' AND subject_code = :from",
      {{"from", from}, {"to", to}});
  return base::join(note, "\n");
}

void undo(Session& session, const std::string& note) {
  const auto parts = base::split(note, '\n');
  for (std::size_t i = 1; i < parts.size(); ++i)
    session.execute("UPDATE nominations SET subject_code = :code WHERE id = :id",
                    {{"code", parts[0]}, {"id", std::int64_t{std::stoll(parts[i])}}});
}

}  // namespace

registry::PersonFollower nominee_follower() {
  return {"nominations", follow, undo};
}

}  // namespace vinhdanh::campaign::nominations
