#include "campaign/conference/guest_store.h"

#include "access/audit_store.h"
#include "testing/store_test.h"

namespace vinhdanh::campaign::conference {
namespace {

using platform::db::Session;

class GuestStore : public testing::StoreTest {
 protected:
  GuestStore() {
    plan::DelegateCategory category;
    category.id = "khach";
    category.text = "Khách mời;";
    plan_.delegates = {{"4.1", "Khách", {category}}};
  }
  base::Result<std::int64_t> add(const Guest& guest, const std::vector<Delegate>& present = {}) {
    return db().write([&](Session& s) { return add_guest(s, plan_, 1, guest, present, "vp", {}); });
  }
  base::Result<bool> change(const Guest& guest, std::int64_t campaign = 1) {
    return db().write([&](Session& s) { return change_guest(s, plan_, campaign, guest, {}, "vp", {}); });
  }
  bool remove(std::int64_t id, std::int64_t version, std::int64_t campaign = 1) {
    return db().write([&](Session& s) { return remove_guest(s, campaign, id, version, "vp", {}); });
  }
  std::vector<Guest> all() {
    return db().read([](Session& s) { return guests_of(s, 1); });
  }

  plan::Plan plan_;
};
VINHDANH_ON_BOTH_DATABASES(GuestStore);

TEST_P(GuestStore, a_guest_is_added_tidied_and_removed_once) {
  const auto id = add({0, "khach", "Ông", " Khách  Mời ", "Giám đốc", "Công ty", 1});
  ASSERT_TRUE(id);
  EXPECT_EQ(all(), (std::vector<Guest>{{*id, "khach", "Ông", "Khách Mời", "Giám đốc", "Công ty", 1}}));
  EXPECT_FALSE(remove(*id, 1, 2));
  EXPECT_TRUE(remove(*id, 1));
  EXPECT_FALSE(remove(*id, 1));
}

TEST_P(GuestStore, all_that_is_wrong_is_said_at_once) {
  const auto refused = add({0, "", std::string(201, 'x'), "", "", "", 1});
  ASSERT_FALSE(refused);
  std::vector<std::string> fields;
  for (const auto& problem : refused.error()) fields.push_back(problem.place.field);
  EXPECT_EQ(fields, (std::vector<std::string>{"category", "name", "honorific"}));
  EXPECT_TRUE(all().empty());
}

TEST_P(GuestStore, who_is_a_delegate_already_is_not_added_again) {
  Delegate present;
  present.person = "1";
  present.name = "Người An";
  present.unit_name = "Văn phòng Sở";
  const auto refused = add({0, "khach", "", "người  an", "", "", 1}, {present});
  ASSERT_FALSE(refused);
  EXPECT_EQ(
      base::describe(base::Language::kEnglish, refused.error().front()),
      "name: error: Người An (Văn phòng Sở) is among the delegates already and is listed once. If this is "
      "somebody else of the same name, write the other organisation.");
  EXPECT_TRUE(add({0, "khach", "", "Người An", "", "Công ty", 1}, {present}));
  EXPECT_TRUE(add({0, "khach", "", "Người Ân", "", "", 1}, {present}));
}

TEST_P(GuestStore, what_somebody_else_changed_is_neither_overwritten_nor_removed) {
  const auto id = add({0, "khach", "Ông", "Khách Mời", "", "", 1}).value();
  EXPECT_EQ(change({id, "khach", "Bà", "Khách Mời", "", "", 1}), true);
  EXPECT_EQ(change({id, "khach", "Ông", "Khách Khác", "", "", 1}), false);
  EXPECT_EQ(change({id, "khach", "Ông", "Khách Khác", "", "", 2}, 2), false);
  EXPECT_FALSE(change({id, "khach", "Ông", "", "", "", 2}));
  EXPECT_FALSE(remove(id, 1));
  EXPECT_EQ(all(), (std::vector<Guest>{{id, "khach", "Bà", "Khách Mời", "", "", 2}}));
  EXPECT_TRUE(remove(id, 2));
  const auto history =
      db().read([&](Session& s) { return access::history_of(s, "guest", std::to_string(id)); });
  std::vector<std::string> deeds;
  for (const auto& deed : history) deeds.push_back(deed.deed + ": " + deed.before + " -> " + deed.after);
  EXPECT_EQ(deeds, (std::vector<std::string>{"removed: Bà Khách Mời [khach] -> ",
                                             "edited: Ông Khách Mời [khach] -> Bà Khách Mời [khach]",
                                             "added:  -> Ông Khách Mời [khach]"}));
}

}  // namespace
}  // namespace vinhdanh::campaign::conference
