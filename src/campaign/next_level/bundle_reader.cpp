#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "access/password.h"
#include "base/text.h"
#include "campaign/next_level/bundle.h"
#include "campaign/next_level/bundle_format.h"
#include "campaign/registry/evidence.h"
#include "campaign/registry/workbook.h"
#include "paper/zip_reader.h"

namespace vinhdanh::campaign::next_level {
namespace {

using base::msg;
using nlohmann::json;

constexpr std::size_t kMostEntries = 1'000;
constexpr std::size_t kLongestLine = 500;     // characters of a name, a post
constexpr std::size_t kLongestText = 50'000;  // characters of a report
constexpr std::size_t kHashDigits = 64;

class Reader {
 public:
  Reader(paper::ZipReader zip, std::string name, const base::Date& today)
      : zip_(std::move(zip)), name_(std::move(name)), today_(today) {}

  base::Result<ReadBundle> read() {
    if (!zip_.has(kManifestPart) || !zip_.has(kBundlePart) || !zip_.has(kRecordsPart)) {
      complain(
          msg("This is no bundle of nominees: it lacks {0}, {1} or {2}. Ask the sender for the file that "
              "“Bundle for the next level” gives.",
              kManifestPart, kBundlePart, kRecordsPart));
      return base::refuse(std::move(problems_));
    }
    compare_with_manifest();
    if (problems_.empty()) read_description();
    if (problems_.empty()) read_records();
    if (problems_.empty()) check_entries();
    if (!problems_.empty()) return base::refuse(std::move(problems_));
    return std::move(out_);
  }

 private:
  void complain(base::Message text, std::string seen = {}) {
    problems_.push_back(paper::about_file(name_, std::move(text)));
    problems_.back().seen = std::move(seen);
  }

  std::string part(std::string_view name) {
    auto bytes = zip_.bytes(name);
    if (bytes) return std::move(*bytes);
    problems_.insert(problems_.end(), bytes.error().begin(), bytes.error().end());
    return {};
  }

  void compare_with_manifest() {
    const auto manifest = part(kManifestPart);
    out_.control = access::token_hash(manifest);
    std::set<std::string> listed;
    for (const auto& line : base::split(manifest, '\n')) {
      if (line.empty()) continue;
      if (line.size() < kHashDigits + 3) {
        complain(msg("The manifest of the bundle is damaged. Ask the sender for the file again."), line);
        return;
      }
      const auto name = line.substr(kHashDigits + 2);
      listed.insert(name);
      if (!zip_.has(name))
        complain(msg("“{0}” is missing from the bundle. Ask the sender for the file again.", name));
      else if (access::token_hash(part(name)) != line.substr(0, kHashDigits))
        complain(
            msg("“{0}” was changed after the bundle was made. Ask the sender for the file again.", name));
    }
    for (const auto& name : zip_.parts())
      if (name != kManifestPart && !listed.contains(name) && !name.ends_with('/'))
        complain(
            msg("“{0}” was put into the bundle after it was made. Ask the sender for the file again.", name));
  }

  // Wrong types and missing fields alike end here: what another program wrote is not ours to guess at.
  void read_description() {
    try {
      describe(json::parse(part(kBundlePart)));
    } catch (const json::exception& fault) {
      complain(msg("The description of the bundle can't be read. Ask the sender for the file again."),
               fault.what());
    }
  }

  void describe(const json& all) {
    if (all.at("format") != std::string(kFormat)) {
      complain(msg("This file is of another kind than a bundle of nominees."));
      return;
    }
    if (all.at("version").get<int>() > kVersion) {
      complain(msg("A newer version of the program made this bundle. Update this installation first."));
      return;
    }
    auto& bundle = out_.bundle;
    bundle.issuer = line(all.at("issuer"));
    bundle.plan_number = line(all.at("plan"));
    bundle.decision_number = line(all.at("decision").at("number"));
    bundle.decided_on =
        base::parse_iso_date(all.at("decision").at("date").get<std::string>()).value_or(base::Date());
    bundle.made = base::Instant(std::chrono::seconds(all.at("made").get<std::int64_t>()));
    bundle.agency = line(all.at("agency"));
    for (const auto& entry : all.at("entries")) bundle.entries.push_back(entry_of(entry));
    if (bundle.entries.empty() || bundle.entries.size() > kMostEntries)
      complain(
          msg("A bundle holds 1 to {0} nominees; this one holds {1}.", kMostEntries, bundle.entries.size()));
  }

  BundleEntry entry_of(const json& from) {
    BundleEntry entry;
    entry.subject.kind = from.at("kind") == std::string(registry::kSubjectKindCodes[1])
                             ? SubjectKind::kCollective
                             : SubjectKind::kPerson;
    entry.subject.code = line(from.at("code"));
    entry.name = line(from.at("name"));
    entry.post = line(from.at("post"));
    entry.unit_name = line(from.at("unit"));
    entry.merits = text(from.at("merits"));
    for (const auto& field : dossiers::kNomineeFields)
      if (from.at("texts").contains(field))
        entry.texts[std::string(field)] = text(from.at("texts").at(std::string(field)));
    for (const auto& file : from.at("files")) add_file(entry, file);
    return entry;
  }

  void add_file(BundleEntry& entry, const json& from) {
    auto bytes = part(from.at("part").get<std::string>());
    const auto name = line(from.at("name"));
    const auto type = registry::evidence_type(bytes, name);
    if (!type)
      problems_.insert(problems_.end(), type.error().begin(), type.error().end());
    else
      entry.files.push_back({registry::evidence_name(name, *type), *type, std::move(bytes)});
  }

  std::string line(const json& value) {
    return short_enough(base::tidy(value.get<std::string>()), kLongestLine);
  }
  std::string text(const json& value) { return short_enough(value.get<std::string>(), kLongestText); }
  std::string short_enough(std::string value, std::size_t most) {
    if (base::length(value) > most)
      complain(msg("A text is longer than {0} characters.", most), value.substr(0, 60));
    return value;
  }

  void read_records() {
    auto read = registry::read_workbook(part(kRecordsPart), std::string(kRecordsPart), today_);
    if (!read) {
      problems_.insert(problems_.end(), read.error().begin(), read.error().end());
      return;
    }
    out_.bundle.records = std::move(read->registry);
    out_.warnings = std::move(read->warnings);
  }

  void check_entries() {
    const auto& records = out_.bundle.records;
    std::set<Subject> seen;
    for (const auto& entry : out_.bundle.entries) {
      const auto& code = entry.subject.code;
      const bool known =
          entry.subject.kind == SubjectKind::kPerson
              ? std::ranges::find(records.people, code, &registry::Person::code) != records.people.end()
              : std::ranges::find(records.units, code, &registry::Unit::code) != records.units.end();
      if (!known)
        complain(msg("The bundle has no record of {0}. Ask the sender for the file again.", entry.name),
                 code);
      if (entry.name.empty()) complain(msg("A nominee of the bundle has no name."), code);
      if (!seen.insert(entry.subject).second)
        complain(msg("{0} stands twice in the bundle.", entry.name), code);
    }
  }

  paper::ZipReader zip_;
  std::string name_;
  base::Date today_;
  base::Problems problems_;
  ReadBundle out_;
};

}  // namespace

base::Result<ReadBundle> read_bundle(std::string bytes, const std::string& name, const base::Date& today) {
  auto zip = paper::ZipReader::from_memory(std::move(bytes), name);
  if (!zip) return base::refuse(std::move(zip.error()));
  return Reader(std::move(*zip), name, today).read();
}

}  // namespace vinhdanh::campaign::next_level
