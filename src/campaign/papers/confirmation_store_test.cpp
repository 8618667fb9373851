#include "campaign/papers/confirmation_store.h"

#include "access/audit_store.h"
#include "campaign/papers/open_points.h"
#include "testing/store_test.h"

namespace vinhdanh::campaign::papers {
namespace {

using platform::db::Session;
const base::Instant kNow = base::instant_of({base::make_date(2025, 8, 22), 9, 0, 0});

class ConfirmationStore : public testing::StoreTest {};
VINHDANH_ON_BOTH_DATABASES(ConfirmationStore);

TEST_P(ConfirmationStore, a_confirmation_stands_until_it_is_replaced_or_taken_back_and_all_is_on_record) {
  const Confirmation first{"decision", "Mẫu 1.2", "Quản trị", kNow};
  const Confirmation second{"decision", "Công báo số 5", "Quản trị Hai", kNow + std::chrono::hours(1)};
  db().write([&](Session& s) {
    confirm(s, first);
    confirm(s, {"budget", "Điều 54", "Quản trị", kNow});
    confirm(s, second);
    take_back_confirmation(s, "budget", "Quản trị Hai", kNow);
    take_back_confirmation(s, "plan", "Quản trị Hai", kNow);  // there is none
  });
  reopen();
  const auto all = db().read([](Session& s) { return confirmations(s); });
  EXPECT_EQ(all, (std::map<std::string, Confirmation>{{"decision", second}}));
  const auto deeds = [&](const char* kind) {
    std::vector<std::string> out;
    for (const auto& deed : db().read([&](Session& s) { return access::history_of(s, "paper", kind); }))
      out.push_back(deed.deed + ": " + deed.before + " → " + deed.after);
    return out;
  };
  EXPECT_EQ(deeds("decision"), (std::vector<std::string>{"wording confirmed:  → Công báo số 5",
                                                         "wording confirmed:  → Mẫu 1.2"}));
  EXPECT_EQ(deeds("budget"), (std::vector<std::string>{"confirmation taken back: Điều 54 → ",
                                                       "wording confirmed:  → Điều 54"}));
  EXPECT_TRUE(deeds("plan").empty());
}

TEST(OpenPoints, papers_that_follow_texts_which_were_read_have_none) {
  for (const auto* kind : {"plan", "programme", "invitations", "quota-annex"})
    EXPECT_FALSE(open_point(kind)) << kind;
  for (const auto* kind : {"report-person", "report-collective", "decision"})
    EXPECT_TRUE(open_point(kind)) << kind;
}

}  // namespace
}  // namespace vinhdanh::campaign::papers
