#pragma once

#include <cstdint>
#include <vector>

#include "campaign/registry/registry.h"

namespace vinhdanh::campaign::registry {

struct SampleSize {
  std::size_t people = 120;
  std::size_t units = 12;  // that are there today; 4 at least
  std::uint64_t seed = 1;
};

// A made-up registry: names put together at random from lists of common family, middle
// and given names, no real person meant. The same size gives the same registry on every
// machine. Its units are those of plans/haiphong-skhcn-2025 with the departments that
// were merged in 2025; more are made up when more are asked for. Years 2020 to 2024 are
// evaluated, of people 2019 too, 2025 is not. Some records lack something, as in real life; none contradicts
// another.
class Sample {
 public:
  explicit Sample(const SampleSize& size);

  // Units, reorganisations, and what the collectives have achieved; no people.
  const Registry& ground() const { return ground_; }

  std::size_t people() const { return size_.people; }

  // One person with all of their achievements; `people` and `initiatives` … hold what
  // belongs to this person as main author. Any number below `size.people`, in any order.
  Registry person(std::size_t number) const;

 private:
  Person make_person(std::size_t number) const;
  SampleSize size_;
  Registry ground_;
  std::vector<std::size_t> slots_;  // numbers of ground_.units, turn by turn
};

// All of it at once.
Registry make_sample(const SampleSize& size);

}  // namespace vinhdanh::campaign::registry
