#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/result.h"
#include "paper/time_stamp.h"

// The electronic seal of an agency on PDFs that this program makes: PAdES baseline B, with a time-stamp
// baseline T (ETSI EN 319 142-1).
namespace vinhdanh::paper {

// Key and certificates of a PKCS#12 file (RFC 7292), also of older programs (RC2, 3DES).
class SealKey {
 public:
  // A wrong password, no key or a certificate that is not in force at `at` are refused with a sentence.
  static base::Result<SealKey> open(std::string_view pkcs12, const std::string& password, base::Instant at);
  ~SealKey();
  SealKey(SealKey&&) noexcept;
  SealKey& operator=(SealKey&&) = delete;

  const std::string& owner() const;  // common name of the certificate

 private:
  friend base::Result<std::string> sealed_pdf(std::string pdf, const SealKey& key, base::Instant at,
                                              const StampSender& stamp);
  struct State;
  explicit SealKey(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

// The PDF with the seal over the whole file. Only for what PdfWriter wrote with room for it
// (PdfInfo::room_for_seal); refused otherwise, and when the chain of certificates is longer than the room.
// With `stamp` the seal gets a time-stamp; without one in the end, nothing is sealed.
base::Result<std::string> sealed_pdf(std::string pdf, const SealKey& key, base::Instant at,
                                     const StampSender& stamp = {});

// What PdfWriter leaves for it: the value of the signature field, of which sealed_pdf fills moment, range and
// contents.
std::string seal_room();

}  // namespace vinhdanh::paper
