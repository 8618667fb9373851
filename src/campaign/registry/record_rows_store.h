#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "campaign/registry/record_store.h"
#include "campaign/registry/row_archive_store.h"

namespace vinhdanh::campaign::registry {

// The tables of a kind of records: the record itself, and its contributors (or none).
struct RecordRows {
  std::string_view table;
  std::string_view parts;
};
RecordRows rows_of(RecordKind kind);

// A condition for the one row of a record.
struct Place {
  std::string condition;
  std::string kind;
  std::string code;
  std::int64_t number = 0;
  platform::db::Parameters parameters() const;
};
// Nothing for an id that can't be one.
std::optional<Place> where_is(RecordKind kind, std::string_view id);

// Nothing that was made meanwhile stands in the way of rows that were put aside, and those
// whom they name are there.
bool may_return(platform::db::Session& session, const WithdrawnRecord& record, const RowArchive& archive);

}  // namespace vinhdanh::campaign::registry
