#include "campaign/dossiers/dossier_routes.h"

#include <algorithm>
#include <fmt/format.h>

#include "base/text.h"
#include "campaign/criteria/verdict_routes.h"
#include "campaign/dossiers/dossier_fields.h"
#include "campaign/dossiers/dossier_pages.h"
#include "campaign/dossiers/dossier_store.h"
#include "campaign/dossiers/draft.h"
#include "campaign/dossiers/file_routes.h"
#include "campaign/dossiers/handing_in_store.h"
#include "campaign/dossiers/likeness_routes.h"
#include "campaign/dossiers/open_points.h"
#include "campaign/dossiers/part_report.h"
#include "campaign/dossiers/presence.h"
#include "campaign/dossiers/rich_text.h"
#include "campaign/dossiers/submission_page.h"
#include "campaign/dossiers/unit_papers.h"
#include "campaign/nominations/nomination_store.h"
#include "campaign/nominations/nomination_words.h"
#include "campaign/registry/registry_store.h"

namespace vinhdanh::campaign::dossiers {
namespace {

namespace http = platform::http;
using access::Role;
using access::Rule;
using access::Visit;
using base::msg;
using platform::db::Session;
using platform::web::Block;
using platform::web::Page;

class DossierRoutes {
 public:
  DossierRoutes(platform::db::Database& db, const plan::CurrentCampaign& campaign, papers::PaperDesk desk)
      : db_(db), campaign_(campaign), desk_(std::move(desk)) {}

  http::Response list(const Visit& visit) const { return show_unit(visit, unit_asked(visit), {}, 200); }

  http::Response save_unit(const Visit& visit) const {
    const auto unit = unit_asked(visit);
    if (!nominations::may_nominate_for(visit.user(), unit) || !plan().unit(unit)) http::not_found();
    const auto done = store(visit, unit, 0);
    if (!done) return show_unit(visit, unit, done.error(), 422);
    return http::see_other("/dossiers?unit=" + http::encode_url(unit));
  }

  // What the page saves by itself while somebody types.
  http::Response autosave(const Visit& visit, bool of_unit) const {
    base::Result<void> done;
    if (of_unit) {
      const auto unit = unit_asked(visit);
      if (!nominations::may_nominate_for(visit.user(), unit) || !plan().unit(unit)) http::not_found();
      done = store(visit, unit, 0);
    } else {
      const auto nominee = seen(visit);
      if (!may_write(visit, nominee)) http::not_found();
      done = store(visit, nominee.unit_code, nominee.id);
    }
    return done ? http::text("saved\n") : http::text(visit.say(done.error().front().text) + "\n", 409);
  }

  http::Response one(const Visit& visit) const { return show_one(visit, {}, 200); }

  http::Response save_one(const Visit& visit) const {
    const auto nominee = seen(visit);
    if (!may_write(visit, nominee))
      return show_one(visit,
                      {problem(msg("{0} is with the Office now; only what the Office returns can be changed.",
                                   nominee.name))},
                      422);
    const auto done = store(visit, nominee.unit_code, nominee.id);
    if (!done) return show_one(visit, done.error(), 422);
    return http::see_other("/dossiers/" + std::to_string(nominee.id));
  }

  // Asked again and again by the open page; tells of who else is there.
  http::Response presence(const Visit& visit, bool of_unit) const {
    auto page = visit.fragment("campaign/dossiers/presence.html");
    show_presence(page, visit, of_unit ? unit_holder(unit_asked(visit)) : nominee_holder(seen(visit).id));
    return http::html(page.render());
  }

  http::Response measure(const Visit& visit) const {
    const auto nominee = seen(visit);
    auto page = visit.fragment("campaign/dossiers/measure.html");
    show_measure(page, profile_height(nominee, visit.form("profile")));
    return http::html(page.render());
  }

  http::Response paper_of_nominee(const Visit& visit, bool report, bool pdf) const {
    const auto nominee = seen(visit);
    const auto dossier =
        db_.read([&](Session& s) { return dossier_of(s, campaign_.id, nominee_holder(nominee.id)); });
    const Proposer from{unit_name(nominee.unit_code), {nominee}};
    return answer(
        visit, report ? report_id(nominee) : "profile", pdf,
        [&] {
          return report ? report_document(plan(), from, nominee, dossier, visit.now)
                        : profile_document(plan(), nominee, dossier, visit.now);
        },
        [&] { return nominee_fields(plan(), from, nominee, dossier); });
  }

  http::Response paper_of_unit(const Visit& visit, bool letter, bool pdf) const {
    const auto work = work_of(unit_asked(visit));
    const Proposer from{unit_name(work.unit), work.list};
    return answer(
        visit, letter ? "unit-letter" : "unit-minutes", pdf,
        [&] {
          return letter ? letter_document(plan(), from, work.dossier, visit.now)
                        : minutes_document(plan(), from, work.dossier, visit.now);
        },
        [&] { return unit_fields(plan(), from, work.dossier); });
  }

 private:
  http::Response answer(const Visit& visit, std::string_view id, bool pdf,
                        const std::function<paper::Document()>& ours,
                        const std::function<paper::TemplateData()>& fields) const {
    const auto& paper = unit_paper(id);
    return desk_.answer(visit, {id, paper.file, pdf, ours, [&] {
                                  return papers::PaperFields{fields(), {}};
                                }});
  }

  const plan::Plan& plan() const { return campaign_.plan; }
  static std::string address(const Nomination& nomination) {
    return "/dossiers/" + std::to_string(nomination.id);
  }
  static base::Problem problem(base::Message text) {
    return {base::Severity::kError, {}, std::move(text), {}};
  }
  std::string unit_name(std::string_view code) const { return dossiers::unit_name(plan(), code); }
  std::string unit_asked(const Visit& visit) const { return dossiers::unit_asked(visit, plan()); }

  static bool may_write(const Visit& visit, const Nomination& nominee) {
    return nominee.open() && nominations::may_nominate_for(visit.user(), nominee.unit_code);
  }

  Nomination seen(const Visit& visit) const {
    const auto id = visit.request.number("id");
    if (!id) http::not_found();
    auto found = db_.read([&](Session& s) { return nominations::find_nomination(s, campaign_.id, *id); });
    if (!found || !criteria::may_see_unit(visit, found->unit_code)) http::not_found();
    return std::move(*found);
  }

  base::Result<void> store(const Visit& visit, const std::string& unit, std::int64_t nominee) const {
    const auto holder = nominee == 0 ? unit_holder(unit) : nominee_holder(nominee);
    const auto fields = typed_texts(visit, nominee == 0 ? unit_field : nominee_field);
    if (!fields) return tl::unexpected(fields.error());
    return db_.write([&](Session& s) -> base::Result<void> {
      if (auto open = check_open(s, campaign_.id, unit, nominee, *fields, plan().deadline()); !open)
        return open;
      return save(s, campaign_.id, holder, *fields, std::atoll(std::string(visit.form("version")).c_str()),
                  visit.user().display_name, visit.now);
    });
  }

  UnitDossier work_of(const std::string& unit) const {
    return db_.read([&](Session& s) { return unit_dossier(s, campaign_.id, unit); });
  }

  // Marks the fields of parts that are sealed. Answers which may be written: report and profile, or letter
  // and minutes.
  std::pair<bool, bool> show_locks(Page& page, Block form, const UnitDossier& unit,
                                   const Nomination* nominee) const {
    const auto [returned, standing] = db_.read([&](Session& s) {
      auto open = returned_to(s, campaign_.id, unit, plan().deadline());
      auto now = standing_of(acts_of(s, campaign_.id, unit.unit), unit.list, open, plan().deadline());
      return std::pair(std::move(open), now);
    });
    std::vector<ReturnedItem> here = returned;
    if (nominee) std::erase_if(here, [&](const auto& item) { return nominee_of(item.part) != nominee->id; });
    show_returned(page, unit, here);
    const auto prefix = nominee ? "nominee/" + std::to_string(nominee->id) : std::string("unit");
    const auto open = [&](const char* part) {
      return open_part(prefix + part, nominee, standing.ever_submitted, standing.drafts, returned);
    };
    const bool first = open(nominee ? "/report" : "/letter");
    const bool second = open(nominee ? "/profile" : "/minutes");
    form.show_if(!first, nominee ? "RO_REPORT" : "RO_LETTER")
        .show_if(!second, nominee ? "RO_PROFILE" : "RO_MINUTES")
        .show_if(!first || !second, "SEALED");
    return {first, second};
  }

  http::Response show_unit(const Visit& visit, const std::string& unit, const base::Problems& problems,
                           int status) const {
    const auto work = work_of(unit);
    auto page = visit.page("campaign/dossiers/dossiers.html", msg("Dossier of the unit"));
    access::show_problems(page, problems);
    page.set("UNIT_NAME", unit_name(unit)).set("UNIT_CODE", unit).set("VERSION_SEEN", work.dossier.version);
    const auto left = base::days_between(base::local_date(visit.now), plan().campaign.dossier_deadline);
    page.set("DEADLINE", base::show(plan().campaign.dossier_deadline));
    page.set("DAYS_LEFT",
             left < 0 ? msg("the deadline has passed") : base::msgn("{0} day left", "{0} days left", left));
    if (sees_all(visit)) {
      page.show("MAY_CHOOSE");
      for (const auto& row : plan().quotas)
        page.add("UNITS")
            .set("UNIT_VALUE", row.unit)
            .set("UNIT_LABEL", unit_name(row.unit))
            .show_if(row.unit == unit, "CHOSEN");
    }
    for (const auto& part : unit_parts(work.dossier, work.list)) {
      auto row = page.add("PART");
      show_part(row, part);
      row.show("PLAIN");
    }
    show_part_report(page, work);
    for (const auto& nominee : work.list) show_nominee(page, work, nominee);
    page.show(work.list.empty() ? "NOBODY" : "SOMEBODY");
    const auto apart =
        work.list.empty() ? base::Problems() : disagreements(work.dossier, work.list, work.nominees);
    for (const auto& one : apart) page.add("APART").set("TEXT", one.text);
    page.show_if(!apart.empty(), "DISAGREE").show_if(apart.empty() && !work.list.empty(), "AGREE");
    if (!work.list.empty() && nominations::may_nominate_for(visit.user(), unit))
      show_unit_form(page, visit, work);
    show_earlier(page, unit_holder(unit));
    show_presence(page, visit, unit_holder(unit));
    if (plan().unit(unit))
      show_files(page, db_, campaign_, unit, nullptr, nominations::may_nominate_for(visit.user(), unit));
    return visit.show(page, status);
  }

  void show_part_report(Page& page, const UnitDossier& work) const {
    const auto report =
        db_.read([&](Session& s) { return dossier_of(s, campaign_.id, report_holder(work.unit)); });
    const bool uploaded = std::ranges::any_of(
        work.files, [](const SealedPart& part) { return part.key.starts_with("unit/five_years"); });
    auto row = page.add("PART");
    show_part(row, part_report_part(report, uploaded));
    row.add("LINKED").set("PART_HREF", "/dossiers/part-report?unit=" + http::encode_url(work.unit));
  }

  void show_nominee(Page& page, const UnitDossier& work, const Nomination& nominee) const {
    auto row = page.add("NOMINEE");
    row.set("HREF", address(nominee)).set("NAME", nominee.name).set("POST", nominee.post);
    nominations::show_state(row.add("STEP"), nominee.step);
    for (const auto& part : nominee_parts(work, nominee)) show_part(row.add("PART"), part);
  }

  void show_unit_form(Page& page, const Visit& visit, const UnitDossier& work) const {
    auto form = page.add("UNIT_FORM");
    const auto [letter, minutes] = show_locks(page, form, work, nullptr);
    form.show_if(letter || minutes, "MAY_SAVE");
    const auto value = [&](const std::string& field) {
      return visit.request.form.has(field) ? std::string(visit.form(field))
                                           : std::string(work.dossier.text(field));
    };
    for (const auto field : kUnitFields) form.set("V_" + base::upper(field), value(std::string(field)));
    for (const auto& nominee : work.list) {
      const auto field = fmt::format("votes_{}", nominee.id);
      form.add("VOTES").set("FIELD", field).set("NAME", nominee.name).set("VALUE", value(field));
    }
  }

  void show_earlier(Page& page, const std::string& holder) const {
    const auto earlier = db_.read([&](Session& s) { return earlier_of(s, campaign_.id, holder); });
    page.show_if(!earlier.empty(), "HAS_EARLIER");
    for (const auto& one : earlier)
      page.add("EARLIER")
          .set("WHEN", base::show(one.saved_at))
          .set("ISO", base::iso(one.saved_at))
          .set("BY", one.saved_by)
          .set("CONTENT", one.content);
  }

  void show_presence(Page& page, const Visit& visit, const std::string& holder) const {
    for (const auto& one : presence_->meet(holder, visit.user().id, visit.user().display_name, visit.now))
      page.add("PRESENT").set("WHO", one.name).set("SINCE", base::show(one.since));
  }

  void show_measure(Page& page, double height) const {
    const int percent = static_cast<int>(height / kHalfPageMm * 100 + 0.5);
    const bool fits = height <= kHalfPageMm + kOneLineMm;
    page.set("MEASURE", msg("{0} % of half a page", percent));
    page.set("TONE", fits ? "good" : "bad").set("ICON", fits ? "circle-check" : "x");
    page.set("STATE", fits ? msg("fits") : msg("too long: shorten it"));
  }

  http::Response show_one(const Visit& visit, const base::Problems& problems, int status) const {
    const auto nominee = seen(visit);
    const auto [dossier, record] = db_.read([&](Session& s) {
      return std::pair(dossier_of(s, campaign_.id, nominee_holder(nominee.id)),
                       registry::load_record(s, nominee.subject));
    });
    auto page = visit.page("campaign/dossiers/dossier.html", base::verbatim(nominee.name));
    access::show_problems(page, problems);
    page.set("ID", nominee.id)
        .set("NAME", nominee.name)
        .set("POST", nominee.post)
        .set("UNIT_NAME", unit_name(nominee.unit_code))
        .set("UNIT_CODE", nominee.unit_code);
    page.set("VERSION_SEEN", dossier.version);
    if (dossier.version > 0)
      page.add("SAVED").set("WHEN", base::show(dossier.saved_at)).set("BY", dossier.saved_by);
    const auto draft = drafted(record, nominee.subject, nominee.name, nominee.post,
                               plan().campaign.first_year, plan().campaign.last_year);
    const bool drafting = dossier.version == 0;
    page.show_if(drafting, "DRAFTED");
    auto form = page.add(may_write(visit, nominee) ? "FORM" : "READ");
    const auto [report_open, profile_open] = show_locks(page, form, work_of(nominee.unit_code), &nominee);
    const auto value = [&, report_open = report_open, profile_open = profile_open](std::string_view field) {
      if (visit.request.form.has(field)) return std::string(visit.form(field));
      const bool open = field == "profile" ? profile_open : report_open;
      return drafting && open ? draft.at(std::string(field)) : std::string(dossier.text(field));
    };
    const bool writes = may_write(visit, nominee);
    for (const auto field : kNomineeFields)
      form.set("V_" + base::upper(field), writes ? value(field) : without_marks(value(field)));
    show_measure(page, profile_height(nominee, value("profile")));
    for (const auto& part : nominee_parts(dossier, profile_height(nominee, dossier.text("profile"))))
      show_part(page.add("PART"), part);
    if (status == 422 && dossier.version > 0)
      for (const auto field : kNomineeFields)
        if (dossier.text(field) != value(field)) page.add("THEIRS").set("CONTENT", dossier.text(field));
    show_earlier(page, nominee_holder(nominee.id));
    show_presence(page, visit, nominee_holder(nominee.id));
    show_files(page, db_, campaign_, nominee.unit_code, &nominee, may_write(visit, nominee));
    return visit.show(page, status);
  }

  platform::db::Database& db_;
  const plan::CurrentCampaign& campaign_;
  papers::PaperDesk desk_;
  std::unique_ptr<Presence> presence_ = std::make_unique<Presence>();
};

}  // namespace

void add_dossier_routes(access::Door& door, platform::db::Database& db, const plan::CurrentCampaign& campaign,
                        const papers::PaperDesk& desk) {
  const auto routes = std::make_shared<DossierRoutes>(db, campaign, desk);
  const auto readers =
      Rule::roles({Role::kOffice, Role::kLeader, Role::kAdministrator, Role::kUnitContact, Role::kUnitHead});
  const auto writers = Rule::roles({Role::kOffice, Role::kUnitContact});
  door.get("/dossiers", readers, [routes](const Visit& v) { return routes->list(v); });
  door.post("/dossiers", writers, [routes](const Visit& v) { return routes->save_unit(v); });
  door.post("/dossiers/draft", writers, [routes](const Visit& v) { return routes->autosave(v, true); });
  door.post("/dossiers/:id/draft", writers, [routes](const Visit& v) { return routes->autosave(v, false); });
  for (const bool pdf : {false, true}) {
    const std::string ending = pdf ? ".pdf" : ".docx";
    door.get("/dossiers/letter" + ending, readers,
             [routes, pdf](const Visit& v) { return routes->paper_of_unit(v, true, pdf); });
    door.get("/dossiers/minutes" + ending, readers,
             [routes, pdf](const Visit& v) { return routes->paper_of_unit(v, false, pdf); });
    door.get("/dossiers/:id/report" + ending, readers,
             [routes, pdf](const Visit& v) { return routes->paper_of_nominee(v, true, pdf); });
    door.get("/dossiers/:id/profile" + ending, readers,
             [routes, pdf](const Visit& v) { return routes->paper_of_nominee(v, false, pdf); });
  }
  add_likeness_routes(door, db, campaign);
  door.get("/dossiers/presence", readers, [routes](const Visit& v) { return routes->presence(v, true); });
  door.get("/dossiers/:id/presence", readers,
           [routes](const Visit& v) { return routes->presence(v, false); });
  door.get("/dossiers/:id", readers, [routes](const Visit& v) { return routes->one(v); });
  door.post("/dossiers/:id", writers, [routes](const Visit& v) { return routes->save_one(v); });
  door.post("/dossiers/:id/measure", writers, [routes](const Visit& v) { return routes->measure(v); });
}

}  // namespace vinhdanh::campaign::dossiers
