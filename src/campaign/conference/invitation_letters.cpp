#include "campaign/conference/invitation_letters.h"

#include <sstream>

#include "campaign/plan/letterhead.h"

namespace vinhdanh::campaign::conference {
namespace {

using paper::bold;
using paper::plain;

paper::decree30::Head head_of(const plan::Plan& plan, const Invitation& invitation) {
  auto head = plan::letterhead(plan, "GM");
  head.number = invitation.number;
  head.date = invitation.date;
  return head;
}

std::string addressed(const Delegate& delegate) {
  const auto name = (delegate.honorific.empty() ? "Ông/Bà" : delegate.honorific) + " " + delegate.name;
  std::string line = name;
  if (!delegate.post.empty()) line += ", " + delegate.post;
  if (!delegate.unit_name.empty()) line += ", " + delegate.unit_name;
  return line;
}

}  // namespace

std::vector<paper::Letter> invitation_letters(const plan::Plan& plan, std::span<const Delegate> delegates,
                                              const Invitation& invitation) {
  std::vector<paper::Letter> letters;
  letters.reserve(delegates.size());
  paper::Letter common;
  common.head = head_of(plan, invitation);
  common.title = "GIẤY MỜI";
  common.abstract = "Dự " + conference_words(plan);
  common.recipients = {"Như trên", "Lưu: VT, VP"};
  common.signer = plan::signer_of(plan);
  for (const auto& delegate : delegates) {
    auto letter = common;
    letter.body = {
        {plain(agency_words(plan) + " trân trọng kính mời: "), bold(addressed(delegate))},
        {bold("Tới dự: "), plain(conference_words(plan) + ".")},
        {bold("Thời gian: "), plain(conference_time(plan) + ".")},
        {bold("Địa điểm: "), plain(plan.venue)},
        {plain("Sự hiện diện của Quý đại biểu góp phần vào thành công của Hội nghị. Trân trọng cảm ơn.")}};
    letters.push_back(std::move(letter));
  }
  return letters;
}

base::Result<std::string> invitations_pdf(const plan::Plan& plan, std::span<const Delegate> delegates,
                                          const Invitation& invitation) {
  const auto letters = invitation_letters(plan, delegates, invitation);
  std::ostringstream out;
  auto problems = paper::render_letters(letters, out, {"Giấy mời " + conference_words(plan), "", "", {}});
  if (base::has_errors(problems)) return base::refuse(std::move(problems));
  return std::move(out).str();
}

}  // namespace vinhdanh::campaign::conference
