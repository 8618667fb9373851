#include "rules/batch.h"

#include <algorithm>
#include <atomic>
#include <thread>

#include "rules/batch_block.h"

namespace vinhdanh::rules {

Batch::Batch(const Settled& settled, const Columns& columns)
    : settled_(settled),
      persons_(compile(settled, columns, Kind::kPerson)),
      collectives_(compile(settled, columns, Kind::kCollective)) {}

BatchVerdicts Batch::run(const Columns& columns, unsigned threads) const {
  BatchVerdicts out;
  out.overall.resize(columns.size());
  out.criteria.assign(settled_.rules->criteria.size(),
                      std::vector<Value>(columns.size(), Value::kNotApplicable));
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    BlockRunner persons(settled_, columns, persons_);
    BlockRunner collectives(settled_, columns, collectives_);
    for (;;) {
      const auto begin = next.fetch_add(BlockRunner::kSubjects);
      if (begin >= columns.size()) return;
      const auto end = std::min(begin + BlockRunner::kSubjects, columns.size());
      const auto kinds = std::span(columns.kind).subspan(begin, end - begin);
      const auto units = std::ranges::count(kinds, static_cast<std::uint8_t>(Kind::kCollective));
      if (units < static_cast<std::ptrdiff_t>(kinds.size())) persons.run(begin, end, Kind::kPerson, out);
      if (units > 0) collectives.run(begin, end, Kind::kCollective, out);
    }
  };
  std::vector<std::jthread> helpers;
  for (unsigned i = 1; i < threads; ++i) helpers.emplace_back(work);
  work();
  return out;
}

}  // namespace vinhdanh::rules
