#include "campaign/nominations/quota_store.h"

#include <thread>

#include "access/audit_store.h"
#include "campaign/nominations/nomination_store.h"
#include "testing/store_test.h"

namespace vinhdanh::campaign::nominations {
namespace {

using access::Role;
using platform::db::Session;

const base::Instant kNow = base::instant_of({base::make_date(2025, 8, 16), 9, 0, 0});
const base::Instant kDeadline = base::instant_of({base::make_date(2025, 8, 20), 23, 59, 59});

class QuotaStore : public testing::StoreTest {
 protected:
  QuotaStore() {
    plan_.quotas = {{"VP", 1, 1, {}}, {"TT", 0, 3, {}}};
    for (const auto* code : {"VP", "TT"}) plan_.units.push_back({code, code, "office", false, {}});
  }
  base::Result<void> line(QuotaAct act, int places, std::string unit, std::string to = {}) {
    QuotaEntry entry;
    entry.act = act;
    entry.unit = std::move(unit);
    entry.to_unit = std::move(to);
    entry.places = places;
    entry.reason = "Theo đề nghị của đơn vị";
    return db().write([&](Session& s) { return enter(s, 1, plan_, entry, office_, kNow); });
  }
  base::Result<int> set_people(int vp, int tt, std::int64_t last_seen) {
    return db().write([&](Session& s) {
      return allocate(s, 1, plan_, {{"VP", SubjectKind::kPerson, vp}, {"TT", SubjectKind::kPerson, tt}},
                      "Phân bổ lại", last_seen, office_, kNow);
    });
  }
  int people_of(const std::string& unit) {
    const auto all = db().read([&](Session& s) { return current_balances(s, 1, plan_); });
    return balance_of(all, unit, SubjectKind::kPerson)->places();
  }
  std::vector<QuotaEntry> entries() {
    return db().read([](Session& s) { return quota_entries(s, 1); });
  }

  plan::Plan plan_;
  access::User office_{2, "van-phong", "Văn phòng", "", {Role::kOffice}};
};
VINHDANH_ON_BOTH_DATABASES(QuotaStore);

TEST_P(QuotaStore, a_transfer_lets_the_other_unit_submit_more) {
  for (const auto* code : {"P1", "P2"}) {
    db().write([&](Session& s) {
      return add_draft(s, {1, "VP", {SubjectKind::kPerson, code}, code, ""}, "VP", kNow).value();
    });
  }
  const auto send = [&] {
    return db().write([&](Session& s) {
      return submit(s, 1, "VP", places_of(s, 1, plan_, "VP"), kDeadline, office_, kNow);
    });
  };
  EXPECT_FALSE(send());
  ASSERT_TRUE(line(QuotaAct::kTransfer, 1, "TT", "VP"));
  ASSERT_TRUE(send());
  const auto all = db().read([&](Session& s) { return current_balances(s, 1, plan_); });
  EXPECT_EQ(all, (std::vector<Balance>{{"VP", SubjectKind::kCollective, 1, 0, 0, 0, 0, 0, 0},
                                       {"VP", SubjectKind::kPerson, 1, 0, 0, 1, 0, 2, 0},
                                       {"TT", SubjectKind::kCollective, 0, 0, 0, 0, 0, 0, 0},
                                       {"TT", SubjectKind::kPerson, 3, 0, 1, 0, 0, 0, 0}}));
}

TEST_P(QuotaStore, a_line_is_kept_whole_with_who_when_and_why) {
  ASSERT_TRUE(line(QuotaAct::kExceed, 2, "TT"));
  EXPECT_EQ(entries(), (std::vector<QuotaEntry>{{1, QuotaAct::kExceed, SubjectKind::kPerson, "TT", "", 2,
                                                 "Theo đề nghị của đơn vị", "Văn phòng", kNow}}));
  const auto history = db().read([](Session& s) { return access::history_of(s, "quota", "TT"); });
  ASSERT_EQ(history.size(), 1u);
  EXPECT_EQ(history[0].after, "person +2  Theo đề nghị của đơn vị");
  EXPECT_FALSE(line(QuotaAct::kReturn, 9, "TT"));
  EXPECT_EQ(entries().size(), 1u);
}

TEST_P(QuotaStore, an_allocation_writes_only_what_changes_and_all_or_nothing) {
  EXPECT_EQ(set_people(1, 3, 0).value(), 0);
  EXPECT_EQ(set_people(2, 2, 0).value(), 2);
  EXPECT_EQ(people_of("VP"), 2);
  EXPECT_EQ(people_of("TT"), 2);
  const auto last = entries().back().id;
  const auto refused = set_people(5, -1 - 10'000, last);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().front().place.field, "person_TT");
  EXPECT_EQ(people_of("VP"), 2);
}

TEST_P(QuotaStore, the_second_of_two_who_allocate_is_told_who_was_first) {
  ASSERT_TRUE(set_people(2, 3, 0));
  const auto refused = set_people(9, 9, 0);
  ASSERT_FALSE(refused);
  EXPECT_EQ(
      base::say(base::Language::kEnglish, refused.error().front().text),
      "Văn phòng changed the places at 16/08/2025 09:00. Look at the new numbers and enter yours again.");
  EXPECT_EQ(people_of("VP"), 2);
}

TEST_P(QuotaStore, two_returns_at_once_never_take_more_than_there_is) {
  std::vector<std::thread> threads;
  std::atomic<int> done = 0;
  for (int i = 0; i < 4; ++i) threads.emplace_back([&] { done += line(QuotaAct::kReturn, 2, "TT") ? 1 : 0; });
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(done, 1);
  EXPECT_EQ(people_of("TT"), 1);
}

}  // namespace
}  // namespace vinhdanh::campaign::nominations
