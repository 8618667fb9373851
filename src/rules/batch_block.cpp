#include "rules/batch_block.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "rules/batch_bytes.h"

namespace vinhdanh::rules {
namespace {

using Code = Step::Code;

// Ranks up to `largest` are known, above it they are not.
void test_ranks(const Byte* ranks, std::size_t count, const Step& step, Byte largest, Byte* out) {
  with_comparison(step.comparison, [&](auto holds) {
    const int wanted = step.detail;
    for (std::size_t i = 0; i < count; ++i)
      out[i] = ranks[i] > largest ? kUnknown
                                  : static_cast<Byte>(holds(static_cast<int>(ranks[i]), wanted) ? kYes : kNo);
  });
}

}  // namespace

BlockRunner::BlockRunner(const Settled& settled, const Columns& columns, const Plan& plan)
    : settled_(settled), columns_(columns), plan_(plan), registers_(plan.steps.size()) {}

void BlockRunner::run(std::size_t begin, std::size_t end, Kind kind, BatchVerdicts& out) {
  begin_ = begin;
  end_ = end;
  item_begin_ = columns_.first_item[begin];
  item_end_ = columns_.first_item[end];
  for (std::size_t i = 0; i < plan_.steps.size(); ++i) step(plan_.steps[i], registers_[i]);
  write(kind, out);
}

void BlockRunner::step(const Step& step, Register& out) {
  const auto length = step.of_items ? items() : subjects();
  if (step.code < Code::kCountLevel) {
    out.values.resize(length);
    values_step(step, out);
  } else if (step.code < Code::kNumber) {
    out.low.assign(length, 0);
    out.high.assign(length, 0);
    if (step.code == Code::kCountSubject)
      count_subject(out);
    else if (step.code == Code::kCountItems)
      count_items(step, out);
    else if (step.flag)
      longest_run(step, out);
    else if (step.code == Code::kCountLevel)
      count_levels(step, out);
    else
      count_titles(step, out);
  } else {
    out.bounds.resize(length);
    bounds_step(step, out);
  }
}

void BlockRunner::values_step(const Step& step, Register& out) {
  auto* values = out.values.data();
  const auto length = out.values.size();
  const auto* a = step.a < 0 ? nullptr : reg(step.a).values.data();
  const auto* b = step.b < 0 ? nullptr : reg(step.b).values.data();
  switch (step.code) {
    case Code::kConstant:
      std::fill_n(values, length, static_cast<Byte>(step.value));
      break;
    // What is not applicable is the largest value, so that “and” leaves it out by itself.
    case Code::kAnd:
      for (std::size_t i = 0; i < length; ++i) values[i] = std::min(a[i], b[i]);
      break;
    case Code::kOr:
      for (std::size_t i = 0; i < length; ++i) {
        const Byte largest = std::max(a[i], b[i]);
        values[i] = largest == kNone ? std::min(a[i], b[i]) : largest;
      }
      break;
    case Code::kNot:
      for (std::size_t i = 0; i < length; ++i)
        values[i] = a[i] == kNone ? kNone : static_cast<Byte>(kYes - a[i]);
      break;
    case Code::kWhen:
      for (std::size_t i = 0; i < length; ++i)
        values[i] = a[i] == kYes ? b[i] : a[i] == kUnknown ? kUnknown : kNone;
      break;
    case Code::kCompareCount:
      compare_count(step, out);
      break;
    case Code::kCompare: {
      const auto& left = reg(step.a).bounds;
      const auto& right = reg(step.b).bounds;
      for (std::size_t i = 0; i < length; ++i)
        values[i] = static_cast<Byte>(compare(step.comparison, left[i], right[i]));
      break;
    }
    case Code::kSpread:
      for (std::size_t i = 0; i < subjects(); ++i) {
        for (auto at = columns_.first_item[begin_ + i]; at < columns_.first_item[begin_ + i + 1]; ++at)
          values[at - item_begin_] = a[i];
      }
      break;
    default:
      step.of_items ? item_step(step, out) : subject_step(step, out);
  }
}

void BlockRunner::subject_step(const Step& step, Register& out) {
  auto* values = out.values.data();
  const auto length = out.values.size();
  const auto detail = static_cast<std::size_t>(step.detail);
  if (step.code == Code::kEveryLevel) return every_level(step, out);
  if (step.code == Code::kDisciplined) {
    std::copy_n(columns_.disciplined.data() + begin_, length, values);
  } else if (step.code == Code::kTruth) {
    const auto* known = columns_.facts[detail].data() + begin_;
    for (std::size_t i = 0; i < length; ++i)
      values[i] = std::isnan(known[i]) ? kUnknown : known[i] != 0 ? kYes : kNo;
  } else if (step.code == Code::kEveryTitle) {
    std::fill_n(values, length, kYes);
    for (std::size_t year = 0; year < columns_.years.size(); ++year) {
      const auto* won = columns_.titles[detail * columns_.years.size() + year].data() + begin_;
      for (std::size_t i = 0; i < length; ++i) values[i] = std::min(values[i], won[i]);
    }
  } else {
    const auto* attested = columns_.attested[detail].data() + begin_;
    const auto* knowing = columns_.knowing[detail].data() + begin_;
    const auto* disciplined = columns_.disciplined.data() + begin_;
    for (std::size_t i = 0; i < length; ++i)
      values[i] = step.flag && knowing[i] == 0 && disciplined[i] != kNo ? kUnknown : attested[i];
  }
}

void BlockRunner::item_step(const Step& step, Register& out) {
  auto* values = out.values.data();
  const auto length = out.values.size();
  switch (step.code) {
    case Code::kScope:
      return test_ranks(columns_.scope.data() + item_begin_, length, step, 2, values);
    case Code::kAuthor:
      return test_ranks(columns_.author.data() + item_begin_, length, step, 1, values);
    case Code::kApplied:
      std::copy_n(columns_.applied.data() + item_begin_, length, values);
      return;
    case Code::kRecognised:
      std::copy_n(columns_.recognised.data() + item_begin_, length, values);
      return;
    case Code::kRewarded:
      std::copy_n(columns_.rewarded.data() + item_begin_, length, values);
      return;
    default:
      std::copy_n(columns_.in_period.data() + item_begin_, length, values);
  }
}

void BlockRunner::every_level(const Step& step, Register& out) {
  auto* values = out.values.data();
  const auto length = out.values.size();
  std::fill_n(values, length, kYes);
  with_comparison(step.comparison, [&](auto holds) {
    for (const auto& column : columns_.levels) {
      const auto* codes = column.data() + begin_;
      for (std::size_t i = 0; i < length; ++i) {
        const Byte value = codes[i] == Columns::kExempt ? kYes : level_value(holds, codes[i], step.detail);
        values[i] = std::min(values[i], value);
      }
    }
  });
}

void BlockRunner::compare_count(const Step& step, Register& out) {
  const auto* low = reg(step.a).low.data();
  const auto* high = reg(step.a).high.data();
  auto* values = out.values.data();
  const auto limit = static_cast<int>(step.number);
  const auto length = out.values.size();
  if (step.comparison == Comparison::kAtLeast) {
    for (std::size_t i = 0; i < length; ++i)
      values[i] = static_cast<Byte>((low[i] >= limit ? 1 : 0) + (high[i] >= limit ? 1 : 0));
    return;
  }
  for (std::size_t i = 0; i < length; ++i)
    values[i] = static_cast<Byte>(compare(step.comparison,
                                          {static_cast<double>(low[i]), static_cast<double>(high[i])},
                                          {step.number, step.number}));
}

void BlockRunner::write(Kind kind, BatchVerdicts& out) const {
  const auto* kinds = columns_.kind.data() + begin_;
  const auto wanted = static_cast<Byte>(kind);
  std::vector<Byte> overall(subjects(), kYes);
  for (const auto& output : plan_.outputs) {
    const auto& values = registers_[static_cast<std::size_t>(output.reg)].values;
    auto* to = out.criteria[output.criterion].data() + begin_;
    for (std::size_t i = 0; i < overall.size(); ++i)
      to[i] = kinds[i] == wanted ? static_cast<Value>(values[i]) : to[i];
    if (!output.counts) continue;
    for (std::size_t i = 0; i < overall.size(); ++i) overall[i] = std::min(overall[i], values[i]);
  }
  auto* to = out.overall.data() + begin_;
  for (std::size_t i = 0; i < overall.size(); ++i)
    to[i] = kinds[i] == wanted ? static_cast<Overall>(overall[i]) : to[i];
}

}  // namespace vinhdanh::rules
