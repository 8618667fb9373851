#include "app/template_routes.h"

#include <algorithm>
#include <memory>

#include "access/visit.h"
#include "app/office_pdf.h"
#include "app/paper_fields.h"
#include "app/paper_sources.h"
#include "app/template_store.h"
#include "paper/docx_writer.h"
#include "paper/format_check.h"

namespace vinhdanh::app {
namespace {

namespace http = platform::http;
using access::Role;
using access::Rule;
using access::Visit;
using base::msg;
using platform::db::Session;
using platform::web::Page;

constexpr auto kWordType = http::content_type::kDocx;

class TemplateRoutes {
 public:
  TemplateRoutes(platform::db::Database& db, campaign::criteria::VerdictBook& book,
                 const campaign::plan::CurrentCampaign& campaign, campaign::registry::EvidenceFiles files)
      : db_(db), book_(book), campaign_(campaign), files_(std::move(files)) {}

  http::Response list(const Visit& visit, const base::Problems& problems = {}) const {
    auto page = visit.page("app/templates.html", msg("Templates of papers"));
    access::show_problems(page, problems);
    for (const auto& problem : problems)
      if (!problem.seen.empty())
        page.add("FAULT")
            .set("TEXT", problem.text)
            .set("SEEN", problem.seen)
            .set("PART", problem.place.field);
    page.show_if(std::ranges::any_of(problems, [](const auto& one) { return !one.seen.empty(); }),
                 "HAS_FAULTS");
    const auto from = sources(visit);
    show_kinds(page, visit, from);
    show_fields(page, sample_fields(from));
    show_advice(page, visit);
    return visit.show(page, problems.empty() ? 200 : 422);
  }

  http::Response upload(const Visit& visit) const {
    const std::string kind(visit.form("kind"));
    if (paper_kind(kind) == nullptr) http::not_found();
    const auto* file = visit.request.upload("template");
    if (file == nullptr || file->bytes.empty())
      return list(visit, at_field(msg("Choose the Word file of the template.")));
    auto admitted = files_.admit(file->bytes, file->file_name);
    if (!admitted) return list(visit, at_field(admitted.error().front().text));
    if (*admitted != kWordType) return list(visit, at_field(msg("A template is a Word file (.docx).")));
    if (auto filled = paper::fill_docx(file->bytes, file->file_name, sample_fields(sources(visit))); !filled)
      return list(visit, filled.error());
    const OwnTemplate added{
        0, kind, file->file_name, files_.keep(file->bytes), visit.user().display_name, visit.now};
    const auto id = db_.write([&](Session& s) { return add_template(s, added); });
    return http::see_other("/templates?checked=" + std::to_string(id) + "#" + kind);
  }

  http::Response choose(const Visit& visit) const {
    const std::string kind(visit.form("kind"));
    const auto id = std::atoll(std::string(visit.form("template")).c_str());
    if (paper_kind(kind) == nullptr || (id != 0 && find(id).kind != kind)) http::not_found();
    db_.write([&](Session& s) { choose_template(s, kind, id, visit.user().display_name, visit.now); });
    return http::see_other("/templates#" + kind);
  }

  // What one begins with in Word: the template of ours, or the paper as it is made now.
  http::Response start(const Visit& visit) const {
    const auto* kind = paper_kind(visit.request.path_values.get("kind"));
    if (kind == nullptr) http::not_found();
    const auto from = sources(visit);
    auto document = starting_template(kind->id, from);
    if (!document) {
      if (const auto why = kind->lacks(from)) throw http::HttpError{409, *why};
      document = kind->make(from);
    }
    return http::file(paper::docx_bytes(*document),
                      visit.say(msg("template")) + "-" + visit.say(kind->file) + ".docx", kWordType);
  }

  http::Response original(const Visit& visit) const {
    const auto found = asked(visit);
    return http::file(bytes_of(found), found.file_name, kWordType);
  }

  // Filled with the campaign as it is now, and made-up people where there is nobody yet.
  http::Response preview(const Visit& visit, bool pdf) const {
    const auto found = asked(visit);
    auto filled = paper::fill_docx(bytes_of(found), found.file_name, sample_fields(sources(visit)));
    if (!filled) throw http::HttpError{409, filled.error().front().text};
    if (!pdf) return http::file(std::move(*filled), found.file_name, kWordType);
    auto made = office_pdf(*filled);
    if (!made) throw http::HttpError{503, made.error().front().text};
    return http::file(std::move(*made), found.file_name + ".pdf", http::content_type::kPdf);
  }

 private:
  static base::Problems at_field(base::Message text) {
    base::Problem problem{base::Severity::kError, {}, std::move(text), {}};
    problem.place.field = "template";
    return {problem};
  }

  PaperSources sources(const Visit& visit) const {
    const auto verdicts = book_.current();
    return db_.read([&](Session& s) { return paper_sources(s, campaign_, *verdicts, visit.now); });
  }

  OwnTemplate find(std::int64_t id) const {
    auto found = db_.read([&](Session& s) { return find_template(s, id); });
    if (!found) http::not_found();
    return std::move(*found);
  }
  OwnTemplate asked(const Visit& visit) const { return find(visit.request.number("id").value_or(0)); }

  std::string bytes_of(const OwnTemplate& found) const {
    auto bytes = files_.read(found.hash);
    if (!bytes) http::not_found();
    return std::move(*bytes);
  }

  void show_kinds(Page& page, const Visit& visit, const PaperSources& from) const {
    const auto [all, chosen] =
        db_.read([](Session& s) { return std::pair(templates_of(s), chosen_templates(s)); });
    const bool may_change = visit.is_any({Role::kOffice, Role::kAdministrator});
    page.show_if(may_change, "MAY_UPLOAD");
    for (const auto& kind : paper_kinds()) {
      page.add("OPTION").set("VALUE", kind.id).set("LABEL", kind.title);
      auto row = page.add("KIND");
      row.set("ID", kind.id).set("TITLE", kind.title);
      if (const auto why = starting_template(kind.id, from) ? std::nullopt : kind.lacks(from))
        row.add("NO_START").set("WHY", *why);
      else
        row.show("START");
      const auto now = chosen.find(std::string(kind.id));
      row.show(now == chosen.end() ? "OURS" : "OWN").show_if(may_change && now != chosen.end(), "BACK");
      for (const auto& one : all) {
        if (one.kind != kind.id) continue;
        auto version = row.add("VERSION");
        version.set("NUMBER", one.id).set("KIND_ID", kind.id).set("FILE", one.file_name).set("BY", one.by);
        version.set("WHEN", base::show(one.at));
        const bool in_use = now != chosen.end() && now->second == one.id;
        version.show_if(in_use, "IN_USE").show_if(!in_use && may_change, "CHOICE");
      }
    }
  }

  static void show_fields(Page& page, const paper::TemplateData& data) {
    for (const auto& [name, value] : data.fields) {
      const auto* items = std::get_if<paper::TemplateValue::List>(&value.value);
      if (items == nullptr) {
        page.add("FIELD").set("TAG", "{" + name + "}");
        continue;
      }
      auto row = page.add("LIST");
      row.set("TAG", "{#" + name + "} … {/" + name + "}");
      for (const auto& [inner, ignored] : items->front().fields)
        row.add("INNER").set("INNER_TAG", "{" + inner + "}");
    }
  }

  // Of the version that was just uploaded: the format is advice, for an agency may know better.
  void show_advice(Page& page, const Visit& visit) const {
    const auto id = std::atoll(std::string(visit.query("checked")).c_str());
    const auto found = db_.read([&](Session& s) { return find_template(s, id); });
    if (!found) return;
    const auto report = paper::check_format(bytes_of(*found), found->file_name);
    auto advice = page.add("CHECKED");
    advice.set("FILE", found->file_name);
    if (!report || report->findings.empty()) return;
    advice.show("HAS_ADVICE");
    for (const auto& one : report->findings)
      advice.add("ADVICE").set("WHERE", one.where).set("TEXT", one.text).set("RULE", one.rule);
  }

  platform::db::Database& db_;
  campaign::criteria::VerdictBook& book_;
  const campaign::plan::CurrentCampaign& campaign_;
  campaign::registry::EvidenceFiles files_;
};

}  // namespace

void add_template_routes(access::Door& door, platform::db::Database& db,
                         campaign::criteria::VerdictBook& book,
                         const campaign::plan::CurrentCampaign& campaign,
                         campaign::registry::EvidenceFiles files) {
  const auto routes = std::make_shared<TemplateRoutes>(db, book, campaign, std::move(files));
  const auto staff = Rule::roles({Role::kOffice, Role::kLeader, Role::kAdministrator});
  const auto makers = Rule::roles({Role::kOffice, Role::kAdministrator});
  door.get("/templates", staff, [routes](const Visit& v) { return routes->list(v); });
  door.post("/templates", makers, [routes](const Visit& v) { return routes->upload(v); });
  door.post("/templates/choice", makers, [routes](const Visit& v) { return routes->choose(v); });
  door.get("/templates/start/:kind", staff, [routes](const Visit& v) { return routes->start(v); });
  door.get("/templates/:id/original", staff, [routes](const Visit& v) { return routes->original(v); });
  door.get("/templates/:id/preview.docx", staff,
           [routes](const Visit& v) { return routes->preview(v, false); });
  door.get("/templates/:id/preview.pdf", staff,
           [routes](const Visit& v) { return routes->preview(v, true); });
}

}  // namespace vinhdanh::app
