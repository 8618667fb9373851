#include "campaign/dossiers/dossier_store.h"

#include "testing/store_test.h"

namespace vinhdanh::campaign::dossiers {
namespace {

using platform::db::Session;

const base::Instant kNow = base::instant_of({base::make_date(2025, 8, 18), 9, 0, 0});

class DossierStore : public testing::StoreTest {
 protected:
  base::Result<void> write(Texts fields, std::int64_t seen, const std::string& by, base::Instant at = kNow) {
    return db().write([&](Session& s) { return save(s, 1, nominee_holder(7), fields, seen, by, at); });
  }
  Dossier now() {
    return db().read([](Session& s) { return dossier_of(s, 1, nominee_holder(7)); });
  }
  std::vector<Earlier> earlier() {
    return db().read([](Session& s) { return earlier_of(s, 1, nominee_holder(7)); });
  }
};
VINHDANH_ON_BOTH_DATABASES(DossierStore);

TEST_P(DossierStore, what_is_saved_is_there_and_other_fields_stay) {
  ASSERT_TRUE(write({{"general", "một"}, {"profile", "hai"}}, 0, "An"));
  ASSERT_TRUE(write({{"profile", "ba"}}, 1, "An"));
  EXPECT_EQ(now().texts, (Texts{{"general", "một"}, {"profile", "ba"}}));
  EXPECT_EQ(now().version, 2);
  EXPECT_EQ(now().saved_by, "An");
  EXPECT_EQ(db().read([](Session& s) { return nominee_dossiers(s, 1); }).at(7).texts, now().texts);
}

TEST_P(DossierStore, one_person_goes_on_from_an_older_page_and_a_second_is_told) {
  ASSERT_TRUE(write({{"general", "một"}}, 0, "An"));
  ASSERT_TRUE(write({{"general", "hai"}}, 1, "An"));
  ASSERT_TRUE(write({{"general", "ba"}}, 1, "An"));  // saved by itself meanwhile
  const auto refused = write({{"general", "khác"}}, 1, "Bình");
  ASSERT_FALSE(refused);
  EXPECT_EQ(base::say(base::Language::kEnglish, refused.error().front().text),
            "An saved this dossier at 18/08/2025 09:00. What you typed is still below; compare it with the "
            "saved text at "
            "the end of the page, then save once more.");
  EXPECT_EQ(now().text("general"), "ba");
  ASSERT_TRUE(write({{"general", "khác"}}, now().version, "Bình"));
}

TEST_P(DossierStore, what_others_wrote_or_was_written_long_ago_is_kept) {
  using std::chrono::minutes;
  ASSERT_TRUE(write({{"general", "của An"}}, 0, "An"));
  ASSERT_TRUE(write({{"general", "An gõ tiếp"}}, 1, "An", kNow + minutes(5)));
  EXPECT_TRUE(earlier().empty());
  ASSERT_TRUE(write({{"general", "của Bình"}}, 2, "Bình", kNow + minutes(6)));
  ASSERT_TRUE(write({{"general", "Bình hôm sau"}}, 3, "Bình", kNow + minutes(600)));
  EXPECT_EQ(earlier(), (std::vector<Earlier>{{"general", "của Bình", "Bình", kNow + minutes(6)},
                                             {"general", "An gõ tiếp", "An", kNow + minutes(5)}}));
}

TEST_P(DossierStore, saving_the_same_again_changes_nothing) {
  ASSERT_TRUE(write({{"general", "một"}}, 0, "An"));
  ASSERT_TRUE(write({{"general", "một"}}, 1, "Bình"));
  EXPECT_EQ(now().version, 1);
  EXPECT_EQ(now().saved_by, "An");
}

}  // namespace
}  // namespace vinhdanh::campaign::dossiers
