#include "campaign/council/pack_routes.h"

#include <algorithm>
#include <memory>
#include <sstream>

#include "base/text.h"
#include "campaign/council/decision_store.h"
#include "campaign/council/pack.h"
#include "campaign/council/proposal_store.h"
#include "campaign/criteria/verdict_routes.h"
#include "campaign/criteria/verdict_words.h"
#include "campaign/registry/format_view.h"
#include "paper/pdf_document.h"

namespace vinhdanh::campaign::council {
namespace {

namespace http = platform::http;
using access::Role;
using access::Rule;
using access::Visit;
using base::msg;
using platform::db::Session;
using platform::web::Block;
using platform::web::Page;

constexpr std::size_t kLongestNote = 1'000;  // bytes

class PackRoutes {
 public:
  PackRoutes(platform::db::Database& db, criteria::VerdictBook& book, const plan::CurrentCampaign& campaign,
             registry::EvidenceFiles files)
      : db_(db), book_(book), campaign_(campaign), files_(std::move(files)) {}

  http::Response freeze_list(const Visit& visit) const {
    const auto done =
        db_.write([&](Session& s) { return freeze(s, campaign_.id, visit.user().display_name, visit.now); });
    if (!done) throw http::HttpError{422, done.error().front().text};
    return http::see_other("/decision/pack");
  }

  http::Response ask_unfreeze(const Visit& visit, const base::Problems& problems = {},
                              int status = 200) const {
    frozen();
    auto page = visit.page("platform/web/confirm.html", msg("Take the list back"));
    access::show_problems(page, problems);
    page.set("QUESTION", msg("Take the frozen list back?"));
    page.set("CONSEQUENCE",
             msg("The opinions on it are taken back too; the history keeps them. Freeze the list again "
                 "when it is right."));
    page.set("ACTION", "/decision/unfreeze")
        .set("YES", msg("Take the list back"))
        .set("BACK_HREF", "/decision/pack");
    page.show("WITH_REASON").set("REASON", visit.form("reason"));
    return visit.show(page, status);
  }

  http::Response unfreeze_list(const Visit& visit) const {
    const auto done = db_.write([&](Session& s) {
      return unfreeze(s, campaign_.id, std::string(visit.form("reason")), visit.user().display_name,
                      visit.now);
    });
    return done ? http::see_other("/decision") : ask_unfreeze(visit, done.error(), 422);
  }

  http::Response pack(const Visit& visit) const { return show_pack(visit, {}, {}, 200); }

  http::Response opinions(const Visit& visit) const {
    const auto proposal = frozen();
    const auto said = said_in(visit, proposal);
    const auto version = std::atoll(std::string(visit.form("version")).c_str());
    const auto done = db_.write([&](Session& s) {
      return say(s, campaign_.id, version, said, visit.user().display_name, visit.now);
    });
    if (!done) return show_pack(visit, said, done.error(), 409);
    const auto next = visit.form("next");
    return http::see_other(next.empty() ? "/decision/pack" : "/decision/pack/" + http::encode_url(next));
  }

  http::Response one(const Visit& visit) const {
    const auto proposal = frozen();
    const auto& list = proposal.list;
    const auto id = visit.request.number("id").value_or(0);
    const auto found = std::ranges::find(list, id, [](const Proposed& p) { return p.nomination.id; });
    if (found == list.end()) http::not_found();
    auto page = visit.page("campaign/council/pack_one.html", base::verbatim(found->nomination.name));
    const auto verdicts = book_.current();
    const auto sheet = db_.read([&](Session& s) { return pack_sheet(s, campaign_, *verdicts, *found); });
    page.set("PLACE", msg("{0} of {1}", static_cast<long long>(found - list.begin()) + 1, list.size()))
        .set("VERSION_SEEN", proposal.version);
    page.set("UNIT", sheet.unit).set("PROFILE", sheet.profile);
    page.set("RECORD_HREF", criteria::record_address(found->nomination.subject));
    show_row(page, *found, *verdicts, found->opinion, found->note);
    for (const auto& year : sheet.years)
      page.add("YEAR").set("NUMBER", year.year).set("EVALUATION", year.evaluation).set("WON", year.won);
    if (verdicts->find(found->nomination.subject))
      criteria::show_verdict(page, *verdicts, found->nomination.subject);
    if (found != list.begin()) page.add("PREVIOUS").set("ID", std::prev(found)->nomination.id);
    if (std::next(found) != list.end()) {
      page.add("NEXT").set("ID", std::next(found)->nomination.id);
      page.add("GOES_ON").set("NEXT_ID", std::next(found)->nomination.id);
    }
    page.show(may_say(visit) ? "MAY_SAY" : "READ_ONLY");
    return visit.show(page);
  }

  http::Response pdf(const Visit& visit) const {
    const auto proposal = frozen();
    const auto verdicts = book_.current();
    std::vector<PackSheet> sheets;
    db_.read([&](Session& s) {
      sheets.clear();
      for (const auto& one : proposal.list) sheets.push_back(pack_sheet(s, campaign_, *verdicts, one));
    });
    std::ostringstream out;
    const auto problems = paper::render_document(pack_document(campaign_.plan, sheets, visit.now), out);
    if (base::has_errors(problems)) throw http::HttpError{503, problems.front().text};
    return http::file(std::move(out).str(), visit.say(msg("pack for the leader")) + ".pdf",
                      http::content_type::kPdf);
  }

  http::Response attach(const Visit& visit) const {
    const auto decision = recorded();
    const auto* upload = visit.request.upload("evidence");
    const auto type = files_.admit(upload ? upload->bytes : "", upload ? upload->file_name : "");
    if (!type) throw http::HttpError{422, type.error().front().text};
    SignedFile file{files_.keep(upload->bytes), registry::evidence_name(upload->file_name, *type), *type,
                    visit.user().display_name, visit.now};
    db_.write([&](Session& s) { attach_signed(s, decision.id, file); });
    const bool differs = *type == http::content_type::kDocx &&
                         registry::format_points(upload->bytes, file.file_name).value_or(0) > 0;
    return http::see_other(differs ? "/decision/signed/format" : "/decision");
  }

  http::Response signed_copy(const Visit&) const {
    const auto decision = recorded();
    const auto file = db_.read([&](Session& s) { return signed_file(s, decision.id); });
    auto bytes = file ? files_.read(file->hash) : std::nullopt;
    if (!bytes) http::not_found();
    auto response = http::file(std::move(*bytes), file->file_name, file->content_type);
    response.header("X-Content-Type-Options", "nosniff").header("Content-Security-Policy", "sandbox");
    return response;
  }

 private:
  // The decision once it is there stands above every opinion.
  bool may_say(const Visit& visit) const {
    return visit.is(Role::kLeader) &&
           !db_.read([&](Session& s) { return decision_of(s, campaign_.id).has_value(); });
  }

  Proposal frozen() const {
    auto found =
        db_.read([&](Session& s) { return proposal_of(s, campaign_.id, campaign_.plan.unit_order()); });
    if (!found) http::not_found();
    return std::move(*found);
  }
  Decision recorded() const {
    auto found = db_.read([&](Session& s) { return decision_of(s, campaign_.id); });
    if (!found) http::not_found();
    return std::move(*found);
  }

  static std::map<std::int64_t, Said> said_in(const Visit& visit, const Proposal& proposal) {
    std::map<std::int64_t, Said> said;
    const bool all = visit.form("all") == "agree";
    for (const auto& one : proposal.list) {
      const auto id = std::to_string(one.nomination.id);
      if (!visit.request.form.has("note_" + id)) continue;
      auto opinion = opinion_from(visit.form("opinion_" + id)).value_or(Opinion::kNone);
      if (all && opinion == Opinion::kNone) opinion = Opinion::kAgree;
      said[one.nomination.id] = {opinion, base::tidy(visit.form("note_" + id)).substr(0, kLongestNote)};
    }
    return said;
  }

  http::Response show_pack(const Visit& visit, const std::map<std::int64_t, Said>& typed,
                           const base::Problems& problems, int status) const {
    const auto proposal = frozen();
    const auto verdicts = book_.current();
    auto page = visit.page("campaign/council/pack.html", msg("Pack for the leader"));
    access::show_problems(page, problems);
    const auto counted = count(proposal);
    page.set("VERSION_SEEN", proposal.version)
        .set("FROZEN_BY", proposal.frozen_by)
        .set("FROZEN_AT", base::show(proposal.frozen_at));
    page.set("AGREED", counted.agree).set("DISAGREED", counted.disagree).set("OPEN", counted.none);
    const bool say = may_say(visit);
    page.show_if(say, "MAY_SAY").show_if(visit.is(Role::kOffice), "MAY_UNFREEZE");
    for (const auto& one : proposal.list) {
      const auto said = typed.find(one.nomination.id);
      auto row = page.add("PROPOSED");
      row.show(say ? "ROW_SAY" : "ROW_READ");
      show_row(row, one, *verdicts, said == typed.end() ? one.opinion : said->second.opinion,
               said == typed.end() ? one.note : said->second.note);
    }
    return visit.show(page, status);
  }

  void show_row(Block row, const Proposed& one, const criteria::Verdicts& verdicts, Opinion opinion,
                const std::string& note) const {
    const auto* unit = campaign_.plan.unit(one.nomination.unit_code);
    row.set("ID", one.nomination.id).set("NAME", one.nomination.name).set("POST", one.nomination.post);
    row.set("UNIT", unit ? unit->name : one.nomination.unit_code).set("NOTE", note);
    row.set("VOTES", one.outcome ? council_words(*one.outcome) : msg("no vote of the council"));
    if (const auto* judged = verdicts.find(one.nomination.subject))
      criteria::show_state(row.add("OVERALL"), judged->overall);
    row.show_if(one.nomination.step != nominations::Step::kAccepted, "NO_LONGER");
    row.show_if(opinion == Opinion::kAgree, "AGREES").show_if(opinion == Opinion::kDisagree, "DISAGREES");
    row.set("OPINION", label(one.opinion));
    if (one.opinion != Opinion::kNone)
      row.add("SAID").set("BY", one.said_by).set("WHEN", base::show(one.said_at));
  }

  platform::db::Database& db_;
  criteria::VerdictBook& book_;
  const plan::CurrentCampaign& campaign_;
  registry::EvidenceFiles files_;
};

}  // namespace

void add_pack_routes(access::Door& door, platform::db::Database& db, criteria::VerdictBook& book,
                     const plan::CurrentCampaign& campaign, registry::EvidenceFiles files) {
  const auto routes = std::make_shared<PackRoutes>(db, book, campaign, std::move(files));
  const auto readers = Rule::roles({Role::kOffice, Role::kLeader, Role::kAdministrator});
  const auto office = Rule::roles({Role::kOffice});
  door.post("/decision/freeze", office, [routes](const Visit& v) { return routes->freeze_list(v); });
  door.get("/decision/unfreeze", office, [routes](const Visit& v) { return routes->ask_unfreeze(v); });
  door.post("/decision/unfreeze", office, [routes](const Visit& v) { return routes->unfreeze_list(v); });
  door.get("/decision/pack", readers, [routes](const Visit& v) { return routes->pack(v); });
  door.get("/decision/pack.pdf", readers, [routes](const Visit& v) { return routes->pdf(v); });
  door.get("/decision/pack/:id", readers, [routes](const Visit& v) { return routes->one(v); });
  door.post("/decision/opinions", Rule::roles({Role::kLeader}),
            [routes](const Visit& v) { return routes->opinions(v); });
  door.post("/decision/signed", office, [routes](const Visit& v) { return routes->attach(v); });
  door.get("/decision/signed", readers, [routes](const Visit& v) { return routes->signed_copy(v); });
}

}  // namespace vinhdanh::campaign::council
