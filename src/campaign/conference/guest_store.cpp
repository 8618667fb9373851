#include "campaign/conference/guest_store.h"

#include "access/audit_store.h"

namespace vinhdanh::campaign::conference {
namespace {

using platform::db::Row;
using platform::db::Session;

Guest read_guest(const Row& row) {
  return {row.integer(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.integer(6)};
}

// As it stands in the history of the guest.
std::string line_of(const Guest& guest) {
  std::string line = guest.honorific.empty() ? guest.name : guest.honorific + " " + guest.name;
  for (const auto* part : {&guest.post, &guest.organisation}) {
    if (!part->empty()) line += ", " + *part;
  }
  return line + " [" + guest.category + "]";
}

}  // namespace

std::vector<Guest> guests_of(Session& session, std::int64_t campaign) {
  std::vector<Guest> found;
  session.query(
      "SELECT id, category, honorific, name, post, organisation, version FROM guests WHERE campaign_id = "
      ":campaign ORDER BY id",
      {{"campaign", campaign}}, [&](const Row& row) { found.push_back(read_guest(row)); });
  return found;
}

std::optional<Guest> find_guest(Session& session, std::int64_t campaign, std::int64_t id) {
  std::optional<Guest> found;
  session.query(
      "SELECT id, category, honorific, name, post, organisation, version FROM guests WHERE campaign_id = "
      ":campaign AND id = :id",
      {{"campaign", campaign}, {"id", id}}, [&](const Row& row) { found = read_guest(row); });
  return found;
}

base::Result<std::int64_t> add_guest(Session& session, const plan::Plan& plan, std::int64_t campaign,
                                     const Guest& typed, const std::vector<Delegate>& present,
                                     const std::string& by, base::Instant at) {
  const auto guest = tidied(typed);
  auto problems = check(plan, guest);
  if (auto known = against_adding(present, guest)) problems.push_back(std::move(*known));
  if (!problems.empty()) return base::refuse(std::move(problems));
  const auto id = session.insert(
      "INSERT INTO guests (campaign_id, category, honorific, name, post, organisation) "
      "VALUES (:campaign, :category, :honorific, :name, :post, :organisation) RETURNING id",
      {{"campaign", campaign},
       {"category", guest.category},
       {"honorific", guest.honorific},
       {"name", guest.name},
       {"post", guest.post},
       {"organisation", guest.organisation}});
  access::record(session, {at, by, "added", "guest", std::to_string(id), "", line_of(guest)});
  return id;
}

base::Result<bool> change_guest(Session& session, const plan::Plan& plan, std::int64_t campaign,
                                const Guest& typed, std::vector<Delegate> present, const std::string& by,
                                base::Instant at) {
  const auto guest = tidied(typed);
  std::erase_if(present, [&](const Delegate& d) { return d.guest == guest.id; });
  auto problems = check(plan, guest);
  if (auto known = against_adding(present, guest)) problems.push_back(std::move(*known));
  if (!problems.empty()) return base::refuse(std::move(problems));
  const auto before = find_guest(session, campaign, guest.id);
  if (!before || before->version != guest.version) return false;
  session.execute(
      "UPDATE guests SET category = :category, honorific = :honorific, name = :name, post = :post, "
      "organisation = :organisation, version = version + 1 WHERE id = :id AND version = :version",
      {{"category", guest.category},
       {"honorific", guest.honorific},
       {"name", guest.name},
       {"post", guest.post},
       {"organisation", guest.organisation},
       {"id", guest.id},
       {"version", guest.version}});
  access::record(session,
                 {at, by, "edited", "guest", std::to_string(guest.id), line_of(*before), line_of(guest)});
  return true;
}

bool remove_guest(Session& session, std::int64_t campaign, std::int64_t id, std::int64_t version,
                  const std::string& by, base::Instant at) {
  const auto before = find_guest(session, campaign, id);
  if (!before || before->version != version) return false;
  session.execute("DELETE FROM guests WHERE id = :id AND version = :version",
                  {{"id", id}, {"version", version}});
  access::record(session, {at, by, "removed", "guest", std::to_string(id), line_of(*before), ""});
  return true;
}

}  // namespace vinhdanh::campaign::conference
