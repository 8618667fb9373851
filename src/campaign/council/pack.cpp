#include "campaign/council/pack.h"

#include <algorithm>
#include <fmt/format.h>

#include "base/text.h"
#include "campaign/criteria/verdict_words.h"
#include "campaign/dossiers/dossier_store.h"
#include "campaign/dossiers/draft.h"
#include "campaign/dossiers/rich_text.h"
#include "campaign/registry/profile.h"
#include "campaign/registry/registry_store.h"

namespace vinhdanh::campaign::council {
namespace {

std::string say(const base::Message& text) {
  return base::say(base::Language::kVietnamese, text);
}

std::string won_in(const registry::ProfileYear& year) {
  std::vector<std::string> words;
  for (const auto* honour : year.honours) {
    const auto* form = registry::honour_form(honour->form);
    words.push_back(form ? say(form->name()) : honour->form);
  }
  for (const auto* initiative : year.initiatives) words.push_back("sáng kiến “" + initiative->name + "”");
  for (const auto* topic : year.topics) words.push_back("đề tài “" + topic->name + "”");
  if (!year.discipline.empty()) words.push_back("kỷ luật");
  return base::join(words, "; ");
}

std::vector<PackSheet::Year> years_of(const registry::Registry& record, const Subject& subject,
                                      const plan::Campaign& campaign) {
  std::vector<PackSheet::Year> out;
  for (const auto& year : registry::profile_years(record, subject, campaign.last_year)) {
    if (year.outside || year.year < campaign.first_year || year.year > campaign.last_year) continue;
    const auto words = year.evaluation ? say(registry::label(year.evaluation->level)) : std::string();
    out.push_back({year.year, words, won_in(year)});
  }
  return out;
}

std::vector<PackSheet::Criterion> criteria_of(const criteria::Verdicts& verdicts, const Subject& subject) {
  std::vector<PackSheet::Criterion> out;
  const auto& all = verdicts.rules().criteria;
  for (const auto& criterion : verdicts.explained(subject).criteria) {
    const auto found = std::ranges::find(all, criterion.id, &rules::Criterion::id);
    if (!criterion.counts || found == all.end()) continue;
    out.push_back({found->text.in(base::Language::kVietnamese), say(criteria::label(criterion.value)),
                   criterion.reason.in(base::Language::kVietnamese)});
  }
  return out;
}

}  // namespace

PackSheet pack_sheet(platform::db::Session& session, const plan::CurrentCampaign& campaign,
                     const criteria::Verdicts& verdicts, const Proposed& proposed) {
  PackSheet sheet;
  const auto& nomination = proposed.nomination;
  sheet.proposed = proposed;
  const auto* unit = campaign.plan.unit(nomination.unit_code);
  sheet.unit = unit ? unit->name : nomination.unit_code;
  if (proposed.outcome) sheet.council = say(council_words(*proposed.outcome));
  const auto record = registry::load_record(session, nomination.subject);
  const auto& period = campaign.plan.campaign;
  sheet.years = years_of(record, nomination.subject, period);
  if (const auto* judged = verdicts.find(nomination.subject)) {
    sheet.verdict = say(criteria::label(judged->overall));
    sheet.criteria = criteria_of(verdicts, nomination.subject);
  }
  const auto dossier = dossiers::dossier_of(session, campaign.id, dossiers::nominee_holder(nomination.id));
  sheet.profile = dossiers::without_marks(dossier.text("profile"));
  if (sheet.profile.empty()) {
    auto texts = dossiers::drafted(record, nomination.subject, nomination.name, nomination.post,
                                   period.first_year, period.last_year);
    sheet.profile = texts["profile"];
  }
  return sheet;
}

base::Message council_words(const Outcome& outcome) {
  return base::msg("{0} of {1} votes for ({2} %)", outcome.tally.agree, outcome.of,
                   fmt::format("{},{}", outcome.permille / 10, outcome.permille % 10));
}

}  // namespace vinhdanh::campaign::council
