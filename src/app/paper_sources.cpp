#include "app/paper_sources.h"

#include <algorithm>

#include "campaign/conference/delegates_store.h"
#include "campaign/conference/invitation_store.h"
#include "campaign/council/decision_store.h"
#include "campaign/council/proposal_store.h"
#include "campaign/dossiers/queue_store.h"
#include "campaign/next_level/choice_store.h"
#include "campaign/nominations/quota_store.h"

namespace vinhdanh::app {
namespace {

namespace council = campaign::council;
namespace dossiers = campaign::dossiers;
namespace next_level = campaign::next_level;
namespace plan = campaign::plan;
using platform::db::Session;

std::vector<dossiers::UnitToUrge> units_to_urge(Session& session, std::int64_t campaign,
                                                const plan::Plan& plan) {
  std::vector<dossiers::UnitToUrge> out;
  for (const auto& row : dossiers::queue(session, campaign, plan)) {
    if (!dossiers::to_chase(row)) continue;
    const auto* unit = plan.unit(row.unit);
    out.push_back({unit ? unit->name : row.unit, row.standing.state, row.standing.open_until});
  }
  return out;
}

std::optional<council::SessionRecord> last_closed(Session& session, std::int64_t campaign) {
  const auto all = council::sessions_of(session, campaign);
  const auto closed = std::ranges::find_if(all, [](const auto& one) { return one.closed_at.has_value(); });
  return closed == all.end() ? std::nullopt : council::find_session(session, campaign, closed->id);
}

// On the decision; before it is recorded, those whom it would take.
std::vector<council::Awarded> awarded_now(Session& session, std::int64_t campaign, const plan::Plan& plan,
                                          const std::optional<council::Decision>& decision) {
  if (decision) return decision->list;
  const auto proposal = council::proposal_of(session, campaign, plan.unit_order());
  return council::award_list(proposal ? council::decided(*proposal) : council::passed(session, campaign),
                             plan.unit_order());
}

}  // namespace

PaperSources paper_sources(Session& session, const plan::CurrentCampaign& campaign,
                           const campaign::criteria::Verdicts& verdicts, base::Instant now) {
  PaperSources out{.plan = campaign.plan, .made = now};
  out.balances = campaign::nominations::current_balances(session, campaign.id, campaign.plan);
  out.to_urge = units_to_urge(session, campaign.id, campaign.plan);
  out.session = last_closed(session, campaign.id);
  out.decision = council::decision_of(session, campaign.id);
  out.awarded = awarded_now(session, campaign.id, campaign.plan, out.decision);
  out.next_level = next_level::entries_of(
      campaign.plan, next_level::chosen_of(out.awarded, next_level::choice_of(session, campaign.id)),
      verdicts.registry(), next_level::profiles_of(session, campaign.id));
  out.delegates =
      campaign::conference::delegates_now(session, campaign.id, campaign.plan, verdicts.registry());
  out.invitation = campaign::conference::invitation_of(session, campaign.id);
  out.five_years =
      campaign::conference::five_years(campaign.plan, verdicts.registry(), base::local_date(now));
  return out;
}

}  // namespace vinhdanh::app
