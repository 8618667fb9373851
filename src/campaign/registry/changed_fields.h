#pragma once

#include <string>
#include <vector>

#include "campaign/registry/registry_changes.h"

namespace vinhdanh::campaign::registry {

struct ChangedField {
  base::Message name;
  std::string was;
  std::string now;
};
// A record that an import would change, field by field.
struct ChangedRecord {
  Table table = Table::kUnits;
  std::string code;  // of the record, or of whom it belongs to
  std::string name;  // of the person, unit or work; may be empty
  std::vector<ChangedField> fields;
};

// The first `most` records of `changes.changed` of each table, with what differs. Parts of a record
// (positions, authors, members) are one field.
std::vector<ChangedRecord> changed_records(const Registry& stored, const Registry& incoming,
                                           const Changes& changes, std::size_t most, base::Language language);

}  // namespace vinhdanh::campaign::registry
