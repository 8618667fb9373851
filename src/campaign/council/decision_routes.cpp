#include "campaign/council/decision_routes.h"

#include <algorithm>

#include "campaign/council/certificate_key_store.h"
#include "campaign/council/certificate_status_store.h"
#include "campaign/council/correction_store.h"
#include "campaign/council/decision_document.h"
#include "campaign/council/decision_store.h"
#include "campaign/council/proposal_store.h"
#include "campaign/criteria/relied_store.h"
#include "campaign/criteria/verdict_routes.h"

namespace vinhdanh::campaign::council {
namespace {

namespace http = platform::http;
using access::Role;
using access::Rule;
using access::Visit;
using base::msg;
using platform::db::Session;

class DecisionRoutes {
 public:
  DecisionRoutes(platform::db::Database& db, criteria::VerdictBook& book,
                 const plan::CurrentCampaign& campaign, std::function<std::string()> public_url)
      : db_(db), book_(book), campaign_(campaign), public_url_(std::move(public_url)) {}

  http::Response show(const Visit& visit) const { return page(visit, {}, {}, 200); }

  http::Response record(const Visit& visit) const {
    const DecisionEntry entry{std::string(visit.form("number")), std::string(visit.form("date")),
                              std::string(visit.form("signer_name"))};
    const auto checked = check_entry(entry, decision_sign(campaign_.plan.head.number),
                                     campaign_.plan.campaign.signed_on, base::local_date(visit.now));
    if (!checked) return page(visit, entry, checked.error(), 422);
    const auto verdicts = book_.current();
    const auto done = db_.write([&](Session& s) {
      const auto list = accepted(s);
      auto id = record_decision(s, campaign_.id, *checked, list, visit.user().display_name, visit.now);
      if (!id) return id;
      for (const auto& one : list)
        criteria::note_relied_on(s, campaign_.id, *verdicts, one.subject, "decided", *id,
                                 visit.user().display_name, visit.now);
      return id;
    });
    if (!done) return page(visit, entry, done.error(), 422);
    return http::see_other("/decision");
  }

  http::Response certificates(const Visit& visit) const {
    const auto decision = recorded();
    made(visit, "certificates");
    const auto pdf = certificates_pdf(campaign_.plan, decision,
                                      code_maker(db_, public_url_(), visit.user().display_name, visit.now),
                                      decision.recorded_at);
    if (!pdf) throw http::HttpError{503, pdf.error().front().text};
    return http::file(*pdf, visit.say(msg("certificates")) + ".pdf", http::content_type::kPdf);
  }

 private:
  // As the leader left the frozen list; before it is frozen, those whom the council did not turn down.
  std::vector<Awarded> accepted(Session& session) const {
    const auto order = campaign_.plan.unit_order();
    const auto proposal = proposal_of(session, campaign_.id, order);
    return award_list(proposal ? decided(*proposal) : passed(session, campaign_.id), order);
  }

  Decision recorded() const {
    auto decision = db_.read([&](Session& s) { return decision_of(s, campaign_.id); });
    if (!decision) http::not_found();
    return std::move(*decision);
  }

  http::Response page(const Visit& visit, const DecisionEntry& typed, const base::Problems& problems,
                      int status) const {
    const auto [decision, list] = db_.read([&](Session& s) {
      auto found = decision_of(s, campaign_.id);
      auto waiting = found ? found->list : accepted(s);
      return std::pair(std::move(found), std::move(waiting));
    });
    auto page = visit.page("campaign/council/decision.html", msg("Decision"));
    access::show_problems(page, problems);
    page.set("NUMBER", typed.number).set("DATE", typed.date).set("SIGNER_NAME", typed.signer_name);
    page.set("SIGN", decision_sign(campaign_.plan.head.number));
    if (decision) {
      auto shown = page.add("RECORDED");
      shown.set("NUMBER", decision->number)
          .set("DATE", base::show(decision->date))
          .set("BY", decision->recorded_by)
          .set("WHEN", base::show(decision->recorded_at));
      show_signed(shown, visit, decision->id);
      show_publication(shown, visit, decision->id);
    }
    show_steps(page, visit, decision.has_value(), list.empty());
    page.show_if(!decision && visit.is(Role::kOffice) && !list.empty(), "MAY_RECORD");
    page.show_if(!decision && list.empty(), "NOBODY").show_if(!list.empty(), "HAS_LIST");
    const auto verdicts = book_.current();
    for (const auto& awarded : list) {
      auto row = page.add("AWARDED");
      const auto* unit = campaign_.plan.unit(awarded.unit_code);
      row.set("ORDER", awarded.order)
          .set("NAME", awarded.name)
          .set("POST", awarded.post)
          .set("UNIT", unit ? unit->name : awarded.unit_code);
      if (decision && verdicts->find(awarded.subject))
        row.add("VERDICT").set("VERDICT_HREF", criteria::verdict_address(awarded.subject) + "#relied-title");
      row.set("KIND", registry::label(awarded.subject.kind)).set("BOOK_NUMBER", awarded.certificate_number);
      if (decision && visit.is(Role::kOffice))
        row.add("MAY_CORRECT").set("CODE", awarded.code).set("WHO", awarded.name);
    }
    return visit.show(page, status);
  }

  void made(const Visit& visit, const char* paper) const {
    db_.write([&](Session& s) { note_made(s, campaign_.id, paper, visit.user().display_name, visit.now); });
  }

  void show_signed(platform::web::Block shown, const Visit& visit, std::int64_t decision) const {
    if (const auto file = db_.read([&](Session& s) { return signed_file(s, decision); }))
      shown.add("SIGNED")
          .set("FILE", file->file_name)
          .set("BY", file->by)
          .set("WHEN", base::show(file->at))
          .show_if(file->content_type == http::content_type::kPdf, "IS_PDF")
          .show_if(file->content_type == http::content_type::kDocx, "IS_WORD");
    if (visit.is(Role::kOffice)) shown.add("MAY_ATTACH").set("EVIDENCE_ACTION", "/decision/signed");
  }

  void show_publication(platform::web::Block shown, const Visit& visit, std::int64_t decision) const {
    const auto publication = db_.read([&](Session& s) { return publication_of(s, decision); });
    if (publication)
      shown.add("PUBLISHED").set("BY", publication->by).set("WHEN", base::show(publication->at));
    else
      shown.add("UNPUBLISHED").show_if(visit.is(Role::kOffice), "MAY_PUBLISH");
  }

  void show_steps(platform::web::Page& page, const Visit& visit, bool recorded, bool nobody) const {
    const auto proposal =
        db_.read([&](Session& s) { return proposal_of(s, campaign_.id, campaign_.plan.unit_order()); });
    page.show_if(!recorded && !nobody, "HAS_DRAFT");
    page.show_if(!recorded && !nobody && !proposal && visit.is(Role::kOffice), "MAY_FREEZE");
    if (!proposal) return;
    const auto counted = count(*proposal);
    auto pack = page.add("PACK");
    pack.set("AGREED", counted.agree).set("DISAGREED", counted.disagree).set("OPEN", counted.none);
    pack.show_if(!recorded && counted.none > 0, "STILL_OPEN");
  }

  platform::db::Database& db_;
  criteria::VerdictBook& book_;
  const plan::CurrentCampaign& campaign_;
  std::function<std::string()> public_url_;
};

}  // namespace

void add_decision_routes(access::Door& door, platform::db::Database& db, criteria::VerdictBook& book,
                         const plan::CurrentCampaign& campaign, std::function<std::string()> public_url) {
  const auto routes = std::make_shared<DecisionRoutes>(db, book, campaign, std::move(public_url));
  const auto readers = Rule::roles({Role::kOffice, Role::kLeader, Role::kAdministrator});
  door.get("/decision", readers, [routes](const Visit& v) { return routes->show(v); });
  door.post("/decision", Rule::roles({Role::kOffice}),
            [routes](const Visit& v) { return routes->record(v); });
  door.get("/decision/certificates.pdf", readers,
           [routes](const Visit& v) { return routes->certificates(v); });
}

}  // namespace vinhdanh::campaign::council
