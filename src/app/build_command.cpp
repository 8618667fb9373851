#include <CLI/CLI.hpp>

#include "app/command_line.h"

namespace vinhdanh::app {

void add_build(CLI::App&, Console&, int&) {}

}  // namespace vinhdanh::app
