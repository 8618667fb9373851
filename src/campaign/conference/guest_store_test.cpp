#include "campaign/conference/guest_store.h"

#include "testing/store_test.h"

namespace vinhdanh::campaign::conference {
namespace {

using platform::db::Session;

class GuestStore : public testing::StoreTest {};
VINHDANH_ON_BOTH_DATABASES(GuestStore);

TEST_P(GuestStore, a_guest_is_added_tidied_and_removed_once) {
  plan::Plan plan;
  plan::DelegateCategory category;
  category.id = "khach";
  plan.delegates = {{"4.1", "Khách", {category}}};
  const auto id = db().write([&](Session& s) {
    return add_guest(s, plan, 1, {0, "khach", "Ông", " Khách  Mời ", "Giám đốc", "Công ty", 1}, "vp", {});
  });
  ASSERT_TRUE(id);
  EXPECT_EQ(db().read([](Session& s) { return guests_of(s, 1); }),
            (std::vector<Guest>{{*id, "khach", "Ông", "Khách Mời", "Giám đốc", "Công ty", 1}}));
  EXPECT_FALSE(db().write([&](Session& s) { return remove_guest(s, 2, *id, "vp", {}); }));
  EXPECT_TRUE(db().write([&](Session& s) { return remove_guest(s, 1, *id, "vp", {}); }));
  EXPECT_FALSE(db().write([&](Session& s) { return remove_guest(s, 1, *id, "vp", {}); }));
  const auto refused = db().write([&](Session& s) { return add_guest(s, plan, 1, {}, "vp", {}); });
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().size(), 2u);
}

}  // namespace
}  // namespace vinhdanh::campaign::conference
