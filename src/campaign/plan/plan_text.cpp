#include "campaign/plan/plan_text.h"

#include <fmt/format.h>

namespace vinhdanh::campaign::plan {
namespace {

// Several as "- a - b", one as it is.
std::string dashed(const std::vector<std::string>& parts) {
  std::string out;
  for (const auto& part : parts) out += (out.empty() ? "- " : " - ") + part;
  return out;
}

class Writer {
 public:
  explicit Writer(const Plan& plan) : plan_(plan) {}

  std::string write() {
    head();
    purposes();
    form_and_delegates();
    agenda();
    notes();
    criteria();
    assignments();
    closing();
    return std::move(out_);
  }

 private:
  void line(const std::string& text) { out_ += text + "\n"; }
  void gap() { out_ += "\n"; }
  void dash(const std::string& text) { line("- " + text); }

  void head() {
    const auto& head = plan_.head;
    line(head.superior);
    line(head.issuer);
    gap();
    line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    line("Độc lập - Tự do - Hạnh phúc");
    gap();
    line("Số: " + head.number);
    line(place_and_date(head));
    gap();
    line(head.kind);
    for (const auto& title : head.title) line(title);
    gap();
    line(bases_sentence(head));
    gap();
  }

  void purposes() {
    line("I. MỤC ĐÍCH, YÊU CẦU");
    line("1. Mục đích");
    for (const auto& purpose : plan_.purposes) dash(purpose);
    line("2. Yêu cầu");
    for (const auto& requirement : plan_.requirements) dash(requirement);
    gap();
  }

  void form_and_delegates() {
    line("II. HÌNH THỨC, THỜI GIAN, THÀNH PHẦN");
    line("1. " + form_words(plan_));
    line("2. " + duration_words(plan_));
    line("3. " + venue_words(plan_));
    line("4. Thành phần: " + plan_.invitation);
    for (const auto& group : plan_.delegates) {
      line(group.number + ". " + group.name + ":");
      for (const auto& category : group.categories) dash(category.text);
    }
    gap();
  }

  void agenda() {
    line("III. CHƯƠNG TRÌNH, NỘI DUNG HỘI NGHỊ");
    line("1. Chương trình:");
    line("STT | Thời gian | Nội dung công việc | Đơn vị/cá nhân thực hiện");
    for (const auto& item : plan_.agenda) {
      line(fmt::format("{} | {} | {} | {}", item.number, time_words(item), content_words(item),
                       party_words(item)));
    }
  }

  void notes() {
    line("2. " + plan_.activities_title);
    for (const auto& activity : plan_.activities) dash(activity);
    line("3. " + plan_.notes_title);
    for (const auto& note : plan_.notes) {
      line(note.number + ". " + note.text);
      for (const auto& item : note.items) dash(item);
      if (note.banner) banner();
    }
    gap();
  }

  void banner() {
    dash("Tiêu đề Hội nghị:");
    for (const auto& text : plan_.banner) line(text);
    line(place_and_date(plan_.head));
  }

  void criteria() {
    line("IV. ĐIỀU KIỆN, TIÊU CHUẨN TUYÊN DƯƠNG, KHEN THƯỞNG");
    line("1. Đối với tập thể:");
    for (const auto& text : plan_.collective_criteria) dash(text);
    line("2. Đối với cá nhân:");
    for (const auto& text : plan_.person_criteria) dash(text);
    gap();
  }

  void assignments() {
    line("V. TỔ CHỨC THỰC HIỆN");
    for (const auto& assignment : plan_.assignments) {
      line(fmt::format("{}. {}", assignment.number, assignment.unit));
      for (const auto& task : assignment.tasks) {
        line(task.plain            ? task.text
             : task.number.empty() ? "- " + task.text
                                   : task.number + ". " + task.text);
        if (!task.dossier) continue;
        for (const auto& part : plan_.dossier) dash(part.text);
      }
    }
    gap();
  }

  void closing() {
    line(plan_.closing);
    gap();
    line("Nơi nhận:");
    for (const auto& recipient : plan_.recipients) dash(recipient.text);
    gap();
    for (const auto& text : plan_.signer) line(text);
  }

  const Plan& plan_;
  std::string out_;
};

std::string clock_words(base::TimeOfDay time) {
  return fmt::format("{}h{:02}’", time.minutes / 60, time.minutes % 60);
}

}  // namespace

std::string write_text(const Plan& plan) {
  return Writer(plan).write();
}

std::string place_and_date(const Head& head) {
  const auto day = head.day ? fmt::format("ngày {:02} ", head.day) : std::string("ngày        ");
  const auto month = head.month <= 2 ? fmt::format("{:02}", head.month) : fmt::format("{}", head.month);
  return fmt::format("{}, {}tháng {} năm {}", head.place, day, month, head.year);
}

std::string basis_words(const LegalBasis& basis) {
  return fmt::format("{} số {}{} của {} {}", basis.kind, basis.number,
                     basis.date ? " ngày " + plan_date(*basis.date, true) : "", basis.body, basis.subject);
}

std::string bases_sentence(const Head& head) {
  std::string out = "Thực hiện ";
  for (const auto& basis : head.bases) out += basis_words(basis) + ", ";
  return out + head.enacting;
}

std::string time_words(const AgendaItem& item) {
  return clock_words(item.start) + "-" + clock_words(item.end);
}

std::string content_words(const AgendaItem& item) {
  return item.steps.empty() ? item.content : item.content + " " + dashed(item.steps);
}

std::string party_words(const AgendaItem& item) {
  if (item.parties.size() == 1) return item.parties.front().text;
  std::vector<std::string> texts;
  for (const auto& party : item.parties) texts.push_back(party.text);
  return dashed(texts);
}

std::string form_words(const Plan& plan) {
  return "Hình thức: Tổ chức “" + plan.form + "”.";
}

std::string duration_words(const Plan& plan) {
  return "Thời gian: " + plan.duration + ", hoàn thành trước ngày " + plan_date(plan.complete_before, false) +
         ".";
}

std::string venue_words(const Plan& plan) {
  return "Địa điểm: " + plan.venue + ".";
}

}  // namespace vinhdanh::campaign::plan
