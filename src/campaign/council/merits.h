#pragma once

#include <map>
#include <span>
#include <string>

#include "campaign/registry/registry.h"

namespace vinhdanh::campaign::council {

// What the records say of each subject for the years from `first` to `last`, as it stands in a list: "03 năm
// hoàn thành xuất sắc nhiệm vụ; Chiến sĩ thi đua cơ sở (02 lần); 02 sáng kiến". Nothing on record: empty.
// Works count for each of their authors, with the year of their recognition or acceptance.
std::map<registry::Subject, std::string> merits_of(const registry::Registry& registry,
                                                   std::span<const registry::Subject> subjects, int first,
                                                   int last);

}  // namespace vinhdanh::campaign::council
