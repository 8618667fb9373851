#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "paper/pdf_signature.h"
#include "platform/web/page.h"

namespace vinhdanh::campaign::registry {

// The certificates below which signatures are trusted: every *.pem or *.crt of the folder, which need not be
// there.
std::vector<std::string> trusted_roots(const std::filesystem::path& folder);

// For the fragment campaign/registry/signatures.html: rows SIGNATURE, or UNSIGNED, or UNREADABLE.
void show_signatures(platform::web::Block page, const base::Result<std::vector<paper::PdfSignature>>& found);

}  // namespace vinhdanh::campaign::registry
