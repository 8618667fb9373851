#include "campaign/dossiers/queue_export.h"

#include <algorithm>

#include "base/text.h"

namespace vinhdanh::campaign::dossiers {
namespace {

using base::msg;
using paper::XlsxValue;

XlsxValue number(int value) {
  return {std::int64_t{value}};
}

// Nothing for what never was.
std::string moment(base::Instant at) {
  return at == base::Instant() ? std::string() : base::show(at);
}

}  // namespace

std::vector<SheetColumn> queue_columns() {
  const auto count = paper::ColumnKind::kInteger;
  return {{msg("Unit"), 40},
          {msg("State"), 20},
          {msg("Number of the submission"), 22},
          {msg("Came in"), 18},
          {msg("late"), 8},
          {msg("People"), 10, count},
          {msg("Collectives"), 10, count},
          {msg("Open points"), 12, count},
          {msg("Clerk"), 28}};
}

std::vector<XlsxValue> queue_cells(base::Language language, const QueueRow& row, const std::string& unit_name,
                                   const std::vector<access::User>& office) {
  const auto clerk = std::ranges::find(office, row.clerk, &access::User::id);
  return {{unit_name},
          {base::say(language, label(row.standing.state))},
          {row.last ? row.last->number() : std::string()},
          {row.last ? base::show(row.last->at) : std::string()},
          {row.last && row.last->late ? base::say(language, msg("late")) : std::string()},
          number(row.people),
          number(row.collectives),
          number(row.points),
          {clerk == office.end() ? std::string() : clerk->display_name}};
}

std::vector<SheetColumn> chase_columns() {
  const auto count = paper::ColumnKind::kInteger;
  return {{msg("Unit"), 40},          {msg("State"), 20},
          {msg("drafts"), 10, count}, {msg("Open points"), 12, count},
          {msg("Last activity"), 32}, {msg("Contact"), 40},
          {msg("Deadline"), 18},      {msg("Reminded"), 18}};
}

std::vector<XlsxValue> chase_cells(base::Language language, const QueueRow& row, const std::string& unit_name,
                                   const std::vector<access::User>& contacts) {
  std::vector<std::string> who;
  for (const auto& person : contacts) who.push_back(person.display_name + " (" + person.login + ")");
  return {{unit_name},
          {base::say(language, label(row.standing.state))},
          number(row.drafts),
          number(row.points),
          {moment(row.active) + (row.active_by.empty() ? "" : " " + row.active_by)},
          {base::join(who, "; ")},
          {base::show(row.standing.open_until)},
          {moment(row.reminded)}};
}

}  // namespace vinhdanh::campaign::dossiers
