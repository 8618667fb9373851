#pragma once

#include <functional>
#include <string>

#include "campaign/registry/profile.h"
#include "platform/web/page.h"

namespace vinhdanh::campaign::registry {

// Name of a unit by code, the code itself when it is not on record.
using UnitName = std::function<std::string(const std::string& code)>;

// TONE, ICON, STATE of a yearly evaluation (platform/web/state.html).
void show_level(platform::web::Block block, const ProfileYear& year);

// Ids of the honours and measures of a subject, in the order of the record.
struct RecordIds {
  std::vector<std::string> honours;
  std::vector<std::string> measures;
};

// Fills record_evaluations.html and record_lists.html: everything with its decision and source,
// each leading to its own page.
void show_lists(platform::web::Block page, const Registry& record, const Subject& subject,
                const UnitName& unit_name, const RecordIds& ids);

std::string show(const std::optional<base::Date>& date);  // empty when not known
std::string person_link(const std::string& code);
std::string unit_link(const std::string& code);

}  // namespace vinhdanh::campaign::registry
