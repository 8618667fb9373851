#include "paper/pdf_signature.h"

#include <gtest/gtest.h>

#include "paper/pdf_signature_test.h"
#include "testing/temp_dir.h"

namespace vinhdanh::paper {
namespace {

const base::Instant kNow = base::instant_of({base::make_date(2025, 8, 22), 9, 0, 0});
const base::Instant kAfterwards = base::instant_of({base::make_date(2026, 2, 1), 9, 0, 0});

class PdfSignatures : public ::testing::Test {
 protected:
  std::vector<PdfSignature> read(const std::string& pdf, const std::vector<std::string>& roots = {},
                                 base::Instant now = kNow) {
    auto found = pdf_signatures(pdf, roots, now, room_.path());
    EXPECT_TRUE(found);
    EXPECT_TRUE(std::filesystem::is_empty(room_.path())) << "nothing stays behind";
    if (!found) return {};
    for (auto& one : *found) one.at.reset();  // the machine's clock
    return *found;
  }
  testing::TempDir room_;
  TestCertificate root_ = test_certificate("CA thử nghiệm");
  TestCertificate leader_ = test_certificate("Người Ký Mẫu", &root_);
  using enum SignatureTrust;
};

TEST_F(PdfSignatures, say_who_signed_and_that_the_whole_file_is_covered) {
  const auto pdf = signed_pdf(leader_);
  EXPECT_EQ(read(pdf),
            (std::vector<PdfSignature>{{"Người Ký Mẫu", "CA thử nghiệm", {}, true, true, kNoRoots}}));
  const auto found = pdf_signatures(pdf, {}, kNow, room_.path());
  ASSERT_TRUE(found->front().at);
  EXPECT_LT(std::chrono::abs(*found->front().at - std::chrono::system_clock::now()), std::chrono::hours(1));
}

TEST_F(PdfSignatures, are_trusted_below_a_configured_root_while_the_certificate_is_in_force) {
  const auto pdf = signed_pdf(leader_);
  EXPECT_EQ(read(pdf, {root_.pem()}).front().trust, kTrusted);
  EXPECT_EQ(read(pdf, {root_.pem()}, kAfterwards).front().trust, kUntrusted);
  EXPECT_EQ(read(pdf, {test_certificate("CA thử nghiệm").pem()}).front().trust, kUntrusted)
      << "the same name is not the same key";
  EXPECT_EQ(read(pdf, {"no certificate"}).front().trust, kUntrusted);
}

TEST_F(PdfSignatures, no_changed_byte_stays_unnoticed) {
  const auto pdf = signed_pdf(leader_);
  const auto field = [&] {
    const auto from = pdf.find("/Contents<") + 10;
    const auto hex = pdf.substr(from, pdf.find('>', from) - from);
    SignatureField f;
    for (std::size_t i = 0; i < hex.size(); i += 2)
      f.contents += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
    const auto begin = static_cast<std::int64_t>(from - 1);
    const auto end = begin + static_cast<std::int64_t>(hex.size()) + 2;
    f.byte_range = {0, begin, end, static_cast<std::int64_t>(pdf.size()) - end};
    return f;
  }();
  ASSERT_TRUE(check_signature(pdf, field, {}, kNow).intact);
  for (std::size_t at = 0; at < pdf.size(); ++at) {
    const bool in_hole = at > static_cast<std::size_t>(field.byte_range[1]) + 2000 &&
                         at < static_cast<std::size_t>(field.byte_range[2]);
    if (in_hole && at % 97 != 0) continue;  // the padding is long and alike
    auto changed = pdf;
    changed[at] = static_cast<char>(changed[at] ^ 1);
    EXPECT_FALSE(check_signature(changed, field, {}, kNow).intact) << at;
  }
}

TEST_F(PdfSignatures, what_was_added_later_shows_and_a_second_signature_covers_all) {
  const auto added =
      read(signed_pdf(leader_) + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n");
  ASSERT_EQ(added.size(), 1u);
  EXPECT_TRUE(added[0].intact);
  EXPECT_FALSE(added[0].whole);
  const auto second = test_certificate("Văn thư Mẫu", &root_);
  const auto both = read(signed_pdf(second, signed_pdf(leader_), 6));
  ASSERT_EQ(both.size(), 2u);
  EXPECT_EQ(both[0], (PdfSignature{"Người Ký Mẫu", "CA thử nghiệm", {}, true, false, kNoRoots}));
  EXPECT_EQ(both[1], (PdfSignature{"Văn thư Mẫu", "CA thử nghiệm", {}, true, true, kNoRoots}));
}

TEST_F(PdfSignatures, ranges_that_leave_something_out_never_count) {
  const auto pdf = signed_pdf(leader_);
  const auto json = [](const std::string& range) {
    return R"({"qpdf":[{},{"obj:5 0 R":{"value":{"/FT":"/Sig","/V":{"/ByteRange":)" + range +
           R"(,"/Contents":"b:3000"}}}}]})";
  };
  for (const auto* range :
       {"[]", "[0]", "[0,1,2,3]", "[1,2,3,4]", "[0,-1,5,5]", "[0,9223372036854775807,9223372036854775807,1]",
        "[0,5,4,9223372036854775807]", "[0,1.5,2,3]", "[0,\"x\",null,{}]", "[0,10,20,99999999]", "7"})
    for (const auto& field : signature_fields(json(range)))
      EXPECT_EQ(check_signature(pdf, field, {root_.pem()}, kNow), PdfSignature{}) << range;
}

TEST_F(PdfSignatures, hostile_files_are_refused_or_have_none) {
  const auto none = [&](const std::string& pdf) {
    const auto found = pdf_signatures(pdf, {}, kNow, room_.path());
    return !found || found->empty();
  };
  for (const std::string pdf :
       {"", "%PDF-1.7\n", "no pdf", "%PDF-1.7\n1 0 obj<</V 1 0 R/FT/Sig>>endobj trailer<<>>"})
    EXPECT_TRUE(none(pdf)) << pdf;
  EXPECT_TRUE(none("%PDF-1.7\n1 0 obj" + std::string(100'000, '[') + "endobj\ntrailer<</Root 1 0 R>>"));
  EXPECT_TRUE(std::filesystem::is_empty(room_.path()));
  for (const auto* text :
       {"", "{", "[]", "{\"qpdf\":[1,2]}", "{\"qpdf\":[{},[]]}", "{\"qpdf\":[{},{\"a\":1}]}"})
    EXPECT_TRUE(signature_fields(text).empty()) << text;
}

}  // namespace
}  // namespace vinhdanh::paper
