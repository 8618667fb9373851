#include "campaign/registry/totals_store.h"

#include <algorithm>

#include "campaign/registry/achievement.h"

namespace vinhdanh::campaign::registry {
namespace {

using platform::db::Row;
using platform::db::Session;

// Columns: subject_kind, won_in, now_in, year, count; behind them what tells the measure.
Tally tally_of(const Row& row, Measure measure) {
  Tally tally;
  tally.of_people = row.view(0) == kSubjectKindCodes[0];
  tally.won_in = row.text(1);
  if (tally.of_people && !row.is_null(2)) tally.now_in = row.text(2);
  if (const auto year = row.maybe_integer(3)) tally.year = static_cast<int>(*year);
  tally.measure = measure;
  tally.count = row.integer(4);
  return tally;
}

// A collective's result was won in itself, a person's in the unit that is on record for it.
constexpr const char* kHead =
    "SELECT r.subject_kind, CASE WHEN r.subject_kind = 'collective' THEN r.subject_code ELSE r.unit_code "
    "END, "
    "CASE WHEN p.left_on IS NULL THEN p.unit_code ELSE '' END, ";
constexpr const char* kWho =
    " r LEFT JOIN people p ON r.subject_kind = 'person' AND p.code = r.subject_code GROUP BY 1, 2, 3, 4, 6";

void add_evaluations(Session& session, std::vector<Tally>& out) {
  session.query(std::string(kHead) + "r.year, COUNT(*), r.level FROM evaluations" + kWho, {},
                [&](const Row& row) {
                  const auto found = std::ranges::find(kLevelCodes, row.view(5));
                  if (found == kLevelCodes.end() || *found == "exempt") return;
                  constexpr Measure kOfLevel[] = {Measure::kNotCompleted, Measure::kCompleted, Measure::kGood,
                                                  Measure::kExcellent};
                  out.push_back(tally_of(row, kOfLevel[found - kLevelCodes.begin()]));
                });
}

void add_honours(Session& session, std::vector<Tally>& out) {
  session.query(
      std::string(kHead) +
          "COALESCE(r.year, CAST(SUBSTR(r.decided_on, 1, 4) AS INTEGER)), COUNT(*), r.form FROM honours" +
          kWho,
      {}, [&](const Row& row) {
        const auto* form = honour_form(row.view(5));
        const bool title = form != nullptr && form->kind == HonourKind::kTitle;
        out.push_back(tally_of(row, title ? Measure::kTitles : Measure::kCommendations));
      });
}

void add_works(Session& session, std::vector<Tally>& out, Measure measure, const std::string& works,
               const std::string& authors, const std::string& day, const std::string& accepted) {
  session.query(
      "SELECT 'person', w.unit_code, CASE WHEN p.left_on IS NULL THEN p.unit_code ELSE '' END, "
      "CAST(SUBSTR(w." +
          day + ", 1, 4) AS INTEGER), COUNT(*) FROM " + works + " w LEFT JOIN " + authors +
          " a ON a.work_code = w.code AND a.number = (SELECT b.number FROM " + authors +
          " b WHERE b.work_code = w.code ORDER BY CASE b.part WHEN 'main' THEN 0 ELSE 1 END, "
          "b.number LIMIT 1) LEFT JOIN people p ON p.code = a.person_code WHERE COALESCE(w." +
          accepted + ", 1) <> 0 GROUP BY 1, 2, 3, 4",
      {}, [&](const Row& row) { out.push_back(tally_of(row, measure)); });
}

}  // namespace

std::vector<Tally> tallies(Session& session) {
  std::vector<Tally> out;
  add_evaluations(session, out);
  add_honours(session, out);
  add_works(session, out, Measure::kInitiatives, "initiatives", "initiative_authors", "recognised_on",
            "recognised");
  add_works(session, out, Measure::kWorks, "topics", "topic_members", "accepted_on", "accepted");
  return out;
}

}  // namespace vinhdanh::campaign::registry
