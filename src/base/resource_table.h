#pragma once

// What the build writes into the program: see cmake/Resources.cmake.
namespace vinhdanh::base {

struct ResourceRow {
  const char* name;
  const char* begin;
  const char* end;
};
extern const ResourceRow kResourceRows[];  // sorted by name
extern const unsigned long kResourceCount;

}  // namespace vinhdanh::base
