#include "access/audit_store.h"

namespace vinhdanh::access {

void record(platform::db::Session& session, const Deed& deed) {
  session.execute(
      "INSERT INTO audit (at, actor, deed, object_kind, object_id, before, after) "
      "VALUES (:at, :actor, :deed, :object_kind, :object_id, :before, :after)",
      {{"at", deed.at},
       {"actor", deed.actor},
       {"deed", deed.deed},
       {"object_kind", deed.object_kind},
       {"object_id", deed.object_id},
       {"before", deed.before},
       {"after", deed.after}});
}

std::vector<Deed> history_of(platform::db::Session& session, const std::string& object_kind,
                             const std::string& object_id) {
  std::vector<Deed> deeds;
  session.query(
      "SELECT at, actor, deed, before, after FROM audit WHERE object_kind = :kind AND object_id = :id ORDER "
      "BY id DESC",
      {{"kind", object_kind}, {"id", object_id}}, [&](const platform::db::Row& row) {
        deeds.push_back(
            {row.instant(0), row.text(1), row.text(2), object_kind, object_id, row.text(3), row.text(4)});
      });
  return deeds;
}

}  // namespace vinhdanh::access
