#include "campaign/council/proposal_store.h"

#include <algorithm>

#include "access/audit_store.h"
#include "base/text.h"
#include "campaign/council/decision_store.h"
#include "campaign/council/session_store.h"
#include "campaign/nominations/nomination_store.h"

namespace vinhdanh::campaign::council {
namespace {

using base::msg;
using platform::db::Row;

std::map<std::int64_t, Outcome> outcomes_of(Session& session, std::int64_t campaign) {
  std::map<std::int64_t, Outcome> out;
  session.query(
      "SELECT r.nomination_id, r.agree, r.disagree, r.invalid, r.recused, r.base, r.passed FROM "
      "council_results r "
      "JOIN council_sessions c ON c.id = r.session_id WHERE c.campaign_id = :campaign ORDER BY r.session_id",
      {{"campaign", campaign}}, [&](const Row& row) {
        const auto number = [&](int column) { return static_cast<int>(row.integer(column)); };
        Outcome outcome;
        outcome.tally = {row.integer(0), number(1), number(2), number(3)};
        outcome.recused = number(4);
        outcome.of = number(5);
        outcome.permille = outcome.of > 0 ? outcome.tally.agree * 1000 / outcome.of : 0;
        outcome.passed = row.truth(6);
        out[row.integer(0)] = outcome;
      });
  return out;
}

std::vector<Proposed> rows_of(Session& session, std::int64_t campaign) {
  std::vector<Proposed> rows;
  session.query(
      "SELECT nomination_id, opinion, note, said_by, said_at FROM proposed WHERE campaign_id = :campaign",
      {{"campaign", campaign}}, [&](const Row& row) {
        Proposed one;
        one.nomination.id = row.integer(0);
        one.opinion = opinion_from(row.view(1)).value_or(Opinion::kNone);
        one.note = row.text(2);
        one.said_by = row.text(3);
        one.said_at = row.instant(4);
        rows.push_back(std::move(one));
      });
  return rows;
}

// As the list of the decision is ordered.
void put_in_order(std::vector<Proposed>& rows, const std::vector<std::string>& unit_order) {
  std::vector<Nomination> all;
  for (const auto& row : rows) {
    all.push_back(row.nomination);
    all.back().step = nominations::Step::kAccepted;
  }
  std::map<Subject, int> places;
  for (const auto& awarded : award_list(all, unit_order)) places[awarded.subject] = awarded.order;
  std::ranges::sort(rows, {}, [&](const Proposed& row) { return places[row.nomination.subject]; });
}

std::string said_line(const Said& said) {
  return std::string(code(said.opinion)) + (said.note.empty() ? "" : ": " + said.note);
}

}  // namespace

std::optional<Proposal> proposal_of(Session& session, std::int64_t campaign,
                                    const std::vector<std::string>& unit_order) {
  std::optional<Proposal> found;
  session.query("SELECT frozen_by, frozen_at, version FROM proposals WHERE campaign_id = :campaign",
                {{"campaign", campaign}}, [&](const Row& row) {
                  found = Proposal{row.text(0), row.instant(1), row.integer(2), {}};
                });
  if (!found) return std::nullopt;
  const auto outcomes = outcomes_of(session, campaign);
  found->list = rows_of(session, campaign);
  for (auto& row : found->list) {
    row.nomination =
        nominations::find_nomination(session, campaign, row.nomination.id).value_or(row.nomination);
    if (const auto outcome = outcomes.find(row.nomination.id); outcome != outcomes.end())
      row.outcome = outcome->second;
  }
  put_in_order(found->list, unit_order);
  return found;
}

std::vector<Nomination> passed(Session& session, std::int64_t campaign) {
  auto all = nominations::nominations_of(session, campaign);
  const auto lost = not_passed(session, campaign);
  std::erase_if(all, [&](const Nomination& n) {
    return n.step != nominations::Step::kAccepted || std::ranges::find(lost, n.id) != lost.end();
  });
  return all;
}

base::Result<void> freeze(Session& session, std::int64_t campaign, const std::string& by, base::Instant at) {
  if (decision_of(session, campaign))
    return base::refuse(msg("The decision is recorded already; its list stands."));
  if (session.exists("SELECT 1 FROM proposals WHERE campaign_id = :campaign", {{"campaign", campaign}}))
    return base::refuse(msg("The list is frozen already. Load the page again to see it."));
  const auto list = passed(session, campaign);
  if (list.empty())
    return base::refuse(msg("Nobody is accepted yet. Accept nominations first, then record the decision."));
  session.execute(
      "INSERT INTO proposals (campaign_id, frozen_by, frozen_at, version) VALUES (:campaign, :by, :at, 1)",
      {{"campaign", campaign}, {"by", by}, {"at", at}});
  for (const auto& nomination : list)
    session.execute(
        "INSERT INTO proposed (campaign_id, nomination_id, opinion, note, said_by, said_at) VALUES "
        "(:campaign, :id, "
        "'', '', '', 0)",
        {{"campaign", campaign}, {"id", nomination.id}});
  access::record(session,
                 {at, by, "frozen", "proposal", std::to_string(campaign), "", std::to_string(list.size())});
  return {};
}

base::Result<void> unfreeze(Session& session, std::int64_t campaign, const std::string& reason,
                            const std::string& by, base::Instant at) {
  const auto why = base::tidy(reason);
  if (why.empty()) {
    base::Problem problem{base::Severity::kError, {}, msg("Give the reason for taking the list back."), {}};
    problem.place.field = "reason";
    return base::refuse(base::Problems{problem});
  }
  if (decision_of(session, campaign))
    return base::refuse(msg("The decision is recorded already; its list stands."));
  std::string before;
  for (const auto& row : rows_of(session, campaign))
    before += std::to_string(row.nomination.id) + " " + said_line({row.opinion, row.note}) + "\n";
  session.execute("DELETE FROM proposed WHERE campaign_id = :campaign", {{"campaign", campaign}});
  session.execute("DELETE FROM proposals WHERE campaign_id = :campaign", {{"campaign", campaign}});
  access::record(session, {at, by, "unfrozen", "proposal", std::to_string(campaign), before, why});
  return {};
}

base::Result<void> say(Session& session, std::int64_t campaign, std::int64_t version,
                       const std::map<std::int64_t, Said>& said, const std::string& by, base::Instant at) {
  if (session.execute(
          "UPDATE proposals SET version = version + 1 WHERE campaign_id = :campaign AND version = "
          ":version",
          {{"campaign", campaign}, {"version", version}}) == 0)
    return base::refuse(
        msg("Somebody else has entered opinions or taken the list back in the meantime. Below is "
            "what you entered; load the page again to see theirs, then save once more."));
  for (const auto& row : rows_of(session, campaign)) {
    const auto found = said.find(row.nomination.id);
    if (found == said.end() || found->second == Said{row.opinion, row.note}) continue;
    session.execute(
        "UPDATE proposed SET opinion = :opinion, note = :note, said_by = :by, said_at = :at WHERE "
        "campaign_id = "
        ":campaign AND nomination_id = :id",
        {{"opinion", std::string(code(found->second.opinion))},
         {"note", found->second.note},
         {"by", by},
         {"at", at},
         {"campaign", campaign},
         {"id", row.nomination.id}});
    access::record(session, {at, by, "opinion", "nomination", std::to_string(row.nomination.id),
                             said_line({row.opinion, row.note}), said_line(found->second)});
  }
  return {};
}

void attach_signed(Session& session, std::int64_t decision, const SignedFile& file) {
  session.insert(
      "INSERT INTO signed_decisions (decision_id, hash, file_name, content_type, attached_by, attached_at) "
      "VALUES "
      "(:decision, :hash, :name, :type, :by, :at) RETURNING id",
      {{"decision", decision},
       {"hash", file.hash},
       {"name", file.file_name},
       {"type", file.content_type},
       {"by", file.by},
       {"at", file.at}});
  access::record(session,
                 {file.at, file.by, "attached", "decision", std::to_string(decision), "", file.file_name});
}

std::optional<SignedFile> signed_file(Session& session, std::int64_t decision) {
  std::optional<SignedFile> found;
  session.query(
      "SELECT hash, file_name, content_type, attached_by, attached_at FROM signed_decisions WHERE "
      "decision_id = "
      ":decision ORDER BY id",
      {{"decision", decision}}, [&](const Row& row) {
        found = SignedFile{row.text(0), row.text(1), row.text(2), row.text(3), row.instant(4)};
      });
  return found;
}

}  // namespace vinhdanh::campaign::council
