#include "campaign/council/design_store.h"

#include <algorithm>
#include <cmath>

#include "access/audit_store.h"

namespace vinhdanh::campaign::council {
namespace {

using base::msg;
using paper::Align;
using platform::db::Parameters;
using platform::db::Row;
using platform::db::Session;

constexpr std::string_view kDesigns =
    "SELECT d.id, d.name, d.version, v.width, v.height, v.artwork, v.picture, v.saved_by, v.saved_at FROM "
    "certificate_designs d "
    "JOIN certificate_design_versions v ON v.design_id = d.id AND v.version = d.version ";

std::int64_t tenths(double value) {
  return std::llround(value * 10);
}
double from_tenths(std::int64_t value) {
  return static_cast<double>(value) / 10;
}
std::string word_of(Align align) {
  return align == Align::kLeft ? "left" : align == Align::kRight ? "right" : "centre";
}
Align align_of(std::string_view word) {
  return word == "left" ? Align::kLeft : word == "right" ? Align::kRight : Align::kCentre;
}

using paper::CertificateArtwork;
std::string word_of(CertificateArtwork artwork) {
  return artwork == CertificateArtwork::kOwn       ? "own"
         : artwork == CertificateArtwork::kPicture ? "picture"
                                                   : "none";
}
CertificateArtwork artwork_of(std::string_view word) {
  return word == "own"       ? CertificateArtwork::kOwn
         : word == "picture" ? CertificateArtwork::kPicture
                             : CertificateArtwork::kNone;
}

SavedDesign read_design(const Row& row) {
  SavedDesign out;
  out.id = row.integer(0);
  out.name = row.text(1);
  out.version = row.integer(2);
  out.design.width_mm = from_tenths(row.integer(3));
  out.design.height_mm = from_tenths(row.integer(4));
  out.design.artwork = artwork_of(row.text(5));
  out.picture = row.text(6);
  out.by = row.text(7);
  out.at = row.instant(8);
  return out;
}

void read_box(const Row& row, std::vector<paper::CertificateBox>& boxes) {
  const auto field = paper::certificate_field(row.text(0));
  if (!field) return;
  boxes.push_back({*field, row.integer(1) != 0, from_tenths(row.integer(2)), from_tenths(row.integer(3)),
                   from_tenths(row.integer(4)), from_tenths(row.integer(5)), row.text(6),
                   from_tenths(row.integer(7)), from_tenths(row.integer(8)), align_of(row.text(9)),
                   row.text(10)});
}

void read_boxes(Session& session, SavedDesign& design) {
  auto& boxes = design.design.boxes;
  session.query(
      "SELECT field, shown, x, y, width, height, font, largest, smallest, align, colour FROM "
      "certificate_design_boxes WHERE design_id = :id AND version = :version",
      {{"id", design.id}, {"version", design.version}}, [&](const Row& row) { read_box(row, boxes); });
  std::ranges::sort(boxes, {}, &paper::CertificateBox::field);
}

std::optional<SavedDesign> found(Session& session, const std::string& where, const Parameters& parameters) {
  std::optional<SavedDesign> out;
  session.query(std::string(kDesigns) + where, parameters, [&](const Row& row) { out = read_design(row); });
  if (out) read_boxes(session, *out);
  return out;
}

void add_version(Session& session, const SavedDesign& saved, std::int64_t id, std::int64_t version) {
  const auto& design = saved.design;
  session.execute(
      "INSERT INTO certificate_design_versions (design_id, version, width, height, artwork, picture, "
      "saved_by, "
      "saved_at) VALUES (:id, :version, :width, :height, :artwork, :picture, :by, :at)",
      {{"id", id},
       {"version", version},
       {"width", tenths(design.width_mm)},
       {"height", tenths(design.height_mm)},
       {"artwork", word_of(design.artwork)},
       {"picture", saved.picture},
       {"by", saved.by},
       {"at", saved.at}});
  for (const auto& box : design.boxes)
    session.execute(
        "INSERT INTO certificate_design_boxes (design_id, version, field, shown, x, y, width, height, font, "
        "largest, smallest, align, colour) VALUES (:id, :version, :field, :shown, :x, :y, :width, :height, "
        ":font, :largest, :smallest, :align, :colour)",
        {{"id", id},
         {"version", version},
         {"field", std::string(paper::key_of(box.field))},
         {"shown", box.shown ? 1 : 0},
         {"x", tenths(box.x_mm)},
         {"y", tenths(box.y_mm)},
         {"width", tenths(box.width_mm)},
         {"height", tenths(box.height_mm)},
         {"font", box.font},
         {"largest", tenths(box.largest_pt)},
         {"smallest", tenths(box.smallest_pt)},
         {"align", word_of(box.align)},
         {"colour", box.colour}});
}

bool name_is_taken(Session& session, const SavedDesign& design) {
  return session.exists("SELECT 1 FROM certificate_designs WHERE name = :name AND id <> :id",
                        {{"name", design.name}, {"id", design.id}});
}

base::Problem at_name(base::Message text) {
  base::Problem problem{base::Severity::kError, {}, std::move(text), {}};
  problem.place.field = "name";
  return problem;
}

}  // namespace

std::vector<SavedDesign> saved_designs(Session& session) {
  std::vector<SavedDesign> out;
  session.query(std::string(kDesigns) + "ORDER BY d.name", {},
                [&](const Row& row) { out.push_back(read_design(row)); });
  return out;
}

std::optional<SavedDesign> find_design(Session& session, std::int64_t id) {
  return found(session, "WHERE d.id = :id", {{"id", id}});
}

base::Result<std::int64_t> save_design(Session& session, const SavedDesign& design) {
  if (name_is_taken(session, design))
    return base::refuse(base::Problems{at_name(msg("There is a design of this name. Choose another name."))});
  auto id = design.id;
  const Parameters values{{"name", design.name}, {"id", id}, {"version", design.version}};
  if (id == 0)
    id = session.insert("INSERT INTO certificate_designs (name, version) VALUES (:name, 1) RETURNING id",
                        {{"name", design.name}});
  else if (session.execute("UPDATE certificate_designs SET name = :name, version = version + 1 WHERE id = "
                           ":id AND version = :version",
                           values) != 1)
    return base::refuse(
        msg("Somebody else has changed this design in the meantime. Load the page again and "
            "make your change once more."));
  const auto version = design.id == 0 ? 1 : design.version + 1;
  add_version(session, design, id, version);
  access::record(session, {design.at, design.by, "recorded", "certificate_design", std::to_string(id),
                           design.id == 0 ? "" : std::to_string(design.version),
                           std::to_string(version) + " · " + design.name});
  return id;
}

void choose_design(Session& session, std::int64_t campaign, std::int64_t design, const std::string& by,
                   base::Instant at) {
  const auto before = chosen_design(session, campaign);
  session.execute("DELETE FROM certificate_design_choices WHERE campaign_id = :campaign",
                  {{"campaign", campaign}});
  if (design != 0)
    session.execute(
        "INSERT INTO certificate_design_choices (campaign_id, design_id) VALUES (:campaign, :design)",
        {{"campaign", campaign}, {"design", design}});
  access::record(session, {at, by, "chosen", "certificate_design", std::to_string(design),
                           before ? std::to_string(before->id) : "", std::to_string(design)});
}

std::optional<SavedDesign> chosen_design(Session& session, std::int64_t campaign) {
  return found(session,
               "JOIN certificate_design_choices c ON c.design_id = d.id WHERE c.campaign_id = :campaign",
               {{"campaign", campaign}});
}

}  // namespace vinhdanh::campaign::council
