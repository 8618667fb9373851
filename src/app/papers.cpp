#include "app/papers.h"

#include <algorithm>

#include "campaign/conference/budget_document.h"
#include "campaign/conference/delegate_list_document.h"
#include "campaign/conference/five_year_report.h"
#include "campaign/conference/invitation_letters.h"
#include "campaign/conference/programme_document.h"
#include "campaign/conference/run_of_show_document.h"
#include "campaign/conference/task_document.h"
#include "campaign/conference/thank_you_document.h"
#include "campaign/council/decision_document.h"
#include "campaign/council/minutes_document.h"
#include "campaign/nominations/quota_document.h"
#include "campaign/plan/plan_document.h"

namespace vinhdanh::app {
namespace {

namespace conference = campaign::conference;
namespace council = campaign::council;
namespace dossiers = campaign::dossiers;
namespace plan = campaign::plan;
using base::msg;
using Lack = std::optional<base::Message>;
using Sources = PaperSources;

Lack nothing(const Sources&) {
  return {};
}
Lack no_agenda(const Sources& from) {
  if (!from.plan.agenda.empty()) return {};
  return msg("The plan has no agenda. Add it to the plan.");
}
Lack no_tasks(const Sources& from) {
  if (!from.plan.assignments.empty()) return {};
  return msg("The plan assigns no tasks. Add them to the plan.");
}
Lack no_delegates(const Sources& from) {
  if (!from.delegates.empty()) return {};
  return msg("There are no delegates yet.");
}
Lack nobody_to_urge(const Sources& from) {
  if (!from.to_urge.empty()) return {};
  return msg("Every unit has handed in; nobody is to be urged.");
}
Lack no_session(const Sources& from) {
  if (from.session) return {};
  return msg("No session of the council is closed yet.");
}
Lack no_decision(const Sources& from) {
  if (from.decision || !from.awarded.empty()) return {};
  return msg("Nobody is on the list of the decision yet. Accept nominations first.");
}

paper::Document quota_annex(const Sources& from) {
  if (from.balances.empty()) return plan::quota_document(from.plan, from.made);
  return campaign::nominations::quota_annex(from.plan, from.balances, from.made);
}

Lack nobody_awarded(const Sources& from) {
  if (!from.next_level.empty()) return {};
  return msg("Nobody is on the list of the decision yet. Accept nominations first.");
}

std::vector<PaperKind> plan_papers() {
  return {
      {"plan", PaperStep::kPlan, msg("The plan"), msg("From the plan file, with the quotas as its annex."),
       msg("plan"), nothing, [](const Sources& from) { return plan::plan_document(from.plan, from.made); },
       PaperReaders::kEveryone},
      {"quota-annex", PaperStep::kPlan, msg("The annex with the quotas"),
       msg("From the places that each unit has now."), msg("quota-annex"), nothing, quota_annex,
       PaperReaders::kUnits},
      {"tasks", PaperStep::kPlan, msg("Assignment of tasks"),
       msg("From part V of the plan: who does what with whom until when."), msg("assignment-of-tasks"),
       no_tasks, [](const Sources& from) { return conference::task_document(from.plan, from.made); }}};
}

std::vector<PaperKind> dossier_papers() {
  return {{"urging", PaperStep::kDossiers, msg("Official dispatch of urging"),
           msg("Names the units that have not handed in or not mended, as they stand now."),
           msg("dispatch-of-urging"), nobody_to_urge, [](const Sources& from) {
             return dossiers::urging_document(from.plan, from.to_urge, from.made);
           }}};
}

std::vector<PaperKind> council_papers() {
  return {
      {"council-minutes", PaperStep::kCouncil, msg("Minutes of the council"),
       msg("From the newest closed session of the council."), msg("minutes-of-the-council"), no_session,
       [](const Sources& from) { return council::minutes_document(from.plan, *from.session, from.made); }},
      {"council-tally", PaperStep::kCouncil, msg("Record of the count of votes"),
       msg("From the newest closed session of the council."), msg("record-of-the-count"), no_session,
       [](const Sources& from) { return council::tally_document(from.plan, *from.session, from.made); }},
      {"decision", PaperStep::kCouncil, msg("The decision with its list"),
       msg("From the recorded decision; before that, a draft for the leader without number and day."),
       msg("decision"), no_decision,
       [](const Sources& from) {
         return council::decision_document(from.plan, decision_of(from), from.made);
       }},
      {"next-level", PaperStep::kCouncil, msg("List for the next level"),
       msg("Submission, list with the merits on record, and the profiles of the dossiers; strike out whom "
           "you do not "
           "propose."),
       msg("list-for-the-next-level"), nobody_awarded, [](const Sources& from) {
         return campaign::next_level::next_level_document(from.plan, from.next_level, from.made);
       }}};
}

paper::Document budget(const Sources& from) {
  return conference::budget_document(from.plan, budget_needs(from), from.made);
}

std::vector<PaperKind> conference_papers() {
  return {
      {"budget", PaperStep::kConference, msg("Budget estimate"),
       msg("Lines of cost with the numbers of certificates and delegates; prices are written in."),
       msg("budget-estimate"), nothing, budget},
      {"five-year-report", PaperStep::kConference, msg("Five-year report (frame)"),
       msg("The parts of the report with the totals of the registry; the open parts say what belongs there."),
       msg("five-year-report"), nothing,
       [](const Sources& from) {
         return conference::five_year_report(from.plan, from.five_years, from.awarded, from.made);
       }},
      {"programme", PaperStep::kConference, msg("The programme of the conference"),
       msg("From the agenda of the plan."), msg("programme"), no_agenda,
       [](const Sources& from) { return conference::programme_document(from.plan, from.made); },
       PaperReaders::kEveryone},
      {"invitations", PaperStep::kConference, msg("The invitation letters"), msg("One for each delegate."),
       msg("invitations"), no_delegates,
       [](const Sources& from) {
         return conference::invitation_document(from.plan, from.delegates, from.invitation, from.made);
       }},
      {"run-of-show", PaperStep::kConference, msg("Run of show"),
       msg("From the agenda, with the words of the host as a proposal and the order on the stage."),
       msg("run-of-show"), no_agenda,
       [](const Sources& from) {
         return conference::run_of_show_document(from.plan, from.awarded, from.made);
       }},
      {"delegates", PaperStep::kConference, msg("List of delegates"),
       msg("The delegates by category, as they are now."), msg("list-of-delegates"), no_delegates,
       [](const Sources& from) {
         return conference::delegate_list_document(from.plan, from.delegates, from.made);
       }},
      {"thank-you", PaperStep::kConference, msg("Letters of thanks"),
       msg("One for each body outside the agency that sends a delegate."), msg("letters-of-thanks"), nothing,
       [](const Sources& from) {
         return conference::thank_you_document(from.plan, from.delegates, from.made);
       }}};
}

}  // namespace

base::Message label(PaperStep step) {
  switch (step) {
    case PaperStep::kPlan:
      return msg("Plan");
    case PaperStep::kDossiers:
      return msg("Dossiers");
    case PaperStep::kCouncil:
      return msg("Council and decision");
    case PaperStep::kConference:
      break;
  }
  return msg("Conference");
}

const std::vector<PaperKind>& paper_kinds() {
  static const auto kinds = [] {
    std::vector<PaperKind> out;
    for (auto part : {plan_papers(), dossier_papers(), council_papers(), conference_papers()})
      out.insert(out.end(), part.begin(), part.end());
    return out;
  }();
  return kinds;
}

const PaperKind* paper_kind(std::string_view id) {
  const auto& kinds = paper_kinds();
  const auto found = std::ranges::find(kinds, id, &PaperKind::id);
  return found == kinds.end() ? nullptr : &*found;
}

council::Decision decision_of(const Sources& from) {
  if (from.decision) return *from.decision;
  council::Decision draft;
  draft.number = "/" + council::decision_sign(from.plan.head.number);
  draft.list = from.awarded;
  return draft;
}

conference::BudgetNeeds budget_needs(const Sources& from) {
  auto needs = conference::places_of_plan(from.plan);
  if (!from.awarded.empty()) {
    needs.collectives = std::ranges::count(from.awarded, campaign::registry::SubjectKind::kCollective,
                                           [](const auto& awarded) { return awarded.subject.kind; });
    needs.people = std::ssize(from.awarded) - needs.collectives;
  }
  if (!from.delegates.empty()) needs.delegates = std::ssize(from.delegates);
  return needs;
}

}  // namespace vinhdanh::app
