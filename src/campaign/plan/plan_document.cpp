#include "campaign/plan/plan_document.h"

#include <fmt/format.h>

#include "base/text.h"
#include "campaign/plan/plan_text.h"
#include "paper/document_decree30.h"

namespace vinhdanh::campaign::plan {
namespace {

namespace d30 = paper::decree30;
using paper::Section;

void append_dashes(Section& section, const std::vector<std::string>& texts) {
  for (const auto& text : texts) d30::append_text(section, "- " + text);
}

void append_opening(Section& section, const Plan& plan) {
  const auto& head = plan.head;
  const auto slash = head.number.find('/');
  d30::Head lines;
  lines.superior = head.superior;
  lines.issuer = head.issuer;
  lines.number = head.number.substr(0, slash);
  lines.sign = slash == std::string::npos ? "" : head.number.substr(slash + 1);
  lines.place = head.place;
  if (head.day)
    lines.date =
        base::make_date(head.year, static_cast<unsigned>(head.month), static_cast<unsigned>(head.day));
  lines.year = head.year;
  d30::append_head(section, lines);
  d30::append_title(section, head.kind, base::join(head.title, "\n"));
  d30::append_text(section, bases_sentence(head));
}

void append_purposes(Section& section, const Plan& plan) {
  d30::append_part(section, "I. MỤC ĐÍCH, YÊU CẦU");
  d30::append_heading(section, "1. Mục đích");
  append_dashes(section, plan.purposes);
  d30::append_heading(section, "2. Yêu cầu");
  append_dashes(section, plan.requirements);
}

void append_form(Section& section, const Plan& plan) {
  d30::append_part(section, "II. HÌNH THỨC, THỜI GIAN, THÀNH PHẦN");
  d30::append_text(section, "1. " + form_words(plan));
  d30::append_text(section, "2. " + duration_words(plan));
  d30::append_text(section, "3. " + venue_words(plan));
  d30::append_text(section, "4. Thành phần: " + plan.invitation);
  for (const auto& group : plan.delegates) {
    d30::append_heading(section, group.number + ". " + group.name + ":");
    for (const auto& category : group.categories) d30::append_text(section, "- " + category.text);
  }
}

std::string in_lines(const std::string& first, const std::vector<std::string>& rest) {
  auto out = first;
  for (const auto& text : rest) out += (out.empty() ? "- " : "\n- ") + text;
  return out;
}

void append_agenda(Section& section, const Plan& plan) {
  d30::append_part(section, "III. CHƯƠNG TRÌNH, NỘI DUNG HỘI NGHỊ");
  d30::append_heading(section, "1. Chương trình:");
  std::vector<std::vector<std::string>> rows;
  for (const auto& item : plan.agenda) {
    std::vector<std::string> parties;
    for (const auto& party : item.parties) parties.push_back(party.text);
    rows.push_back({std::to_string(item.number), time_words(item), in_lines(item.content, item.steps),
                    parties.size() == 1 ? parties.front() : in_lines("", parties)});
  }
  d30::append_list(section,
                   {{"STT", 0.8, paper::Align::kCentre},
                    {"Thời gian", 1.9, paper::Align::kCentre},
                    {"Nội dung công việc", 4.3},
                    {"Đơn vị/cá nhân thực hiện", 3.4}},
                   rows);
}

void append_banner(Section& section, const Plan& plan) {
  d30::append_text(section, "- Tiêu đề Hội nghị:");
  auto lines = plan.banner;
  lines.push_back(base::tidy(place_and_date(plan.head)));
  for (const auto& text : lines) {
    paper::Paragraph line;
    line.runs.push_back(paper::bold(text));
    line.align = paper::Align::kCentre;
    line.keep_together = true;
    section.blocks.emplace_back(std::move(line));
  }
}

void append_notes(Section& section, const Plan& plan) {
  d30::append_heading(section, "2. " + plan.activities_title);
  append_dashes(section, plan.activities);
  d30::append_heading(section, "3. " + plan.notes_title);
  for (const auto& note : plan.notes) {
    d30::append_text(section, note.number + ". " + note.text);
    append_dashes(section, note.items);
    if (note.banner) append_banner(section, plan);
  }
}

void append_criteria(Section& section, const Plan& plan) {
  d30::append_part(section, "IV. ĐIỀU KIỆN, TIÊU CHUẨN TUYÊN DƯƠNG, KHEN THƯỞNG");
  d30::append_heading(section, "1. Đối với tập thể:");
  append_dashes(section, plan.collective_criteria);
  d30::append_heading(section, "2. Đối với cá nhân:");
  append_dashes(section, plan.person_criteria);
}

void append_assignments(Section& section, const Plan& plan) {
  d30::append_part(section, "V. TỔ CHỨC THỰC HIỆN");
  for (const auto& assignment : plan.assignments) {
    d30::append_heading(section, fmt::format("{}. {}", assignment.number, assignment.unit));
    for (const auto& task : assignment.tasks) {
      d30::append_text(section, task.plain            ? task.text
                                : task.number.empty() ? "- " + task.text
                                                      : task.number + ". " + task.text);
      if (!task.dossier) continue;
      for (const auto& part : plan.dossier) d30::append_text(section, "- " + part.text);
    }
  }
}

void append_closing(Section& section, const Plan& plan) {
  d30::append_text(section, plan.closing);
  std::vector<std::string> recipients;
  for (const auto& recipient : plan.recipients) recipients.push_back(recipient.text);
  d30::Signer signer;
  if (plan.signer.size() > 1) signer.authority = plan.signer.front();
  signer.position = plan.signer.back();
  d30::append_closing(section, recipients, signer);
}

Section quota_annex(const Plan& plan) {
  auto section = d30::section();
  d30::append_annex_head(section, 0, "SỐ LƯỢNG PHÂN BỔ ĐIỂN HÌNH TIÊN TIẾN",
                         fmt::format("(Kèm theo Kế hoạch số {} của {})", plan.head.number, plan.head.issuer));
  std::vector<std::vector<std::string>> rows;
  int collectives = 0;
  int people = 0;
  for (const auto& quota : plan.quotas) {
    const auto* unit = plan.unit(quota.unit);
    rows.push_back({std::to_string(rows.size() + 1), unit ? unit->name : quota.unit,
                    fmt::format("{:02}", quota.collectives), fmt::format("{:02}", quota.people)});
    collectives += quota.collectives;
    people += quota.people;
  }
  rows.push_back({"", "Tổng cộng", fmt::format("{:02}", collectives), fmt::format("{:02}", people)});
  d30::append_list(section,
                   {{"STT", 0.8, paper::Align::kCentre},
                    {"Đơn vị", 6},
                    {"Tập thể", 1.5, paper::Align::kCentre},
                    {"Cá nhân", 1.5, paper::Align::kCentre}},
                   rows);
  return section;
}

}  // namespace

paper::Document plan_document(const Plan& plan, base::Instant made) {
  paper::DocumentInfo info;
  info.title = plan.head.kind + " " + base::join(plan.head.title, " ");
  info.author = plan.head.issuer;
  info.created = made;
  auto document = d30::document(info);
  auto section = d30::section();
  append_opening(section, plan);
  append_purposes(section, plan);
  append_form(section, plan);
  append_agenda(section, plan);
  append_notes(section, plan);
  append_criteria(section, plan);
  append_assignments(section, plan);
  append_closing(section, plan);
  document.sections.push_back(std::move(section));
  document.sections.push_back(quota_annex(plan));
  return document;
}

}  // namespace vinhdanh::campaign::plan
