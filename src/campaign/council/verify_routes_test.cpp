#include "campaign/council/verify_routes.h"

#include "campaign/council/certificate_key_store.h"
#include "campaign/council/correction_routes.h"
#include "campaign/council/decision_routes.h"
#include "campaign/council/decision_store.h"
#include "campaign/nominations/campaign_pages_test.h"
#include "paper/pdf_test.h"

namespace vinhdanh::campaign::council {
namespace {

using nominations::Step;

class VerifyPages : public nominations::CampaignPages {
 protected:
  VerifyPages() {
    add_decision_routes(door_, db(), book_, campaign_,
                        [] { return std::string("https://vinhdanh.example.vn"); });
    add_correction_routes(door_, db(), campaign_);
    add_verify_routes(door_, db(), campaign_);
    clock_.set(base::instant_of({base::make_date(2025, 8, 22), 9, 0, 0}));
    nominate_person("VP", "A1", Step::kAccepted, "Bà Nguyễn Thị Mẩu");
    nominate("QLKH", {SubjectKind::kCollective, "QLKH"}, Step::kAccepted, "Phòng Quản lý Khoa học");
    post("office", "/decision", {{"number", "125"}, {"date", "22/8/2025"}});
  }
  Awarded person() {
    return db().read([&](Session& s) { return decision_of(s, campaign_.id).value(); }).list.back();
  }
  Response publish(const std::string& who = "office") { return post(who, "/decision/publication", {}); }
  Response withdraw(const std::string& basis, const std::string& reason, const std::string& who = "office") {
    return post(who, "/decision/withdrawals/" + person().code, {{"basis", basis}, {"reason", reason}});
  }
  void correct(const std::string& name) {
    const auto one = person();
    post("office", "/decision/corrections/" + one.code + "/new",
         {{"name", name},
          {"post", one.post},
          {"reason", "sai chính tả"},
          {"old_name", one.name},
          {"old_post", one.post}});
  }
  Response status(const std::string& behind = "") { return get("", "/verify/" + person().code + behind); }
};
VINHDANH_ON_BOTH_DATABASES(VerifyPages);

TEST_P(VerifyPages, everybody_can_check_a_code_and_sees_that_one_line_only) {
  ASSERT_EQ(publish().status, 303);
  const auto code = person().code;
  EXPECT_EQ(location(get("", "/verify?code=%20" + base::upper(code) + "%20")), "/verify/" + code);
  EXPECT_EQ(location(get("", "/verify?code=https%3A%2F%2Fx.vn%2Fverify%2F" + code + "%2F1%23ABC")),
            "/verify/" + code + "/1");
  const auto valid = status();
  EXPECT_EQ(valid.status, 200);
  for (const auto* part :
       {"Có giá trị", "Bà Nguyễn Thị Mẩu", "125/QĐ-SKHCN", "22/08/2025", "02/2025", "GIẤY KHEN"})
    EXPECT_TRUE(says(valid, part)) << part;
  EXPECT_FALSE(says(valid, "Phòng Quản lý Khoa học"));
  EXPECT_EQ(words(status("/1")), words(valid));
}

TEST_P(VerifyPages, before_the_publication_a_right_code_is_like_a_wrong_one) {
  const auto code = person().code;
  const auto hidden = status();
  EXPECT_EQ(hidden.status, 404);
  auto other = words(get("", "/verify/00000000000000000000"));
  other.replace(other.find("00000000000000000000"), 20, code);
  EXPECT_EQ(words(hidden), other);
  EXPECT_FALSE(says(hidden, "Mẩu"));
  const auto strange = get("", "/verify/%3Cscript%3E");
  EXPECT_EQ(strange.status, 404);
  EXPECT_TRUE(has(strange, "&lt;script&gt;")) << words(strange);
}

TEST_P(VerifyPages, numbers_that_count_up_lead_nowhere) {
  publish();
  for (const auto* guess : {"1", "2", "01%2F2025", "02", "A1", "offline%2F1"})
    EXPECT_NE(get("", "/verify/" + std::string(guess)).status, 200) << guess;
  for (const auto* guess : {"/0", "/2", "/-1", "/x", "/99999999999999999999"})
    EXPECT_EQ(status(guess).status, 404) << guess;
}

TEST_P(VerifyPages, a_correction_replaces_what_was_printed_before) {
  publish();
  correct("Bà Nguyễn Thị Mẫu");
  const auto old = status("/1");
  EXPECT_EQ(old.status, 200);
  for (const auto* part : {"Đã được thay thế", "22/08/2025", "Bà Nguyễn Thị Mẫu"})
    EXPECT_TRUE(says(old, part)) << part << words(old);
  EXPECT_FALSE(says(old, "Mẩu"));
  EXPECT_TRUE(says(status("/2"), "Có giá trị"));
  EXPECT_TRUE(says(status(), "Đã đính chính ngày 22/08/2025"));
}

TEST_P(VerifyPages, a_withdrawn_one_says_so_with_its_decision_and_never_the_reason) {
  publish();
  EXPECT_EQ(withdraw("", "").status, 422);
  const auto kept = withdraw("", "Khai sai thành tích");
  EXPECT_EQ(field(kept, "reason"), "Khai sai thành tích");
  EXPECT_TRUE(has(kept, "href=\"#basis\""));
  EXPECT_TRUE(says(status(), "Có giá trị"));
  EXPECT_EQ(withdraw("130/QĐ-SKHCN ngày 02/10/2025", "Khai sai thành tích").status, 303);
  withdraw("131/QĐ-SKHCN", "Lần nữa");
  for (const auto* which : {"", "/1"}) {
    const auto page = status(which);
    EXPECT_TRUE(says(page, "Đã thu hồi")) << words(page);
    EXPECT_TRUE(says(page, "130/QĐ-SKHCN ngày 02/10/2025"));
    EXPECT_FALSE(says(page, "Khai sai"));
    EXPECT_FALSE(says(page, "Có giá trị"));
  }
  EXPECT_TRUE(says(get("office", "/decision/withdrawals/" + person().code), "Khai sai thành tích"));
}

TEST_P(VerifyPages, only_the_office_publishes_and_withdraws) {
  for (const auto* who : {"leader", "administrator", "contact VP", "viewer"}) {
    EXPECT_EQ(publish(who).status, 404) << who;
    EXPECT_EQ(withdraw("130/QĐ", "Lý do", who).status, 404) << who;
    EXPECT_EQ(get(who, "/decision/withdrawals/" + person().code).status, 404) << who;
  }
  EXPECT_EQ(post("office", "/decision/publication", {}, "").status, 403);
  EXPECT_TRUE(has(get("office", "/decision"), "action=\"/decision/publication\""));
  EXPECT_FALSE(has(get("leader", "/decision"), "action=\"/decision/publication\""));
  publish();
  EXPECT_FALSE(has(get("office", "/decision"), "action=\"/decision/publication\""));
}

TEST_P(VerifyPages, the_printed_code_verifies_with_a_key_of_the_page_to_keep) {
  const paper::PdfFile file(std::string(get("office", "/decision/certificates.pdf").content()));
  const auto picture = file.path() + ".picture";
  paper::run_tool("pdftoppm -f 2 -l 2 -r 300 -singlefile -png " + file.path() + " " + picture);
  const auto read = read_code(
      base::trim(paper::run_tool("zbarimg --raw -q --nodbus " + picture + ".png 2>/dev/null | cat").text));
  std::filesystem::remove(picture + ".png 2>/dev/null | cat");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->statement.name, "Bà Nguyễn Thị Mẩu");
  const auto keys = db().read([](Session& s) { return certificate_keys(s); });
  ASSERT_EQ(keys.size(), 1u);
  EXPECT_TRUE(access::signed_by(keys[0].key.public_key, signed_text(read->statement), read->signature));
  const auto page = get("", "/verify/offline.html");
  EXPECT_TRUE(has(page, "data-key=\"" + access::base64(keys[0].key.public_key) + "\"")) << page.content();
  EXPECT_FALSE(has(page, access::base64(keys[0].key.seed)));
  EXPECT_FALSE(has(get("", "/verify/offline"), access::base64(keys[0].key.seed)));
}

TEST_P(VerifyPages, without_a_signed_certificate_there_is_nothing_to_keep) {
  EXPECT_TRUE(says(get("", "/verify/offline"), "Chưa có giấy khen nào được ký số."));
  EXPECT_EQ(get("", "/verify/offline.html").status, 404);
}

}  // namespace
}  // namespace vinhdanh::campaign::council
