#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/message.h"
#include "campaign/dossiers/dossier.h"

namespace vinhdanh::campaign::dossiers {

// One part of a unit's dossier as it is handed in. Keys: "unit/list", "unit/letter", "unit/minutes",
// "unit/part_report" once there is one,
// "nominee/12/report", "nominee/12/profile", and those of files, for example "unit/signed_letter".
struct SealedPart {
  std::string key;
  std::string sha256;   // of `content`, or of the bytes of the file; hex
  std::string content;  // of texts, in a form that is only read here; a file: its name
  bool operator==(const SealedPart&) const = default;
};

// Texts as one part; those that are empty do not count.
SealedPart sealed_texts(std::string key, const Texts& texts);

// The whole of what a unit hands in at one moment.
struct UnitDossier {
  std::string unit;
  std::vector<Nomination> list;  // without the withdrawn
  Dossier dossier;
  std::map<std::int64_t, Dossier> nominees;
  std::vector<SealedPart> files;        // whatever else is with it, by key
  std::vector<std::string> unmended{};  // parts that the Office returned and that are as they were
};
std::vector<SealedPart> parts_of(const UnitDossier& unit);

// The part that a field of a page belongs to; empty for an unknown field. `nominee`: 0 for the
// papers of the unit.
std::string part_of_field(std::string_view field, std::int64_t nominee);
// The nominee of a key, 0 for the unit.
std::int64_t nominee_of(std::string_view key);
// "Minutes of the unit's meeting", "Achievement report · Bà …" (the name is looked up in `list`).
base::Message title_of(std::string_view key, const std::vector<Nomination>& list);

// Of all parts together: what a page was made of, so that nobody approves what was not on the page.
std::string content_hash(const std::vector<SealedPart>& parts);

struct Seal {
  std::string number;  // of the receipt
  std::string unit;
  base::Instant at{};
  std::vector<SealedPart> parts;
};
// Text that `sha256sum` can make again: head lines, then "<sha256>  <key>" by key.
std::string manifest(const Seal& seal);

// Whether what was sealed is still what is there.
struct SealCheck {
  bool whole = false;                // the record of the seal gives its own hashes
  std::vector<std::string> changed;  // keys, see changed_since
};
SealCheck verify(const Seal& seal, std::string_view manifest_hash, const std::vector<SealedPart>& now);

// Keys that are no longer as they were sealed: changed, gone or new.
std::vector<std::string> changed_since(const std::vector<SealedPart>& sealed,
                                       const std::vector<SealedPart>& now);
// The parts whose kept content does not give their hash: the record itself was tampered with.
std::vector<std::string> broken(const std::vector<SealedPart>& sealed);

// The texts of a sealed part by field, as they were.
Texts texts_of(const SealedPart& part);

}  // namespace vinhdanh::campaign::dossiers
