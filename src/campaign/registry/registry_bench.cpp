// What tools/bench/registry_bench.py runs:
//   registry_bench fill DATABASE PEOPLE UNITS   a made-up registry straight into a database
//   registry_bench import WORKBOOK              from file to checked records, as JSON
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <sys/resource.h>

#include "campaign/registry/registry_store.h"
#include "campaign/registry/sample.h"
#include "campaign/registry/workbook.h"
#include "platform/db/migrations.h"

namespace vinhdanh::campaign::registry {
namespace {

using platform::db::Session;

const auto kToday = base::make_date(2025, 8, 20);
// People who are held in memory at once.
constexpr std::size_t kAtOnce = 20'000;

template <typename T>
void all_are_new(Changes& changes, Table table, const std::vector<T>& records) {
  for (std::size_t i = 0; i < records.size(); ++i) changes.of(table).added.push_back(i);
}

void store_as_new(Session& session, const Registry& r) {
  Changes changes;
  all_are_new(changes, Table::kUnits, r.units);
  all_are_new(changes, Table::kReorganisations, r.reorganisations);
  all_are_new(changes, Table::kPeople, r.people);
  all_are_new(changes, Table::kEvaluations, r.evaluations);
  all_are_new(changes, Table::kHonours, r.honours);
  all_are_new(changes, Table::kInitiatives, r.initiatives);
  all_are_new(changes, Table::kTopics, r.topics);
  all_are_new(changes, Table::kDiscipline, r.discipline);
  all_are_new(changes, Table::kAttestations, r.attestations);
  store_registry(session, r, changes);
}

template <typename T>
void move_to(std::vector<T>& all, std::vector<T>& some) {
  all.insert(all.end(), std::make_move_iterator(some.begin()), std::make_move_iterator(some.end()));
}

Registry people_of(const Sample& sample, std::size_t first, bool themselves) {
  Registry part;
  for (auto i = first; i < std::min(first + kAtOnce, sample.people()); ++i) {
    auto one = sample.person(i);
    if (themselves) {
      move_to(part.people, one.people);
      continue;
    }
    move_to(part.evaluations, one.evaluations);
    move_to(part.honours, one.honours);
    move_to(part.initiatives, one.initiatives);
    move_to(part.topics, one.topics);
    move_to(part.discipline, one.discipline);
    move_to(part.attestations, one.attestations);
  }
  return part;
}

// All people first: what they have achieved names co-authors from anywhere.
void fill(const std::string& database, const SampleSize& size) {
  const auto db = platform::db::Database::open(database);
  platform::db::migrate(*db);
  const Sample sample(size);
  db->write([&](Session& s) {
    // The one writer of SQLite; its indexes of millions would not fit into the usual 2 MB.
    if (s.dialect() == platform::db::Dialect::kSqlite) s.query("PRAGMA cache_size = -500000", {}, nullptr);
    store_as_new(s, sample.ground());
  });
  for (const bool themselves : {true, false})
    for (std::size_t i = 0; i < size.people; i += kAtOnce)
      db->write([&](Session& s) { store_as_new(s, people_of(sample, i, themselves)); });
}

double peak_mb() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

bool import(const std::filesystem::path& workbook) {
  const auto start = std::chrono::steady_clock::now();
  const auto read = read_workbook(workbook, kToday);
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  if (!read) {
    for (const auto& problem : read.error())
      std::fprintf(stderr, "%s\n", describe(base::Language::kEnglish, problem).c_str());
    return false;
  }
  std::printf("{\"seconds\": %.3f, \"people\": %zu, \"evaluations\": %zu, \"peak_mb\": %.0f}\n",
              seconds.count(), read->registry.people.size(), read->registry.evaluations.size(), peak_mb());
  return true;
}

}  // namespace
}  // namespace vinhdanh::campaign::registry

int main(int count, char** words) {
  using namespace vinhdanh::campaign::registry;
  const std::string what = count > 1 ? words[1] : "";
  if (what == "fill" && count == 5) {
    fill(words[2], {std::stoul(words[3]), std::stoul(words[4]), 1});
    return 0;
  }
  if (what == "import" && count == 3) return import(words[2]) ? 0 : 1;
  std::fprintf(stderr, "registry_bench fill DATABASE PEOPLE UNITS | import WORKBOOK\n");
  return 2;
}
