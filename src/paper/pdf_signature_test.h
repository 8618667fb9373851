#pragma once

#include <fmt/format.h>
#include <memory>
#include <openssl/cms.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/x509v3.h>
#include <string>

#include "base/date.h"

// Keys, certificates and signed PDFs made for the tests.
namespace vinhdanh::paper {

struct TestCertificate {
  std::shared_ptr<EVP_PKEY> key;
  std::shared_ptr<X509> certificate;
  std::string pem() const {
    const std::unique_ptr<BIO, decltype(&BIO_free_all)> out(BIO_new(BIO_s_mem()), BIO_free_all);
    PEM_write_bio_X509(out.get(), certificate.get());
    char* text = nullptr;
    const auto length = BIO_get_mem_data(out.get(), &text);
    return {text, static_cast<std::size_t>(length)};
  }
};

// In force for the whole of 2025; signed by `by`, or by itself. `use`: what it is for (RFC 5280, 4.2.1.12).
inline TestCertificate test_certificate(const std::string& name, const TestCertificate* by = nullptr,
                                        const char* use = nullptr) {
  TestCertificate made{{EVP_EC_gen("P-256"), EVP_PKEY_free}, {X509_new(), X509_free}};
  auto* x = made.certificate.get();
  X509_set_version(x, 2);
  static long serial = 0;
  ASN1_INTEGER_set(X509_get_serialNumber(x), ++serial);
  ASN1_TIME_set_string(X509_getm_notBefore(x), "20250101000000Z");
  ASN1_TIME_set_string(X509_getm_notAfter(x), "20251231235959Z");
  X509_set_pubkey(x, made.key.get());
  X509_NAME_add_entry_by_txt(X509_get_subject_name(x), "CN", MBSTRING_UTF8,
                             reinterpret_cast<const unsigned char*>(name.c_str()), -1, -1, 0);
  X509_set_issuer_name(x, X509_get_subject_name(by ? by->certificate.get() : x));
  const auto extend = [&](int nid, const char* value) {
    auto* extension = X509V3_EXT_conf_nid(nullptr, nullptr, nid, value);
    X509_add_ext(x, extension, -1);
    X509_EXTENSION_free(extension);
  };
  if (!by) extend(NID_basic_constraints, "critical,CA:TRUE");
  if (use) extend(NID_ext_key_usage, use);
  X509_sign(x, by ? by->key.get() : made.key.get(), EVP_sha256());
  return made;
}

inline std::string test_cms(const std::string& bytes, const TestCertificate& who) {
  const std::unique_ptr<BIO, decltype(&BIO_free_all)> in(
      BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size())), BIO_free_all);
  const std::unique_ptr<CMS_ContentInfo, decltype(&CMS_ContentInfo_free)> cms(
      CMS_sign(who.certificate.get(), who.key.get(), nullptr, in.get(), CMS_BINARY | CMS_DETACHED),
      CMS_ContentInfo_free);
  unsigned char* der = nullptr;
  const int length = i2d_CMS_ContentInfo(cms.get(), &der);
  std::string out(reinterpret_cast<const char*>(der), static_cast<std::size_t>(length));
  OPENSSL_free(der);
  return out;
}

// Key and certificate of `who` with the chain, as an office gets it.
inline std::string test_pkcs12(const TestCertificate& who, const TestCertificate& root,
                               const char* password) {
  auto* others = sk_X509_new_null();
  sk_X509_push(others, root.certificate.get());
  auto* made = PKCS12_create(password, "seal", who.key.get(), who.certificate.get(), others, NID_aes_256_cbc,
                             NID_aes_256_cbc, 0, 0, 0);
  unsigned char* bytes = nullptr;
  const int length = i2d_PKCS12(made, &bytes);
  std::string out(reinterpret_cast<char*>(bytes), static_cast<std::size_t>(length));
  OPENSSL_free(bytes);
  PKCS12_free(made);
  sk_X509_free(others);
  return out;
}

inline std::string test_hex(std::string_view bytes) {
  std::string out;
  for (const auto c : bytes) out += fmt::format("{:02x}", static_cast<unsigned char>(c));
  return out;
}

// A page without content, signed as a whole by what `sign` makes of its bytes; behind `before`, which may be
// such a file.
template <typename Sign>
std::string signed_pdf(const Sign& sign, const std::string& before = "", int number = 5) {
  constexpr std::size_t kRoom = 4000;
  auto head = before.empty() ? std::string(
                                   "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                                   "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                                   "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>endobj\n")
                             : before;
  head += fmt::format(
      "{0} 0 obj<</FT/Sig/T(s{0})/V<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached"
      "/ByteRange[0 {{:>10}} {{:>10}} {{:>10}}]/Contents",
      number);
  const std::string tail = ">>>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
  const auto ranges = head.find("{:>10}");
  const auto first = head.size() - 3 * 6 + 3 * 10;
  const auto second = first + 2 * kRoom + 2;
  head.replace(ranges, 20, fmt::format("{:>10} {:>10} {:>10}", first, second, tail.size()));
  auto cms = sign(head + tail);
  cms.resize(kRoom, '\0');
  return head + "<" + test_hex(cms) + ">" + tail;
}

inline std::string signed_pdf(const TestCertificate& who, const std::string& before = "", int number = 5) {
  return signed_pdf([&](const std::string& bytes) { return test_cms(bytes, who); }, before, number);
}

}  // namespace vinhdanh::paper
