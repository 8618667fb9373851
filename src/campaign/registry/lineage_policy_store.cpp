#include "campaign/registry/lineage_policy_store.h"

#include <algorithm>

#include "access/audit_store.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::registry {
namespace {

using platform::db::Row;
using platform::db::Session;

std::string code(LineageChoice choice) {
  return std::string(kLineageChoiceCodes[static_cast<std::size_t>(choice)]);
}

}  // namespace

std::vector<ChosenLineage> lineage_choices(Session& session, std::int64_t campaign) {
  std::vector<ChosenLineage> out;
  session.query(
      "SELECT id, choice, reason, chosen_by, chosen_at FROM lineage_choices WHERE campaign_id = :campaign "
      "ORDER BY id DESC",
      {{"campaign", campaign}}, [&](const Row& row) {
        out.push_back(
            {row.integer(0), lineage_choice(row.view(1)), row.text(2), row.text(3), row.instant(4)});
      });
  return out;
}

std::vector<DecidedCase> decided_cases(Session& session, std::int64_t campaign) {
  std::map<std::pair<std::string, std::string>, DecidedCase> newest;
  session.query(
      "SELECT from_code, to_code, counts, reason, decided_by, decided_at FROM lineage_cases WHERE "
      "campaign_id "
      "= :campaign ORDER BY id",
      {{"campaign", campaign}}, [&](const Row& row) {
        DecidedCase one{row.text(0), row.text(1), row.truth(2), row.text(3), row.text(4), row.instant(5)};
        auto& place = newest[{one.from, one.to}];
        place = std::move(one);
      });
  std::vector<DecidedCase> out;
  for (auto& [key, one] : newest) out.push_back(std::move(one));
  return out;
}

LineagePolicy lineage_policy(Session& session, std::int64_t campaign, std::string_view planned) {
  const auto chosen = lineage_choices(session, campaign);
  LineagePolicy policy{chosen.empty() ? lineage_choice(planned) : chosen.front().choice};
  for (auto& one : decided_cases(session, campaign)) policy.cases[{one.from, one.to}] = one.counts;
  return policy;
}

void choose_lineage(Session& session, std::int64_t campaign, const ChosenLineage& chosen) {
  const auto before = lineage_choices(session, campaign);
  session.insert(
      "INSERT INTO lineage_choices (campaign_id, choice, reason, chosen_by, chosen_at) VALUES (:campaign, "
      ":choice, :reason, :by, :at) RETURNING id",
      {{"campaign", campaign},
       {"choice", code(chosen.choice)},
       {"reason", chosen.reason},
       {"by", chosen.by},
       {"at", chosen.at}});
  access::record(session, {chosen.at, chosen.by, "chose lineage", "campaign", std::to_string(campaign),
                           before.empty() ? "" : code(before.front().choice),
                           code(chosen.choice) + ": " + chosen.reason});
}

void decide_case(Session& session, std::int64_t campaign, const DecidedCase& decided) {
  session.insert(
      "INSERT INTO lineage_cases (campaign_id, from_code, to_code, counts, reason, decided_by, decided_at) "
      "VALUES (:campaign, :from, :to, :counts, :reason, :by, :at) RETURNING id",
      {{"campaign", campaign},
       {"from", decided.from},
       {"to", decided.to},
       {"counts", decided.counts},
       {"reason", decided.reason},
       {"by", decided.by},
       {"at", decided.at}});
  access::record(
      session,
      {decided.at, decided.by, "decided lineage", "campaign", std::to_string(campaign), "",
       decided.from + " > " + decided.to + ": " + (decided.counts ? "yes" : "no") + ": " + decided.reason});
}

}  // namespace vinhdanh::campaign::registry
