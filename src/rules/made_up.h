#pragma once

#include <cstdint>
#include <string>

#include "rules/facts.h"

// Made-up subjects for property tests and benchmarks; the same seed gives the same subjects.
namespace vinhdanh::rules::made_up {

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed * 2654435769U + 88172645463325252U) {}
  // 0 … sides - 1 (xorshift: the same on every machine, unlike the standard's distributions).
  int roll(int sides) {
    state_ ^= state_ << 13U;
    state_ ^= state_ >> 7U;
    state_ ^= state_ << 17U;
    return static_cast<int>((state_ >> 11U) % static_cast<std::uint64_t>(sides));
  }
  bool one_in(int sides) { return roll(sides) == 0; }

 private:
  std::uint64_t state_;
};

inline Evaluations evaluations(Dice& dice, int first, int last, int unknown_one_in) {
  constexpr std::array<Level, 9> kLevels{Level::kExcellent, Level::kExcellent, Level::kExcellent,
                                         Level::kGood,      Level::kGood,      Level::kGood,
                                         Level::kGood,      Level::kExempt,    Level::kCompleted};
  Evaluations out;
  for (int year = first; year <= last; ++year) {
    if (!dice.one_in(unknown_one_in)) out[year] = kLevels[static_cast<std::size_t>(dice.roll(9))];
  }
  return out;
}

inline Item item(Dice& dice, ItemKind kind, int number) {
  Item out;
  out.kind = kind;
  out.id = (kind == ItemKind::kTopic ? "t" : "i") + std::to_string(number);
  out.scope = static_cast<Scope>(std::min(2, dice.roll(8) / 5 + dice.roll(8) / 7));
  if (!dice.one_in(6))
    out.day = base::make_date(2019 + dice.roll(7), static_cast<unsigned>(1 + dice.roll(12)),
                              static_cast<unsigned>(1 + dice.roll(28)));
  if (!dice.one_in(5)) out.applied = !dice.one_in(6);
  if (!dice.one_in(6)) out.author = dice.one_in(2) ? Author::kMain : Author::kCo;
  if (!dice.one_in(6)) out.share = dice.roll(11) / 10.0;
  return out;
}

inline Subject person(Dice& dice, int number) {
  Subject out;
  out.id = "p" + std::to_string(number);
  out.evaluations = evaluations(dice, 2020, 2024, 8);
  if (dice.one_in(3)) out.evaluations[2025] = dice.one_in(4) ? Level::kCompleted : Level::kExcellent;
  const int initiatives = dice.roll(4);
  for (int i = 1; i <= initiatives; ++i) out.items.push_back(item(dice, ItemKind::kInitiative, i));
  const int topics = dice.roll(3);
  for (int i = 1; i <= topics; ++i) {
    out.items.push_back(item(dice, ItemKind::kTopic, i));
    if (initiatives > 0 && dice.one_in(3))
      out.items.back().same_as = "i" + std::to_string(1 + dice.roll(initiatives));
  }
  if (!dice.one_in(4)) out.attestations["P1"] = {!dice.one_in(9), dice.one_in(2), {}};
  if (dice.one_in(5)) out.discipline.push_back({base::make_date(2019 + dice.roll(7), 6, 15)});
  if (dice.one_in(20)) out.discipline.push_back({std::nullopt});
  return out;
}

inline Subject unit(Dice& dice, int number) {
  Subject out;
  out.id = "u" + std::to_string(number);
  out.kind = Kind::kCollective;
  if (dice.one_in(2)) out.founded = 2019 + dice.roll(6);
  const int first = out.founded.value_or(2020);
  out.evaluations = evaluations(dice, first, 2024, 8);
  std::erase_if(out.evaluations, [](const auto& e) { return e.second == Level::kExempt; });
  out.lineage = static_cast<Lineage>(dice.roll(3));
  const int predecessors = out.founded ? dice.roll(3) : 0;
  for (int i = 0; i < predecessors; ++i)
    out.predecessors.push_back(
        {"v" + std::to_string(i), dice.one_in(2), std::nullopt, evaluations(dice, 2018, first - 1, 6)});
  for (const auto* id : {"T3", "T4"}) {
    if (!dice.one_in(4)) out.attestations[id] = {!dice.one_in(9), dice.one_in(3), {}};
  }
  if (dice.one_in(6)) out.discipline.push_back({base::make_date(2019 + dice.roll(7), 6, 15)});
  return out;
}

}  // namespace vinhdanh::rules::made_up
