#include "rules/change_sets.h"

#include <algorithm>

namespace vinhdanh::rules {
namespace {

using What = Change::What;

// How hard a fact is to come by: a signature, a record that exists but was not entered, a
// ruling, a year still to be evaluated, new work.
int effort(const Change& change) {
  switch (change.what) {
    case What::kAttest:
      return 1;
    case What::kAttestDespiteDiscipline:
    case What::kEvaluate:
      return 2;
    case What::kConfirmItem:
    case What::kFact:
      return 3;
    case What::kRule:
      return 4;
    case What::kEvaluateOpenYear:
      return 6;
    case What::kNewItem:
      break;
  }
  return change.count * (10 + 6 * static_cast<int>(change.scope));
}

bool same(const Change& left, const Change& right) {
  return left.what == right.what && left.name == right.name && left.year == right.year &&
         left.kind == right.kind && left.scope == right.scope && left.value == right.value;
}

void merge(ChangeSet& set, const Change& change) {
  const auto at = std::ranges::find_if(set, [&](const Change& c) { return same(c, change); });
  if (at == set.end()) return set.push_back(change);
  if (change.level > at->level || change.count > at->count) *at = change;
}

bool within(const ChangeSet& small, const ChangeSet& large) {
  return std::ranges::all_of(small, [&](const Change& c) {
    return std::ranges::any_of(
        large, [&](const Change& d) { return same(c, d) && c.level <= d.level && c.count <= d.count; });
  });
}

}  // namespace

int effort(const ChangeSet& set) {
  int sum = 0;
  for (const auto& change : set) sum += effort(change);
  return sum;
}

int facts_in(const ChangeSet& set) {
  int sum = 0;
  for (const auto& change : set) sum += change.count;
  return sum;
}

std::vector<ChangeSet> smallest(std::vector<ChangeSet> family) {
  std::ranges::stable_sort(family, {}, [](const ChangeSet& s) { return std::pair(effort(s), s.size()); });
  std::vector<ChangeSet> out;
  for (auto& set : family) {
    if (out.size() < kKeptSets &&
        std::ranges::none_of(out, [&](const ChangeSet& s) { return within(s, set); }))
      out.push_back(std::move(set));
  }
  return out;
}

std::vector<ChangeSet> together(const std::vector<ChangeSet>& left, const std::vector<ChangeSet>& right) {
  std::vector<ChangeSet> out;
  for (const auto& one : left) {
    for (const auto& other : right) {
      ChangeSet set = one;
      for (const auto& change : other) merge(set, change);
      out.push_back(std::move(set));
    }
  }
  return smallest(std::move(out));
}

}  // namespace vinhdanh::rules
