#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/command_line.h"
#include "base/clock.h"
#include "base/files.h"
#include "campaign/next_level/bundle.h"

namespace vinhdanh::app {

using base::msg;

namespace {

namespace next_level = campaign::next_level;

struct Options {
  std::string file;
  bool json = false;
};

void print_json(Console& console, const next_level::ReadBundle& read) {
  auto entries = nlohmann::ordered_json::array();
  for (const auto& entry : read.bundle.entries)
    entries.push_back(
        {{"kind", campaign::registry::kSubjectKindCodes[static_cast<std::size_t>(entry.subject.kind)]},
         {"code", entry.subject.code},
         {"name", entry.name},
         {"post", entry.post},
         {"unit", entry.unit_name},
         {"files", entry.files.size()}});
  console.out << nlohmann::ordered_json{{"ok", true},
                                        {"control", read.control},
                                        {"issuer", read.bundle.issuer},
                                        {"decision", read.bundle.decision_number},
                                        {"entries", entries}}
                     .dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace)
              << "\n";
}

void print(Console& console, const next_level::ReadBundle& read) {
  const auto& bundle = read.bundle;
  console.out << console.say(
                     msg("{0}, decision {1}: the bundle is whole.", bundle.issuer, bundle.decision_number))
              << "\n"
              << console.say(msg("Control code: {0}", next_level::control_words(read.control))) << "\n";
  int number = 0;
  for (const auto& entry : bundle.entries)
    console.out << ++number << ". " << entry.name << (entry.post.empty() ? "" : ", " + entry.post) << "\n";
}

int check(Console& console, const Options& options) {
  auto bytes = base::read_file(options.file);
  if (!bytes) return report(console, bytes.error(), options.json);
  const auto name = std::filesystem::path(options.file).filename().string();
  const auto read =
      next_level::read_bundle(std::move(*bytes), name, base::local_date(base::SystemClock().now()));
  if (!read) return report(console, read.error(), options.json);
  if (options.json)
    print_json(console, *read);
  else
    print(console, *read);
  return kDone;
}

}  // namespace

void add_bundle(CLI::App& app, Console& console, int& status) {
  auto* group = app.add_subcommand("bundle", console.say(msg("What one agency proposes to the next level")));
  group->require_subcommand(1);
  auto options = std::make_shared<Options>();
  auto* checking = group->add_subcommand(
      "check", console.say(msg("Check that a bundle is whole and unchanged, and list its nominees")));
  checking->add_option("FILE.zip", options->file, console.say(msg("The bundle")))->required();
  checking->add_flag("--json", options->json, console.say(msg("Answer as JSON")));
  checking->callback([&console, &status, options] { status = check(console, *options); });
}

}  // namespace vinhdanh::app
