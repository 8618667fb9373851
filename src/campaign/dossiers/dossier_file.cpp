#include "campaign/dossiers/dossier_file.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace vinhdanh::campaign::dossiers {
namespace {

using base::msg;

constexpr std::array<std::string_view, 6> kCodes{"evidence",    "scan_report",  "scan_profile",
                                                 "scan_letter", "scan_minutes", "five_years"};

}  // namespace

std::string_view code(Purpose purpose) {
  return kCodes[static_cast<std::size_t>(purpose)];
}

std::optional<Purpose> purpose_from(std::string_view code) {
  const auto found = std::ranges::find(kCodes, code);
  if (found == kCodes.end()) return std::nullopt;
  return static_cast<Purpose>(found - kCodes.begin());
}

base::Message label(Purpose purpose) {
  switch (purpose) {
    case Purpose::kReport:
      return msg("Signed achievement report");
    case Purpose::kProfile:
      return msg("Signed profile");
    case Purpose::kLetter:
      return msg("Signed submission letter");
    case Purpose::kMinutes:
      return msg("Signed minutes");
    case Purpose::kFiveYears:
      return msg("Part of the five-year report");
    case Purpose::kEvidence:
      break;
  }
  return msg("Evidence");
}

std::vector<Purpose> purposes_of(bool nominee) {
  if (nominee) return {Purpose::kEvidence, Purpose::kReport, Purpose::kProfile};
  return {Purpose::kLetter, Purpose::kMinutes, Purpose::kFiveYears, Purpose::kEvidence};
}

std::string Fact::key() const {
  return fmt::format("{}:{}", registry::kRecordKindCodes[static_cast<std::size_t>(kind)], id);
}

std::string DossierFile::key() const {
  return fmt::format("{}/{}", files_key(nominee, purpose), id);
}

std::string files_key(std::int64_t nominee, Purpose purpose) {
  return nominee == 0 ? fmt::format("unit/{}", code(purpose))
                      : fmt::format("nominee/{}/{}", nominee, code(purpose));
}

std::vector<DossierFile> handed_in(const std::vector<DossierFile>& files) {
  std::vector<DossierFile> out;
  for (const auto& file : files) {
    const auto same = [&](const DossierFile& other) {
      return other.nominee == file.nominee && other.purpose == file.purpose &&
             file.purpose != Purpose::kEvidence;
    };
    std::erase_if(out, same);
    out.push_back(file);
  }
  return out;
}

}  // namespace vinhdanh::campaign::dossiers
