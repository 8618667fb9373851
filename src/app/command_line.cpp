#include "app/command_line.h"

#include <CLI/CLI.hpp>
#include <ostream>

#include "app/version.h"
#include "base/interruption.h"

namespace vinhdanh::app {
namespace {

// What CLI11 found wrong, as a sentence of ours.
base::Message wrong_usage(const CLI::ParseError& error) {
  const std::string detail = error.what();
  if (dynamic_cast<const CLI::ExtrasError*>(&error))
    return base::msg("The program does not know these words: {0}.", detail.substr(detail.find(':') + 2));
  if (dynamic_cast<const CLI::RequiredError*>(&error)) return base::msg("Something is missing: {0}.", detail);
  if (dynamic_cast<const CLI::ValidationError*>(&error))
    return base::msg("A value does not fit: {0}.", detail);
  return base::msg("The command could not be read: {0}.", detail);
}

void translate_frame(CLI::App& app, Console& console) {
  app.get_formatter()->label("OPTIONS", console.say(base::msg("OPTIONS")));
  app.get_formatter()->label("SUBCOMMAND", console.say(base::msg("COMMAND")));
  app.get_formatter()->label("Usage", console.say(base::msg("Usage")));
  app.get_formatter()->label("REQUIRED", console.say(base::msg("required")));
  app.get_formatter()->column_width(34);
  app.set_help_flag("-h,--help", console.say(base::msg("Show this help and stop")));
  for (auto* command : app.get_subcommands({})) translate_frame(*command, console);
}

// The language is needed before the options are described.
void take_language(const std::vector<std::string>& arguments, Console& console) {
  if (const char* wanted = std::getenv("VINHDANH_LANG")) console.language = base::language_from(wanted);
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] == "--lang" && i + 1 < arguments.size())
      console.language = base::language_from(arguments[i + 1]);
    if (arguments[i].starts_with("--lang=")) console.language = base::language_from(arguments[i].substr(7));
  }
}

int parse_and_run(CLI::App& app, std::vector<std::string> arguments, Console& console, const int& status) {
  try {
    std::ranges::reverse(arguments);  // CLI11 takes them from the back
    app.parse(std::move(arguments));
    return status;
  } catch (const CLI::CallForHelp&) {
    const auto* asked = &app;
    while (!asked->get_subcommands().empty()) asked = asked->get_subcommands().front();
    console.out << asked->help();
    return kDone;
  } catch (const CLI::CallForVersion&) {
    console.out << version_line() << "\n";
    return kDone;
  } catch (const CLI::ParseError& error) {
    console.err << "vinhdanh: " << console.say(wrong_usage(error)) << "\n"
                << console.say(base::msg("“vinhdanh --help” shows what there is.")) << "\n";
    return kWrongUsage;
  }
}

}  // namespace

int run(std::vector<std::string> arguments, Console& console) {
  take_language(arguments, console);
  CLI::App app(
      console.say(base::msg("Vinh Danh: from a signed plan to the commendation conference and its papers.")),
      "vinhdanh");
  app.require_subcommand(1);
  app.fallthrough();
  std::string language;
  app.add_option("--lang", language,
                 console.say(base::msg("Language of the answers: vi or en (also by VINHDANH_LANG)")))
      ->check(CLI::IsMember({"vi", "en"}));
  app.set_version_flag("--version", version_line(), console.say(base::msg("Show the version and stop")));
  int status = kDone;
  add_serve(app, console, status);
  add_plan(app, console, status);
  add_registry(app, console, status);
  add_bundle(app, console, status);
  add_paper(app, console, status);
  add_criteria(app, console, status);
  add_sample(app, console, status);
  add_keys(app, console, status);
  add_build(app, console, status);
  app.add_subcommand("version", console.say(base::msg("Show the version")))->callback([&] {
    console.out << version_line() << "\n";
  });
  translate_frame(app, console);
  try {
    return parse_and_run(app, std::move(arguments), console, status);
  } catch (const base::Interruption& interruption) {
    console.err << "vinhdanh: " << console.say(interruption.text) << "\n";
    return kRefused;
  } catch (const std::exception& error) {
    console.err << "vinhdanh: " << error.what() << "\n";
    return kRefused;
  }
}

}  // namespace vinhdanh::app
