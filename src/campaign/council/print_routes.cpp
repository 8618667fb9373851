#include "campaign/council/print_routes.h"

#include <algorithm>
#include <fstream>
#include <memory>
#include <sstream>

#include "base/text.h"
#include "campaign/council/certificate_key_store.h"
#include "campaign/council/decision_document.h"
#include "campaign/council/decision_store.h"
#include "campaign/council/design_store.h"
#include "campaign/council/own_font_store.h"
#include "campaign/council/print_job.h"
#include "campaign/council/print_store.h"
#include "campaign/papers/confirmation_store.h"
#include "campaign/papers/open_points.h"

namespace vinhdanh::campaign::council {
namespace {

namespace fs = std::filesystem;
namespace http = platform::http;
using access::Role;
using access::Rule;
using access::Visit;
using base::msg;
using platform::db::Session;
using platform::web::Page;

struct Printing {
  Decision decision;
  std::vector<Copy> copies;
  std::vector<Printer> printers;
};

class PrintRoutes {
 public:
  PrintRoutes(platform::db::Database& db, const plan::CurrentCampaign& campaign,
              std::function<std::string()> public_url, const fs::path& folder,
              const registry::EvidenceFiles& files)
      : db_(db), campaign_(campaign), public_url_(std::move(public_url)), files_(files), batches_(folder) {}

  http::Response show(const Visit& visit, const base::Problems& problems = {}, int status = 200) const {
    const auto state = now();
    auto page = visit.page("campaign/council/printing.html", msg("Printing certificates"));
    access::show_problems(page, problems);
    page.show_if(state.decision.list.empty(), "NO_DECISION")
        .show_if(!state.decision.list.empty(), "HAS_LIST");
    page.show_if(may_print(visit) && !state.decision.list.empty(), "MAY_PRINT");
    show_counts(page, state);
    page.show_if(layout_is_open(), "LAYOUT_OPEN");
    show_form(page, visit, state);
    for (const auto& awarded : state.decision.list) show_awarded(page, state, awarded, may_print(visit));
    return visit.show(page, status);
  }

  http::Response start(const Visit& visit) {
    const auto state = now();
    const auto choice = choice_of(visit);
    auto items = print_run(state.decision.list, state.copies, choice);
    if (!items) return show(visit, items.error(), 422);
    PrintJob job{&campaign_.plan,
                 state.decision,
                 std::move(*items),
                 codes(visit),
                 choice.blank,
                 visit.form("files") == "units",
                 printer_of(visit, state.printers),
                 visit.user().display_name,
                 visit.now,
                 design()};
    const auto total = job.items.size();
    const bool zip = job.by_unit;
    const auto id =
        batches_.start(total, visit.say(msg("certificates")) + (zip ? ".zip" : ".pdf"),
                       zip ? "application/zip" : http::content_type::kPdf,
                       [this, job = std::move(job)](const fs::path& file, const auto& keep_going) {
                         return print(job, db_, file, keep_going);
                       });
    return http::see_other("/printing/batches/" + std::to_string(id));
  }

  http::Response batch(const Visit& visit) const {
    const auto id = visit.request.number("id");
    const auto state = id ? batches_.state(*id) : std::nullopt;
    if (!state) http::not_found();
    auto page = visit.page("campaign/council/print_batch.html", msg("Printing certificates"));
    access::show_problems(page, state->problems);
    page.set("ID", *id).set("VALUE", state->done).set("MAX", state->total);
    page.set("PROGRESS_LABEL", msg("Certificates laid out"))
        .set("PROGRESS_TEXT", msg("{0} of {1}", state->done, state->total));
    page.show_if(state->step == BatchStep::kRunning, "RUNNING")
        .show_if(state->step == BatchStep::kReady, "READY");
    page.show_if(state->step == BatchStep::kStopped, "STOPPED")
        .show_if(state->step == BatchStep::kFailed, "FAILED");
    return visit.show(page);
  }

  http::Response file(const Visit& visit) const {
    const auto id = visit.request.number("id");
    const auto state = id ? batches_.state(*id) : std::nullopt;
    if (!state || state->step != BatchStep::kReady) http::not_found();
    std::ostringstream bytes;
    bytes << std::ifstream(state->file, std::ios::binary).rdbuf();
    return http::file(std::move(bytes).str(), state->name, state->type);
  }

  http::Response stop(const Visit& visit) {
    const auto id = visit.request.number("id");
    if (!id || !batches_.state(*id)) http::not_found();
    batches_.stop(*id);
    return http::see_other("/printing/batches/" + std::to_string(*id));
  }

  // Only to look at: it is not counted, and says so.
  http::Response preview(const Visit& visit) const {
    const auto state = now();
    const auto found =
        std::ranges::find(state.decision.list, visit.request.path_values.get("code"), &Awarded::code);
    if (found == state.decision.list.end()) http::not_found();
    auto options = certificate_options(campaign_.plan, state.decision, state.decision.recorded_at);
    const auto chosen = design();
    options.design = chosen ? &*chosen : nullptr;
    options.mark = "XEM THỬ";
    std::ostringstream out;
    const std::vector one{certificate_of(campaign_.plan, state.decision, *found, codes(visit))};
    const auto problems = paper::render_certificates(one, out, options);
    if (base::has_errors(problems)) throw http::HttpError{503, problems.front().text};
    return http::file(std::move(out).str(), visit.say(msg("certificate file")) + ".pdf",
                      http::content_type::kPdf);
  }

  http::Response ask_spoilt(const Visit& visit, const base::Problems& problems = {}, int status = 200) const {
    const auto copy = copy_of(visit);
    auto page = visit.page("platform/web/confirm.html", msg("Spoilt certificate"));
    access::show_problems(page, problems);
    page.set("QUESTION", copy.serial.empty()
                             ? msg("Is this certificate spoilt?")
                             : msg("Is the certificate on the blank {0} spoilt?", copy.serial));
    page.set("CONSEQUENCE",
             msg("It is counted as spoilt and kept in the list; the certificate can be printed again."));
    page.set("ACTION", "/printing/copies/" + std::to_string(copy.id) + "/spoilt");
    page.set("YES", msg("Count as spoilt")).set("BACK_HREF", "/printing").show("WITH_REASON");
    page.set("REASON", visit.form("reason"));
    return visit.show(page, status);
  }

  http::Response spoil(const Visit& visit) const {
    const auto copy = copy_of(visit);
    const auto why = base::tidy(visit.form("reason"));
    if (why.empty()) {
      base::Problem problem{
          base::Severity::kError, {}, msg("Write what happened to it, for example: smudged."), {}};
      problem.place.field = "reason";
      return ask_spoilt(visit, {problem}, 422);
    }
    db_.write([&](Session& s) { return mark_spoilt(s, copy.id, why, visit.user().display_name, visit.now); });
    return http::see_other("/printing#list");
  }

 private:
  CodeMaker codes(const Visit& visit) const {
    return code_maker(db_, public_url_(), visit.user().display_name, visit.now);
  }

  static bool may_print(const Visit& visit) { return visit.is_any({Role::kOffice, Role::kAdministrator}); }

  Printing now() const {
    return db_.read([&](Session& s) {
      auto decision = decision_of(s, campaign_.id).value_or(Decision{});
      auto copies = copies_of(s, decision.id);
      return Printing{std::move(decision), std::move(copies), printers(s)};
    });
  }

  // The program's own layout, which nobody has compared with the form in force.
  bool layout_is_open() const {
    return db_.read([&](Session& s) {
      return !chosen_design(s, campaign_.id) && !papers::confirmations(s).contains(papers::kCertificate);
    });
  }

  std::optional<paper::CertificateDesign> design() const {
    auto ready = db_.read([&](Session& s) { return ready_design(s, campaign_.id, files_); });
    if (!ready) throw http::HttpError{503, ready.error().front().text};
    return std::move(*ready);
  }

  Copy copy_of(const Visit& visit) const {
    const auto copies = now().copies;
    const auto found = std::ranges::find(copies, visit.request.number("id").value_or(0), &Copy::id);
    if (found == copies.end()) http::not_found();
    return *found;
  }

  static RunChoice choice_of(const Visit& visit) {
    return {std::string(visit.form("unit")), std::string(visit.form("code")),
            visit.form("again") == "yes",    std::string(visit.form("reason")),
            visit.form("paper") == "blank",  std::string(visit.form("first_serial"))};
  }

  static std::optional<Printer> printer_of(const Visit& visit, const std::vector<Printer>& known) {
    const auto found = std::ranges::find(known, visit.form("printer"),
                                         [](const Printer& printer) { return std::to_string(printer.id); });
    return found == known.end() ? std::nullopt : std::optional(*found);
  }

  void show_counts(Page& page, const Printing& state) const {
    const auto good = std::ranges::count_if(state.decision.list, [&](const Awarded& awarded) {
      return std::ranges::any_of(state.copies,
                                 [&](const Copy& c) { return c.code == awarded.code && c.spoilt.empty(); });
    });
    const auto count = blanks(state.copies);
    page.set("PRINTED", static_cast<std::int64_t>(good)).set("TOTAL", state.decision.list.size());
    page.set("BLANKS", count.used).set("SPOILT", count.spoilt);
  }

  void show_form(Page& page, const Visit& visit, const Printing& state) const {
    for (const auto& code : campaign_.plan.unit_order()) {
      if (std::ranges::find(state.decision.list, code, &Awarded::unit_code) == state.decision.list.end())
        continue;
      const auto* unit = campaign_.plan.unit(code);
      page.add("UNITS")
          .set("VALUE", code)
          .set("LABEL", unit ? unit->name : code)
          .show_if(code == visit.form("unit"), "CHOSEN");
    }
    for (const auto& printer : state.printers)
      page.add("PRINTERS")
          .set("VALUE", printer.id)
          .set("LABEL", printer.tray.empty() ? printer.name : printer.name + " · " + printer.tray)
          .show_if(std::to_string(printer.id) == visit.form("printer"), "CHOSEN");
    page.set("FIRST_SERIAL", visit.form("first_serial")).set("REASON", visit.form("reason"));
    const auto code = visit.form("code").empty() ? visit.query("code") : visit.form("code");
    const auto only = std::ranges::find(state.decision.list, code, &Awarded::code);
    page.show_if(only == state.decision.list.end(), "MANY");
    if (only != state.decision.list.end()) page.add("ONLY").set("ONE", only->code).set("WHO", only->name);
    page.show_if(visit.form("paper") == "blank", "BLANK")
        .show_if(visit.form("paper") != "blank", "PLAIN")
        .show_if(visit.form("again") == "yes", "AGAIN");
    page.show_if(visit.form("files") == "units", "BY_UNIT");
  }

  void show_awarded(Page& page, const Printing& state, const Awarded& awarded, bool may) const {
    auto row = page.add("AWARDED");
    const auto* unit = campaign_.plan.unit(awarded.unit_code);
    row.set("ORDER", awarded.order)
        .set("NAME", awarded.name)
        .set("UNIT", unit ? unit->name : awarded.unit_code);
    row.set("BOOK_NUMBER", awarded.certificate_number).set("CODE", awarded.code);
    row.show_if(may, "PRINTABLE");
    for (const auto& copy : state.copies) {
      if (copy.code != awarded.code) continue;
      auto line = row.add("COPY");
      line.set("SERIAL", copy.serial.empty() ? msg("plain paper") : msg("blank {0}", copy.serial))
          .set("WHEN", base::show(copy.at))
          .set("BY", copy.by)
          .set("COPY_REASON", copy.reason);
      if (!copy.spoilt.empty()) line.add("IS_SPOILT").set("WHY", copy.spoilt);
      if (may && copy.spoilt.empty()) line.add("MAY_SPOIL").set("COPY_ID", copy.id).set("OF", awarded.name);
    }
  }

  platform::db::Database& db_;
  const plan::CurrentCampaign& campaign_;
  std::function<std::string()> public_url_;
  const registry::EvidenceFiles& files_;
  PrintBatches batches_;
};

}  // namespace

void add_print_routes(access::Door& door, platform::db::Database& db, const plan::CurrentCampaign& campaign,
                      std::function<std::string()> public_url, const fs::path& folder,
                      const registry::EvidenceFiles& files, const std::string& stamp_address) {
  const auto routes = std::make_shared<PrintRoutes>(db, campaign, public_url, folder, files);
  const auto readers = Rule::roles({Role::kOffice, Role::kLeader, Role::kAdministrator});
  const auto printing = Rule::roles({Role::kOffice, Role::kAdministrator});
  door.get("/printing", readers, [routes](const Visit& v) { return routes->show(v); });
  door.post("/printing", printing, [routes](const Visit& v) { return routes->start(v); });
  door.get("/printing/preview/:code", readers, [routes](const Visit& v) { return routes->preview(v); });
  door.get("/printing/batches/:id", printing, [routes](const Visit& v) { return routes->batch(v); });
  door.get("/printing/batches/:id/file", printing, [routes](const Visit& v) { return routes->file(v); });
  door.post("/printing/batches/:id/stop", printing, [routes](const Visit& v) { return routes->stop(v); });
  door.get("/printing/copies/:id/spoilt", printing,
           [routes](const Visit& v) { return routes->ask_spoilt(v); });
  door.post("/printing/copies/:id/spoilt", printing, [routes](const Visit& v) { return routes->spoil(v); });
  add_printer_routes(door, db);
  add_design_routes(door, db, campaign, public_url, files);
  add_seal_routes(door, db, campaign, public_url, files, stamp_address);
}

}  // namespace vinhdanh::campaign::council
