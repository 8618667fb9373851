#include "rules/tie_break.h"

#include <gtest/gtest.h>

namespace vinhdanh::rules {
namespace {

TEST(TieBreak, women_and_collectives_with_seventy_percent_women_come_first_in_the_order_given) {
  const auto placed = among_equals({{"p1", Kind::kPerson, false, {}},
                                    {"p2", Kind::kPerson, true, {}},
                                    {"u1", Kind::kCollective, {}, 0.69},
                                    {"u2", Kind::kCollective, {}, 0.7},
                                    {"p3", Kind::kPerson, {}, {}}});
  std::string order;
  for (const auto& one : placed) order += one.id + (one.preferred ? "+ " : " ");
  EXPECT_EQ(order, "p2+ u2+ p1 u1 p3 ");
  EXPECT_EQ(placed[0].reason.en, "Preferred among equals: a woman.");
  EXPECT_EQ(placed[4].reason.vi,
            "Không ưu tiên: chưa rõ có thuộc diện ưu tiên khi cùng đủ điều kiện hay không.");
}

}  // namespace
}  // namespace vinhdanh::rules
