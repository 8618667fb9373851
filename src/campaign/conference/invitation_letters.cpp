#include "campaign/conference/invitation_letters.h"

#include <fmt/format.h>
#include <sstream>

#include "base/text.h"

namespace vinhdanh::campaign::conference {
namespace {

using paper::bold;
using paper::plain;

paper::decree30::Head head_of(const plan::Plan& plan, const Invitation& invitation) {
  paper::decree30::Head head;
  head.superior = plan.head.superior;
  head.issuer = plan.head.issuer;
  head.number = invitation.number;
  head.sign = invitation_sign(plan);
  head.place = plan.head.place;
  head.date = invitation.date;
  head.year = plan.head.year;
  return head;
}

std::string addressed(const Delegate& delegate) {
  const auto name = (delegate.honorific.empty() ? "Ông/Bà" : delegate.honorific) + " " + delegate.name;
  std::string line = name;
  if (!delegate.post.empty()) line += ", " + delegate.post;
  if (!delegate.unit_name.empty()) line += ", " + delegate.unit_name;
  return line;
}

paper::decree30::Signer signer_of(const plan::Plan& plan) {
  paper::decree30::Signer signer;
  if (plan.signer.size() > 1) signer.authority = plan.signer.front();
  if (!plan.signer.empty()) signer.position = plan.signer.back();
  return signer;
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
  common.signer = signer_of(plan);
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

std::string agency_words(const plan::Plan& plan) {
  const auto& sentence = plan.head.enacting;
  return sentence.substr(0, sentence.find(" ban hành"));
}

std::string conference_words(const plan::Plan& plan) {
  return plan.head.title.size() > 1 ? plan.form + " " + plan.head.title[1] : plan.form;
}

std::string conference_time(const plan::Plan& plan) {
  const auto minutes = plan.campaign.start.minutes;
  const auto day = base::valid(plan.campaign.conference) ? base::long_vietnamese(plan.campaign.conference)
                                                         : std::string("ngày … tháng … năm …");
  return fmt::format("{:02} giờ {:02} phút, {}", minutes / 60, minutes % 60, day);
}

}  // namespace vinhdanh::campaign::conference
