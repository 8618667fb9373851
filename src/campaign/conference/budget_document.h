#pragma once

#include <string>
#include <vector>

#include "campaign/plan/plan.h"
#include "paper/document.h"

namespace vinhdanh::campaign::conference {

// How much of each thing the conference needs; less than 0: not known yet.
struct BudgetNeeds {
  long collectives = -1, people = -1;  // that get a certificate
  long delegates = -1;
};
// The places of the plan where nobody is awarded yet.
BudgetNeeds places_of_plan(const plan::Plan& plan);

// Rows of the estimate: number, what, unit, quantity, price, sum (both empty), basis; groups and the total
// among them.
std::vector<std::vector<std::string>> budget_rows(const plan::Plan& plan, const BudgetNeeds& needs);
// The submission of the Office with the budget estimate as its annex (Decree 30/2020/NĐ-CP, Annex III,
// forms 1.4 and 2.1): lines of cost with the quantities that are known. Plans hold no norms or prices, so
// these and the sums are left to be written in.
paper::Document budget_document(const plan::Plan& plan, const BudgetNeeds& needs, base::Instant made);

}  // namespace vinhdanh::campaign::conference
