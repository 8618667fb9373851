#pragma once

#include <string>
#include <vector>

#include "campaign/council/proposal.h"
#include "campaign/plan/plan.h"
#include "paper/document.h"

namespace vinhdanh::campaign::council {

// What the leader reads of one nominee before deciding, on one page of A4.
struct PackSheet {
  struct Year {
    int year = 0;
    std::string evaluation;  // in words; empty: not known
    std::string won;         // titles, commendations, initiatives, topics
  };
  struct Criterion {
    std::string text, state, reason;
  };
  Proposed proposed;
  std::string unit;     // name
  std::string verdict;  // "Đủ tiêu chuẩn"
  std::string council;  // "12/13 phiếu đồng ý (92,3 %)"; empty: no vote
  std::vector<Year> years;
  std::vector<Criterion> criteria;
  std::string profile;  // as written by the unit, or drafted
};

// The whole pack, one page each; texts that would not fit on the page are cut with "…". Tables and boxes for
// a leader who decides with a pen.
paper::Document pack_document(const plan::Plan& plan, const std::vector<PackSheet>& sheets,
                              base::Instant made);

}  // namespace vinhdanh::campaign::council
