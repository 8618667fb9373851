#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "campaign/council/decision.h"

// Printing certificates: on plain paper or on blanks with serials, each copy counted.
namespace vinhdanh::campaign::council {

// A printer and the tray that the paper lies in: both shift what is printed.
struct Printer {
  std::int64_t id = 0;
  std::string name, tray;
  int right = 0, down = 0;  // tenths of a millimetre that are added to make up for the shift
  std::int64_t version = 0;
  bool operator==(const Printer&) const = default;
};

// As typed. Distances on the calibration page in millimetres; both empty: the shift stays.
struct PrinterEntry {
  std::string name, tray, left, top;
};
// The printer with what was typed, or every problem beside its field. A distance adds what it lacks of 20.0
// mm to the shift with which the page was printed.
base::Result<Printer> checked_printer(const Printer& before, const PrinterEntry& entry);

// A certificate that left the printer.
struct Copy {
  std::int64_t id = 0;
  std::string code;    // of the awarded
  std::string serial;  // of the blank; empty: plain paper
  std::string printer;
  std::string by;
  base::Instant at{};
  std::string reason;  // why again; empty for the first
  std::string spoilt;  // why it is spoilt; empty: good
  std::string spoilt_by;
  bool operator==(const Copy&) const = default;
};

struct RunChoice {
  std::string unit{};  // code; empty: all units
  std::string code{};  // of one awarded; empty: all
  bool again = false;
  std::string reason{};
  bool blank = false;          // on blanks that have frame and fixed texts
  std::string first_serial{};  // "A 000125"
};
struct PrintItem {
  std::size_t index = 0;  // in the list of awarded
  std::string serial;
  std::string reason;
  bool operator==(const PrintItem&) const = default;
};
// Those to be printed in stage order; who has a good copy only when asked again, with a reason. Problems by
// field: "reason", "first_serial".
base::Result<std::vector<PrintItem>> print_run(std::span<const Awarded> list, std::span<const Copy> copies,
                                               const RunChoice& choice);

// "A 000125" and the ones after it; problem when there are no figures at the end or too few of them.
base::Result<std::vector<std::string>> serials(std::string_view first, std::size_t count);

struct BlankCount {
  std::size_t used = 0, spoilt = 0;
};
BlankCount blanks(std::span<const Copy> copies);

}  // namespace vinhdanh::campaign::council
