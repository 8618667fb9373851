#pragma once

#include <functional>
#include <optional>
#include <string>

#include "paper/format_check.h"
#include "platform/web/page.h"

namespace vinhdanh::campaign::registry {

// Gives findings the pages that a .docx itself does not tell (app/format_pages.h). May be empty: none are
// found.
using FindPages = std::function<void(const std::string& docx, paper::FormatReport& report)>;

// How many points of the format differ from the decree; nothing for what can't be read.
std::optional<int> format_points(const std::string& docx, const std::string& name);
// "Format: 3 points differ", short enough for a button; "Format" where they were not counted.
base::Message format_label(std::optional<int> points);

// For the fragment campaign/registry/format.html: CLEAN, UNREADABLE, or DIFFERS with its rows FINDING; COPY
// leads to the corrected copy at that address where something could be mended.
void show_format(platform::web::Block page, const base::Result<paper::FormatReport>& found,
                 const std::string& copy_href);

}  // namespace vinhdanh::campaign::registry
