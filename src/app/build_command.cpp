#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/build_outputs.h"
#include "app/command_line.h"

namespace vinhdanh::app {
namespace {

void print_json(Console& console, const BuildReport& report) {
  nlohmann::ordered_json answer;
  for (const auto& file : report.files)
    answer["files"].push_back({{"name", file.name}, {"bytes", file.bytes}});
  for (const auto& [what, number] : report.counts) answer["counts"][what.id] = number;
  answer["warnings"] = nlohmann::ordered_json::array();
  for (const auto& warning : report.warnings)
    answer["warnings"].push_back(base::describe(console.language, warning));
  console.out << answer.dump(2) << "\n";
}

int build(Console& console, BuildSettings settings, const std::string& date, bool json) {
  if (!date.empty()) {
    const auto day = base::parse_date(date);
    if (!day) return report(console, day.error(), json);
    settings.decision_date = *day;
  }
  settings.language = console.language;
  base::Result<BuildReport> built = [&] {
    Progress bar(console, base::msg("Making the papers"));
    return build_outputs(settings, [&](double part) { bar.at(part); });
  }();
  if (!built) return report(console, built.error(), json);
  if (json) {
    print_json(console, *built);
    return kDone;
  }
  report(console, built->warnings, false);
  for (const auto& [what, number] : built->counts) console.out << console.say(what) << ": " << number << "\n";
  for (const auto& file : built->files)
    console.out << (settings.out / file.name).string() << "\t" << console.say(file.what) << "\n";
  return kDone;
}

}  // namespace

void add_build(CLI::App& app, Console& console, int& status) {
  auto* command = app.add_subcommand(
      "build", console.say(base::msg("Make all papers of a plan from a registry workbook, without pages")));
  const auto settings = std::make_shared<BuildSettings>();
  const auto date = std::make_shared<std::string>();
  const auto json = std::make_shared<bool>(false);
  command->add_option("PLAN_DIR", settings->plan, console.say(base::msg("The folder that holds plan.toml")))
      ->required();
  command->add_option("--registry", settings->registry, console.say(base::msg("The workbook")))->required();
  command->add_option("--columns", settings->columns,
                      console.say(base::msg("How columns of its own are read: a file written by “registry "
                                            "columns” and looked through")));
  command->add_option("--out", settings->out, console.say(base::msg("The folder to write into")))->required();
  command->add_option("--decision-number", settings->decision_number,
                      console.say(base::msg("Number of the decision (125/QĐ-SKHCN)")));
  command->add_option("--decision-date", *date,
                      console.say(base::msg("Date of the decision (the day of the conference)")));
  command->add_option(
      "--templates", settings->templates,
      console.say(base::msg("A folder with Word templates of your own, named like the papers: "
                            "decision.docx")));
  command
      ->add_option("--confirmed", settings->confirmed,
                   console.say(base::msg("Papers whose wording you compared with the text in force; they "
                                         "carry no mark: decision,budget")))
      ->delimiter(',');
  command->add_flag("--json", *json, console.say(base::msg("Answer as JSON")));
  command->callback(
      [&console, &status, settings, date, json] { status = build(console, *settings, *date, *json); });
}

}  // namespace vinhdanh::app
