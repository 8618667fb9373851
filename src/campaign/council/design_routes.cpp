#include <algorithm>
#include <memory>
#include <sstream>

#include "base/text.h"
#include "campaign/council/certificate_key_store.h"
#include "campaign/council/decision_document.h"
#include "campaign/council/decision_store.h"
#include "campaign/council/design_form.h"
#include "campaign/council/design_store.h"
#include "campaign/council/own_font_store.h"
#include "campaign/council/print_routes.h"
#include "paper/own_font.h"
#include "paper/pdf_image.h"

namespace vinhdanh::campaign::council {
namespace {

namespace http = platform::http;
using access::Role;
using access::Rule;
using access::Visit;
using base::msg;
using paper::CertificateDesign;
using paper::CertificateField;
using platform::db::Session;
using platform::web::Block;
using platform::web::Page;

constexpr std::size_t kMostNamed = 20;
constexpr int kFinePicture = 200;
const std::filesystem::path kFonts = "/usr/share/fonts/truetype/liberation2";

base::Problem at_field(const char* field, base::Message text) {
  base::Problem problem{base::Severity::kError, {}, std::move(text), {}};
  problem.place.field = field;
  return problem;
}

class DesignRoutes {
 public:
  DesignRoutes(platform::db::Database& db, const plan::CurrentCampaign& campaign,
               std::function<std::string()> public_url, const registry::EvidenceFiles& files)
      : db_(db), campaign_(campaign), public_url_(std::move(public_url)), files_(files) {}

  http::Response list(const Visit& visit, const base::Problems& problems = {}, int status = 200) const {
    auto page = visit.page("campaign/council/designs.html", msg("Designs of certificates"));
    access::show_problems(page, problems);
    const auto chosen = db_.read([&](Session& s) { return chosen_design(s, campaign_.id); });
    page.show_if(!chosen, "STANDARD_CHOSEN").set("NAME_TYPED", visit.form("name"));
    for (const auto& font : paper::certificate_fonts(kFonts)) page.add("FONT").set("LABEL", font.label);
    for (const auto& font : uploaded_fonts()) page.add("FONT").set("LABEL", font.label).show("IS_OWN");
    for (const auto& design : db_.read([](Session& s) { return saved_designs(s); })) {
      auto row = page.add("DESIGN");
      row.set("ID", design.id).set("NAME", design.name).set("BY", design.by).set("AT", base::show(design.at));
      row.set("SIZE",
              typed_number(design.design.width_mm) + " × " + typed_number(design.design.height_mm) + " mm");
      row.show_if(chosen && chosen->id == design.id, "CHOSEN");
    }
    return visit.show(page, status);
  }

  http::Response create(const Visit& visit) const {
    SavedDesign made;
    made.name = base::tidy(visit.form("name"));
    made.design = paper::first_certificate_design();
    return save(visit, std::move(made),
                [&](const base::Problems& problems, int status) { return list(visit, problems, status); });
  }

  http::Response add_font(const Visit& visit) const {
    const auto* upload = visit.request.upload("font");
    const std::string bytes = upload != nullptr ? upload->bytes : "";
    const auto name = paper::own_font_name(bytes);
    if (!name) return list(visit, name.error(), 422);
    if (auto clean = files_.scan(bytes, upload->file_name); !clean) {
      for (auto& problem : clean.error()) problem.place.field = "font";
      return list(visit, clean.error(), 422);
    }
    const auto file = files_.keep(bytes);
    const auto added = db_.write(
        [&](Session& s) { return add_own_font(s, *name, file, visit.user().display_name, visit.now); });
    if (!added) return list(visit, added.error(), 409);
    return http::see_other("/printing/designs#fonts-title");
  }

  http::Response choose(const Visit& visit) const {
    const auto id = std::atoll(std::string(visit.form("design")).c_str());
    db_.write([&](Session& s) {
      if (id != 0 && !find_design(s, id)) http::not_found();
      choose_design(s, campaign_.id, id, visit.user().display_name, visit.now);
    });
    return http::see_other("/printing/designs");
  }

  http::Response one(const Visit& visit) const { return show(visit, found(visit), {}, 200); }

  http::Response change(const Visit& visit) const {
    auto design = typed(visit);
    design.name = base::tidy(visit.form("name"));
    design.version = std::atoll(std::string(visit.form("version")).c_str());
    if (const auto problems = take_picture(visit, design); !problems.empty())
      return show(visit, design, problems, 422);
    return save(visit, design, [&](const base::Problems& problems, int status) {
      return show(visit, design, problems, status);
    });
  }

  // What is typed now, as a picture; a sentence where it makes no sense yet.
  http::Response preview(const Visit& visit) const {
    const auto design = typed(visit).design;
    const auto problems = paper::check(design, kFonts);
    if (base::has_errors(problems)) throw http::HttpError{422, problems.front().text};
    return picture(visit, design, "/printing/designs/" + std::to_string(found(visit).id) + "/artwork");
  }
  http::Response saved_preview(const Visit& visit) const { return picture(visit, found(visit).design, {}); }

  http::Response artwork(const Visit& visit) const {
    auto bytes = found(visit).design.picture;
    if (bytes.empty()) http::not_found();
    http::Response response;
    response.header("Content-Type", paper::is_jpeg(bytes) ? "image/jpeg" : "image/png");
    response.header("X-Content-Type-Options", "nosniff");
    response.body = std::move(bytes);
    return response;
  }

  http::Response sample(const Visit& visit) const {
    const auto design = found(visit).design;
    auto options = certificate_options(campaign_.plan, decision(), visit.now);
    options.design = &design;
    options.mark = "XEM THỬ";
    std::ostringstream out;
    const auto problems = paper::render_certificates(std::vector{example(visit)}, out, options);
    if (base::has_errors(problems)) throw http::HttpError{503, problems.front().text};
    return http::file(std::move(out).str(), visit.say(msg("certificate file")) + ".pdf",
                      http::content_type::kPdf);
  }

 private:
  template <typename Refused>
  http::Response save(const Visit& visit, SavedDesign design, const Refused& refused) const {
    auto problems = paper::check(design.design, kFonts);
    if (design.name.empty())
      problems.push_back(
          at_field("name", msg("Give the design a name, for example “Certificate of merit A4”.")));
    else if (base::length(design.name) > 100)
      problems.push_back(at_field("name", msg("Shorten this to at most 100 characters.")));
    if (base::has_errors(problems)) return refused(problems, 422);
    design.by = visit.user().display_name;
    design.at = visit.now;
    const auto id = db_.write([&](Session& s) { return save_design(s, design); });
    if (!id) return refused(id.error(), 409);
    return http::see_other("/printing/designs/" + std::to_string(*id));
  }

  // A chosen file becomes the artwork, whatever the list says.
  base::Problems take_picture(const Visit& visit, SavedDesign& design) const {
    const auto* upload = visit.request.upload("picture");
    if (upload == nullptr || upload->bytes.empty()) return {};
    auto fault = paper::fault_of_picture(upload->bytes);
    if (fault) return {at_field("picture", std::move(*fault))};
    if (auto admitted = files_.admit(upload->bytes, upload->file_name); !admitted) {
      for (auto& problem : admitted.error()) problem.place.field = "picture";
      return admitted.error();
    }
    design.picture = files_.keep(upload->bytes);
    design.design.picture = upload->bytes;
    design.design.artwork = paper::CertificateArtwork::kPicture;
    return {};
  }

  SavedDesign found(const Visit& visit) const {
    auto design =
        db_.read([&](Session& s) { return find_design(s, visit.request.number("id").value_or(0)); });
    if (!design) http::not_found();
    load(*design);
    return std::move(*design);
  }

  SavedDesign typed(const Visit& visit) const {
    auto design = found(visit);
    design.design = typed_design(
        design.design, [&](std::string_view name) { return visit.form(name); },
        [&](std::string_view name) { return visit.request.form.has(name); });
    load(design);
    return design;
  }

  std::vector<OwnFont> uploaded_fonts() const {
    return db_.read([](Session& s) { return own_fonts(s); });
  }
  void load(SavedDesign& design) const { load_files(design, uploaded_fonts(), files_); }

  Decision decision() const {
    return db_.read([&](Session& s) { return decision_of(s, campaign_.id).value_or(Decision{}); });
  }

  std::vector<paper::Certificate> certificates(const CodeMaker& codes) const {
    std::vector<paper::Certificate> out;
    const auto made = decision();
    for (const auto& awarded : made.list) out.push_back(certificate_of(campaign_.plan, made, awarded, codes));
    return out;
  }

  // The longest name of the list; before the decision a made-up one.
  paper::Certificate example(const Visit& visit) const {
    auto all = certificates(code_maker(db_, public_url_(), visit.user().display_name, visit.now));
    const auto longest =
        std::ranges::max_element(all, {}, [](const auto& one) { return base::length(one.name); });
    if (longest != all.end()) return std::move(*longest);
    Decision none;
    none.number = "…";
    const auto& head = campaign_.plan.head;
    none.date = base::make_date(head.year, static_cast<unsigned>(std::max(head.month, 1)),
                                static_cast<unsigned>(std::max(head.day, 1)));
    none.signer_name = "Người Ký Mẫu";
    Awarded person;
    person.honorific = "Bà";
    person.name = "Nguyễn Thị Bích Ngọc Mẫu";
    person.post = "Chuyên viên";
    person.certificate_number = "01/…";
    person.code = "MAU";
    return certificate_of(campaign_.plan, none, person, {public_url_()});
  }

  http::Response picture(const Visit& visit, const CertificateDesign& design, const std::string& href) const {
    const auto family = paper::family_of(design, kFonts);
    if (!family) throw http::HttpError{503, family.error().front().text};
    http::Response response;
    response.header("Content-Type", "image/svg+xml");
    response.body = paper::certificate_svg(
        design, example(visit), *family, visit.say(msg("How it will look")),
        [&](CertificateField f) { return visit.say(label_of(f)); }, href);
    return response;
  }

  http::Response show(const Visit& visit, const SavedDesign& saved, const base::Problems& problems,
                      int status) const {
    auto page = visit.page("campaign/council/design.html", msg("Design of a certificate"));
    access::show_problems(page, problems);
    const bool typed_now = !problems.empty();
    page.set("ID", saved.id).set("NAME", saved.name).set("VERSION_SEEN", saved.version);
    const auto value = [&](const std::string& field, double known) {
      return typed_now && visit.request.form.has(field) ? std::string(visit.form(field))
                                                        : typed_number(known);
    };
    page.set("WIDTH", value("width", saved.design.width_mm))
        .set("HEIGHT", value("height", saved.design.height_mm));
    page.show_if(saved.design.artwork == paper::CertificateArtwork::kOwn, "OWN")
        .show_if(saved.design.artwork == paper::CertificateArtwork::kNone, "NO_ARTWORK")
        .show_if(saved.design.artwork == paper::CertificateArtwork::kPicture, "OWN_PICTURE");
    if (const auto dpi = paper::picture_dpi(saved.design); dpi > 0)
      page.add("DPI").set("FINE", msg("The picture prints with {0} pixels for each inch.", dpi));
    page.show_if(is_coarse(saved.design), "COARSE");
    page.show_if(!typed_now, "PICTURE");
    auto fonts = paper::certificate_fonts(kFonts);
    for (const auto& font : uploaded_fonts()) fonts.push_back({font.key, font.label});
    for (const auto& box : saved.design.boxes) show_box(page, box, problems, value, fonts);
    if (!typed_now) show_misfits(page, saved.design);
    return visit.show(page, status);
  }

  static bool is_coarse(const CertificateDesign& design) {
    const auto dpi = paper::picture_dpi(design);
    return dpi > 0 && dpi < kFinePicture;
  }

  template <typename Value>
  static void show_box(Page& page, const paper::CertificateBox& box, const base::Problems& problems,
                       const Value& value, const std::vector<paper::CertificateFont>& fonts) {
    auto row = page.add("BOX");
    const auto key = std::string(paper::key_of(box.field));
    row.set("KEY", key).set("BOX_LABEL", label_of(box.field));
    row.set("X", value(key + "_x", box.x_mm)).set("Y", value(key + "_y", box.y_mm));
    row.set("BOX_WIDTH", value(key + "_width", box.width_mm))
        .set("BOX_HEIGHT", value(key + "_height", box.height_mm));
    row.show_if(box.shown, "SHOWN").show_if(!box.shown, "IS_HIDDEN");
    bool wrong = false;
    for (const auto& problem : problems)
      if (problem.place.field.starts_with(key + "_")) {
        row.add("WRONG").set("WHAT", problem.text);
        wrong = true;
      }
    row.show_if(wrong, "OPEN");
    if (paper::is_text(box.field)) show_text(row, key, box, value, fonts);
  }

  template <typename Value>
  static void show_text(Block& row, const std::string& key, const paper::CertificateBox& box,
                        const Value& value, const std::vector<paper::CertificateFont>& fonts) {
    auto text = row.add("TEXT_BOX");
    text.set("KEY", key).set("COLOUR", "#" + box.colour);
    text.set("LARGEST", value(key + "_largest", box.largest_pt))
        .set("SMALLEST", value(key + "_smallest", box.smallest_pt));
    for (const auto& font : fonts)
      text.add("FONT")
          .set("VALUE", font.key)
          .set("LABEL", font.label)
          .show_if(font.key == box.font, "CHOSEN");
    text.show_if(box.align == paper::Align::kLeft, "LEFT")
        .show_if(box.align == paper::Align::kCentre, "CENTRE")
        .show_if(box.align == paper::Align::kRight, "RIGHT");
  }

  void show_misfits(Page& page, const CertificateDesign& design) const {
    const auto family = paper::family_of(design, kFonts);
    if (!family) return;
    const auto all = certificates({public_url_()});
    const auto found = paper::misfits(design, all, *family);
    page.show_if(!all.empty() && found.empty(), "ALL_FIT").show_if(all.empty(), "NO_LIST");
    if (found.empty()) return;
    auto section = page.add("MISFITS");
    section.set("COUNT", base::msgn("{0} text needs a look", "{0} texts need a look",
                                    static_cast<long long>(found.size()), found.size()));
    for (std::size_t i = 0; i < std::min(found.size(), kMostNamed); ++i) {
      const auto& one = found[i];
      auto row = section.add("MISFIT");
      row.set("WHO", all[one.index].name).set("WHERE", label_of(one.field));
      row.set("HOW", one.fits
                         ? msg("on two lines, {0} pt", typed_number(one.size_pt))
                         : msg("cut off, even at the least size: widen the box or lower the least size"));
    }
    if (found.size() > kMostNamed)
      section.add("MORE").set("REST", msg("… and {0} more", found.size() - kMostNamed));
  }

  platform::db::Database& db_;
  const plan::CurrentCampaign& campaign_;
  std::function<std::string()> public_url_;
  const registry::EvidenceFiles& files_;
};

}  // namespace

void add_design_routes(access::Door& door, platform::db::Database& db, const plan::CurrentCampaign& campaign,
                       std::function<std::string()> public_url, const registry::EvidenceFiles& files) {
  const auto routes = std::make_shared<DesignRoutes>(db, campaign, std::move(public_url), files);
  const auto staff = Rule::roles({Role::kOffice, Role::kAdministrator});
  door.get("/printing/designs", staff, [routes](const Visit& v) { return routes->list(v); });
  door.post("/printing/designs", staff, [routes](const Visit& v) { return routes->create(v); });
  door.post("/printing/designs/fonts", staff, [routes](const Visit& v) { return routes->add_font(v); });
  door.post("/printing/designs/choice", staff, [routes](const Visit& v) { return routes->choose(v); });
  door.get("/printing/designs/:id", staff, [routes](const Visit& v) { return routes->one(v); });
  door.post("/printing/designs/:id", staff, [routes](const Visit& v) { return routes->change(v); });
  door.get("/printing/designs/:id/preview", staff,
           [routes](const Visit& v) { return routes->saved_preview(v); });
  door.post("/printing/designs/:id/preview", staff, [routes](const Visit& v) { return routes->preview(v); });
  door.get("/printing/designs/:id/artwork", staff, [routes](const Visit& v) { return routes->artwork(v); });
  door.get("/printing/designs/:id/sample", staff, [routes](const Visit& v) { return routes->sample(v); });
}

}  // namespace vinhdanh::campaign::council
