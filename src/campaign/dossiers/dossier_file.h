#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/message.h"
#include "campaign/registry/record.h"

namespace vinhdanh::campaign::dossiers {

// What a file is in the dossier: proof of a fact, or a paper as signed scan beside its text.
enum class Purpose : std::uint8_t { kEvidence, kReport, kProfile, kLetter, kMinutes, kFiveYears };
std::string_view code(Purpose purpose);
std::optional<Purpose> purpose_from(std::string_view code);
base::Message label(Purpose purpose);
// Those of a nominee, or of the unit (nominee false).
std::vector<Purpose> purposes_of(bool nominee);

// A fact on record that a file can prove.
struct Fact {
  registry::RecordKind kind = registry::RecordKind::kHonour;
  std::string id;
  base::Message title;
  std::string key() const;  // "honour:12"
};

struct DossierFile {
  std::int64_t id = 0;
  std::string unit;
  std::int64_t nominee = 0;  // 0: of the unit
  Purpose purpose = Purpose::kEvidence;
  std::string fact;  // key of the fact; empty: of the dossier in general
  std::string hash, name, content_type;
  std::int64_t size = 0;
  std::string by;
  base::Instant at{};
  std::optional<int> format_points =
      {};  // of a .docx, as counted when it was added: where its format differs

  std::string key() const;  // "nominee/12/evidence/7", as the seal names it
};

// The key under which files of that place and purpose are opened and sealed, without the number.
std::string files_key(std::int64_t nominee, Purpose purpose);
// Of signed scans only the newest is handed in; of evidence all. Oldest first, as given.
std::vector<DossierFile> handed_in(const std::vector<DossierFile>& files);

}  // namespace vinhdanh::campaign::dossiers
