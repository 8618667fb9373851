#pragma once

#include <cstdint>
#include <vector>

#include "rules/batch_plan.h"
#include "rules/columns.h"
#include "rules/evaluate.h"

namespace vinhdanh::rules {

// Verdicts without reasons, one entry for each subject of the columns.
struct BatchVerdicts {
  std::vector<std::vector<Value>> criteria;  // by criterion of the rule set
  std::vector<Overall> overall;
};

// The rules compiled once, run over any number of columns made for the same `settled`. The
// values are those of `evaluate`. `settled` has to outlive it.
class Batch {
 public:
  Batch(const Settled& settled, const Columns& columns);
  // `columns` has to be made for the same rules; blocks are shared out among the threads.
  BatchVerdicts run(const Columns& columns, unsigned threads = 1) const;

 private:
  const Settled& settled_;
  Plan persons_;
  Plan collectives_;
};

}  // namespace vinhdanh::rules
