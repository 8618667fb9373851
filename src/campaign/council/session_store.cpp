#include "campaign/council/session_store.h"

#include <algorithm>
#include <fmt/format.h>

#include "access/audit_store.h"
#include "base/secret.h"
#include "base/text.h"
#include "campaign/council/session_read_store.h"
#include "campaign/nominations/nomination_store.h"

namespace vinhdanh::campaign::council {
namespace {

using base::msg;
using platform::db::Row;

void audit(Session& session, std::int64_t id, const char* deed, const std::string& after,
           const std::string& by, base::Instant at) {
  access::record(session, {at, by, deed, "council session", std::to_string(id), "", after});
}

base::Result<void> in_stage(const SessionRecord& record, Stage stage) {
  if (record.session.stage == stage) return {};
  return base::refuse(
      msg("The session is at another stage now ({0}). Look at its page again.", label(record.session.stage)));
}

base::Result<void> raise_version(Session& session, const SessionRecord& record, std::int64_t version,
                                 Stage stage) {
  const auto done = session.execute(
      "UPDATE council_sessions SET version = version + 1, stage = :stage WHERE id = :id AND version = "
      ":version",
      {{"stage", code(stage)}, {"id", record.session.id}, {"version", version}});
  if (done == 1) return {};
  return base::refuse(
      msg("Somebody else changed the session meanwhile. Look at it again and enter your change once more."));
}

void write_settings(Session& session, std::int64_t id, const SessionSettings& settings) {
  session.execute(
      "UPDATE council_sessions SET held_on = :on, starts = :starts, place = :place, agenda = :agenda, way = "
      ":way, threshold_percent = :threshold, base = :base, quorum_percent = :quorum WHERE id = :id",
      {{"on", settings.date},
       {"starts", settings.start.minutes},
       {"place", settings.place},
       {"agenda", settings.agenda},
       {"way", code(settings.way)},
       {"threshold", settings.threshold_percent},
       {"base", code(settings.base)},
       {"quorum", settings.quorum_percent},
       {"id", id}});
}

std::vector<Recusal> of_present(const SessionRecord& record) {
  std::vector<Recusal> found;
  for (const auto& recusal : record.recusals)
    for (const auto& one : record.attendance)
      if (one.member == recusal.member && one.present) found.push_back(recusal);
  return found;
}

int present(const SessionRecord& record) {
  return static_cast<int>(std::ranges::count_if(record.attendance, &Attendance::present));
}

std::vector<Vote> votes_of(Session& session, std::int64_t id) {
  std::vector<Vote> votes;
  session.query("SELECT nomination_id, choice FROM secret_votes WHERE session_id = :id", {{"id", id}},
                [&](const Row& row) {
                  votes.push_back({row.integer(0), choice_from(row.view(1))});
                });
  return votes;
}

base::Result<std::vector<Tally>> final_tallies(Session& session, const SessionRecord& record) {
  if (record.session.settings.way == VotingWay::kElectronic)
    return count_votes(record.items, votes_of(session, record.session.id));
  if (record.counts.size() < 2)
    return base::refuse(
        msg("Two people count the ballots, each on an own account. The second count is missing."));
  auto apart = differences(record.counts[0], record.counts[1], record.items);
  if (!apart.empty()) return base::refuse(std::move(apart));
  return record.counts[0].tallies;
}

// The order in which the votes came is in no row, but might be read off the file: they are
// written anew in an order of chance.
void shuffle(Session& session, std::int64_t id, const std::vector<Vote>& votes) {
  session.execute("DELETE FROM secret_votes WHERE session_id = :id", {{"id", id}});
  std::vector<std::pair<std::string, Vote>> rows;
  for (const auto& vote : votes) rows.emplace_back(base::random_hex(16), vote);
  std::ranges::sort(rows, {}, &std::pair<std::string, Vote>::first);
  for (const auto& [key, vote] : rows) add_vote(session, id, key, vote);
}

}  // namespace

std::int64_t add_member(Session& session, std::int64_t campaign, const Member& member, const std::string& by,
                        base::Instant at) {
  const auto id = session.insert(
      "INSERT INTO council_members (campaign_id, name, post, unit_code, person_code, role) "
      "VALUES (:campaign, :name, :post, :unit, :person, :role) RETURNING id",
      {{"campaign", campaign},
       {"name", member.name},
       {"post", member.post},
       {"unit", member.unit_code},
       {"person", member.person_code},
       {"role", code(member.role)}});
  access::record(session, {at, by, "added", "council member", std::to_string(id), "", member.name});
  return id;
}

void remove_member(Session& session, std::int64_t campaign, std::int64_t member, const std::string& by,
                   base::Instant at) {
  const auto done = session.execute(
      "UPDATE council_members SET left_council = 1 WHERE id = :id AND campaign_id = :campaign",
      {{"id", member}, {"campaign", campaign}});
  if (done == 1)
    access::record(session, {at, by, "removed", "council member", std::to_string(member), "", ""});
}

std::int64_t add_session(Session& session, std::int64_t campaign, const SessionSettings& settings,
                         const std::string& by, base::Instant at) {
  const auto id = session.insert(
      "INSERT INTO council_sessions (campaign_id, held_on, starts, place, agenda, way, threshold_percent, "
      "base, "
      "quorum_percent) VALUES (:campaign, '', 0, '', '', '', 0, '', 0) RETURNING id",
      {{"campaign", campaign}});
  write_settings(session, id, settings);
  audit(session, id, "called", base::iso(settings.date), by, at);
  return id;
}

base::Result<void> change_settings(Session& session, const SessionRecord& record, std::int64_t version,
                                   const SessionSettings& settings, const std::string& by, base::Instant at) {
  if (auto ok = in_stage(record, Stage::kPreparing); !ok) return ok;
  if (auto ok = raise_version(session, record, version, Stage::kPreparing); !ok) return ok;
  write_settings(session, record.session.id, settings);
  audit(session, record.session.id, "changed", base::iso(settings.date), by, at);
  return {};
}

base::Result<void> set_attendance(Session& session, const SessionRecord& record, std::int64_t version,
                                  const std::vector<Attendance>& attendance, const std::string& by,
                                  base::Instant at) {
  if (auto ok = in_stage(record, Stage::kPreparing); !ok) return ok;
  if (auto ok = raise_version(session, record, version, Stage::kPreparing); !ok) return ok;
  session.execute("DELETE FROM council_attendance WHERE session_id = :id", {{"id", record.session.id}});
  for (const auto& one : attendance) {
    session.execute(
        "INSERT INTO council_attendance (session_id, member_id, present, reason) VALUES (:id, :member, "
        ":present, :reason)",
        {{"id", record.session.id},
         {"member", one.member},
         {"present", one.present},
         {"reason", one.reason}});
  }
  audit(session, record.session.id, "attendance",
        fmt::format("{}/{}", std::ranges::count_if(attendance, &Attendance::present), attendance.size()), by,
        at);
  return {};
}

base::Result<void> declare(Session& session, const SessionRecord& record, const Recusal& recusal,
                           const std::string& by, base::Instant at) {
  if (auto ok = in_stage(record, Stage::kPreparing); !ok) return ok;
  const bool known =
      std::ranges::find(record.members, recusal.member, &Member::id) != record.members.end() &&
      std::ranges::find(record.items, recusal.nomination, &Item::nomination) != record.items.end();
  if (!known) return base::refuse(msg("Choose the member and the nominee."));
  session.execute(
      "INSERT INTO council_recusals (session_id, member_id, nomination_id, reason) VALUES (:id, :member, "
      ":nomination, :reason) ON CONFLICT (session_id, member_id, nomination_id) DO UPDATE SET reason = "
      ":reason",
      {{"id", record.session.id},
       {"member", recusal.member},
       {"nomination", recusal.nomination},
       {"reason", recusal.reason}});
  audit(session, record.session.id, "recused",
        fmt::format("{} {} {}", recusal.member, recusal.nomination, recusal.reason), by, at);
  return {};
}

base::Result<void> take_back(Session& session, const SessionRecord& record, std::int64_t member,
                             std::int64_t nomination, const std::string& by, base::Instant at) {
  if (auto ok = in_stage(record, Stage::kPreparing); !ok) return ok;
  session.execute(
      "DELETE FROM council_recusals WHERE session_id = :id AND member_id = :member AND nomination_id = "
      ":nomination",
      {{"id", record.session.id}, {"member", member}, {"nomination", nomination}});
  audit(session, record.session.id, "recusal taken back", fmt::format("{} {}", member, nomination), by, at);
  return {};
}

base::Result<void> open_voting(Session& session, const SessionRecord& record, std::int64_t version,
                               const std::string& by, base::Instant at) {
  if (auto ok = in_stage(record, Stage::kPreparing); !ok) return ok;
  const auto quorum = quorum_of(record.session.settings, record.members, record.attendance);
  if (!quorum.reached()) {
    return base::refuse(
        msg("{0} of {1} members are present; the vote needs {2}. Enter who is present, or hold the session "
            "on another day.",
            quorum.present, quorum.members, quorum.needed));
  }
  if (record.items.empty())
    return base::refuse(
        msg("Nobody is accepted yet. The Office accepts nominations first; the council votes on those."));
  if (auto ok = raise_version(session, record, version, Stage::kVoting); !ok) return ok;
  for (const auto& item : record.items) {
    session.execute("INSERT INTO council_items (session_id, nomination_id) VALUES (:id, :nomination)",
                    {{"id", record.session.id}, {"nomination", item.nomination}});
  }
  audit(session, record.session.id, "voting opened", std::to_string(record.items.size()), by, at);
  return {};
}

base::Result<std::vector<Slip>> issue_slips(Session& session, const SessionRecord& record,
                                            const std::string& by, base::Instant at) {
  if (auto ok = in_stage(record, Stage::kVoting); !ok) return base::refuse(ok.error());
  if (record.session.settings.way != VotingWay::kElectronic)
    return base::refuse(msg("This session votes on paper; slips are for votes on phones."));
  session.execute("DELETE FROM voting_slips WHERE session_id = :id AND used = 0",
                  {{"id", record.session.id}});
  auto slips = slips_for(record.attendance, record.recusals, used_slips(session, record.session.id));
  for (const auto& slip : slips) {
    session.execute(
        "INSERT INTO voting_slips (session_id, code_hash, recused_from) VALUES (:id, :hash, :from)",
        {{"id", record.session.id}, {"hash", code_hash(slip.code)}, {"from", joined(slip.recused_from)}});
  }
  audit(session, record.session.id, "slips printed", std::to_string(slips.size()), by, at);
  return slips;
}

base::Result<void> enter_count(Session& session, const SessionRecord& record, const PaperCount& count,
                               base::Instant at) {
  if (auto ok = in_stage(record, Stage::kVoting); !ok) return ok;
  auto problems = check_count(count, present(record), record.items, of_present(record));
  if (!problems.empty()) return base::refuse(std::move(problems));
  const bool third = record.counts.size() >= 2 &&
                     std::ranges::find(record.counts, count.by, &PaperCount::by) == record.counts.end();
  if (third)
    return base::refuse(msg("{0} and {1} count these ballots. One of them corrects the count.",
                            record.counts[0].by, record.counts[1].by));
  write_count(session, record.session.id, count);
  audit(session, record.session.id, "counted", "", count.by, at);
  return {};
}

base::Result<void> close_voting(Session& session, const SessionRecord& record, std::int64_t version,
                                const std::string& by, base::Instant at) {
  if (auto ok = in_stage(record, Stage::kVoting); !ok) return ok;
  const auto tallies = final_tallies(session, record);
  if (!tallies) return base::refuse(tallies.error());
  if (auto ok = raise_version(session, record, version, Stage::kClosed); !ok) return ok;
  const auto& id = record.session.id;
  for (const auto& tally : *tallies) {
    const auto outcome =
        judge(record.session.settings, tally, record.members, record.attendance, record.recusals);
    session.execute(
        "INSERT INTO council_results (session_id, nomination_id, agree, disagree, invalid, recused, base, "
        "passed) "
        "VALUES (:id, :nomination, :agree, :disagree, :invalid, :recused, :base, :passed)",
        {{"id", id},
         {"nomination", tally.nomination},
         {"agree", tally.agree},
         {"disagree", tally.disagree},
         {"invalid", tally.invalid},
         {"recused", outcome.recused},
         {"base", outcome.of},
         {"passed", outcome.passed}});
  }
  const auto votes = votes_of(session, id);
  shuffle(session, id, votes);
  session.execute("DELETE FROM voting_slips WHERE session_id = :id AND used = 0", {{"id", id}});
  session.execute("UPDATE council_sessions SET closed_at = :at, fingerprint = :print WHERE id = :id",
                  {{"at", at}, {"print", votes.empty() ? "" : fingerprint(votes)}, {"id", id}});
  audit(session, id, "voting closed", "", by, at);
  return {};
}

base::Result<OpenBallot> find_ballot(Session& session, std::int64_t campaign, const std::string& code) {
  std::optional<OpenBallot> ballot;
  std::string recused_from;
  bool used = false;
  session.query(
      "SELECT s.session_id, s.recused_from, s.used FROM voting_slips s JOIN council_sessions c ON c.id = "
      "s.session_id WHERE s.code_hash = :hash AND c.campaign_id = :campaign AND c.stage = 'voting'",
      {{"hash", code_hash(code)}, {"campaign", campaign}}, [&](const Row& row) {
        ballot = OpenBallot{row.integer(0), {}};
        recused_from = row.text(1);
        used = row.truth(2);
      });
  if (!ballot)
    return base::refuse(msg(
        "No open vote has this code. Check the signs on your slip, or ask the secretary for a new slip."));
  if (used)
    return base::refuse(
        msg("A ballot was cast with this slip already. It is in the count; nothing more is to be done."));
  const auto from = split_ids(recused_from);
  ballot->items = items_of(session, ballot->session);
  std::erase_if(ballot->items,
                [&](const Item& item) { return std::ranges::find(from, item.nomination) != from.end(); });
  return std::move(*ballot);
}

base::Result<std::string> cast(Session& session, std::int64_t campaign, const std::string& code,
                               const std::vector<Vote>& votes) {
  const auto ballot = find_ballot(session, campaign, code);
  if (!ballot) return base::refuse(ballot.error());
  const auto taken = session.execute(
      "UPDATE voting_slips SET used = 1 WHERE session_id = :id AND code_hash = :hash AND used = 0",
      {{"id", ballot->session}, {"hash", code_hash(code)}});
  if (taken != 1)
    return base::refuse(
        msg("A ballot was cast with this slip already. It is in the count; nothing more is to be done."));
  for (const auto& item : ballot->items) {
    const auto vote = std::ranges::find(votes, item.nomination, &Vote::nomination);
    add_vote(session, ballot->session, base::random_hex(16),
             {item.nomination, vote == votes.end() ? Choice::kInvalid : vote->choice});
  }
  auto receipt = new_code();
  session.execute("INSERT INTO ballot_receipts (receipt_hash, session_id) VALUES (:hash, :id)",
                  {{"hash", code_hash(receipt)}, {"id", ballot->session}});
  return receipt;
}

std::optional<std::int64_t> find_receipt(Session& session, std::int64_t campaign,
                                         const std::string& receipt) {
  const auto found = session.number(
      "SELECT r.session_id FROM ballot_receipts r JOIN council_sessions c ON c.id = r.session_id WHERE "
      "r.receipt_hash = :hash AND c.campaign_id = :campaign",
      {{"hash", code_hash(receipt)}, {"campaign", campaign}});
  return found ? std::optional(found) : std::nullopt;
}

bool unchanged(Session& session, const SessionRecord& record) {
  if (record.session.fingerprint.empty()) return true;
  const auto votes = votes_of(session, record.session.id);
  if (fingerprint(votes) != record.session.fingerprint) return false;
  const auto tallies = count_votes(record.items, votes);
  return std::ranges::equal(tallies, record.outcomes, {}, {}, &Outcome::tally);
}

std::vector<std::int64_t> not_passed(Session& session, std::int64_t campaign) {
  std::vector<std::int64_t> found;
  session.query(
      "SELECT r.nomination_id FROM council_results r JOIN council_sessions c ON c.id = r.session_id "
      "WHERE c.campaign_id = :campaign AND r.passed = 0 AND r.session_id = (SELECT MAX(l.session_id) FROM "
      "council_results l WHERE l.nomination_id = r.nomination_id) ORDER BY r.nomination_id",
      {{"campaign", campaign}}, [&](const Row& row) { found.push_back(row.integer(0)); });
  return found;
}

}  // namespace vinhdanh::campaign::council
