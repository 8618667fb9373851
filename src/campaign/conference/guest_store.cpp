#include "campaign/conference/guest_store.h"

#include <algorithm>

#include "access/audit_store.h"
#include "base/text.h"

namespace vinhdanh::campaign::conference {
namespace {

using base::msg;
using platform::db::Row;
using platform::db::Session;

base::Problem at_field(const char* field, base::Message text) {
  base::Place place;
  place.field = field;
  return {base::Severity::kError, std::move(place), std::move(text), {}};
}

base::Problems check(const plan::Plan& plan, const Guest& guest) {
  base::Problems problems;
  const auto categories = categories_of(plan);
  if (std::ranges::find(categories, guest.category, &plan::DelegateCategory::id) == categories.end())
    problems.push_back(at_field("category", msg("Choose the category of the delegate.")));
  if (guest.name.empty()) problems.push_back(at_field("name", msg("Write the delegate's name.")));
  for (const auto& [field, text] : {std::pair<const char*, const std::string*>{"honorific", &guest.honorific},
                                    {"name", &guest.name},
                                    {"post", &guest.post},
                                    {"organisation", &guest.organisation}}) {
    if (base::length(*text) > 200)
      problems.push_back(at_field(field, msg("Shorten this to at most 200 characters.")));
  }
  return problems;
}

}  // namespace

std::vector<Guest> guests_of(Session& session, std::int64_t campaign) {
  std::vector<Guest> found;
  session.query(
      "SELECT id, category, honorific, name, post, organisation, version FROM guests WHERE campaign_id = "
      ":campaign ORDER BY id",
      {{"campaign", campaign}}, [&](const Row& row) {
        found.push_back({row.integer(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5),
                         row.integer(6)});
      });
  return found;
}

base::Result<std::int64_t> add_guest(Session& session, const plan::Plan& plan, std::int64_t campaign,
                                     const Guest& guest, const std::string& by, base::Instant at) {
  const Guest tidy{0,
                   guest.category,
                   base::tidy(guest.honorific),
                   base::tidy(guest.name),
                   base::tidy(guest.post),
                   base::tidy(guest.organisation),
                   1};
  if (auto problems = check(plan, tidy); !problems.empty()) return base::refuse(std::move(problems));
  const auto id = session.insert(
      "INSERT INTO guests (campaign_id, category, honorific, name, post, organisation) "
      "VALUES (:campaign, :category, :honorific, :name, :post, :organisation) RETURNING id",
      {{"campaign", campaign},
       {"category", tidy.category},
       {"honorific", tidy.honorific},
       {"name", tidy.name},
       {"post", tidy.post},
       {"organisation", tidy.organisation}});
  access::record(session, {at, by, "added", "guest", std::to_string(id), "", tidy.name});
  return id;
}

bool remove_guest(Session& session, std::int64_t campaign, std::int64_t id, const std::string& by,
                  base::Instant at) {
  if (session.execute("DELETE FROM guests WHERE campaign_id = :campaign AND id = :id",
                      {{"campaign", campaign}, {"id", id}}) != 1)
    return false;
  access::record(session, {at, by, "removed", "guest", std::to_string(id), "", ""});
  return true;
}

}  // namespace vinhdanh::campaign::conference
