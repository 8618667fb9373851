#include "access/signing_key.h"

#include <gtest/gtest.h>

namespace vinhdanh::access {
namespace {

std::string from_hex(std::string_view hex) {
  std::string out;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
    out += static_cast<char>(std::stoi(std::string(hex.substr(i, 2)), nullptr, 16));
  return out;
}

// RFC 8032, 7.1, test 2.
TEST(SigningKey, signs_as_the_standard_does) {
  const auto key = signing_key(from_hex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"));
  ASSERT_TRUE(key);
  EXPECT_EQ(key->public_key, from_hex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"));
  const auto signature = sign(*key, "r");
  EXPECT_EQ(signature, from_hex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                                "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"));
  EXPECT_TRUE(signed_by(key->public_key, "r", signature));
}

TEST(SigningKey, other_texts_keys_and_lengths_do_not_verify) {
  const auto key = new_signing_key();
  const auto signature = sign(key, "a");
  EXPECT_FALSE(signed_by(key.public_key, "b", signature));
  EXPECT_FALSE(signed_by(new_signing_key().public_key, "a", signature));
  EXPECT_FALSE(signed_by(key.public_key, "a", signature.substr(1)));
  EXPECT_FALSE(signed_by("", "a", signature));
  EXPECT_FALSE(signing_key("short"));
}

TEST(SigningKey, base64_reads_what_it_writes_and_nothing_else) {
  const std::string bytes("\0\xff\x3e tiếng", 10);
  EXPECT_EQ(from_base64(base64(bytes)), bytes);
  EXPECT_EQ(base64("\xff\xef"), "/+8=");
  EXPECT_EQ(base64url("\xff\xef"), "_-8");
  for (const auto* wrong : {"a", "/+8", "/+8==", "/+9=", " /+8=", "/+8=x"})
    EXPECT_FALSE(from_base64(wrong)) << wrong;
}

}  // namespace
}  // namespace vinhdanh::access
