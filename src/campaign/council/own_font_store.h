#pragma once

#include <string>
#include <vector>

#include "campaign/council/design_store.h"
#include "campaign/registry/evidence.h"

// Fonts that the office uploaded for its certificates.
namespace vinhdanh::campaign::council {

struct OwnFont {
  std::string key;    // "own-…": in designs
  std::string label;  // the name that the font gives itself
  std::string file;   // SHA-256, in EvidenceFiles
  bool operator==(const OwnFont&) const = default;
};

// By label.
std::vector<OwnFont> own_fonts(platform::db::Session& session);
// Refused (field "font"): one of this name is there. The key comes from the file.
base::Result<void> add_own_font(platform::db::Session& session, const std::string& label,
                                const std::string& file, const std::string& by, base::Instant at);

// Reads the picture of a design and the own fonts that it uses; what is gone is left out, and
// paper::check says so.
void load_files(SavedDesign& design, const std::vector<OwnFont>& fonts, const registry::EvidenceFiles& files);
// The design that the campaign prints with, with all its files; nothing: the layout of the program. Refused
// when one of its files is gone.
base::Result<std::optional<paper::CertificateDesign>> ready_design(platform::db::Session& session,
                                                                   std::int64_t campaign,
                                                                   const registry::EvidenceFiles& files);

}  // namespace vinhdanh::campaign::council
