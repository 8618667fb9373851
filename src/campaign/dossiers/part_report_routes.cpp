#include "campaign/dossiers/part_report_routes.h"

#include <algorithm>
#include <memory>

#include "base/text.h"
#include "campaign/dossiers/dossier_fields.h"
#include "campaign/dossiers/dossier_pages.h"
#include "campaign/dossiers/dossier_store.h"
#include "campaign/dossiers/handing_in_store.h"
#include "campaign/dossiers/part_report.h"
#include "campaign/dossiers/rich_text.h"
#include "campaign/dossiers/unit_papers.h"
#include "campaign/nominations/nomination_words.h"
#include "campaign/registry/lineage_routes.h"
#include "campaign/registry/registry_store.h"
#include "campaign/registry/totals_store.h"

namespace vinhdanh::campaign::dossiers {
namespace {

namespace http = platform::http;
using access::Role;
using access::Rule;
using access::Visit;
using base::msg;
using platform::db::Session;

constexpr const char* kKey = "unit/part_report";

class PartReportRoutes {
 public:
  PartReportRoutes(platform::db::Database& db, const plan::CurrentCampaign& campaign, papers::PaperDesk desk)
      : db_(db), campaign_(campaign), desk_(std::move(desk)) {}

  http::Response show(const Visit& visit) const { return show_form(visit, unit(visit), {}, 200); }

  http::Response save(const Visit& visit) const {
    const auto of = writable_unit(visit);
    const auto done = store(visit, of);
    if (!done) return show_form(visit, of, done.error(), 422);
    return http::see_other(address(of));
  }

  http::Response autosave(const Visit& visit) const {
    const auto done = store(visit, writable_unit(visit));
    return done ? http::text("saved\n") : http::text(visit.say(done.error().front().text) + "\n", 409);
  }

  http::Response paper(const Visit& visit, bool pdf) const {
    const auto of = unit(visit);
    const auto name = unit_name(plan(), of);
    const auto kept = report(of);
    return desk_.answer(visit, {"part-report", unit_paper("part-report").file, pdf,
                                [&] { return part_report_document(plan(), name, kept, visit.now); },
                                [&] {
                                  return papers::PaperFields{part_report_fields(plan(), name, kept), {}};
                                }});
  }

  http::Response gathered(const Visit& visit) const {
    std::vector<UnitReport> all;
    for (const auto& quota : plan().quotas)
      if (auto one = report(quota.unit); one.version > 0)
        all.push_back({unit_name(plan(), quota.unit), std::move(one)});
    return papers::document_answer(visit, gathered_part_reports(plan(), all, visit.now), msg("part-reports"),
                                   false);
  }

 private:
  const plan::Plan& plan() const { return campaign_.plan; }

  static std::string address(const std::string& unit) {
    return "/dossiers/part-report?unit=" + http::encode_url(unit);
  }

  std::string unit(const Visit& visit) const {
    auto out = unit_asked(visit, plan());
    if (!plan().unit(out)) http::not_found();
    return out;
  }

  std::string writable_unit(const Visit& visit) const {
    auto out = unit(visit);
    if (!nominations::may_nominate_for(visit.user(), out)) http::not_found();
    return out;
  }

  Dossier report(const std::string& unit) const {
    return db_.read([&](Session& s) { return dossier_of(s, campaign_.id, report_holder(unit)); });
  }

  base::Result<void> store(const Visit& visit, const std::string& unit) const {
    const auto texts = typed_texts(visit, part_report_field);
    if (!texts) return tl::unexpected(texts.error());
    return db_.write([&](Session& s) -> base::Result<void> {
      if (auto open = check_open_key(s, campaign_.id, unit, 0, kKey, plan().deadline()); !open) return open;
      return dossiers::save(s, campaign_.id, report_holder(unit), *texts,
                            std::atoll(std::string(visit.form("version")).c_str()), visit.user().display_name,
                            visit.now);
    });
  }

  std::string draft(const std::string& unit, const base::Date& day) const {
    auto [units, all, policy] = db_.read([&](Session& s) {
      return std::tuple(registry::load_units(s), registry::tallies(s),
                        registry::policy_in_force(s, &campaign_));
    });
    const registry::LineageFlow flow(units.units, registry::counting_lines(units.reorganisations, policy),
                                     day);
    return drafted_results(registry::totals_after(all, flow), unit, plan().campaign.first_year,
                           plan().campaign.last_year);
  }

  http::Response show_form(const Visit& visit, const std::string& unit, const base::Problems& problems,
                           int status) const {
    const auto kept = report(unit);
    auto page =
        visit.page("campaign/dossiers/part_report.html", msg("The unit's part of the five-year report"));
    access::show_problems(page, problems);
    page.set("UNIT_NAME", unit_name(plan(), unit)).set("UNIT_CODE", unit);
    page.set("PART_FIRST_YEAR", plan().campaign.first_year).set("PART_LAST_YEAR", plan().campaign.last_year);
    const auto open = db_.read(
        [&](Session& s) { return check_open_key(s, campaign_.id, unit, 0, kKey, plan().deadline()); });
    const bool may_write = open && nominations::may_nominate_for(visit.user(), unit);
    auto form = page.add(may_write ? "FORM" : "READ");
    if (!open) page.add("CLOSED").set("TEXT", open.error().front().text);
    form.set("VERSION_SEEN", kept.version);
    for (const auto field : kPartReportFields) {
      const auto text = visit.request.form.has(field) ? visit.form(field) : kept.text(field);
      form.set("V_" + base::upper(field), may_write ? std::string(text) : without_marks(text));
    }
    if (kept.version == 0 && !visit.request.form.has("results")) {
      form.set("V_RESULTS", draft(unit, base::local_date(visit.now)));
      form.show("DRAFTED");
    }
    if (kept.version > 0) page.add("SAVED").set("WHEN", base::show(kept.saved_at)).set("BY", kept.saved_by);
    const auto earlier =
        db_.read([&](Session& s) { return earlier_of(s, campaign_.id, report_holder(unit)); });
    page.show_if(!earlier.empty(), "HAS_EARLIER");
    for (const auto& one : earlier)
      page.add("EARLIER")
          .set("WHEN", base::show(one.saved_at))
          .set("ISO", base::iso(one.saved_at))
          .set("BY", one.saved_by)
          .set("CONTENT", one.content);
    return visit.show(page, status);
  }

  platform::db::Database& db_;
  const plan::CurrentCampaign& campaign_;
  papers::PaperDesk desk_;
};

}  // namespace

void add_part_report_routes(access::Door& door, platform::db::Database& db,
                            const plan::CurrentCampaign& campaign, const papers::PaperDesk& desk) {
  const auto routes = std::make_shared<PartReportRoutes>(db, campaign, desk);
  const auto readers =
      Rule::roles({Role::kOffice, Role::kLeader, Role::kAdministrator, Role::kUnitContact, Role::kUnitHead});
  const auto writers = Rule::roles({Role::kOffice, Role::kUnitContact});
  door.get("/dossiers/part-report", readers, [routes](const Visit& v) { return routes->show(v); });
  door.post("/dossiers/part-report", writers, [routes](const Visit& v) { return routes->save(v); });
  door.post("/dossiers/part-report/draft", writers, [routes](const Visit& v) { return routes->autosave(v); });
  door.get("/dossiers/part-report.docx", readers,
           [routes](const Visit& v) { return routes->paper(v, false); });
  door.get("/dossiers/part-report.pdf", readers, [routes](const Visit& v) { return routes->paper(v, true); });
  door.get("/dossiers/part-reports.docx", Rule::roles({Role::kOffice, Role::kLeader, Role::kAdministrator}),
           [routes](const Visit& v) { return routes->gathered(v); });
}

}  // namespace vinhdanh::campaign::dossiers
