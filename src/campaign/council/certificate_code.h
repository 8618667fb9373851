#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "access/signing_key.h"
#include "campaign/council/decision.h"

// The code on a certificate: the address of its status page and, behind the “#”, what the certificate says,
// signed (docs/certificates.md). Browsers do not send what stands behind the “#”, so no log has a name.
namespace vinhdanh::campaign::council {

// What is signed. Texts in Unicode form NFC, without control characters.
struct Statement {
  std::string code;      // of the status page
  int revision = 1;      // counts the corrections: 2 after the first
  std::string number;    // in the book of certificates
  std::string name;      // as printed, with honorific
  std::string award;     // "GIẤY KHEN"
  std::string decision;  // "125/QĐ-SKHCN"
  base::Date date;       // of the decision
  bool operator==(const Statement&) const = default;
};
Statement statement_of(const Decision& decision, const Awarded& awarded, std::string_view award);
std::string printed_name(const Awarded& awarded);

// What certificates of one run are given: where their pages are, and the key. Without a key only the address.
struct CodeMaker {
  std::string public_url;
  std::optional<access::SigningKey> key{};
};
// Content of the QR code: "https://…/verify/<code>/<revision>#<BASE32>".
std::string code_content(const CodeMaker& maker, const Statement& statement);

// Read back; nothing when it does not have the form of one. The signature is not checked yet.
struct SignedStatement {
  Statement statement;
  std::string signature;
};
std::optional<SignedStatement> read_code(std::string_view content);

// The bytes that are signed: a first line of fixed words, then each field on a line.
std::string signed_text(const Statement& statement);

enum class Standing : std::uint8_t { kUnknown, kValid, kReplaced, kWithdrawn };
// What the status page says of the certificate with that revision, 0 where only its code is known. Before the
// publication, and for a revision that never was, the same as for a code that never was.
struct Standings {
  bool published = false;
  bool withdrawn = false;
};
Standing standing(const Awarded& awarded, const Standings& now, int revision);

}  // namespace vinhdanh::campaign::council
