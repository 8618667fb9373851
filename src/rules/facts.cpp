#include "rules/facts.h"

namespace vinhdanh::rules {

void attest(Subject& subject, const std::string& criterion, const Attestation& given) {
  const auto [at, first] = subject.attestations.emplace(criterion, given);
  auto& whole = at->second;
  if (first || (!given.value && !given.disputed)) return;
  const bool empty = !whole.value && !whole.disputed;
  if (!given.by.empty() && given.by != whole.by) whole.by += (whole.by.empty() ? "" : "; ") + given.by;
  whole.disputed = whole.disputed || given.disputed || (!empty && whole.value != given.value);
  whole.despite_discipline = (!empty && whole.despite_discipline) || given.despite_discipline;
  whole.value = whole.disputed ? std::nullopt : given.value;
}

}  // namespace vinhdanh::rules
