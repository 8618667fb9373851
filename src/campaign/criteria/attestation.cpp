#include "campaign/criteria/attestation.h"

#include "base/text.h"

namespace vinhdanh::campaign::criteria {
namespace {

using base::msg;

constexpr std::size_t kLongest = 500;

std::string value_of(const AttestationForm& form, const std::string& name) {
  const auto at = form.find(name);
  return at == form.end() ? std::string() : base::tidy(at->second);
}

base::Problem about(const char* field, base::Message text) {
  base::Place place;
  place.field = field;
  return {base::Severity::kError, std::move(place), std::move(text), {}};
}

}  // namespace

bool may_attest(const access::User& user, const rules::Criterion& criterion, std::string_view unit_code) {
  if (user.roles.has(access::Role::kOffice)) return true;
  return criterion.attester == rules::Attester::kUnit && user.roles.has(access::Role::kUnitContact) &&
         !unit_code.empty() && user.unit_code == unit_code;
}

base::Result<GivenAttestation> read_attestation(const AttestationForm& form, const base::Date& today) {
  base::Problems problems;
  GivenAttestation out;
  const auto value = value_of(form, "value");
  if (value != "yes" && value != "no") problems.push_back(about("value", msg("Choose whether it is met.")));
  out.value = value == "yes";
  out.by = value_of(form, "by");
  out.paper = value_of(form, "paper");
  out.despite_discipline = value_of(form, "despite_discipline") == "yes";
  if (out.by.empty()) problems.push_back(about("by", msg("Say who attests: name and post.")));
  if (out.paper.empty())
    problems.push_back(
        about("paper", msg("Say on which paper it stands, for example minutes No. 12/BB of 01/08/2025.")));
  if (out.by.size() > kLongest || out.paper.size() > kLongest)
    problems.push_back(about(out.by.size() > kLongest ? "by" : "paper",
                             msg("This is too long: at most {0} letters.", kLongest)));
  if (const auto typed = value_of(form, "on"); !typed.empty()) {
    const auto day = base::parse_date(typed);
    if (!day)
      problems.push_back(about("on", day.error().front().text));
    else if (*day > today)
      problems.push_back(about("on", msg("This day is still to come. Enter the day of the paper.")));
    else
      out.on = *day;
  }
  if (!problems.empty()) return base::refuse(std::move(problems));
  return out;
}

}  // namespace vinhdanh::campaign::criteria
