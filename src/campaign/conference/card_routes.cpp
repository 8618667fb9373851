#include "campaign/conference/card_routes.h"

#include <algorithm>
#include <memory>
#include <sstream>

#include "base/text.h"
#include "campaign/conference/cards.h"
#include "campaign/conference/invitation_letters.h"
#include "campaign/council/correction_store.h"
#include "campaign/council/decision_store.h"

namespace vinhdanh::campaign::conference {
namespace {

namespace http = platform::http;
using access::Role;
using access::Rule;
using access::Visit;
using base::msg;
using platform::db::Session;

base::Message title_of(CardKind kind) {
  switch (kind) {
    case CardKind::kBadge:
      return msg("Delegate badges");
    case CardKind::kTableName:
      return msg("Table name cards");
    case CardKind::kSeat:
      return msg("Seat labels");
    case CardKind::kCue:
      break;
  }
  return msg("Cue cards of the award");
}

base::Message paper_of(CardKind kind) {
  switch (kind) {
    case CardKind::kBadge:
      return msg("90 × 55 mm, ten on a sheet of A4");
    case CardKind::kTableName:
      return msg("A4 across, folded twice at the marks; the name shows on both sides");
    case CardKind::kSeat:
      return msg("95 × 40 mm, fourteen on a sheet of A4");
    case CardKind::kCue:
      break;
  }
  return msg("A5, two on a sheet of A4, in the order of the stage; for the master of ceremonies");
}

class CardRoutes {
 public:
  explicit CardRoutes(const ConferenceParts& parts) : parts_(parts) {}

  http::Response show(const Visit& visit, const base::Problems& problems = {}, int status = 200) const {
    auto page = visit.page("campaign/conference/cards.html", msg("Cards and banner"));
    access::show_problems(page, problems);
    for (const auto* category : categories_of(plan()))
      page.add("CATEGORIES").set("VALUE", category->id).set("LABEL", label(*category));
    for (const auto kind : {CardKind::kBadge, CardKind::kTableName, CardKind::kSeat, CardKind::kCue})
      show_kind(page, kind);
    const auto typed = [&](const char* field, const char* usual) {
      const auto given = visit.query(field);
      return given.empty() ? std::string(usual) : std::string(given);
    };
    page.set("WIDTH", typed("width", "6")).set("HEIGHT", typed("height", "2,4"));
    show_colours(page, typed("colours", "red"));
    for (const auto& line : plan().banner) page.add("LINE").set("TEXT", line);
    return visit.show(page, status);
  }

  http::Response cards(const Visit& visit) const {
    const auto kind = card_kind(visit.request.path_values.get("kind"));
    if (!kind) http::not_found();
    auto cards = values(visit, *kind);
    const bool one = !visit.query("one").empty();
    if (one && cards.size() > 1) cards.resize(1);
    const auto set = card_set(*kind);
    std::ostringstream out;
    const auto problems = paper::render_designs(
        set.design, cards, set.sheet,
        {visit.say(title_of(*kind)) + " – " + conference_words(plan()), plan().head.issuer, visit.now}, out);
    if (base::has_errors(problems)) return show(visit, problems, 422);
    if (!one)
      parts_.db.write([&](Session& s) {
        council::note_made(s, parts_.campaign.id, std::string(set.id), visit.user().display_name, visit.now);
      });
    return http::file(std::move(out).str(), visit.say(title_of(*kind)) + ".pdf", http::content_type::kPdf);
  }

  http::Response stage_banner(const Visit& visit, bool svg) const {
    const auto look = banner_look(visit.query("width"), visit.query("height"), visit.query("colours"));
    if (!look) return show(visit, look.error(), 422);
    const auto design = banner(plan(), *look);
    const auto name = visit.say(msg("banner of the stage"));
    if (svg) return http::file(svg_of(design), name + ".svg", "image/svg+xml");
    std::ostringstream out;
    const auto problems = paper::render_designs(
        design, std::vector<paper::DesignValues>(1), {design.width_mm, design.height_mm, {}},
        {conference_words(plan()), plan().head.issuer, visit.now}, out);
    if (base::has_errors(problems)) return show(visit, problems, 422);
    return http::file(std::move(out).str(), name + ".pdf", http::content_type::kPdf);
  }

 private:
  const plan::Plan& plan() const { return parts_.campaign.plan; }

  void show_kind(platform::web::Page& page, CardKind kind) const {
    const auto set = card_set(kind);
    const auto count = kind == CardKind::kCue ? decided().list.size() : parts_.delegates().size();
    auto row = page.add("KIND");
    row.set("ID", set.id).set("TITLE", title_of(kind)).set("PAPER", paper_of(kind)).set("COUNT", count);
    row.show_if(count > 0, "READY").show_if(kind != CardKind::kCue && count > 0, "BY_CATEGORY");
    if (count > 0) return;
    row.add("WAITS").set("WHY", kind == CardKind::kCue
                                    ? msg("They are made from the decision; it is not recorded yet.")
                                    : msg("There are no delegates yet."));
  }

  static void show_colours(platform::web::Page& page, const std::string& chosen) {
    for (const auto& [value, text] : {std::pair{"red", msg("Red with yellow letters")},
                                      std::pair{"blue", msg("Blue with yellow letters")},
                                      std::pair{"white", msg("White with red letters")}})
      page.add("COLOURS").set("VALUE", value).set("LABEL", text).show_if(chosen == value, "CHOSEN");
  }

  council::Decision decided() const {
    auto found = parts_.db.read([&](Session& s) { return council::decision_of(s, parts_.campaign.id); });
    return found ? std::move(*found) : council::Decision{};
  }

  std::vector<paper::DesignValues> values(const Visit& visit, CardKind kind) const {
    if (kind == CardKind::kCue) return cue_values(plan(), decided());
    std::vector<paper::DesignValues> out;
    for (const auto& delegate : delegates_shown(parts_, visit)) out.push_back(values_of(plan(), delegate));
    return out;
  }

  static std::string svg_of(const paper::Design& design) {
    const auto family = paper::FontFamily::load();
    if (!family) throw http::HttpError{503, family.error().front().text};
    base::Problems problems;
    return paper::design_svg(design, {}, *family, problems);
  }

  ConferenceParts parts_;
};

}  // namespace

void add_card_routes(access::Door& door, const ConferenceParts& parts) {
  const auto routes = std::make_shared<CardRoutes>(parts);
  const auto staff = Rule::roles({Role::kOffice, Role::kLeader, Role::kAdministrator});
  door.get("/conference/cards", staff, [routes](const Visit& v) { return routes->show(v); });
  door.get("/conference/cards/:kind", staff, [routes](const Visit& v) { return routes->cards(v); });
  door.get("/conference/banner.pdf", staff,
           [routes](const Visit& v) { return routes->stage_banner(v, false); });
  door.get("/conference/banner.svg", staff,
           [routes](const Visit& v) { return routes->stage_banner(v, true); });
}

}  // namespace vinhdanh::campaign::conference
