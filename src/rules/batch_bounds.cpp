#include <algorithm>
#include <chrono>
#include <cmath>

#include "rules/batch_block.h"
#include "rules/batch_bytes.h"

namespace vinhdanh::rules {
namespace {

using Code = Step::Code;

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

}  // namespace vinhdanh::rules
