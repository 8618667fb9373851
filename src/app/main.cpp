#include <iostream>
#include <unistd.h>

#include "app/command_line.h"

int main(int count, char** values) {
  vinhdanh::app::Console console{std::cout, std::cerr};
  console.terminal = isatty(STDERR_FILENO) == 1;
  return vinhdanh::app::run({values + 1, values + count}, console);
}
