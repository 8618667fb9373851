#include "campaign/plan/plan_document.h"

#include <fmt/format.h>

#include "base/text.h"
#include "campaign/plan/plan_text.h"
#include "paper/document_decree30.h"

namespace vinhdanh::campaign::plan {
namespace {

namespace decree30 = paper::decree30;

// "57/KH-SKHCN": figure and sign.
decree30::Head head_of(const Head& head) {
  const auto slash = std::min(head.number.find('/'), head.number.size());
  decree30::Head made;
  made.superior = head.superior;
  made.issuer = head.issuer;
  made.number = base::trim(head.number.substr(0, slash));
  made.sign = head.number.substr(std::min(slash + 1, head.number.size()));
  made.place = head.place;
  made.year = head.year;
  return made;
}

// The decree's head leaves month and day open together; a plan may have its month printed.
void set_date(paper::Section& section, const std::string& text) {
  auto& table = std::get<paper::Table>(section.blocks.back());
  auto& cell = table.rows.back().cells.back();
  std::get<paper::Paragraph>(cell.blocks.front()).runs.front().text = text;
}

class PlanPaper {
 public:
  explicit PlanPaper(const Plan& plan) : plan_(plan), section_(decree30::section()) {}

  paper::Section make() {
    head();
    purposes();
    form_and_delegates();
    agenda();
    notes();
    criteria();
    assignments();
    closing();
    return std::move(section_);
  }

 private:
  void part(const std::string& text) { decree30::append_part(section_, text); }
  void heading(const std::string& text) { decree30::append_heading(section_, text); }
  void text(const std::string& words) { decree30::append_text(section_, words); }
  void dash(const std::string& words) { text("- " + words); }
  void dashes(const std::vector<std::string>& list) {
    for (const auto& words : list) dash(words);
  }

  // "1. Hình thức: …" with the words before the colon in bold.
  void labelled(const std::string& words) {
    const auto colon = words.find(": ");
    if (colon == std::string::npos) return heading(words);
    decree30::append_text(section_,
                          {paper::bold(words.substr(0, colon + 1)), paper::plain(words.substr(colon + 1))});
  }

  void head() {
    decree30::append_head(section_, head_of(plan_.head));
    set_date(section_, place_and_date(plan_.head));
    decree30::append_title(section_, plan_.head.kind, base::join(plan_.head.title, "\n"));
    text(bases_sentence(plan_.head));
  }

  void purposes() {
    part("I. MỤC ĐÍCH, YÊU CẦU");
    heading("1. Mục đích");
    dashes(plan_.purposes);
    heading("2. Yêu cầu");
    dashes(plan_.requirements);
  }

  void form_and_delegates() {
    part("II. HÌNH THỨC, THỜI GIAN, THÀNH PHẦN");
    labelled("1. " + form_words(plan_));
    labelled("2. " + duration_words(plan_));
    labelled("3. " + venue_words(plan_));
    labelled("4. Thành phần: " + plan_.invitation);
    for (const auto& group : plan_.delegates) {
      text(group.number + ". " + group.name + ":");
      for (const auto& category : group.categories) dash(category.text);
    }
  }

  void agenda() {
    part("III. CHƯƠNG TRÌNH, NỘI DUNG HỘI NGHỊ");
    heading("1. Chương trình:");
    std::vector<std::vector<std::string>> rows;
    for (const auto& item : plan_.agenda)
      rows.push_back({std::to_string(item.number), time_words(item), content_lines(item), party_lines(item)});
    decree30::append_list(section_,
                          {{"STT", 1.05, paper::Align::kCentre},
                           {"Thời gian", 2.15, paper::Align::kCentre},
                           {"Nội dung công việc", 4.2},
                           {"Đơn vị/cá nhân thực hiện", 3.3}},
                          rows);
  }

  // As content_words and party_words, each dash on a line of its own.
  static std::string content_lines(const AgendaItem& item) {
    std::string out = item.content;
    for (const auto& step : item.steps) out += "\n- " + step;
    return out;
  }
  static std::string party_lines(const AgendaItem& item) {
    if (item.parties.size() == 1) return item.parties.front().text;
    std::string out;
    for (const auto& party : item.parties) out += (out.empty() ? "- " : "\n- ") + party.text;
    return out;
  }

  void notes() {
    auto space = paper::paragraph("");
    section_.blocks.emplace_back(std::move(space));
    heading("2. " + plan_.activities_title);
    dashes(plan_.activities);
    heading("3. " + plan_.notes_title);
    for (const auto& note : plan_.notes) {
      text(note.number + ". " + note.text);
      dashes(note.items);
      if (note.banner) banner();
    }
  }

  void banner() {
    dash("Tiêu đề Hội nghị:");
    for (const auto& line : plan_.banner) centred(paper::bold(line)).keep_with_next = true;
    centred(paper::italic(place_and_date(plan_.head))).after_pt = 12;
  }

  paper::Paragraph& centred(paper::Run run) {
    paper::Paragraph made;
    made.runs.push_back(std::move(run));
    made.align = paper::Align::kCentre;
    section_.blocks.emplace_back(std::move(made));
    return std::get<paper::Paragraph>(section_.blocks.back());
  }

  void criteria() {
    part("IV. ĐIỀU KIỆN, TIÊU CHUẨN TUYÊN DƯƠNG, KHEN THƯỞNG");
    heading("1. Đối với tập thể:");
    dashes(plan_.collective_criteria);
    heading("2. Đối với cá nhân:");
    dashes(plan_.person_criteria);
  }

  void assignments() {
    part("V. TỔ CHỨC THỰC HIỆN");
    for (const auto& assignment : plan_.assignments) {
      heading(fmt::format("{}. {}", assignment.number, assignment.unit));
      for (const auto& task : assignment.tasks) add_task(task);
    }
  }

  void add_task(const Task& task) {
    const auto mark = task.plain ? std::string() : task.number.empty() ? "- " : task.number + ". ";
    text(mark + task.text);
    if (!task.dossier) return;
    for (const auto& piece : plan_.dossier) dash(piece.text);
  }

  void closing() {
    text(plan_.closing);
    std::vector<std::string> recipients;
    for (const auto& recipient : plan_.recipients) recipients.push_back(recipient.text);
    decree30::Signer signer;
    signer.position = plan_.signer.back();
    signer.authority = base::join(std::span(plan_.signer).first(plan_.signer.size() - 1), "\n");
    decree30::append_closing(section_, recipients, signer);
  }

  const Plan& plan_;
  paper::Section section_;
};

// V.1.1 speaks of quotas that are attached.
paper::Section quota_annex(const Plan& plan) {
  auto section = decree30::section();
  decree30::append_annex_head(
      section, 0, "SỐ LƯỢNG PHÂN BỔ ĐIỂN HÌNH TIÊN TIẾN",
      fmt::format("(Kèm theo Kế hoạch số {} của {})", plan.head.number, plan.head.issuer));
  if (plan.sample_quotas)
    decree30::append_text(section,
                          {paper::italic("Số liệu mẫu, được thay bằng số lượng phân bổ chính thức.")});
  decree30::append_list(section,
                        {{"STT", 0.8, paper::Align::kCentre},
                         {"Đơn vị", 6},
                         {"Tập thể", 1.5, paper::Align::kCentre},
                         {"Cá nhân", 1.5, paper::Align::kCentre}},
                        quota_rows(plan));
  return section;
}

}  // namespace

std::vector<std::vector<std::string>> quota_rows(const Plan& plan) {
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
  return rows;
}

paper::Document plan_document(const Plan& plan, base::Instant made) {
  auto document =
      decree30::document({base::join(plan.head.title, " "), plan.head.issuer, plan.head.kind, made});
  document.sections.push_back(PlanPaper(plan).make());
  document.sections.push_back(quota_annex(plan));
  return document;
}

paper::Document quota_document(const Plan& plan, base::Instant made) {
  auto document = decree30::document({"Số lượng phân bổ điển hình tiên tiến", plan.head.issuer, "", made});
  document.sections.push_back(quota_annex(plan));
  return document;
}

}  // namespace vinhdanh::campaign::plan
