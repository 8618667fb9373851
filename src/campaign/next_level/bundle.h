#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "campaign/dossiers/dossier.h"
#include "campaign/plan/plan.h"
#include "campaign/registry/registry.h"

// What an agency hands to the next level as one file that another installation takes in as nominations:
// a zip with
//   manifest.sha256   a line for every other part, as `sha256sum --check` reads it
//   bundle.json       from whom, and the proposed with their texts; field names below
//   records.xlsx      what the registry knows of them, in the form of docs/registry.md
//   files/<sha256>    evidence
//   list.docx, list.xlsx, …   the same for people to read; nothing reads them back
// docs/next-level.md tells it to those who write such a file with another program.
namespace vinhdanh::campaign::next_level {

using registry::Subject;
using registry::SubjectKind;

struct BundleFile {
  std::string name;          // as it was uploaded
  std::string content_type;  // found from the bytes
  std::string bytes;
  bool operator==(const BundleFile&) const = default;
};

struct BundleEntry {
  Subject subject;        // its code in `records`
  std::string name;       // as printed, with the honorific
  std::string post;       // may be empty
  std::string unit_name;  // that nominated
  std::string merits;     // see council::merits_of
  dossiers::Texts texts;  // of dossiers::kNomineeFields
  std::vector<BundleFile> files;
  bool operator==(const BundleEntry&) const = default;
};

struct Bundle {
  std::string issuer;
  std::string plan_number;
  std::string decision_number;
  base::Date decided_on;
  base::Instant made{};  // whole seconds
  std::string agency;    // code of the unit in `records` that stands for the whole agency
  std::vector<BundleEntry> entries;
  registry::Registry records;
  bool operator==(const Bundle&) const = default;
};

// A part for people: its name in the zip and its bytes.
struct ReadablePart {
  std::string name;
  std::string bytes;
};

struct MadeBundle {
  std::string bytes;
  std::string control;  // SHA-256 of the manifest: the same for the same content
};
// The same bundle gives the same bytes.
MadeBundle write_bundle(const Bundle& bundle, std::span<const ReadablePart> readable);

struct ReadBundle {
  Bundle bundle;
  std::string control;  // see MadeBundle
  base::Problems warnings;
};
// Everything that is wrong in one pass: damage, parts that were changed, added or lost since the bundle was
// made, another format, records that can't be taken. `name`: what the user calls the file.
base::Result<ReadBundle> read_bundle(std::string bytes, const std::string& name, const base::Date& today);

// "3F2A 91C0 77DE": what two people compare on the telephone.
std::string control_words(const std::string& control);

}  // namespace vinhdanh::campaign::next_level
