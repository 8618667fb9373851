#include "campaign/council/record_uses_store.h"

#include "campaign/criteria/record_uses_store.h"
#include "campaign/dossiers/record_uses_store.h"
#include "campaign/nominations/nominee_follower_store.h"
#include "campaign/nominations/record_uses_store.h"
#include "testing/store_test.h"

namespace vinhdanh::campaign::council {
namespace {

using platform::db::Row;
using platform::db::Session;

class RecordUsesStore : public testing::StoreTest {
 protected:
  std::vector<std::string> members() {
    std::vector<std::string> out;
    db().read([&](Session& s) {
      s.query("SELECT person_code FROM council_members ORDER BY id", {},
              [&](const Row& row) { out.push_back(row.text(0)); });
    });
    return out;
  }
};
VINHDANH_ON_BOTH_DATABASES(RecordUsesStore);

TEST_P(RecordUsesStore, every_place_that_keeps_codes_can_be_asked) {
  for (const auto& uses :
       {record_uses(), criteria::record_uses(), dossiers::record_uses(), nominations::record_uses()})
    for (const auto& use : uses)
      EXPECT_FALSE(db().read([&](Session& s) { return s.exists(use.codes); })) << use.codes;
}

TEST_P(RecordUsesStore, a_member_of_the_council_follows_a_merger_and_comes_back) {
  db().write([](Session& s) {
    for (const auto* code : {"CB1", "CB2", "CB1"})
      s.execute(
          "INSERT INTO council_members (campaign_id, name, post, unit_code, person_code, role) VALUES (1, "
          "'x', "
          "'x', 'VP', :code, 'member')",
          {{"code", code}});
  });
  auto followers = person_followers();
  for (auto& one : criteria::person_followers()) followers.push_back(one);
  followers.push_back(nominations::nominee_follower());
  std::vector<std::string> notes;
  db().write([&](Session& s) {
    for (const auto& one : followers) notes.push_back(one.follow(s, "CB1", "CB2").value());
  });
  EXPECT_EQ(members(), (std::vector<std::string>{"CB2", "CB2", "CB2"}));
  db().write([&](Session& s) {
    for (std::size_t i = 0; i < followers.size(); ++i) followers[i].undo(s, notes[i]);
  });
  EXPECT_EQ(members(), (std::vector<std::string>{"CB1", "CB2", "CB1"})) << "the one that was CB2 stays";
}

}  // namespace
}  // namespace vinhdanh::campaign::council
