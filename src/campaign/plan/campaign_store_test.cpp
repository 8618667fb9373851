#include "campaign/plan/campaign_store.h"

#include "testing/store_test.h"

namespace vinhdanh::campaign::plan {
namespace {

class CampaignStore : public testing::StoreTest {};
VINHDANH_ON_BOTH_DATABASES(CampaignStore);

const base::Instant kNow = base::instant_of({base::make_date(2025, 8, 14), 9, 0, 0});

TEST_P(CampaignStore, the_plan_comes_back_as_it_was_kept) {
  auto files =
      load_plan_files(std::filesystem::path(VINHDANH_SOURCE_DIR) / "plans/haiphong-skhcn-2025").value();
  EXPECT_FALSE(db().read([](platform::db::Session& s) { return current_campaign(s).has_value(); }));
  const auto id =
      db().write([&](platform::db::Session& s) { return add_campaign(s, files, "Quản trị", kNow); });
  ASSERT_TRUE(id);
  reopen();
  const auto current = db().read([](platform::db::Session& s) { return current_campaign(s); });
  ASSERT_TRUE(current);
  EXPECT_EQ(current->id, *id);
  EXPECT_EQ(current->files.texts, files.texts);
  EXPECT_EQ(current->plan.agenda.size(), 8u);
}

TEST_P(CampaignStore, a_plan_with_errors_is_refused_and_nothing_kept) {
  PlanFiles files;
  files.texts["plan.toml"] = "purposes = 1";
  EXPECT_FALSE(
      db().write([&](platform::db::Session& s) { return add_campaign(s, files, "Quản trị", kNow); }));
  EXPECT_FALSE(db().read([](platform::db::Session& s) { return current_campaign(s).has_value(); }));
}

}  // namespace
}  // namespace vinhdanh::campaign::plan
