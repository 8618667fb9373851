#include "campaign/council/print_store.h"

#include "access/audit_store.h"

namespace vinhdanh::campaign::council {
namespace {

using base::msg;
using platform::db::Row;
using platform::db::Session;

constexpr std::string_view kPrinters =
    "SELECT id, name, tray, shift_right, shift_down, version FROM printers ";
constexpr std::string_view kCopies =
    "SELECT c.id, c.code, c.serial, c.printer, c.printed_by, c.printed_at, c.reason, c.spoilt, c.spoilt_by "
    "FROM certificate_copies c ";

Printer read_printer(const Row& row) {
  return {row.integer(0),
          row.text(1),
          row.text(2),
          static_cast<int>(row.integer(3)),
          static_cast<int>(row.integer(4)),
          row.integer(5)};
}

Copy read_copy(const Row& row) {
  return {row.integer(0), row.text(1), row.text(2), row.text(3), row.text(4),
          row.instant(5), row.text(6), row.text(7), row.text(8)};
}

std::string line_of(const Printer& printer) {
  return printer.name + " · " + printer.tray + " · " + std::to_string(printer.right) + " · " +
         std::to_string(printer.down);
}

platform::db::Parameters parameters_of(const Printer& printer) {
  return {{"name", printer.name}, {"tray", printer.tray}, {"right", printer.right}, {"down", printer.down}};
}

std::int64_t insert_printer(Session& session, const Printer& printer) {
  return session.insert(
      "INSERT INTO printers (name, tray, shift_right, shift_down, version) VALUES (:name, :tray, :right, "
      ":down, 1) "
      "RETURNING id",
      parameters_of(printer));
}

bool update_printer(Session& session, const Printer& printer) {
  auto values = parameters_of(printer);
  values.push_back({"id", printer.id});
  values.push_back({"version", printer.version});
  return session.execute(
             "UPDATE printers SET name = :name, tray = :tray, shift_right = :right, shift_down = :down, "
             "version = "
             "version + 1 WHERE id = :id AND version = :version",
             values) == 1;
}

}  // namespace

std::vector<Printer> printers(Session& session) {
  std::vector<Printer> out;
  session.query(std::string(kPrinters) + "ORDER BY name, tray", {},
                [&](const Row& row) { out.push_back(read_printer(row)); });
  return out;
}

std::optional<Printer> find_printer(Session& session, std::int64_t id) {
  std::optional<Printer> found;
  session.query(std::string(kPrinters) + "WHERE id = :id", {{"id", id}},
                [&](const Row& row) { found = read_printer(row); });
  return found;
}

base::Result<std::int64_t> save_printer(Session& session, const Printer& printer, const std::string& by,
                                        base::Instant at) {
  if (session.exists("SELECT 1 FROM printers WHERE name = :name AND tray = :tray AND id <> :id",
                     {{"name", printer.name}, {"tray", printer.tray}, {"id", printer.id}}))
    return base::refuse(
        msg("The printer {0} with this tray is in the list already. Choose it there.", printer.name));
  const auto before = find_printer(session, printer.id);
  const auto id = printer.id == 0 ? insert_printer(session, printer) : printer.id;
  if (printer.id != 0 && !update_printer(session, printer))
    return base::refuse(
        msg("Somebody else has changed this printer in the meantime. Load the page again and "
            "enter what you measured once more."));
  access::record(session, {at, by, "recorded", "printer", std::to_string(id), before ? line_of(*before) : "",
                           line_of(printer)});
  return id;
}

std::vector<Copy> copies_of(Session& session, std::int64_t decision) {
  std::vector<Copy> out;
  session.query(std::string(kCopies) +
                    "JOIN awarded a ON a.code = c.code WHERE a.decision_id = :decision ORDER BY c.id",
                {{"decision", decision}}, [&](const Row& row) { out.push_back(read_copy(row)); });
  return out;
}

base::Result<void> add_copies(Session& session, const std::vector<Copy>& copies) {
  for (const auto& copy : copies) {
    if (!copy.serial.empty() &&
        session.exists("SELECT 1 FROM certificate_copies WHERE serial = :serial", {{"serial", copy.serial}}))
      return base::refuse(
          msg("The blank {0} is used already. Enter the serial of the first blank that lies in the "
              "tray now.",
              copy.serial));
    const auto id = session.insert(
        "INSERT INTO certificate_copies (code, serial, printer, printed_by, printed_at, reason, spoilt, "
        "spoilt_by) "
        "VALUES (:code, :serial, :printer, :by, :at, :reason, '', '') RETURNING id",
        {{"code", copy.code},
         {"serial", copy.serial},
         {"printer", copy.printer},
         {"by", copy.by},
         {"at", copy.at},
         {"reason", copy.reason}});
    access::record(session, {copy.at, copy.by, "printed", "certificate", copy.code, "",
                             std::to_string(id) + " " + copy.serial + " " + copy.reason});
  }
  return {};
}

bool mark_spoilt(Session& session, std::int64_t copy, const std::string& why, const std::string& by,
                 base::Instant at) {
  const bool done =
      session.execute(
          "UPDATE certificate_copies SET spoilt = :why, spoilt_by = :by WHERE id = :id AND spoilt = ''",
          {{"why", why}, {"by", by}, {"id", copy}}) == 1;
  if (done) access::record(session, {at, by, "spoilt", "certificate_copy", std::to_string(copy), "", why});
  return done;
}

}  // namespace vinhdanh::campaign::council
