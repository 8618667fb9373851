#include "campaign/registry/reorganisation_store.h"

#include <algorithm>
#include <set>
#include <stdexcept>

#include "campaign/registry/registry_store.h"

namespace vinhdanh::campaign::registry {
namespace {

using platform::db::Row;
using platform::db::Session;

Change change_of(std::string_view code) {
  const auto found = std::ranges::find(kChangeCodes, code);
  if (found == kChangeCodes.end())
    throw std::runtime_error("unknown code in the database: " + std::string(code));
  return static_cast<Change>(found - kChangeCodes.begin());
}

// So that whoever keeps what follows from the registry hears of it.
void touch(Session& session, const std::vector<Reorganisation>& lines, std::set<std::string>& touched) {
  for (const auto& line : lines)
    for (const auto& code : {line.from, line.to})
      if (touched.insert(code).second)
        session.execute("UPDATE units SET version = version + 1 WHERE code = :code", {{"code", code}});
}

}  // namespace

std::vector<ReorganisationEvent> all_events(Session& session) {
  std::vector<NumberedLine> lines;
  session.query(
      "SELECT id, change, on_day, from_code, to_code, main, share, source FROM reorganisations ORDER BY id",
      {}, [&](const Row& row) {
        lines.push_back({row.integer(0),
                         {change_of(row.view(1)), row.date(2), row.text(3), row.text(4), row.truth(5),
                          row.maybe_real(6), row.text(7)}});
      });
  return events_of(lines, load_units(session).units);
}

std::optional<ReorganisationEvent> find_event(Session& session, std::int64_t id) {
  const auto events = all_events(session);
  const auto found = std::ranges::find(events, id, &ReorganisationEvent::id);
  return found == events.end() ? std::nullopt : std::optional(*found);
}

void store_amendment(Session& session, const Amendment& amendment,
                     const std::optional<ReorganisationEvent>& before) {
  const auto& lines = amendment.incoming.reorganisations;
  if (before)
    for (const auto& old : before->lines) {
      const bool stays = std::ranges::any_of(
          lines, [&](const auto& line) { return line.from == old.from && line.to == old.to; });
      if (!stays)
        session.execute("DELETE FROM reorganisations WHERE from_code = :from AND to_code = :to",
                        {{"from", old.from}, {"to", old.to}});
    }
  store_registry(session, amendment.incoming, compare(load_units(session), amendment.incoming));
  for (const auto& line : lines)
    session.execute(
        "UPDATE reorganisations SET version = version + 1 WHERE from_code = :from AND to_code = :to",
        {{"from", line.from}, {"to", line.to}});
  std::set<std::string> touched{""};
  touch(session, lines, touched);
  if (before) touch(session, before->lines, touched);
}

}  // namespace vinhdanh::campaign::registry
