#include "campaign/dossiers/presence.h"

#include <gtest/gtest.h>

namespace vinhdanh::campaign::dossiers {
namespace {

const base::Instant kNow = base::instant_of({base::make_date(2025, 8, 18), 9, 0, 0});

std::vector<std::string> names(const std::vector<Presence::Someone>& people) {
  std::vector<std::string> out;
  for (const auto& one : people) out.push_back(one.name);
  return out;
}

TEST(Presence, others_are_seen_until_a_minute_after_their_last_sign) {
  Presence presence;
  EXPECT_TRUE(presence.meet("unit:VP", 1, "Một", kNow).empty());
  EXPECT_TRUE(presence.meet("unit:TT", 2, "Hai", kNow).empty()) << "another dossier";
  EXPECT_EQ(names(presence.meet("unit:VP", 2, "Hai", kNow)), (std::vector<std::string>{"Một"}));
  EXPECT_EQ(names(presence.meet("unit:VP", 1, "Một", kNow + kStillThere)), (std::vector<std::string>{"Hai"}));
  const auto later = kNow + kStillThere + std::chrono::seconds(1);
  EXPECT_TRUE(presence.meet("unit:VP", 1, "Một", later).empty());
  const auto back = presence.meet("unit:VP", 3, "Ba", later);
  ASSERT_EQ(names(back), (std::vector<std::string>{"Một"}));
  EXPECT_EQ(back.front().since, kNow) << "who stays keeps the time of coming";
}

}  // namespace
}  // namespace vinhdanh::campaign::dossiers
