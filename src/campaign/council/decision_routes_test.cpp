#include "campaign/council/decision_routes.h"

#include <algorithm>

#include "campaign/council/decision_store.h"
#include "campaign/criteria/relied_store.h"
#include "campaign/criteria/verdict_routes.h"
#include "campaign/nominations/campaign_pages_test.h"
#include "paper/pdf_test.h"

namespace vinhdanh::campaign::council {
namespace {

using nominations::Step;

class DecisionPages : public nominations::CampaignPages {
 protected:
  DecisionPages() {
    add_decision_routes(door_, db(), book_, campaign_,
                        [] { return std::string("https://vinhdanh.example.vn"); });
    clock_.set(base::instant_of({base::make_date(2025, 8, 22), 9, 0, 0}));
  }
  void accept_two() {
    nominate_person("VP", "A1", Step::kAccepted, "Bà Nguyễn Thị Mẫu");
    nominate("QLKH", {SubjectKind::kCollective, "QLKH"}, Step::kAccepted, "Phòng Quản lý Khoa học");
    nominate_person("VP", "A2", Step::kSubmitted, "Ông Còn Chờ");
  }
  Response record(const std::string& number = "125", const std::string& date = "22/8/2025",
                  const std::string& who = "office") {
    return post(who, "/decision", {{"number", number}, {"date", date}, {"signer_name", "Người Ký"}});
  }
  std::optional<Decision> stored_decision() {
    return db().read([&](Session& s) { return decision_of(s, campaign_.id); });
  }
};
VINHDANH_ON_BOTH_DATABASES(DecisionPages);

TEST_P(DecisionPages, the_office_records_and_staff_reads_and_nobody_else_sees_it) {
  accept_two();
  const std::vector<std::string> who{"office", "leader", "administrator", "contact VP", "viewer", ""};
  const auto statuses = [&](const std::string& address) {
    std::vector<int> got;
    for (const auto& session : who) got.push_back(get(session, address).status);
    return got;
  };
  EXPECT_EQ(statuses("/decision"), (std::vector<int>{200, 200, 200, 404, 404, 303}));
  EXPECT_TRUE(has(get("office", "/decision"), "action=\"/decision\""));
  EXPECT_FALSE(has(get("leader", "/decision"), "action=\"/decision\""));
  for (const auto& session : {"leader", "administrator", "contact VP", "viewer"})
    EXPECT_EQ(record("125", "22/8/2025", session).status, 404) << session;
  EXPECT_EQ(post("office", "/decision", {{"number", "125"}, {"date", "22/8/2025"}}, "").status, 403);
  EXPECT_FALSE(stored_decision());
  ASSERT_EQ(record().status, 303);
  EXPECT_EQ(statuses("/decision/certificates.pdf"), (std::vector<int>{200, 200, 200, 404, 404, 303}));
}

TEST_P(DecisionPages, the_verdict_at_that_moment_is_kept_with_the_version_of_the_criteria) {
  const auto one = candidates("VP").back();
  nominate("VP", one.subject, Step::kAccepted, one.name, one.post);
  ASSERT_EQ(record().status, 303);
  const auto kept = db().read([&](Session& s) { return criteria::relied_on(s, campaign_.id, one.subject); });
  ASSERT_EQ(kept.size(), 1u);
  EXPECT_EQ(kept.front().occasion, "decided");
  EXPECT_EQ(kept.front().criteria_version, 1);
  EXPECT_EQ(kept.front().overall, one.overall);
  EXPECT_FALSE(kept.front().explanation.vi.empty());
  EXPECT_TRUE(has(get("office", "/decision"), criteria::verdict_address(one.subject) + "#relied-title"));
}

TEST_P(DecisionPages, wrong_entries_are_refused_together_beside_their_fields_and_kept) {
  accept_two();
  const auto refused = record("số mấy", "32/8/2025");
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(says(refused, "Write the number of the decision, for example 125/QĐ-SKHCN."));
  EXPECT_TRUE(has(refused, "href=\"#number\""));
  EXPECT_TRUE(has(refused, "href=\"#date\""));
  EXPECT_EQ(field(refused, "number"), "số mấy");
  EXPECT_EQ(field(refused, "date"), "32/8/2025");
  EXPECT_EQ(field(refused, "signer_name"), "Người Ký");
  EXPECT_TRUE(says(record("125", "10/8/2025"),
                   "The decision can't be older than the plan of 11/08/2025. Check the date."));
  EXPECT_TRUE(says(record("125", "23/8/2025"),
                   "The date 23/08/2025 has not come yet. Record the decision when it is signed."));
  EXPECT_FALSE(stored_decision());
}

TEST_P(DecisionPages, what_is_recorded_is_the_list_of_the_accepted_at_that_moment) {
  accept_two();
  const auto done = record();
  EXPECT_EQ(location(done), "/decision");
  nominate_person("VP", "A3", Step::kAccepted, "Bà Đến Sau");
  const auto page = get("leader", "/decision");
  EXPECT_TRUE(
      says(page, "125/QĐ-SKHCN Decided on 22/08/2025 · recorded by Người thử office, 22/08/2025 09:00"));
  const auto decision = stored_decision().value();
  ASSERT_EQ(decision.list.size(), 2u);
  EXPECT_EQ(decision.list[0].name, "Phòng Quản lý Khoa học");
  EXPECT_EQ(decision.list[1].name, "Bà Nguyễn Thị Mẫu");
  EXPECT_EQ(decision.list[1].certificate_number, "02/2025");
  EXPECT_FALSE(says(page, "Bà Đến Sau"));
  const auto again = record("126");
  EXPECT_EQ(again.status, 422);
  EXPECT_TRUE(
      says(again, "Decision 125/QĐ-SKHCN of 22/08/2025 is recorded already. Reload the page to see it."));
}

TEST_P(DecisionPages, nothing_is_recorded_while_nobody_is_accepted) {
  nominate_person("VP", "A2", Step::kSubmitted, "Ông Còn Chờ");
  EXPECT_TRUE(says(get("office", "/decision"), "Nobody is accepted yet"));
  EXPECT_EQ(record().status, 422);
  EXPECT_FALSE(stored_decision());
}

TEST_P(DecisionPages, the_downloads_are_what_they_say) {
  accept_two();
  ASSERT_EQ(record().status, 303);
  const auto certificates = get("office", "/decision/certificates.pdf");
  EXPECT_EQ(certificates.header_value("Content-Type"), platform::http::content_type::kPdf);
  EXPECT_NE(certificates.header_value("Content-Disposition").find("certificates.pdf"),
            std::string_view::npos);
  const paper::PdfFile pdf(certificates.content());
  EXPECT_EQ(pdf.faults(), std::vector<std::string>{});
  const auto text = pdf.text("-raw");
  EXPECT_EQ(std::ranges::count(text, '\f'), 2);
  EXPECT_NE(text.find("Bà Nguyễn Thị Mẫu"), std::string::npos);
  EXPECT_EQ(text.find("Ông Còn Chờ"), std::string::npos);
}

}  // namespace
}  // namespace vinhdanh::campaign::council
