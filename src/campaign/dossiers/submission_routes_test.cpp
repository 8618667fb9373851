#include <thread>

#include "campaign/dossiers/submission_pages_test.h"
#include "paper/format_test.h"
#include "paper/pdf_check.h"

namespace vinhdanh::campaign::dossiers {
namespace {

VINHDANH_ON_BOTH_DATABASES(SubmissionPages);

TEST_P(SubmissionPages, the_contact_asks_the_head_approves_and_the_unit_has_its_receipt) {
  const auto id = draft();
  EXPECT_TRUE(says(get("contact VP", "/submissions/new"),
                   "Bà Người Một, Profile of about half a page: Write the profile."));
  ASSERT_EQ(ask().status, 303);
  EXPECT_EQ(state(), State::kWithHead);
  EXPECT_EQ(stored(id).step, Step::kDrafted) << "asking is not submitting";
  const auto page = get("head VP", "/submissions/new");
  EXPECT_TRUE(says(page, "Waits for the head of the unit"));
  EXPECT_TRUE(has(page, ">Approve and submit to the Office<"));
  const auto sent = post("head VP", "/submissions", seen("head VP"));
  ASSERT_EQ(sent.status, 303);
  const auto receipt = get("contact VP", location(sent));
  EXPECT_TRUE(says(receipt, "VP-0001"));
  EXPECT_TRUE(says(receipt, "Approved by the head and submitted"));
  EXPECT_TRUE(says(receipt, "Unchanged since 18/08/2025 09:00"));
  EXPECT_FALSE(says(receipt, "late"));
  EXPECT_EQ(stored(id).step, Step::kSubmitted);
  EXPECT_EQ(paper::pdf_faults(get("office", location(sent) + "/receipt.pdf").content()),
            std::vector<std::string>{});
  EXPECT_TRUE(has(get("office", location(sent) + "/manifest.txt"), "  unit/minutes\n"));
}

TEST_P(SubmissionPages, each_role_may_what_its_work_asks_for_and_no_more) {
  draft();
  ASSERT_EQ(approve().status, 303);
  struct Asked {
    std::string address;
    std::vector<int> statuses;
  };
  const std::vector<std::string> who{
      "office", "leader", "administrator", "contact VP", "head VP", "head TT", "contact TT", "viewer", ""};
  for (const auto& [address, statuses] :
       {Asked{"/submissions/new?unit=VP", {200, 200, 200, 200, 200, 404, 404, 404, 303}},
        Asked{"/submissions/1", {200, 200, 200, 200, 200, 404, 404, 404, 303}},
        Asked{"/submissions/1/receipt.pdf", {200, 200, 200, 200, 200, 404, 404, 404, 303}},
        Asked{"/submissions/1/manifest.txt", {200, 200, 200, 200, 200, 404, 404, 404, 303}},
        Asked{"/submissions/1/letter", {404, 404, 404, 404, 404, 404, 404, 404, 303}},
        Asked{"/submissions/9", {404, 404, 404, 404, 404, 404, 404, 404, 303}}}) {
    std::vector<int> got;
    for (const auto& session : who) got.push_back(get(session, address).status);
    EXPECT_EQ(got, statuses) << address;
  }
  nominate_person("VP", "A2", Step::kDrafted, "Bà Người Hai");
  const Form form{{"unit", "VP"}, {"seen", hash_now()}, {"knowing", "1"}, {"note", "Vì"}};
  for (const auto& session : {"leader", "administrator", "contact TT", "head TT", "viewer"})
    for (const auto& address : {"/submissions", "/submissions/question", "/submissions/question/withdrawal",
                                "/submissions/question/return", "/submissions/extension"})
      EXPECT_EQ(write(session, address, form), 404) << session << " " << address;
  EXPECT_EQ(state(), State::kPreparing);
  for (const auto& address : {"/submissions", "/submissions/question"})
    EXPECT_EQ(post("contact VP", address, form, std::string(64, 'd')).status, 403);
}

TEST_P(SubmissionPages, nobody_approves_what_was_not_on_the_page) {
  const auto id = draft();
  ASSERT_EQ(ask().status, 303);
  const auto old = seen("head VP");
  ASSERT_EQ(write("contact VP", "/dossiers/" + std::to_string(id), {{"version", "0"}, {"profile", "Mới"}}),
            303);
  const auto refused = post("head VP", "/submissions", old);
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(says(refused, "The dossier was changed while this page was open."));
  EXPECT_EQ(stored(id).step, Step::kDrafted);
  EXPECT_EQ(post("head VP", "/submissions", seen("head VP")).status, 303);
}

TEST_P(SubmissionPages, open_points_must_be_known_to_who_submits) {
  draft();
  const auto refused = post("head VP", "/submissions", {{"unit", "VP"}, {"seen", page_hash("head VP")}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(says(refused, "Points are still open. Mend them, or say that you know of them."));
  EXPECT_TRUE(has(refused, "href=\"#knowing\""));
}

TEST_P(SubmissionPages, the_head_gives_back_with_a_note_that_the_contact_reads) {
  draft();
  ASSERT_EQ(ask().status, 303);
  EXPECT_EQ(write("head VP", "/submissions/question/return", {{"unit", "VP"}}), 422);
  EXPECT_EQ(write("head VP", "/submissions/question/return", {{"unit", "VP"}, {"note", "Bổ sung <b> phiếu"}}),
            303);
  EXPECT_EQ(state(), State::kGivenBack);
  EXPECT_TRUE(has(get("contact VP", "/submissions/new"), "Bổ sung &lt;b&gt; phiếu"));
  ASSERT_EQ(ask().status, 303);
  EXPECT_EQ(write("contact VP", "/submissions/question/withdrawal", {{"unit", "VP"}}), 303);
  EXPECT_EQ(state(), State::kPreparing);
}

TEST_P(SubmissionPages, sealed_papers_can_not_be_changed_by_any_address) {
  const auto id = draft();
  const auto nominee = "/dossiers/" + std::to_string(id);
  ASSERT_EQ(write("contact VP", nominee, {{"version", "0"}, {"profile", "Bản nộp"}}), 303);
  ASSERT_EQ(write("contact VP", "/dossiers", {{"unit", "VP"}, {"version", "0"}, {"letter_number", "12"}}),
            303);
  ASSERT_EQ(approve().status, 303);
  EXPECT_EQ(write("contact VP", nominee, {{"version", "1"}, {"profile", "Bản sửa trộm"}}), 422);
  EXPECT_EQ(write("contact VP", nominee + "/draft", {{"version", "1"}, {"profile", "Bản sửa trộm"}}), 404);
  for (const auto* who : {"contact VP", "office"}) {
    EXPECT_EQ(write(who, "/dossiers", {{"unit", "VP"}, {"version", "1"}, {"letter_number", "13"}}), 422)
        << who;
    EXPECT_EQ(write(who, "/dossiers/draft", {{"unit", "VP"}, {"version", "1"}, {"letter_number", "13"}}),
              409);
  }
  EXPECT_TRUE(says(get("office", "/submissions/1"), "Unchanged since"));
}

TEST_P(SubmissionPages, a_change_behind_the_back_of_the_program_is_seen_in_the_seal) {
  const auto id = draft();
  ASSERT_EQ(
      write("contact VP", "/dossiers/" + std::to_string(id), {{"version", "0"}, {"profile", "Bản nộp"}}),
      303);
  ASSERT_EQ(approve().status, 303);
  db().write(
      [](Session& s) { s.execute("UPDATE dossier_texts SET content = 'Khác' WHERE field = 'profile'"); });
  EXPECT_TRUE(says(get("office", "/submissions/1"), "Changed since 18/08/2025 09:00: see the parts"));
  db().write(
      [](Session& s) { s.execute("UPDATE sealed_parts SET content = 'Khác' WHERE part = 'unit/list'"); });
  EXPECT_TRUE(says(get("office", "/submissions/1"), "The seal is broken"));
}

TEST_P(SubmissionPages, a_return_opens_the_nominee_again_and_gives_a_new_seal) {
  const auto id = draft();
  const auto nominee = "/dossiers/" + std::to_string(id);
  ASSERT_EQ(approve().status, 303);
  ASSERT_EQ(write("office", "/nominations/" + std::to_string(id) + "/return",
                  {{"version", std::to_string(stored(id).version)}, {"reason", "Thiếu số liệu"}}),
            303);
  EXPECT_EQ(state(), State::kReturned);
  EXPECT_TRUE(says(get("contact VP", "/submissions/new"), "Thiếu số liệu Until 20/08/2025 23:59"));
  EXPECT_EQ(write("contact VP", nominee, {{"version", "0"}, {"profile", "Đã sửa"}}), 303);
  EXPECT_EQ(write("contact VP", "/dossiers", {{"unit", "VP"}, {"version", "0"}, {"letter_number", "12"}}),
            422);
  const auto again = approve();
  ASSERT_EQ(again.status, 303);
  EXPECT_EQ(location(again), "/submissions/2");
  EXPECT_TRUE(says(get("office", "/submissions/2"), "Unchanged since"));
  EXPECT_TRUE(says(get("office", "/submissions/1"), "A newer submission takes its place: VP-0002"));
  EXPECT_EQ(state(), State::kSubmitted);
}

TEST_P(SubmissionPages, the_last_second_of_the_deadline_is_in_time_and_midnight_is_not) {
  const auto id = draft();
  clock_.set(last_ + std::chrono::seconds(1));
  const auto refused = approve();
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(
      says(refused,
           "The deadline was 20/08/2025 23:59. Only the Office can still let the list in: call the Office."));
  EXPECT_FALSE(has(refused, "action=\"/submissions\""));
  EXPECT_EQ(stored(id).step, Step::kDrafted);
  clock_.set(last_ + std::chrono::milliseconds(999));
  const auto sent = approve();
  ASSERT_EQ(sent.status, 303);
  EXPECT_FALSE(says(get("contact VP", location(sent)), "· late"));
  EXPECT_FALSE(stored(id).late);
}

TEST_P(SubmissionPages, after_the_deadline_the_office_submits_with_a_reason_and_it_says_late) {
  const auto id = draft();
  clock_.set(last_ + std::chrono::seconds(1));
  EXPECT_TRUE(says(get("office", "/submissions/new?unit=VP"),
                   "The deadline has passed: the list will be marked late."));
  EXPECT_EQ(post("office", "/submissions", seen("office")).status, 422);
  const auto sent = post("office", "/submissions", seen("office", "Bưu điện giao chậm"));
  ASSERT_EQ(sent.status, 303);
  const auto receipt = get("contact VP", location(sent));
  EXPECT_TRUE(says(receipt, "· late"));
  EXPECT_TRUE(says(receipt, "Submitted by the Office for the unit: Bưu điện giao chậm"));
  EXPECT_TRUE(stored(id).late);
}

TEST_P(SubmissionPages, the_office_lets_a_unit_in_until_a_day_and_it_is_marked_late) {
  const auto id = draft();
  clock_.set(last_ + std::chrono::seconds(1));
  EXPECT_EQ(
      write("office", "/submissions/extension", {{"unit", "VP"}, {"until", "20/8/2025"}, {"note", "Bão"}}),
      422);
  EXPECT_EQ(write("office", "/submissions/extension", {{"unit", "VP"}, {"until", "mai"}, {"note", "Bão"}}),
            422);
  EXPECT_EQ(write("office", "/submissions/extension", {{"unit", "VP"}, {"until", "22/8/2025"}}), 422);
  EXPECT_EQ(
      write("office", "/submissions/extension", {{"unit", "VP"}, {"until", "22/8/2025"}, {"note", "Bão"}}),
      303);
  EXPECT_TRUE(
      says(get("contact VP", "/submissions/new"), "Let in after the deadline · Người thử office: Bão"));
  ASSERT_EQ(approve().status, 303);
  EXPECT_TRUE(stored(id).late);
}

TEST_P(SubmissionPages, a_list_over_quota_stays_with_the_unit_until_it_fits) {
  std::vector<std::int64_t> ids;
  for (int i = 1; i <= 5; ++i) ids.push_back(draft("A" + std::to_string(i), "Người " + std::to_string(i)));
  const auto refused = approve();
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(
      says(refused,
           "The list has 1 person more than the quota of 4. Withdraw that many, or ask the Office for more "
           "places."));
  for (const auto id : ids) EXPECT_EQ(stored(id).step, Step::kDrafted);
  EXPECT_EQ(write("contact VP", "/nominations/" + std::to_string(ids.back()) + "/withdrawal",
                  {{"version", std::to_string(stored(ids.back()).version)}}),
            303);
  const auto sent = approve();
  ASSERT_EQ(sent.status, 303);
  EXPECT_TRUE(says(get("contact VP", location(sent)), "4 nominations"));
  EXPECT_EQ(stored(ids.back()).step, Step::kWithdrawn);
}

TEST_P(SubmissionPages, the_scan_of_the_signed_letter_counts_as_approval) {
  draft();
  const auto without = post("contact VP", "/submissions", seen("contact VP"));
  EXPECT_EQ(without.status, 422);
  EXPECT_TRUE(says(without, "Choose the scan of the letter that the head of the unit signed."));
  uploads_ = {{"signed_letter", "totrinh.exe", "MZ"}};
  EXPECT_EQ(post("contact VP", "/submissions", seen("contact VP")).status, 422);
  uploads_ = {{"signed_letter", "totrinh.docx", paper::right_document()}};
  const auto word = post("contact VP", "/submissions", seen("contact VP"));
  EXPECT_TRUE(says(word, "Word and Excel files carry no signature.")) << words(word);
  EXPECT_EQ(word.status, 422);
  const std::string pdf = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n";
  uploads_ = {{"signed_letter", "totrinh.pdf", pdf}};
  const auto sent = post("contact VP", "/submissions", seen("contact VP"));
  uploads_.clear();
  ASSERT_EQ(sent.status, 303);
  const auto receipt = get("office", location(sent));
  EXPECT_TRUE(says(receipt, "Submitted with the signed letter"));
  EXPECT_TRUE(says(receipt, "Unchanged since"));
  EXPECT_EQ(get("office", location(sent) + "/letter").body, pdf);
}

TEST_P(SubmissionPages, of_two_who_submit_at_once_one_has_the_receipt) {
  draft();
  const auto hash = hash_now();
  const auto submit_as = [&](Act act, access::Role role, const std::string& note) {
    return db().write([&](Session& s) {
      ActForm form;
      form.act = act;
      form.unit = "VP";
      form.seen = hash;
      form.knowing = true;
      form.note = note;
      const access::User user{9, "hai", "Người " + note, "VP", {role}};
      return do_act(s, form, {campaign_.id, campaign_.plan.deadline(), {{SubjectKind::kPerson, 9}}}, user,
                    clock_.now())
          .has_value();
    });
  };
  bool head = false;
  bool office = false;
  std::thread one([&] { head = submit_as(Act::kApprove, access::Role::kUnitHead, "một"); });
  std::thread two([&] { office = submit_as(Act::kLetIn, access::Role::kOffice, "hai"); });
  one.join();
  two.join();
  EXPECT_NE(head, office);
  EXPECT_EQ(db().read([&](Session& s) { return nominations::submissions_of(s, campaign_.id).size(); }), 1U);
}

TEST_P(SubmissionPages, who_has_the_same_dossier_open_is_named) {
  const auto id = std::to_string(draft());
  EXPECT_FALSE(has(get("contact VP", "/dossiers/" + id), "has had this open"));
  EXPECT_TRUE(says(get("office", "/dossiers/" + id), "Người thử contact VP has had this open too"));
  EXPECT_TRUE(says(get("contact VP", "/dossiers/" + id + "/presence"), "Người thử office has had"));
  EXPECT_FALSE(has(get("contact VP", "/dossiers?unit=VP"), "has had this open")) << "another page";
  EXPECT_TRUE(says(get("head VP", "/dossiers/presence?unit=VP"), "Người thử contact VP has had"));
  EXPECT_EQ(get("contact TTCDS", "/dossiers/" + id + "/presence").status, 404);
}

}  // namespace
}  // namespace vinhdanh::campaign::dossiers
