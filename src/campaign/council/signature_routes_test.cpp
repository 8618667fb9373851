#include "campaign/council/signature_routes.h"

#include <fstream>

#include "campaign/council/decision_routes.h"
#include "campaign/council/decision_store.h"
#include "campaign/council/pack_routes.h"
#include "campaign/council/proposal_store.h"
#include "campaign/nominations/campaign_pages_test.h"
#include "paper/format_test.h"
#include "paper/pdf_signature_test.h"

namespace vinhdanh::campaign::council {
namespace {

using nominations::Step;

class SignaturePages : public nominations::CampaignPages {
 protected:
  SignaturePages() {
    add_decision_routes(door_, db(), book_, campaign_,
                        [] { return std::string("https://vinhdanh.example.vn"); });
    add_pack_routes(door_, db(), book_, campaign_, files_);
    add_signature_routes(door_, db(), campaign_, files_, folder_.path() / "roots", folder_.path() / "room");
    clock_.set(base::instant_of({base::make_date(2025, 8, 22), 9, 0, 0}));
    nominate_person("VP", "A1", Step::kAccepted, "Bà Nguyễn Thị Mẫu");
    post("office", "/decision", {{"number", "125"}, {"date", "22/8/2025"}});
  }
  void attach(const std::string& bytes, const std::string& type = platform::http::content_type::kPdf) {
    db().write([&](Session& s) {
      const auto decision = decision_of(s, campaign_.id).value();
      attach_signed(s, decision.id, {files_.keep(bytes), "quyet-dinh", type, "Văn phòng", clock_.now()});
    });
  }
  void trust(const paper::TestCertificate& root) {
    std::filesystem::create_directories(folder_.path() / "roots");
    std::ofstream(folder_.path() / "roots" / "goc.pem") << root.pem();
  }
  Response shown(const std::string& who = "office") { return get(who, "/decision/signed/signatures"); }

  testing::TempDir folder_;
  registry::EvidenceFiles files_{folder_.path() / "evidence"};
  paper::TestCertificate root_ = paper::test_certificate("CA thử nghiệm");
  paper::TestCertificate leader_ = paper::test_certificate("Người Ký Mẫu", &root_);
};
VINHDANH_ON_BOTH_DATABASES(SignaturePages);

TEST_P(SignaturePages, the_page_says_who_signed_what_was_covered_and_what_is_not_certain) {
  attach(paper::signed_pdf(leader_));
  EXPECT_TRUE(has(get("leader", "/decision"), "href=\"/decision/signed/signatures\""));
  const auto without = shown("leader");
  for (const auto* part : {"Người Ký Mẫu", "CA thử nghiệm", "The signed part is unchanged",
                           "It covers the whole file; nothing was added since.",
                           "No trusted authorities are configured, so who signed is not certain."})
    EXPECT_TRUE(says(without, part)) << part;
  trust(root_);
  EXPECT_TRUE(says(shown(), "Its certificate leads to an authority that this server trusts."));
  clock_.set(base::instant_of({base::make_date(2026, 1, 2), 9, 0, 0}));
  EXPECT_TRUE(says(shown(), "or was not in force then. Who signed is not certain."));
}

TEST_P(SignaturePages, a_changed_file_is_never_called_right) {
  auto pdf = paper::signed_pdf(leader_);
  pdf.replace(pdf.find("0 0 100 100"), 3, "0 9");
  attach(pdf);
  trust(root_);
  EXPECT_TRUE(says(shown(), "The signature does not fit this file"));
  EXPECT_FALSE(says(shown(), "The signed part is unchanged"));
  EXPECT_FALSE(says(shown(), "this server trusts"));
}

TEST_P(SignaturePages, files_without_signatures_are_told_apart_from_those_that_can_not_be_read) {
  attach("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
  EXPECT_TRUE(says(shown(), "There is no digital signature in this file."));
  attach("%PDF-1.7 broken");
  EXPECT_TRUE(says(shown(), "The signatures of this file can’t be read."));
  attach("\xFF\xD8\xFFphoto", "image/jpeg");
  EXPECT_EQ(shown().status, 404);
  EXPECT_FALSE(has(get("office", "/decision"), "/decision/signed/signatures"));
}

TEST_P(SignaturePages, only_who_sees_the_decision_sees_its_signatures) {
  attach(paper::signed_pdf(leader_));
  for (const auto* who : {"contact VP", "viewer"}) EXPECT_EQ(shown(who).status, 404) << who;
  EXPECT_EQ(shown("").status, 303);
}

TEST_P(SignaturePages, a_decision_that_is_a_word_file_is_taken_and_its_format_shown) {
  const auto upload = [&](const std::string& bytes) {
    uploads_ = {{"evidence", "quyet-dinh.docx", bytes}};
    const auto answer = post("office", "/decision/signed");
    uploads_.clear();
    return location(answer);
  };
  EXPECT_EQ(upload(paper::right_document()), "/decision") << "nothing to say";
  const auto address = upload(paper::spoilt_document());
  EXPECT_EQ(address, "/decision/signed/format");
  EXPECT_TRUE(has(get("leader", "/decision"), "href=\"" + address + "\""));
  EXPECT_TRUE(says(get("leader", address), "3 points differ from the decree."));
  const auto copy = get("leader", address + "/copy");
  EXPECT_EQ(registry::format_points(std::string(copy.content()), "x"), 1);
  EXPECT_EQ(shown().status, 404) << "a Word file has no signatures";
  for (const auto* who : {"contact VP", "viewer"}) EXPECT_EQ(get(who, address).status, 404) << who;
  attach(paper::signed_pdf(leader_));
  EXPECT_EQ(get("office", address).status, 404) << "a PDF has no format";
}

}  // namespace
}  // namespace vinhdanh::campaign::council
