#include "campaign/registry/cell_notes.h"

namespace vinhdanh::campaign::registry {
namespace {

using base::msgn;

base::Message sentence(Assumption assumption, long long count, const std::string& seen,
                       const std::string& read_as) {
  switch (assumption) {
    case Assumption::kCentury:
      return msgn("{0} cell of this column has a year of two digits; “{1}” is read as {2}.",
                  "{0} cells of this column have a year of two digits; “{1}” is read as {2}.", count, seen,
                  read_as);
    case Assumption::kDayOfYear:
      return msgn("{0} cell of this column has no day; “{1}” is read as {2}.",
                  "{0} cells of this column have no day; “{1}” is read as {2}.", count, seen, read_as);
    case Assumption::kLostZeros:
      return msgn("{0} code of this column has lost its leading zeros; “{1}” is read as “{2}”.",
                  "{0} codes of this column have lost their leading zeros; “{1}” is read as “{2}”.", count,
                  seen, read_as);
    case Assumption::kFormulaWithoutValue:
      return msgn(
          "{0} formula of this column has no saved value; the cell is read as empty. Open the "
          "workbook in Excel and save it, then upload it again.",
          "{0} formulas of this column have no saved value; the cells are read as empty. Open the "
          "workbook in Excel and save it, then upload it again.",
          count);
  }
  return {};
}

}  // namespace

void CellNotes::add(Assumption assumption, const base::Place& place, const std::string& column,
                    std::string seen, std::string read_as) {
  auto& note = notes_[{place.sheet, column, assumption}];
  if (note.count++ == 0) note = {place, std::move(seen), std::move(read_as), 1};
}

base::Problems CellNotes::take() {
  base::Problems out;
  for (auto& [key, note] : notes_)
    out.push_back({base::Severity::kWarning, note.first,
                   sentence(std::get<Assumption>(key), note.count, note.seen, note.read_as), note.seen});
  notes_.clear();
  return out;
}

}  // namespace vinhdanh::campaign::registry
