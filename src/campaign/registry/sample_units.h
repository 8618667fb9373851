#pragma once

#include "campaign/registry/sample.h"

namespace vinhdanh::campaign::registry {

// The day on which the sample department came out of two.
inline const base::Date kSampleMerger = base::make_date(2025, 3, 1);
// The year before the period of the sample plan; people have one evaluation in it.
inline constexpr int kSampleYearBefore = 2019;
inline constexpr int kSampleFirstYear = 2020;
inline constexpr int kSampleLastYear = 2024;

// Units (those with people first, as many as asked for), their lineage and achievements.
Registry sample_units(const SampleSize& size);

// Years of which exactly `excellent` are excellent, the others good.
std::vector<Level> sample_levels(class Random& random, int excellent);

}  // namespace vinhdanh::campaign::registry
