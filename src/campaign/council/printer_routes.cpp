#include <memory>
#include <sstream>

#include "campaign/council/print_routes.h"
#include "campaign/council/print_store.h"
#include "paper/calibration_page.h"

namespace vinhdanh::campaign::council {
namespace {

namespace http = platform::http;
using access::Role;
using access::Rule;
using access::Visit;
using base::msg;
using platform::db::Session;

std::string millimetres(int tenths) {
  return (tenths < 0 ? "−" : "+") + std::to_string(std::abs(tenths) / 10) + "," +
         std::to_string(std::abs(tenths) % 10);
}

class PrinterRoutes {
 public:
  explicit PrinterRoutes(platform::db::Database& db) : db_(db) {}

  http::Response list(const Visit& visit) const { return show(visit, {}, {}, {}, 200); }

  http::Response one(const Visit& visit) const {
    const auto printer = found(visit);
    return show(visit, printer, {printer.name, printer.tray, "", ""}, {}, 200);
  }

  http::Response save(const Visit& visit) const {
    auto before = visit.request.path_values.get("id").empty() ? Printer{} : found(visit);
    if (before.id != 0) before.version = std::atoll(std::string(visit.form("version")).c_str());
    const PrinterEntry entry{std::string(visit.form("name")), std::string(visit.form("tray")),
                             std::string(visit.form("left")), std::string(visit.form("top"))};
    const auto checked = checked_printer(before, entry);
    if (!checked) return show(visit, before, entry, checked.error(), 422);
    const auto id = db_.write(
        [&](Session& s) { return save_printer(s, *checked, visit.user().display_name, visit.now); });
    if (!id) return show(visit, before, entry, id.error(), 409);
    return http::see_other("/printing/printers/" + std::to_string(*id));
  }

  http::Response calibration(const Visit& visit) const {
    const auto printer = found(visit);
    std::ostringstream out;
    const auto problems = paper::render_calibration_page(
        printer.right / 10.0, printer.down / 10.0, printer.name + " " + printer.tray,
        {visit.say(msg("Calibration page")), "", visit.now}, out);
    if (base::has_errors(problems)) throw http::HttpError{503, problems.front().text};
    return http::file(std::move(out).str(), visit.say(msg("calibration page")) + ".pdf",
                      http::content_type::kPdf);
  }

 private:
  Printer found(const Visit& visit) const {
    const auto id = visit.request.number("id");
    auto printer = db_.read([&](Session& s) { return find_printer(s, id.value_or(0)); });
    if (!printer) http::not_found();
    return std::move(*printer);
  }

  http::Response show(const Visit& visit, const Printer& chosen, const PrinterEntry& typed,
                      const base::Problems& problems, int status) const {
    auto page = visit.page("campaign/council/printers.html", msg("Printers"));
    access::show_problems(page, problems);
    for (const auto& printer : db_.read([](Session& s) { return printers(s); }))
      page.add("PRINTER")
          .set("ID", printer.id)
          .set("NAME", printer.name)
          .set("TRAY", printer.tray)
          .set("RIGHT", millimetres(printer.right))
          .set("DOWN", millimetres(printer.down));
    page.set("NAME_TYPED", typed.name)
        .set("TRAY_TYPED", typed.tray)
        .set("LEFT", typed.left)
        .set("TOP", typed.top);
    page.set("ACTION",
             chosen.id == 0 ? "/printing/printers" : "/printing/printers/" + std::to_string(chosen.id));
    page.show_if(chosen.id == 0, "NEW");
    if (chosen.id != 0)
      page.add("CHOSEN")
          .set("ID", chosen.id)
          .set("VERSION_SEEN", chosen.version)
          .set("RIGHT", millimetres(chosen.right))
          .set("DOWN", millimetres(chosen.down));
    return visit.show(page, status);
  }

  platform::db::Database& db_;
};

}  // namespace

void add_printer_routes(access::Door& door, platform::db::Database& db) {
  const auto routes = std::make_shared<PrinterRoutes>(db);
  const auto staff = Rule::roles({Role::kOffice, Role::kAdministrator});
  door.get("/printing/printers", staff, [routes](const Visit& v) { return routes->list(v); });
  door.post("/printing/printers", staff, [routes](const Visit& v) { return routes->save(v); });
  door.get("/printing/printers/:id", staff, [routes](const Visit& v) { return routes->one(v); });
  door.post("/printing/printers/:id", staff, [routes](const Visit& v) { return routes->save(v); });
  door.get("/printing/printers/:id/calibration", staff,
           [routes](const Visit& v) { return routes->calibration(v); });
}

}  // namespace vinhdanh::campaign::council
