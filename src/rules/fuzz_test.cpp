#include <gtest/gtest.h>

#include "rules/fuzz_target.h"
#include "rules/made_up.h"
#include "rules/test_files.h"

namespace vinhdanh::rules {
namespace {

// Bytes turned, taken out, doubled and swapped for words of the language, from a fixed seed.
std::string broken(std::string text, made_up::Dice& dice) {
  constexpr std::array<const char*, 14> kPieces{
      "(", ")", "\"", "\"\"\"", "=", "[", "]", "{", "at least ", " of ", "and ", "99999999999", "\n", "P4"};
  for (int i = 0, changes = 1 + dice.roll(4); i < changes && !text.empty(); ++i) {
    const auto at = static_cast<std::size_t>(dice.roll(static_cast<int>(text.size())));
    switch (dice.roll(4)) {
      case 0:
        text[at] = static_cast<char>(dice.roll(256));
        break;
      case 1:
        text.erase(at, static_cast<std::size_t>(1 + dice.roll(40)));
        break;
      case 2:
        text.insert(at, kPieces[static_cast<std::size_t>(dice.roll(14))]);
        break;
      default:
        text.insert(at, text.substr(at, static_cast<std::size_t>(dice.roll(60))));
    }
  }
  return text;
}

TEST(Fuzz, broken_files_are_refused_or_read_but_never_bring_the_program_down) {
  made_up::Dice dice(1);
  const auto rules = project_file("criteria-library/bang-khen-thanh-pho.toml");
  const auto cases = project_file("plans/haiphong-skhcn-2025/criteria.cases");
  const std::string facts =
      R"({"date": "2025-08-20", "rulings": {"years": [2020]}, "subjects": [{"id": "a", "kind": "person",
    "evaluations": {"2020": "good"}, "initiatives": [{"id": "i", "scope": "base", "applied": "yes", "share": 0.5}], "titles": {"X": [2020]}}]})";
  for (int i = 0; i < 150; ++i) {
    feed(broken(rules, dice));
    feed(broken(cases, dice));
    feed(broken(facts, dice));
  }
}

}  // namespace
}  // namespace vinhdanh::rules
