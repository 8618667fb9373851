#pragma once

#include "campaign/dossiers/dossier.h"
#include "campaign/plan/plan.h"
#include "campaign/registry/totals.h"
#include "paper/document.h"

namespace vinhdanh::campaign::dossiers {

// A unit's part of the five-year report (plan, clause V.1.1): what came of the years, weaknesses with their
// causes, directions for the years to come.
inline constexpr std::array<std::string_view, 3> kPartReportFields{"results", "weaknesses", "directions"};
bool part_report_field(std::string_view field);

// First draft of the results in Vietnamese from what is on record of the unit, its people and its
// predecessors between the years (both included). `totals`: totals_after. What the record can't know is left
// as dots.
std::string drafted_results(const registry::Totals& totals, std::string_view unit, int first_year,
                            int last_year);

// Its line of the task list. `uploaded`: the unit has sent it as a file, which does as well.
Part part_report_part(const Dossier& report, bool uploaded);

paper::Document part_report_document(const plan::Plan& plan, const std::string& unit_name,
                                     const Dossier& report, base::Instant made);
// Those of all units one after another, for whoever writes the report of the agency.
struct UnitReport {
  std::string unit_name;
  Dossier report;
};
paper::Document gathered_part_reports(const plan::Plan& plan, const std::vector<UnitReport>& units,
                                      base::Instant made);

}  // namespace vinhdanh::campaign::dossiers
