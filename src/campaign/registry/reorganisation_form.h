#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "campaign/registry/reorganisation_event.h"

namespace vinhdanh::campaign::registry {

// What was typed in the form of a reorganisation: "on", "source", "main" (code), "whole"
// ("yes"); "from_1", "share_1" …; "to_1", "to_code_1", "to_name_1" … (a unit on record, or
// code and name of a new one). A merger has several predecessors, a split several
// successors, the others one of each.
struct ReorganisationForm {
  Change change = Change::kMerge;
  int rows = 4;  // of the side that may have several
  std::map<std::string, std::string, std::less<>> values;
  std::string value(std::string_view key) const;
};
inline constexpr int kMostRows = 40;

int from_rows(const ReorganisationForm& form);
int to_rows(const ReorganisationForm& form);

ReorganisationForm filled_in(const ReorganisationEvent& event);

struct ReadReorganisation {
  ReorganisationEvent event;
  Amendment amendment;
};
// The form in the place of `before` on the units and lines on record, or all that is wrong
// with it, each at its field.
base::Result<ReadReorganisation> read_form(const ReorganisationForm& form, const Registry& units,
                                           const std::optional<ReorganisationEvent>& before,
                                           const base::Date& today);

}  // namespace vinhdanh::campaign::registry
