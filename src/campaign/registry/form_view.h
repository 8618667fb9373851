#pragma once

#include <string>
#include <utility>
#include <vector>

#include "access/audit_store.h"
#include "base/result.h"
#include "campaign/registry/form_row.h"
#include "platform/web/page.h"

namespace vinhdanh::campaign::registry {

// Code and name of the units that a form offers.
using UnitChoices = std::vector<std::pair<std::string, std::string>>;
UnitChoices choices_of_units(const std::vector<Unit>& units);

// What stands beside the fields of a form.
struct FormContext {
  const FormValues& values;
  const base::Problems& problems;
  const UnitChoices& units;
};

// One field (platform/web/field.html) as a row `section` of `block`: text, choice or unit by
// its column. The name is the key of the column and `suffix`.
void show_field(platform::web::Block block, std::string_view section, const Column& column,
                const std::string& suffix, const FormContext& context);

// The problems in the summary on top of the page.
void show_summary(platform::web::Page& page, const base::Problems& problems);

// A value as people read it: the label of a choice, the name of a unit.
std::string shown_value(base::Language language, const Column& column, const std::string& value,
                        const UnitChoices& units);

// The columns that a field may belong to ("person_2" → "person").
using Columns = std::vector<const Column*>;
const Column* column_of(const Columns& columns, std::string_view field);

// Fields in which two forms differ, in the order of the columns, contributors last.
struct Difference {
  std::string field;
  std::string before;
  std::string after;
};
std::vector<Difference> differences(const Columns& columns, const FormValues& before,
                                    const FormValues& after);

// Rows of `section`: FIELD, STORED, GIVEN.
void show_differences(platform::web::Block block, std::string_view section, const Columns& columns,
                      const std::vector<Difference>& all, const UnitChoices& units);

// An edit of one field is the deed "edited:<field>" with its value before and after.
std::vector<access::Deed> deeds_of(const access::Deed& common, const std::vector<Difference>& all);
// Rows EVENT of a history: ISO, WHEN, WHO, WHAT, and CHANGE with BEFORE and AFTER. Shows HAS_HISTORY.
void show_history(platform::web::Block page, const Columns& columns, const std::vector<access::Deed>& deeds,
                  const UnitChoices& units);

}  // namespace vinhdanh::campaign::registry
