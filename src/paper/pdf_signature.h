#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "paper/time_stamp.h"

// The digital signatures in a PDF (ISO 32000-1, 12.8): CMS over the bytes of the file around the signature.
namespace vinhdanh::paper {

// As the file says it; nothing of it is believed.
struct SignatureField {
  std::vector<std::int64_t> byte_range{};
  std::string contents{};  // DER of the CMS, padded with zeros
  bool operator==(const SignatureField&) const = default;
};
// From what `qpdf --json=2` says of a file: the values of signature fields. Empty for anything else.
std::vector<SignatureField> signature_fields(std::string_view qpdf_json);

enum class SignatureTrust : std::uint8_t {
  kNoRoots,    // no certificate is configured to judge by
  kUntrusted,  // its certificate leads to none of the roots, or was not in force then
  kTrusted,
};
struct PdfSignature {
  std::string signer{}, issuer{};     // common names of the certificate and of who gave it out
  std::optional<base::Instant> at{};  // as the signer's machine says
  bool intact = false;                // the bytes that it covers are as they were signed
  bool whole = false;                 // it covers the whole file: nothing was added since
  SignatureTrust trust = SignatureTrust::kNoRoots;
  std::optional<TimeStamp> stamp{};  // of an authority, over the signature or over the file
  bool only_stamp = false;           // nobody signed: a time-stamp over the file
  bool operator==(const PdfSignature&) const = default;
};
// `roots`: certificates as PEM, judged as of `now`, or of the moment of a time-stamp that is trusted. Never
// throws for what stands in the file.
PdfSignature check_signature(std::string_view pdf, const SignatureField& field,
                             const std::vector<std::string>& roots, base::Instant now);

// All signatures in the order of the bytes that they cover. qpdf reads the file in a process of its own, in a
// new folder below `room`. A problem when it can't: no PDF, too large, encrypted, qpdf missing.
base::Result<std::vector<PdfSignature>> pdf_signatures(std::string_view pdf,
                                                       const std::vector<std::string>& roots,
                                                       base::Instant now, const std::filesystem::path& room);

}  // namespace vinhdanh::paper
