#include "campaign/dossiers/queue_store.h"

#include <algorithm>
#include <array>

#include "access/audit_store.h"
#include "access/user_store.h"
#include "campaign/dossiers/open_points.h"

namespace vinhdanh::campaign::dossiers {
namespace {

using base::msg;
using platform::db::Row;
using platform::db::Session;

constexpr std::array kReminders{Reminder::kSevenDays, Reminder::kThreeDays, Reminder::kOneDay,
                                Reminder::kFourHours, Reminder::kByOffice};
constexpr std::array<std::chrono::hours, 4> kBefore{std::chrono::hours(7 * 24), std::chrono::hours(3 * 24),
                                                    std::chrono::hours(24), std::chrono::hours(4)};

Reminder reminder_from(std::string_view text) {
  const auto found = std::ranges::find(kReminders, text, [](Reminder kind) { return code(kind); });
  return found == kReminders.end() ? Reminder::kByOffice : *found;
}

void active(QueueRow& row, base::Instant at, const std::string& by) {
  if (at <= row.active) return;
  row.active = at;
  row.active_by = by;
}

void find_activity(QueueRow& row, const UnitDossier& unit, const std::vector<DoneAct>& acts) {
  active(row, unit.dossier.saved_at, unit.dossier.saved_by);
  for (const auto& [id, dossier] : unit.nominees) active(row, dossier.saved_at, dossier.saved_by);
  for (const auto& nominee : unit.list) active(row, nominee.since, nominee.by);
  for (const auto& act : acts) active(row, act.at, act.by);
}

QueueRow row_of(Session& session, std::int64_t campaign, const plan::Plan& plan, const std::string& code) {
  QueueRow row;
  row.unit = code;
  const auto unit = unit_dossier(session, campaign, code);
  const auto acts = acts_of(session, campaign, code);
  row.standing =
      standing_of(acts, unit.list, returned_to(session, campaign, unit, plan.deadline()), plan.deadline());
  row.last = last_submission(session, campaign, code);
  for (const auto& nominee : unit.list) {
    ++(nominee.subject.kind == SubjectKind::kPerson ? row.people : row.collectives);
    if (nominee.open()) ++row.drafts;
  }
  row.points = static_cast<int>(open_points(unit).size());
  find_activity(row, unit, acts);
  const auto messages = messages_to(session, campaign, code);
  if (!messages.empty()) row.reminded = messages.front().at;
  row.clerk = session.number(
      "SELECT user_id FROM submission_clerks WHERE campaign_id = :campaign AND unit_code = :unit",
      {{"campaign", campaign}, {"unit", code}});
  return row;
}

std::vector<access::User> users(Session& session, auto chosen) {
  std::vector<access::User> found;
  for (const auto& row : access::all_users(session))
    if (!row.closed && chosen(row.user)) found.push_back(row.user);
  return found;
}

}  // namespace

std::vector<QueueRow> queue(Session& session, std::int64_t campaign, const plan::Plan& plan) {
  std::vector<QueueRow> rows;
  for (const auto& quota : plan.quotas) rows.push_back(row_of(session, campaign, plan, quota.unit));
  return rows;
}

bool fits(const QueueRow& row, const QueueFilter& filter) {
  if (!filter.unit.empty() && row.unit != filter.unit) return false;
  if (!filter.state.empty() && code(row.standing.state) != filter.state) return false;
  if (filter.category == "person" && row.people == 0) return false;
  if (filter.category == "collective" && row.collectives == 0) return false;
  if (filter.clerk != 0 && row.clerk != filter.clerk) return false;
  if (filter.late && !(row.last && row.last->late)) return false;
  return !filter.points || row.points > 0;
}

bool to_chase(const QueueRow& row) {
  return row.standing.state != State::kSubmitted && row.standing.state != State::kAccepted;
}

std::vector<access::User> people_of_office(Session& session) {
  return users(session, [](const access::User& user) { return user.roles.has(access::Role::kOffice); });
}

std::vector<access::User> contacts_of(Session& session, const std::string& unit) {
  return users(session, [&](const access::User& user) { return is_contact_of(user, unit); });
}

base::Result<void> assign(Session& session, std::int64_t campaign, const std::string& unit,
                          std::int64_t clerk, const access::User& by, base::Instant at) {
  const auto office = people_of_office(session);
  const auto found = std::ranges::find(office, clerk, &access::User::id);
  if (clerk != 0 && found == office.end())
    return base::refuse(msg("Only people of the Office look after dossiers. Choose one of them."));
  session.execute("DELETE FROM submission_clerks WHERE campaign_id = :campaign AND unit_code = :unit",
                  {{"campaign", campaign}, {"unit", unit}});
  if (clerk != 0)
    session.execute(
        "INSERT INTO submission_clerks (campaign_id, unit_code, user_id) VALUES (:campaign, :unit, :user)",
        {{"campaign", campaign}, {"unit", unit}, {"user", clerk}});
  access::record(session, {at, by.display_name, "assigned", "unit_dossier", unit, "",
                           clerk == 0 ? "" : found->display_name});
  return {};
}

std::string_view code(Reminder kind) {
  static constexpr std::array<std::string_view, 5> kCodes{"7d", "3d", "1d", "4h", "office"};
  return kCodes[static_cast<std::size_t>(kind)];
}

base::Message text_of(Reminder kind, base::Instant deadline) {
  const auto end = base::show(deadline);
  if (kind == Reminder::kByOffice)
    return msg("The Office asks for the dossier of your unit. The deadline is {0}.", end);
  return msg("The deadline for dossiers is {0}. Something of your unit is still to be submitted.", end);
}

std::optional<Reminder> due(base::Instant now, base::Instant deadline, const std::vector<Reminder>& sent) {
  if (now > deadline) return std::nullopt;
  std::optional<Reminder> latest;
  for (std::size_t i = 0; i < kBefore.size(); ++i)
    if (now >= deadline - kBefore[i]) latest = kReminders[i];
  if (!latest) return std::nullopt;
  const bool done =
      std::ranges::any_of(sent, [&](Reminder one) { return one != Reminder::kByOffice && one >= *latest; });
  return done ? std::nullopt : latest;
}

std::vector<UnitMessage> messages_to(Session& session, std::int64_t campaign, const std::string& unit) {
  std::vector<UnitMessage> found;
  session.query(
      "SELECT kind, deadline, sent_by, sent_at FROM unit_messages WHERE campaign_id = :campaign AND "
      "unit_code = :unit ORDER BY id DESC",
      {{"campaign", campaign}, {"unit", unit}}, [&](const Row& row) {
        found.push_back({reminder_from(row.view(0)), row.instant(1), row.text(2), row.instant(3)});
      });
  return found;
}

bool send_message(Session& session, std::int64_t campaign, const std::string& unit, Reminder kind,
                  base::Instant deadline, const std::string& by, base::Instant at) {
  const auto sent = session.execute(
      "INSERT INTO unit_messages (campaign_id, unit_code, kind, deadline, sent_by, sent_at) VALUES "
      "(:campaign, :unit, :kind, :deadline, :by, :at) ON CONFLICT DO NOTHING",
      {{"campaign", campaign},
       {"unit", unit},
       {"kind", code(kind)},
       {"deadline", deadline},
       {"by", by},
       {"at", at}});
  if (sent == 1)
    access::record(session, {at, by, "reminded", "unit_dossier", unit, "", std::string(code(kind))});
  return sent == 1;
}

std::vector<DueReminder> units_due(Session& session, std::int64_t campaign, const plan::Plan& plan,
                                   base::Instant now) {
  std::vector<DueReminder> found;
  for (const auto& quota : plan.quotas) {
    const auto unit = unit_dossier(session, campaign, quota.unit);
    const auto standing = standing_now(session, campaign, unit, plan.deadline());
    if (standing.state == State::kSubmitted || standing.state == State::kAccepted) continue;
    std::vector<Reminder> before;
    for (const auto& message : messages_to(session, campaign, quota.unit))
      if (message.deadline == standing.open_until) before.push_back(message.kind);
    const auto kind = due(now, standing.open_until, before);
    // A return has just told the unit its own, short end.
    const bool soon = kind && (standing.state != State::kReturned || *kind >= Reminder::kOneDay);
    if (kind && soon) found.push_back({quota.unit, *kind, standing.open_until});
  }
  return found;
}

int send_due(Session& session, std::int64_t campaign, const plan::Plan& plan, base::Instant now) {
  int sent = 0;
  for (const auto& one : units_due(session, campaign, plan, now))
    sent += send_message(session, campaign, one.unit, one.kind, one.deadline, "Vinh Danh", now) ? 1 : 0;
  return sent;
}

}  // namespace vinhdanh::campaign::dossiers
