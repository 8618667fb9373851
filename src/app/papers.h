#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "campaign/conference/budget_document.h"
#include "campaign/conference/delegates.h"
#include "campaign/conference/five_years.h"
#include "campaign/conference/invitation.h"
#include "campaign/council/session_store.h"
#include "campaign/dossiers/urging_document.h"
#include "campaign/next_level/next_level_document.h"
#include "campaign/nominations/quota_ledger.h"
#include "campaign/plan/plan.h"
#include "paper/document.h"

namespace vinhdanh::app {

// What the papers of a campaign are made from, whether it comes from the data or, in `build`, from plan and
// workbook alone.
struct PaperSources {
  const campaign::plan::Plan& plan;
  std::vector<campaign::nominations::Balance> balances{};  // empty: the places as the plan gives them
  std::vector<campaign::dossiers::UnitToUrge> to_urge{};
  std::optional<campaign::council::SessionRecord> session{};  // of the council, the newest that is closed
  std::optional<campaign::council::Decision> decision{};      // once it is recorded
  std::vector<campaign::council::Awarded> awarded{};          // on the decision, or proposed for it
  std::vector<campaign::next_level::NextLevelEntry> next_level{};  // beside `awarded`
  std::vector<campaign::conference::Delegate> delegates{};
  campaign::conference::Invitation invitation{};
  campaign::conference::FiveYears five_years{};
  base::Instant made{};
};

enum class PaperStep : unsigned char { kPlan, kDossiers, kCouncil, kConference };
base::Message label(PaperStep step);

// Who may have a paper: office, leader and administrator; also the units, of their own; all who are signed
// in.
enum class PaperReaders : unsigned char { kStaff, kUnits, kEveryone };

// A paper that is one text document: as .docx to edit and as PDF with the same content.
struct PaperKind {
  std::string_view id;  // of its address and, in `build`, its file: "run-of-show"
  PaperStep step = PaperStep::kPlan;
  base::Message title;
  base::Message needs;  // what it is made from, in one line
  base::Message file;   // the name of a download, without its ending
  // What stands against making it now, as a sentence that says what to do; nothing when it can be made.
  std::optional<base::Message> (*lacks)(const PaperSources&);
  paper::Document (*make)(const PaperSources&);  // only where nothing lacks
  PaperReaders readers = PaperReaders::kStaff;
};
// In the order of the work.
const std::vector<PaperKind>& paper_kinds();
const PaperKind* paper_kind(std::string_view id);

// The decision as recorded; before that the draft of it for the leader, without number and day.
campaign::council::Decision decision_of(const PaperSources& from);
campaign::conference::BudgetNeeds budget_needs(const PaperSources& from);

}  // namespace vinhdanh::app
