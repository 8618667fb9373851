#include "campaign/council/certificate_code.h"

#include <gtest/gtest.h>

#include "base/text.h"
#include "paper/qr_code.h"

namespace vinhdanh::campaign::council {
namespace {

const auto kKey = access::signing_key(std::string(32, '\7')).value();
const CodeMaker kMaker{"https://vinhdanh.example.gov.vn", kKey};

Decision the_decision() {
  Decision decision;
  decision.number = "125/QĐ-SKHCN";
  decision.date = base::make_date(2025, 8, 22);
  Awarded awarded;
  awarded.honorific = "Bà";
  awarded.name = "Nguyễn  Thị\nMẫu";
  awarded.certificate_number = "02/2025";
  awarded.code = "0123456789abcdef0123";
  awarded.revision = 2;
  decision.list.push_back(awarded);
  return decision;
}
Statement the_statement() {
  const auto decision = the_decision();
  return statement_of(decision, decision.list.front(), "GIẤY KHEN");
}
bool good(std::string_view content) {
  const auto read = read_code(content);
  return read && access::signed_by(kKey.public_key, signed_text(read->statement), read->signature);
}

TEST(CertificateCode, says_what_the_certificate_says_in_one_canonical_text) {
  EXPECT_EQ(signed_text(the_statement()),
            "vinhdanh-certificate-1\n0123456789abcdef0123\n2\n02/2025\nBà Nguyễn Thị Mẫu\nGIẤY KHEN\n"
            "125/QĐ-SKHCN\n2025-08-22");
}

TEST(CertificateCode, is_read_back_whole_and_verifies) {
  const auto content = code_content(kMaker, the_statement());
  EXPECT_TRUE(content.starts_with("https://vinhdanh.example.gov.vn/verify/0123456789abcdef0123/2#"));
  const auto read = read_code(content);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->statement, the_statement());
  EXPECT_TRUE(good(content));
}

TEST(CertificateCode, no_flipped_bit_behind_the_host_verifies) {
  const auto content = code_content(kMaker, the_statement());
  for (auto at = content.find("/verify/"); at < content.size(); ++at) {
    for (unsigned bit = 0; bit < 8; ++bit) {
      auto flipped = content;
      flipped[at] = static_cast<char>(static_cast<unsigned char>(flipped[at]) ^ (1u << bit));
      EXPECT_FALSE(good(flipped)) << at << " " << flipped;
    }
  }
}

TEST(CertificateCode, no_part_left_out_or_added_verifies) {
  const auto content = code_content(kMaker, the_statement());
  const auto from = content.find("/verify/") + 1;
  for (auto at = from; at < content.size(); ++at) {
    EXPECT_FALSE(good(content.substr(0, at)));
    EXPECT_FALSE(good(content.substr(0, at) + content.substr(at + 1))) << at;
    EXPECT_FALSE(good(content.substr(0, at) + "A" + content.substr(at))) << at;
  }
  for (const auto* wrong :
       {"", "#", "/verify/", "/verify//1#", "/verify/a/1#", "/verify/a/01#AA", "/verify/a/1#a"})
    EXPECT_FALSE(read_code(wrong)) << wrong;
}

TEST(CertificateCode, moving_a_line_from_one_field_to_the_next_does_not_verify) {
  auto statement = the_statement();
  const auto signature = access::sign(kKey, signed_text(statement));
  statement.number = "02/2025 Bà";
  statement.name = "Nguyễn Thị Mẫu";
  EXPECT_FALSE(access::signed_by(kKey.public_key, signed_text(statement), signature));
}

TEST(CertificateCode, fits_a_qr_code_that_telephones_read_from_paper) {
  auto statement = the_statement();
  EXPECT_LE(paper::qr_code(code_content(kMaker, statement)).value().size, 65u);
  statement.name = "Phòng Nghiệp vụ Quản lý Khoa học và Đổi mới sáng tạo thành phố";
  EXPECT_LE(paper::qr_code(code_content(kMaker, statement)).value().size, 73u);
}

TEST(CertificateCode, without_a_key_only_the_address_is_given) {
  EXPECT_EQ(code_content({"https://v.vn", {}}, the_statement()),
            "https://v.vn/verify/0123456789abcdef0123/2");
}

TEST(Standing, tells_nothing_before_the_publication_and_of_revisions_that_never_were) {
  const auto awarded = the_decision().list.front();
  const auto all = [&](const Standings& now) {
    std::vector<Standing> out;
    for (const int revision : {-1, 0, 1, 2, 3}) out.push_back(standing(awarded, now, revision));
    return out;
  };
  using enum Standing;
  EXPECT_EQ(all({false, false}), std::vector(5, kUnknown));
  EXPECT_EQ(all({false, true}), std::vector(5, kUnknown));
  EXPECT_EQ(all({true, false}), (std::vector{kUnknown, kValid, kReplaced, kValid, kUnknown}));
  EXPECT_EQ(all({true, true}), (std::vector{kUnknown, kWithdrawn, kWithdrawn, kWithdrawn, kUnknown}));
}

}  // namespace
}  // namespace vinhdanh::campaign::council
