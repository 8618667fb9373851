#include "campaign/dossiers/dossier_pages.h"

#include "base/text.h"

namespace vinhdanh::campaign::dossiers {

namespace http = platform::http;
using access::Role;
using access::Visit;
using base::msg;

namespace {

constexpr std::size_t kLongest = 20'000;  // bytes of one text

}  // namespace

bool sees_all(const Visit& visit) {
  return visit.is_any({Role::kOffice, Role::kLeader, Role::kAdministrator});
}

std::string unit_asked(const Visit& visit, const plan::Plan& plan) {
  if (!sees_all(visit)) return visit.user().unit_code;
  const std::string asked(visit.request.method == http::Method::kPost ? visit.form("unit")
                                                                      : visit.query("unit"));
  if (!asked.empty()) {
    if (!plan.unit(asked)) http::not_found();
    return asked;
  }
  return plan.quotas.empty() ? std::string() : plan.quotas.front().unit;
}

std::string unit_name(const plan::Plan& plan, std::string_view code) {
  const auto* unit = plan.unit(code);
  return unit ? unit->name : std::string(code);
}

base::Result<Texts> typed_texts(const Visit& visit, bool (*known)(std::string_view)) {
  Texts fields;
  for (const auto& [name, value] : visit.request.form.all()) {
    if (!known(name)) continue;
    std::string text = base::nfc(value);
    std::erase(text, '\r');
    if (text.size() > kLongest) {
      base::Problem too_long;
      too_long.text =
          msg("A text may have up to {0} signs. Shorten it; details belong to the evidence.", kLongest / 2);
      too_long.place.field = name;
      return base::refuse(std::move(too_long));
    }
    fields[name] = std::move(text);
  }
  return fields;
}

}  // namespace vinhdanh::campaign::dossiers
