#pragma once

#include "campaign/registry/column_choice.h"
#include "campaign/registry/seen_sheet.h"

namespace vinhdanh::campaign::registry {

// What the columns of an office's own sheet probably hold: by their headers (names of the template, then the
// words of header_words.h), by what their first values look like, and for the kind of record also by the name
// of the sheet and the titles above the header. A guess, to be shown to a person. No layout: nothing of ours.
SheetChoice propose(const SeenSheet& sheet);
// The same when a person has said which kind of record it is.
SheetChoice propose(const SeenSheet& sheet, const Sheet& layout);

// How many of the texts are headers of some layout.
std::size_t known_headers(const std::vector<std::string>& texts);

}  // namespace vinhdanh::campaign::registry
