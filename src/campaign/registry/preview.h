#pragma once

#include <filesystem>
#include <mutex>
#include <optional>
#include <string>

#include "campaign/registry/evidence.h"

namespace vinhdanh::campaign::registry {

// Pictures of the first page of PDF files, made by pdftoppm (poppler-utils) where it is installed, in a
// process of its own with little time and memory, and kept beside the files under their hash. Safe in many
// threads; one picture is made at a time.
class Previews {
 public:
  explicit Previews(std::filesystem::path folder);

  bool possible() const { return tool_.has_value(); }
  // PNG, 700 dots wide. Nothing when there is no such file, the PDF can't be read, or others are waiting.
  std::optional<std::string> first_page(const EvidenceFiles& files, const std::string& hash);

 private:
  std::optional<std::string> draw(const EvidenceFiles& files, const std::string& hash) const;

  std::filesystem::path folder_;
  std::optional<std::filesystem::path> tool_;
  std::mutex drawing_;
};

}  // namespace vinhdanh::campaign::registry
