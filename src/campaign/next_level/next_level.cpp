#include "campaign/next_level/next_level.h"

#include <algorithm>
#include <sstream>

#include "base/text.h"
#include "campaign/council/merits.h"
#include "campaign/dossiers/sheet_bytes.h"
#include "campaign/next_level/records.h"
#include "campaign/plan/wording.h"
#include "paper/docx_writer.h"

namespace vinhdanh::campaign::next_level {
namespace {

using base::msg;

std::string printed(const Awarded& awarded) {
  return base::tidy(awarded.honorific + " " + awarded.name);
}

// "SKHCN" of "…/KH-SKHCN": short, and the same in every bundle of the agency.
registry::Unit agency_unit(const plan::Plan& plan) {
  registry::Unit unit;
  const auto sign = council::decision_sign(plan.head.number);
  unit.code = sign.substr(sign.find('-') + 1);
  unit.name = plan::agency_words(plan);
  unit.kind = registry::UnitKind::kAgency;
  return unit;
}

}  // namespace

std::vector<Awarded> chosen_of(std::span<const Awarded> awarded, const Choice& choice) {
  std::vector<Awarded> out;
  std::ranges::copy_if(awarded, std::back_inserter(out), [&](const Awarded& one) {
    return choice.version == 0 || choice.chosen.contains(one.subject);
  });
  return out;
}

std::vector<NextLevelEntry> entries_of(const plan::Plan& plan, std::span<const Awarded> awarded,
                                       const registry::Registry& registry,
                                       const std::map<Subject, std::string>& profiles) {
  std::vector<Subject> subjects;
  for (const auto& one : awarded) subjects.push_back(one.subject);
  auto merits = council::merits_of(registry, subjects, plan.campaign.first_year, plan.campaign.last_year);
  std::vector<NextLevelEntry> out;
  for (const auto& one : awarded) {
    const auto* unit = plan.unit(one.unit_code);
    const auto profile = profiles.find(one.subject);
    out.push_back({one, unit ? unit->name : one.unit_code, merits[one.subject],
                   profile == profiles.end() ? "" : profile->second});
  }
  return out;
}

std::string list_workbook(base::Language language, base::Instant at,
                          std::span<const NextLevelEntry> entries) {
  std::vector<std::vector<paper::XlsxValue>> rows;
  for (const auto& one : entries)
    rows.push_back({{static_cast<std::int64_t>(rows.size() + 1)},
                    {base::say(language, registry::label(one.awarded.subject.kind))},
                    {printed(one.awarded)},
                    {one.awarded.post},
                    {one.unit_name},
                    {one.merits},
                    {base::trim(one.profile)}});
  return dossiers::sheet_bytes(language, at, msg("Proposed to the next level"),
                               {{msg("No."), 6, paper::ColumnKind::kInteger},
                                {msg("Category"), 12},
                                {msg("Name"), 30},
                                {msg("Position"), 40},
                                {msg("Unit"), 36},
                                {msg("Achievements"), 60},
                                {msg("Profile"), 80}},
                               rows);
}

MadeBundle bundle_of(const plan::Plan& plan, const council::Decision& decision,
                     std::span<const NextLevelEntry> entries, const registry::Registry& registry,
                     const std::map<Subject, EntryPapers>& papers, base::Instant made) {
  const auto agency = agency_unit(plan);
  Bundle bundle{plan.head.issuer,
                plan.head.number,
                decision.number,
                decision.date,
                std::chrono::floor<std::chrono::seconds>(made),
                agency.code,
                {},
                {}};
  std::vector<Subject> subjects;
  for (const auto& one : entries) {
    subjects.push_back(one.awarded.subject);
    BundleEntry entry{
        one.awarded.subject, printed(one.awarded), one.awarded.post, one.unit_name, one.merits, {}, {}};
    if (const auto found = papers.find(one.awarded.subject); found != papers.end()) {
      entry.texts = found->second.texts;
      entry.files = found->second.files;
    }
    bundle.entries.push_back(std::move(entry));
  }
  bundle.records = records_of(registry, subjects, agency);
  const std::vector<ReadablePart> readable{
      {"list.docx", paper::docx_bytes(next_level_document(plan, entries, made))},
      {"list.xlsx", list_workbook(base::Language::kVietnamese, made, entries)}};
  return write_bundle(bundle, readable);
}

}  // namespace vinhdanh::campaign::next_level
