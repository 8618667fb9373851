#include "campaign/plan/campaign_store.h"

#include "access/audit_store.h"
#include "base/interruption.h"

namespace vinhdanh::campaign::plan {

using platform::db::Row;
using platform::db::Session;

base::Result<std::int64_t> add_campaign(Session& session, const PlanFiles& files, const std::string& by,
                                        base::Instant at) {
  const auto read = read_plan(files);
  if (!read) return base::refuse(read.error());
  const auto id =
      session.insert("INSERT INTO campaigns (name, added_by, added_at) VALUES (:name, :by, :at) RETURNING id",
                     {{"name", read->plan.campaign.name}, {"by", by}, {"at", at}});
  for (const auto& [name, content] : files.texts) {
    session.execute("INSERT INTO campaign_files (campaign_id, name, content) VALUES (:id, :name, :content)",
                    {{"id", id}, {"name", name}, {"content", content}});
  }
  access::record(session, {at, by, "added", "campaign", std::to_string(id), "", read->plan.campaign.name});
  return id;
}

std::optional<CurrentCampaign> current_campaign(Session& session) {
  CurrentCampaign current;
  session.query("SELECT id FROM campaigns ORDER BY id DESC LIMIT 1", {},
                [&](const Row& row) { current.id = row.integer(0); });
  if (current.id == 0) return std::nullopt;
  session.query("SELECT name, content FROM campaign_files WHERE campaign_id = :id", {{"id", current.id}},
                [&](const Row& row) { current.files.texts[row.text(0)] = row.text(1); });
  auto read = read_plan(current.files);
  if (!read) {
    const auto& problem = read.error().front();
    throw base::Interruption(base::msg("This version of the program can't read the plan of the campaign any "
                                       "more ({0}, line {1}): {2} Start the version before.",
                                       problem.place.file, problem.place.line, problem.text),
                             base::describe(base::Language::kEnglish, problem));
  }
  current.plan = std::move(read->plan);
  return current;
}

std::vector<NamedCampaign> campaigns(Session& session) {
  std::vector<NamedCampaign> all;
  session.query("SELECT id, name FROM campaigns ORDER BY id DESC", {}, [&](const Row& row) {
    all.push_back({row.integer(0), row.text(1)});
  });
  return all;
}

}  // namespace vinhdanh::campaign::plan
