#include "campaign/plan/wording.h"

#include <algorithm>
#include <fmt/format.h>

#include "base/text.h"

namespace vinhdanh::campaign::plan {
namespace {

// "HẢI PHÒNG" → "Hải Phòng".
std::string capitalised(const std::string& name) {
  std::string out;
  for (const auto& word : base::split(name, ' ')) {
    const auto small = base::lower(word);
    std::size_t first = small.empty() ? 0 : 1;  // bytes of the first letter
    while (first < small.size() && (static_cast<unsigned char>(small[first]) & 0xC0) == 0x80) ++first;
    out += (out.empty() ? "" : " ") + base::upper(small.substr(0, first)) + small.substr(first);
  }
  return out;
}

}  // namespace

std::string award_words(const Plan& plan) {
  const auto small = base::lower(plan.campaign.award);
  const auto length = small.empty() ? 0 : static_cast<unsigned char>(small[0]) < 0x80 ? 1u : 2u;
  return base::upper(small.substr(0, length)) + small.substr(length);
}

std::string agency_words(const Plan& plan) {
  const auto& sentence = plan.head.enacting;
  return sentence.substr(0, sentence.find(" ban hành"));
}

std::string superior_words(const Plan& plan) {
  const auto& written = plan.head.superior;
  for (const auto& [head, words] : {std::pair{"UBND ", "UBND "}, {"ỦY BAN NHÂN DÂN ", "Ủy ban nhân dân "}})
    for (const auto* kind : {"THÀNH PHỐ ", "TỈNH ", "XÃ ", "PHƯỜNG ", "ĐẶC KHU "})
      if (const auto start = std::string(head) + kind; written.starts_with(start))
        return words + base::lower(kind) + capitalised(written.substr(start.size()));
  return written;
}

std::string office_words(const Plan& plan) {
  const auto office = std::ranges::find(plan.units, "office", &PlanUnit::kind);
  return office == plan.units.end() ? "Văn phòng" : office->name;
}

std::string conference_words(const Plan& plan) {
  return plan.head.title.size() > 1 ? plan.form + " " + plan.head.title[1] : plan.form;
}

std::string conference_time(const Plan& plan) {
  const auto minutes = plan.campaign.start.minutes;
  const auto day = base::valid(plan.campaign.conference) ? base::long_vietnamese(plan.campaign.conference)
                                                         : std::string("ngày … tháng … năm …");
  return fmt::format("{:02} giờ {:02} phút, {}", minutes / 60, minutes % 60, day);
}

std::string plan_number(const Plan& plan) {
  return (plan.head.number.starts_with('/') ? "……" : "") + plan.head.number;
}

std::string plan_reference(const Plan& plan) {
  const auto day = base::valid(plan.campaign.signed_on) ? " " + base::long_vietnamese(plan.campaign.signed_on)
                                                        : std::string();
  return base::tidy(fmt::format("Kế hoạch số {}{} của {} về việc {} {}", plan_number(plan), day,
                                agency_words(plan), base::lower_first(plan.head.title.front()),
                                plan.head.title.size() > 1 ? plan.head.title[1] : ""));
}

std::string without_end(std::string text) {
  text = base::trim(text);
  while (text.ends_with(';') || text.ends_with('.') || text.ends_with(':')) text.pop_back();
  return text;
}

}  // namespace vinhdanh::campaign::plan
