#include "campaign/nominations/quota_store.h"

#include <fmt/format.h>

#include "access/audit_store.h"
#include "campaign/nominations/nomination_store.h"

namespace vinhdanh::campaign::nominations {
namespace {

using base::msg;
using platform::db::Row;
using platform::db::Session;

std::string_view category_code(SubjectKind category) {
  return registry::kSubjectKindCodes[static_cast<std::size_t>(category)];
}

QuotaEntry read_row(const Row& row) {
  QuotaEntry entry;
  entry.id = row.integer(0);
  entry.act = quota_act_from(row.view(1)).value_or(QuotaAct::kAllocate);
  entry.category = row.view(2) == category_code(SubjectKind::kCollective) ? SubjectKind::kCollective
                                                                          : SubjectKind::kPerson;
  entry.unit = row.text(3);
  entry.to_unit = row.text(4);
  entry.places = static_cast<int>(row.integer(5));
  entry.reason = row.text(6);
  entry.by = row.text(7);
  entry.at = row.instant(8);
  return entry;
}

void write(Session& session, std::int64_t campaign, const QuotaEntry& entry) {
  session.execute(
      "INSERT INTO quota_entries (campaign_id, act, category, unit_code, to_unit, places, reason, "
      "entered_by, entered_at) VALUES (:campaign, :act, :category, :unit, :to_unit, :places, :reason, :by, "
      ":at)",
      {{"campaign", campaign},
       {"act", code(entry.act)},
       {"category", category_code(entry.category)},
       {"unit", entry.unit},
       {"to_unit", entry.to_unit},
       {"places", entry.places},
       {"reason", entry.reason},
       {"by", entry.by},
       {"at", entry.at}});
  access::record(session, {entry.at, entry.by, std::string(code(entry.act)), "quota", entry.unit, "",
                           fmt::format("{} {:+} {} {}", category_code(entry.category), entry.places,
                                       entry.to_unit, entry.reason)});
}

}  // namespace

std::vector<QuotaEntry> quota_entries(Session& session, std::int64_t campaign) {
  std::vector<QuotaEntry> found;
  session.query(
      "SELECT id, act, category, unit_code, to_unit, places, reason, entered_by, entered_at "
      "FROM quota_entries WHERE campaign_id = :campaign ORDER BY id",
      {{"campaign", campaign}}, [&](const Row& row) { found.push_back(read_row(row)); });
  return found;
}

std::vector<Balance> current_balances(Session& session, std::int64_t campaign, const plan::Plan& plan) {
  return balances(plan, quota_entries(session, campaign), nominations_of(session, campaign));
}

std::vector<std::pair<SubjectKind, int>> places_of(Session& session, std::int64_t campaign,
                                                   const plan::Plan& plan, const std::string& unit) {
  const auto all = balances(plan, quota_entries(session, campaign), {});
  std::vector<std::pair<SubjectKind, int>> places;
  for (const auto category : {SubjectKind::kCollective, SubjectKind::kPerson}) {
    const auto* balance = balance_of(all, unit, category);
    places.emplace_back(category, balance ? balance->places() : 0);
  }
  return places;
}

base::Result<void> enter(Session& session, std::int64_t campaign, const plan::Plan& plan, QuotaEntry entry,
                         const access::User& user, base::Instant now) {
  if (auto problem = against(entry, current_balances(session, campaign, plan), plan, user))
    return base::refuse(std::move(*problem));
  entry.by = user.display_name;
  entry.at = now;
  write(session, campaign, entry);
  return {};
}

base::Result<int> allocate(Session& session, std::int64_t campaign, const plan::Plan& plan,
                           const std::vector<WantedPlaces>& wanted, const std::string& reason,
                           std::int64_t last_seen, const access::User& user, base::Instant now) {
  const auto entries = quota_entries(session, campaign);
  if (!entries.empty() && entries.back().id != last_seen) {
    return base::refuse(msg("{0} changed the places at {1}. Look at the new numbers and enter yours again.",
                            entries.back().by, base::show(entries.back().at)));
  }
  const auto before = balances(plan, entries, nominations_of(session, campaign));
  base::Problems problems;
  int written = 0;
  for (const auto& one : wanted) {
    const auto* balance = balance_of(before, one.unit, one.category);
    QuotaEntry entry;
    entry.category = one.category;
    entry.unit = one.unit;
    entry.places = one.allocated - (balance ? balance->allocated : 0);
    if (entry.places == 0) continue;
    entry.reason = reason;
    entry.by = user.display_name;
    entry.at = now;
    if (auto problem = against(entry, before, plan, user)) {
      problem->place.field = fmt::format("{}_{}", category_code(one.category), one.unit);
      problems.push_back(std::move(*problem));
      continue;
    }
    write(session, campaign, entry);
    ++written;
  }
  if (!problems.empty()) return base::refuse(std::move(problems));
  return written;
}

}  // namespace vinhdanh::campaign::nominations
