#pragma once

#include <memory>
#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"

// Objects of OpenSSL that free themselves, and what seals, signatures and time-stamps ask of them alike.
namespace vinhdanh::paper::openssl {

template <auto Free>
struct Freer {
  template <typename T>
  void operator()(T* object) const {
    Free(object);
  }
};
inline void free_certificates(STACK_OF(X509) * stack) {
  sk_X509_pop_free(stack, X509_free);
}
using Bio = std::unique_ptr<BIO, Freer<BIO_free_all>>;
using Certificate = std::unique_ptr<X509, Freer<X509_free>>;
using Certificates = std::unique_ptr<STACK_OF(X509), Freer<free_certificates>>;
using Cms = std::unique_ptr<CMS_ContentInfo, Freer<CMS_ContentInfo_free>>;
using Key = std::unique_ptr<EVP_PKEY, Freer<EVP_PKEY_free>>;

// Reads the bytes where they stand; they must outlive it.
Bio reading(std::string_view bytes);

template <typename Object>
std::string der(Object* object, int (*encode)(const Object*, unsigned char**)) {
  unsigned char* bytes = nullptr;
  const int length = encode(object, &bytes);
  std::string out =
      length > 0 ? std::string(reinterpret_cast<char*>(bytes), static_cast<std::size_t>(length)) : "";
  OPENSSL_free(bytes);
  return out;
}

inline std::string text_of(const ASN1_STRING* bytes) {
  return {reinterpret_cast<const char*>(ASN1_STRING_get0_data(bytes)),
          static_cast<std::size_t>(ASN1_STRING_length(bytes))};
}

// Empty when the name has none.
std::string common_name(const X509_NAME* name);

// The one signer of signed data (ISO 32000-1, 12.8.3.3); nothing when it is something else or has several.
CMS_SignerInfo* only_signer(CMS_ContentInfo* cms);
X509* certificate_of(CMS_SignerInfo* signer);

// Whether the signer's certificate leads to one of these certificates (PEM) as of that moment and may be used
// for `purpose` (X509_PURPOSE_…).
bool leads_to_root(CMS_ContentInfo* cms, X509* certificate, const std::vector<std::string>& roots,
                   base::Instant at, int purpose);

}  // namespace vinhdanh::paper::openssl
