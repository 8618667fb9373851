#include "campaign/council/decision_store.h"

#include "testing/store_test.h"

namespace vinhdanh::campaign::council {
namespace {

using platform::db::Session;

const base::Instant kNow = base::instant_of({base::make_date(2025, 8, 22), 9, 0, 0});
const CheckedEntry kEntry{"125/QĐ-SKHCN", base::make_date(2025, 8, 22), ""};

class DecisionStore : public testing::StoreTest {
 protected:
  std::vector<Awarded> list_ = [] {
    Awarded unit{1, {SubjectKind::kCollective, "VP"}, "VP", "", "Văn phòng Sở", "", "", ""};
    Awarded person{2, {SubjectKind::kPerson, "0007"}, "VP", "", "Bà Người Mẫu", "Chuyên viên", "", ""};
    return std::vector{unit, person};
  }();
  base::Result<std::int64_t> record() {
    return db().write([&](Session& s) { return record_decision(s, 1, kEntry, list_, "Văn phòng", kNow); });
  }
};
VINHDANH_ON_BOTH_DATABASES(DecisionStore);

TEST_P(DecisionStore, one_record_feeds_every_paper_after_a_restart_too) {
  ASSERT_TRUE(record());
  reopen();
  const auto kept = db().read([](Session& s) { return decision_of(s, 1); });
  ASSERT_TRUE(kept);
  EXPECT_EQ(kept->number, "125/QĐ-SKHCN");
  ASSERT_EQ(kept->list.size(), 2u);
  EXPECT_EQ(kept->list[1].name, "Bà Người Mẫu");
  EXPECT_EQ(kept->list[1].certificate_number, "02/2025");
  EXPECT_EQ(kept->list[1].code.size(), 20u);
  EXPECT_NE(kept->list[0].code, kept->list[1].code);
}

TEST_P(DecisionStore, a_second_decision_and_an_empty_list_are_refused) {
  EXPECT_FALSE(db().write([&](Session& s) { return record_decision(s, 1, kEntry, {}, "Văn phòng", kNow); }));
  ASSERT_TRUE(record());
  const auto again = record();
  ASSERT_FALSE(again);
  EXPECT_EQ(base::say(base::Language::kEnglish, again.error().front().text),
            "Decision 125/QĐ-SKHCN of 22/08/2025 is recorded already. Reload the page to see it.");
}

TEST_P(DecisionStore, a_code_leads_to_its_own_line_and_unknown_codes_to_nothing) {
  record().value();
  const auto code = db().read([](Session& s) { return decision_of(s, 1); })->list[0].code;
  const auto found = db().read([&](Session& s) { return find_certificate(s, code); });
  ASSERT_TRUE(found);
  ASSERT_EQ(found->list.size(), 1u);
  EXPECT_EQ(found->list[0].name, "Văn phòng Sở");
  EXPECT_FALSE(db().read([](Session& s) { return find_certificate(s, "0"); }));
}

}  // namespace
}  // namespace vinhdanh::campaign::council
