#include "paper/pdf_signature.h"

#include <ctime>
#include <openssl/cms.h>
#include <openssl/err.h>

#include "paper/openssl_handles.h"

namespace vinhdanh::paper {
namespace {

using openssl::certificate_of;
using openssl::common_name;
using openssl::reading;

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

std::optional<base::Instant> signing_time(CMS_SignerInfo* signer) {
  const auto* type = OBJ_nid2obj(NID_pkcs9_signingTime);
  const auto* time =
      static_cast<const ASN1_TIME*>(CMS_signed_get0_data_by_OBJ(signer, type, -3, V_ASN1_UTCTIME));
  std::tm parts{};
  if (!time || ASN1_TIME_to_tm(time, &parts) != 1) return std::nullopt;
  return base::Instant(std::chrono::seconds(timegm(&parts)));
}

bool verifies(CMS_ContentInfo* cms, std::string_view bytes) {
  const auto content = reading(bytes);
  constexpr unsigned kHow = CMS_BINARY | CMS_DETACHED | CMS_NO_SIGNER_CERT_VERIFY;
  return CMS_verify(cms, nullptr, nullptr, content.get(), nullptr, kHow) == 1;
}

// Over the signature itself, not signed by the signer (ETSI EN 319 122-1, 5.3).
std::optional<TimeStamp> stamp_of(CMS_SignerInfo* signer, const std::vector<std::string>& roots,
                                  base::Instant now) {
  const auto* type = OBJ_nid2obj(NID_id_smime_aa_timeStampToken);
  const auto* token = static_cast<const ASN1_STRING*>(
      CMS_unsigned_get0_data_by_OBJ(signer, const_cast<ASN1_OBJECT*>(type), -3, V_ASN1_SEQUENCE));
  if (!token) return std::nullopt;
  return check_time_stamp(openssl::text_of(token), openssl::text_of(CMS_SignerInfo_get0_signature(signer)),
                          roots, now);
}

// A time-stamp over the file in the place of a signature (ISO 32000-2, 12.8.5).
PdfSignature document_stamp(const Covered& part, std::string_view token,
                            const std::vector<std::string>& roots, base::Instant now) {
  PdfSignature out;
  out.stamp = check_time_stamp(token, part.bytes, roots, now);
  out.only_stamp = true;
  out.intact = out.stamp.has_value();
  out.whole = part.whole;
  if (out.stamp) out.signer = out.stamp->authority;
  if (!roots.empty())
    out.trust = out.stamp && out.stamp->trusted ? SignatureTrust::kTrusted : SignatureTrust::kUntrusted;
  return out;
}

PdfSignature of_signer(CMS_ContentInfo* cms, CMS_SignerInfo* signer, const Covered& part,
                       const std::vector<std::string>& roots, base::Instant now) {
  PdfSignature out;
  out.intact = verifies(cms, part.bytes);
  out.whole = part.whole;
  out.at = signing_time(signer);
  if (out.intact) out.stamp = stamp_of(signer, roots, now);
  auto* certificate = certificate_of(signer);
  if (!certificate) return out;
  out.signer = common_name(X509_get_subject_name(certificate));
  out.issuer = common_name(X509_get_issuer_name(certificate));
  if (roots.empty()) return out;
  const auto moment = out.stamp && out.stamp->trusted ? out.stamp->at : now;
  out.trust = out.intact && openssl::leads_to_root(cms, certificate, roots, moment, X509_PURPOSE_ANY)
                  ? SignatureTrust::kTrusted
                  : SignatureTrust::kUntrusted;
  return out;
}

}  // namespace

PdfSignature check_signature(std::string_view pdf, const SignatureField& field,
                             const std::vector<std::string>& roots, base::Instant now) {
  PdfSignature out;
  const auto part = covered(pdf, field);
  const auto in = reading(field.contents);
  const openssl::Cms cms(d2i_CMS_bio(in.get(), nullptr));
  if (part && is_time_stamp(field.contents))
    out = document_stamp(*part, field.contents, roots, now);
  else if (auto* signer = openssl::only_signer(cms.get()); part && signer)
    out = of_signer(cms.get(), signer, *part, roots, now);
  ERR_clear_error();
  return out;
}

}  // namespace vinhdanh::paper
