#include "campaign/council/open_badge.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <sodium.h>

#include "base/text.h"
#include "campaign/plan/plan_reader.h"
#include "paper/pdf_test.h"
#include "testing/temp_dir.h"

namespace vinhdanh::campaign::council {
namespace {

using nlohmann::json;

const std::filesystem::path kSource = VINHDANH_SOURCE_DIR;
const CodeMaker kMaker{"https://vinhdanh.example.gov.vn", access::signing_key(std::string(32, '\3'))};

plan::Plan the_plan() {
  return plan::read_plan(kSource / "plans/haiphong-skhcn-2025").value().plan;
}
Decision the_decision() {
  Decision decision;
  decision.number = "125/QĐ-SKHCN";
  decision.date = base::make_date(2025, 8, 22);
  Awarded awarded;
  awarded.honorific = "Bà";
  awarded.name = "Nguyễn Thị Mẫu";
  awarded.certificate_number = "02/2025";
  awarded.code = "0123456789abcdef0123";
  decision.list.push_back(awarded);
  return decision;
}
json badge() {
  const auto decision = the_decision();
  return json::parse(open_badge(the_plan(), decision, decision.list.front(), kMaker.public_url));
}
std::vector<std::string> jwt() {
  const auto decision = the_decision();
  return base::split(open_badge_jwt(the_plan(), decision, decision.list.front(), kMaker), '.');
}
std::string decoded(const std::string& part) {
  std::string out(part.size(), '\0');
  std::size_t length = 0;
  EXPECT_EQ(
      sodium_base642bin(reinterpret_cast<unsigned char*>(out.data()), out.size(), part.data(), part.size(),
                        nullptr, &length, nullptr, sodium_base64_VARIANT_URLSAFE_NO_PADDING),
      0);
  out.resize(length);
  return out;
}
// What the validator says; nothing when it fits.
std::string against_schema(const json& value) {
  const testing::TempDir folder;
  const auto file = folder.path() / "badge.json";
  std::ofstream(file) << value;
  const auto schema = kSource / "src/campaign/council/testdata/open_badge_schema.json";
  return paper::run_tool("python3 -W ignore -m jsonschema -i " + file.string() + " " + schema.string()).text;
}

TEST(OpenBadge, keeps_the_rules_of_the_schema_for_what_it_writes) {
  EXPECT_EQ(against_schema(badge()), "");
  for (const auto* member : {"@context", "id", "type", "issuer", "validFrom", "credentialSubject"}) {
    auto without = badge();
    without.erase(member);
    EXPECT_NE(against_schema(without), "") << member << ": the check must be able to fail";
  }
}

TEST(OpenBadge, says_who_was_awarded_what_by_whom_and_when) {
  const auto made = badge();
  EXPECT_EQ(made["id"], "https://vinhdanh.example.gov.vn/verify/0123456789abcdef0123/1");
  EXPECT_EQ(made["validFrom"], "2025-08-22T00:00:00+07:00");
  EXPECT_EQ(made["issuer"]["name"], the_plan().head.issuer);
  const auto& subject = made["credentialSubject"];
  EXPECT_EQ(subject["identifier"][0]["identityHash"], "Bà Nguyễn Thị Mẫu");
  EXPECT_EQ(subject["licenseNumber"], "02/2025");
  EXPECT_EQ(subject["achievement"]["name"], "GIẤY KHEN");
}

TEST(OpenBadge, is_a_jwt_whose_claims_repeat_the_credential) {
  const auto parts = jwt();
  ASSERT_EQ(parts.size(), 3u);
  EXPECT_EQ(json::parse(decoded(parts[0])),
            (json{{"alg", "EdDSA"},
                  {"typ", "JWT"},
                  {"kid", key_address(kMaker.public_url, access::key_name(kMaker.key->public_key))}}));
  auto payload = json::parse(decoded(parts[1]));
  const auto made = badge();
  EXPECT_EQ(payload["iss"], made["issuer"]["id"]);
  EXPECT_EQ(payload["jti"], made["id"]);
  EXPECT_EQ(payload["sub"], made["credentialSubject"]["id"]);
  EXPECT_EQ(payload["nbf"], 1755795600) << "midnight in Việt Nam";
  for (const auto* claim : {"iss", "jti", "sub", "nbf"}) payload.erase(claim);
  EXPECT_EQ(payload, made);
}

TEST(OpenBadge, no_changed_letter_keeps_the_signature) {
  const auto parts = jwt();
  const auto good = [&](const std::string& header, const std::string& payload) {
    return access::signed_by(kMaker.key->public_key, header + "." + payload, decoded(parts[2]));
  };
  EXPECT_TRUE(good(parts[0], parts[1]));
  for (std::size_t i = 0; i < parts[1].size(); ++i) {
    auto changed = parts[1];
    changed[i] = changed[i] == 'A' ? 'B' : 'A';
    EXPECT_FALSE(good(parts[0], changed)) << i;
  }
}

TEST(OpenBadge, a_published_key_is_the_public_one_only) {
  EXPECT_EQ(json::parse(public_jwk(kMaker.key->public_key)),
            (json{{"kty", "OKP"},
                  {"crv", "Ed25519"},
                  {"alg", "EdDSA"},
                  {"use", "sig"},
                  {"x", access::base64url(kMaker.key->public_key)}}));
}

}  // namespace
}  // namespace vinhdanh::campaign::council
