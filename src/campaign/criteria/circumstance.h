#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/result.h"
#include "campaign/registry/achievement.h"

namespace vinhdanh::campaign::criteria {

// What the general rules ask for and the registry does not hold (Decree 152/2025/NĐ-CP,
// article 4). The first three put the subject on hold while they are open.
enum class CircumstanceKind : std::uint8_t {
  kUnderDiscipline,  // disciplinary proceedings
  kInspection,       // investigation, or inspection with signs of a breach
  kComplaint,        // complaint or denunciation that is being verified
  kMaternityLeave,   // counts as service: such years are never exempt
  kRewardedWork,     // initiative or topic `name` was the ground of an award already
  kFact,             // fact `name` of the criteria file has the value `value`
};
inline constexpr std::array<std::string_view, 6> kCircumstanceCodes{
    "under_discipline", "under_inspection", "complaint_open", "maternity_leave", "rewarded_work", "fact"};
std::string_view code(CircumstanceKind kind);
std::optional<CircumstanceKind> circumstance_from(std::string_view code);
base::Message label(CircumstanceKind kind);
inline bool holds_up(CircumstanceKind kind) {
  return kind <= CircumstanceKind::kComplaint;
}

struct Circumstance {
  std::int64_t id = 0;
  registry::Subject subject;
  CircumstanceKind kind = CircumstanceKind::kUnderDiscipline;
  std::string name;   // code of the work, or name of the fact
  std::string value;  // of the fact: "12", "yes", "no" or a day "2025-08-20"
  std::optional<base::Date> from;
  std::optional<base::Date> to;  // last day of a leave
  std::string source;            // the paper
  std::string entered_by;
  base::Instant entered_at{};
  std::string ended_by;  // empty: in force
  base::Instant ended_at{};
  std::string end_reason;

  bool in_force() const { return ended_by.empty(); }
};

// What was typed: kind, name, value, from, to, source.
using CircumstanceForm = std::map<std::string, std::string>;
base::Result<Circumstance> read_circumstance(const CircumstanceForm& form, const base::Date& today);

}  // namespace vinhdanh::campaign::criteria
