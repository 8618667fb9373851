#pragma once

#include <string>
#include <vector>

#include "app/console.h"

namespace CLI {
class App;
}

namespace vinhdanh::app {

// Runs `vinhdanh ARGUMENTS…` and returns its exit status. Everything is written to
// the console, so that tests call it as the shell does.
int run(std::vector<std::string> arguments, Console& console);

// Each adds its subcommands; a command that runs sets `status`.
void add_serve(CLI::App& app, Console& console, int& status);
void add_plan(CLI::App& app, Console& console, int& status);
void add_criteria(CLI::App& app, Console& console, int& status);
void add_registry(CLI::App& app, Console& console, int& status);
void add_sample(CLI::App& app, Console& console, int& status);
void add_bundle(CLI::App& app, Console& console, int& status);
void add_paper(CLI::App& app, Console& console, int& status);
void add_paper_files(CLI::App& paper, Console& console, int& status);  // a part of it
void add_keys(CLI::App& app, Console& console, int& status);
void add_build(CLI::App& app, Console& console, int& status);

}  // namespace vinhdanh::app
