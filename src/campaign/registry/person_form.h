#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "campaign/registry/registry.h"

namespace vinhdanh::campaign::registry {

// A person's own data as they are typed, by the keys of the workbook's columns.
struct PersonForm {
  std::map<std::string, std::string, std::less<>> values;
  std::string value(std::string_view key) const;
};

PersonForm filled_in(const Person& person);
// The person with what was typed; positions and code stay. Problems carry the field.
base::Result<Person> read_form(const PersonForm& form, const Person& before, const Registry& units,
                               const base::Date& today);

struct FieldDifference {
  base::Message label;
  std::string stored;
  std::string given;
};
// The fields in which a form differs from a person.
std::vector<FieldDifference> differences(const Person& stored, const PersonForm& form);

}  // namespace vinhdanh::campaign::registry
