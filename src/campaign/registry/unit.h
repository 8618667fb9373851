#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/message.h"

namespace vinhdanh::campaign::registry {

enum class UnitKind : std::uint8_t {
  kAgency,        // the agency itself (Sở)
  kOffice,        // Văn phòng
  kDivision,      // phòng
  kBranch,        // chi cục
  kCentre,        // đơn vị sự nghiệp
  kOrganisation,  // đoàn thể
  kOutside,       // enterprise or body outside the agency
};
inline constexpr std::array<std::string_view, 7> kUnitKindCodes{
    "agency", "office", "division", "branch", "centre", "organisation", "outside"};
base::Message label(UnitKind kind);

struct Unit {
  std::string code;
  std::string name;
  std::string short_name;
  UnitKind kind = UnitKind::kDivision;
  std::string parent;  // code; empty at the top
  std::optional<base::Date> founded;
  std::optional<base::Date> dissolved;  // first day on which it is no longer there
  bool operator==(const Unit&) const = default;
};

// The short name where there is one.
const std::string& called(const Unit& unit);
bool exists_on(const Unit& unit, const base::Date& day);
// On at least one day of the year.
bool exists_in(const Unit& unit, int year);

enum class Change : std::uint8_t { kMerge, kSplit, kRename, kTransfer, kDissolve };
inline constexpr std::array<std::string_view, 5> kChangeCodes{"merge", "split", "rename", "transfer",
                                                              "dissolve"};
base::Message label(Change change);

// One line of a reorganisation: what was `from` is part of `to` since that day. A merger
// of two units is two lines with the same day and the same `to`.
struct Reorganisation {
  Change change = Change::kMerge;
  base::Date on;
  std::string from;
  std::string to;               // empty for kDissolve
  bool main = false;            // `from` is the main predecessor of `to`
  std::optional<double> share;  // of the results of `from` that go to `to`, 0 to 1
  std::string source;           // the decision
  bool operator==(const Reorganisation&) const = default;
};

// A merger, a new name and a dissolution end `from` on their day; a split ends it when that
// is its last day on record, and otherwise parts something off; a transfer never does.
bool always_ends(Change change);
bool ends(const Reorganisation& line, const Unit& from);

}  // namespace vinhdanh::campaign::registry
