#include "campaign/conference/invitation_store.h"

#include "access/audit_store.h"

namespace vinhdanh::campaign::conference {
namespace {

using platform::db::Row;
using platform::db::Session;

std::string stored_date(const Invitation& invitation) {
  return base::valid(invitation.date) ? base::iso(invitation.date) : "";
}

std::string line_of(const Invitation& invitation) {
  return invitation.version == 0 ? "" : invitation.number + " " + stored_date(invitation);
}

}  // namespace

Invitation invitation_of(Session& session, std::int64_t campaign) {
  Invitation found;
  session.query(
      "SELECT number, dated, version FROM invitations WHERE campaign_id = :campaign",
      {{"campaign", campaign}}, [&](const Row& row) {
        found = {row.text(0), base::parse_iso_date(row.view(1)).value_or(base::Date{}), row.integer(2)};
      });
  return found;
}

bool record_invitation(Session& session, std::int64_t campaign, const Invitation& invitation,
                       const std::string& by, base::Instant at) {
  const auto before = invitation_of(session, campaign);
  if (before.version != invitation.version) return false;
  auto after = invitation;
  ++after.version;
  session.execute(
      "INSERT INTO invitations (campaign_id, number, dated, version) VALUES (:campaign, :number, :dated, "
      ":version) ON CONFLICT (campaign_id) DO UPDATE SET number = :number, dated = :dated, version = "
      ":version",
      {{"campaign", campaign},
       {"number", after.number},
       {"dated", stored_date(after)},
       {"version", after.version}});
  access::record(
      session, {at, by, "recorded", "invitation", std::to_string(campaign), line_of(before), line_of(after)});
  return true;
}

}  // namespace vinhdanh::campaign::conference
