#pragma once

#include "campaign/dossiers/dossier.h"
#include "campaign/plan/plan.h"
#include "paper/document.h"

namespace vinhdanh::campaign::dossiers {

// What the papers of a unit say of itself.
struct Proposer {
  std::string unit_name;         // "Văn phòng Sở"
  std::vector<Nomination> list;  // whom it proposes
};

// Achievement report. The wording of Form 08 of Decree 152/2025/NĐ-CP could not be confirmed
// (docs/dossiers.md): this is the form of the same family, with a mark until an
// administrator has compared it.
paper::Document report_document(const plan::Plan& plan, const Proposer& from, const Nomination& nominee,
                                const Dossier& dossier, base::Instant made);
// The profile alone ("tóm tắt trích ngang").
paper::Document profile_document(const plan::Plan& plan, const Nomination& nominee, const Dossier& dossier,
                                 base::Instant made);
// Paragraphs of the profile as they stand on paper: for measuring.
std::vector<paper::CellBlock> profile_blocks(const Nomination& nominee, std::string_view text);

// "02 tập thể và 01 cá nhân", without what there is none of.
std::string proposed_words(const Proposer& from);
// "12/TTr-VP"; the sign where only a figure was written; empty when nothing was.
std::string letter_number(const Dossier& unit);
paper::Document letter_document(const plan::Plan& plan, const Proposer& from, const Dossier& unit,
                                base::Instant made);
paper::Document minutes_document(const plan::Plan& plan, const Proposer& from, const Dossier& unit,
                                 base::Instant made);

}  // namespace vinhdanh::campaign::dossiers
