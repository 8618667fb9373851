#include <algorithm>
#include <memory>

#include "access/visit.h"
#include "base/text.h"
#include "campaign/council/decision_store.h"
#include "campaign/next_level/choice_store.h"
#include "campaign/next_level/next_level_routes.h"

namespace vinhdanh::campaign::next_level {
namespace {

namespace http = platform::http;
using access::Role;
using access::Rule;
using access::Visit;
using base::msg;
using platform::db::Session;

class ChoiceRoutes {
 public:
  ChoiceRoutes(platform::db::Database& db, criteria::VerdictBook& book, const plan::CurrentCampaign& campaign,
               registry::EvidenceFiles files)
      : db_(db), book_(book), campaign_(campaign), files_(std::move(files)) {}

  http::Response page(const Visit& visit, const base::Problems& problems = {},
                      const std::set<Subject>* typed = nullptr) const {
    auto page = visit.page("campaign/next_level/next_level.html", msg("Propose to the next level"));
    access::show_problems(page, problems);
    const auto decision = db_.read([&](Session& s) { return council::decision_of(s, campaign_.id); });
    if (!decision) {
      page.show("NO_DECISION");
      return visit.show(page);
    }
    const auto choice = db_.read([&](Session& s) { return choice_of(s, campaign_.id); });
    page.show("DECIDED").show_if(visit.is(Role::kOffice), "MAY_CHOOSE").set("SEEN", choice.version);
    if (choice.version > 0) {
      page.add("CHOSEN")
          .set("BY", choice.by)
          .set("WHEN", base::show(choice.at))
          .set("COUNT", choice.chosen.size());
      page.show_if(!choice.chosen.empty(), "HAS_BUNDLE");
    }
    show_rows(page, visit, entries(decision->list), typed ? *typed : choice.chosen);
    return visit.show(page, problems.empty() ? 200 : 422);
  }

  http::Response choose_them(const Visit& visit) const {
    std::set<Subject> chosen;
    for (const auto value : visit.request.form.get_all("chosen"))
      if (const auto colon = value.find(':'); colon != std::string_view::npos)
        chosen.insert({value.substr(0, colon) == registry::kSubjectKindCodes[0] ? SubjectKind::kPerson
                                                                                : SubjectKind::kCollective,
                       std::string(value.substr(colon + 1))});
    const auto seen = std::atoll(std::string(visit.form("seen")).c_str());
    const auto done = db_.write([&](Session& s) {
      return choose(s, campaign_.id, chosen, seen, visit.user().display_name, visit.now);
    });
    return done ? http::see_other("/next-level") : page(visit, done.error(), &chosen);
  }

  http::Response workbook(const Visit& visit) const {
    return http::file(list_workbook(visit.language, visit.now, chosen(recorded())),
                      visit.say(msg("list-for-the-next-level")) + ".xlsx", http::content_type::kXlsx);
  }

  http::Response bundle(const Visit& visit) const {
    const auto decision = recorded();
    const auto list = chosen(decision);
    if (db_.read([&](Session& s) { return choice_of(s, campaign_.id); }).version == 0 || list.empty())
      throw http::HttpError{409, msg("Choose first whom the agency proposes; the bundle holds those.")};
    auto papers = db_.read([&](Session& s) { return papers_of(s, campaign_.id, list, files_); });
    if (visit.query("evidence") == "no")
      for (auto& [subject, one] : papers) one.files.clear();
    const auto verdicts = book_.current();
    auto made = bundle_of(campaign_.plan, decision, list, verdicts->registry(), papers, visit.now);
    auto code = control_words(made.control);
    std::ranges::replace(code, ' ', '-');
    return http::file(std::move(made.bytes),
                      visit.say(msg("bundle-for-the-next-level")) + "-" + code + ".zip",
                      http::content_type::kZip);
  }

 private:
  std::vector<NextLevelEntry> entries(std::span<const Awarded> awarded) const {
    const auto verdicts = book_.current();
    const auto profiles = db_.read([&](Session& s) { return profiles_of(s, campaign_.id); });
    return entries_of(campaign_.plan, awarded, verdicts->registry(), profiles);
  }

  council::Decision recorded() const {
    auto decision = db_.read([&](Session& s) { return council::decision_of(s, campaign_.id); });
    if (!decision)
      throw http::HttpError{409, msg("Record the decision first; the next level is chosen from its list.")};
    return std::move(*decision);
  }

  std::vector<NextLevelEntry> chosen(const council::Decision& decision) const {
    const auto choice = db_.read([&](Session& s) { return choice_of(s, campaign_.id); });
    return entries(chosen_of(decision.list, choice));
  }

  static void show_rows(platform::web::Page& page, const Visit& visit,
                        const std::vector<NextLevelEntry>& entries, const std::set<Subject>& chosen) {
    for (const auto& one : entries) {
      const auto kind = registry::kSubjectKindCodes[static_cast<std::size_t>(one.awarded.subject.kind)];
      auto row = page.add("ENTRY");
      row.set("VALUE", std::string(kind) + ":" + one.awarded.subject.code)
          .set("ROW_ID", one.awarded.order)
          .set("NAME", base::tidy(one.awarded.honorific + " " + one.awarded.name))
          .set("POST", one.awarded.post)
          .set("UNIT", one.unit_name)
          .set("MERITS", one.merits);
      const bool is_chosen = chosen.contains(one.awarded.subject);
      row.show(visit.is(Role::kOffice) ? "ROW_CHOICE" : "ROW_READ").show_if(is_chosen, "IS_CHOSEN");
      row.show_if(base::trim(one.profile).empty(), "NO_PROFILE");
    }
  }

  platform::db::Database& db_;
  criteria::VerdictBook& book_;
  const plan::CurrentCampaign& campaign_;
  registry::EvidenceFiles files_;
};

}  // namespace

void add_choice_routes(access::Door& door, platform::db::Database& db, criteria::VerdictBook& book,
                       const plan::CurrentCampaign& campaign, registry::EvidenceFiles files) {
  const auto routes = std::make_shared<ChoiceRoutes>(db, book, campaign, std::move(files));
  const auto staff = Rule::roles({Role::kOffice, Role::kLeader, Role::kAdministrator});
  const auto office = Rule::roles({Role::kOffice});
  door.get("/next-level", staff, [routes](const Visit& v) { return routes->page(v); });
  door.post("/next-level", office, [routes](const Visit& v) { return routes->choose_them(v); });
  door.get("/next-level/list.xlsx", staff, [routes](const Visit& v) { return routes->workbook(v); });
  door.get("/next-level/bundle.zip", office, [routes](const Visit& v) { return routes->bundle(v); });
}

}  // namespace vinhdanh::campaign::next_level
