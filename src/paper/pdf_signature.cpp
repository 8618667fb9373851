#include "paper/pdf_signature.h"

#include <ctime>
#include <memory>
#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace vinhdanh::paper {
namespace {

template <auto Free>
struct Freer {
  template <typename T>
  void operator()(T* object) const {
    Free(object);
  }
};
void free_stack(STACK_OF(X509) * stack) {
  sk_X509_pop_free(stack, X509_free);
}
using Bio = std::unique_ptr<BIO, Freer<BIO_free_all>>;
using Cms = std::unique_ptr<CMS_ContentInfo, Freer<CMS_ContentInfo_free>>;
using Certificate = std::unique_ptr<X509, Freer<X509_free>>;
using Certificates = std::unique_ptr<STACK_OF(X509), Freer<free_stack>>;
using Store = std::unique_ptr<X509_STORE, Freer<X509_STORE_free>>;
using Checking = std::unique_ptr<X509_STORE_CTX, Freer<X509_STORE_CTX_free>>;

Bio reading(std::string_view bytes) {
  return Bio(BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size())));
}

struct Covered {
  std::string bytes;
  bool whole = false;
};

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

// The hole in the range must be the signature itself and nothing else: "<3082…>".
bool holds(std::string_view hole, std::string_view contents) {
  if (hole.size() != 2 * contents.size() + 2 || hole.front() != '<' || hole.back() != '>') return false;
  for (std::size_t i = 0; i < contents.size(); ++i) {
    const int high = hex_value(hole[2 * i + 1]);
    const int low = hex_value(hole[2 * i + 2]);
    if (high < 0 || low < 0 || high * 16 + low != static_cast<unsigned char>(contents[i])) return false;
  }
  return true;
}

std::optional<Covered> covered(std::string_view pdf, const SignatureField& field) {
  if (field.byte_range.size() != 4) return std::nullopt;
  const auto size = static_cast<std::int64_t>(pdf.size());
  const auto first = field.byte_range[1];
  const auto second = field.byte_range[2];
  const auto length = field.byte_range[3];
  if (field.byte_range[0] != 0 || first < 1 || second <= first || second > size || length < 0 ||
      length > size - second)
    return std::nullopt;
  const auto at = [](std::int64_t n) { return static_cast<std::size_t>(n); };
  if (!holds(pdf.substr(at(first), at(second - first)), field.contents)) return std::nullopt;
  return Covered{std::string(pdf.substr(0, at(first))) + std::string(pdf.substr(at(second), at(length))),
                 second + length == size};
}

std::string common_name(const X509_NAME* name) {
  const int at = X509_NAME_get_index_by_NID(name, NID_commonName, -1);
  if (at < 0) return "";
  unsigned char* text = nullptr;
  const int length = ASN1_STRING_to_UTF8(&text, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at)));
  if (length < 0) return "";
  std::string out(reinterpret_cast<const char*>(text), static_cast<std::size_t>(length));
  OPENSSL_free(text);
  return out;
}

std::optional<base::Instant> signing_time(CMS_SignerInfo* signer) {
  const auto* type = OBJ_nid2obj(NID_pkcs9_signingTime);
  const auto* time =
      static_cast<const ASN1_TIME*>(CMS_signed_get0_data_by_OBJ(signer, type, -3, V_ASN1_UTCTIME));
  std::tm parts{};
  if (!time || ASN1_TIME_to_tm(time, &parts) != 1) return std::nullopt;
  return base::Instant(std::chrono::seconds(timegm(&parts)));
}

Store store_of(const std::vector<std::string>& roots, base::Instant now) {
  Store store(X509_STORE_new());
  for (const auto& pem : roots) {
    const auto in = reading(pem);
    while (const Certificate one{PEM_read_bio_X509(in.get(), nullptr, nullptr, nullptr)})
      X509_STORE_add_cert(store.get(), one.get());
  }
  auto* how = X509_STORE_get0_param(store.get());
  X509_VERIFY_PARAM_set_time(how, std::chrono::system_clock::to_time_t(now));
  X509_VERIFY_PARAM_set_purpose(how, X509_PURPOSE_ANY);
  X509_VERIFY_PARAM_set_depth(how, 6);
  return store;
}

bool leads_to_root(CMS_ContentInfo* cms, X509* certificate, const std::vector<std::string>& roots,
                   base::Instant now) {
  const auto store = store_of(roots, now);
  const Certificates others(CMS_get1_certs(cms));
  const Checking checking(X509_STORE_CTX_new());
  if (X509_STORE_CTX_init(checking.get(), store.get(), certificate, others.get()) != 1) return false;
  return X509_verify_cert(checking.get()) == 1;
}

X509* certificate_of(CMS_SignerInfo* signer) {
  X509* found = nullptr;
  CMS_SignerInfo_get0_algs(signer, nullptr, &found, nullptr, nullptr);
  return found;
}

// One signature has one signer (ISO 32000-1, 12.8.3.3).
CMS_SignerInfo* only_signer(CMS_ContentInfo* cms) {
  auto* signers = CMS_get0_SignerInfos(cms);
  return signers && sk_CMS_SignerInfo_num(signers) == 1 ? sk_CMS_SignerInfo_value(signers, 0) : nullptr;
}

bool verifies(CMS_ContentInfo* cms, std::string_view bytes) {
  const auto content = reading(bytes);
  constexpr unsigned kHow = CMS_BINARY | CMS_DETACHED | CMS_NO_SIGNER_CERT_VERIFY;
  return CMS_verify(cms, nullptr, nullptr, content.get(), nullptr, kHow) == 1;
}

}  // namespace

PdfSignature check_signature(std::string_view pdf, const SignatureField& field,
                             const std::vector<std::string>& roots, base::Instant now) {
  PdfSignature out;
  const auto part = covered(pdf, field);
  const auto in = reading(field.contents);
  const Cms cms(d2i_CMS_bio(in.get(), nullptr));
  auto* signer =
      cms && OBJ_obj2nid(CMS_get0_type(cms.get())) == NID_pkcs7_signed ? only_signer(cms.get()) : nullptr;
  if (part && signer) {
    out.intact = verifies(cms.get(), part->bytes);
    out.whole = part->whole;
    out.at = signing_time(signer);
    if (auto* certificate = certificate_of(signer)) {
      out.signer = common_name(X509_get_subject_name(certificate));
      out.issuer = common_name(X509_get_issuer_name(certificate));
      if (!roots.empty())
        out.trust = out.intact && leads_to_root(cms.get(), certificate, roots, now)
                        ? SignatureTrust::kTrusted
                        : SignatureTrust::kUntrusted;
    }
  }
  ERR_clear_error();
  return out;
}

}  // namespace vinhdanh::paper
