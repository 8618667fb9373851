#include "campaign/conference/five_year_report.h"

#include <algorithm>
#include <fmt/format.h>

#include "campaign/plan/letterhead.h"
#include "campaign/plan/wording.h"

namespace vinhdanh::campaign::conference {
namespace {

namespace d30 = paper::decree30;
using paper::Align;
using Rows = std::vector<std::vector<std::string>>;

class Report {
 public:
  Report(const plan::Plan& plan, const FiveYears& figures, std::span<const council::Awarded> awarded,
         const base::Date& day)
      : plan_(plan), figures_(figures), awarded_(awarded), day_(day) {}

  paper::Section make() {
    head();
    situation();
    movements();
    commendations();
    judgement();
    directions();
    closing();
    return std::move(section_);
  }

 private:
  std::string period() const {
    return fmt::format("{}-{}", plan_.campaign.first_year, plan_.campaign.last_year);
  }
  std::string next_period() const {
    return fmt::format("{}-{}", plan_.campaign.last_year, plan_.campaign.last_year + 5);
  }

  void part(const std::string& text) { d30::append_part(section_, text); }
  void heading(const std::string& text) { d30::append_heading(section_, text); }
  void text(const std::string& words) { d30::append_text(section_, words); }
  // What the writer is to say there.
  void open(const std::string& hint) { d30::append_text(section_, {paper::italic("[" + hint + "]")}); }
  void open_heading(const std::string& title, const std::string& hint) {
    heading(title);
    open(hint);
  }
  void list(const std::vector<d30::ListColumn>& columns, const Rows& rows) {
    d30::append_list(section_, columns, rows, 12);
    auto gap = paper::paragraph("");
    gap.runs.front().size_pt = 6;
    section_.blocks.emplace_back(std::move(gap));
  }

  void head() {
    d30::append_head(section_, plan::letterhead(plan_, "BC"));
    d30::append_title(
        section_, "BÁO CÁO",
        fmt::format("Tổng kết phong trào thi đua và công tác khen thưởng giai đoạn {};\nphương hướng, nhiệm "
                    "vụ giai đoạn {}",
                    period(), next_period()));
    text(fmt::format(
        "Thực hiện {}, {} báo cáo tổng kết phong trào thi đua và công tác khen thưởng giai đoạn {}, phương "
        "hướng, nhiệm vụ giai đoạn {} như sau:",
        plan::plan_reference(plan_), plan::agency_words(plan_), period(), next_period()));
  }

  void situation() {
    part("I. ĐẶC ĐIỂM, TÌNH HÌNH");
    text(fmt::format("Đến {}, {} có {} phòng, đơn vị với {} công chức, viên chức, người lao động.",
                     base::long_vietnamese(day_), plan::agency_words(plan_), plan::two_digits(figures_.units),
                     plan::two_digits(figures_.people)));
    open("Nêu chức năng, nhiệm vụ; việc sắp xếp tổ chức bộ máy trong giai đoạn; thuận lợi, khó khăn.");
  }

  void movements() {
    part("II. KẾT QUẢ PHONG TRÀO THI ĐUA");
    open_heading(
        "1. Công tác lãnh đạo, chỉ đạo, tổ chức phong trào thi đua",
        "Nêu văn bản chỉ đạo, các phong trào đã phát động, đối tượng tham gia, cách tổ chức, kiểm tra.");
    heading("2. Kết quả đánh giá, xếp loại hằng năm");
    levels("Tập thể", &FiveYears::Year::collectives);
    levels("Cá nhân", &FiveYears::Year::people);
    heading("3. Sáng kiến, đề tài được công nhận, nghiệm thu");
    works();
    open_heading(
        "4. Tác dụng của phong trào thi đua đối với nhiệm vụ chính trị",
        "Phân tích kết quả các nhiệm vụ, chỉ tiêu đạt được nhờ phong trào; mô hình mới, cách làm hay.");
    heading("5. Điển hình tiên tiến");
    exemplars();
  }

  void levels(const std::string& whose, std::array<long, 4> FiveYears::Year::*counts) {
    Rows rows;
    for (const auto& year : figures_.years) {
      const auto& [not_completed, completed, good, excellent] = year.*counts;
      rows.push_back({std::to_string(year.year), std::to_string(excellent), std::to_string(good),
                      std::to_string(completed), std::to_string(not_completed)});
    }
    text(whose + ":");
    list({{"Năm", 1, Align::kCentre},
          {"Hoàn thành xuất sắc nhiệm vụ", 2, Align::kCentre},
          {"Hoàn thành tốt nhiệm vụ", 2, Align::kCentre},
          {"Hoàn thành nhiệm vụ", 2, Align::kCentre},
          {"Không hoàn thành nhiệm vụ", 2, Align::kCentre}},
         rows);
  }

  void works() {
    Rows rows;
    long initiatives = 0, topics = 0;
    for (const auto& year : figures_.years) {
      rows.push_back(
          {std::to_string(year.year), std::to_string(year.initiatives), std::to_string(year.topics)});
      initiatives += year.initiatives;
      topics += year.topics;
    }
    rows.push_back({"Tổng cộng", std::to_string(initiatives), std::to_string(topics)});
    list({{"Năm", 1.4, Align::kCentre},
          {"Sáng kiến được công nhận", 3, Align::kCentre},
          {"Đề tài, đề án, công trình được nghiệm thu", 3, Align::kCentre}},
         rows);
  }

  void exemplars() {
    if (!awarded_.empty()) {
      const auto of = [&](registry::SubjectKind kind) {
        return plan::two_digits(
            std::ranges::count(awarded_, kind, [](const auto& awarded) { return awarded.subject.kind; }));
      };
      text(fmt::format(
          "Qua bình xét, {} tập thể và {} cá nhân điển hình tiên tiến được tuyên dương, khen thưởng tại "
          "Hội nghị.",
          of(registry::SubjectKind::kCollective), of(registry::SubjectKind::kPerson)));
    }
    open("Nêu gương tập thể, cá nhân tiêu biểu; việc phát hiện, bồi dưỡng, nhân rộng điển hình.");
  }

  void commendations() {
    part("III. CÔNG TÁC KHEN THƯỞNG");
    text(fmt::format("Danh hiệu thi đua, hình thức khen thưởng đã được tặng trong giai đoạn {}:", period()));
    Rows rows;
    for (const auto& form : figures_.forms)
      rows.push_back({std::to_string(rows.size() + 1),
                      base::say(base::Language::kVietnamese, form.form->name()),
                      std::to_string(form.collectives), std::to_string(form.people)});
    list({{"STT", 0.9, Align::kCentre},
          {"Danh hiệu thi đua, hình thức khen thưởng", 5.5},
          {"Tập thể", 1.4, Align::kCentre},
          {"Cá nhân", 1.4, Align::kCentre}},
         rows);
    open(
        "Nêu việc thực hiện thẩm quyền, quy trình, hồ sơ; khen thưởng người trực tiếp lao động; việc ứng "
        "dụng công "
        "nghệ thông tin, quản lý hồ sơ.");
  }

  void judgement() {
    part("IV. ĐÁNH GIÁ CHUNG");
    open_heading("1. Ưu điểm", "Nêu kết quả nổi bật.");
    open_heading("2. Tồn tại, hạn chế", "Nêu tồn tại, hạn chế cần khắc phục.");
    open_heading("3. Nguyên nhân", "Nêu nguyên nhân khách quan, chủ quan.");
    open_heading("4. Bài học kinh nghiệm",
                 "Nêu bài học trong lãnh đạo, chỉ đạo, tổ chức phong trào và khen thưởng.");
  }

  void directions() {
    part(fmt::format("V. PHƯƠNG HƯỚNG, NHIỆM VỤ GIAI ĐOẠN {}", next_period()));
    open_heading("1. Phương hướng, mục tiêu", "Nêu phương hướng chung, chỉ tiêu phấn đấu.");
    open_heading("2. Nhiệm vụ, giải pháp", "Nêu nhiệm vụ trọng tâm, giải pháp, phân công thực hiện.");
    part("VI. KIẾN NGHỊ, ĐỀ XUẤT");
    open("Nêu kiến nghị với cấp trên về cơ chế, chính sách, quy trình, thủ tục.");
  }

  void closing() {
    text(fmt::format(
        "Trên đây là Báo cáo tổng kết phong trào thi đua và công tác khen thưởng giai đoạn {}, phương hướng, "
        "nhiệm vụ giai đoạn {} của {}./.",
        period(), next_period(), plan::agency_words(plan_)));
    d30::append_closing(section_, {"Các đại biểu dự Hội nghị", "Giám đốc, các Phó Giám đốc", "Lưu: VT, VP"},
                        plan::signer_of(plan_));
  }

  const plan::Plan& plan_;
  const FiveYears& figures_;
  std::span<const council::Awarded> awarded_;
  base::Date day_;
  paper::Section section_ = d30::section();
};

}  // namespace

paper::Document five_year_report(const plan::Plan& plan, const FiveYears& figures,
                                 std::span<const council::Awarded> awarded, base::Instant made) {
  auto document = d30::document({fmt::format("Báo cáo tổng kết thi đua, khen thưởng {}-{}",
                                             plan.campaign.first_year, plan.campaign.last_year),
                                 plan.head.issuer, "", made});
  document.sections.push_back(Report(plan, figures, awarded, base::local_date(made)).make());
  return document;
}

}  // namespace vinhdanh::campaign::conference
