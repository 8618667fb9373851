#include <memory>

#include "access/audit_store.h"
#include "base/text.h"
#include "campaign/conference/delegate_routes.h"
#include "campaign/conference/delegates_store.h"
#include "campaign/conference/guest_store.h"

namespace vinhdanh::campaign::conference {
namespace {

namespace http = platform::http;
using access::Role;
using access::Rule;
using access::Visit;
using base::msg;
using platform::db::Session;
using platform::web::Page;

std::string link(std::int64_t id, std::string_view act) {
  return "/guests/" + std::to_string(id) + "/" + std::string(act);
}

std::int64_t version_seen(const Visit& visit) {
  return std::atoll(std::string(visit.form("version")).c_str());
}

class GuestRoutes {
 public:
  explicit GuestRoutes(const ConferenceParts& parts) : parts_(parts) {}

  http::Response edit(const Visit& visit) const {
    const auto guest = find(visit);
    return visit.show(edit_page(visit, guest, guest));
  }

  http::Response save(const Visit& visit) const {
    const auto stored = find(visit);
    auto typed = guest_of(visit);
    typed.id = stored.id;
    typed.version = version_seen(visit);
    const auto verdicts = parts_.book.current();
    const auto done = parts_.db.write([&](Session& s) {
      auto present = delegates_now(s, parts_.campaign.id, plan(), verdicts->registry());
      return change_guest(s, plan(), parts_.campaign.id, typed, std::move(present), visit.user().display_name,
                          visit.now);
    });
    if (!done) {
      typed.version = stored.version;
      auto page = edit_page(visit, stored, typed);
      access::show_problems(page, done.error());
      return visit.show(page, 422);
    }
    return *done ? http::see_other("/delegates") : conflict(visit, typed);
  }

  http::Response ask(const Visit& visit) const { return visit.show(removal_page(visit, find(visit))); }

  http::Response remove(const Visit& visit) const {
    const auto stored = find(visit);
    const bool removed = parts_.db.write([&](Session& s) {
      return remove_guest(s, parts_.campaign.id, stored.id, version_seen(visit), visit.user().display_name,
                          visit.now);
    });
    if (removed) return http::see_other("/delegates");
    const auto now = find(visit);
    auto page = removal_page(visit, now);
    const auto [who, when] = last_change(now.id);
    access::show_problems(
        page, {{base::Severity::kError,
                {},
                msg("{0} changed this entry at {1}; nothing is removed. Look at it again before you decide.",
                    who, when),
                {}}});
    return visit.show(page, 409);
  }

 private:
  const plan::Plan& plan() const { return parts_.campaign.plan; }

  Guest find(const Visit& visit) const {
    const auto id = visit.request.number("id");
    if (!id) http::not_found();
    auto found = parts_.db.read([&](Session& s) { return find_guest(s, parts_.campaign.id, *id); });
    if (found) return std::move(*found);
    const auto [who, when] = last_change(*id);
    if (who.empty()) http::not_found();
    throw http::HttpError{
        404, msg("{0} removed this delegate at {1}. Go back to the list of delegates.", who, when)};
  }

  std::pair<std::string, std::string> last_change(std::int64_t id) const {
    const auto history =
        parts_.db.read([&](Session& s) { return access::history_of(s, "guest", std::to_string(id)); });
    if (history.empty()) return {};
    return {history.front().actor, base::show(history.front().at)};
  }

  Page edit_page(const Visit& visit, const Guest& stored, const Guest& shown) const {
    auto page = visit.page("campaign/conference/guest_edit.html", msg("Edit {0}", stored.name));
    page.set("HEADING", msg("Edit {0}", stored.name)).set("ACTION", link(stored.id, "edit"));
    page.set("VERSION_SEEN", stored.version);
    show_guest(page, plan(), shown);
    return page;
  }

  // Somebody else was quicker: the record stands beside what was typed, and saving again
  // takes this form's values knowingly.
  http::Response conflict(const Visit& visit, const Guest& typed) const {
    const auto now = find(visit);
    auto page = edit_page(visit, now, typed);
    const auto [who, when] = last_change(now.id);
    auto section = page.add("CONFLICT");
    section.set("WHO", who).set("WHEN", when);
    for (const auto& difference : differences(plan(), now, tidied(typed))) {
      section.add("DIFFERENCE")
          .set("FIELD", difference.field)
          .set("STORED", difference.stored)
          .set("GIVEN", difference.given);
    }
    return visit.show(page, 409);
  }

  Page removal_page(const Visit& visit, const Guest& guest) const {
    const auto name = base::tidy(guest.honorific + " " + guest.name);
    auto page = visit.page("platform/web/confirm.html", msg("Remove {0}", name));
    page.set("QUESTION", msg("Remove {0} from the delegates?", name));
    page.set(
        "CONSEQUENCE",
        guest.organisation.empty()
            ? msg("The entry that was added by name goes; who added and removed it stays in the history.")
            : msg("{0}. The entry that was added by name goes; who added and removed it stays in the "
                  "history.",
                  base::join(parts_of(guest), ", ")));
    page.set("ACTION", link(guest.id, "removal")).set("BACK_HREF", "/delegates").set("YES", msg("Remove"));
    page.add("HIDDEN").set("NAME", "version").set("VALUE", guest.version);
    return page;
  }

  static std::vector<std::string> parts_of(const Guest& guest) {
    if (guest.post.empty()) return {guest.organisation};
    return {guest.post, guest.organisation};
  }

  ConferenceParts parts_;
};

}  // namespace

void add_guest_routes(access::Door& door, const ConferenceParts& parts) {
  const auto routes = std::make_shared<GuestRoutes>(parts);
  const auto staff = Rule::roles({Role::kOffice, Role::kLeader, Role::kAdministrator});
  door.get("/guests/:id/edit", staff, [routes](const Visit& v) { return routes->edit(v); });
  door.post("/guests/:id/edit", staff, [routes](const Visit& v) { return routes->save(v); });
  door.get("/guests/:id/removal", staff, [routes](const Visit& v) { return routes->ask(v); });
  door.post("/guests/:id/removal", staff, [routes](const Visit& v) { return routes->remove(v); });
}

}  // namespace vinhdanh::campaign::conference
