#include "campaign/registry/column_choice_store.h"

#include "base/text.h"

namespace vinhdanh::campaign::registry {

using platform::db::Row;
using platform::db::Session;

void remember_choice(Session& session, const SheetChoice& choice) {
  session.execute(
      "INSERT INTO registry_column_choices (shape, sheet, choice, chosen_by, chosen_at) "
      "VALUES (:shape, :sheet, :choice, :by, :at) "
      "ON CONFLICT (shape, sheet) DO UPDATE SET choice = excluded.choice, chosen_by = excluded.chosen_by, "
      "chosen_at = excluded.chosen_at",
      {{"shape", shape_of(choice)},
       {"sheet", base::fold(choice.sheet)},
       {"choice", to_json({choice})},
       {"by", choice.by},
       {"at", choice.at}});
}

ColumnChoices load_choices(Session& session) {
  ColumnChoices out;
  session.query("SELECT choice, chosen_by, chosen_at FROM registry_column_choices ORDER BY id", {},
                [&](const Row& row) {
                  // A field that later versions of the layout lack: the columns are asked for again.
                  auto read = choices_from_json(row.view(0), {});
                  if (!read) return;
                  for (auto& choice : *read) {
                    choice.by = row.text(1);
                    choice.at = row.instant(2);
                    out.add(std::move(choice));
                  }
                });
  return out;
}

}  // namespace vinhdanh::campaign::registry
