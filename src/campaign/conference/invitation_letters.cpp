#include "campaign/conference/invitation_letters.h"

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

}  // namespace

std::string invited_words(const Delegate& delegate) {
  const auto name = (delegate.honorific.empty() ? "Ông/Bà" : delegate.honorific) + " " + delegate.name;
  std::string line = name;
  if (!delegate.post.empty()) line += ", " + delegate.post;
  if (!delegate.unit_name.empty()) line += ", " + delegate.unit_name;
  return line;
}

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
        {plain(agency_words(plan) + " trân trọng kính mời: "), bold(invited_words(delegate))},
        {bold("Tới dự: "), plain(conference_words(plan) + ".")},
        {bold("Thời gian: "), plain(conference_time(plan) + ".")},
        {bold("Địa điểm: "), plain(plan.venue)},
        {plain("Sự hiện diện của Quý đại biểu góp phần vào thành công của Hội nghị. Trân trọng cảm ơn.")}};
    letters.push_back(std::move(letter));
  }
  return letters;
}

std::string invitation_number(const plan::Plan& plan, const Invitation& invitation) {
  return (invitation.number.empty() ? "……" : paper::decree30::with_zero(invitation.number)) + "/" +
         invitation_sign(plan);
}

paper::Document invitation_document(const plan::Plan& plan, std::span<const Delegate> delegates,
                                    const Invitation& invitation, base::Instant made) {
  auto document =
      paper::decree30::document({"Giấy mời " + conference_words(plan), plan.head.issuer, "", made});
  for (const auto& letter : invitation_letters(plan, delegates, invitation))
    document.sections.push_back(paper::letter_section(letter));
  return document;
}

}  // namespace vinhdanh::campaign::conference
