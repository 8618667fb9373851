#include "campaign/dossiers/dossier_store.h"

#include "access/audit_store.h"

namespace vinhdanh::campaign::dossiers {
namespace {

using base::msg;
using platform::db::Row;
using platform::db::Session;

constexpr auto kSitting = std::chrono::minutes(15);
constexpr std::string_view kNominee = "nomination:";

void keep_earlier(Session& session, std::int64_t campaign, const std::string& holder, const Dossier& now,
                  const std::string& field) {
  const auto content = now.text(field);
  if (content.empty()) return;
  session.execute(
      "INSERT INTO dossier_earlier (campaign_id, holder, field, content, saved_by, saved_at) VALUES "
      "(:campaign, "
      ":holder, :field, :content, :by, :at)",
      {{"campaign", campaign},
       {"holder", holder},
       {"field", field},
       {"content", content},
       {"by", now.saved_by},
       {"at", now.saved_at}});
}

void write_field(Session& session, std::int64_t campaign, const std::string& holder, const std::string& field,
                 const std::string& content) {
  session.execute(
      "INSERT INTO dossier_texts (campaign_id, holder, field, content) VALUES (:campaign, :holder, :field, "
      ":content) "
      "ON CONFLICT (campaign_id, holder, field) DO UPDATE SET content = :content",
      {{"campaign", campaign}, {"holder", holder}, {"field", field}, {"content", content}});
}

}  // namespace

std::string unit_holder(std::string_view unit) {
  return "unit:" + std::string(unit);
}

std::string report_holder(std::string_view unit) {
  return "report:" + std::string(unit);
}

std::string nominee_holder(std::int64_t nomination) {
  return std::string(kNominee) + std::to_string(nomination);
}

Dossier dossier_of(Session& session, std::int64_t campaign, const std::string& holder) {
  Dossier dossier;
  session.query(
      "SELECT version, saved_by, saved_at FROM dossiers WHERE campaign_id = :campaign AND holder = :holder",
      {{"campaign", campaign}, {"holder", holder}}, [&](const Row& row) {
        dossier.version = row.integer(0);
        dossier.saved_by = row.text(1);
        dossier.saved_at = row.instant(2);
      });
  session.query("SELECT field, content FROM dossier_texts WHERE campaign_id = :campaign AND holder = :holder",
                {{"campaign", campaign}, {"holder", holder}},
                [&](const Row& row) { dossier.texts.emplace(row.text(0), row.text(1)); });
  return dossier;
}

std::map<std::int64_t, Dossier> nominee_dossiers(Session& session, std::int64_t campaign) {
  std::map<std::int64_t, Dossier> all;
  const auto number = [](std::string_view holder) {
    return std::stoll(std::string(holder.substr(kNominee.size())));
  };
  session.query(
      "SELECT holder, version, saved_by, saved_at FROM dossiers WHERE campaign_id = :campaign AND holder "
      "LIKE 'nomination:%'",
      {{"campaign", campaign}}, [&](const Row& row) {
        auto& dossier = all[number(row.view(0))];
        dossier.version = row.integer(1);
        dossier.saved_by = row.text(2);
        dossier.saved_at = row.instant(3);
      });
  session.query(
      "SELECT holder, field, content FROM dossier_texts WHERE campaign_id = :campaign AND holder LIKE "
      "'nomination:%'",
      {{"campaign", campaign}},
      [&](const Row& row) { all[number(row.view(0))].texts.emplace(row.text(1), row.text(2)); });
  return all;
}

base::Result<void> save(Session& session, std::int64_t campaign, const std::string& holder,
                        const Texts& fields, std::int64_t seen_version, const std::string& by,
                        base::Instant at) {
  const auto now = dossier_of(session, campaign, holder);
  if (now.version != seen_version && now.version > 0 && now.saved_by != by) {
    return base::refuse(
        msg("{0} saved this dossier at {1}. What you typed is still below; compare it with the "
            "saved text at the end of the page, then save once more.",
            now.saved_by, base::show(now.saved_at)));
  }
  const bool new_sitting = now.version > 0 && (now.saved_by != by || at - now.saved_at > kSitting);
  bool changed = false;
  for (const auto& [field, content] : fields) {
    if (now.text(field) == content) continue;
    changed = true;
    if (new_sitting) keep_earlier(session, campaign, holder, now, field);
    write_field(session, campaign, holder, field, content);
  }
  if (!changed) return {};
  session.execute(
      "INSERT INTO dossiers (campaign_id, holder, version, saved_by, saved_at) VALUES (:campaign, :holder, "
      "1, :by, :at) "
      "ON CONFLICT (campaign_id, holder) DO UPDATE SET version = dossiers.version + 1, saved_by = :by, "
      "saved_at = :at",
      {{"campaign", campaign}, {"holder", holder}, {"by", by}, {"at", at}});
  if (new_sitting || now.version == 0) access::record(session, {at, by, "saved", "dossier", holder, "", ""});
  return {};
}

std::vector<Earlier> earlier_of(Session& session, std::int64_t campaign, const std::string& holder) {
  std::vector<Earlier> found;
  session.query(
      "SELECT field, content, saved_by, saved_at FROM dossier_earlier WHERE campaign_id = :campaign AND "
      "holder = :holder ORDER BY id DESC",
      {{"campaign", campaign}, {"holder", holder}}, [&](const Row& row) {
        found.push_back({row.text(0), row.text(1), row.text(2), row.instant(3)});
      });
  return found;
}

}  // namespace vinhdanh::campaign::dossiers
