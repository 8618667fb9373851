#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "campaign/nominations/nomination.h"

namespace vinhdanh::campaign::dossiers {

using nominations::Nomination;
using registry::Subject;
using registry::SubjectKind;

// The texts of a dossier by the name of their field. Two levels: of each nominee (report and
// profile), of the unit (letter, and minutes of its meeting with the votes "votes_<id>").
using Texts = std::map<std::string, std::string, std::less<>>;

inline constexpr std::array<std::string_view, 3> kNomineeFields{"general", "achievements", "profile"};
inline constexpr std::array<std::string_view, 9> kUnitFields{"letter_number", "letter_date", "meeting_date",
                                                             "meeting_place", "chair",       "secretary",
                                                             "members",       "present",     "grounds"};
// Whether a form may write the field.
bool nominee_field(std::string_view field);
bool unit_field(std::string_view field);  // those above, and "votes_<number>"

struct Dossier {
  Texts texts;
  std::int64_t version = 0;  // 0: nothing written yet
  std::string saved_by;
  base::Instant saved_at{};
  std::string_view text(std::string_view field) const;
};

enum class PartState : std::uint8_t { kNotStarted, kInProgress, kBlocked, kDone };
base::Message label(PartState state);

// One line of the task list.
struct Part {
  std::string id;  // of the plan's dossier: "achievement_report" …
  base::Message title;
  PartState state = PartState::kNotStarted;
  base::Message lacks;  // what is still to do; empty when done
};

// A profile of about half a page: at most half of the text area of A4 with the margins of
// Decree 30/2020 (257 mm high), with one line over forgiven ("khoảng ½ trang A4").
inline constexpr double kHalfPageMm = 257.0 / 2;
inline constexpr double kOneLineMm = 6.5;

// Report and profile of a nominee. `profile_mm`: the height of the profile as laid out.
std::vector<Part> nominee_parts(const Dossier& dossier, double profile_mm);

// Letter and minutes of a unit; `list` is what the unit proposes (drafts and returned,
// submitted and accepted).
std::vector<Part> unit_parts(const Dossier& dossier, const std::vector<Nomination>& list);

// The worst of them, as the state of the whole.
PartState state_of(const std::vector<Part>& parts);

// The papers of a unit and its nominees against each other: what Offices return most. One
// problem each, with the field of the unit's page in `place.field`.
base::Problems disagreements(const Dossier& unit, const std::vector<Nomination>& list,
                             const std::map<std::int64_t, Dossier>& nominees);

}  // namespace vinhdanh::campaign::dossiers
