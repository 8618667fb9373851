#include "paper/openssl_handles.h"

#include <openssl/pem.h>

namespace vinhdanh::paper::openssl {
namespace {

using Store = std::unique_ptr<X509_STORE, Freer<X509_STORE_free>>;
using Checking = std::unique_ptr<X509_STORE_CTX, Freer<X509_STORE_CTX_free>>;

Store store_of(const std::vector<std::string>& roots, base::Instant at, int purpose) {
  Store store(X509_STORE_new());
  for (const auto& pem : roots) {
    const auto in = reading(pem);
    while (const Certificate one{PEM_read_bio_X509(in.get(), nullptr, nullptr, nullptr)})
      X509_STORE_add_cert(store.get(), one.get());
  }
  auto* how = X509_STORE_get0_param(store.get());
  X509_VERIFY_PARAM_set_time(how, std::chrono::system_clock::to_time_t(at));
  X509_VERIFY_PARAM_set_purpose(how, purpose);
  X509_VERIFY_PARAM_set_depth(how, 6);
  return store;
}

}  // namespace

Bio reading(std::string_view bytes) {
  return Bio(BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size())));
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

CMS_SignerInfo* only_signer(CMS_ContentInfo* cms) {
  if (!cms || OBJ_obj2nid(CMS_get0_type(cms)) != NID_pkcs7_signed) return nullptr;
  auto* signers = CMS_get0_SignerInfos(cms);
  return signers && sk_CMS_SignerInfo_num(signers) == 1 ? sk_CMS_SignerInfo_value(signers, 0) : nullptr;
}

X509* certificate_of(CMS_SignerInfo* signer) {
  X509* found = nullptr;
  CMS_SignerInfo_get0_algs(signer, nullptr, &found, nullptr, nullptr);
  return found;
}

bool leads_to_root(CMS_ContentInfo* cms, X509* certificate, const std::vector<std::string>& roots,
                   base::Instant at, int purpose) {
  const auto store = store_of(roots, at, purpose);
  const Certificates others(CMS_get1_certs(cms));
  const Checking checking(X509_STORE_CTX_new());
  if (X509_STORE_CTX_init(checking.get(), store.get(), certificate, others.get()) != 1) return false;
  return X509_verify_cert(checking.get()) == 1;
}

}  // namespace vinhdanh::paper::openssl
