#include "campaign/criteria/criteria_routes.h"

#include "campaign/criteria/criteria_pages_test.h"
#include "campaign/criteria/criteria_version_store.h"
#include "campaign/criteria/relied_store.h"

namespace vinhdanh::campaign::criteria {
namespace {

VINHDANH_ON_BOTH_DATABASES(CriteriaPages);

TEST_P(CriteriaPages, the_page_shows_each_criterion_with_source_numbers_and_rulings) {
  const auto page = get("viewer", "/criteria");
  ASSERT_EQ(page.status, 200);
  for (const auto* id : {"T1", "T4", "P1", "P4c", "ND4", "ND4T"})
    EXPECT_TRUE(has(page, std::string("id=\"criterion-") + id + "\"")) << id;
  EXPECT_TRUE(says(page, "Years of tasks completed excellently that are required"));
  EXPECT_TRUE(says(page, "Are one initiative and one topic at base level, and nothing else, enough?"));
  EXPECT_TRUE(says(page, "Version 1"));
  EXPECT_FALSE(has(page, "/criteria/text"));
  EXPECT_TRUE(has(get("office", "/criteria"), "/criteria/text"));
  EXPECT_NE(get("contact VP", "/criteria/text").status, 200);
}

TEST_P(CriteriaPages, a_threshold_is_previewed_then_saved_as_a_version_with_who_and_why) {
  const auto before = book_.current();
  const auto preview = post("office", "/criteria/settings", settings("parameter.excellent_years", "5"));
  ASSERT_EQ(preview.status, 200);
  EXPECT_TRUE(says(preview, "What would change"));
  EXPECT_TRUE(says(preview, "P3"));
  EXPECT_TRUE(has(preview, "[parameters.excellent_years]\nvalue = 5\n"));  // line by line, as it is saved
  EXPECT_EQ(book_.current()->version(), 1);
  auto texts = first_texts(campaign_);
  texts.own.replace(texts.own.find("value = 2"), 9, "value = 5");
  EXPECT_EQ(save(texts, "1", "").status, 422);
  EXPECT_EQ(location(save(texts, "1", "Ý kiến Giám đốc")), "/criteria");
  EXPECT_EQ(book_.current()->version(), 2);
  const auto versions = get("viewer", "/criteria/versions");
  EXPECT_TRUE(says(versions, "Ý kiến Giám đốc"));
  EXPECT_TRUE(says(versions, "Người thử office"));
  EXPECT_TRUE(says(get("viewer", "/criteria/versions/1"), "kept for reference"));
  EXPECT_EQ(get("viewer", "/criteria/versions/1/file").content(), first_texts(campaign_).own);
  EXPECT_EQ(get("viewer", "/criteria/versions/2/file").content(), texts.own);
  EXPECT_EQ(get("viewer", "/criteria/versions/3").status, 404);
  const auto refused = [](const Verdicts& verdicts) {
    return std::ranges::count(verdicts.all(), rules::Overall::kNotEligible, &Judged::overall);
  };
  EXPECT_GT(refused(*book_.current()), refused(*before));
}

TEST_P(CriteriaPages, who_saves_after_somebody_else_is_told_and_nothing_is_lost) {
  auto texts = first_texts(campaign_);
  texts.own += "\n# one\n";
  EXPECT_EQ(location(save(texts, "1", "Một")), "/criteria");
  texts.own += "# two\n";
  const auto told = save(texts, "1", "Hai");
  EXPECT_EQ(told.status, 409);
  EXPECT_TRUE(says(told, "saved version 2"));
  EXPECT_TRUE(has(told, "# two"));
}

TEST_P(CriteriaPages, errors_of_the_text_stand_with_line_column_and_sentence) {
  auto texts = first_texts(campaign_);
  const auto at = texts.own.find("every year >= good");
  texts.own.replace(at, 18, "every year >= god");
  const auto line =
      1 + std::count(texts.own.begin(), texts.own.begin() + static_cast<std::ptrdiff_t>(at), '\n');
  const auto refused =
      post("office", "/criteria/text", {{"own", texts.own}, {"general", texts.general}, {"seen", "1"}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(says(refused, "line " + std::to_string(line)));
  EXPECT_TRUE(says(refused, "good"));
  EXPECT_TRUE(has(refused, "&gt;= god&quot;\nmet"));
  EXPECT_EQ(post("office", "/criteria/text", {{"own", "]["}, {"general", ""}, {"seen", "x"}}).status, 422);
}

TEST_P(CriteriaPages, the_form_refuses_what_is_no_value_and_keeps_what_was_typed) {
  auto form = settings("ruling.years", "always");
  form.emplace_back("parameter.base_works", "two");
  const auto refused = post("office", "/criteria/settings", form);
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(has(refused, "value=\"always\""));
  EXPECT_TRUE(has(refused, "value=\"two\""));
  EXPECT_EQ(post("office", "/criteria/settings", settings("ruling.coauthor", "share:0.5")).status, 200);
}

TEST_P(CriteriaPages, an_attestation_feeds_the_verdict_is_taken_back_with_a_reason_and_stays) {
  const auto subject = unattested("VP");
  const auto address = verdict_address(subject);
  const Form form{{"criterion", "P1"}, {"value", "yes"}, {"by", "Trưởng phòng"}, {"paper", "Biên bản 12/BB"}};
  EXPECT_EQ(value_of(subject, "P1"), rules::Value::kUnknown);
  EXPECT_EQ(post("contact QLKH", address + "/attestations", form).status, 404);
  EXPECT_EQ(post("contact VP", address + "/attestations", {{"criterion", "P1"}, {"by", "X"}}).status, 422);
  EXPECT_EQ(post("contact VP", address + "/attestations", form).status, 303);
  EXPECT_EQ(value_of(subject, "P1"), rules::Value::kMet);
  auto against = form;
  against[1].second = "no";
  against[2].second = "Công đoàn";
  EXPECT_EQ(post("office", address + "/attestations", against).status, 303);
  EXPECT_EQ(value_of(subject, "P1"), rules::Value::kUnknown);
  EXPECT_TRUE(says(get("office", address), "contradict each other"));
  EXPECT_EQ(post("office", "/attestations/2/revocation").status, 422);
  EXPECT_EQ(post("contact QLKH", "/attestations/2/revocation", {{"reason", "x"}}).status, 404);
  EXPECT_EQ(post("office", "/attestations/2/revocation", {{"reason", "Nhập nhầm người"}}).status, 303);
  EXPECT_EQ(post("office", "/attestations/2/revocation", {{"reason", "lại"}}).status, 422);
  EXPECT_EQ(value_of(subject, "P1"), rules::Value::kMet);
  EXPECT_TRUE(says(get("contact VP", address), "Nhập nhầm người"));
}

TEST_P(CriteriaPages, an_open_complaint_puts_on_hold_until_it_is_ended) {
  const auto subject = unattested("VP");
  const auto address = verdict_address(subject) + "/circumstances";
  const Form form{{"kind", "complaint_open"}, {"from", "01/08/2025"}, {"source", "Đơn số 3"}};
  EXPECT_EQ(value_of(subject, "ND4"), rules::Value::kMet);
  EXPECT_NE(post("contact VP", address, form).status, 303);
  EXPECT_EQ(post("office", address, {{"kind", "complaint_open"}, {"source", "Đơn"}}).status, 422);
  EXPECT_EQ(post("office", address, form).status, 303);
  EXPECT_EQ(value_of(subject, "ND4"), rules::Value::kUnknown);
  EXPECT_EQ(post("office", "/circumstances/1/end", {{"reason", "Đã kết luận, không vi phạm"}}).status, 303);
  EXPECT_EQ(value_of(subject, "ND4"), rules::Value::kMet);
}

TEST_P(CriteriaPages, a_verdict_relied_on_reads_as_it_did_when_the_criteria_change) {
  const auto subject = unattested("VP");
  const auto before = book_.current()->explained(subject);
  db().write([&](Session& s) {
    note_relied_on(s, campaign_.id, *book_.current(), subject, "submitted", 7, "Đầu mối", clock_.now());
  });
  auto texts = first_texts(campaign_);
  texts.own.replace(texts.own.find("value = 2"), 9, "value = 5");
  save(texts, "1", "Đổi ngưỡng");
  const auto kept = db().read([&](Session& s) { return relied_on(s, campaign_.id, subject); });
  ASSERT_EQ(kept.size(), 1u);
  EXPECT_EQ(kept[0].criteria_version, 1);
  EXPECT_EQ(kept[0].overall, before.overall);
  EXPECT_NE(kept[0].explanation.en.find(before.criteria[0].reason.en), std::string::npos);
  EXPECT_TRUE(has(get("office", verdict_address(subject)), "/criteria/versions/1"));
}

}  // namespace
}  // namespace vinhdanh::campaign::criteria
