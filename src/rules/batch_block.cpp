#include "rules/batch_block.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace vinhdanh::rules {
namespace {

using Code = Step::Code;
using Byte = std::uint8_t;

constexpr Byte kNo = static_cast<Byte>(Value::kNotMet);
constexpr Byte kUnknown = static_cast<Byte>(Value::kUnknown);
constexpr Byte kYes = static_cast<Byte>(Value::kMet);
constexpr Byte kNone = static_cast<Byte>(Value::kNotApplicable);

// Calls `go` with the comparison as a type of its own, so that each loop is compiled for it.
template <typename Go>
void with_comparison(Comparison comparison, Go go) {
  switch (comparison) {
    case Comparison::kLess:
      return go(std::less<int>());
    case Comparison::kAtMost:
      return go(std::less_equal<int>());
    case Comparison::kEqual:
      return go(std::equal_to<int>());
    case Comparison::kNotEqual:
      return go(std::not_equal_to<int>());
    case Comparison::kAtLeast:
      return go(std::greater_equal<int>());
    case Comparison::kMore:
      return go(std::greater<int>());
  }
}

// Ranks up to `largest` are known, above it they are not.
void test_ranks(const Byte* ranks, std::size_t count, const Step& step, Byte largest, Byte* out) {
  with_comparison(step.comparison, [&](auto holds) {
    const int wanted = step.detail;
    for (std::size_t i = 0; i < count; ++i)
      out[i] = ranks[i] > largest ? kUnknown
                                  : static_cast<Byte>(holds(static_cast<int>(ranks[i]), wanted) ? kYes : kNo);
  });
}

Byte level_value(const auto& holds, Byte code, int wanted) {
  if (code == Columns::kMissing) return kUnknown;
  return code < Columns::kExempt && holds(static_cast<int>(code), wanted) ? kYes : kNo;
}

Bounds years_between(Bounds from, Bounds to) {
  if (!from.known() || !to.known()) return kAnyNumber;
  const auto date = [](double day) {
    return std::chrono::year_month_day(
        std::chrono::sys_days(std::chrono::days(static_cast<std::int64_t>(day))));
  };
  const auto first = date(from.low);
  const auto last = date(to.low);
  int years = int{last.year()} - int{first.year()};
  if (std::pair(unsigned{last.month()}, unsigned{last.day()}) <
      std::pair(unsigned{first.month()}, unsigned{first.day()}))
    --years;
  return {static_cast<double>(years), static_cast<double>(years)};
}

Bounds combined(Code code, Bounds left, Bounds right) {
  switch (code) {
    case Code::kAdd:
      return add(left, right);
    case Code::kSubtract:
      return subtract(left, right);
    case Code::kMultiply:
      return multiply(left, right);
    case Code::kDivide:
      return divide(left, right);
    case Code::kYearsBetween:
      return years_between(left, right);
    default:
      return left.known() && right.known() ? subtract(right, left) : kAnyNumber;
  }
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

void BlockRunner::count_levels(const Step& step, Register& out) {
  with_comparison(step.comparison, [&](auto holds) {
    for (const auto& column : columns_.levels) {
      const auto* codes = column.data() + begin_;
      for (std::size_t i = 0; i < out.low.size(); ++i) {
        const Byte value = level_value(holds, codes[i], step.detail);
        out.low[i] = static_cast<std::uint16_t>(out.low[i] + (value == kYes ? 1 : 0));
        out.high[i] = static_cast<std::uint16_t>(out.high[i] + (value != kNo ? 1 : 0));
      }
    }
  });
}

Byte BlockRunner::year_value(const Step& test, std::size_t year, std::size_t subject) const {
  if (test.code == Code::kCountTitle) {
    const auto value =
        columns_.titles[static_cast<std::size_t>(test.detail) * columns_.years.size() + year][subject];
    return value == kNone ? kNo : value;
  }
  Byte value = kNo;
  with_comparison(test.comparison, [&](auto holds) {
    value = level_value(holds, columns_.levels[year][subject], test.detail);
  });
  return value;
}

void BlockRunner::longest_run(const Step& step, Register& out) {
  for (std::size_t i = 0; i < out.low.size(); ++i) {
    int low = 0;
    int high = 0;
    for (std::size_t year = 0; year < columns_.years.size(); ++year) {
      const bool follows = year > 0 && columns_.years[year] == columns_.years[year - 1] + 1;
      const auto value = year_value(step, year, begin_ + i);
      low = value == kYes ? (follows ? low : 0) + 1 : 0;
      high = value != kNo ? (follows ? high : 0) + 1 : 0;
      out.low[i] = std::max(out.low[i], static_cast<std::uint16_t>(low));
      out.high[i] = std::max(out.high[i], static_cast<std::uint16_t>(high));
    }
  }
}

void BlockRunner::count_titles(const Step& step, Register& out) {
  for (std::size_t year = 0; year < columns_.years.size(); ++year) {
    for (std::size_t i = 0; i < out.low.size(); ++i) {
      const auto value = year_value(step, year, begin_ + i);
      out.low[i] = static_cast<std::uint16_t>(out.low[i] + (value == kYes ? 1 : 0));
      out.high[i] = static_cast<std::uint16_t>(out.high[i] + (value != kNo ? 1 : 0));
    }
  }
}

void BlockRunner::count_subject(Register& out) {
  for (const auto& column : columns_.levels) {
    const auto* codes = column.data() + begin_;
    for (std::size_t i = 0; i < out.low.size(); ++i)
      out.low[i] = static_cast<std::uint16_t>(out.low[i] + (codes[i] != Columns::kExempt ? 1 : 0));
  }
  out.high = out.low;
}

void BlockRunner::count_items(const Step& step, Register& out) {
  const bool once = (step.detail & 1) != 0;
  const bool twice = (step.detail & 2) != 0;
  sum_items(step, once, out.low, out.high);
  if (!once || !twice) return;
  std::vector<std::uint16_t> ignored(out.low.size());
  sum_items(step, false, ignored, out.high);
}

// Running sums over the items of the block (low in the lower half, high in the upper), so that
// the count of a subject is a difference, without a loop of its own.
void BlockRunner::sum_items(const Step& step, bool once, std::vector<std::uint16_t>& low,
                            std::vector<std::uint16_t>& high) {
  const auto count = items();
  counted_.resize(count);
  sums_.resize(count + 1);
  const auto* values = reg(step.a).values.data();
  const auto* kinds = columns_.item_kind.data() + item_begin_;
  for (std::size_t i = 0; i < count; ++i) counted_[i] = ((step.kinds >> kinds[i]) & 1) != 0 ? values[i] : kNo;
  if (once) {
    const auto& followers = columns_.followers;
    for (auto at = std::ranges::lower_bound(followers, item_begin_); at != followers.end() && *at < item_end_;
         ++at) {
      auto& here = counted_[*at - item_begin_];
      auto& before = counted_[*at - item_begin_ - 1];
      here = std::max(here, before);
      before = kNo;
    }
  }
  std::uint32_t sum = 0;
  sums_[0] = 0;
  for (std::size_t i = 0; i < count; ++i) {
    sum += (counted_[i] == kYes ? 1U : 0U) + (counted_[i] != kNo ? 0x10000U : 0U);
    sums_[i + 1] = sum;
  }
  const auto* first = columns_.first_item.data() + begin_;
  for (std::size_t i = 0; i < low.size(); ++i) {
    const auto counts = sums_[first[i + 1] - item_begin_] - sums_[first[i] - item_begin_];
    low[i] = static_cast<std::uint16_t>(counts & 0xFFFFU);
    high[i] = static_cast<std::uint16_t>(counts >> 16U);
  }
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

void BlockRunner::bounds_step(const Step& step, Register& out) {
  auto& bounds = out.bounds;
  switch (step.code) {
    case Code::kNumber:
      std::ranges::fill(bounds, step.bounds);
      break;
    case Code::kFromCount:
      for (std::size_t i = 0; i < bounds.size(); ++i)
        bounds[i] = {static_cast<double>(reg(step.a).low[i]), static_cast<double>(reg(step.a).high[i])};
      break;
    case Code::kCountTrue:
      std::ranges::fill(bounds, Bounds{});
      for (const int one : step.many) {
        const auto& values = reg(one).values;
        for (std::size_t i = 0; i < bounds.size(); ++i) {
          if (values[i] == kYes) ++bounds[i].low;
          if (values[i] == kYes || values[i] == kUnknown) ++bounds[i].high;
        }
      }
      break;
    case Code::kFact: {
      const auto* known = columns_.facts[static_cast<std::size_t>(step.detail)].data() + begin_;
      for (std::size_t i = 0; i < bounds.size(); ++i)
        bounds[i] = std::isnan(known[i]) ? kAnyNumber : Bounds{known[i], known[i]};
      break;
    }
    case Code::kShare:
      for (std::size_t i = 0; i < bounds.size(); ++i)
        bounds[i] = {columns_.share[item_begin_ + i], columns_.share[item_begin_ + i]};
      break;
    case Code::kDay:
      for (std::size_t i = 0; i < bounds.size(); ++i) {
        const auto day = columns_.day[item_begin_ + i];
        bounds[i] =
            day == Columns::kNoDay ? kAnyNumber : Bounds{static_cast<double>(day), static_cast<double>(day)};
      }
      break;
    case Code::kSpreadBounds:
      for (std::size_t i = 0; i < subjects(); ++i) {
        for (auto at = columns_.first_item[begin_ + i]; at < columns_.first_item[begin_ + i + 1]; ++at)
          bounds[at - item_begin_] = reg(step.a).bounds[i];
      }
      break;
    default:
      for (std::size_t i = 0; i < bounds.size(); ++i)
        bounds[i] = combined(step.code, reg(step.a).bounds[i], reg(step.b).bounds[i]);
  }
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
