#pragma once

#include "campaign/council/session_store.h"
#include "campaign/plan/plan.h"
#include "paper/document.h"

namespace vinhdanh::campaign::council {

// What minutes say of one member and of one nominee, in the words of official papers; numbers as written.
// Results are empty before the close.
struct MemberLine {
  std::string name, post, role, attendance;
};
struct ResultLine {
  std::string name, post, agree, disagree, invalid, share, verdict;
};
std::vector<MemberLine> member_lines(const SessionRecord& record);
std::vector<ResultLine> result_lines(const SessionRecord& record);

// Minutes of the session: frame of Decree 30/2020/NĐ-CP, Annex III, form 1.9; content as
// councils write it (docs/council.md). Before the close the results are left blank.
paper::Document minutes_document(const plan::Plan& plan, const SessionRecord& record, base::Instant made);

// Record of the counting of ballots, same frame.
paper::Document tally_document(const plan::Plan& plan, const SessionRecord& record, base::Instant made);

// One slip for each present member, to be cut and drawn: where to vote and the code, also as a QR code, no
// name.
paper::Document slips_document(const plan::Plan& plan, const SessionRecord& record,
                               std::span<const Slip> slips, const std::string& address, base::Instant made);

}  // namespace vinhdanh::campaign::council
