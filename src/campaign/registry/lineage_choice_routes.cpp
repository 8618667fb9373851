#include <algorithm>

#include "base/text.h"
#include "campaign/registry/lineage_policy_store.h"
#include "campaign/registry/lineage_routes.h"
#include "campaign/registry/lineage_view.h"
#include "campaign/registry/registry_store.h"

namespace vinhdanh::campaign::registry {
namespace {

namespace http = platform::http;
using access::Role;
using access::Rule;
using access::Visit;
using base::msg;
using platform::db::Session;
using platform::web::Page;

constexpr std::size_t kLongestReason = 500;

struct Given {
  std::string choice;  // code, or "yes" and "no" of a case
  std::string reason;
};

base::Problem problem(std::string field, base::Message text) {
  base::Problem out{base::Severity::kError, {}, std::move(text), {}};
  out.place.field = std::move(field);
  return out;
}

class ChoiceRoutes {
 public:
  ChoiceRoutes(platform::db::Database& db, const plan::CurrentCampaign& campaign)
      : db_(db), campaign_(campaign) {}

  http::Response show(const Visit& visit) const { return visit.show(page(visit, {}, "")); }

  http::Response choose(const Visit& visit) const {
    const Given given{std::string(visit.form("choice")), base::tidy(visit.form("reason"))};
    auto problems = wrong_reason("reason", given.reason);
    if (std::ranges::find(kLineageChoiceCodes, given.choice) == kLineageChoiceCodes.end())
      problems.push_back(problem("choice", msg("Choose one of the four.")));
    if (problems.empty()) {
      const bool written = db_.write([&](Session& s) {
        if (std::to_string(seen(s)) != visit.form("seen")) return false;
        choose_lineage(s, campaign_.id,
                       {0, lineage_choice(given.choice), given.reason, visit.user().display_name, visit.now});
        return true;
      });
      if (written) return http::see_other("/lineage/choice");
      problems.push_back(problem(
          "",
          msg("Somebody else has chosen in the meantime; nothing of yours is saved yet. Look at what is in "
              "force now and save again if yours still stands.")));
    }
    auto again = page(visit, given, "");
    access::show_problems(again, problems);
    return visit.show(again, 422);
  }

  http::Response decide(const Visit& visit) const {
    const DecidedCase given{std::string(visit.form("from")), std::string(visit.form("to")),
                            visit.form("counts") == "yes",   base::tidy(visit.form("case_reason")),
                            visit.user().display_name,       visit.now};
    auto problems = wrong_reason("case_reason", given.reason);
    if (visit.form("counts") != "yes" && visit.form("counts") != "no")
      problems.push_back(problem("counts", msg("Decide whether it counts.")));
    const bool known = db_.write([&](Session& s) {
      const auto lines = passing_lines(load_units(s).reorganisations);
      const bool there = std::ranges::any_of(
          lines, [&](const auto& line) { return line.from == given.from && line.to == given.to; });
      if (there && problems.empty()) decide_case(s, campaign_.id, given);
      return there;
    });
    if (!known) http::not_found();
    if (problems.empty()) return http::see_other("/lineage/choice#cases");
    auto again = page(visit, {std::string(visit.form("counts")), given.reason}, given.from + ">" + given.to);
    access::show_problems(again, problems);
    return visit.show(again, 422);
  }

 private:
  static base::Problems wrong_reason(const std::string& field, const std::string& reason) {
    base::Problems out;
    if (reason.empty()) out.push_back(problem(field, msg("Give the reason; it stays visible to everybody.")));
    if (base::length(reason) > kLongestReason)
      out.push_back(
          problem(field, msg("This text is longer than {0} characters. Shorten it.", kLongestReason)));
    return out;
  }

  std::int64_t seen(Session& s) const {
    const auto chosen = lineage_choices(s, campaign_.id);
    return chosen.empty() ? 0 : chosen.front().id;
  }

  // `about`: the case that was typed in, empty for the choice.
  Page page(const Visit& visit, const Given& given, const std::string& about) const {
    const auto [chosen, decided, units] = db_.read([&](Session& s) {
      return std::tuple(lineage_choices(s, campaign_.id), decided_cases(s, campaign_.id), load_units(s));
    });
    auto out = visit.page("campaign/registry/lineage_choice.html", msg("How predecessors count"));
    const auto planned = lineage_choice(campaign_.plan.campaign.lineage);
    const auto now = chosen.empty() ? planned : chosen.front().choice;
    out.set("NOW", label(now)).set("MEANING", meaning(now)).set("PLANNED", label(planned));
    out.set("SEEN", chosen.empty() ? std::int64_t{0} : chosen.front().id);
    out.show(chosen.empty() ? "BY_PLAN" : "BY_CHOICE").show_if(visit.is(Role::kOffice), "IS_OFFICE");
    if (about.empty()) out.set("REASON", given.reason);
    for (std::size_t i = 0; i < kLineageChoiceCodes.size(); ++i) {
      const auto choice = static_cast<LineageChoice>(i);
      auto row = out.add("OPTION");
      row.set("CODE", kLineageChoiceCodes[i]).set("LABEL", label(choice)).set("MEANING", meaning(choice));
      row.show_if(
          given.choice.empty() || !about.empty() ? choice == now : given.choice == kLineageChoiceCodes[i],
          "CHECKED");
    }
    for (const auto& one : chosen) {
      auto row = out.add("CHOSEN");
      row.set("LABEL", label(one.choice)).set("REASON", one.reason);
      row.set("BY", one.by).set("WHEN", base::show(one.at));
    }
    if (now == LineageChoice::kCase) show_cases(out, given, about, decided, units);
    return out;
  }

  static void show_cases(Page& page, const Given& given, const std::string& about,
                         const std::vector<DecidedCase>& decided, const Registry& units) {
    const UnitNames names(units.units);
    auto section = page.add("CASES");
    std::size_t open = 0;
    for (const auto& line : passing_lines(units.reorganisations)) {
      auto row = section.add("CASE");
      row.set("FROM", line.from).set("TO", line.to);
      row.set("FROM_NAME", names.name(line.from)).set("TO_NAME", names.name(line.to));
      row.set("CHANGE", label(line.change)).set("WHEN", base::show(line.on));
      const auto found = std::ranges::find_if(
          decided, [&](const auto& one) { return one.from == line.from && one.to == line.to; });
      const bool is_open = found == decided.end();
      open += is_open;
      row.set("TONE", is_open ? "warn" : found->counts ? "good" : "idle");
      row.set("ICON", is_open ? "help-circle" : found->counts ? "check" : "minus");
      row.set("STATE", is_open         ? msg("not yet decided")
                       : found->counts ? msg("counts")
                                       : msg("does not count"));
      if (!is_open)
        row.add("DECIDED")
            .set("REASON", found->reason)
            .set("BY", found->by)
            .set("WHEN", base::show(found->at));
      const bool typed = about == line.from + ">" + line.to;
      if (typed) row.set("CASE_REASON", given.reason).show("OPEN");
      row.show_if(typed ? given.choice == "yes" : !is_open && found->counts, "YES");
      row.show_if(typed ? given.choice == "no" : !is_open && !found->counts, "NO");
    }
    section.set("OPEN_COUNT", base::msgn("{0} case is not yet decided and does not count until then.",
                                         "{0} cases are not yet decided and do not count until then.",
                                         static_cast<long long>(open)));
    section.show_if(open > 0, "HAS_OPEN");
  }

  platform::db::Database& db_;
  const plan::CurrentCampaign& campaign_;
};

}  // namespace

void add_lineage_choice_routes(access::Door& door, platform::db::Database& db,
                               const plan::CurrentCampaign& campaign) {
  const ChoiceRoutes routes(db, campaign);
  const auto office = Rule::roles({Role::kOffice});
  door.get("/lineage/choice", Rule::signed_in(), [routes](const Visit& v) { return routes.show(v); });
  door.post("/lineage/choice", office, [routes](const Visit& v) { return routes.choose(v); });
  door.post("/lineage/cases", office, [routes](const Visit& v) { return routes.decide(v); });
}

}  // namespace vinhdanh::campaign::registry
