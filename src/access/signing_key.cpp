#include "access/signing_key.h"

#include <sodium.h>
#include <stdexcept>

namespace vinhdanh::access {
namespace {

static_assert(crypto_sign_SEEDBYTES == kSeedBytes && crypto_sign_PUBLICKEYBYTES == kPublicKeyBytes &&
              crypto_sign_BYTES == kSignatureBytes);

void start_sodium() {
  static const int state = sodium_init();
  if (state < 0) throw std::runtime_error("libsodium does not start");
}

unsigned char* bytes_of(std::string& text) {
  return reinterpret_cast<unsigned char*>(text.data());
}
const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

std::string encoded(std::string_view bytes, int variant) {
  std::string out(sodium_base64_encoded_len(bytes.size(), variant), '\0');
  sodium_bin2base64(out.data(), out.size(), bytes_of(bytes), bytes.size(), variant);
  out.pop_back();  // the NUL
  return out;
}

}  // namespace

SigningKey new_signing_key() {
  start_sodium();
  std::string seed(kSeedBytes, '\0');
  randombytes_buf(seed.data(), seed.size());
  return *signing_key(seed);
}

std::optional<SigningKey> signing_key(std::string_view seed) {
  if (seed.size() != kSeedBytes) return std::nullopt;
  start_sodium();
  SigningKey key{std::string(seed), std::string(kPublicKeyBytes, '\0')};
  std::string secret(crypto_sign_SECRETKEYBYTES, '\0');
  crypto_sign_seed_keypair(bytes_of(key.public_key), bytes_of(secret), bytes_of(seed));
  sodium_memzero(secret.data(), secret.size());
  return key;
}

std::string sign(const SigningKey& key, std::string_view text) {
  start_sodium();
  std::string secret = key.seed + key.public_key;  // as libsodium keeps a secret key
  std::string signature(kSignatureBytes, '\0');
  crypto_sign_detached(bytes_of(signature), nullptr, bytes_of(text), text.size(),
                       bytes_of(std::string_view(secret)));
  sodium_memzero(secret.data(), secret.size());
  return signature;
}

bool signed_by(std::string_view public_key, std::string_view text, std::string_view signature) {
  if (public_key.size() != kPublicKeyBytes || signature.size() != kSignatureBytes) return false;
  start_sodium();
  return crypto_sign_verify_detached(bytes_of(signature), bytes_of(text), text.size(),
                                     bytes_of(public_key)) == 0;
}

std::string key_name(std::string_view public_key) {
  const auto digest = sha256(public_key);
  std::string hex(2 * 8 + 1, '\0');
  sodium_bin2hex(hex.data(), hex.size(), bytes_of(std::string_view(digest)), 8);
  hex.pop_back();
  return hex;
}

std::string sha256(std::string_view bytes) {
  start_sodium();
  std::string out(crypto_hash_sha256_BYTES, '\0');
  crypto_hash_sha256(bytes_of(out), bytes_of(bytes), bytes.size());
  return out;
}

std::string base64(std::string_view bytes) {
  return encoded(bytes, sodium_base64_VARIANT_ORIGINAL);
}

std::string base64url(std::string_view bytes) {
  return encoded(bytes, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
}

std::optional<std::string> from_base64(std::string_view text) {
  std::string out(text.size(), '\0');
  std::size_t length = 0;
  const char* end = nullptr;
  if (sodium_base642bin(bytes_of(out), out.size(), text.data(), text.size(), nullptr, &length, &end,
                        sodium_base64_VARIANT_ORIGINAL) != 0 ||
      end != text.data() + text.size())
    return std::nullopt;
  out.resize(length);
  return out;
}

}  // namespace vinhdanh::access
