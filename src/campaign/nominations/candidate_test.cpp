#include "campaign/nominations/candidate.h"

#include <algorithm>
#include <gtest/gtest.h>

#include "campaign/criteria/verdict_routes.h"
#include "campaign/nominations/campaign_pages_test.h"
#include "campaign/nominations/nomination_routes.h"

namespace vinhdanh::campaign::nominations {
namespace {

class CandidatePages : public CampaignPages {
 protected:
  CandidatePages() { add_candidate_routes(door_, db(), book_, campaign_); }
  std::vector<Candidate> listed(CandidateList list) {
    verdicts_ = book_.current();
    const auto all = db().read([&](Session& s) { return nominations_of(s, campaign_.id); });
    return nominations::candidates(*verdicts_, all, list);
  }
  std::shared_ptr<const criteria::Verdicts> verdicts_;
};
VINHDANH_ON_BOTH_DATABASES(CandidatePages);

TEST_P(CandidatePages, who_is_nominated_leaves_the_list_and_comes_back_when_withdrawn) {
  const auto before = listed(CandidateList::kReady);
  ASSERT_FALSE(before.empty());
  const auto subject = before.front().judged->subject;
  const auto unit = before.front().judged->unit_code;
  for (const auto& candidate : before) EXPECT_EQ(candidate.judged->overall, rules::Overall::kEligible);
  const auto id = nominate(unit, subject, Step::kDrafted, "Một tên");
  EXPECT_EQ(listed(CandidateList::kReady).size(), before.size() - 1);
  db().write([&](Session& s) {
    return take_step(s, campaign_.id, id, 1, Step::kWithdrawn, "", office_, clock_.now());
  });
  EXPECT_EQ(listed(CandidateList::kReady).size(), before.size());
}

TEST_P(CandidatePages, women_of_a_unit_stand_before_men_with_the_reason) {
  const auto ready = listed(CandidateList::kReady);
  for (std::size_t i = 1; i < ready.size(); ++i) {
    const auto& left = ready[i - 1];
    const auto& right = ready[i];
    const bool same = left.judged->subject.kind == right.judged->subject.kind &&
                      left.judged->unit_code == right.judged->unit_code;
    EXPECT_FALSE(same && !left.preferred && right.preferred) << right.judged->name;
    EXPECT_FALSE(right.note.empty());
  }
}

TEST_P(CandidatePages, who_lacks_one_thing_would_be_eligible_with_it) {
  for (const auto& candidate : listed(CandidateList::kLackingOne)) {
    EXPECT_NE(candidate.judged->overall, rules::Overall::kEligible);
    EXPECT_FALSE(candidate.note.vi.empty());
    const auto sets = verdicts_->explained(candidate.judged->subject).missing;
    EXPECT_TRUE(std::ranges::any_of(sets, [](const auto& set) { return set.size() == 1; }));
  }
}

TEST_P(CandidatePages, a_unit_contact_sees_the_own_unit_only) {
  for (const auto* list : {"/candidates?list=ready", "/candidates?list=one"}) {
    const auto page = get("contact VP", std::string(list) + "&unit=QLKH");
    EXPECT_EQ(page.status, 200);
    for (const auto which : {CandidateList::kReady, CandidateList::kLackingOne}) {
      for (const auto& candidate : listed(which)) {
        const bool shown = has(page, criteria::verdict_address(candidate.judged->subject) + "\"");
        EXPECT_FALSE(shown && candidate.judged->unit_code != "VP") << candidate.judged->name;
      }
    }
    EXPECT_EQ(get("office", list).status, 200);
    EXPECT_NE(get("viewer", list).status, 200);
  }
  const auto book = get("office", "/candidates.xlsx?list=one");
  EXPECT_EQ(book.status, 200);
  EXPECT_TRUE(book.content().starts_with("PK"));
}

}  // namespace
}  // namespace vinhdanh::campaign::nominations
