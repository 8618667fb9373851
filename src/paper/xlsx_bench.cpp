#include <benchmark/benchmark.h>

#include "paper/xlsx_reader.h"
#include "paper/xlsx_writer.h"

// 12 columns as in a list of people: texts, dates, numbers. ours is written with inline strings; LibreOffice
// and Excel write shared strings.
namespace {

using namespace vinhdanh;

constexpr int kRows = 50'000;

std::string people() {
  return paper::xlsx_bytes({}, [](paper::XlsxWriter& writer) {
    paper::XlsxSheet sheet{.name = "Cá nhân"};
    for (int i = 0; i < 12; ++i)
      sheet.columns.push_back({.title = "Cột " + std::to_string(i),
                               .kind = i % 4 == 3 ? paper::ColumnKind::kInteger : paper::ColumnKind::kText});
    const auto number = writer.add_sheet(std::move(sheet));
    std::vector<paper::XlsxValue> row(12);
    for (int r = 0; r < kRows; ++r) {
      for (int i = 0; i < 12; ++i)
        row[static_cast<std::size_t>(i)].value =
            i % 4 == 2   ? decltype(row[0].value)(base::make_date(1980 + r % 30, 5, 6))
            : i % 4 == 3 ? decltype(row[0].value)(std::int64_t{r})
                         : decltype(row[0].value)("Nguyễn Văn " + std::to_string(r * 12 + i));
      writer.add_row(number, row);
    }
  });
}

void read_rows(benchmark::State& state) {
  const auto bytes = people();
  std::size_t rows = 0, cells_seen = 0;
  for (auto _ : state) {
    auto source = paper::open_xlsx_from_memory(bytes, "t.xlsx").value();
    const auto end =
        source->read(0, [&](const paper::Sheet&, std::uint32_t, std::span<const paper::Cell> cells) {
          cells_seen += cells.size();
          return true;
        });
    rows += end->rows;
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(rows));
  benchmark::DoNotOptimize(cells_seen);
}
BENCHMARK(read_rows)->Unit(benchmark::kMillisecond)->MinTime(2);

void write_rows(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(people().size());
  state.SetItemsProcessed(state.iterations() * kRows);
}
BENCHMARK(write_rows)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
