#include "campaign/criteria/criteria_version_store.h"

#include <stdexcept>

#include "access/audit_store.h"

namespace vinhdanh::campaign::criteria {
namespace {

using base::msg;
using platform::db::Row;
using platform::db::Session;

constexpr std::string_view kHead = "SELECT number, hash, reason, saved_by, saved_at";

CriteriaVersion head_of(const Row& row) {
  return {static_cast<int>(row.integer(0)), {}, row.text(1), row.text(2), row.text(3), row.instant(4)};
}

void insert(Session& session, std::int64_t campaign, const CriteriaVersion& version) {
  session.execute(
      "INSERT INTO criteria_versions (campaign_id, number, own_text, general_text, hash, reason, saved_by, "
      "saved_at) VALUES (:campaign, :number, :own, :general, :hash, :reason, :by, :at)",
      {{"campaign", campaign},
       {"number", version.number},
       {"own", version.texts.own},
       {"general", version.texts.general},
       {"hash", version.hash},
       {"reason", version.reason},
       {"by", version.saved_by},
       {"at", version.saved_at}});
}

}  // namespace

int version_in_force(Session& session, std::int64_t campaign) {
  return static_cast<int>(
      session.number("SELECT COALESCE(MAX(number), 0) FROM criteria_versions WHERE campaign_id = :campaign",
                     {{"campaign", campaign}}));
}

void pin_first_version(Session& session, const plan::CurrentCampaign& campaign) {
  if (version_in_force(session, campaign.id) > 0) return;
  CriteriaVersion first;
  first.texts = first_texts(campaign);
  first.hash = hash_of(first.texts);
  session.query("SELECT added_by, added_at FROM campaigns WHERE id = :id", {{"id", campaign.id}},
                [&](const Row& row) { first.saved_by = row.text(0), first.saved_at = row.instant(1); });
  insert(session, campaign.id, first);
}

CriteriaVersion current_version(Session& session, std::int64_t campaign) {
  auto found = find_version(session, campaign, version_in_force(session, campaign));
  if (!found) throw std::runtime_error("The campaign has no version of its criteria.");
  return std::move(*found);
}

std::optional<CriteriaVersion> find_version(Session& session, std::int64_t campaign, int number) {
  std::optional<CriteriaVersion> found;
  session.query(std::string(kHead) +
                    ", own_text, general_text FROM criteria_versions WHERE campaign_id = :campaign AND "
                    "number = :number",
                {{"campaign", campaign}, {"number", number}}, [&](const Row& row) {
                  found = head_of(row);
                  found->texts = {row.text(5), row.text(6)};
                });
  return found;
}

std::vector<CriteriaVersion> versions_of(Session& session, std::int64_t campaign) {
  std::vector<CriteriaVersion> found;
  session.query(
      std::string(kHead) + " FROM criteria_versions WHERE campaign_id = :campaign ORDER BY number DESC",
      {{"campaign", campaign}}, [&](const Row& row) { found.push_back(head_of(row)); });
  return found;
}

base::Result<int> add_version(Session& session, std::int64_t campaign, int seen,
                              const CriteriaVersion& version) {
  const int last = version_in_force(session, campaign);
  if (last != seen) {
    const auto now = current_version(session, campaign);
    return base::refuse(msg(
        "{0} saved version {1} of the criteria at {2}. Nothing of yours is saved; start from that version.",
        now.saved_by, now.number, base::show(now.saved_at)));
  }
  auto next = version;
  next.number = last + 1;
  next.hash = hash_of(next.texts);
  insert(session, campaign, next);
  access::record(session, {next.saved_at, next.saved_by, "saved", "criteria", std::to_string(next.number),
                           "version " + std::to_string(last), next.reason});
  return next.number;
}

}  // namespace vinhdanh::campaign::criteria
