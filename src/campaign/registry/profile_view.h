#pragma once

#include <functional>
#include <string>
#include <vector>

#include "campaign/registry/profile.h"
#include "platform/web/page.h"

namespace vinhdanh::campaign::registry {

// The years of a unit that this one came from.
struct YearsBefore {
  std::string name;  // of that unit
  std::string link;
  base::Date until;  // the day on which it went over
  std::vector<ProfileYear> years;
};

// Fills record_timeline.html: what stands out in one line, then year by year the evaluation
// and everything won, each leading to its record further down the page ("#year-2024",
// "#honour-2", "#work-SK1", "#measure-1").
void show_timeline(platform::web::Block page, const Registry& record, const Subject& subject,
                   const std::vector<ProfileYear>& years, const std::vector<YearsBefore>& before = {});

}  // namespace vinhdanh::campaign::registry
