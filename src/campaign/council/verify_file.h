#pragma once

#include <string>
#include <vector>

#include "campaign/council/certificate_key_store.h"
#include "platform/web/page.h"

namespace vinhdanh::campaign::council {

// Rows KEY for certificate.js and LISTED for people; only what is public.
void show_keys(platform::web::Page& page, const std::vector<CertificateKey>& keys);

// The page to keep: one HTML file with script, style and public keys in it, whose policy lets nothing else
// in.
std::string verify_file(base::Language language, const std::string& issuer,
                        const std::vector<CertificateKey>& keys, base::Instant made);

}  // namespace vinhdanh::campaign::council
