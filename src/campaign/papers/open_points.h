#pragma once

#include <optional>
#include <string_view>

#include "base/message.h"
#include "paper/document.h"

namespace vinhdanh::campaign::papers {

// What of our wording of a kind of paper could not be compared with the text in force, because that text
// could not be had: nothing for papers that follow texts that were read (Decree 30/2020/NĐ-CP, the plan).
// Such papers carry a mark until an administrator confirms the wording or the agency's own template takes its
// place.
std::optional<base::Message> open_point(std::string_view kind);
// The layout of certificates, which is no text document and carries no mark: the page that prints them says
// it.
inline constexpr const char* kCertificate = "certificate";

// The mark in the bottom margin of every page.
void mark_as_open(paper::Document& document);

}  // namespace vinhdanh::campaign::papers
