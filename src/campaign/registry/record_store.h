#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "campaign/registry/record.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::registry {

std::optional<StoredRecord> find_record(platform::db::Session& session, RecordKind kind, std::string_view id);
// For judge(): what the record names, and what stands beside it.
Surroundings surroundings_of(platform::db::Session& session, const StoredRecord& record);

// The id of a record with this content's key; empty when there is none.
std::string stored_id(platform::db::Session& session, const StoredRecord& record);

enum class Written : std::uint8_t {
  kDone,
  kStale,  // somebody else was quicker; nothing was written
  kTaken,  // an equal record is there; nothing was written
};
// Stores a new record and sets its id.
Written add_record(platform::db::Session& session, StoredRecord& record);
// `record.version` is the one that the editor saw.
Written change_record(platform::db::Session& session, const StoredRecord& record);

// A record that was taken out with a reason; nothing counts it, and it can be brought back.
struct WithdrawnRecord {
  std::int64_t number = 0;
  RecordKind kind = RecordKind::kHonour;
  std::string id;
  std::string title;
  std::string reason;
  std::string by;
  base::Instant at{};
};
// False when it is no longer the version that was seen.
bool withdraw_record(platform::db::Session& session, const StoredRecord& record,
                     const WithdrawnRecord& withdrawal);
std::optional<WithdrawnRecord> find_withdrawn(platform::db::Session& session, std::int64_t number);
std::vector<Subject> subjects_of_withdrawn(platform::db::Session& session, std::int64_t number);
std::vector<WithdrawnRecord> withdrawn_of(platform::db::Session& session, const Subject& subject);
// False when an equal record was made meanwhile or it is back already.
bool restore_record(platform::db::Session& session, std::int64_t number);

// Ids of honours and measures of a subject, in the order of load_record().
std::vector<std::string> record_ids(platform::db::Session& session, RecordKind kind, const Subject& subject);
// Name of a person or unit; nothing when there is none.
std::optional<std::string> subject_name(platform::db::Session& session, const Subject& subject);

// Code of the main position's unit; nothing when there is no such person.
std::optional<std::string> unit_of_person(platform::db::Session& session, std::string_view code);

// Call it with every change that a page makes: verdicts are made anew.
void touch_registry(platform::db::Session& session);

}  // namespace vinhdanh::campaign::registry
