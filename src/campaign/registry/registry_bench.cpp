#include <benchmark/benchmark.h>
#include <filesystem>

#include "campaign/registry/people_store.h"
#include "campaign/registry/registry_store.h"
#include "campaign/registry/workbook.h"
#include "platform/db/migrations.h"

namespace vinhdanh::campaign::registry {
namespace {

using platform::db::Session;

const auto kToday = base::make_date(2025, 8, 20);

// Made once for each size; the folder stays in the system's temporary one.
std::filesystem::path workbook_of(std::size_t people) {
  const auto file =
      std::filesystem::temp_directory_path() / ("vinhdanh-bench-" + std::to_string(people) + ".xlsx");
  const SampleSize size{people, 12, 1};
  if (!std::filesystem::exists(file)) write_workbook(file, Sample(size), people);
  return file;
}

platform::db::Database& database_of(std::size_t people) {
  static std::map<std::size_t, std::unique_ptr<platform::db::Database>> open;
  auto& db = open[people];
  if (db) return *db;
  const auto file =
      std::filesystem::temp_directory_path() / ("vinhdanh-bench-" + std::to_string(people) + ".db");
  for (const char* ending : {"", "-wal", "-shm"}) std::filesystem::remove(file.string() + ending);
  db = platform::db::Database::open(file.string());
  platform::db::migrate(*db);
  db->write([&](Session& s) { import_registry(s, make_sample({people, 12, 1})); });
  return *db;
}

std::size_t size_of(const benchmark::State& state) {
  return static_cast<std::size_t>(state.range(0));
}

void write_sample(benchmark::State& state) {
  const SampleSize size{size_of(state), 12, 1};
  const auto file = std::filesystem::temp_directory_path() / "vinhdanh-bench-out.xlsx";
  for (auto _ : state) write_workbook(file, Sample(size), size.people);
}
BENCHMARK(write_sample)->Arg(10'000)->Unit(benchmark::kMillisecond);

void read_and_check(benchmark::State& state) {
  const auto file = workbook_of(size_of(state));
  for (auto _ : state)
    if (!read_workbook(file, kToday)) state.SkipWithError("the sample was refused");
}
BENCHMARK(read_and_check)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

void import(benchmark::State& state) {
  const auto registry = make_sample({size_of(state), 12, 1});
  const auto file = std::filesystem::temp_directory_path() / "vinhdanh-bench-import.db";
  for (auto _ : state) {
    for (const char* ending : {"", "-wal", "-shm"}) std::filesystem::remove(file.string() + ending);
    const auto db = platform::db::Database::open(file.string());
    platform::db::migrate(*db);
    db->write([&](Session& s) { import_registry(s, registry); });
  }
}
BENCHMARK(import)->Arg(10'000)->Unit(benchmark::kMillisecond);

void page(benchmark::State& state, const PeopleQuery& query) {
  auto& db = database_of(size_of(state));
  for (auto _ : state) benchmark::DoNotOptimize(db.read([&](Session& s) { return people_page(s, query); }));
}
void first_page(benchmark::State& state) {
  page(state, {});
}
void last_page(benchmark::State& state) {
  PeopleQuery query;
  query.beside = {"zz", 0};
  query.backwards = true;
  page(state, query);
}
void search_common(benchmark::State& state) {
  PeopleQuery query;
  query.words = "nguyen v";
  page(state, query);
}
void search_rare(benchmark::State& state) {
  PeopleQuery query;
  query.words = "cb000123";
  page(state, query);
}
void search_nobody(benchmark::State& state) {
  PeopleQuery query;
  query.words = "uoc quyen";
  page(state, query);
}
void count_everybody(benchmark::State& state) {
  auto& db = database_of(size_of(state));
  for (auto _ : state) benchmark::DoNotOptimize(db.read([](Session& s) { return count_people(s, {}); }));
}
void one_record(benchmark::State& state) {
  auto& db = database_of(size_of(state));
  for (auto _ : state)
    benchmark::DoNotOptimize(db.read([](Session& s) {
      return load_record(s, {SubjectKind::kPerson, "CB000123"});
    }));
}
BENCHMARK(first_page)->Arg(10'000)->Unit(benchmark::kMicrosecond);
BENCHMARK(last_page)->Arg(10'000)->Unit(benchmark::kMicrosecond);
BENCHMARK(search_common)->Arg(10'000)->Unit(benchmark::kMicrosecond);
BENCHMARK(search_rare)->Arg(10'000)->Unit(benchmark::kMicrosecond);
BENCHMARK(search_nobody)->Arg(10'000)->Unit(benchmark::kMicrosecond);
BENCHMARK(count_everybody)->Arg(10'000)->Unit(benchmark::kMicrosecond);
BENCHMARK(one_record)->Arg(10'000)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace vinhdanh::campaign::registry

BENCHMARK_MAIN();
