#pragma once

#include "access/door.h"
#include "campaign/conference/delegates.h"
#include "campaign/criteria/verdicts.h"

namespace vinhdanh::campaign::conference {

// What the routes below work with; lives as long as the program.
struct ConferenceParts {
  platform::db::Database& db;
  criteria::VerdictBook& book;
  const plan::CurrentCampaign& campaign;

  std::vector<Delegate> delegates() const;  // of this moment
};

// Keeps those that the filters ?q and ?category leave.
void keep_asked(std::vector<Delegate>& list, const access::Visit& visit);
// The same of the delegates of this moment.
std::vector<Delegate> delegates_shown(const ConferenceParts& parts, const access::Visit& visit);

// GET /delegates, /delegates.xlsx, POST /guests
// (office, leader, administrator).
void add_delegate_routes(access::Door& door, const ConferenceParts& parts);
// GET and POST /guests/:id/edit, /guests/:id/removal (the same).
void add_guest_routes(access::Door& door, const ConferenceParts& parts);

Guest guest_of(const access::Visit& visit);
// Fills guest_fields.html.
void show_guest(platform::web::Page& page, const plan::Plan& plan, const Guest& guest);

}  // namespace vinhdanh::campaign::conference
