#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/virus_scan.h"

namespace vinhdanh::campaign::registry {

inline constexpr std::size_t kMostEvidenceBytes = 20 * 1024 * 1024;

// What a file is by its bytes, whatever its name says: PDF, JPEG, PNG, Word or Excel without
// macros. The problem (field "evidence") says what is taken.
base::Result<std::string> evidence_type(std::string_view bytes, const std::string& file_name);

// A name for downloads with the ending that fits the type: last part only, no control characters.
std::string evidence_name(std::string_view as_sent, std::string_view content_type);

// Files under their SHA-256, each stored once and never changed: FOLDER/ab/abcdef….
class EvidenceFiles {
 public:
  explicit EvidenceFiles(std::filesystem::path folder, base::VirusScanner scanner = {})
      : folder_(std::move(folder)), scanner_(std::move(scanner)) {}

  // What an upload is (see evidence_type), or why it is not taken, harmful content among the reasons.
  base::Result<std::string> admit(std::string_view bytes, const std::string& file_name) const;
  // Only whether the content is harmful, for other kinds of files.
  base::Result<void> scan(std::string_view bytes, const std::string& name) const {
    return scanner_.scan(bytes, name);
  }
  // The hash. Throws base::Interruption when the file can't be written.
  std::string keep(std::string_view bytes) const;
  // Nothing when it is not there or no longer what was kept.
  std::optional<std::string> read(const std::string& hash) const;
  const std::filesystem::path& folder() const { return folder_; }

 private:
  std::filesystem::path path(const std::string& hash) const;
  std::filesystem::path folder_;
  base::VirusScanner scanner_;
};

}  // namespace vinhdanh::campaign::registry
