#pragma once

#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "campaign/council/decision.h"
#include "campaign/dossiers/dossier.h"
#include "campaign/next_level/bundle.h"
#include "campaign/next_level/next_level_document.h"

// From the commended, those whom the agency proposes to the next level (plan, V.2).
namespace vinhdanh::campaign::next_level {

// Whom the Office chose; before it chose anybody, the papers hold all the commended.
struct Choice {
  std::set<Subject> chosen;
  std::int64_t version = 0;  // 0: nobody chose yet
  std::string by;
  base::Instant at{};
};
std::vector<Awarded> chosen_of(std::span<const Awarded> awarded, const Choice& choice);

// `profiles` by subject; who has none gets none.
std::vector<NextLevelEntry> entries_of(const plan::Plan& plan, std::span<const Awarded> awarded,
                                       const registry::Registry& registry,
                                       const std::map<Subject, std::string>& profiles);

// The list as a workbook with one sheet.
std::string list_workbook(base::Language language, base::Instant at, std::span<const NextLevelEntry> entries);

// Whatever stands with an entry in the dossiers.
struct EntryPapers {
  dossiers::Texts texts;
  std::vector<BundleFile> files;
};
// The bundle with list, submission and profiles for people to read.
MadeBundle bundle_of(const plan::Plan& plan, const council::Decision& decision,
                     std::span<const NextLevelEntry> entries, const registry::Registry& registry,
                     const std::map<Subject, EntryPapers>& papers, base::Instant made);

}  // namespace vinhdanh::campaign::next_level
