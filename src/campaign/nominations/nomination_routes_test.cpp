#include "campaign/nominations/nomination_routes.h"

#include "campaign/nominations/campaign_pages_test.h"

namespace vinhdanh::campaign::nominations {
namespace {

using testing::Form;

class NominationPages : public CampaignPages {
 protected:
  NominationPages() { add_nomination_routes(door_, db(), book_, campaign_); }

  std::string at(std::int64_t id, const std::string& rest = "") {
    return "/nominations/" + std::to_string(id) + rest;
  }
  Form seen(std::int64_t id, const std::string& reason = "") {
    return {{"version", std::to_string(stored(id).version)}, {"reason", reason}};
  }
  // The unit's list goes to the Office.
  void send(const std::string& unit) {
    db().write([&](Session& s) {
      submit(s, campaign_.id, unit, {{SubjectKind::kPerson, 9}}, campaign_.plan.deadline(), contact_,
             clock_.now())
          .value();
    });
  }

  access::User contact_{3, "dau-moi", "Đầu mối", "VP", {access::Role::kUnitContact}};
};
VINHDANH_ON_BOTH_DATABASES(NominationPages);

TEST_P(NominationPages, each_role_may_what_its_work_asks_for_and_no_more) {
  const auto id = nominate_person("VP", "A1", Step::kSubmitted, "Bà Người Một");
  struct Asked {
    std::string address;
    std::vector<int> statuses;
  };
  const std::vector<std::string> who{"office", "leader", "administrator", "contact VP", "contact TT",
                                     "viewer", ""};
  for (const auto& [address, statuses] : {Asked{"/nominations", {200, 200, 200, 200, 200, 404, 303}},
                                          Asked{at(id), {200, 200, 200, 200, 404, 404, 303}},
                                          Asked{"/nominations/999", {404, 404, 404, 404, 404, 404, 303}},
                                          Asked{"/nominations/x", {404, 404, 404, 404, 404, 404, 303}}}) {
    std::vector<int> got;
    for (const auto& session : who) got.push_back(get(session, address).status);
    EXPECT_EQ(got, statuses) << address;
  }
  for (const auto& session : {"leader", "administrator", "contact VP", "contact TT", "viewer"}) {
    EXPECT_EQ(post(session, at(id, "/acceptance"), seen(id)).status, 404) << session;
    EXPECT_EQ(post(session, at(id, "/return"), seen(id, "Vì")).status, 404) << session;
  }
  for (const auto& session : {"leader", "administrator", "contact TT", "viewer"}) {
    EXPECT_EQ(post(session, at(id, "/withdrawal"), seen(id)).status, 404) << session;
  }
  EXPECT_EQ(stored(id).step, Step::kSubmitted);
}

TEST_P(NominationPages, nothing_is_changed_without_the_token_of_the_page) {
  const auto id = nominate_person("VP", "A1", Step::kSubmitted, "Bà Người Một");
  const std::string other(64, 'd');
  for (const auto& address :
       {at(id, "/acceptance"), at(id, "/return"), at(id, "/withdrawal"), std::string("/nominations")})
    EXPECT_EQ(post("office", address, seen(id, "Vì"), other).status, 403) << address;
  EXPECT_EQ(stored(id).step, Step::kSubmitted);
}

TEST_P(NominationPages, a_unit_contact_sees_and_nominates_in_the_own_unit_only) {
  nominate_person("VP", "A1", Step::kDrafted, "Bà Của Văn Phòng");
  nominate_person("QLKH", "B1", Step::kDrafted, "Ông Của Phòng Khác");
  const auto own = get("contact VP", "/nominations?unit=QLKH");
  EXPECT_TRUE(says(own, "Bà Của Văn Phòng"));
  EXPECT_FALSE(says(own, "Ông Của Phòng Khác"));
  EXPECT_FALSE(has(own, "name=\"unit\" class"));
  const auto all = get("office", "/nominations");
  EXPECT_TRUE(says(all, "Bà Của Văn Phòng"));
  EXPECT_TRUE(says(all, "Ông Của Phòng Khác"));
  const auto others = candidates("QLKH");
  ASSERT_FALSE(others.empty());
  const Form theirs{{"unit", "QLKH"}, {"kind", "person"}, {"code", others.back().subject.code}};
  EXPECT_EQ(post("contact VP", "/nominations", theirs).status, 404);
  const Form moved{{"unit", "VP"}, {"kind", "person"}, {"code", others.back().subject.code}};
  EXPECT_EQ(post("contact VP", "/nominations", moved).status, 404);
}

TEST_P(NominationPages, who_is_eligible_is_nominated_once_and_is_gone_from_the_choice) {
  const auto someone = candidates("VP").back();
  const Form form{{"unit", "VP"}, {"kind", "person"}, {"code", someone.subject.code}};
  const auto choice = "name=\"code\" value=\"" + someone.subject.code + "\"";
  EXPECT_TRUE(has(get("contact VP", "/nominations"), choice));
  EXPECT_EQ(location(post("contact VP", "/nominations", form)), "/nominations?unit=VP");
  EXPECT_FALSE(has(get("contact VP", "/nominations"), choice));
  const auto again = post("contact VP", "/nominations", form);
  EXPECT_EQ(again.status, 422);
  EXPECT_TRUE(says(again, "is nominated already. Look for the name in the list of nominations."));
  EXPECT_EQ(post("contact VP", "/nominations", {{"unit", "VP"}, {"kind", "person"}, {"code", "0"}}).status,
            404);
}

TEST_P(NominationPages, a_return_needs_its_reason_which_the_unit_reads_and_mends) {
  const auto id = nominate_person("VP", "A1", Step::kSubmitted, "Bà Người Một");
  const auto refused = post("office", at(id, "/return"), seen(id, "  "));
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(says(refused, "Write why Bà Người Một is returned, so that the unit knows what to mend."));
  EXPECT_TRUE(has(refused, "href=\"#reason\""));
  EXPECT_EQ(stored(id).step, Step::kSubmitted);
  EXPECT_EQ(post("office", at(id, "/return"), seen(id, "Thiếu biên bản họp <b>")).status, 303);
  const auto list = get("contact VP", "/nominations");
  EXPECT_TRUE(has(list, "Thiếu biên bản họp &lt;b&gt;"));
  send("VP");
  EXPECT_EQ(post("office", at(id, "/acceptance"), seen(id)).status, 303);
  EXPECT_EQ(stored(id).step, Step::kAccepted);
  EXPECT_EQ(post("contact VP", at(id, "/withdrawal"), seen(id)).status, 422);
  EXPECT_EQ(stored(id).step, Step::kAccepted);
}

TEST_P(NominationPages, who_decides_on_an_old_page_is_told_and_keeps_the_reason) {
  const auto id = nominate_person("VP", "A1", Step::kSubmitted, "Bà Người Một");
  const auto old = seen(id, "Lý do gõ từ lâu");
  ASSERT_EQ(post("office", at(id, "/return"), seen(id, "Thiếu biên bản")).status, 303);
  send("VP");
  const auto told = post("office", at(id, "/return"), old);
  EXPECT_EQ(told.status, 422);
  EXPECT_TRUE(says(told,
                   "Đầu mối changed this nomination at 18/08/2025 09:00 (now: Submitted). Look "
                   "at it again before you decide."));
  EXPECT_TRUE(says(told, "Lý do gõ từ lâu"));
  EXPECT_EQ(stored(id).step, Step::kSubmitted);
}

TEST_P(NominationPages, a_reason_that_comes_after_the_acceptance_is_shown_as_not_sent) {
  const auto id = nominate_person("VP", "A1", Step::kSubmitted, "Bà Người Một");
  const auto old = seen(id, "Lý do gõ từ lâu");
  ASSERT_EQ(post("office", at(id, "/acceptance"), seen(id)).status, 303);
  const auto told = post("office", at(id, "/return"), old);
  EXPECT_EQ(told.status, 422);
  EXPECT_TRUE(says(told, "Bà Người Một is not waiting for the Office any more (now: Accepted)."));
  EXPECT_TRUE(says(told, "What you wrote was not sent Lý do gõ từ lâu"));
  EXPECT_EQ(stored(id).step, Step::kAccepted);
}

}  // namespace
}  // namespace vinhdanh::campaign::nominations
