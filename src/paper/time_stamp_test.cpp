#include "paper/time_stamp.h"

#include <fstream>
#include <gtest/gtest.h>

#include "paper/pdf_seal.h"
#include "paper/pdf_seal_test.h"
#include "paper/pdf_signature.h"
#include "paper/pdf_test.h"
#include "paper/time_stamp_test.h"
#include "testing/temp_dir.h"

namespace vinhdanh::paper {
namespace {

const auto kNow = base::instant_of({base::make_date(2025, 8, 22), 9, 30, 15});
const auto kAfterwards = base::instant_of({base::make_date(2026, 2, 1), 9, 0, 0});
constexpr auto kNoStamp =
    "The time-stamp authority did not answer with a time-stamp. Try again later, check its address, or seal "
    "without a time-stamp.";

class TimeStamps : public ::testing::Test {
 protected:
  std::string said(const StampSender& send) const {
    const auto made = time_stamp("văn bản", send);
    return made ? "stamped" : base::say(base::Language::kEnglish, made.error().front().text);
  }
  TestCertificate root_ = test_certificate("CA thử nghiệm");
  TestStampAuthority authority_{test_certificate("Dấu thời gian Mẫu", &root_, "critical,timeStamping"), kNow};
  StampSender send_ = [this](std::string_view request) { return authority_.answer(request); };
};

TEST_F(TimeStamps, are_over_the_bytes_and_lead_to_the_root) {
  const auto token = time_stamp("văn bản", send_);
  ASSERT_TRUE(token) << said(send_);
  EXPECT_TRUE(is_time_stamp(*token));
  const TimeStamp meant{kNow, "Dấu thời gian Mẫu", true};
  EXPECT_EQ(check_time_stamp(*token, "văn bản", {root_.pem()}, kNow), meant);
  const TimeStamp unknown{kNow, "Dấu thời gian Mẫu", false};
  EXPECT_EQ(check_time_stamp(*token, "văn bản", {}, kNow), unknown);
  EXPECT_EQ(check_time_stamp(*token, "văn bản", {test_certificate("Khác").pem()}, kNow), unknown);
  EXPECT_EQ(check_time_stamp(*token, "văn bản", {root_.pem()}, kAfterwards), unknown) << "not in force";
  EXPECT_EQ(check_time_stamp(*token, "văn ban", {root_.pem()}, kNow), std::nullopt);
  for (std::size_t at = 0; at < token->size(); at += 7) {
    auto changed = *token;
    changed[at] = static_cast<char>(changed[at] ^ 1);
    const auto found = check_time_stamp(changed, "văn bản", {root_.pem()}, kNow);
    EXPECT_TRUE(!found || found->at == kNow) << at;
  }
}

TEST_F(TimeStamps, openssls_own_tool_finds_them_right) {
  const testing::TempDir folder;
  const auto file = [&](const char* name, const std::string& bytes) {
    std::ofstream(folder.path() / name, std::ios::binary) << bytes;
    return (folder.path() / name).string();
  };
  const auto token = time_stamp("văn bản", send_).value();
  const auto read =
      run_tool("openssl ts -verify -attime " + std::to_string(std::chrono::system_clock::to_time_t(kNow)) +
               " -data " + file("data", "văn bản") + " -token_in -in " + file("token", token) + " -CAfile " +
               file("root.pem", root_.pem()) + " 2>&1");
  EXPECT_NE(read.text.find("Verification: OK"), std::string::npos) << read.text;
}

TEST_F(TimeStamps, other_answers_are_refused_with_a_sentence) {
  EXPECT_EQ(said([](std::string_view) { return std::string("<html>"); }), kNoStamp);
  EXPECT_EQ(said([](std::string_view) { return std::string(); }), kNoStamp);
  std::string old;
  said([&](std::string_view request) { return old = authority_.answer(request); });
  EXPECT_EQ(said([&](std::string_view) { return old; }), kNoStamp) << "an answer to another request";
  EXPECT_EQ(said([](std::string_view) -> base::Result<std::string> {
              return base::refuse(base::msg("There are no delegates yet."));
            }),
            "There are no delegates yet.");
}

TEST_F(TimeStamps, vouch_for_a_seal_after_its_certificate_is_out_of_force) {
  const auto agency = test_certificate("Sở Mẫu", &root_);
  const auto key = SealKey::open(test_pkcs12(agency, root_, "x"), "x", kNow);
  auto long_living = test_certificate("CA dấu thời gian", nullptr);
  X509_gmtime_adj(X509_getm_notAfter(long_living.certificate.get()), 40L * 365 * 86'400);
  X509_sign(long_living.certificate.get(), long_living.key.get(), EVP_sha256());
  auto stamping = test_certificate("Dấu thời gian Mẫu", &long_living, "critical,timeStamping");
  X509_gmtime_adj(X509_getm_notAfter(stamping.certificate.get()), 40L * 365 * 86'400);
  X509_sign(stamping.certificate.get(), long_living.key.get(), EVP_sha256());
  const TestStampAuthority authority(stamping, kNow);
  const auto plain = certificate_pdf(kNow);
  const auto sealed =
      sealed_pdf(plain, *key, kNow, [&](std::string_view request) { return authority.answer(request); });
  ASSERT_TRUE(sealed) << base::say(base::Language::kEnglish, sealed.error().front().text);
  const testing::TempDir room;
  const auto read = [&](const std::vector<std::string>& roots, base::Instant at) {
    return pdf_signatures(*sealed, roots, at, room.path()).value().at(0);
  };
  const PdfSignature meant{"Sở Mẫu",
                           "CA thử nghiệm",
                           {},
                           true,
                           true,
                           SignatureTrust::kTrusted,
                           TimeStamp{kNow, "Dấu thời gian Mẫu", true},
                           false};
  EXPECT_EQ(read({root_.pem(), long_living.pem()}, kAfterwards), meant);
  EXPECT_EQ(read({root_.pem()}, kAfterwards).trust, SignatureTrust::kUntrusted)
      << "nobody whom we trust vouches for the moment";
  EXPECT_EQ(read({root_.pem()}, kNow).trust, SignatureTrust::kTrusted);
  const PdfFile file(*sealed);
  const auto poppler = run_tool("pdfsig -nocert " + file.path() + " 2>&1");
  EXPECT_NE(poppler.text.find("Signature is Valid."), std::string::npos) << poppler.text;
}

TEST_F(TimeStamps, over_a_whole_file_are_no_signature_of_a_person) {
  const auto stamped =
      signed_pdf([this](const std::string& bytes) { return time_stamp(bytes, send_).value(); });
  const testing::TempDir room;
  const auto found = pdf_signatures(stamped, {root_.pem()}, kNow, room.path()).value();
  ASSERT_EQ(found.size(), 1u);
  const PdfSignature meant{"Dấu thời gian Mẫu",
                           "",
                           {},
                           true,
                           true,
                           SignatureTrust::kTrusted,
                           TimeStamp{kNow, "Dấu thời gian Mẫu", true},
                           true};
  EXPECT_EQ(found.front(), meant);
  auto changed = stamped;
  changed[changed.find("/MediaBox[0 0 100") + 10] = '1';
  EXPECT_FALSE(pdf_signatures(changed, {root_.pem()}, kNow, room.path()).value().at(0).intact);
}

}  // namespace
}  // namespace vinhdanh::paper
