#include "campaign/registry/signature_view.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace vinhdanh::campaign::registry {
namespace {

using base::msg;

void show(platform::web::Block row, const paper::PdfSignature& one) {
  row.set("SIGNER", one.signer.empty() ? msg("Signer unknown") : base::verbatim(one.signer));
  if (!one.issuer.empty()) row.add("GIVEN").set("GIVEN_BY", one.issuer);
  if (one.at) row.add("CLOCK").set("AT", base::show(*one.at));
  row.show_if(one.only_stamp, "ONLY_STAMP");
  if (one.stamp) {
    auto stamp = row.add("STAMP");
    stamp.set("STAMPED_AT", base::show(one.stamp->at)).set("AUTHORITY", one.stamp->authority);
    stamp.show(one.stamp->trusted ? "STAMP_TRUSTED" : "STAMP_UNKNOWN");
  }
  row.show(one.intact ? "INTACT" : "BROKEN");
  if (!one.intact) return;
  row.show(one.whole ? "WHOLE" : "ADDED");
  using enum paper::SignatureTrust;
  row.show(one.trust == kTrusted ? "TRUSTED" : one.trust == kUntrusted ? "UNTRUSTED" : "NO_ROOTS");
}

}  // namespace

std::vector<std::string> trusted_roots(const std::filesystem::path& folder) {
  std::vector<std::string> out;
  std::error_code fault;
  for (const auto& entry : std::filesystem::directory_iterator(folder, fault)) {
    const auto ending = entry.path().extension();
    if (ending != ".pem" && ending != ".crt") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    out.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  std::ranges::sort(out);
  return out;
}

void show_signatures(platform::web::Block page, const base::Result<std::vector<paper::PdfSignature>>& found) {
  if (!found) {
    page.add("UNREADABLE").set("WHY", found.error().front().text);
    return;
  }
  page.show_if(found->empty(), "UNSIGNED");
  for (const auto& one : *found) show(page.add("SIGNATURE"), one);
}

}  // namespace vinhdanh::campaign::registry
