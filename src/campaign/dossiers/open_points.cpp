#include "campaign/dossiers/open_points.h"

#include "base/text.h"
#include "campaign/dossiers/dossier_document.h"
#include "paper/pdf_document.h"

namespace vinhdanh::campaign::dossiers {
namespace {

void add_missing(base::Problems& points, const std::vector<Part>& parts, const std::string& name) {
  for (const auto& part : parts) {
    if (part.state == PartState::kDone) continue;
    auto text = name.empty() ? base::msg("{0}: {1}", part.title, part.lacks)
                             : base::msg("{0}, {1}: {2}", name, part.title, part.lacks);
    points.push_back({base::Severity::kWarning, {}, std::move(text), {}});
  }
}

}  // namespace

double profile_height(const Nomination& nominee, std::string_view text) {
  if (base::trim(text).empty()) return 0;
  const auto height = paper::laid_height_mm(profile_blocks(nominee, text), paper::PageSetup(), 13);
  return height ? *height : 0;
}

std::vector<Part> nominee_parts(const UnitDossier& unit, const Nomination& nominee) {
  const auto found = unit.nominees.find(nominee.id);
  if (found == unit.nominees.end()) return nominee_parts(Dossier(), 0);
  return nominee_parts(found->second, profile_height(nominee, found->second.text("profile")));
}

base::Problems open_points(const UnitDossier& unit) {
  base::Problems points;
  if (unit.list.empty()) return points;
  add_missing(points, unit_parts(unit.dossier, unit.list), "");
  for (const auto& nominee : unit.list) add_missing(points, nominee_parts(unit, nominee), nominee.name);
  for (const auto& part : unit.unmended)
    points.push_back(
        {base::Severity::kWarning,
         {},
         base::msg("{0}: returned by the Office and still as it was.", title_of(part, unit.list)),
         {}});
  for (auto& apart : disagreements(unit.dossier, unit.list, unit.nominees))
    points.push_back(std::move(apart));
  return points;
}

}  // namespace vinhdanh::campaign::dossiers
