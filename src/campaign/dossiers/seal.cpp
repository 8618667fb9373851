#include "campaign/dossiers/seal.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

#include "access/password.h"
#include "campaign/dossiers/dossier_file.h"

namespace vinhdanh::campaign::dossiers {
namespace {

using base::msg;

constexpr std::string_view kNominee = "nominee/";
constexpr std::string_view kLetterFields[] = {"letter_number", "letter_date", "grounds"};

// "field:12\n<12 bytes>\n": the length keeps texts from posing as fields.
std::string packed(const Texts& texts) {
  std::string out;
  for (const auto& [field, text] : texts) out += fmt::format("{}:{}\n{}\n", field, text.size(), text);
  return out;
}

SealedPart list_part(const std::vector<Nomination>& list) {
  Texts rows;
  for (const auto& n : list) {
    const auto kind = registry::kSubjectKindCodes[static_cast<std::size_t>(n.subject.kind)];
    rows[fmt::format("{:08}", n.id)] = fmt::format("{} {}\n{}\n{}", kind, n.subject.code, n.name, n.post);
  }
  return sealed_texts("unit/list", rows);
}

Texts only(const Dossier& dossier, std::string_view part, std::int64_t nominee) {
  Texts chosen;
  for (const auto& [field, text] : dossier.texts)
    if (part_of_field(field, nominee) == part) chosen.emplace(field, text);
  return chosen;
}

}  // namespace

SealedPart sealed_texts(std::string key, const Texts& texts) {
  Texts written = texts;
  std::erase_if(written, [](const auto& one) { return one.second.empty(); });
  auto content = packed(written);
  auto hash = access::token_hash(content);
  return {std::move(key), std::move(hash), std::move(content)};
}

std::vector<SealedPart> parts_of(const UnitDossier& unit) {
  std::vector<SealedPart> parts{list_part(unit.list)};
  for (const auto* key : {"unit/letter", "unit/minutes"})
    parts.push_back(sealed_texts(key, only(unit.dossier, key, 0)));
  for (const auto& nominee : unit.list) {
    const auto found = unit.nominees.find(nominee.id);
    const auto dossier = found == unit.nominees.end() ? Dossier() : found->second;
    for (const auto* part : {"report", "profile"}) {
      const auto key = fmt::format("nominee/{}/{}", nominee.id, part);
      parts.push_back(sealed_texts(key, only(dossier, key, nominee.id)));
    }
  }
  parts.insert(parts.end(), unit.files.begin(), unit.files.end());
  std::ranges::sort(parts, {}, &SealedPart::key);
  return parts;
}

std::string part_of_field(std::string_view field, std::int64_t nominee) {
  if (nominee != 0) {
    if (!nominee_field(field)) return {};
    return fmt::format("nominee/{}/{}", nominee, field == "profile" ? "profile" : "report");
  }
  if (!unit_field(field)) return {};
  return std::ranges::find(kLetterFields, field) != std::end(kLetterFields) ? "unit/letter" : "unit/minutes";
}

std::int64_t nominee_of(std::string_view key) {
  std::int64_t id = 0;
  if (key.starts_with(kNominee)) std::from_chars(key.data() + kNominee.size(), key.data() + key.size(), id);
  return id;
}

base::Message title_of(std::string_view key, const std::vector<Nomination>& list) {
  if (key == "unit/list") return msg("List of the nominated");
  if (key == "unit/letter") return msg("Submission letter");
  if (key == "unit/minutes") return msg("Minutes of the unit's meeting");
  if (key == "unit/part_report") return msg("The unit's part of the five-year report");
  if (key == "unit/signed_letter") return msg("Scan of the signed letter");
  if (key.starts_with("unit/scan_letter")) return label(Purpose::kLetter);
  if (key.starts_with("unit/scan_minutes")) return label(Purpose::kMinutes);
  if (key.starts_with("unit/five_years")) return label(Purpose::kFiveYears);
  if (key.starts_with("unit/evidence")) return msg("Evidence of the unit");
  const auto found = std::ranges::find(list, nominee_of(key), &Nomination::id);
  const std::string name = found == list.end() ? std::string(key) : found->name;
  if (key.ends_with("/report")) return msg("Achievement report: {0}", name);
  if (key.ends_with("/profile")) return msg("Profile: {0}", name);
  if (key.find("/scan_") != std::string_view::npos) return msg("Signed scan: {0}", name);
  return nominee_of(key) != 0 ? msg("Evidence: {0}", name) : base::verbatim(key);
}

std::string content_hash(const std::vector<SealedPart>& parts) {
  std::string lines;
  for (const auto& part : parts) lines += part.sha256 + "  " + part.key + "\n";
  return access::token_hash(lines);
}

std::string manifest(const Seal& seal) {
  auto text = fmt::format("{} {} {}\n", seal.number, seal.unit, base::iso(seal.at));
  for (const auto& part : seal.parts) text += part.sha256 + "  " + part.key + "\n";
  return text;
}

SealCheck verify(const Seal& seal, std::string_view manifest_hash, const std::vector<SealedPart>& now) {
  const bool whole = broken(seal.parts).empty() && access::token_hash(manifest(seal)) == manifest_hash;
  return {whole, changed_since(seal.parts, now)};
}

std::vector<std::string> changed_since(const std::vector<SealedPart>& before,
                                       const std::vector<SealedPart>& now) {
  std::map<std::string, std::string> hashes;
  for (const auto& part : now) hashes[part.key] = part.sha256;
  std::vector<std::string> changed;
  for (const auto& part : before) {
    const auto found = hashes.find(part.key);
    if (found == hashes.end() || found->second != part.sha256) changed.push_back(part.key);
    if (found != hashes.end()) hashes.erase(found);
  }
  for (const auto& [key, hash] : hashes) changed.push_back(key);
  std::ranges::sort(changed);
  return changed;
}

std::vector<std::string> broken(const std::vector<SealedPart>& parts) {
  std::vector<std::string> found;
  for (const auto& part : parts) {
    const bool text = part.key == "unit/list" || part.key == "unit/letter" || part.key == "unit/minutes" ||
                      part.key.ends_with("/report") || part.key.ends_with("/profile");
    if (text && access::token_hash(part.content) != part.sha256) found.push_back(part.key);
  }
  return found;
}

Texts texts_of(const SealedPart& part) {
  Texts texts;
  std::string_view rest = part.content;
  while (!rest.empty()) {
    const auto colon = rest.find(':');
    const auto line = rest.find('\n');
    std::size_t size = 0;
    if (colon == std::string_view::npos || line == std::string_view::npos || colon > line) break;
    std::from_chars(rest.data() + colon + 1, rest.data() + line, size);
    if (line + 1 + size > rest.size()) break;
    texts.emplace(std::string(rest.substr(0, colon)), std::string(rest.substr(line + 1, size)));
    rest.remove_prefix(std::min(rest.size(), line + 1 + size + 1));
  }
  return texts;
}

}  // namespace vinhdanh::campaign::dossiers
