#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>

#include "app/command_line.h"
#include "campaign/plan/plan_reader.h"

namespace vinhdanh::app {
namespace {

int check(Console& console, const std::string& folder, bool json) {
  const auto problems = campaign::plan::check_folder(folder);
  const auto status = report(console, problems, json);
  if (!base::has_errors(problems) && !json)
    console.out << console.say(base::msg("The plan can be used.")) << "\n";
  return status;
}

}  // namespace

void add_plan(CLI::App& app, Console& console, int& status) {
  auto* plan = app.add_subcommand("plan", console.say(base::msg("Work with a plan folder")));
  plan->require_subcommand(1);
  auto* command = plan->add_subcommand(
      "check", console.say(base::msg("Check a plan and name every problem with its place")));
  auto folder = std::make_shared<std::string>();
  auto json = std::make_shared<bool>(false);
  command->add_option("PLAN_DIR", *folder, console.say(base::msg("The folder that holds plan.toml")))
      ->required();
  command->add_flag("--json", *json, console.say(base::msg("Answer as JSON")));
  command->callback([&console, &status, folder, json] { status = check(console, *folder, *json); });
}

}  // namespace vinhdanh::app
