#include "paper/pdf_seal.h"

#include <algorithm>
#include <ctime>
#include <fmt/format.h>
#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/ess.h>
#include <openssl/pkcs12.h>
#include <openssl/provider.h>
#include <vector>

#include "paper/openssl_handles.h"

namespace vinhdanh::paper {
namespace {

using base::msg;

constexpr std::size_t kRoomBytes =
    20'000;  // of the CMS: signature and time-stamp, each with a chain of some certificates
constexpr std::string_view kMoment = "(D:00000000000000Z)";
constexpr std::string_view kRange = "[0 0000000000 0000000000 0000000000]";
constexpr std::string_view kFilter = "/SubFilter/ETSI.CAdES.detached/M";

using openssl::Certificate;
using openssl::Certificates;
using openssl::Cms;
using openssl::der;
using openssl::Freer;
using openssl::Key;
using openssl::reading;
using Container = std::unique_ptr<PKCS12, Freer<PKCS12_free>>;
using Digest = std::unique_ptr<EVP_MD_CTX, Freer<EVP_MD_CTX_free>>;

// PKCS#12 files of some offices are still encrypted with RC2, which OpenSSL 3 keeps apart.
void know_old_ciphers() {
  struct Providers {
    OSSL_PROVIDER* old = OSSL_PROVIDER_load(nullptr, "legacy");
    OSSL_PROVIDER* usual = OSSL_PROVIDER_load(nullptr, "default");
    ~Providers() {
      if (old) OSSL_PROVIDER_unload(old);
      if (usual) OSSL_PROVIDER_unload(usual);
    }
  };
  static const Providers loaded;
}

// A chain may name the key's own certificate again, which CMS refuses.
void leave_out(STACK_OF(X509) * chain, X509* certificate) {
  for (int i = sk_X509_num(chain) - 1; i >= 0; --i)
    if (X509_cmp(sk_X509_value(chain, i), certificate) == 0) X509_free(sk_X509_delete(chain, i));
}

bool in_force(X509* certificate, base::Instant at) {
  auto moment = std::chrono::system_clock::to_time_t(at);
  return X509_cmp_time(X509_get0_notBefore(certificate), &moment) < 0 &&
         X509_cmp_time(X509_get0_notAfter(certificate), &moment) > 0;
}

std::string with_length(std::size_t length) {
  if (length < 128) return {static_cast<char>(length)};
  std::string digits;
  for (; length > 0; length >>= 8) digits.insert(digits.begin(), static_cast<char>(length & 0xFF));
  return static_cast<char>(0x80 | digits.size()) + digits;
}

// SET OF in DER: the encodings in rising order (X.690, 11.6). This is what is signed (RFC 5652, 5.4).
std::string attributes_of(CMS_SignerInfo* signer) {
  std::vector<std::string> all;
  for (int i = 0; i < CMS_signed_get_attr_count(signer); ++i)
    all.push_back(der<X509_ATTRIBUTE>(CMS_signed_get_attr(signer, i), i2d_X509_ATTRIBUTE));
  std::ranges::sort(all);
  std::string content;
  for (const auto& one : all) content += one;
  return '\x31' + with_length(content.size()) + content;
}

// OpenSSL adds the moment to what is signed; PAdES has it in the field of the PDF instead (EN 319
// 142-1, 6.3).
bool sign_without_moment(CMS_SignerInfo* signer, EVP_PKEY* key) {
  const int at = CMS_signed_get_attr_by_NID(signer, NID_pkcs9_signingTime, -1);
  if (at >= 0) X509_ATTRIBUTE_free(CMS_signed_delete_attr(signer, at));
  const auto attributes = attributes_of(signer);
  const auto* bytes = reinterpret_cast<const unsigned char*>(attributes.data());
  const Digest signing(EVP_MD_CTX_new());
  std::size_t size = 0;
  if (EVP_DigestSignInit(signing.get(), nullptr, EVP_sha256(), nullptr, key) != 1 ||
      EVP_DigestSign(signing.get(), nullptr, &size, bytes, attributes.size()) != 1)
    return false;
  std::vector<unsigned char> signature(size);
  if (EVP_DigestSign(signing.get(), signature.data(), &size, bytes, attributes.size()) != 1) return false;
  return ASN1_STRING_set(CMS_SignerInfo_get0_signature(signer), signature.data(), static_cast<int>(size)) ==
         1;
}

// Not signed by us, so it may be added afterwards (ETSI EN 319 122-1, 5.3).
base::Result<void> add_time_stamp(CMS_SignerInfo* signer, const StampSender& send) {
  const auto token = time_stamp(openssl::text_of(CMS_SignerInfo_get0_signature(signer)), send);
  if (!token) return base::refuse(token.error());
  CMS_unsigned_add1_attr_by_NID(signer, NID_id_smime_aa_timeStampToken, V_ASN1_SEQUENCE, token->data(),
                                static_cast<int>(token->size()));
  return {};
}

}  // namespace

struct SealKey::State {
  Key key;
  Certificate certificate;
  Certificates others;
  std::string owner;

  // The CMS over these bytes; empty when OpenSSL can't.
  base::Result<std::string> cms(std::string_view bytes, const StampSender& stamp) const {
    constexpr unsigned kHow = CMS_BINARY | CMS_DETACHED | CMS_PARTIAL;
    const Cms made(CMS_sign(nullptr, nullptr, others.get(), nullptr, kHow));
    auto* signer = made ? CMS_add1_signer(made.get(), certificate.get(), key.get(), EVP_sha256(),
                                          CMS_BINARY | CMS_CADES | CMS_NOSMIMECAP)
                        : nullptr;
    const auto content = reading(bytes);
    if (!signer || CMS_final(made.get(), content.get(), nullptr, kHow) != 1 ||
        !sign_without_moment(signer, key.get()))
      return std::string();
    if (stamp)
      if (auto added = add_time_stamp(signer, stamp); !added) return base::refuse(std::move(added.error()));
    return der<CMS_ContentInfo>(made.get(), i2d_CMS_ContentInfo);
  }
};

SealKey::SealKey(std::unique_ptr<State> state) : state_(std::move(state)) {}
SealKey::~SealKey() = default;
SealKey::SealKey(SealKey&&) noexcept = default;

const std::string& SealKey::owner() const {
  return state_->owner;
}

base::Result<SealKey> SealKey::open(std::string_view pkcs12, const std::string& password, base::Instant at) {
  know_old_ciphers();
  const auto in = reading(pkcs12);
  const Container container(d2i_PKCS12_bio(in.get(), nullptr));
  if (!container) {
    ERR_clear_error();
    return base::refuse(
        msg("This is no PKCS#12 file (.p12, .pfx). Export key and certificate as one from where "
            "they are kept."));
  }
  EVP_PKEY* key = nullptr;
  X509* certificate = nullptr;
  STACK_OF(X509)* others = nullptr;
  const bool read = PKCS12_parse(container.get(), password.c_str(), &key, &certificate, &others) == 1;
  auto state = std::make_unique<State>(State{Key(key), Certificate(certificate), Certificates(others), {}});
  ERR_clear_error();
  if (!read) return base::refuse(msg("The password does not open the file. Type it again."));
  if (!key || !certificate) return base::refuse(msg("The file holds no key with its certificate."));
  if (others) leave_out(others, certificate);
  state->owner = openssl::common_name(X509_get_subject_name(certificate));
  if (!in_force(certificate, at))
    return base::refuse(msg("The certificate of “{0}” is not in force now. Use one that is.", state->owner));
  return SealKey(std::move(state));
}

base::Result<std::string> sealed_pdf(std::string pdf, const SealKey& key, base::Instant at,
                                     const StampSender& stamp) {
  const auto filter = pdf.rfind(kFilter);
  if (filter == std::string::npos || pdf.compare(filter + kFilter.size(), kMoment.size(), kMoment) != 0)
    return base::refuse(msg("This PDF has no room for a seal, or is sealed already."));
  const auto moment = filter + kFilter.size();
  const auto range = pdf.find(kRange, moment);
  const auto contents = pdf.find('<', range);
  const auto end = contents + 2 * kRoomBytes + 2;
  const auto seconds = std::chrono::system_clock::to_time_t(at);
  std::tm utc{};
  gmtime_r(&seconds, &utc);
  pdf.replace(moment, kMoment.size(),
              fmt::format("(D:{:04}{:02}{:02}{:02}{:02}{:02}Z)", utc.tm_year + 1900, utc.tm_mon + 1,
                          utc.tm_mday, utc.tm_hour, utc.tm_min, utc.tm_sec));
  pdf.replace(range, kRange.size(), fmt::format("[0 {:010} {:010} {:010}]", contents, end, pdf.size() - end));
  const auto cms = key.state_->cms(pdf.substr(0, contents) + pdf.substr(end), stamp);
  if (!cms) return base::refuse(cms.error());
  if (cms->empty() || cms->size() > kRoomBytes)
    return base::refuse(
        msg("The key can't seal the file. Use one with an RSA or elliptic-curve key and a short "
            "chain of certificates."));
  std::string hex;
  for (const char byte : *cms) hex += fmt::format("{:02x}", static_cast<unsigned char>(byte));
  pdf.replace(contents + 1, hex.size(), hex);
  return pdf;
}

std::string seal_room() {
  return fmt::format("<</Type/Sig/Filter/Adobe.PPKLite{}{}/ByteRange{}/Contents<{}>>>", kFilter, kMoment,
                     kRange, std::string(2 * kRoomBytes, '0'));
}

}  // namespace vinhdanh::paper
