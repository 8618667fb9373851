#include <algorithm>

#include "rules/batch_block.h"
#include "rules/batch_bytes.h"

namespace vinhdanh::rules {

using Code = Step::Code;

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

}  // namespace vinhdanh::rules
