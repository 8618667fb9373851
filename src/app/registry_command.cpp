#include <CLI/CLI.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <ostream>

#include "app/command_line.h"
#include "base/clock.h"
#include "campaign/registry/column_file.h"
#include "campaign/registry/workbook.h"
#include "paper/xlsx_marker.h"

namespace vinhdanh::app {
namespace {

namespace registry = campaign::registry;

struct Options {
  std::string path;
  std::string out;
  std::string columns;
  std::string today;
  std::string marked;
  bool json = false;
};

int write_template(Console& console, const Options& options) {
  registry::write_template(options.path, console.language);
  console.out << console.say(base::msg("The empty workbook is in {0}.", options.path)) << "\n";
  return kDone;
}

// The day up to which records may reach: workbooks of an earlier year are checked as of then.
base::Date day_of(const Options& options) {
  return base::parse_iso_date(options.today).value_or(base::local_date(base::SystemClock().now()));
}

void print_counts(Console& console, const registry::Registry& found) {
  const std::pair<base::Message, std::size_t> counts[] = {
      {base::msg("Units"), found.units.size()},
      {base::msg("People"), found.people.size()},
      {base::msg("Yearly evaluations"), found.evaluations.size()},
      {base::msg("Titles and commendations"), found.honours.size()},
      {base::msg("Initiatives"), found.initiatives.size()},
      {base::msg("Topics"), found.topics.size()}};
  for (const auto& [what, count] : counts) console.out << console.say(what) << ": " << count << "\n";
}

// The workbook once more, with what was found in its cells.
base::Result<void> write_marked(const Console& console, const Options& options,
                                const base::Problems& problems) {
  std::vector<paper::CellNote> notes;
  for (const auto& problem : problems)
    notes.push_back({problem.place.sheet, problem.place.cell, console.say(problem.text)});
  std::ifstream in(options.path, std::ios::binary);
  std::error_code ignored;
  if (std::filesystem::equivalent(options.path, options.marked, ignored))
    return base::refuse(
        base::msg("Give the marked workbook another name than {0}, which stays as it is.", options.path));
  auto marked = paper::mark_cells({std::istreambuf_iterator<char>(in), {}}, options.path, notes);
  if (!marked) return tl::unexpected(std::move(marked.error()));
  std::ofstream out(options.marked, std::ios::binary);
  if (!(out << *marked).flush())
    return base::refuse(base::msg("The marked workbook can’t be written to {0}.", options.marked));
  return {};
}

int check(Console& console, const Options& options) {
  base::Result<registry::ColumnChoices> columns;
  if (!options.columns.empty()) columns = registry::read_columns(options.columns);
  if (!columns) return report(console, columns.error(), options.json);
  const auto read = registry::read_workbook(options.path, day_of(options), nullptr, &*columns);
  if (!options.marked.empty()) {
    const auto written = write_marked(console, options, read ? read->warnings : read.error());
    if (!written) return report(console, written.error(), options.json);
  }
  if (!read) return report(console, read.error(), options.json);
  report(console, read->warnings, options.json);
  if (options.json) return kDone;
  console.out << console.say(base::msg("The workbook can be imported.")) << "\n";
  print_counts(console, read->registry);
  return kDone;
}

int propose_columns(Console& console, const Options& options) {
  const auto text = registry::proposed_columns(options.path);
  if (!text) return report(console, text.error(), false);
  console.out << *text;
  return kDone;
}

struct SampleOptions {
  registry::SampleSize size;
  std::string out;
};

int sample(Console& console, const SampleOptions& options) {
  registry::write_workbook(options.out, registry::Sample(options.size), options.size.people);
  console.out << console.say(base::msg("The made-up registry is in {0}.", options.out)) << "\n";
  return kDone;
}

}  // namespace

void add_registry(CLI::App& app, Console& console, int& status) {
  auto* group =
      app.add_subcommand("registry", console.say(base::msg("Work with registry workbooks (.xlsx)")));
  group->require_subcommand(1);
  auto options = std::make_shared<Options>();
  auto* make =
      group->add_subcommand("template", console.say(base::msg("Write an empty workbook to fill in")));
  make->add_option("OUT.xlsx", options->path, console.say(base::msg("The file to write")))->required();
  make->callback([&console, &status, options] { status = write_template(console, *options); });
  auto* checking = group->add_subcommand(
      "check", console.say(base::msg("Check a workbook and name every cell that can't be taken")));
  checking->add_option("IN.xlsx|IN.csv", options->path, console.say(base::msg("The workbook")))->required();
  checking->add_option("--today", options->today,
                       console.say(base::msg("Check as of this day (2025-08-20)")));
  checking->add_option("--columns", options->columns,
                       console.say(base::msg("How columns of its own are read: a file written by “registry "
                                             "columns” and looked through")));
  checking->add_option("--marked", options->marked,
                       console.say(base::msg("Write the same .xlsx here with the cells in question "
                                             "coloured and the reasons in a last column")));
  checking->add_flag("--json", options->json, console.say(base::msg("Answer as JSON")));
  auto* columns = group->add_subcommand(
      "columns",
      console.say(base::msg("Propose as JSON how the columns of an office’s own workbook are read")));
  columns->add_option("IN.xlsx|IN.csv", options->path, console.say(base::msg("The workbook")))->required();
  columns->callback([&console, &status, options] { status = propose_columns(console, *options); });
  checking->callback([&console, &status, options] { status = check(console, *options); });
}

void add_sample(CLI::App& app, Console& console, int& status) {
  auto* command =
      app.add_subcommand("sample", console.say(base::msg("Write a made-up, repeatable registry")));
  auto options = std::make_shared<SampleOptions>();
  command->add_option("--people", options->size.people, console.say(base::msg("How many people (120)")))
      ->check(CLI::Range(1, 10'000'000));
  command->add_option("--units", options->size.units, console.say(base::msg("How many units (12)")))
      ->check(CLI::Range(4, 100'000));
  command->add_option("--seed", options->size.seed,
                      console.say(base::msg("The same seed gives the same registry (1)")));
  command->add_option("--out", options->out, console.say(base::msg("The workbook to write")))->required();
  command->callback([&console, &status, options] { status = sample(console, *options); });
}

}  // namespace vinhdanh::app
