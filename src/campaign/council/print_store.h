#pragma once

#include <optional>
#include <vector>

#include "campaign/council/print_run.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::council {

std::vector<Printer> printers(platform::db::Session& session);
std::optional<Printer> find_printer(platform::db::Session& session, std::int64_t id);
// A new one (id 0) or the next version of one. Refused when somebody changed it in the meantime, and when the
// name and tray are taken.
base::Result<std::int64_t> save_printer(platform::db::Session& session, const Printer& printer,
                                        const std::string& by, base::Instant at);

// All copies of the decision's certificates, the oldest first.
std::vector<Copy> copies_of(platform::db::Session& session, std::int64_t decision);
// Refused as a whole when a blank was used in the meantime.
base::Result<void> add_copies(platform::db::Session& session, const std::vector<Copy>& copies);
// False when it is not there or is spoilt already.
bool mark_spoilt(platform::db::Session& session, std::int64_t copy, const std::string& why,
                 const std::string& by, base::Instant at);

}  // namespace vinhdanh::campaign::council
