#include "campaign/registry/unit.h"

namespace vinhdanh::campaign::registry {

base::Message label(UnitKind kind) {
  switch (kind) {
    case UnitKind::kAgency:
      return base::msg("Agency");
    case UnitKind::kOffice:
      return base::msg("Office");
    case UnitKind::kDivision:
      return base::msg("Division");
    case UnitKind::kBranch:
      return base::msg("Sub-department");
    case UnitKind::kCentre:
      return base::msg("Public service unit");
    case UnitKind::kOrganisation:
      return base::msg("Mass organisation");
    case UnitKind::kOutside:
      return base::msg("Outside body");
  }
  return {};
}

base::Message label(Change change) {
  switch (change) {
    case Change::kMerge:
      return base::msg("Merger");
    case Change::kSplit:
      return base::msg("Split");
    case Change::kRename:
      return base::msg("New name");
    case Change::kTransfer:
      return base::msg("Transfer of tasks");
    case Change::kDissolve:
      return base::msg("Dissolution");
  }
  return {};
}

const std::string& called(const Unit& unit) {
  return unit.short_name.empty() ? unit.name : unit.short_name;
}

bool exists_on(const Unit& unit, const base::Date& day) {
  return (!unit.founded || *unit.founded <= day) && (!unit.dissolved || day < *unit.dissolved);
}

bool exists_in(const Unit& unit, int year) {
  return (!unit.founded || *unit.founded <= base::make_date(year, 12, 31)) &&
         (!unit.dissolved || base::make_date(year, 1, 1) < *unit.dissolved);
}

bool always_ends(Change change) {
  return change == Change::kMerge || change == Change::kRename || change == Change::kDissolve;
}

bool ends(const Reorganisation& line, const Unit& from) {
  return always_ends(line.change) || (line.change == Change::kSplit && from.dissolved == line.on);
}

}  // namespace vinhdanh::campaign::registry
