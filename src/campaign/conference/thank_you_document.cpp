#include "campaign/conference/thank_you_document.h"

#include <algorithm>
#include <fmt/format.h>

#include "base/text.h"
#include "campaign/plan/letterhead.h"
#include "campaign/plan/wording.h"
#include "paper/letter.h"

namespace vinhdanh::campaign::conference {
namespace {

bool is_own(const plan::Plan& plan, const Delegate& delegate) {
  const auto* unit = plan.unit(delegate.unit);
  return delegate.guest == 0 && (unit == nullptr || unit->kind != "outside");
}

paper::Section letter_to(const plan::Plan& plan, const std::string& addressee) {
  const auto agency = plan::agency_words(plan);
  paper::Letter letter;
  letter.head = plan::letterhead(plan, "");
  letter.title = "THƯ CẢM ƠN";
  letter.addressees = {addressee};
  letter.body = {{paper::plain(fmt::format("{} đã tổ chức thành công {} vào hồi {}, tại {}.", agency,
                                           plan::conference_words(plan), plan::conference_time(plan),
                                           plan::without_end(plan.venue)))},
                 {paper::plain(fmt::format(
                     "{} trân trọng cảm ơn sự quan tâm, phối hợp và sự hiện diện của Quý đại biểu, Quý cơ "
                     "quan, đơn vị, góp phần vào thành công của Hội nghị, động viên các tập thể, cá nhân "
                     "điển hình tiên tiến tiếp tục phấn đấu.",
                     agency))},
                 {paper::plain(fmt::format(
                     "{} mong tiếp tục nhận được sự quan tâm, phối hợp của Quý đại biểu, Quý cơ quan, đơn vị "
                     "trong thời gian tới.",
                     agency))},
                 {paper::plain("Xin kính chúc sức khỏe, hạnh phúc và thành công./.")}};
  letter.recipients = {"Như trên", "Lưu: VT, VP"};
  letter.signer = plan::signer_of(plan);
  return paper::letter_section(letter);
}

}  // namespace

std::vector<std::string> thanked(const plan::Plan& plan, std::span<const Delegate> delegates) {
  std::vector<std::string> out;
  for (const auto& one : delegates) {
    if (is_own(plan, one)) continue;
    auto name = one.unit_name;
    if (name.empty()) {
      name = (one.honorific.empty() ? "Ông/Bà" : one.honorific) + " " + one.name;
      if (!one.post.empty()) name += ", " + one.post;
    }
    if (std::ranges::find(out, name) == out.end()) out.push_back(std::move(name));
  }
  if (out.empty()) out.emplace_back("……………………………………………");
  return out;
}

paper::Document thank_you_document(const plan::Plan& plan, std::span<const Delegate> delegates,
                                   base::Instant made) {
  auto document =
      paper::decree30::document({"Thư cảm ơn – " + plan::conference_words(plan), plan.head.issuer, "", made});
  for (const auto& addressee : thanked(plan, delegates))
    document.sections.push_back(letter_to(plan, addressee));
  return document;
}

}  // namespace vinhdanh::campaign::conference
