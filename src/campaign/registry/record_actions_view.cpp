#include "campaign/registry/record_actions_view.h"

#include "campaign/registry/merge_store.h"
#include "campaign/registry/record_routes.h"

namespace vinhdanh::campaign::registry {
namespace {

using platform::db::Session;
using platform::web::Block;

void show_additions(Block page, const Subject& subject) {
  const auto section = page.add("ADDITIONS");
  const auto who = std::string("?subject_kind=") +
                   std::string(kSubjectKindCodes[static_cast<std::size_t>(subject.kind)]) +
                   "&subject=" + platform::http::encode_url(subject.code);
  for (std::size_t i = 0; i < kRecordKindCodes.size(); ++i) {
    const auto kind = static_cast<RecordKind>(i);
    if (is_work(kind) && subject.kind == SubjectKind::kCollective) continue;
    auto row = Block(section).add("ADDITION");
    row.set("HREF", "/records/" + std::string(kRecordKindCodes[i]) + "/new" + who).set("KIND", label(kind));
  }
}

void show_withdrawn(Block page, const std::vector<WithdrawnRecord>& records) {
  if (records.empty()) return;
  auto section = page.add("WITHDRAWN");
  for (const auto& one : records) {
    auto row = section.add("RECORD");
    row.set("TITLE", one.title).set("KIND", label(one.kind)).set("REASON", one.reason).set("BY", one.by);
    row.set("AT", base::show(one.at))
        .set("ACTION", "/withdrawn/" + std::to_string(one.number) + "/restoration");
  }
}

void show_merged(Block page, const std::vector<Merger>& mergers) {
  if (mergers.empty()) return;
  auto section = page.add("MERGED");
  for (const auto& one : mergers) {
    auto row = section.add("MERGER");
    row.set("NAME", one.name).set("CODE", one.absorbed).set("REASON", one.reason).set("BY", one.by);
    row.set("AT", base::show(one.at)).set("ACTION", "/mergers/" + std::to_string(one.number) + "/undo");
  }
}

}  // namespace

void show_records(platform::db::Database& db, platform::web::Page& page, const Registry& record,
                  const Subject& subject, const UnitName& unit_name, bool may_edit) {
  const auto [ids, withdrawn] = db.read([&](Session& s) {
    return std::pair(RecordIds{record_ids(s, RecordKind::kHonour, subject),
                               record_ids(s, RecordKind::kDiscipline, subject)},
                     withdrawn_of(s, subject));
  });
  show_lists(page, record, subject, unit_name, ids);
  show_withdrawn(page, withdrawn);
  if (subject.kind == SubjectKind::kPerson)
    show_merged(page, db.read([&](Session& s) { return mergers_into(s, subject.code); }));
  page.show_if(may_edit, "MAY_EDIT_RECORDS");
  if (may_edit) show_additions(page, subject);
}

}  // namespace vinhdanh::campaign::registry
