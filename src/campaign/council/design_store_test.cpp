#include "campaign/council/design_store.h"

#include "access/audit_store.h"
#include "testing/store_test.h"

namespace vinhdanh::campaign::council {
namespace {

using platform::db::Session;
const base::Instant kNow = base::instant_of({base::make_date(2025, 8, 22), 9, 0, 0});

class DesignStore : public testing::StoreTest {
 protected:
  static SavedDesign a4(const std::string& name = "Giấy khen A4") {
    SavedDesign out{0, name, 0, paper::first_certificate_design(), "ab12", "Văn phòng", kNow};
    out.design.artwork = paper::CertificateArtwork::kPicture;
    out.design.boxes[5].x_mm = 40.3;
    out.design.boxes[5].align = paper::Align::kRight;
    out.design.boxes[14].shown = false;
    return out;
  }
  base::Result<std::int64_t> save(const SavedDesign& design) {
    return db().write([&](Session& s) { return save_design(s, design); });
  }
  std::optional<SavedDesign> find(std::int64_t id) {
    return db().read([&](Session& s) { return find_design(s, id); });
  }
};
VINHDANH_ON_BOTH_DATABASES(DesignStore);

TEST_P(DesignStore, a_design_comes_back_whole_after_a_restart) {
  auto wanted = a4();
  wanted.id = save(wanted).value();
  wanted.version = 1;
  reopen();
  EXPECT_EQ(find(wanted.id), wanted);
  EXPECT_FALSE(find(99));
}

TEST_P(DesignStore, a_change_is_a_new_version_and_the_old_one_is_kept) {
  const auto id = save(a4()).value();
  auto next = find(id).value();
  next.design.boxes[5].x_mm = 50;
  ASSERT_TRUE(save(next));
  EXPECT_EQ(find(id)->version, 2);
  EXPECT_EQ(find(id)->design.boxes[5].x_mm, 50);
  EXPECT_FALSE(save(next)) << "it was seen in version 1";
  const auto kept = db().read([&](Session& s) {
    return s.number(
        "SELECT x FROM certificate_design_boxes WHERE design_id = :id AND version = 1 AND field = 'name'",
        {{"id", id}});
  });
  EXPECT_EQ(kept, 403);
  const auto deeds =
      db().read([&](Session& s) { return access::history_of(s, "certificate_design", std::to_string(id)); });
  EXPECT_EQ(deeds.size(), 2u);
}

TEST_P(DesignStore, a_name_stands_once) {
  ASSERT_TRUE(save(a4()));
  const auto again = save(a4());
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().front().place.field, "name");
}

TEST_P(DesignStore, a_campaign_chooses_one_or_goes_back_to_the_layout_of_the_program) {
  const auto first = save(a4()).value(), second = save(a4("Giấy khen A5")).value();
  const auto choose = [&](std::int64_t id) {
    db().write([&](Session& s) { choose_design(s, 1, id, "Văn phòng", kNow); });
    return db().read([](Session& s) {
      const auto chosen = chosen_design(s, 1);
      return chosen ? chosen->id : 0;
    });
  };
  EXPECT_EQ(choose(first), first);
  EXPECT_EQ(choose(second), second);
  EXPECT_FALSE(db().read([](Session& s) { return chosen_design(s, 2); }));
  EXPECT_EQ(choose(0), 0);
}

}  // namespace
}  // namespace vinhdanh::campaign::council
