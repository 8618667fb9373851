#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "campaign/plan/plan.h"

namespace vinhdanh::campaign::plan {

// What the parts of the check share: the plan, the places of its values, the problems.
class Complaints {
 public:
  explicit Complaints(const Plan& checked);

  // `path` as in Plan::places; the nearest enclosing part that has a place is named.
  void error(std::string_view path, base::Message text, std::string seen = {});
  void warning(std::string_view path, base::Message text, std::string seen = {});
  // A code that stands in the plan must stand in units.toml; "*" is every unit.
  void known_unit(const std::string& code, std::string_view path);

  const Plan& plan;
  base::Problems problems;

 private:
  base::Place place(std::string_view path) const;
  std::set<std::string, std::less<>> codes_;
  int guesses_ = 0;
};

void check_dates(Complaints& complaints);
void check_agenda(Complaints& complaints);
void check_units(Complaints& complaints);    // units, quotas, delegates
void check_tasks(Complaints& complaints);    // tasks and dossier
void check_wording(Complaints& complaints);  // numbers and flags that the written text hangs on

}  // namespace vinhdanh::campaign::plan
