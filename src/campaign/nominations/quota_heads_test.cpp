#include "campaign/nominations/quota_heads.h"

#include <gtest/gtest.h>

namespace vinhdanh::campaign::nominations {
namespace {

registry::UnitLine line(std::string code, int depth, std::int64_t people) {
  registry::UnitLine made;
  made.unit.code = std::move(code);
  made.depth = depth;
  made.people = people;
  return made;
}

TEST(QuotaHeads, people_below_a_unit_count_for_it_unless_their_unit_has_places_itself) {
  const std::vector<registry::UnitLine> tree{line("SO", 0, 3),     line("VP", 1, 5),  line("TT", 1, 7),
                                             line("TT1", 2, 2),    line("TT2", 2, 4), line("TT2A", 3, 1),
                                             line("NGOAI", 0, 50), line("CC", 0, 6),  line("CC1", 1, 2)};
  const std::vector<std::string> units{"VP", "TT", "TT2", "CC", "KHONG"};
  EXPECT_EQ(heads_of(units, tree), (std::vector<std::int64_t>{5, 9, 5, 8, 0}));
}

}  // namespace
}  // namespace vinhdanh::campaign::nominations
