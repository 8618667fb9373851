#include "paper/pdf_seal.h"

#include <gtest/gtest.h>

#include "paper/pdf_seal_test.h"
#include "paper/pdf_signature.h"
#include "paper/pdf_signature_test.h"
#include "paper/pdf_test.h"
#include "testing/temp_dir.h"

namespace vinhdanh::paper {
namespace {

const auto kNow = base::instant_of({base::make_date(2025, 8, 22), 9, 30, 15});

std::string said(const base::Problems& problems) {
  return base::say(base::Language::kEnglish, problems.front().text);
}

TEST(PdfSeal, the_whole_file_is_sealed_and_leads_to_the_root) {
  const auto root = test_certificate("CA thử nghiệm");
  const auto agency = test_certificate("Sở Mẫu", &root);
  const auto key = SealKey::open(test_pkcs12(agency, root, "mật khẩu"), "mật khẩu", kNow);
  ASSERT_TRUE(key);
  EXPECT_EQ(key->owner(), "Sở Mẫu");
  const auto sealed = sealed_pdf(certificate_pdf(kNow), *key, kNow);
  ASSERT_TRUE(sealed);
  const testing::TempDir room;
  const auto found = pdf_signatures(*sealed, {root.pem()}, kNow, room.path());
  ASSERT_TRUE(found);
  ASSERT_EQ(found->size(), 1u);
  EXPECT_EQ(found->front().signer, "Sở Mẫu");
  EXPECT_TRUE(found->front().intact);
  EXPECT_TRUE(found->front().whole);
  EXPECT_EQ(found->front().trust, SignatureTrust::kTrusted);
  EXPECT_EQ(found->front().at, std::nullopt) << "PAdES: no moment in the CMS";
  EXPECT_NE(sealed->find("/M(D:20250822023015Z)"), std::string::npos);
}

TEST(PdfSeal, poppler_finds_it_valid_and_the_file_sound) {
  const auto root = test_certificate("CA thử nghiệm");
  const auto key = SealKey::open(test_pkcs12(root, root, "x"), "x", kNow);
  const PdfFile file(sealed_pdf(certificate_pdf(kNow), *key, kNow).value());
  EXPECT_EQ(file.faults(), std::vector<std::string>{});
  EXPECT_EQ(file.faulty_fonts(), std::vector<std::string>{});
  const auto read = run_tool("pdfsig -nocert " + file.path() + " 2>&1");
  EXPECT_NE(read.text.find("Signature Validation: Signature is Valid."), std::string::npos) << read.text;
  EXPECT_NE(read.text.find("Signature Type: ETSI.CAdES.detached"), std::string::npos) << read.text;
  EXPECT_NE(read.text.find("Total document signed"), std::string::npos) << read.text;
}

TEST(PdfSeal, a_changed_byte_breaks_it) {
  const auto root = test_certificate("CA thử nghiệm");
  const auto key = SealKey::open(test_pkcs12(root, root, "x"), "x", kNow);
  auto sealed = sealed_pdf(certificate_pdf(kNow), *key, kNow).value();
  sealed[sealed.find("/Rect[0 0 0 0]") + 6] = '1';
  const testing::TempDir room;
  EXPECT_FALSE(pdf_signatures(sealed, {}, kNow, room.path()).value().front().intact);
}

TEST(PdfSeal, keys_that_do_not_fit_are_refused_with_a_sentence) {
  const auto root = test_certificate("CA thử nghiệm");
  const auto file = test_pkcs12(root, root, "đúng");
  EXPECT_EQ(said(SealKey::open(file, "sai", kNow).error()),
            "The password does not open the file. Type it again.");
  EXPECT_EQ(
      said(SealKey::open("no key", "x", kNow).error()),
      "This is no PKCS#12 file (.p12, .pfx). Export key and certificate as one from where they are kept.");
  EXPECT_EQ(
      said(SealKey::open(file, "đúng", base::instant_of({base::make_date(2026, 8, 1), 0, 0, 0})).error()),
      "The certificate of “CA thử nghiệm” is not in force now. Use one that is.");
}

TEST(PdfSeal, only_a_file_with_room_is_sealed_and_only_once) {
  const auto root = test_certificate("CA thử nghiệm");
  const auto key = SealKey::open(test_pkcs12(root, root, "x"), "x", kNow);
  const auto once = sealed_pdf(certificate_pdf(kNow), *key, kNow).value();
  for (const auto& pdf : {certificate_pdf(kNow, false), once, std::string("no pdf"), std::string()})
    EXPECT_EQ(said(sealed_pdf(pdf, *key, kNow).error()),
              "This PDF has no room for a seal, or is sealed already.");
  EXPECT_EQ(certificate_pdf(kNow, false).find("/AcroForm"), std::string::npos);
}

}  // namespace
}  // namespace vinhdanh::paper
