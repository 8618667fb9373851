#include "campaign/criteria/verdict_routes.h"

#include <algorithm>

#include "base/text.h"
#include "campaign/criteria/eligibility_workbook.h"
#include "campaign/criteria/verdict_words.h"

namespace vinhdanh::campaign::criteria {
namespace {

namespace http = platform::http;
using access::Role;
using access::Rule;
using access::Visit;
using base::msg;
using registry::SubjectKind;

constexpr std::size_t kPageRows = 50;

struct Filter {
  std::string words;
  std::string unit;
  std::string kind;
  std::string overall;
};

Filter filter_of(const Visit& visit) {
  return {std::string(visit.query("q")), std::string(visit.query("unit")), std::string(visit.query("kind")),
          std::string(visit.query("verdict"))};
}

bool passes(const Filter& filter, const Judged& judged, const Visit& visit) {
  if (!may_see_unit(visit, judged.unit_code)) return false;
  if (!filter.unit.empty() && judged.unit_code != filter.unit) return false;
  if (!filter.kind.empty() &&
      registry::kSubjectKindCodes[static_cast<std::size_t>(judged.subject.kind)] != filter.kind)
    return false;
  if (!filter.overall.empty() && rules::code(judged.overall) != filter.overall) return false;
  return filter.words.empty() ||
         base::matches(base::fold(judged.name + " " + judged.subject.code), filter.words);
}

std::string query_of(const Filter& filter) {
  return "?q=" + http::encode_url(filter.words) + "&unit=" + http::encode_url(filter.unit) +
         "&kind=" + http::encode_url(filter.kind) + "&verdict=" + http::encode_url(filter.overall);
}

void show_units(platform::web::Page& page, const Visit& visit, const plan::Plan& plan,
                const std::string& chosen) {
  for (const auto& unit : plan.units) {
    if (!may_see_unit(visit, unit.code)) continue;
    auto row = page.add("UNITS");
    row.set("UNIT_CODE", unit.code).set("UNIT_LABEL", unit.name).show_if(unit.code == chosen, "UNIT_CHOSEN");
  }
}

void show_choice(platform::web::Page& page, const char* section, std::string_view value,
                 const base::Message& label, const std::string& chosen) {
  page.add(section).set("VALUE", value).set("LABEL", label).show_if(value == chosen, "CHOSEN");
}

// Names a row in the address of the page before or behind it: "person.CB000012".
std::string key_of(const registry::Subject& subject) {
  return std::string(registry::kSubjectKindCodes[static_cast<std::size_t>(subject.kind)]) + "." +
         subject.code;
}

const Judged* named_by(std::string_view key, const Verdicts& verdicts) {
  const auto dot = key.find('.');
  if (dot == std::string_view::npos) return nullptr;
  const auto kind = key.starts_with("collective.") ? SubjectKind::kCollective : SubjectKind::kPerson;
  return verdicts.find({kind, std::string(key.substr(dot + 1))});
}

// Where the page begins behind ("after") or ahead of ("before") a subject, which need not be
// in this list itself; the list has the order of all verdicts.
std::size_t start_of(const Visit& visit, const Verdicts& verdicts, const std::vector<const Judged*>& list) {
  const bool back = !visit.query("before").empty();
  const auto* beside = named_by(back ? visit.query("before") : visit.query("after"), verdicts);
  if (!beside) return 0;
  const auto place = static_cast<std::size_t>(
      (back ? std::ranges::lower_bound(list, beside) : std::ranges::upper_bound(list, beside)) -
      list.begin());
  return back ? place - std::min(place, kPageRows) : place;
}

class VerdictRoutes {
 public:
  VerdictRoutes(VerdictBook& book, const plan::CurrentCampaign& campaign)
      : book_(book), campaign_(campaign) {}

  http::Response list(const Visit& visit) const {
    const auto verdicts = book_.current();
    const auto filter = filter_of(visit);
    auto page = visit.page("campaign/criteria/verdicts.html", msg("Eligibility"));
    page.set("LINEAGE", registry::label(verdicts->lineage()));
    page.set("Q", filter.words).set("EXPORT_HREF", "/verdicts.xlsx" + query_of(filter));
    show_units(page, visit, campaign_.plan, filter.unit);
    show_choice(page, "KINDS", "collective", msg("Collectives"), filter.kind);
    show_choice(page, "KINDS", "person", msg("People"), filter.kind);
    for (const auto overall :
         {rules::Overall::kEligible, rules::Overall::kUndetermined, rules::Overall::kNotEligible}) {
      show_choice(page, "OVERALLS", rules::code(overall), label(overall), filter.overall);
    }
    fill(page, visit, *verdicts, filter);
    return visit.show(page);
  }

  http::Response workbook(const Visit& visit) const {
    const auto verdicts = book_.current();
    const auto filter = filter_of(visit);
    return http::file(
        eligibility_workbook(
            *verdicts, visit.language, [&](const Judged& j) { return passes(filter, j, visit); }, visit.now),
        visit.say(msg("eligibility")) + ".xlsx", http::content_type::kXlsx);
  }

 private:
  void fill(platform::web::Page& page, const Visit& visit, const Verdicts& verdicts,
            const Filter& filter) const {
    std::vector<const Judged*> list;
    for (const auto& judged : verdicts.all()) {
      if (passes(filter, judged, visit)) list.push_back(&judged);
    }
    const auto start = start_of(visit, verdicts, list);
    const auto end = std::min(list.size(), start + kPageRows);
    for (auto i = start; i < end; ++i) show_row(page, *list[i]);
    page.set("COUNT_TEXT",
             base::msgn("{0} in this list", "{0} in this list", static_cast<long long>(list.size())));
    page.show_if(!list.empty(), "HAS_SUBJECTS").show_if(list.empty(), "NO_SUBJECTS").show("HAS_EXPORT");
    page.set("EMPTY_TITLE", msg("Nobody fits these filters"))
        .set("EMPTY_TEXT", msg("Choose other filters or clear them."));
    const auto beside = [&](const char* side, const Judged& judged) {
      return query_of(filter) + "&" + side + "=" + http::encode_url(key_of(judged.subject));
    };
    if (start > 0) page.show("HAS_PREVIOUS").set("PREVIOUS_HREF", beside("before", *list[start]));
    if (end < list.size()) page.show("HAS_NEXT").set("NEXT_HREF", beside("after", *list[end - 1]));
  }

  void show_row(platform::web::Page& page, const Judged& judged) const {
    auto row = page.add("SUBJECT");
    row.set("HREF", verdict_address(judged.subject)).set("NAME", judged.name).set("POST", judged.post);
    const auto* unit = campaign_.plan.unit(judged.unit_code);
    row.set("UNIT_NAME", unit ? unit->name : judged.unit_code);
    show_state(row.add("OVERALL"), judged.overall);
    for (const auto& [id, value] : judged.criteria) {
      auto mark = row.add("MARK");
      mark.set("ID", id);
      show_state(mark, value);
    }
  }

  VerdictBook& book_;
  const plan::CurrentCampaign& campaign_;
};

}  // namespace

void add_verdict_routes(access::Door& door, VerdictBook& book, const plan::CurrentCampaign& campaign) {
  const auto routes = std::make_shared<VerdictRoutes>(book, campaign);
  const auto rule = Rule::roles({Role::kOffice, Role::kLeader, Role::kAdministrator, Role::kUnitContact, Role::kUnitHead});
  door.get("/verdicts", rule, [routes](const Visit& v) { return routes->list(v); });
  door.get("/verdicts.xlsx", rule, [routes](const Visit& v) { return routes->workbook(v); });
}

bool may_see_unit(const Visit& visit, std::string_view unit_code) {
  if (visit.is_any({Role::kOffice, Role::kLeader, Role::kAdministrator})) return true;
  return visit.is_any({Role::kUnitContact, Role::kUnitHead}) && !unit_code.empty() && visit.user().unit_code == unit_code;
}

std::string verdict_address(const registry::Subject& subject) {
  return "/verdicts/" + std::string(registry::kSubjectKindCodes[static_cast<std::size_t>(subject.kind)]) +
         "/" + http::encode_url(subject.code);
}

}  // namespace vinhdanh::campaign::criteria
