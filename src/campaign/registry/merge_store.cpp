#include "campaign/registry/merge_store.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "campaign/registry/merge_rows_store.h"
#include "campaign/registry/record_store.h"

namespace vinhdanh::campaign::registry {
namespace {

using base::msg;
using platform::db::Row;
using platform::db::Session;

constexpr int kLongestChain = 20;
constexpr std::string_view kColumns =
    "SELECT id, code, survivor, name, reason, merged_by, merged_at FROM merged_people WHERE undone_at IS "
    "NULL "
    "AND ";

Merger merger(const Row& row) {
  return {row.integer(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.instant(6)};
}

std::optional<PersonLine> line_of(Session& session, std::string_view condition, const std::string& value) {
  std::optional<PersonLine> out;
  session.query("SELECT id, code, full_name, unit_code, title, birth_date, sort_key FROM people WHERE " +
                    std::string(condition) + " = :value",
                {{"value", value}}, [&](const Row& row) {
                  out = PersonLine{row.integer(0), row.text(1),       row.text(2), row.text(3),
                                   row.text(4),    row.maybe_date(5), row.text(6)};
                });
  return out;
}

std::pair<std::string, std::string> ordered(const std::string& one, const std::string& other) {
  return one < other ? std::pair(one, other) : std::pair(other, one);
}

using Codes = std::vector<std::pair<std::string, std::string>>;

bool are_apart(Session& session, const std::string& one, const std::string& other) {
  const auto [first, second] = ordered(one, other);
  return session.exists("SELECT 1 FROM different_people WHERE first_code = :first AND second_code = :second",
                        {{"first", first}, {"second", second}});
}

// Pairs within each group of equal names and days of birth.
void add_equal_births(Session& session, std::size_t most, Codes& pairs) {
  std::vector<std::pair<std::string, std::string>> groups;
  session.query(
      "SELECT name_key, birth_date FROM people WHERE birth_date IS NOT NULL AND name_key <> '' GROUP BY "
      "name_key, birth_date HAVING COUNT(*) > 1 LIMIT :most",
      {{"most", most}}, [&](const Row& row) { groups.emplace_back(row.text(0), row.text(1)); });
  for (const auto& [name, birth] : groups) {
    std::vector<std::string> codes;
    session.query(
        "SELECT code FROM people WHERE name_key = :name AND birth_date = :birth ORDER BY id LIMIT 10",
        {{"name", name}, {"birth", birth}}, [&](const Row& row) { codes.push_back(row.text(0)); });
    for (std::size_t i = 0; i < codes.size(); ++i)
      for (std::size_t j = i + 1; j < codes.size(); ++j) pairs.emplace_back(codes[i], codes[j]);
  }
}

void add_unknown_births(Session& session, std::size_t most, Codes& pairs) {
  session.query(
      "SELECT a.code, b.code FROM people a JOIN people b ON b.name_key = a.name_key AND b.unit_code = "
      "a.unit_code AND b.id <> a.id WHERE a.birth_date IS NULL AND a.name_key <> '' AND (b.birth_date IS NOT "
      "NULL OR a.id < b.id) LIMIT :most",
      {{"most", most}}, [&](const Row& row) { pairs.emplace_back(row.text(0), row.text(1)); });
}

base::Problems why_not(Session& session, const Merger& merger, std::int64_t seen_survivor,
                       std::int64_t seen_absorbed) {
  const auto version = [&](const std::string& code) {
    return session.number("SELECT version FROM people WHERE code = :code", {{"code", code}});
  };
  if (merger.absorbed == merger.survivor)
    return {{base::Severity::kError, {}, msg("Choose two different records."), {}}};
  if (version(merger.survivor) == seen_survivor && version(merger.absorbed) == seen_absorbed) return {};
  return {{base::Severity::kError,
           {},
           msg("Somebody has changed one of the two records meanwhile. Compare them once more, then decide."),
           {}}};
}

base::Result<std::string> let_follow(Session& session, const Merger& merger,
                                     const PersonFollowers& followers) {
  auto notes = nlohmann::json::object();
  for (const auto& one : followers) {
    auto note = one.follow(session, merger.absorbed, merger.survivor);
    if (!note) return note;
    notes[one.name] = *note;
  }
  return notes.dump();
}

}  // namespace

std::vector<Twins> find_twins(Session& session, std::size_t most) {
  // Some of those found were told apart already.
  const auto apart = session.number("SELECT COUNT(*) FROM different_people");
  const auto enough = most + static_cast<std::size_t>(apart);
  Codes pairs;
  add_equal_births(session, enough, pairs);
  add_unknown_births(session, enough, pairs);
  std::vector<Twins> out;
  for (const auto& [one, other] : pairs) {
    if (out.size() >= most) break;
    if (are_apart(session, one, other)) continue;
    auto first = line_of(session, "code", one);
    auto second = line_of(session, "code", other);
    if (first && second) out.push_back({std::move(*first), std::move(*second)});
  }
  std::ranges::stable_sort(out, {}, [](const Twins& t) { return t.first.unit != t.second.unit; });
  return out;
}

void keep_apart(Session& session, const std::string& one, const std::string& other, const std::string& by,
                base::Instant at) {
  if (are_apart(session, one, other)) return;
  const auto [first, second] = ordered(one, other);
  session.execute(
      "INSERT INTO different_people (first_code, second_code, decided_by, decided_at) VALUES (:first, "
      ":second, "
      ":by, :at)",
      {{"first", first}, {"second", second}, {"by", by}, {"at", at}});
}

base::Result<std::int64_t> merge_people(Session& session, const Merger& merger, const Person& result,
                                        std::int64_t seen_survivor, std::int64_t seen_absorbed,
                                        const PersonFollowers& followers) {
  if (auto problems = why_not(session, merger, seen_survivor, seen_absorbed); !problems.empty())
    return base::refuse(std::move(problems));
  const auto notes = let_follow(session, merger, followers);
  if (!notes) return base::refuse(notes.error());
  const auto rows = rows_of_person(session, merger.absorbed).text();
  const auto survivor_rows = rows_of_person(session, merger.survivor).text();
  move_rows(session, merger.absorbed, merger.survivor);
  update_person(session, result, seen_survivor);
  touch_registry(session);
  return session.insert(
      "INSERT INTO merged_people (code, survivor, name, reason, merged_by, merged_at, rows, survivor_rows, "
      "survivor_version, followers) VALUES (:code, :survivor, :name, :reason, :by, :at, :rows, "
      ":survivor_rows, "
      "(SELECT version FROM people WHERE code = :survivor), :followers) RETURNING id",
      {{"code", merger.absorbed},
       {"survivor", merger.survivor},
       {"name", merger.name},
       {"reason", merger.reason},
       {"by", merger.by},
       {"at", merger.at},
       {"rows", rows},
       {"survivor_rows", survivor_rows},
       {"followers", *notes}});
}

base::Result<void> undo_merger(Session& session, std::int64_t number, const std::string& by, base::Instant at,
                               const PersonFollowers& followers) {
  const auto found = find_merger(session, number);
  if (!found) return base::refuse(msg("This merger is undone already."));
  if (line_of(session, "code", found->absorbed))
    return base::refuse(
        msg("There is a person with the staff code “{0}” again. Give that person another code first.",
            found->absorbed));
  if (!line_of(session, "code", found->survivor))
    return base::refuse(
        msg("“{0}” was merged into another record since. Undo that merger first.", found->survivor));
  std::string rows, survivor_rows, notes;
  std::int64_t version = 0;
  session.query("SELECT rows, survivor_rows, followers, survivor_version FROM merged_people WHERE id = :id",
                {{"id", number}}, [&](const Row& row) {
                  rows = row.text(0);
                  survivor_rows = row.text(1);
                  notes = row.text(2);
                  version = row.integer(3);
                });
  take_back_rows(session, found->survivor, version, RowArchive(rows), RowArchive(survivor_rows));
  const auto kept = nlohmann::json::parse(notes, nullptr, false);
  for (const auto& one : followers)
    if (kept.is_object() && kept.contains(one.name)) one.undo(session, kept[one.name].get<std::string>());
  session.execute("UPDATE merged_people SET undone_by = :by, undone_at = :at WHERE id = :id",
                  {{"by", by}, {"at", at}, {"id", number}});
  touch_registry(session);
  return {};
}

std::optional<Merger> find_merger(Session& session, std::int64_t number) {
  std::optional<Merger> out;
  session.query(std::string(kColumns) + "id = :id", {{"id", number}},
                [&](const Row& row) { out = merger(row); });
  return out;
}

std::vector<Merger> mergers_into(Session& session, std::string_view survivor) {
  std::vector<Merger> out;
  session.query(std::string(kColumns) + "survivor = :survivor ORDER BY id DESC", {{"survivor", survivor}},
                [&](const Row& row) { out.push_back(merger(row)); });
  return out;
}

std::optional<std::string> survivor_of(Session& session, std::string_view code) {
  std::optional<std::string> out;
  std::string now(code);
  for (int i = 0; i < kLongestChain; ++i) {
    const auto before = now;
    session.query(std::string(kColumns) + "code = :code", {{"code", before}},
                  [&](const Row& row) { now = row.text(2); });
    if (now == before) return out;
    out = now;
  }
  return out;
}

}  // namespace vinhdanh::campaign::registry
