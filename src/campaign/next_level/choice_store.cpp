#include "campaign/next_level/choice_store.h"

#include <algorithm>

#include "access/audit_store.h"
#include "base/text.h"
#include "campaign/council/decision_store.h"
#include "campaign/dossiers/dossier_file_store.h"
#include "campaign/dossiers/dossier_store.h"
#include "campaign/dossiers/rich_text.h"
#include "campaign/nominations/nomination_store.h"

namespace vinhdanh::campaign::next_level {
namespace {

using base::msg;
using platform::db::Row;
using platform::db::Session;

std::string kind_code(const Subject& subject) {
  return std::string(registry::kSubjectKindCodes[static_cast<std::size_t>(subject.kind)]);
}

std::string codes(const std::set<Subject>& subjects) {
  std::vector<std::string> all;
  for (const auto& one : subjects) all.push_back(one.code);
  return base::join(all, ", ");
}

base::Result<void> against(Session& session, std::int64_t campaign, const std::set<Subject>& chosen,
                           const Choice& before, std::int64_t seen_version) {
  if (before.version != seen_version)
    return base::refuse(msg("{0} changed the choice meanwhile. Look at it and choose again.", before.by));
  const auto decision = council::decision_of(session, campaign);
  if (!decision)
    return base::refuse(msg("Record the decision first; the next level is chosen from its list."));
  for (const auto& one : chosen)
    if (std::ranges::find(decision->list, one, &Awarded::subject) == decision->list.end())
      return base::refuse(msg("{0} is not on the decision’s list. Load the page again.", one.code));
  return {};
}

}  // namespace

Choice choice_of(Session& session, std::int64_t campaign) {
  Choice found;
  session.query("SELECT version, chosen_by, chosen_at FROM next_level_choices WHERE campaign_id = :campaign",
                {{"campaign", campaign}}, [&](const Row& row) {
                  found.version = row.integer(0);
                  found.by = row.text(1);
                  found.at = row.instant(2);
                });
  session.query(
      "SELECT subject_kind, subject_code FROM next_level_chosen WHERE campaign_id = :campaign",
      {{"campaign", campaign}}, [&](const Row& row) {
        found.chosen.insert(
            {row.view(0) == registry::kSubjectKindCodes[0] ? SubjectKind::kPerson : SubjectKind::kCollective,
             row.text(1)});
      });
  return found;
}

base::Result<void> choose(Session& session, std::int64_t campaign, std::set<Subject> chosen,
                          std::int64_t seen_version, const std::string& by, base::Instant at) {
  const auto before = choice_of(session, campaign);
  if (auto may = against(session, campaign, chosen, before, seen_version); !may) return may;
  session.execute(
      "INSERT INTO next_level_choices (campaign_id, version, chosen_by, chosen_at) VALUES (:campaign, 1, "
      ":by, :at) "
      "ON CONFLICT (campaign_id) DO UPDATE SET version = next_level_choices.version + 1, chosen_by = :by, "
      "chosen_at = :at",
      {{"campaign", campaign}, {"by", by}, {"at", at}});
  session.execute("DELETE FROM next_level_chosen WHERE campaign_id = :campaign", {{"campaign", campaign}});
  for (const auto& one : chosen)
    session.execute(
        "INSERT INTO next_level_chosen (campaign_id, subject_kind, subject_code) VALUES (:campaign, :kind, "
        ":code)",
        {{"campaign", campaign}, {"kind", kind_code(one)}, {"code", one.code}});
  access::record(session, {at, by, "chosen for the next level", "campaign", std::to_string(campaign),
                           codes(before.chosen), codes(chosen)});
  return {};
}

std::map<Subject, std::string> profiles_of(Session& session, std::int64_t campaign) {
  const auto texts = dossiers::nominee_dossiers(session, campaign);
  std::map<Subject, std::string> out;
  for (const auto& nomination : nominations::nominations_of(session, campaign))
    if (const auto at = texts.find(nomination.id); at != texts.end())
      out[nomination.subject] = dossiers::without_marks(at->second.text("profile"));
  return out;
}

std::map<Subject, EntryPapers> papers_of(Session& session, std::int64_t campaign,
                                         std::span<const NextLevelEntry> entries,
                                         const registry::EvidenceFiles& files) {
  std::map<Subject, EntryPapers> out;
  const auto texts = dossiers::nominee_dossiers(session, campaign);
  for (const auto& nomination : nominations::nominations_of(session, campaign)) {
    if (std::ranges::none_of(entries,
                             [&](const auto& one) { return one.awarded.subject == nomination.subject; }))
      continue;
    auto& papers = out[nomination.subject];
    if (const auto at = texts.find(nomination.id); at != texts.end())
      for (const auto& [field, text] : at->second.texts)
        if (dossiers::nominee_field(field)) papers.texts[field] = text;
    for (const auto& file : dossiers::files_of(session, campaign, nomination.unit_code)) {
      if (file.nominee != nomination.id || file.purpose != dossiers::Purpose::kEvidence) continue;
      if (auto bytes = files.read(file.hash))
        papers.files.push_back({file.name, file.content_type, std::move(*bytes)});
    }
  }
  return out;
}

}  // namespace vinhdanh::campaign::next_level
