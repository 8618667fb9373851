#include "app/template_routes.h"

#include <algorithm>
#include <memory>

#include "access/visit.h"
#include "app/paper_sources.h"
#include "app/template_kinds.h"
#include "base/text.h"
#include "campaign/papers/confirmation_store.h"
#include "campaign/papers/open_points.h"
#include "campaign/papers/paper_pages.h"
#include "paper/docx_writer.h"
#include "paper/format_check.h"

namespace vinhdanh::app {
namespace {

namespace http = platform::http;
namespace papers = campaign::papers;
using access::Role;
using access::Rule;
using access::Visit;
using base::msg;
using papers::OwnTemplate;
using platform::db::Session;
using platform::web::Block;
using platform::web::Page;

constexpr auto kWordType = http::content_type::kDocx;
constexpr std::size_t kLongestNote = 500;

class TemplateRoutes {
 public:
  TemplateRoutes(platform::db::Database& db, campaign::criteria::VerdictBook& book,
                 const campaign::plan::CurrentCampaign& campaign,
                 const campaign::registry::EvidenceFiles& files)
      : db_(db), book_(book), campaign_(campaign), desk_(db, files) {}

  http::Response list(const Visit& visit, const base::Problems& problems = {}) const {
    auto page = visit.page("app/templates.html", msg("Templates of papers"));
    access::show_problems(page, problems);
    show_faults(page, problems);
    const bool may_change = visit.is_any({Role::kOffice, Role::kAdministrator});
    page.show_if(may_change, "MAY_UPLOAD");
    for (const auto& kind : template_kinds())
      page.add("OPTION")
          .set("VALUE", kind.id)
          .set("LABEL", kind.title)
          .show_if(kind.id == visit.form("kind"), "CHOSEN");
    show_kinds(page, may_change);
    show_advice(page, visit);
    return visit.show(page, problems.empty() ? 200 : 422);
  }

  // One kind: what it is made from, its versions, its fields, and what of our wording is open.
  http::Response one(const Visit& visit, const base::Problems& problems = {}) const {
    const auto id = asked_id(visit);
    const auto* kind = template_kind(id);
    const auto title = kind ? kind->title : msg("Layout of certificates");
    auto page = visit.page("app/template_fields.html", title);
    access::show_problems(page, problems);
    page.set("TITLE", title).show_if(kind == nullptr, "IS_CERTIFICATE");
    if (kind != nullptr)
      show_fields(page.add("WITH_FIELDS").set("KIND_ID", id), kind->sample(sources(visit)));
    show_open_point(page, visit, id);
    return visit.show(page, problems.empty() ? 200 : 422);
  }

  http::Response upload(const Visit& visit) const {
    const auto* kind = template_kind(visit.form("kind"));
    if (kind == nullptr) http::not_found();
    const auto* file = visit.request.upload("template");
    if (file == nullptr || file->bytes.empty())
      return list(visit, at_field("template", msg("Choose the Word file of the template.")));
    auto admitted = desk_.files().admit(file->bytes, file->file_name);
    if (!admitted) return list(visit, at_field("template", admitted.error().front().text));
    if (*admitted != kWordType)
      return list(visit, at_field("template", msg("A template is a Word file (.docx).")));
    if (auto filled = papers::fill(file->bytes, file->file_name, kind->sample(sources(visit))); !filled)
      return list(visit, filled.error());
    const std::string id(kind->id);
    const OwnTemplate added{
        0, id, file->file_name, desk_.files().keep(file->bytes), visit.user().display_name, visit.now};
    const auto number = db_.write([&](Session& s) { return papers::add_template(s, added); });
    return http::see_other("/templates?checked=" + std::to_string(number) + "#" + id);
  }

  http::Response choose(const Visit& visit) const {
    const std::string kind(visit.form("kind"));
    const auto id = std::atoll(std::string(visit.form("template")).c_str());
    if (template_kind(kind) == nullptr || (id != 0 && find(id).kind != kind)) http::not_found();
    db_.write(
        [&](Session& s) { papers::choose_template(s, kind, id, visit.user().display_name, visit.now); });
    return http::see_other("/templates#" + kind);
  }

  // That our wording was compared with the form in force.
  http::Response confirm(const Visit& visit) const {
    const auto id = asked_id(visit);
    if (!papers::open_point(id)) http::not_found();
    const auto note = base::tidy(visit.form("note"));
    if (note.empty() || note.size() > kLongestNote)
      return one(visit,
                 at_field("note", msg("Write with which text you compared it: number, date, annex, in at "
                                      "most {0} letters.",
                                      kLongestNote / 2)));
    db_.write([&](Session& s) { papers::confirm(s, {id, note, visit.user().display_name, visit.now}); });
    return http::see_other("/templates/kinds/" + id);
  }

  http::Response take_back(const Visit& visit) const {
    const auto id = asked_id(visit);
    db_.write(
        [&](Session& s) { papers::take_back_confirmation(s, id, visit.user().display_name, visit.now); });
    return http::see_other("/templates/kinds/" + id);
  }

  // What one begins with in Word: our wording with tags.
  http::Response start(const Visit& visit) const {
    const auto& kind = asked_kind(visit);
    return http::file(paper::docx_bytes(kind.start(sources(visit))),
                      visit.say(msg("template")) + "-" + visit.say(kind.file) + ".docx", kWordType);
  }

  http::Response original(const Visit& visit) const {
    const auto found = asked(visit);
    return http::file(bytes_of(found), found.file_name, kWordType);
  }

  // Filled with the campaign as it is now, and made-up people where there is nobody yet.
  http::Response preview(const Visit& visit, bool pdf) const {
    const auto found = asked(visit);
    const auto* kind = template_kind(found.kind);
    if (kind == nullptr) http::not_found();
    auto filled = desk_.filled(found, kind->sample(sources(visit)));
    if (!filled) throw http::HttpError{409, filled.error().front().text};
    return papers::office_answer(visit, std::move(*filled), kind->file, pdf);
  }

 private:
  static base::Problems at_field(const char* field, base::Message text) {
    base::Problem problem{base::Severity::kError, {}, std::move(text), {}};
    problem.place.field = field;
    return {problem};
  }

  PaperSources sources(const Visit& visit) const {
    const auto verdicts = book_.current();
    return db_.read([&](Session& s) { return paper_sources(s, campaign_, *verdicts, visit.now); });
  }

  static const TemplateKind& asked_kind(const Visit& visit) {
    const auto* kind = template_kind(visit.request.path_values.get("kind"));
    if (kind == nullptr) http::not_found();
    return *kind;
  }

  // Of a kind of paper, or of something else that has an open point.
  static std::string asked_id(const Visit& visit) {
    std::string id(visit.request.path_values.get("kind"));
    if (template_kind(id) == nullptr && !papers::open_point(id)) http::not_found();
    return id;
  }

  OwnTemplate find(std::int64_t id) const {
    auto found = db_.read([&](Session& s) { return papers::find_template(s, id); });
    if (!found) http::not_found();
    return std::move(*found);
  }
  OwnTemplate asked(const Visit& visit) const { return find(visit.request.number("id").value_or(0)); }

  std::string bytes_of(const OwnTemplate& found) const {
    auto bytes = desk_.files().read(found.hash);
    if (!bytes) http::not_found();
    return std::move(*bytes);
  }

  static void show_faults(Page& page, const base::Problems& problems) {
    for (const auto& problem : problems)
      if (!problem.seen.empty())
        page.add("FAULT")
            .set("TEXT", problem.text)
            .set("SEEN", problem.seen)
            .set("PART", problem.place.field);
    page.show_if(std::ranges::any_of(problems, [](const auto& one) { return !one.seen.empty(); }),
                 "HAS_FAULTS");
  }

  void show_kinds(Page& page, bool may_change) const {
    const auto [all, chosen, confirmed] = db_.read([](Session& s) {
      return std::tuple(papers::templates_of(s), papers::chosen_templates(s), papers::confirmations(s));
    });
    for (const auto& kind : template_kinds()) {
      const std::string id(kind.id);
      const auto now = chosen.find(id);
      auto row = page.add("KIND");
      row.set("ID", id).set("TITLE", kind.title).set("STEP_LABEL", label(kind.step));
      row.show(now == chosen.end() ? "OURS" : "OWN").show_if(may_change && now != chosen.end(), "BACK");
      row.show_if(now == chosen.end() && papers::open_point(id) && !confirmed.contains(id), "OPEN_POINT");
      row.show_if(std::ranges::find(all, id, &OwnTemplate::kind) == all.end(), "NO_VERSION");
      for (const auto& one : all)
        if (one.kind == id) show_version(row, one, now != chosen.end() && now->second == one.id, may_change);
    }
  }

  static void show_version(Block& row, const OwnTemplate& one, bool in_use, bool may_change) {
    auto version = row.add("VERSION");
    version.set("NUMBER", one.id).set("KIND_ID", one.kind).set("FILE", one.file_name).set("BY", one.by);
    version.set("WHEN", base::show(one.at));
    version.show_if(in_use, "IN_USE").show_if(!in_use && may_change, "CHOICE");
  }

  // What stands for the field in the campaign as it is now.
  static std::string now(const paper::TemplateValue& value) {
    auto text = paper::shown_value(value);
    const auto end = text.find('\n');
    return end == std::string::npos ? text : text.substr(0, end) + " …";
  }

  static void show_fields(Block page, const papers::PaperFields& fields) {
    page.show_if(!fields.letters.empty(), "IS_LETTERS");
    auto all = fields.common.fields;
    if (!fields.letters.empty())
      for (const auto& [name, value] : fields.letters.front().fields) all[name] = value;
    for (const auto& [name, value] : all) {
      const auto* items = std::get_if<paper::TemplateValue::List>(&value.value);
      if (items == nullptr) {
        page.add("FIELD").set("TAG", "{" + name + "}").set("VALUE_NOW", now(value));
        continue;
      }
      auto row = page.add("LIST");
      row.set("TAG", "{#" + name + "} … {/" + name + "}");
      if (items->empty()) continue;
      for (const auto& [inner, ignored] : items->front().fields)
        row.add("INNER").set("INNER_TAG", "{" + inner + "}");
    }
  }

  void show_open_point(Page& page, const Visit& visit, const std::string& id) const {
    const auto point = papers::open_point(id);
    if (!point) return;
    auto part = page.add("POINT");
    part.set("WHAT_IS_OPEN", *point).set("POINT_KIND", id).set("NOTE", visit.form("note"));
    const auto all = db_.read([](Session& s) { return papers::confirmations(s); });
    const auto found = all.find(id);
    const bool administrator = visit.is(Role::kAdministrator);
    if (found == all.end()) {
      part.show_if(template_kind(id) != nullptr, "UNCONFIRMED").show_if(administrator, "MAY_CONFIRM");
      return;
    }
    auto done = part.add("CONFIRMED");
    done.set("BY", found->second.by)
        .set("WHEN", base::show(found->second.at))
        .set("WITH", found->second.note);
    done.show_if(administrator, "MAY_TAKE_BACK");
  }

  // Of the version that was just uploaded: the format is advice, for an agency may know better.
  void show_advice(Page& page, const Visit& visit) const {
    const auto id = std::atoll(std::string(visit.query("checked")).c_str());
    const auto found = db_.read([&](Session& s) { return papers::find_template(s, id); });
    if (!found) return;
    // As it is filled, because a tag is not yet what it stands for.
    const auto* kind = template_kind(found->kind);
    const auto filled = kind ? desk_.filled(*found, kind->sample(sources(visit)))
                             : base::Result<std::string>(bytes_of(*found));
    if (!filled) return;
    const auto report = paper::check_format(*filled, found->file_name);
    auto advice = page.add("CHECKED");
    advice.set("FILE", found->file_name);
    if (!report || report->findings.empty()) return;
    advice.show("HAS_ADVICE");
    for (const auto& one : report->findings)
      advice.add("ADVICE").set("WHERE", paper::place_of(one)).set("TEXT", one.text).set("RULE", one.rule);
  }

  platform::db::Database& db_;
  campaign::criteria::VerdictBook& book_;
  const campaign::plan::CurrentCampaign& campaign_;
  papers::PaperDesk desk_;
};

}  // namespace

void add_template_routes(access::Door& door, platform::db::Database& db,
                         campaign::criteria::VerdictBook& book,
                         const campaign::plan::CurrentCampaign& campaign,
                         const campaign::registry::EvidenceFiles& files) {
  const auto routes = std::make_shared<TemplateRoutes>(db, book, campaign, files);
  const auto staff = Rule::roles({Role::kOffice, Role::kLeader, Role::kAdministrator});
  const auto makers = Rule::roles({Role::kOffice, Role::kAdministrator});
  const auto administrator = Rule::roles({Role::kAdministrator});
  door.get("/templates", staff, [routes](const Visit& v) { return routes->list(v); });
  door.post("/templates", makers, [routes](const Visit& v) { return routes->upload(v); });
  door.post("/templates/choice", makers, [routes](const Visit& v) { return routes->choose(v); });
  door.get("/templates/kinds/:kind", staff, [routes](const Visit& v) { return routes->one(v); });
  door.post("/templates/kinds/:kind/confirmation", administrator,
            [routes](const Visit& v) { return routes->confirm(v); });
  door.post("/templates/kinds/:kind/confirmation/removal", administrator,
            [routes](const Visit& v) { return routes->take_back(v); });
  door.get("/templates/start/:kind", staff, [routes](const Visit& v) { return routes->start(v); });
  door.get("/templates/:id/original", staff, [routes](const Visit& v) { return routes->original(v); });
  door.get("/templates/:id/preview.docx", staff,
           [routes](const Visit& v) { return routes->preview(v, false); });
  door.get("/templates/:id/preview.pdf", staff,
           [routes](const Visit& v) { return routes->preview(v, true); });
}

}  // namespace vinhdanh::app
