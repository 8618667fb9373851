#include "campaign/dossiers/comparison_routes.h"

#include "base/text.h"
#include "campaign/criteria/verdict_words.h"
#include "campaign/dossiers/comparison.h"
#include "campaign/dossiers/sheet_bytes.h"
#include "campaign/nominations/nomination_store.h"
#include "campaign/nominations/nomination_words.h"

namespace vinhdanh::campaign::dossiers {
namespace {

namespace http = platform::http;
using access::Role;
using access::Rule;
using access::Visit;
using base::msg;
using nominations::Nomination;
using platform::db::Session;
using registry::Level;
using registry::SubjectKind;

class ComparisonRoutes {
 public:
  ComparisonRoutes(platform::db::Database& db, criteria::VerdictBook& book,
                   const plan::CurrentCampaign& campaign)
      : db_(db), book_(book), campaign_(campaign) {}

  http::Response table(const Visit& visit) const {
    const auto verdicts = book_.current();
    const auto all = nominations();
    const auto rows = rows_of(visit, *verdicts, all);
    auto page = visit.page("campaign/dossiers/comparison.html", msg("Comparison of the nominated"));
    page.set("CATEGORY", code(category(visit)));
    for (const auto kind : {SubjectKind::kCollective, SubjectKind::kPerson})
      page.add("CATEGORIES")
          .set("VALUE", code(kind))
          .set("LABEL", registry::label(kind))
          .show_if(kind == category(visit), "CHOSEN");
    page.show_if(category(visit) == SubjectKind::kPerson, "OF_PEOPLE");
    for (const auto& one : rows) {
      auto row = page.add("ROW");
      row.set("HREF", "/submissions/review?unit=" + http::encode_url(one.nominee->unit_code) +
                          "&nominee=" + std::to_string(one.nominee->id))
          .set("NAME", one.nominee->name)
          .set("POST", one.nominee->post)
          .set("UNIT", unit_name(one.nominee->unit_code));
      nominations::show_state(row.add("STEP"), one.nominee->step);
      if (one.judged) criteria::show_state(row.add("VERDICT"), one.judged->overall);
      row.set("EXCELLENT", one.count(Level::kExcellent)).set("GOOD", one.count(Level::kGood));
      for (const auto& title : titles(visit, one)) row.add("TITLES").set("TEXT", title);
      if (category(visit) == SubjectKind::kPerson)
        row.add("WORKS").set("INITIATIVES", one.initiatives).set("TOPICS", one.topics);
    }
    page.show(rows.empty() ? "NONE" : "SOME");
    return visit.show(page);
  }

  http::Response workbook(const Visit& visit) const {
    const auto verdicts = book_.current();
    const auto all = nominations();
    const auto rows = rows_of(visit, *verdicts, all);
    std::vector<std::vector<paper::XlsxValue>> lines;
    for (const auto& one : rows) lines.push_back(cells(visit, one));
    return http::file(
        sheet_bytes(visit.language, visit.now, msg("Comparison of the nominated"), columns(), lines),
        visit.say(msg("comparison")) + ".xlsx", http::content_type::kXlsx);
  }

 private:
  static std::string_view code(SubjectKind kind) {
    return registry::kSubjectKindCodes[static_cast<std::size_t>(kind)];
  }
  static SubjectKind category(const Visit& visit) {
    return visit.query("category") == "collective" ? SubjectKind::kCollective : SubjectKind::kPerson;
  }
  std::string unit_name(std::string_view unit_code) const {
    const auto* unit = campaign_.plan.unit(unit_code);
    return unit ? unit->name : std::string(unit_code);
  }
  std::vector<Nomination> nominations() const {
    return db_.read([&](Session& s) { return nominations::nominations_of(s, campaign_.id); });
  }
  std::vector<ComparedNominee> rows_of(const Visit& visit, const criteria::Verdicts& verdicts,
                                       const std::vector<Nomination>& all) const {
    const auto& plan = campaign_.plan.campaign;
    return compared(verdicts, all, category(visit), plan.first_year, plan.last_year);
  }

  static std::vector<std::string> titles(const Visit& visit, const ComparedNominee& one) {
    std::vector<std::string> words;
    for (const auto& [form, year] : one.titles) {
      const auto* known = registry::honour_form(form);
      const auto name = known ? visit.say(known->name()) : form;
      words.push_back(year == 0 ? name : name + " (" + std::to_string(year) + ")");
    }
    return words;
  }

  static std::vector<SheetColumn> columns() {
    const auto number = paper::ColumnKind::kInteger;
    return {{msg("Name"), 34},
            {msg("Post"), 34},
            {msg("Unit"), 34},
            {msg("State"), 16},
            {msg("Verdict"), 22},
            {msg("Years excellent"), 12, number},
            {msg("Years good"), 12, number},
            {msg("Titles"), 60},
            {msg("Initiatives"), 12, number},
            {msg("Topics"), 12, number}};
  }

  std::vector<paper::XlsxValue> cells(const Visit& visit, const ComparedNominee& one) const {
    const auto number = [](int value) { return paper::XlsxValue{std::int64_t{value}}; };
    return {{one.nominee->name},
            {one.nominee->post},
            {unit_name(one.nominee->unit_code)},
            {visit.say(nominations::label(one.nominee->step))},
            {one.judged ? visit.say(criteria::label(one.judged->overall)) : std::string()},
            number(one.count(Level::kExcellent)),
            number(one.count(Level::kGood)),
            {base::join(titles(visit, one), "; ")},
            number(one.initiatives),
            number(one.topics)};
  }

  platform::db::Database& db_;
  criteria::VerdictBook& book_;
  const plan::CurrentCampaign& campaign_;
};

}  // namespace

void add_comparison_routes(access::Door& door, platform::db::Database& db, criteria::VerdictBook& book,
                           const plan::CurrentCampaign& campaign) {
  const auto routes = std::make_shared<ComparisonRoutes>(db, book, campaign);
  const auto readers = Rule::roles({Role::kOffice, Role::kLeader, Role::kAdministrator});
  door.get("/submissions/comparison", readers, [routes](const Visit& v) { return routes->table(v); });
  door.get("/submissions/comparison.xlsx", readers, [routes](const Visit& v) { return routes->workbook(v); });
}

}  // namespace vinhdanh::campaign::dossiers
