#pragma once

#include "access/door.h"
#include "campaign/registry/evidence.h"
#include "campaign/registry/form_view.h"
#include "campaign/registry/record_store.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::registry {

// /records/:kind/:id with its edit, withdrawal and evidence, /records/:kind/new, /withdrawn/:number,
// /evidence/:number. Who may see one of those whom a record belongs to may see it and its files; the
// Office alone adds, edits, withdraws and brings back. `files`: the folder of evidence.
void add_record_routes(access::Door& door, platform::db::Database& db, EvidenceFiles files);

// Parts of the above.
void add_record_view_routes(access::Door& door, platform::db::Database& db);
void add_record_edit_routes(access::Door& door, platform::db::Database& db);
void add_withdrawal_routes(access::Door& door, platform::db::Database& db);
void add_evidence_routes(access::Door& door, platform::db::Database& db, EvidenceFiles files);

// The record of an address ("/records/honour/12"), found through the visitor's rights; ends the
// request with "not found" otherwise.
StoredRecord record_of(const access::Visit& visit, platform::db::Database& db);
bool may_see(platform::db::Session& session, const access::Visit& visit,
             const std::vector<Subject>& subjects);
std::string record_link(RecordKind kind, const std::string& id, std::string_view more = "");
std::string subject_link(const Subject& subject);
Columns all_columns(RecordKind kind);

}  // namespace vinhdanh::campaign::registry
