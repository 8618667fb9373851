#include "campaign/council/council_routes.h"

#include <charconv>
#include <fmt/format.h>
#include <sstream>

#include "base/text.h"
#include "campaign/council/minutes_document.h"
#include "campaign/council/session_page_routes.h"
#include "campaign/council/session_store.h"
#include "paper/pdf_document.h"

namespace vinhdanh::campaign::council {
namespace {

namespace http = platform::http;
using access::Role;
using access::Rule;
using access::Visit;
using base::msg;
using platform::web::Page;

std::int64_t number(std::string_view text) {
  std::int64_t value = -1;
  const auto typed = base::trim(text);
  const auto [end, fault] = std::from_chars(typed.data(), typed.data() + typed.size(), value);
  return fault == std::errc() && end == typed.data() + typed.size() ? value : -1;
}

class CouncilRoutes {
 public:
  CouncilRoutes(platform::db::Database& db, const plan::CurrentCampaign& campaign,
                std::function<std::string()> public_url)
      : db_(db), campaign_(campaign), public_url_(std::move(public_url)) {}

  http::Response list(const Visit& visit) const { return show_list(visit, {}, 200); }

  http::Response add_one(const Visit& visit) const {
    Member member;
    member.name = base::tidy(visit.form("name")).substr(0, 200);
    member.post = base::tidy(visit.form("post")).substr(0, 300);
    member.unit_code = plan().unit(visit.form("unit")) ? std::string(visit.form("unit")) : "";
    member.person_code = base::tidy(visit.form("person_code")).substr(0, 60);
    member.role = member_role_from(visit.form("role")).value_or(MemberRole::kMember);
    if (member.name.empty()) {
      base::Problem problem;
      problem.place.field = "name";
      problem.text = msg("Enter the name of the member.");
      return show_list(visit, {problem}, 422);
    }
    db_.write([&](Session& s) { add_member(s, campaign_.id, member, visit.user().display_name, visit.now); });
    return http::see_other("/council#members-title");
  }

  http::Response remove_one(const Visit& visit) const {
    const auto id = visit.request.number("id");
    if (!id) http::not_found();
    db_.write([&](Session& s) { remove_member(s, campaign_.id, *id, visit.user().display_name, visit.now); });
    return http::see_other("/council#members-title");
  }

  http::Response call(const Visit& visit) const {
    const auto settings = check_session(typed_settings(visit));
    if (!settings) return show_list(visit, settings.error(), 422);
    const auto id = db_.write([&](Session& s) {
      return add_session(s, campaign_.id, *settings, visit.user().display_name, visit.now);
    });
    return http::see_other(address(id));
  }

  http::Response session(const Visit& visit) const { return show_one(visit, {}, 200); }

  http::Response settings(const Visit& visit) const {
    const auto read = check_session(typed_settings(visit));
    if (!read) return show_one(visit, read.error(), 422);
    return deed(visit, [&](Session& s, const SessionRecord& record) {
      return change_settings(s, record, version(visit), *read, visit.user().display_name, visit.now);
    });
  }

  http::Response attendance(const Visit& visit) const {
    return deed(visit, [&](Session& s, const SessionRecord& record) {
      std::vector<Attendance> all;
      for (const auto& member : record.members) {
        const bool present = visit.request.form.has(fmt::format("present_{}", member.id));
        all.push_back({member.id, present,
                       present ? std::string()
                               : base::tidy(visit.form(fmt::format("reason_{}", member.id))).substr(0, 300)});
      }
      return set_attendance(s, record, version(visit), all, visit.user().display_name, visit.now);
    });
  }

  http::Response recuse(const Visit& visit) const {
    const Recusal recusal{number(visit.form("member")), number(visit.form("nomination")),
                          base::tidy(visit.form("reason")).substr(0, 300)};
    return deed(visit, [&](Session& s, const SessionRecord& record) {
      return declare(s, record, recusal, visit.user().display_name, visit.now);
    });
  }

  http::Response unrecuse(const Visit& visit) const {
    return deed(visit, [&](Session& s, const SessionRecord& record) {
      return take_back(s, record, number(visit.form("member")), number(visit.form("nomination")),
                       visit.user().display_name, visit.now);
    });
  }

  http::Response open(const Visit& visit) const {
    return deed(visit, [&](Session& s, const SessionRecord& record) {
      return open_voting(s, record, version(visit), visit.user().display_name, visit.now);
    });
  }

  // The codes are nowhere but on this paper.
  http::Response slips(const Visit& visit) const {
    const auto [record, slips] = db_.write([&](Session& s) {
      auto found = record_of(s, visit);
      auto made = issue_slips(s, found, visit.user().display_name, visit.now);
      return std::pair(std::move(found), std::move(made));
    });
    if (!slips) return show_one(visit, slips.error(), 422);
    if (slips->empty())
      return show_one(
          visit,
          {base::Problem{
              base::Severity::kError, {}, msg("Every slip has been used; there is none to print."), {}}},
          422);
    std::ostringstream out;
    const auto problems =
        paper::render_document(slips_document(plan(), record, *slips, public_url_(), visit.now), out);
    if (base::has_errors(problems)) throw http::HttpError{503, problems.front().text};
    return http::file(std::move(out).str(), visit.say(msg("voting-slips")) + ".pdf",
                      http::content_type::kPdf);
  }

  http::Response count(const Visit& visit) const {
    return deed(visit, [&](Session& s, const SessionRecord& record) {
      PaperCount count{
          visit.user().display_name, typed_number(visit, "issued"), typed_number(visit, "collected"), {}};
      for (const auto& item : record.items) {
        const auto votes = [&](const char* name) {
          return typed_number(visit, fmt::format("{}_{}", name, item.nomination));
        };
        count.tallies.push_back({item.nomination, votes("agree"), votes("disagree"), votes("invalid")});
      }
      return enter_count(s, record, count, visit.now);
    });
  }

  http::Response close(const Visit& visit) const {
    return deed(visit, [&](Session& s, const SessionRecord& record) {
      return close_voting(s, record, version(visit), visit.user().display_name, visit.now);
    });
  }

  http::Response ballot(const Visit& visit) const { return show_ballot(visit, "", {}, 200); }

  http::Response vote(const Visit& visit) const {
    const std::string code(visit.form("code"));
    const auto ballot = db_.read([&](Session& s) { return find_ballot(s, campaign_.id, code); });
    if (!ballot || !visit.request.form.has("cast"))
      return show_ballot(visit, code, ballot ? base::Problems() : ballot.error(), ballot ? 200 : 422);
    std::vector<Vote> votes;
    for (const auto& item : ballot->items)
      votes.push_back({item.nomination, choice_from(visit.form(fmt::format("vote_{}", item.nomination)))});
    const auto receipt = db_.write([&](Session& s) { return cast(s, campaign_.id, code, votes); });
    if (!receipt) return show_ballot(visit, code, receipt.error(), 422);
    auto page = visit.page("campaign/council/ballot_cast.html", msg("Your ballot is cast"));
    page.frame().show("CEREMONY");
    page.set("RECEIPT", *receipt);
    return visit.show(page);
  }

  http::Response receipt(const Visit& visit) const {
    const std::string typed(visit.form("code"));  // never in an address: logs keep addresses
    auto page = visit.page("campaign/council/receipt_check.html", msg("Check a receipt"));
    page.frame().show("CEREMONY");
    page.set("CODE", typed);
    if (typed.empty()) return visit.show(page);
    const auto [found, record, same] = db_.read([&](Session& s) {
      auto id = find_receipt(s, campaign_.id, typed);
      auto in = id ? find_session(s, campaign_.id, *id) : std::nullopt;
      const bool still = in && unchanged(s, *in);
      return std::tuple(id, std::move(in), still);
    });
    if (!found || !record) {
      page.show("UNKNOWN");
      return visit.show(page, 404);
    }
    auto known = page.add("KNOWN");
    known.set("DATE", base::show(record->session.settings.date));
    known.set("CAST", record->slips_used);
    if (record->session.stage == Stage::kClosed)
      known.add("COUNTED")
          .set("FINGERPRINT", record->session.fingerprint)
          .show(same ? "UNCHANGED" : "CHANGED");
    return visit.show(page);
  }

 private:
  const plan::Plan& plan() const { return campaign_.plan; }
  static std::string address(std::int64_t id) { return "/council/" + std::to_string(id); }
  static std::int64_t version(const Visit& visit) { return number(visit.form("version")); }
  static int typed_number(const Visit& visit, const std::string& name) {
    return static_cast<int>(std::min<std::int64_t>(number(visit.form(name)), 100'000));
  }

  SessionRecord record_of(Session& s, const Visit& visit) const {
    const auto id = visit.request.number("id");
    auto record = id ? find_session(s, campaign_.id, *id) : std::nullopt;
    if (!record) http::not_found();
    return std::move(*record);
  }

  // A deed on the session of the address; its page again, with what was typed, when refused.
  template <typename Deed>
  http::Response deed(const Visit& visit, Deed&& work) const {
    const base::Result<void> done = db_.write([&](Session& s) { return work(s, record_of(s, visit)); });
    if (!done) return show_one(visit, done.error(), 422);
    return http::see_other(address(*visit.request.number("id")));
  }

  http::Response show_list(const Visit& visit, const base::Problems& problems, int status) const {
    const auto [members, sessions] = db_.read(
        [&](Session& s) { return std::pair(members_of(s, campaign_.id), sessions_of(s, campaign_.id)); });
    auto page = visit.page("campaign/council/council.html", msg("Council"));
    access::show_problems(page, problems);
    const bool office = visit.is(Role::kOffice);
    page.show_if(office, "MAY_EDIT")
        .show(sessions.empty() ? "NO_SESSIONS" : "HAS_SESSIONS")
        .show(members.empty() ? "NO_MEMBERS" : "HAS_MEMBERS");
    for (const auto& one : sessions) {
      page.add("SESSION")
          .set("HREF", address(one.id))
          .set("DATE", base::show(one.settings.date))
          .set("PLACE", one.settings.place)
          .set("WAY", label(one.settings.way))
          .set("STAGE", label(one.stage));
    }
    for (const auto& member : members) {
      const auto* unit = plan().unit(member.unit_code);
      auto row = page.add("MEMBER");
      row.set("NAME", member.name)
          .set("POST", member.post)
          .set("ROLE", label(member.role))
          .set("UNIT", unit ? unit->name : "");
      if (office) row.add("MAY_REMOVE").set("ID", member.id).set("NAME", member.name);
    }
    for (const auto role : kMemberRoles)
      page.add("ROLE_CHOICE")
          .set("VALUE", code(role))
          .set("LABEL", label(role))
          .show_if(code(role) == visit.form("role"), "CHOSEN");
    for (const auto& unit : plan().units)
      page.add("UNIT_CHOICE")
          .set("VALUE", unit.code)
          .set("LABEL", unit.name)
          .show_if(unit.code == visit.form("unit"), "CHOSEN");
    page.set("NAME_TYPED", visit.form("name"))
        .set("POST_TYPED", visit.form("post"))
        .set("PERSON_TYPED", visit.form("person_code"));
    show_settings(page, visit, SessionSettings());
    return visit.show(page, status);
  }

  http::Response show_one(const Visit& visit, const base::Problems& problems, int status) const {
    const auto [record, same] = db_.read([&](Session& s) {
      auto found = record_of(s, visit);
      const bool still = unchanged(s, found);
      return std::pair(std::move(found), still);
    });
    auto page = visit.page("campaign/council/session.html", msg("Session of the council"));
    access::show_problems(page, problems);
    show_session(page, visit, record, plan(), same);
    return visit.show(page, status);
  }

  http::Response show_ballot(const Visit& visit, const std::string& typed, base::Problems problems,
                             int status) const {
    auto page = visit.page("campaign/council/ballot.html", msg("Secret ballot"));
    page.frame().show("CEREMONY");
    page.set("CODE", typed);
    if (!typed.empty() && problems.empty()) {
      const auto ballot = db_.read([&](Session& s) { return find_ballot(s, campaign_.id, typed); });
      if (ballot) {
        auto form = page.add("BALLOT");
        for (const auto& item : ballot->items) {
          const auto* unit = plan().unit(item.unit_code);
          form.add("ITEM")
              .set("ID", item.nomination)
              .set("NAME", item.name)
              .set("POST", item.post)
              .set("UNIT", unit ? unit->name : item.unit_code);
        }
        return visit.show(page, status);
      }
      problems = ballot.error();
      status = 422;
    }
    access::show_problems(page, problems);
    page.show("ASK");
    return visit.show(page, status);
  }

  platform::db::Database& db_;
  const plan::CurrentCampaign& campaign_;
  std::function<std::string()> public_url_;
};

}  // namespace

void add_council_routes(access::Door& door, platform::db::Database& db, const plan::CurrentCampaign& campaign,
                        std::function<std::string()> public_url) {
  const auto routes = std::make_shared<CouncilRoutes>(db, campaign, std::move(public_url));
  const auto readers = Rule::roles({Role::kOffice, Role::kLeader, Role::kAdministrator});
  const auto office = Rule::roles({Role::kOffice});
  const auto counters = Rule::roles({Role::kOffice, Role::kLeader, Role::kAdministrator});
  door.get("/council", readers, [routes](const Visit& v) { return routes->list(v); });
  door.post("/council", office, [routes](const Visit& v) { return routes->call(v); });
  door.post("/council/members", office, [routes](const Visit& v) { return routes->add_one(v); });
  door.post("/council/members/:id/removal", office,
            [routes](const Visit& v) { return routes->remove_one(v); });
  door.get("/council/:id", readers, [routes](const Visit& v) { return routes->session(v); });
  door.post("/council/:id/settings", office, [routes](const Visit& v) { return routes->settings(v); });
  door.post("/council/:id/attendance", office, [routes](const Visit& v) { return routes->attendance(v); });
  door.post("/council/:id/recusals", office, [routes](const Visit& v) { return routes->recuse(v); });
  door.post("/council/:id/recusals/removal", office,
            [routes](const Visit& v) { return routes->unrecuse(v); });
  door.post("/council/:id/opening", office, [routes](const Visit& v) { return routes->open(v); });
  door.post("/council/:id/slips", office, [routes](const Visit& v) { return routes->slips(v); });
  door.post("/council/:id/count", counters, [routes](const Visit& v) { return routes->count(v); });
  door.post("/council/:id/close", office, [routes](const Visit& v) { return routes->close(v); });
  door.get("/ballot", Rule::anyone(), [routes](const Visit& v) { return routes->ballot(v); });
  door.post("/ballot", Rule::anyone(), [routes](const Visit& v) { return routes->vote(v); });
  door.get("/receipt", Rule::anyone(), [routes](const Visit& v) { return routes->receipt(v); });
  door.post("/receipt", Rule::anyone(), [routes](const Visit& v) { return routes->receipt(v); });
}

}  // namespace vinhdanh::campaign::council
