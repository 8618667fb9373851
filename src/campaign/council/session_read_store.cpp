#include "campaign/council/session_read_store.h"

#include <algorithm>

#include "base/text.h"
#include "campaign/nominations/nomination_store.h"

namespace vinhdanh::campaign::council {
namespace {

using platform::db::Row;

Stage stage_from(std::string_view text) {
  for (const auto stage : {Stage::kVoting, Stage::kClosed})
    if (text == code(stage)) return stage;
  return Stage::kPreparing;
}

constexpr std::string_view kSession =
    "SELECT id, held_on, starts, place, agenda, way, threshold_percent, base, quorum_percent, stage, "
    "closed_at, "
    "fingerprint, version FROM council_sessions WHERE campaign_id = :campaign";

CouncilSession read_session(const Row& row) {
  CouncilSession one;
  one.id = row.integer(0);
  one.settings.date = row.date(1);
  one.settings.start.minutes = static_cast<int>(row.integer(2));
  one.settings.place = row.text(3);
  one.settings.agenda = row.text(4);
  one.settings.way = row.view(5) == code(VotingWay::kElectronic) ? VotingWay::kElectronic : VotingWay::kPaper;
  one.settings.threshold_percent = static_cast<int>(row.integer(6));
  one.settings.base = row.view(7) == code(Base::kPresent) ? Base::kPresent : Base::kAllMembers;
  one.settings.quorum_percent = static_cast<int>(row.integer(8));
  one.stage = stage_from(row.view(9));
  if (!row.is_null(10)) one.closed_at = row.instant(10);
  one.fingerprint = row.text(11);
  one.version = row.integer(12);
  return one;
}

Member read_member(const Row& row) {
  Member member;
  member.id = row.integer(0);
  member.name = row.text(1);
  member.post = row.text(2);
  member.unit_code = row.text(3);
  member.person_code = row.text(4);
  member.role = member_role_from(row.view(5)).value_or(MemberRole::kMember);
  return member;
}

void in_order(std::vector<Member>& members) {
  std::ranges::sort(members, {},
                    [](const Member& m) { return std::tuple(m.role, base::name_sort_key(m.name), m.id); });
}

constexpr std::string_view kMember =
    "SELECT m.id, m.name, m.post, m.unit_code, m.person_code, m.role FROM council_members m ";

// Who sat in the session: once attendance is entered, those; else who sits now.
std::vector<Member> members_in(Session& session, std::int64_t campaign, std::int64_t id) {
  std::vector<Member> members;
  session.query(
      std::string(kMember) + "JOIN council_attendance a ON a.member_id = m.id WHERE a.session_id = :id",
      {{"id", id}}, [&](const Row& row) { members.push_back(read_member(row)); });
  in_order(members);
  return members.empty() ? members_of(session, campaign) : members;
}

Item item(const nominations::Nomination& nomination) {
  return {nomination.id, nomination.subject, nomination.unit_code, nomination.name, nomination.post};
}

// Collectives first, then people, each by unit and name.
void in_order(std::vector<Item>& items) {
  std::ranges::sort(items, {}, [](const Item& i) {
    return std::tuple(i.subject.kind == SubjectKind::kPerson, i.unit_code, base::name_sort_key(i.name),
                      i.nomination);
  });
}

std::vector<Item> accepted(Session& session, std::int64_t campaign) {
  std::vector<Item> items;
  for (const auto& nomination : nominations::nominations_of(session, campaign))
    if (nomination.step == nominations::Step::kAccepted) items.push_back(item(nomination));
  in_order(items);
  return items;
}

std::vector<PaperCount> counts_of(Session& session, std::int64_t id) {
  std::vector<PaperCount> counts;
  session.query(
      "SELECT counted_by, issued, collected FROM paper_counts WHERE session_id = :id ORDER BY counted_by",
      {{"id", id}}, [&](const Row& row) {
        counts.push_back(
            {row.text(0), static_cast<int>(row.integer(1)), static_cast<int>(row.integer(2)), {}});
      });
  for (auto& count : counts) {
    session.query(
        "SELECT nomination_id, agree, disagree, invalid FROM paper_tallies WHERE session_id = :id AND "
        "counted_by = "
        ":by ORDER BY nomination_id",
        {{"id", id}, {"by", count.by}}, [&](const Row& row) {
          count.tallies.push_back({row.integer(0), static_cast<int>(row.integer(1)),
                                   static_cast<int>(row.integer(2)), static_cast<int>(row.integer(3))});
        });
  }
  return counts;
}

std::vector<Outcome> outcomes_of(Session& session, const SessionRecord& record) {
  std::vector<Outcome> outcomes;
  for (const auto& item : record.items) {
    session.query(
        "SELECT agree, disagree, invalid, recused, base, passed FROM council_results WHERE session_id = :id "
        "AND "
        "nomination_id = :nomination",
        {{"id", record.session.id}, {"nomination", item.nomination}}, [&](const Row& row) {
          const auto number = [&](int column) { return static_cast<int>(row.integer(column)); };
          Outcome outcome;
          outcome.tally = {item.nomination, number(0), number(1), number(2)};
          outcome.recused = number(3);
          outcome.of = number(4);
          outcome.permille = outcome.of > 0 ? outcome.tally.agree * 1000 / outcome.of : 0;
          outcome.passed = row.truth(5);
          outcomes.push_back(outcome);
        });
  }
  return outcomes;
}

}  // namespace

std::vector<Member> members_of(Session& session, std::int64_t campaign) {
  std::vector<Member> members;
  session.query(std::string(kMember) + "WHERE m.campaign_id = :campaign AND m.left_council = 0",
                {{"campaign", campaign}}, [&](const Row& row) { members.push_back(read_member(row)); });
  in_order(members);
  return members;
}

std::vector<CouncilSession> sessions_of(Session& session, std::int64_t campaign) {
  std::vector<CouncilSession> found;
  session.query(std::string(kSession) + " ORDER BY id DESC", {{"campaign", campaign}},
                [&](const Row& row) { found.push_back(read_session(row)); });
  return found;
}

std::vector<Item> items_of(Session& session, std::int64_t id) {
  std::vector<Item> items;
  session.query(
      "SELECT n.id, n.subject_kind, n.subject_code, n.unit_code, n.name, n.post FROM council_items i JOIN "
      "nominations n ON n.id = i.nomination_id WHERE i.session_id = :id",
      {{"id", id}}, [&](const Row& row) {
        const auto kind = row.view(1) == "collective" ? SubjectKind::kCollective : SubjectKind::kPerson;
        items.push_back({row.integer(0), {kind, row.text(2)}, row.text(3), row.text(4), row.text(5)});
      });
  in_order(items);
  return items;
}

std::optional<SessionRecord> find_session(Session& session, std::int64_t campaign, std::int64_t id) {
  std::optional<SessionRecord> found;
  session.query(std::string(kSession) + " AND id = :id", {{"campaign", campaign}, {"id", id}},
                [&](const Row& row) {
                  found.emplace();
                  found->session = read_session(row);
                });
  if (!found) return found;
  auto& record = *found;
  record.members = members_in(session, campaign, id);
  session.query(
      "SELECT member_id, present, reason FROM council_attendance WHERE session_id = :id ORDER BY member_id",
      {{"id", id}}, [&](const Row& row) {
        record.attendance.push_back({row.integer(0), row.truth(1), row.text(2)});
      });
  record.items =
      record.session.stage == Stage::kPreparing ? accepted(session, campaign) : items_of(session, id);
  session.query(
      "SELECT member_id, nomination_id, reason FROM council_recusals WHERE session_id = :id ORDER BY "
      "nomination_id, "
      "member_id",
      {{"id", id}}, [&](const Row& row) {
        record.recusals.push_back({row.integer(0), row.integer(1), row.text(2)});
      });
  record.counts = counts_of(session, id);
  record.outcomes = outcomes_of(session, record);
  session.query("SELECT used, COUNT(*) FROM voting_slips WHERE session_id = :id GROUP BY used", {{"id", id}},
                [&](const Row& row) {
                  (row.truth(0) ? record.slips_used : record.slips_open) = static_cast<int>(row.integer(1));
                });
  return found;
}

std::map<std::vector<std::int64_t>, int> used_slips(Session& session, std::int64_t id) {
  std::map<std::vector<std::int64_t>, int> used;
  session.query(
      "SELECT recused_from, COUNT(*) FROM voting_slips WHERE session_id = :id AND used = 1 GROUP BY "
      "recused_from",
      {{"id", id}}, [&](const Row& row) { used[split_ids(row.view(0))] = static_cast<int>(row.integer(1)); });
  return used;
}

void add_vote(Session& session, std::int64_t id, const std::string& key, const Vote& vote) {
  session.execute(
      "INSERT INTO secret_votes (random_key, session_id, nomination_id, choice) VALUES (:key, :id, "
      ":nomination, "
      ":choice)",
      {{"key", key}, {"id", id}, {"nomination", vote.nomination}, {"choice", code(vote.choice)}});
}

void write_count(Session& session, std::int64_t id, const PaperCount& count) {
  session.execute("DELETE FROM paper_tallies WHERE session_id = :id AND counted_by = :by",
                  {{"id", id}, {"by", count.by}});
  session.execute(
      "INSERT INTO paper_counts (session_id, counted_by, issued, collected) VALUES (:id, :by, :issued, "
      ":collected) "
      "ON CONFLICT (session_id, counted_by) DO UPDATE SET issued = :issued, collected = :collected",
      {{"id", id}, {"by", count.by}, {"issued", count.issued}, {"collected", count.collected}});
  for (const auto& tally : count.tallies) {
    session.execute(
        "INSERT INTO paper_tallies (session_id, counted_by, nomination_id, agree, disagree, invalid) VALUES "
        "(:id, "
        ":by, :nomination, :agree, :disagree, :invalid)",
        {{"id", id},
         {"by", count.by},
         {"nomination", tally.nomination},
         {"agree", tally.agree},
         {"disagree", tally.disagree},
         {"invalid", tally.invalid}});
  }
}

std::string joined(const std::vector<std::int64_t>& ids) {
  std::vector<std::string> texts;
  for (const auto id : ids) texts.push_back(std::to_string(id));
  return base::join(texts, ",");
}

std::vector<std::int64_t> split_ids(std::string_view text) {
  std::vector<std::int64_t> ids;
  for (const auto& part : base::split(text, ','))
    if (!part.empty()) ids.push_back(std::stoll(part));
  return ids;
}

}  // namespace vinhdanh::campaign::council
