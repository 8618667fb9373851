#pragma once

#include <string>
#include <string_view>

// Names that the writer and the reader of bundles share.
namespace vinhdanh::campaign::next_level {

inline constexpr std::string_view kManifestPart = "manifest.sha256";
inline constexpr std::string_view kBundlePart = "bundle.json";
inline constexpr std::string_view kRecordsPart = "records.xlsx";
inline const std::string kFilesFolder = "files/";
inline constexpr std::string_view kFormat = "vinhdanh-next-level";
inline constexpr int kVersion = 1;

}  // namespace vinhdanh::campaign::next_level
