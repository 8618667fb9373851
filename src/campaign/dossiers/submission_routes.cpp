#include "campaign/dossiers/submission_routes.h"

#include <algorithm>
#include <sstream>

#include "access/password.h"
#include "base/text.h"
#include "campaign/criteria/relied_store.h"
#include "campaign/criteria/verdict_routes.h"
#include "campaign/dossiers/receipt_document.h"
#include "campaign/dossiers/submission_page.h"
#include "campaign/nominations/quota_store.h"
#include "campaign/registry/evidence.h"
#include "paper/pdf_document.h"

namespace vinhdanh::campaign::dossiers {
namespace {

namespace http = platform::http;
using access::Role;
using access::Rule;
using access::Visit;
using base::msg;
using nominations::Submission;
using platform::db::Session;
using platform::web::Page;

class SubmissionRoutes {
 public:
  SubmissionRoutes(platform::db::Database& db, criteria::VerdictBook& book,
                   const plan::CurrentCampaign& campaign, registry::EvidenceFiles files)
      : db_(db), book_(book), campaign_(campaign), files_(std::move(files)) {}

  http::Response check(const Visit& visit) const { return show_check(visit, unit_asked(visit), {}, 200); }

  // `act` of the address; nothing: who submits says how.
  http::Response act(const Visit& visit, std::optional<Act> act) const {
    ActForm form;
    form.unit = unit_asked(visit);
    form.act = act ? *act : submitting_act(visit, form.unit);
    form.seen = visit.form("seen");
    form.knowing = visit.form("knowing") == "1";
    form.note = base::trim(visit.form("note"));
    base::Problems problems;
    if (form.act == Act::kSendSigned) problems = take_scan(visit, form);
    if (form.act == Act::kExtend) problems = take_end(visit, form);
    if (!problems.empty()) return show_check(visit, form.unit, problems, 422);
    return done(visit, form);
  }

  http::Response receipt(const Visit& visit) const {
    const auto found = seen(visit);
    auto page = visit.page("campaign/dossiers/receipt.html", msg("Submitted"));
    page.set("NUMBER", found.number())
        .set("ID", found.id)
        .set("WHEN", base::show(found.at))
        .set("BY", found.by)
        .set("UNIT_NAME", unit_name(found.unit_code))
        .set("UNIT_CODE", found.unit_code)
        .set("COUNT", base::msgn("{0} nomination", "{0} nominations", found.nominated))
        .show_if(found.late, "LATE");
    show_seal(page, found);
    return visit.show(page);
  }

  http::Response receipt_pdf(const Visit& visit) const {
    const auto found = seen(visit);
    const auto [seal, unit] = db_.read([&](Session& s) {
      return std::pair(seal_of(s, found.id), unit_dossier(s, campaign_.id, found.unit_code));
    });
    if (!seal) http::not_found();
    std::ostringstream out;
    const auto problems = paper::render_document(
        receipt_document(plan(), unit_name(found.unit_code), found, *seal, unit.list), out);
    if (base::has_errors(problems)) throw http::HttpError{503, problems.front().text};
    return http::file(std::move(out).str(), visit.say(msg("receipt")) + "-" + found.number() + ".pdf",
                      http::content_type::kPdf);
  }

  http::Response manifest_text(const Visit& visit) const {
    const auto found = seen(visit);
    const auto seal = db_.read([&](Session& s) { return seal_of(s, found.id); });
    if (!seal) http::not_found();
    return http::file(manifest({found.number(), found.unit_code, found.at, seal->parts}),
                      found.number() + ".txt", "text/plain; charset=utf-8");
  }

  http::Response signed_letter(const Visit& visit) const {
    const auto found = seen(visit);
    const auto seal = db_.read([&](Session& s) { return seal_of(s, found.id); });
    if (!seal) http::not_found();
    const auto part = std::ranges::find(seal->parts, "unit/signed_letter", &SealedPart::key);
    if (part == seal->parts.end()) http::not_found();
    auto bytes = files_.read(part->sha256);
    if (!bytes) throw http::HttpError{404, msg("The file is not in the folder of evidence any more.")};
    const auto type = registry::evidence_type(*bytes, part->content);
    return http::file(std::move(*bytes), part->content, type ? *type : "application/octet-stream");
  }

 private:
  const plan::Plan& plan() const { return campaign_.plan; }
  std::string unit_name(std::string_view code) const {
    const auto* unit = plan().unit(code);
    return unit ? unit->name : std::string(code);
  }

  std::string unit_asked(const Visit& visit) const {
    std::string unit(visit.request.method == http::Method::kPost ? visit.form("unit") : visit.query("unit"));
    if (unit.empty()) unit = visit.user().unit_code;
    if (!plan().unit(unit) || !criteria::may_see_unit(visit, unit)) http::not_found();
    return unit;
  }

  Submission seen(const Visit& visit) const {
    const auto id = visit.request.number("id");
    if (!id) http::not_found();
    auto found = db_.read([&](Session& s) { return nominations::find_submission(s, campaign_.id, *id); });
    if (!found || !criteria::may_see_unit(visit, found->unit_code)) http::not_found();
    return std::move(*found);
  }

  static Act submitting_act(const Visit& visit, const std::string& unit) {
    if (is_head_of(visit.user(), unit)) return Act::kApprove;
    return is_contact_of(visit.user(), unit) ? Act::kSendSigned : Act::kLetIn;
  }

  base::Problems take_scan(const Visit& visit, ActForm& form) const {
    const auto* upload = visit.request.upload("signed_letter");
    if (!upload || upload->bytes.empty()) return {};
    auto type = files_.admit(upload->bytes, upload->file_name);
    if (!type) {
      for (auto& problem : type.error()) problem.place.field = "signed_letter";
      return type.error();
    }
    if (*type == http::content_type::kDocx || *type == http::content_type::kXlsx) {
      base::Problem problem{base::Severity::kError,
                            {},
                            msg("Word and Excel files carry no signature. Choose the "
                                "scan as PDF or a photo."),
                            upload->file_name};
      problem.place.field = "signed_letter";
      return {problem};
    }
    form.files.push_back({"unit/signed_letter", files_.keep(upload->bytes),
                          registry::evidence_name(upload->file_name, *type)});
    return {};
  }

  static base::Problems take_end(const Visit& visit, ActForm& form) {
    const auto day = base::parse_date(visit.form("until"));
    if (day) form.until = base::instant_of({*day, 23, 59, 59}) + std::chrono::milliseconds(999);
    if (day) return {};
    auto problems = day.error();
    for (auto& problem : problems) problem.place.field = "until";
    return problems;
  }

  http::Response done(const Visit& visit, const ActForm& form) const {
    const auto verdicts = book_.current();
    auto receipt = db_.write([&](Session& s) {
      const auto before = nominations::nominations_of(s, campaign_.id, form.unit);
      auto made = do_act(s, form, terms(s, form.unit), visit.user(), visit.now);
      for (const auto& nomination : before) {
        if (!made || !*made || !nomination.open()) continue;
        // The verdict on which the step was taken stays with it, whatever the criteria become.
        criteria::note_relied_on(s, campaign_.id, *verdicts, nomination.subject,
                                 nominations::code(nominations::Step::kSubmitted), nomination.id,
                                 visit.user().display_name, visit.now);
      }
      return made;
    });
    if (!receipt) return show_check(visit, form.unit, receipt.error(), 422);
    if (*receipt) return http::see_other("/submissions/" + std::to_string((*receipt)->id));
    return http::see_other("/submissions/new?unit=" + http::encode_url(form.unit));
  }

  ActTerms terms(Session& s, const std::string& unit) const {
    return {campaign_.id, plan().deadline(), nominations::places_of(s, campaign_.id, plan(), unit)};
  }

  SubmissionView view_of(const std::string& unit) const {
    return db_.read([&](Session& s) {
      SubmissionView view;
      view.unit = unit_dossier(s, campaign_.id, unit);
      view.acts = acts_of(s, campaign_.id, unit);
      view.returned = returned_to(s, campaign_.id, view.unit, plan().deadline());
      view.standing = standing_of(view.acts, view.unit.list, view.returned, plan().deadline());
      for (const auto& [category, places] : nominations::places_of(s, campaign_.id, plan(), unit))
        view.quotas.push_back(nominations::quota_of(category, places, view.unit.list));
      return view;
    });
  }

  http::Response show_check(const Visit& visit, const std::string& unit, const base::Problems& refused,
                            int status) const {
    const auto view = view_of(unit);
    auto page = visit.page("campaign/dossiers/submission.html", msg("Check and submit"));
    access::show_problems(page, refused);
    page.set("UNIT_CODE", unit)
        .set("UNIT_NAME", unit_name(unit))
        .set("SEEN", content_hash(parts_of(view.unit)))
        .set("NOTE_TYPED", visit.form("note"))
        .set("UNTIL_TYPED", visit.form("until"))
        .show_if(visit.form("knowing") == "1", "KNOWING");
    show_contents(page, view, *book_.current(), visit.now);
    show_acts(page, visit, view);
    const auto last = db_.read([&](Session& s) { return last_submission(s, campaign_.id, unit); });
    if (last)
      page.add("LAST")
          .set("LAST_ID", last->id)
          .set("NUMBER", last->number())
          .set("WHEN", base::show(last->at));
    return visit.show(page, status);
  }

  // The forms of those acts that only lack what the form asks for.
  void show_acts(Page& page, const Visit& visit, const SubmissionView& view) const {
    const auto may = [&](Act act) {
      return !against(act, view.standing, visit.user(), view.unit.unit, visit.now, "-").has_value();
    };
    page.show_if(may(Act::kAsk), "MAY_ASK")
        .show_if(may(Act::kTakeBack), "MAY_TAKE_BACK")
        .show_if(may(Act::kApprove), "MAY_APPROVE")
        .show_if(may(Act::kGiveBack), "MAY_GIVE_BACK")
        .show_if(may(Act::kSendSigned), "MAY_SEND_SIGNED")
        .show_if(may(Act::kLetIn), "MAY_LET_IN")
        .show_if(may(Act::kExtend) && visit.now > view.standing.deadline, "MAY_EXTEND");
    const auto first = is_head_of(visit.user(), view.unit.unit) ? Act::kApprove : Act::kAsk;
    const auto why = against(first, view.standing, visit.user(), view.unit.unit, visit.now, "-");
    const bool of_unit =
        is_head_of(visit.user(), view.unit.unit) || is_contact_of(visit.user(), view.unit.unit);
    if (of_unit && why && view.standing.state != State::kWithHead) page.add("CLOSED").set("WHY", *why);
  }

  void show_seal(Page& page, const Submission& found) const {
    auto [seal, unit, last] = db_.read([&](Session& s) {
      return std::tuple(seal_of(s, found.id), unit_dossier(s, campaign_.id, found.unit_code),
                        last_submission(s, campaign_.id, found.unit_code));
    });
    if (!seal) return;
    auto block = page.add("SEAL");
    block.set("APPROVAL", label(seal->approval)).set("HASH", seal->manifest_hash);
    if (!seal->note.empty()) block.add("NOTED").set("NOTE", seal->note);
    if (seal->open_points > 0)
      block.add("OPEN").set(
          "POINTS", base::msgn("{0} point was open, and the unit knew of it.",
                               "{0} points were open, and the unit knew of them.", seal->open_points));
    for (const auto& part : seal->parts)
      if (part.key == "unit/signed_letter" && files_.read(part.sha256)) unit.files.push_back(part);
    const auto check =
        verify({found.number(), found.unit_code, found.at, seal->parts}, seal->manifest_hash, parts_of(unit));
    for (const auto& part : seal->parts) {
      auto row = block.add("PART");
      const bool same = std::ranges::find(check.changed, part.key) == check.changed.end();
      row.set("TITLE", title_of(part.key, unit.list)).set("HASH", part.sha256.substr(0, 16));
      row.set("TONE", same ? "good" : "warn").set("ICON", same ? "circle-check" : "alert-triangle");
      row.set("STATE", same ? msg("unchanged") : msg("changed since"));
      row.show_if(part.key == "unit/signed_letter", "SCAN");
    }
    show_seal_check(block, check, found.at);
    block.show_if(last && last->id != found.id, "NEWER");
    if (last && last->id != found.id) block.set("NEWER_ID", last->id).set("NEWER_NUMBER", last->number());
  }

  platform::db::Database& db_;
  criteria::VerdictBook& book_;
  const plan::CurrentCampaign& campaign_;
  registry::EvidenceFiles files_;
};

}  // namespace

void add_submission_routes(access::Door& door, platform::db::Database& db, criteria::VerdictBook& book,
                           const plan::CurrentCampaign& campaign, registry::EvidenceFiles files) {
  const auto routes = std::make_shared<SubmissionRoutes>(db, book, campaign, std::move(files));
  const auto readers =
      Rule::roles({Role::kOffice, Role::kLeader, Role::kAdministrator, Role::kUnitContact, Role::kUnitHead});
  const auto submitters = Rule::roles({Role::kOffice, Role::kUnitContact, Role::kUnitHead});
  door.get("/submissions/new", readers, [routes](const Visit& v) { return routes->check(v); });
  door.post("/submissions", submitters, [routes](const Visit& v) { return routes->act(v, std::nullopt); });
  door.post("/submissions/question", Rule::roles({Role::kUnitContact}),
            [routes](const Visit& v) { return routes->act(v, Act::kAsk); });
  door.post("/submissions/question/withdrawal", Rule::roles({Role::kUnitContact}),
            [routes](const Visit& v) { return routes->act(v, Act::kTakeBack); });
  door.post("/submissions/question/return", Rule::roles({Role::kUnitHead}),
            [routes](const Visit& v) { return routes->act(v, Act::kGiveBack); });
  door.post("/submissions/extension", Rule::roles({Role::kOffice}),
            [routes](const Visit& v) { return routes->act(v, Act::kExtend); });
  door.get("/submissions/:id", readers, [routes](const Visit& v) { return routes->receipt(v); });
  door.get("/submissions/:id/receipt.pdf", readers,
           [routes](const Visit& v) { return routes->receipt_pdf(v); });
  door.get("/submissions/:id/manifest.txt", readers,
           [routes](const Visit& v) { return routes->manifest_text(v); });
  door.get("/submissions/:id/letter", readers, [routes](const Visit& v) { return routes->signed_letter(v); });
}

}  // namespace vinhdanh::campaign::dossiers
