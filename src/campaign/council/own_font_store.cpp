#include "campaign/council/own_font_store.h"

#include <algorithm>

#include "access/audit_store.h"

namespace vinhdanh::campaign::council {

using base::msg;
using platform::db::Row;
using platform::db::Session;

std::vector<OwnFont> own_fonts(Session& session) {
  std::vector<OwnFont> out;
  session.query("SELECT font, label, file FROM certificate_fonts ORDER BY label", {}, [&](const Row& row) {
    out.push_back({row.text(0), row.text(1), row.text(2)});
  });
  return out;
}

base::Result<void> add_own_font(Session& session, const std::string& label, const std::string& file,
                                const std::string& by, base::Instant at) {
  const auto key = "own-" + file.substr(0, 16);
  if (session.exists("SELECT 1 FROM certificate_fonts WHERE label = :label OR font = :font",
                     {{"label", label}, {"font", key}})) {
    base::Problem problem{base::Severity::kError, {}, msg("The font {0} is in the list already.", label), {}};
    problem.place.field = "font";
    return base::refuse(base::Problems{std::move(problem)});
  }
  session.execute(
      "INSERT INTO certificate_fonts (font, label, file, added_by, added_at) VALUES (:font, :label, :file, "
      ":by, :at)",
      {{"font", key}, {"label", label}, {"file", file}, {"by", by}, {"at", at}});
  access::record(session, {at, by, "recorded", "certificate_font", key, "", label + " " + file});
  return {};
}

void load_files(SavedDesign& design, const std::vector<OwnFont>& fonts,
                const registry::EvidenceFiles& files) {
  if (!design.picture.empty()) design.design.picture = files.read(design.picture).value_or("");
  for (const auto& font : fonts) {
    const bool used = std::ranges::any_of(
        design.design.boxes, [&](const paper::CertificateBox& box) { return box.font == font.key; });
    if (!used) continue;
    if (auto bytes = files.read(font.file)) design.design.own_fonts[font.key] = std::move(*bytes);
  }
}

base::Result<std::optional<paper::CertificateDesign>> ready_design(platform::db::Session& session,
                                                                   std::int64_t campaign,
                                                                   const registry::EvidenceFiles& files) {
  auto chosen = chosen_design(session, campaign);
  if (!chosen) return std::nullopt;
  load_files(*chosen, own_fonts(session), files);
  if (base::has_errors(paper::check(chosen->design, paper::CertificateOptions().fonts)))
    return base::refuse(base::msg(
        "A file of the chosen design is gone. Look at the page of the design, save it again or choose "
        "another one."));
  return std::move(chosen->design);
}

}  // namespace vinhdanh::campaign::council
