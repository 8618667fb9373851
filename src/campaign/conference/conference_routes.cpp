#include "campaign/conference/conference_routes.h"

#include <algorithm>
#include <memory>

#include "campaign/conference/card_routes.h"
#include "campaign/conference/invitation_letters.h"
#include "campaign/conference/invitation_store.h"
#include "campaign/plan/plan_text.h"

namespace vinhdanh::campaign::conference {
namespace {

namespace http = platform::http;
using access::Role;
using access::Rule;
using access::Visit;
using base::msg;
using platform::db::Session;

class ConferenceRoutes {
 public:
  explicit ConferenceRoutes(const ConferenceParts& parts) : parts_(parts) {}

  http::Response conference(const Visit& visit) const { return show(visit, nullptr, {}, 200); }

  http::Response record(const Visit& visit) const {
    const InvitationEntry entry{std::string(visit.form("number")), std::string(visit.form("date"))};
    auto checked = check_entry(entry, plan());
    if (!checked) return show(visit, &entry, checked.error(), 422);
    checked->version = std::atoll(std::string(visit.form("version")).c_str());
    const bool done = parts_.db.write([&](Session& s) {
      return record_invitation(s, parts_.campaign.id, *checked, visit.user().display_name, visit.now);
    });
    if (done) return http::see_other("/conference");
    return show(visit, &entry,
                {{base::Severity::kError,
                  {},
                  msg("Somebody else has recorded the invitation in the meantime: {0}. Record yours again if "
                      "it is to replace that.",
                      words_of(invitation())),
                  {}}},
                409);
  }

 private:
  const plan::Plan& plan() const { return parts_.campaign.plan; }

  http::Response show(const Visit& visit, const InvitationEntry* typed, const base::Problems& problems,
                      int status) const {
    auto page = visit.page("campaign/conference/conference.html", msg("Conference"));
    page.set("TITLE", conference_words(plan())).set("TIME", conference_time(plan()));
    page.set("VENUE", plan().venue);
    show_agenda(page);
    const bool staff = visit.is_any({Role::kOffice, Role::kLeader, Role::kAdministrator});
    if (staff) {
      show_counts(page);
      show_invitation(page, typed);
    }
    access::show_problems(page, problems);
    return visit.show(page, status);
  }

  Invitation invitation() const {
    return parts_.db.read([&](Session& s) { return invitation_of(s, parts_.campaign.id); });
  }

  std::string words_of(const Invitation& recorded) const {
    const auto number = (recorded.number.empty() ? "…" : recorded.number) + "/" + invitation_sign(plan());
    return number + (base::valid(recorded.date) ? ", " + base::show(recorded.date) : "");
  }

  void show_invitation(platform::web::Page& page, const InvitationEntry* typed) const {
    const auto recorded = invitation();
    const auto date = base::valid(recorded.date) ? base::show(recorded.date) : std::string();
    page.add("INVITATION")
        .set("SIGN", invitation_sign(plan()))
        .set("NUMBER_TYPED", typed ? typed->number : recorded.number)
        .set("DATE_TYPED", typed ? typed->date : date)
        .set("VERSION_SEEN", recorded.version);
  }

  void show_agenda(platform::web::Page& page) const {
    int total = 0;
    for (const auto& item : plan().agenda) {
      auto row = page.add("ITEM");
      row.set("NUMBER", item.number).set("ITEM_TIME", plan::time_words(item));
      row.set("CONTENT", item.content).set("MINUTES", item.minutes());
      for (const auto& step : item.steps) row.add("STEP").set("STEP_TEXT", step);
      for (const auto& party : item.parties) row.add("PARTY").set("PARTY_TEXT", party.text);
      total += item.minutes();
    }
    page.set("TOTAL", total);
  }

  void show_counts(platform::web::Page& page) const {
    const auto list = parts_.delegates();
    page.show_if(!list.empty(), "HAS_DELEGATES");
    auto panel = page.add("DELEGATES");
    panel.set("DELEGATE_COUNT", list.size());
    for (const auto* category : categories_of(plan())) {
      const auto count = std::ranges::count_if(list, [&](const Delegate& d) {
        return std::ranges::find(d.categories, category->id) != d.categories.end();
      });
      auto row = panel.add("CATEGORY");
      row.set("CATEGORY_HREF", "/delegates?category=" + http::encode_url(category->id))
          .set("CATEGORY_TEXT", label(*category))
          .set("CATEGORY_COUNT", static_cast<std::int64_t>(count));
      if (category->expected > 0 && count != category->expected)
        row.add("OTHER").set("OTHER_TEXT", msg("The plan expects {0}.", category->expected));
    }
  }

  ConferenceParts parts_;
};

}  // namespace

void add_conference_routes(access::Door& door, platform::db::Database& db, criteria::VerdictBook& book,
                           const plan::CurrentCampaign& campaign) {
  const ConferenceParts parts{db, book, campaign};
  const auto routes = std::make_shared<ConferenceRoutes>(parts);
  door.get("/conference", Rule::signed_in(), [routes](const Visit& v) { return routes->conference(v); });
  door.post("/conference/invitation", Rule::roles({Role::kOffice, Role::kLeader, Role::kAdministrator}),
            [routes](const Visit& v) { return routes->record(v); });
  add_delegate_routes(door, parts);
  add_guest_routes(door, parts);
  add_card_routes(door, parts);
}

}  // namespace vinhdanh::campaign::conference
