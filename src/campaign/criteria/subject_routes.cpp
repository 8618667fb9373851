#include <algorithm>

#include "base/text.h"
#include "campaign/criteria/relied_store.h"
#include "campaign/criteria/verdict_routes.h"
#include "campaign/criteria/verdict_words.h"

namespace vinhdanh::campaign::criteria {
namespace {

namespace http = platform::http;
using access::Role;
using access::Rule;
using access::Visit;
using base::msg;
using platform::db::Session;
using platform::web::Page;
using registry::SubjectKind;

base::Message occasion_label(std::string_view occasion) {
  if (occasion == "submitted") return msg("Submitted");
  if (occasion == "decided") return msg("Decided");
  return occasion == "accepted" ? msg("Accepted") : msg("Nominated");
}

std::map<std::string, std::string> typed(const Visit& visit, std::initializer_list<const char*> names) {
  std::map<std::string, std::string> out;
  for (const auto* name : names) out.emplace(name, visit.form(name));
  return out;
}

class SubjectRoutes {
 public:
  SubjectRoutes(platform::db::Database& db, VerdictBook& book, const plan::CurrentCampaign& campaign)
      : db_(db), book_(book), campaign_(campaign) {}

  http::Response one(const Visit& visit) const { return show(visit, subject_of(visit), {}, 200); }

  http::Response attest(const Visit& visit) const {
    const auto subject = subject_of(visit);
    const auto verdicts = book_.current();
    const auto* criterion = attested_criterion(*verdicts, subject, visit.form("criterion"));
    const auto* judged = verdicts->find(subject);
    if (!criterion || !may_attest(visit.user(), *criterion, judged->unit_code)) http::not_found();
    auto given = read_attestation(typed(visit, {"value", "by", "paper", "on", "despite_discipline"}),
                                  base::local_date(visit.now));
    if (!given) return show(visit, subject, given.error(), 422);
    given->subject = subject;
    given->criterion = criterion->id;
    given->entered_by = visit.user().display_name;
    given->entered_at = visit.now;
    db_.write([&](Session& s) { return add_attestation(s, campaign_.id, *given); });
    return http::see_other(verdict_address(subject) + "#attestations");
  }

  http::Response revoke(const Visit& visit) const {
    const auto found = db_.read([&](Session& s) {
      return find_attestation(s, campaign_.id, visit.request.number("id").value_or(0));
    });
    if (!found) http::not_found();
    const auto verdicts = book_.current();
    const auto* criterion = attested_criterion(*verdicts, found->subject, found->criterion);
    const auto* judged = verdicts->find(found->subject);
    const bool office = visit.is(Role::kOffice);
    if (!office && (!criterion || !judged || !may_attest(visit.user(), *criterion, judged->unit_code)))
      http::not_found();
    const auto done = db_.write([&](Session& s) {
      return revoke_attestation(s, campaign_.id, found->id, base::tidy(visit.form("reason")),
                                visit.user().display_name, visit.now);
    });
    if (!done) return show(visit, found->subject, done.error(), 422);
    return http::see_other(verdict_address(found->subject) + "#attestations");
  }

  http::Response enter(const Visit& visit) const {
    const auto subject = subject_of(visit);
    auto entry = read_circumstance(typed(visit, {"kind", "name", "value", "from", "to", "source"}),
                                   base::local_date(visit.now));
    if (!entry) return show(visit, subject, entry.error(), 422);
    entry->subject = subject;
    entry->entered_by = visit.user().display_name;
    entry->entered_at = visit.now;
    db_.write([&](Session& s) { return add_circumstance(s, campaign_.id, *entry); });
    return http::see_other(verdict_address(subject) + "#circumstances");
  }

  http::Response end(const Visit& visit) const {
    const auto found = db_.read([&](Session& s) {
      return find_circumstance(s, campaign_.id, visit.request.number("id").value_or(0));
    });
    if (!found) http::not_found();
    const auto done = db_.write([&](Session& s) {
      return end_circumstance(s, campaign_.id, found->id, base::tidy(visit.form("reason")),
                              visit.user().display_name, visit.now);
    });
    if (!done) return show(visit, found->subject, done.error(), 422);
    return http::see_other(verdict_address(found->subject) + "#circumstances");
  }

 private:
  // The subject of the address, if it is judged and open to the visitor.
  registry::Subject subject_of(const Visit& visit) const {
    const auto kind = visit.request.path_values.get("kind");
    const registry::Subject subject{kind == "collective" ? SubjectKind::kCollective : SubjectKind::kPerson,
                                    std::string(visit.request.path_values.get("code"))};
    const auto* judged = book_.current()->find(subject);
    if (!judged || !may_see_unit(visit, judged->unit_code)) http::not_found();
    return subject;
  }

  static const rules::Criterion* attested_criterion(const Verdicts& verdicts,
                                                    const registry::Subject& subject, std::string_view id) {
    const auto kind = subject.kind == SubjectKind::kPerson ? rules::Kind::kPerson : rules::Kind::kCollective;
    for (const auto& criterion : verdicts.rules().criteria) {
      if (criterion.id == id && criterion.attested && criterion.subject == kind) return &criterion;
    }
    return nullptr;
  }

  http::Response show(const Visit& visit, const registry::Subject& subject, const base::Problems& problems,
                      int status) const {
    const auto verdicts = book_.current();
    const auto* judged = verdicts->find(subject);
    if (!judged) http::not_found();
    auto page = visit.page("campaign/criteria/verdict.html", base::verbatim(judged->name));
    access::show_problems(page, problems);
    page.set("NAME", judged->name).set("POST", judged->post).set("RECORD_HREF", record_address(subject));
    page.set("SELF", verdict_address(subject));
    show_state(page.add("OVERALL"), judged->overall);
    show_verdict(page, *verdicts, subject);
    const auto entered = db_.read([&](Session& s) { return entered_for(s, campaign_.id, subject); });
    show_attestations(page, visit, *verdicts, *judged, entered);
    show_circumstances(page, visit, *verdicts, *judged, entered);
    show_relied(page, db_.read([&](Session& s) { return relied_on(s, campaign_.id, subject); }));
    for (const auto* name : {"value", "by", "paper", "on", "reason", "source", "from", "to", "name"})
      page.set("TYPED_" + std::string(name), visit.form(name));
    return visit.show(page, status);
  }

  static void show_attestations(Page& page, const Visit& visit, const Verdicts& verdicts,
                                const Judged& judged, const Entered& entered) {
    bool may = false;
    for (const auto& criterion : verdicts.rules().criteria) {
      if (attested_criterion(verdicts, judged.subject, criterion.id) != &criterion) continue;
      if (!may_attest(visit.user(), criterion, judged.unit_code)) continue;
      may = true;
      auto option = page.add("ATTESTABLE");
      option.set("CRITERION_ID", criterion.id).set("CRITERION_TEXT", criterion.text.in(visit.language));
      option.show_if(visit.form("criterion") == criterion.id, "CHOSEN");
    }
    page.show_if(may, "MAY_ATTEST").show_if(visit.form("value") == "no", "TYPED_NO");
    for (const auto& one : verdicts.registry().attestations) {
      if (one.subject == judged.subject && one.value) show_imported(page, one);
    }
    for (const auto& given : entered.attestations) show_given(page, given, may);
    page.show_if(entered.attestations.empty(), "NONE_ENTERED");
  }

  static void show_imported(Page& page, const registry::Attestation& one) {
    auto row = page.add("ATTESTATION");
    row.set("ID", one.criterion).set("BY", one.by).set("PAPER", one.source);
    row.set("ON", one.on ? base::show(*one.on) : std::string());
    show_state(row, rules::value_of(*one.value));
    row.show("IMPORTED").show_if(one.despite_discipline, "KNOWING");
  }

  static void show_given(Page& page, const GivenAttestation& given, bool may) {
    auto row = page.add("ATTESTATION");
    row.set("ID", given.criterion).set("BY", given.by).set("PAPER", given.paper);
    row.set("ON", given.on ? base::show(*given.on) : std::string());
    show_state(row, rules::value_of(given.value));
    row.show_if(given.despite_discipline, "KNOWING");
    row.add("ENTERED").set("ENTERED_BY", given.entered_by).set("ENTERED_AT", base::show(given.entered_at));
    if (given.stands() && may) row.add("MAY_REVOKE").set("NUMBER", given.id);
    if (!given.stands())
      row.add("REVOKED")
          .set("REVOKED_BY", given.revoked_by)
          .set("REVOKED_AT", base::show(given.revoked_at))
          .set("REVOCATION_REASON", given.revocation_reason);
  }

  static void show_circumstances(Page& page, const Visit& visit, const Verdicts& verdicts,
                                 const Judged& judged, const Entered& entered) {
    const bool office = visit.is(Role::kOffice);
    page.show_if(office || !entered.circumstances.empty(), "HAS_CIRCUMSTANCES").show_if(office, "MAY_ENTER");
    for (const auto& one : entered.circumstances) {
      auto row = page.add("CIRCUMSTANCE");
      row.set("WHAT", label(one.kind)).set("DETAIL", one.name + (one.value.empty() ? "" : ": " + one.value));
      row.set("FROM", one.from ? base::show(*one.from) : "").set("TO", one.to ? base::show(*one.to) : "");
      row.set("SOURCE", one.source).set("ENTERED_BY", one.entered_by);
      row.set("ENTERED_AT", base::show(one.entered_at));
      if (one.in_force() && office) row.add("MAY_END").set("NUMBER", one.id);
      if (!one.in_force())
        row.add("ENDED")
            .set("ENDED_BY", one.ended_by)
            .set("ENDED_AT", base::show(one.ended_at))
            .set("END_REASON", one.end_reason);
    }
    if (!office) return;
    for (const auto word : kCircumstanceCodes) {
      auto option = page.add("KIND");
      option.set("KIND_CODE", word).set("KIND_LABEL", label(*circumstance_from(word)));
      option.show_if(visit.form("kind") == word, "CHOSEN");
    }
    show_names(page, verdicts, judged);
  }

  // What a rewarded work or a declared fact can be named.
  static void show_names(Page& page, const Verdicts& verdicts, const Judged& judged) {
    const auto number = static_cast<std::size_t>(&judged - verdicts.all().data());
    for (const auto& item : verdicts.subjects()[number].items)
      page.add("NAMED").set("NAME_CODE", item.id).set("NAME_LABEL", item.name);
    for (const auto& fact : verdicts.rules().facts) {
      const auto hold = circumstance_from(fact.name);
      if (!hold || !holds_up(*hold))
        page.add("NAMED").set("NAME_CODE", fact.name).set("NAME_LABEL", fact.text.in(page.language()));
    }
  }

  static void show_relied(Page& page, const std::vector<ReliedOn>& all) {
    page.show_if(!all.empty(), "HAS_RELIED");
    for (const auto& one : all) {
      auto row = page.add("RELIED");
      row.set("OCCASION", occasion_label(one.occasion)).set("WHEN", base::show(one.at)).set("BY", one.by);
      row.set("VERSION", one.criteria_version).set("EXPLANATION", one.explanation.in(page.language()));
      show_state(row, one.overall);
    }
  }

  platform::db::Database& db_;
  VerdictBook& book_;
  const plan::CurrentCampaign& campaign_;
};

}  // namespace

void add_subject_routes(access::Door& door, platform::db::Database& db, VerdictBook& book,
                        const plan::CurrentCampaign& campaign) {
  const auto routes = std::make_shared<SubjectRoutes>(db, book, campaign);
  const auto readers = Rule::roles({Role::kOffice, Role::kLeader, Role::kAdministrator, Role::kUnitContact, Role::kUnitHead});
  const auto writers = Rule::roles({Role::kOffice, Role::kUnitContact});
  const auto office = Rule::roles({Role::kOffice});
  door.get("/verdicts/:kind/:code", readers, [routes](const Visit& v) { return routes->one(v); });
  door.post("/verdicts/:kind/:code/attestations", writers,
            [routes](const Visit& v) { return routes->attest(v); });
  door.post("/attestations/:id/revocation", writers, [routes](const Visit& v) { return routes->revoke(v); });
  door.post("/verdicts/:kind/:code/circumstances", office,
            [routes](const Visit& v) { return routes->enter(v); });
  door.post("/circumstances/:id/end", office, [routes](const Visit& v) { return routes->end(v); });
}

}  // namespace vinhdanh::campaign::criteria
