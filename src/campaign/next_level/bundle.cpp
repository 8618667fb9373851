#include "campaign/next_level/bundle.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "access/password.h"
#include "base/text.h"
#include "campaign/next_level/bundle_format.h"
#include "campaign/registry/workbook.h"
#include "paper/zip_writer.h"

namespace vinhdanh::campaign::next_level {
namespace {

using nlohmann::ordered_json;

// Collects the parts and their line in the manifest.
class Package {
 public:
  void add(const std::string& part, std::string_view bytes, bool packed = true) {
    if (manifest_.contains(part)) return;
    if (packed)
      zip_.add(part, bytes);
    else
      zip_.add_stored(part, bytes);
    manifest_[part] = access::token_hash(bytes);
  }
  MadeBundle finish() {
    std::string lines;
    for (const auto& [part, hash] : manifest_) lines += hash + "  " + part + "\n";
    zip_.add(kManifestPart, lines);
    return {zip_.finish(), access::token_hash(lines)};
  }

 private:
  paper::ZipWriter zip_;
  std::map<std::string, std::string> manifest_;
};

ordered_json described(const BundleEntry& entry) {
  auto files = ordered_json::array();
  for (const auto& file : entry.files)
    files.push_back({{"part", kFilesFolder + access::token_hash(file.bytes)}, {"name", file.name}});
  return {{"kind", registry::kSubjectKindCodes[static_cast<std::size_t>(entry.subject.kind)]},
          {"code", entry.subject.code},
          {"name", entry.name},
          {"post", entry.post},
          {"unit", entry.unit_name},
          {"merits", entry.merits},
          {"texts", entry.texts},
          {"files", files}};
}

std::string described(const Bundle& bundle) {
  auto entries = ordered_json::array();
  for (const auto& entry : bundle.entries) entries.push_back(described(entry));
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(bundle.made.time_since_epoch());
  return ordered_json{
      {"format", kFormat},
      {"version", kVersion},
      {"issuer", bundle.issuer},
      {"plan", bundle.plan_number},
      {"decision", {{"number", bundle.decision_number}, {"date", base::iso(bundle.decided_on)}}},
      {"made", seconds.count()},
      {"agency", bundle.agency},
      {"entries", entries}}
      .dump(2, ' ', false, ordered_json::error_handler_t::replace);
}

}  // namespace

MadeBundle write_bundle(const Bundle& bundle, std::span<const ReadablePart> readable) {
  Package package;
  package.add(std::string(kBundlePart), described(bundle));
  package.add(std::string(kRecordsPart),
              registry::workbook_bytes(bundle.records, base::Language::kVietnamese), false);
  for (const auto& part : readable) package.add(part.name, part.bytes, false);
  for (const auto& entry : bundle.entries)
    for (const auto& file : entry.files)
      package.add(kFilesFolder + access::token_hash(file.bytes), file.bytes, false);
  return package.finish();
}

std::string control_words(const std::string& control) {
  const auto shown = base::upper(control.substr(0, 12));
  if (shown.size() < 12) return shown;
  return fmt::format("{} {} {}", shown.substr(0, 4), shown.substr(4, 4), shown.substr(8, 4));
}

}  // namespace vinhdanh::campaign::next_level
