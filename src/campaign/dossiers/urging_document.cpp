#include "campaign/dossiers/urging_document.h"

#include <fmt/format.h>

#include "base/text.h"
#include "campaign/plan/letterhead.h"
#include "campaign/plan/wording.h"

namespace vinhdanh::campaign::dossiers {
namespace {

namespace d30 = paper::decree30;

// More than these are addressed together, by the list.
constexpr std::size_t kMostAddressees = 8;

std::string state_words(State state, const plan::Plan& plan) {
  switch (state) {
    case State::kPreparing:
      return "Đang chuẩn bị, chưa gửi";
    case State::kWithHead:
      return "Đang chờ Thủ trưởng đơn vị duyệt";
    case State::kGivenBack:
      return "Thủ trưởng đơn vị yêu cầu chỉnh sửa, chưa gửi";
    case State::kReturned:
      return plan::office_words(plan) + " trả lại để bổ sung, chưa gửi lại";
    case State::kNotStarted:
    case State::kSubmitted:
    case State::kAccepted:
      break;
  }
  return "Chưa lập hồ sơ";
}

std::string moment_words(base::Instant at) {
  const auto local = base::local_time(at);
  return fmt::format("{:02} giờ {:02} phút, {}", local.hour, local.minute, base::long_vietnamese(local.date));
}

void append_demands(paper::Section& section, const plan::Plan& plan) {
  const auto agency = plan::agency_words(plan), office = plan::office_words(plan);
  auto lead = paper::paragraph("");
  lead.runs.front().size_pt = 6;
  section.blocks.emplace_back(std::move(lead));
  d30::append_text(section, fmt::format("Để bảo đảm tiến độ tổ chức {}, {} yêu cầu Trưởng các phòng, đơn vị "
                                        "có tên nêu trên:",
                                        plan::conference_words(plan), agency));
  std::string parts;
  for (const auto& part : plan.dossier)
    if (part.form.empty())
      parts += (parts.empty() ? "" : "; ") + base::lower_first(plan::without_end(part.text));
    else
      parts += fmt::format(
          "{}báo cáo thành tích theo Mẫu {} Nghị định số {}, kèm tóm tắt trích ngang "
          "thành tích",
          parts.empty() ? "" : "; ", part.form, part.decree);
  d30::append_text(section,
                   fmt::format("1. Khẩn trương hoàn thiện hồ sơ đề nghị khen thưởng đủ thành phần theo "
                               "Kế hoạch, gồm: {}.",
                               parts));
  d30::append_text(
      section, fmt::format("2. Gửi hồ sơ về {} trong thời hạn nêu trên; đơn vị đã quá hạn gửi ngay sau khi "
                           "nhận được văn bản này và nêu rõ lý do chậm.",
                           office));
  d30::append_text(section,
                   fmt::format("3. Trường hợp không đề nghị khen thưởng, có văn bản gửi {} để tổng hợp; "
                               "nếu có khó khăn, vướng mắc, kịp thời phản ánh để báo cáo Giám đốc xem "
                               "xét, chỉ đạo.",
                               office));
  d30::append_text(section,
                   fmt::format("Giao {} theo dõi, đôn đốc việc thực hiện, báo cáo Giám đốc./.", office));
}

}  // namespace

std::vector<std::string> urged_addressees(std::span<const UnitToUrge> units) {
  if (units.size() > kMostAddressees) return {"Trưởng các phòng, đơn vị có tên tại danh sách dưới đây"};
  std::vector<std::string> names;
  for (const auto& unit : units) names.push_back(unit.name);
  return names;
}

std::vector<std::vector<std::string>> urging_rows(const plan::Plan& plan, std::span<const UnitToUrge> units,
                                                  base::Instant now) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& unit : units) {
    const auto until = moment_words(unit.until) + (unit.until < now ? " (đã quá hạn)" : "");
    rows.push_back({std::to_string(rows.size() + 1), unit.name, state_words(unit.state, plan), until});
  }
  return rows;
}

paper::Document urging_document(const plan::Plan& plan, std::span<const UnitToUrge> units,
                                base::Instant now) {
  const std::string subject = "đôn đốc gửi hồ sơ đề nghị khen thưởng";
  auto document = d30::document({"Công văn về việc " + subject, plan.head.issuer, "", now});
  auto section = d30::section();
  d30::append_head(section, plan::dispatch_head(plan, "V/v " + subject));
  d30::append_addressees(section, urged_addressees(units));
  d30::append_text(
      section,
      fmt::format("Thực hiện {}, các phòng, đơn vị gửi hồ sơ đề nghị khen thưởng về {} trong ngày {}. "
                  "Đến {}, còn {} phòng, đơn vị chưa gửi hoặc chưa hoàn thiện hồ sơ, cụ thể như sau:",
                  plan::plan_reference(plan), plan::office_words(plan),
                  plan::plan_date(plan.campaign.dossier_deadline, false), moment_words(now),
                  plan::two_digits(static_cast<long>(units.size()))));
  d30::append_list(section,
                   {{"STT", 0.9, paper::Align::kCentre},
                    {"Phòng, đơn vị", 3.5},
                    {"Tình trạng hồ sơ", 3},
                    {"Thời hạn", 2.6}},
                   urging_rows(plan, units, now));
  append_demands(section, plan);
  d30::append_closing(section, {"Như trên", "Giám đốc, các Phó Giám đốc (để b/c)", "Lưu: VT, VP"},
                      plan::signer_of(plan));
  document.sections.push_back(std::move(section));
  return document;
}

}  // namespace vinhdanh::campaign::dossiers
