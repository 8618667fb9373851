#include "campaign/dossiers/part_report.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "base/text.h"
#include "campaign/dossiers/rich_text.h"
#include "campaign/plan/wording.h"
#include "paper/document_decree30.h"

namespace vinhdanh::campaign::dossiers {
namespace {

namespace d30 = paper::decree30;
using base::msg;
using registry::Measure;

double count(const registry::Counts& counts, Measure measure) {
  return counts[static_cast<std::size_t>(measure)];
}

// Shares of split units need not be whole.
std::string number(double value) {
  if (std::abs(value - std::round(value)) < 0.005) return fmt::format("{:.0f}", value);
  auto text = fmt::format("{:.2f}", value);
  std::ranges::replace(text, '.', ',');
  return text;
}

// The labels of evaluations are short words of a column; a report names the rating in the law's words
// (Decree 90/2020/NĐ-CP, Articles 4 to 11).
std::string in_words(Measure measure) {
  switch (measure) {
    case Measure::kExcellent:
      return "lượt hoàn thành xuất sắc nhiệm vụ";
    case Measure::kGood:
      return "lượt hoàn thành tốt nhiệm vụ";
    case Measure::kCompleted:
      return "lượt hoàn thành nhiệm vụ";
    case Measure::kNotCompleted:
      return "lượt không hoàn thành nhiệm vụ";
    default:
      return base::lower(base::say(base::Language::kVietnamese, label(measure)));
  }
}

void add(std::vector<std::string>& words, const registry::Counts& counts, Measure measure) {
  if (count(counts, measure) > 0) words.push_back(number(count(counts, measure)) + " " + in_words(measure));
}

std::string line_of_year(int year, const registry::Counts& counts) {
  std::vector<std::string> words;
  for (const auto measure :
       {Measure::kExcellent, Measure::kGood, Measure::kCompleted, Measure::kNotCompleted, Measure::kTitles,
        Measure::kCommendations, Measure::kInitiatives, Measure::kWorks})
    add(words, counts, measure);
  return words.empty() ? std::string() : fmt::format("- Năm {}: {}.", year, base::join(words, "; "));
}

void append_texts(paper::Section& section, const Dossier& report) {
  const auto part = [&](const char* title, std::string_view field) {
    d30::append_part(section, title);
    const auto text = base::trim(report.text(field));
    for (const auto& line : base::split(text.empty() ? "………" : text, '\n'))
      if (!base::trim(line).empty()) d30::append_text(section, runs_of(base::trim(line)));
  };
  part("I. KẾT QUẢ PHONG TRÀO THI ĐUA VÀ CÔNG TÁC KHEN THƯỞNG", "results");
  part("II. HẠN CHẾ, NGUYÊN NHÂN", "weaknesses");
  part("III. PHƯƠNG HƯỚNG, NHIỆM VỤ", "directions");
}

paper::Document framed(const plan::Plan& plan, std::string title, base::Instant made) {
  paper::DocumentInfo info;
  info.title = std::move(title);
  info.author = plan.head.issuer;
  info.created = made;
  return d30::document(info);
}

std::string subject_line(const plan::Plan& plan) {
  return fmt::format("Tổng kết phong trào thi đua và công tác khen thưởng giai đoạn {}–{}",
                     plan.campaign.first_year, plan.campaign.last_year);
}

}  // namespace

bool part_report_field(std::string_view field) {
  return std::ranges::find(kPartReportFields, field) != kPartReportFields.end();
}

std::string drafted_results(const registry::Totals& totals, std::string_view unit, int first_year,
                            int last_year) {
  std::vector<std::string> lines;
  registry::Counts all{};
  for (const auto& [place, counts] : totals) {
    if (place.first != unit || place.second < first_year || place.second > last_year) continue;
    registry::operator+=(all, counts);
    if (auto line = line_of_year(place.second, counts); !line.empty()) lines.push_back(std::move(line));
  }
  std::vector<std::string> words;
  for (const auto measure :
       {Measure::kTitles, Measure::kCommendations, Measure::kInitiatives, Measure::kWorks})
    add(words, all, measure);
  if (!words.empty()) lines.push_back("- Tổng cộng cả giai đoạn: " + base::join(words, "; ") + ".");
  lines.push_back("- Phong trào, mô hình, cách làm tiêu biểu: ……");
  return base::join(lines, "\n");
}

Part part_report_part(const Dossier& report, bool uploaded) {
  Part out;
  out.id = "part_report";
  out.title = msg("The unit's part of the five-year report");
  const auto filled = std::ranges::count_if(
      kPartReportFields, [&](auto field) { return !base::trim(report.text(field)).empty(); });
  const bool done = uploaded || filled == static_cast<long>(kPartReportFields.size());
  out.state = done ? PartState::kDone : filled == 0 ? PartState::kNotStarted : PartState::kInProgress;
  if (!done) out.lacks = msg("Write results, weaknesses and directions, or attach the report as a file.");
  return out;
}

paper::Document part_report_document(const plan::Plan& plan, const std::string& unit_name,
                                     const Dossier& report, base::Instant made) {
  auto document = framed(plan, "Báo cáo tổng kết – " + unit_name, made);
  auto section = d30::section();
  d30::Head head;
  head.superior = plan.head.issuer;
  head.issuer = base::upper(unit_name);
  head.place = plan.head.place;
  head.year = plan.head.year;
  head.sign = "BC";
  d30::append_head(section, head);
  d30::append_title(section, "BÁO CÁO", subject_line(plan));
  append_texts(section, report);
  d30::Signer signer;
  signer.position = "THỦ TRƯỞNG ĐƠN VỊ";
  signer.hint = "(Ký tên, đóng dấu)";
  d30::append_closing(section, {"Giám đốc " + plan::agency_words(plan), "Lưu: VT"}, signer);
  document.sections.push_back(std::move(section));
  return document;
}

paper::Document gathered_part_reports(const plan::Plan& plan, const std::vector<UnitReport>& units,
                                      base::Instant made) {
  auto document = framed(plan, "Báo cáo tổng kết của các đơn vị", made);
  auto section = d30::section();
  d30::append_title(section, "BÁO CÁO CỦA CÁC ĐƠN VỊ", subject_line(plan));
  for (const auto& unit : units) {
    d30::append_title(section, "", base::upper(unit.unit_name));
    append_texts(section, unit.report);
  }
  document.sections.push_back(std::move(section));
  return document;
}

}  // namespace vinhdanh::campaign::dossiers
