#pragma once

#include "campaign/registry/form_view.h"
#include "campaign/registry/registry.h"

namespace vinhdanh::campaign::registry {

// The columns of the workbook that a form has: the person's own, then those of a position, of
// which each row has a suffix ("unit_0", "title_0" …; the main position first).
const Columns& own_columns();
const Columns& position_columns();
Columns person_columns();

FormValues filled_in(const Person& person);
// Rows of positions of which all fields are empty are left out, the others move up.
void close_position_gaps(FormValues& values);
// The person with what was typed; without rows of positions these stay as they are, and so does
// the code of a stored person. `units`: all of them, for the check. Problems carry the field.
base::Result<Person> read_form(const FormValues& values, const Person& before, const Registry& units,
                               const base::Date& today);

}  // namespace vinhdanh::campaign::registry
