#include "campaign/council/decision_document.h"

#include <algorithm>
#include <fmt/format.h>
#include <sstream>

#include "base/text.h"
#include "campaign/plan/wording.h"
#include "paper/certificate.h"
#include "paper/document_decree30.h"

namespace vinhdanh::campaign::council {
namespace {

namespace d30 = paper::decree30;

std::pair<std::string, std::string> split_number(const std::string& number) {
  const auto slash = number.find('/');
  return {number.substr(0, slash), slash == std::string::npos ? "" : number.substr(slash + 1)};
}

// A draft has room for writing the number and the day.
std::string number_words(const Decision& decision) {
  return decision.number.starts_with('/') ? "……" + decision.number : decision.number;
}
std::string date_words(const Decision& decision, int year) {
  return base::valid(decision.date) ? base::long_vietnamese(decision.date)
                                    : fmt::format("ngày …… tháng …… năm {}", year);
}

long count_of(const Decision& decision, SubjectKind kind) {
  return std::ranges::count(decision.list, kind, [](const Awarded& awarded) { return awarded.subject.kind; });
}

std::vector<std::string> bases_of(const plan::Plan& plan) {
  return {"Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022",
          "Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ quy định về phân cấp, "
          "phân quyền trong lĩnh vực thi đua, "
          "khen thưởng; quy định chi tiết và hướng dẫn thi hành một số điều của Luật Thi đua, khen thưởng",
          "Thực hiện " + plan::plan_reference(plan), "Theo đề nghị của Chánh Văn phòng Sở"};
}

void append_list(paper::Section& section, const Decision& decision, SubjectKind kind,
                 const std::string& title) {
  if (count_of(decision, kind) == 0) return;
  d30::append_heading(section, title);
  std::vector<std::vector<std::string>> rows;
  for (const auto& awarded : decision.list) {
    if (awarded.subject.kind != kind) continue;
    const auto name = printed_name(awarded);
    rows.push_back(kind == SubjectKind::kPerson
                       ? std::vector<std::string>{std::to_string(rows.size() + 1), name, awarded.post}
                       : std::vector<std::string>{std::to_string(rows.size() + 1), name});
  }
  if (kind == SubjectKind::kPerson) {
    d30::append_list(
        section, {{"STT", 0.8, paper::Align::kCentre}, {"Họ và tên", 3.4}, {"Chức vụ, đơn vị", 5.4}}, rows);
  } else {
    d30::append_list(section, {{"STT", 0.8, paper::Align::kCentre}, {"Tên tập thể", 8.8}}, rows);
  }
}

paper::Section annex(const plan::Plan& plan, const Decision& decision) {
  auto section = d30::section();
  d30::append_annex_head(
      section, 0, fmt::format("DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC TẶNG {}", plan.campaign.award),
      fmt::format("(Kèm theo Quyết định số {} {} của {})", number_words(decision),
                  date_words(decision, plan.head.year), "Giám đốc " + plan::agency_words(plan)));
  const bool both =
      count_of(decision, SubjectKind::kCollective) > 0 && count_of(decision, SubjectKind::kPerson) > 0;
  append_list(section, decision, SubjectKind::kCollective, both ? "I. TẬP THỂ" : "TẬP THỂ");
  append_list(section, decision, SubjectKind::kPerson, both ? "II. CÁ NHÂN" : "CÁ NHÂN");
  return section;
}

}  // namespace

std::string awarded_words(const Decision& decision) {
  const auto collectives = count_of(decision, SubjectKind::kCollective);
  const auto people = count_of(decision, SubjectKind::kPerson);
  if (people == 0) return fmt::format("{:02} tập thể", collectives);
  if (collectives == 0) return fmt::format("{:02} cá nhân", people);
  return fmt::format("{:02} tập thể và {:02} cá nhân", collectives, people);
}

paper::Document decision_document(const plan::Plan& plan, const Decision& decision, base::Instant made) {
  const auto subject =
      fmt::format("Về việc tặng {} cho các tập thể, cá nhân điển hình tiên tiến\n{}", plan::award_words(plan),
                  plan.head.title.size() > 1 ? plan.head.title[1] : "");
  paper::DocumentInfo info;
  info.title = "Quyết định số " + decision.number;
  info.author = plan.head.issuer;
  info.created = made;
  auto document = d30::document(info);
  auto section = d30::section();
  const auto [number, sign] = split_number(decision.number);
  d30::Head head;
  head.superior = plan.head.superior;
  head.issuer = plan.head.issuer;
  head.number = number;
  head.sign = sign;
  head.place = plan.head.place;
  head.date = decision.date;
  head.year = plan.head.year;
  d30::append_head(section, head);
  d30::append_title(section, "QUYẾT ĐỊNH", subject);
  d30::append_authority(section, plan.campaign.giver);
  d30::append_bases(section, bases_of(plan));
  d30::append_enacting(section, "QUYẾT ĐỊNH:");
  d30::append_article(section, 1, "",
                      fmt::format("Tặng {} cho {} {} (có danh sách kèm theo).", plan::award_words(plan),
                                  awarded_words(decision), base::lower_first(plan.campaign.merit)));
  d30::append_article(section, 2, "",
                      "Tiền thưởng kèm theo hình thức khen thưởng thực hiện theo quy định hiện hành, trích "
                      "từ quỹ thi đua, khen thưởng của " +
                          plan::agency_words(plan) + ".");
  d30::append_article(
      section, 3, "",
      "Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng Sở, Trưởng các phòng, đơn vị thuộc Sở và "
      "các tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.");
  d30::Signer signer;
  const auto& positions = plan.campaign.certificate_signer;
  if (positions.size() > 1) signer.authority = positions.front();
  signer.position = positions.back();
  signer.name = decision.signer_name;
  d30::append_closing(section,
                      {"Như Điều 3", "Ban TĐ-KT TP (để b/c)", "Giám đốc, các Phó Giám đốc Sở", "Lưu: VT, VP"},
                      signer);
  document.sections.push_back(std::move(section));
  document.sections.push_back(annex(plan, decision));
  return document;
}

paper::Certificate certificate_of(const plan::Plan& plan, const Decision& decision, const Awarded& awarded,
                                  const CodeMaker& codes) {
  paper::Certificate certificate;
  certificate.national_lines = paper::national_lines();
  certificate.giver = plan.campaign.giver;
  certificate.verb = "TẶNG";
  certificate.award = plan.campaign.award;
  certificate.name = printed_name(awarded);
  certificate.post = awarded.post;
  certificate.merit = plan.campaign.merit;
  certificate.decision =
      fmt::format("Quyết định số {} {}", decision.number, base::long_vietnamese(decision.date));
  certificate.book_number = "Số sổ vàng: " + awarded.certificate_number;
  certificate.place_date = plan.head.place + ", " + base::long_vietnamese(decision.date);
  certificate.signer_position = plan.campaign.certificate_signer;
  certificate.signer_name = decision.signer_name;
  certificate.code = code_content(codes, statement_of(decision, awarded, certificate.award));
  certificate.short_code = awarded.code;
  return certificate;
}

paper::CertificateOptions certificate_options(const plan::Plan& plan, const Decision& decision,
                                              base::Instant made) {
  paper::CertificateOptions options;
  options.info.title = plan.campaign.award + " – Quyết định số " + decision.number;
  options.info.author = plan.head.issuer;
  options.info.created = made;
  return options;
}

base::Result<std::string> certificates_pdf(const plan::Plan& plan, const Decision& decision,
                                           const CodeMaker& codes, base::Instant made) {
  std::vector<paper::Certificate> certificates;
  for (const auto& awarded : decision.list)
    certificates.push_back(certificate_of(plan, decision, awarded, codes));
  std::ostringstream out;
  auto problems = paper::render_certificates(certificates, out, certificate_options(plan, decision, made));
  if (base::has_errors(problems)) return base::refuse(std::move(problems));
  return std::move(out).str();
}

}  // namespace vinhdanh::campaign::council
