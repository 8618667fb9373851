#include "paper/time_stamp.h"

#include <ctime>
#include <openssl/err.h>
#include <openssl/rand.h>
#include <openssl/sha.h>
#include <openssl/ts.h>

#include "paper/openssl_handles.h"

namespace vinhdanh::paper {
namespace {

using base::msg;
using openssl::Cms;
using openssl::Freer;
using openssl::reading;

using Answer = std::unique_ptr<TS_RESP, Freer<TS_RESP_free>>;
using Checking = std::unique_ptr<TS_VERIFY_CTX, Freer<TS_VERIFY_CTX_free>>;
using Imprint = std::unique_ptr<TS_MSG_IMPRINT, Freer<TS_MSG_IMPRINT_free>>;
using Info = std::unique_ptr<TS_TST_INFO, Freer<TS_TST_INFO_free>>;
using Number = std::unique_ptr<ASN1_INTEGER, Freer<ASN1_INTEGER_free>>;
using Algorithm = std::unique_ptr<X509_ALGOR, Freer<X509_ALGOR_free>>;
using Request = std::unique_ptr<TS_REQ, Freer<TS_REQ_free>>;

std::string digest_of(const EVP_MD* how, std::string_view bytes) {
  std::string out(EVP_MAX_MD_SIZE, '\0');
  unsigned size = 0;
  if (!how || EVP_Digest(bytes.data(), bytes.size(), reinterpret_cast<unsigned char*>(out.data()), &size, how,
                         nullptr) != 1)
    return {};
  out.resize(size);
  return out;
}

// With a number of its own, so that no older answer can be taken for this one's, and asking for the
// certificate.
Request request_for(std::string_view bytes) {
  Request out(TS_REQ_new());
  const Imprint imprint(TS_MSG_IMPRINT_new());
  const Algorithm sha256(X509_ALGOR_new());
  X509_ALGOR_set0(sha256.get(), OBJ_nid2obj(NID_sha256), V_ASN1_NULL, nullptr);
  auto digest = digest_of(EVP_sha256(), bytes);
  TS_MSG_IMPRINT_set_algo(imprint.get(), sha256.get());
  TS_MSG_IMPRINT_set_msg(imprint.get(), reinterpret_cast<unsigned char*>(digest.data()),
                         static_cast<int>(digest.size()));
  std::uint64_t random = 0;
  RAND_bytes(reinterpret_cast<unsigned char*>(&random), sizeof random);
  const Number nonce(ASN1_INTEGER_new());
  ASN1_INTEGER_set_uint64(nonce.get(), random);
  TS_REQ_set_version(out.get(), 1);
  TS_REQ_set_msg_imprint(out.get(), imprint.get());
  TS_REQ_set_nonce(out.get(), nonce.get());
  TS_REQ_set_cert_req(out.get(), 1);
  return out;
}

Cms token_of(std::string_view bytes) {
  const auto in = reading(bytes);
  return Cms(d2i_CMS_bio(in.get(), nullptr));
}

bool holds_stamp(CMS_ContentInfo* cms) {
  return openssl::only_signer(cms) && OBJ_obj2nid(CMS_get0_eContentType(cms)) == NID_id_smime_ct_TSTInfo;
}

// What the authority signed; nothing when the signature is broken.
Info signed_info(CMS_ContentInfo* cms) {
  constexpr unsigned kHow = CMS_BINARY | CMS_NO_SIGNER_CERT_VERIFY;
  const openssl::Bio content(BIO_new(BIO_s_mem()));
  if (CMS_verify(cms, nullptr, nullptr, nullptr, content.get(), kHow) != 1) return nullptr;
  return Info(d2i_TS_TST_INFO_bio(content.get(), nullptr));
}

bool is_over(TS_TST_INFO* info, std::string_view bytes) {
  auto* imprint = TS_TST_INFO_get_msg_imprint(info);
  const ASN1_OBJECT* how = nullptr;
  X509_ALGOR_get0(&how, nullptr, nullptr, TS_MSG_IMPRINT_get_algo(imprint));
  const auto wanted = digest_of(EVP_get_digestbyobj(how), bytes);
  return !wanted.empty() && wanted == openssl::text_of(TS_MSG_IMPRINT_get_msg(imprint));
}

}  // namespace

base::Result<std::string> time_stamp(std::string_view bytes, const StampSender& send) {
  const auto request = request_for(bytes);
  const auto sent = send(openssl::der<TS_REQ>(request.get(), i2d_TS_REQ));
  if (!sent) return base::refuse(sent.error());
  const auto* at = reinterpret_cast<const unsigned char*>(sent->data());
  const Answer answer(d2i_TS_RESP(nullptr, &at, static_cast<long>(sent->size())));
  const Checking checking(TS_REQ_to_TS_VERIFY_CTX(request.get(), nullptr));
  const bool fits = answer && checking && TS_RESP_verify_response(checking.get(), answer.get()) == 1;
  const auto token = fits ? openssl::der<PKCS7>(TS_RESP_get_token(answer.get()), i2d_PKCS7) : std::string();
  ERR_clear_error();
  if (token.empty() || !check_time_stamp(token, bytes, {}, {}))
    return base::refuse(msg(
        "The time-stamp authority did not answer with a time-stamp. Try again later, check its address, or "
        "seal without a time-stamp."));
  return token;
}

std::optional<TimeStamp> check_time_stamp(std::string_view token, std::string_view bytes,
                                          const std::vector<std::string>& roots, base::Instant now) {
  const auto cms = token_of(token);
  const auto info = holds_stamp(cms.get()) ? signed_info(cms.get()) : nullptr;
  auto* certificate = info ? openssl::certificate_of(openssl::only_signer(cms.get())) : nullptr;
  std::tm parts{};
  std::optional<TimeStamp> out;
  if (certificate && is_over(info.get(), bytes) &&
      ASN1_TIME_to_tm(TS_TST_INFO_get_time(info.get()), &parts) == 1)
    out = TimeStamp{base::Instant(std::chrono::seconds(timegm(&parts))),
                    openssl::common_name(X509_get_subject_name(certificate)),
                    !roots.empty() && openssl::leads_to_root(cms.get(), certificate, roots, now,
                                                             X509_PURPOSE_TIMESTAMP_SIGN)};
  ERR_clear_error();
  return out;
}

bool is_time_stamp(std::string_view cms) {
  const bool found = holds_stamp(token_of(cms).get());
  ERR_clear_error();
  return found;
}

}  // namespace vinhdanh::paper
