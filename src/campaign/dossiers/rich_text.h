#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "paper/document.h"

// What a form of the law lets a text of a dossier have: paragraphs (a line each), bold and italic words. No
// sizes, colours or fonts: Decree 30/2020/NĐ-CP, Annex I, fixes those. Written as **bold** and __italic__;
// marks that have no partner in their line, or that stand beside a blank within, are plain text.
namespace vinhdanh::campaign::dossiers {

// One line with its marks taken out.
std::vector<paper::Run> runs_of(std::string_view line);
// Any number of lines as people read them where bold and italic can't be shown.
std::string without_marks(std::string_view text);

}  // namespace vinhdanh::campaign::dossiers
