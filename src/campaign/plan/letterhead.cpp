#include "campaign/plan/letterhead.h"

#include <fmt/format.h>

namespace vinhdanh::campaign::plan {

std::string agency_sign(const Plan& plan) {
  const auto dash = plan.head.number.rfind('-');
  return dash == std::string::npos ? "" : plan.head.number.substr(dash + 1);
}

paper::decree30::Head letterhead(const Plan& plan, std::string_view kind) {
  paper::decree30::Head head;
  head.superior = plan.head.superior;
  head.issuer = plan.head.issuer;
  if (!kind.empty()) head.sign = fmt::format("{}-{}", kind, agency_sign(plan));
  head.place = plan.head.place;
  head.year = plan.head.year;
  return head;
}

paper::decree30::Head dispatch_head(const Plan& plan, const std::string& subject) {
  auto head = letterhead(plan, "");
  head.sign = agency_sign(plan) + "-VP";
  head.dispatch_subject = subject;
  return head;
}

paper::decree30::Signer signer_of(const Plan& plan) {
  paper::decree30::Signer signer;
  if (plan.signer.size() > 1) signer.authority = plan.signer.front();
  if (!plan.signer.empty()) signer.position = plan.signer.back();
  return signer;
}

std::string two_digits(long count) {
  return count < 0 ? "……" : fmt::format("{:02}", count);
}

}  // namespace vinhdanh::campaign::plan
