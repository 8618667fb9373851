#pragma once

#include <string>
#include <string_view>

#include "campaign/council/certificate_code.h"
#include "campaign/plan/plan.h"

// A certificate as an Open Badges 3.0 credential in the VC-JWT proof format (1EdTech Open Badges 3.0, 8.2):
// what holders take into wallets and portfolios. Signed with the key of the certificates, by EdDSA.
namespace vinhdanh::campaign::council {

// Where the parts are found from outside; all below the public address.
std::string issuer_address(std::string_view public_url);
std::string key_address(std::string_view public_url, std::string_view key_name);

// The credential as JSON-LD. Its id is the status page of this certificate. Has no credentialStatus: whether
// it was withdrawn only the page says.
std::string open_badge(const plan::Plan& plan, const Decision& decision, const Awarded& awarded,
                       const std::string& public_url);
// Header, payload and signature (RFC 7515, 7.1): the credential with the claims iss, jti, sub and nbf.
// `maker` has a key.
std::string open_badge_jwt(const plan::Plan& plan, const Decision& decision, const Awarded& awarded,
                           const CodeMaker& maker);

// The agency (class Profile of the standard), and a public key (RFC 8037) as JSON.
std::string issuer_profile(const plan::Plan& plan, const std::string& public_url);
std::string public_jwk(std::string_view public_key);

}  // namespace vinhdanh::campaign::council
