#include "campaign/nominations/quota_routes.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

#include "base/text.h"
#include "campaign/nominations/apportion.h"
#include "campaign/nominations/quota_heads.h"
#include "campaign/nominations/quota_store.h"

namespace vinhdanh::campaign::nominations {
namespace {

namespace http = platform::http;
using access::Role;
using access::Rule;
using access::Visit;
using base::msg;
using platform::db::Session;
using platform::web::Page;

constexpr std::array kMethods{Apportionment::kLargestRemainder, Apportionment::kSainteLague};
constexpr std::array<std::string_view, 2> kFills{"largest-remainder", "sainte-lague"};

std::optional<int> whole(std::string_view text) {
  const auto digits = base::trim(text);
  int value = 0;
  const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (fault != std::errc() || end != digits.data() + digits.size()) return {};
  return value;
}

SubjectKind category_of(std::string_view code) {
  return code == registry::kSubjectKindCodes[static_cast<std::size_t>(SubjectKind::kCollective)]
             ? SubjectKind::kCollective
             : SubjectKind::kPerson;
}
std::string_view code_of(SubjectKind category) {
  return registry::kSubjectKindCodes[static_cast<std::size_t>(category)];
}

struct State {
  std::vector<QuotaEntry> entries;
  std::vector<Balance> balances;
  std::vector<std::string> units;
  std::vector<std::int64_t> heads;
};

class QuotaRoutes {
 public:
  QuotaRoutes(platform::db::Database& db, const plan::CurrentCampaign& campaign)
      : db_(db), campaign_(campaign) {}

  http::Response show(const Visit& visit) const { return page(visit, {}, 200); }

  http::Response enter_line(const Visit& visit) const {
    QuotaEntry entry;
    entry.act = quota_act_from(visit.form("act")).value_or(QuotaAct::kReturn);
    entry.category = category_of(visit.form("category"));
    entry.unit =
        office(visit) || visit.is(Role::kLeader) ? std::string(visit.form("unit")) : visit.user().unit_code;
    if (entry.act == QuotaAct::kTransfer) entry.to_unit = visit.form("to_unit");
    entry.places = whole(visit.form("places")).value_or(0);
    entry.reason = base::tidy(visit.form("reason")).substr(0, 500);
    const auto done =
        db_.write([&](Session& s) { return enter(s, campaign_.id, plan(), entry, visit.user(), visit.now); });
    if (!done) return page(visit, done.error(), 422);
    return http::see_other("/quotas#ledger-title");
  }

  http::Response allocate_all(const Visit& visit) const {
    const auto category = category_of(visit.form("category"));
    std::vector<WantedPlaces> wanted;
    base::Problems problems;
    for (const auto& row : plan().quotas) {
      const auto field = fmt::format("{}_{}", code_of(category), row.unit);
      const auto places = whole(visit.form(field));
      if (places && *places >= 0 && *places <= kMostPlaces) {
        wanted.push_back({row.unit, category, *places});
        continue;
      }
      base::Problem problem;
      problem.place.field = field;
      problem.text =
          msg("Enter the places of {0} as a whole number from 0 to {1}.", unit_name(row.unit), kMostPlaces);
      problems.push_back(std::move(problem));
    }
    if (!problems.empty()) return page(visit, problems, 422);
    const auto done = db_.write([&](Session& s) {
      return allocate(s, campaign_.id, plan(), wanted, base::tidy(visit.form("reason")).substr(0, 500),
                      std::atoll(std::string(visit.form("last_seen")).c_str()), visit.user(), visit.now);
    });
    if (!done) return page(visit, done.error(), 422);
    return http::see_other("/quotas");
  }

 private:
  const plan::Plan& plan() const { return campaign_.plan; }
  static bool office(const Visit& visit) { return visit.is(Role::kOffice); }
  static bool sees_all(const Visit& visit) {
    return visit.is_any({Role::kOffice, Role::kLeader, Role::kAdministrator});
  }
  std::string unit_name(std::string_view code) const {
    const auto* unit = plan().unit(code);
    return unit ? unit->name : std::string(code);
  }

  // Of all units, or of the visitor's own.
  State state(const Visit& visit) const {
    auto [entries, all, tree] = db_.read([&](Session& s) {
      return std::tuple(quota_entries(s, campaign_.id), current_balances(s, campaign_.id, plan()),
                        registry::unit_tree(s));
    });
    State state{std::move(entries), std::move(all), {}, {}};
    if (!sees_all(visit)) {
      const auto& own = visit.user().unit_code;
      std::erase_if(state.entries, [&](const QuotaEntry& e) { return e.unit != own && e.to_unit != own; });
      std::erase_if(state.balances, [&](const Balance& b) { return b.unit != own; });
    }
    for (const auto& balance : state.balances)
      if (state.units.empty() || state.units.back() != balance.unit) state.units.push_back(balance.unit);
    state.heads = heads_of(state.units, tree);
    return state;
  }

  http::Response page(const Visit& visit, const base::Problems& problems, int status) const {
    const auto now = state(visit);
    auto page = visit.page("campaign/nominations/quotas.html", msg("Places of the units"));
    access::show_problems(page, problems);
    show_balances(page, now);
    show_ledger(page, now);
    show_entry_form(page, visit, now);
    if (office(visit)) show_proposals(page, visit, now);
    page.show_if(sees_all(visit), "ALL_UNITS");
    return visit.show(page, status);
  }

  void show_balances(Page& page, const State& now) const {
    for (std::size_t i = 0; i < now.units.size(); ++i) {
      auto row = page.add("UNIT");
      row.set("NAME", unit_name(now.units[i]))
          .set("HEADS", now.heads[i])
          .set("HREF", "/nominations?unit=" + http::encode_url(now.units[i]));
      for (const auto category : {SubjectKind::kCollective, SubjectKind::kPerson})
        if (const auto* balance = balance_of(now.balances, now.units[i], category)) show(row, *balance);
    }
    for (const auto category : {SubjectKind::kCollective, SubjectKind::kPerson}) {
      Balance sum;
      for (const auto& balance : now.balances) {
        if (balance.category != category) continue;
        sum.allocated += balance.places();
        sum.used += balance.used;
      }
      sum.category = category;
      show(page.add("SUM"), sum);
    }
  }

  static void show(platform::web::Block row, const Balance& balance) {
    auto cell = row.add("BALANCE");
    cell.set("CATEGORY", registry::label(balance.category))
        .set("PLACES", balance.places())
        .set("USED", balance.used)
        .set("LEFT", balance.left());
    cell.show_if(balance.left() < 0, "OVER");
    if (balance.places() != balance.allocated) {
      cell.add("MOVED").set(
          "TEXT",
          msg("allocated {0}, returned {1}, given {2}, received {3}, approved beyond {4}", balance.allocated,
              balance.returned, balance.given, balance.received, balance.exceeded));
    }
  }

  void show_ledger(Page& page, const State& now) const {
    page.show(now.entries.empty() ? "NO_ENTRIES" : "HAS_ENTRIES");
    for (auto entry = now.entries.rbegin(); entry != now.entries.rend(); ++entry) {
      auto row = page.add("ENTRY");
      row.set("ISO", base::iso(entry->at)).set("WHEN", base::show(entry->at)).set("BY", entry->by);
      row.set("ACT", label(entry->act))
          .set("UNIT", unit_name(entry->unit))
          .set("CATEGORY", registry::label(entry->category))
          .set("PLACES",
               fmt::format("{:+}", entry->act == QuotaAct::kReturn || entry->act == QuotaAct::kTransfer
                                       ? -entry->places
                                       : entry->places));
      if (!entry->to_unit.empty()) row.add("TO").set("TO_UNIT", unit_name(entry->to_unit));
      if (!entry->reason.empty()) row.add("REASONED").set("REASON", entry->reason);
    }
  }

  void show_entry_form(Page& page, const Visit& visit, const State& now) const {
    std::vector<QuotaAct> acts;
    if (office(visit))
      acts = {QuotaAct::kReturn, QuotaAct::kTransfer, QuotaAct::kExceed};
    else if (visit.is(Role::kLeader))
      acts = {QuotaAct::kExceed};
    else if (visit.is(Role::kUnitContact))
      acts = {QuotaAct::kReturn};
    if (acts.empty() || now.units.empty()) return;
    auto form = page.add("MAY_ENTER");
    form.set("FORM_TITLE",
             acts.size() == 1 ? label(acts.front()) : msg("Return, transfer or approve places"));
    for (const auto act : acts)
      form.add("ACT_CHOICE")
          .set("VALUE", code(act))
          .set("LABEL", label(act))
          .show_if(code(act) == visit.form("act"), "CHOSEN");
    for (const auto& unit : now.units) {
      form.add("UNIT_CHOICE")
          .set("VALUE", unit)
          .set("LABEL", unit_name(unit))
          .show_if(unit == visit.form("unit"), "CHOSEN");
      form.add("TO_CHOICE")
          .set("VALUE", unit)
          .set("LABEL", unit_name(unit))
          .show_if(unit == visit.form("to_unit"), "CHOSEN");
    }
    form.show_if(office(visit), "MAY_TRANSFER");
    categories(form, visit.form("category"));
    page.set("PLACES_TYPED", visit.form("places")).set("REASON_TYPED", visit.form("reason"));
  }

  static void categories(platform::web::Block block, std::string_view chosen) {
    for (const auto category : {SubjectKind::kPerson, SubjectKind::kCollective})
      block.add("CATEGORY_CHOICE")
          .set("VALUE", code_of(category))
          .set("LABEL", registry::label(category))
          .show_if(code_of(category) == chosen, "CHOSEN");
  }

  // Head counts, what stands now and both proposals side by side, with a field for each unit.
  void show_proposals(Page& page, const Visit& visit, const State& now) const {
    const bool posted = visit.request.method == http::Method::kPost;
    const auto asked = [&](std::string_view name) { return posted ? visit.form(name) : visit.query(name); };
    const auto category = category_of(asked("category"));
    std::vector<int> present;
    int sum = 0;
    for (const auto& unit : now.units) {
      const auto* balance = balance_of(now.balances, unit, category);
      present.push_back(balance ? balance->allocated : 0);
      sum += present.back();
    }
    const int places = whole(asked("total")).value_or(sum);
    const int minimum = whole(asked("minimum")).value_or(category == SubjectKind::kPerson ? 1 : 0);
    auto form = page.add("PROPOSALS");
    form.set("TOTAL", places).set("MINIMUM", minimum).set("CATEGORY_CODE", code_of(category));
    form.set("CATEGORY", registry::label(category));
    form.set("LAST_SEEN", now.entries.empty() ? 0 : now.entries.back().id);
    categories(form, code_of(category));
    const auto proposals = propose(form, now, places, minimum);
    const auto fill = std::ranges::find(kFills, asked("fill"));
    for (std::size_t i = 0; i < now.units.size(); ++i) {
      auto row = form.add("PROPOSED");
      const auto field = fmt::format("{}_{}", code_of(category), now.units[i]);
      row.set("NAME", unit_name(now.units[i]))
          .set("HEADS", now.heads[i])
          .set("NOW", present[i])
          .set("FIELD", field);
      for (std::size_t m = 0; m < proposals.size(); ++m)
        row.add("PROPOSAL")
            .set("METHOD", m == 0 ? msg("Largest remainder") : msg("Sainte-Laguë"))
            .set("PLACES", proposals[m].empty() ? std::string("–") : std::to_string(proposals[m][i]));
      auto value = std::to_string(present[i]);
      if (fill != kFills.end() && !proposals[static_cast<std::size_t>(fill - kFills.begin())].empty())
        value = std::to_string(proposals[static_cast<std::size_t>(fill - kFills.begin())][i]);
      if (posted && visit.request.form.has(field)) value = visit.form(field);
      row.set("VALUE", value);
    }
    form.set("NOW_SUM", sum);
  }

  static std::vector<std::vector<int>> propose(platform::web::Block form, const State& now, int places,
                                               int minimum) {
    std::vector<std::vector<int>> proposals;
    for (std::size_t m = 0; m < kMethods.size(); ++m) {
      const auto made = apportion(kMethods[m], places, now.heads, minimum);
      proposals.push_back(made ? *made : std::vector<int>());
      if (!made && m == 0) form.add("IMPOSSIBLE").set("WHY", made.error().front().text);
      if (made)
        form.add("FILL")
            .set("FILL_CODE", kFills[m])
            .set("FILL_LABEL",
                 m == 0 ? msg("Fill in by largest remainders") : msg("Fill in by Sainte-Laguë"));
    }
    return proposals;
  }

  platform::db::Database& db_;
  const plan::CurrentCampaign& campaign_;
};

}  // namespace

void add_quota_routes(access::Door& door, platform::db::Database& db, const plan::CurrentCampaign& campaign) {
  const auto routes = std::make_shared<QuotaRoutes>(db, campaign);
  const auto readers =
      Rule::roles({Role::kOffice, Role::kLeader, Role::kAdministrator, Role::kUnitContact, Role::kUnitHead});
  door.get("/quotas", readers, [routes](const Visit& v) { return routes->show(v); });
  door.post("/quotas/entries", Rule::roles({Role::kOffice, Role::kLeader, Role::kUnitContact}),
            [routes](const Visit& v) { return routes->enter_line(v); });
  door.post("/quotas/allocation", Rule::roles({Role::kOffice}),
            [routes](const Visit& v) { return routes->allocate_all(v); });
}

}  // namespace vinhdanh::campaign::nominations
