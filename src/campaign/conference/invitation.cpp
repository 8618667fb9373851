#include "campaign/conference/invitation.h"

#include <algorithm>
#include <optional>

#include "base/text.h"

namespace vinhdanh::campaign::conference {
namespace {

using base::msg;

constexpr std::size_t kMostFigures = 6;

base::Problem at_field(const char* field, base::Message text, const std::string& seen) {
  base::Place place;
  place.field = field;
  return {base::Severity::kError, std::move(place), std::move(text), seen};
}

// "45" of "45", "045" or "45/GM-SKHCN".
std::optional<std::string> figures_of(const std::string& typed, const std::string& sign) {
  auto text = base::tidy(typed);
  if (const auto end = "/" + sign; text.ends_with(end)) text.resize(text.size() - end.size());
  const auto zeros = std::min(text.find_first_not_of('0'), text.size());
  text.erase(0, zeros);
  const bool figures = !text.empty() && text.size() <= kMostFigures &&
                       std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
  return figures ? std::optional(text) : std::nullopt;
}

std::optional<base::Message> against(const base::Date& date, const plan::Plan& plan) {
  const auto& signed_on = plan.campaign.signed_on;
  const auto& conference = plan.campaign.conference;
  if (base::valid(signed_on) && date < signed_on)
    return msg("The invitation can't be older than the plan of {0}. Check the date.", base::show(signed_on));
  if (base::valid(conference) && date > conference)
    return msg("The conference is on {0}. The invitation must not be dated after it.",
               base::show(conference));
  return std::nullopt;
}

}  // namespace

base::Result<Invitation> check_entry(const InvitationEntry& entry, const plan::Plan& plan) {
  base::Problems problems;
  Invitation checked;
  if (!base::trim(entry.number).empty()) {
    const auto sign = invitation_sign(plan);
    const auto figures = figures_of(entry.number, sign);
    if (figures) checked.number = *figures;
    if (!figures)
      problems.push_back(at_field(
          "number", msg("Write the number of the invitation, for example 45/{0}, or leave it empty.", sign),
          entry.number));
  }
  if (!base::trim(entry.date).empty()) {
    const auto date = base::parse_date(entry.date);
    if (date) checked.date = *date;
    auto text = date ? against(*date, plan) : std::optional(date.error().front().text);
    if (text) problems.push_back(at_field("date", std::move(*text), entry.date));
  }
  if (!problems.empty()) return base::refuse(std::move(problems));
  return checked;
}

std::string invitation_sign(const plan::Plan& plan) {
  const auto dash = plan.head.number.rfind('-');
  return "GM-" + (dash == std::string::npos ? "" : plan.head.number.substr(dash + 1));
}

}  // namespace vinhdanh::campaign::conference
