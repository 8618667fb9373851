#include "campaign/dossiers/review_routes.h"

#include <algorithm>

#include "base/text.h"
#include "campaign/criteria/relied_store.h"
#include "campaign/criteria/verdict_routes.h"
#include "campaign/criteria/verdict_words.h"
#include "campaign/dossiers/file_routes.h"
#include "campaign/dossiers/open_points.h"
#include "campaign/dossiers/part_report.h"
#include "campaign/dossiers/return_store.h"
#include "campaign/dossiers/rich_text.h"
#include "campaign/dossiers/submission_page.h"
#include "campaign/nominations/nomination_words.h"

namespace vinhdanh::campaign::dossiers {
namespace {

namespace http = platform::http;
using access::Role;
using access::Rule;
using access::Visit;
using base::msg;
using nominations::Submission;
using platform::db::Session;
using platform::web::Block;
using platform::web::Page;

// One unit as the Office reads it: what was sealed last.
struct Reading {
  UnitDossier unit;
  Submission last;
  KeptSeal seal;
  Standing standing;
  std::vector<ReturnedItem> returned;
  std::vector<ReturnedBefore> returns;
  std::int64_t nominee = 0;  // 0: the papers of the unit
};

class ReviewRoutes {
 public:
  ReviewRoutes(platform::db::Database& db, criteria::VerdictBook& book, const plan::CurrentCampaign& campaign)
      : db_(db), book_(book), campaign_(campaign) {}

  http::Response read(const Visit& visit) const {
    return show(visit, reading(std::string(visit.query("unit")), number(visit.query("nominee"))), {}, 200);
  }

  http::Response give_back(const Visit& visit) const {
    const auto form = return_form(visit);
    const auto nominee = number(visit.form("nominee"));
    base::Problems problems;
    if (form.until == base::Instant())
      problems = at_until(base::parse_date(visit.form("until")).error());
    else if (const auto done = db_.write(
                 [&](Session& s) { return return_items(s, campaign_.id, form, visit.user(), visit.now); });
             !done)
      problems = done.error();
    if (!problems.empty()) return show(visit, reading(form.unit, nominee), problems, 422);
    return http::see_other(address(form.unit, nominee));
  }

  http::Response accept(const Visit& visit) const {
    const std::string unit(visit.form("unit"));
    const auto verdicts = book_.current();
    const auto done = db_.write([&](Session& s) {
      auto accepted =
          accept_all(s, campaign_.id, unit, number(visit.form("submission")), visit.user(), visit.now);
      if (accepted)
        for (const auto& one : *accepted)
          criteria::note_relied_on(s, campaign_.id, *verdicts, one.subject,
                                   nominations::code(nominations::Step::kAccepted), one.id,
                                   visit.user().display_name, visit.now);
      return accepted;
    });
    if (!done) return show(visit, reading(unit, 0), done.error(), 422);
    return http::see_other(address(unit, 0));
  }

 private:
  const plan::Plan& plan() const { return campaign_.plan; }
  std::string unit_name(std::string_view code) const {
    const auto* unit = plan().unit(code);
    return unit ? unit->name : std::string(code);
  }
  static std::int64_t number(std::string_view text) { return std::atoll(std::string(text).c_str()); }
  static std::string address(const std::string& unit, std::int64_t nominee) {
    return "/submissions/review?unit=" + http::encode_url(unit) +
           (nominee == 0 ? "" : "&nominee=" + std::to_string(nominee));
  }
  static base::Problems at_until(base::Problems problems) {
    for (auto& problem : problems) problem.place.field = "until";
    return problems;
  }

  static ReturnForm return_form(const Visit& visit) {
    ReturnForm form;
    form.unit = visit.form("unit");
    form.submission = number(visit.form("submission"));
    for (const auto part : visit.request.form.get_all("part"))
      form.items.emplace_back(part, visit.form("reason_" + std::string(part)));
    if (const auto day = base::parse_date(visit.form("until")))
      form.until = base::instant_of({*day, 23, 59, 59}) + std::chrono::milliseconds(999);
    return form;
  }

  Reading reading(const std::string& unit, std::int64_t nominee) const {
    if (!plan().unit(unit)) http::not_found();
    auto made = db_.read([&](Session& s) -> std::optional<Reading> {
      auto last = last_submission(s, campaign_.id, unit);
      auto seal = last ? seal_of(s, last->id) : std::nullopt;
      if (!seal) return std::nullopt;
      Reading all{unit_dossier(s, campaign_.id, unit), *last, *seal, {}, {}, {}, nominee};
      all.returned = returned_to(s, campaign_.id, all.unit, plan().deadline());
      all.standing =
          standing_of(acts_of(s, campaign_.id, unit), all.unit.list, all.returned, plan().deadline());
      all.returns = returns_of(s, campaign_.id, unit);
      return all;
    });
    if (!made) http::not_found();
    if (nominee != 0 && std::ranges::find(made->unit.list, nominee, &Nomination::id) == made->unit.list.end())
      http::not_found();
    return std::move(*made);
  }

  http::Response show(const Visit& visit, const Reading& reading, const base::Problems& problems,
                      int status) const {
    const auto& unit = reading.unit.unit;
    auto page = visit.page("campaign/dossiers/review.html", base::verbatim(unit_name(unit)));
    access::show_problems(page, problems);
    page.set("UNIT_CODE", unit)
        .set("UNIT_NAME", unit_name(unit))
        .set("SUBMISSION", reading.last.id)
        .set("NUMBER", reading.last.number())
        .set("WHEN", base::show(reading.last.at))
        .set("NOMINEE_ID", reading.nominee)
        .show_if(reading.last.late, "LATE");
    show_state(page.add("STANDING"), reading.standing.state);
    show_seal(page, reading);
    show_places(page, reading);
    if (reading.nominee == 0)
      show_unit(page, reading);
    else
      show_nominee(page, reading);
    show_files(page, db_, campaign_, reading.unit.unit, nominee_at(reading), false);
    show_history(page, reading);
    if (visit.is(Role::kOffice)) show_forms(page, visit, reading, problems);
    return visit.show(page, status);
  }

  static void show_seal(Page& page, const Reading& reading) {
    auto unit = reading.unit;
    // A scan can't be changed under its hash; the page of the receipt reads its bytes.
    for (const auto& part : reading.seal.parts)
      if (part.key == "unit/signed_letter") unit.files.push_back(part);
    show_seal_check(page.add("SEAL"),
                    verify({reading.last.number(), unit.unit, reading.last.at, reading.seal.parts},
                           reading.seal.manifest_hash, parts_of(unit)),
                    reading.last.at);
    page.set("APPROVAL", label(reading.seal.approval));
    const auto points = open_points(reading.unit);
    for (const auto& point : points) page.add("POINT").set("TEXT", point.text);
    page.show_if(!points.empty(), "HAS_POINTS");
  }

  // The unit's papers and its nominees in order, with the one that is read and its neighbours.
  static void show_places(Page& page, const Reading& reading) {
    std::vector<std::int64_t> order{0};
    for (const auto& nominee : reading.unit.list) order.push_back(nominee.id);
    for (const auto id : order) {
      auto row = page.add("PLACE");
      row.set("HREF", address(reading.unit.unit, id)).show_if(id == reading.nominee, "HERE");
      if (id == 0) {
        row.set("TITLE", msg("Papers of the unit"));
        continue;
      }
      const auto& nominee = *std::ranges::find(reading.unit.list, id, &Nomination::id);
      row.set("TITLE", nominee.name);
      nominations::show_state(row.add("STEP"), nominee.step);
    }
    const auto at = std::ranges::find(order, reading.nominee) - order.begin();
    const auto last = static_cast<std::ptrdiff_t>(order.size()) - 1;
    page.set("AT", static_cast<std::int64_t>(at)).set("OF", static_cast<std::int64_t>(last));
    if (at > 0)
      page.add("PREVIOUS").set("HREF", address(reading.unit.unit, order[static_cast<std::size_t>(at - 1)]));
    if (at < last)
      page.add("NEXT").set("HREF", address(reading.unit.unit, order[static_cast<std::size_t>(at + 1)]));
  }

  static Texts sealed_texts(const Reading& reading, std::initializer_list<std::string> keys) {
    Texts texts;
    for (const auto& key : keys) {
      const auto part = std::ranges::find(reading.seal.parts, key, &SealedPart::key);
      if (part != reading.seal.parts.end()) texts.merge(texts_of(*part));
    }
    return texts;
  }

  static void show_unit(Page& page, const Reading& reading) {
    auto texts = sealed_texts(reading, {"unit/letter", "unit/minutes", "unit/part_report"});
    auto papers = page.add("UNIT_PAPERS");
    for (const auto field : kUnitFields) papers.set("V_" + base::upper(field), texts[std::string(field)]);
    for (const auto& nominee : reading.unit.list)
      papers.add("VOTES")
          .set("NAME", nominee.name)
          .set("VALUE", texts["votes_" + std::to_string(nominee.id)]);
    if (!texts["results"].empty()) {
      auto report = papers.add("PART_REPORT");
      for (const auto field : kPartReportFields)
        report.set("V_" + base::upper(field), without_marks(texts[std::string(field)]));
    }
    const auto scan = std::ranges::find(reading.seal.parts, "unit/signed_letter", &SealedPart::key);
    papers.show_if(scan != reading.seal.parts.end(), "SCAN");
  }

  void show_nominee(Page& page, const Reading& reading) const {
    const auto prefix = "nominee/" + std::to_string(reading.nominee);
    auto texts = sealed_texts(reading, {prefix + "/report", prefix + "/profile"});
    const auto& nominee = *std::ranges::find(reading.unit.list, reading.nominee, &Nomination::id);
    auto papers = page.add("NOMINEE_PAPERS");
    papers.set("NAME", nominee.name).set("POST", nominee.post);
    for (const auto field : kNomineeFields)
      papers.set("V_" + base::upper(field), without_marks(texts[std::string(field)]));
    papers.show_if(texts.empty(), "NOTHING");
    const auto verdicts = book_.current();
    if (const auto* judged = verdicts->find(nominee.subject)) {
      criteria::show_state(papers.add("OVERALL"), judged->overall);
      papers.set("VERDICT_HREF", criteria::verdict_address(nominee.subject))
          .set("RECORD_HREF", criteria::record_address(nominee.subject));
      criteria::show_verdict(page, *verdicts, nominee.subject);
    }
  }

  static void show_history(Page& page, const Reading& reading) {
    for (const auto& [item, answer] : reading.returns) {
      auto row = page.add("RETURN");
      row.set("TITLE", title_of(item.part, reading.unit.list))
          .set("REASON", item.reason)
          .set("WHEN", base::show(item.at))
          .set("BY", item.by)
          .set("UNTIL", base::show(item.until));
      if (answer != 0) row.add("ANSWERED").set("ANSWER_ID", answer);
    }
    page.show_if(!reading.returns.empty(), "HAS_RETURNS");
  }

  void show_forms(Page& page, const Visit& visit, const Reading& reading,
                  const base::Problems& problems) const {
    const auto chosen = visit.request.form.get_all("part");
    auto form = page.add("MAY_RETURN");
    bool any = false;
    for (const auto& part : reading.seal.parts) {
      if (nominee_of(part.key) != reading.nominee || part.key == "unit/list") continue;
      if (std::ranges::find(reading.returned, part.key, &ReturnedItem::part) != reading.returned.end())
        continue;
      const auto* nominee = nominee_at(reading);
      if (nominee && nominee->step != nominations::Step::kSubmitted &&
          nominee->step != nominations::Step::kReturned)
        continue;
      any = true;
      auto row = form.add("ITEM");
      row.set("KEY", part.key)
          .set("TITLE", title_of(part.key, reading.unit.list))
          .set("REASON_TYPED", visit.form("reason_" + part.key))
          .show_if(std::ranges::find(chosen, part.key) != chosen.end(), "CHOSEN");
      for (const auto& problem : problems)
        if (problem.place.field == part.key) row.add("WRONG").set("TEXT", problem.text);
    }
    form.show_if(any, "ITEMS").show_if(!any, "NO_ITEMS");
    const auto until = visit.form("until");
    form.set("UNTIL_TYPED", until.empty()
                                ? base::show(base::local_date(usual_end(visit.now, plan().deadline())))
                                : std::string(until));
    const auto* nominee = nominee_at(reading);
    if (nominee && nominee->step == nominations::Step::kSubmitted)
      page.add("MAY_ACCEPT_ONE")
          .set("VERSION_SEEN", nominee->version)
          .set("ID", nominee->id)
          .set("NAME", nominee->name);
    page.show_if(reading.standing.state == State::kSubmitted, "MAY_ACCEPT_ALL");
  }

  static const Nomination* nominee_at(const Reading& reading) {
    const auto found = std::ranges::find(reading.unit.list, reading.nominee, &Nomination::id);
    return found == reading.unit.list.end() ? nullptr : &*found;
  }

  platform::db::Database& db_;
  criteria::VerdictBook& book_;
  const plan::CurrentCampaign& campaign_;
};

}  // namespace

void add_review_routes(access::Door& door, platform::db::Database& db, criteria::VerdictBook& book,
                       const plan::CurrentCampaign& campaign) {
  const auto routes = std::make_shared<ReviewRoutes>(db, book, campaign);
  const auto office = Rule::roles({Role::kOffice});
  door.get("/submissions/review", Rule::roles({Role::kOffice, Role::kLeader, Role::kAdministrator}),
           [routes](const Visit& v) { return routes->read(v); });
  door.post("/submissions/returns", office, [routes](const Visit& v) { return routes->give_back(v); });
  door.post("/submissions/acceptance", office, [routes](const Visit& v) { return routes->accept(v); });
}

}  // namespace vinhdanh::campaign::dossiers
