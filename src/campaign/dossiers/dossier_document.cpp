#include "campaign/dossiers/dossier_document.h"

#include <algorithm>
#include <fmt/format.h>

#include "base/text.h"
#include "campaign/dossiers/rich_text.h"
#include "campaign/plan/wording.h"
#include "paper/document_decree30.h"

namespace vinhdanh::campaign::dossiers {
namespace {

namespace d30 = paper::decree30;
using paper::bold;
using paper::plain;

constexpr double kProfilePt = 13;

std::string or_dots(std::string_view text, const char* dots = "………") {
  const auto typed = base::trim(text);
  return typed.empty() ? dots : typed;
}

d30::Head head_of(const plan::Plan& plan, const Proposer& from, const base::Date& date) {
  d30::Head head;
  head.superior = plan.head.issuer;
  head.issuer = base::upper(from.unit_name);
  head.place = plan.head.place;
  head.date = date;
  head.year = plan.head.year;
  return head;
}

paper::Document framed(const plan::Plan& plan, std::string title, base::Instant made) {
  paper::DocumentInfo info;
  info.title = std::move(title);
  info.author = plan.head.issuer;
  info.created = made;
  return d30::document(info);
}

void add_lines(paper::Section& section, std::string_view text) {
  for (const auto& line : base::split(or_dots(text), '\n'))
    if (!base::trim(line).empty()) d30::append_text(section, runs_of(base::trim(line)));
}

base::Date date_of(const Dossier& unit, std::string_view field) {
  const auto date = base::parse_date(unit.text(field));
  return date ? *date : base::Date();
}

std::string date_words(const base::Date& date) {
  return base::valid(date) ? base::long_vietnamese(date) : "ngày … tháng … năm ……";
}

void add_list(paper::Section& section, const Proposer& from, const Dossier* votes) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& nomination : from.list) {
    std::vector<std::string> row{std::to_string(rows.size() + 1), nomination.name, nomination.post};
    if (votes)
      row.push_back(fmt::format("{}/{}", or_dots(votes->text("votes_" + std::to_string(nomination.id)), "…"),
                                or_dots(votes->text("present"), "…")));
    rows.push_back(std::move(row));
  }
  std::vector<d30::ListColumn> columns{
      {"STT", 0.9, paper::Align::kCentre}, {"Tập thể, cá nhân", 3.1}, {"Chức vụ, đơn vị", 4.2}};
  if (votes) columns.push_back({"Số phiếu đồng ý", 1.5, paper::Align::kCentre});
  d30::append_list(section, columns, rows);
}

}  // namespace

std::string proposed_words(const Proposer& from) {
  const auto people = std::ranges::count(from.list, SubjectKind::kPerson,
                                         [](const Nomination& one) { return one.subject.kind; });
  const auto collectives = std::ssize(from.list) - people;
  if (people == 0) return fmt::format("{:02} tập thể", collectives);
  if (collectives == 0) return fmt::format("{:02} cá nhân", people);
  return fmt::format("{:02} tập thể và {:02} cá nhân", collectives, people);
}

paper::Document report_document(const plan::Plan& plan, const Proposer& from, const Nomination& nominee,
                                const Dossier& dossier, base::Instant made) {
  auto document = framed(plan, "Báo cáo thành tích – " + nominee.name, made);
  auto section = d30::section();
  auto form = paper::paragraph("Mẫu số 08", paper::Align::kRight);
  form.runs[0].italic = true;
  section.blocks.emplace_back(std::move(form));
  auto head = head_of(plan, from, {});
  head.sign = "BC";
  d30::append_head(section, head);
  d30::append_title(section, "BÁO CÁO THÀNH TÍCH", fmt::format("Đề nghị tặng {}", plan::award_words(plan)));
  d30::append_text(section, {plain(nominee.subject.kind == SubjectKind::kPerson
                                       ? "Họ tên, chức vụ và đơn vị của cá nhân đề nghị: "
                                       : "Tên tập thể đề nghị: "),
                             bold(nominee.name + (nominee.post.empty() ? "" : ", " + nominee.post))});
  d30::append_part(section, "I. THÔNG TIN CHUNG");
  add_lines(section, dossier.text("general"));
  d30::append_part(section, "II. THÀNH TÍCH ĐẠT ĐƯỢC");
  add_lines(section, dossier.text("achievements"));
  d30::Signer left, right;
  left.position = "XÁC NHẬN CỦA CẤP TRÌNH KHEN THƯỞNG";
  left.hint = "(Ký, đóng dấu)";
  right.position = nominee.subject.kind == SubjectKind::kPerson ? "NGƯỜI BÁO CÁO" : "THỦ TRƯỞNG ĐƠN VỊ";
  right.hint = nominee.subject.kind == SubjectKind::kPerson ? "(Ký, ghi rõ họ, tên)" : "(Ký, đóng dấu)";
  d30::append_two_signers(section, left, right, {});
  document.sections.push_back(std::move(section));
  return document;
}

std::vector<paper::CellBlock> profile_blocks(const Nomination& nominee, std::string_view text) {
  std::vector<paper::CellBlock> blocks;
  auto name = paper::paragraph("", paper::Align::kLeft);
  name.runs = {bold(nominee.name)};
  name.after_pt = 3;
  blocks.emplace_back(std::move(name));
  for (const auto& line : base::split(text, '\n')) {
    if (base::trim(line).empty()) continue;
    auto paragraph = paper::paragraph("", paper::Align::kJustify);
    paragraph.runs = runs_of(base::trim(line));
    paragraph.after_pt = 3;
    blocks.emplace_back(std::move(paragraph));
  }
  return blocks;
}

paper::Document profile_document(const plan::Plan& plan, const Nomination& nominee, const Dossier& dossier,
                                 base::Instant made) {
  auto document = framed(plan, "Tóm tắt trích ngang thành tích – " + nominee.name, made);
  document.size_pt = kProfilePt;
  auto section = d30::section();
  d30::append_title(section, "", "TÓM TẮT TRÍCH NGANG THÀNH TÍCH");
  for (auto& block : profile_blocks(nominee, dossier.text("profile")))
    std::visit([&](auto& one) { section.blocks.emplace_back(std::move(one)); }, block);
  document.sections.push_back(std::move(section));
  return document;
}

std::string letter_number(const Dossier& unit) {
  auto number = base::trim(unit.text("letter_number"));
  if (!number.empty() && number.find('/') == std::string::npos) number += "/TTr";
  return number;
}

paper::Document letter_document(const plan::Plan& plan, const Proposer& from, const Dossier& unit,
                                base::Instant made) {
  auto document = framed(plan, "Tờ trình đề nghị khen thưởng", made);
  auto section = d30::section();
  auto head = head_of(plan, from, date_of(unit, "letter_date"));
  const auto number = letter_number(unit);
  head.number = number.substr(0, number.find('/'));
  head.sign = number.empty() ? "TTr" : number.substr(number.find('/') + 1);
  d30::append_head(section, head);
  d30::append_title(section, "TỜ TRÌNH",
                    fmt::format("Về việc đề nghị tặng {} cho điển hình tiên tiến", plan::award_words(plan)));
  d30::append_addressees(
      section, {plan.campaign.giver.empty() ? "Lãnh đạo Sở" : "Giám đốc " + plan::agency_words(plan)});
  d30::append_text(
      section,
      fmt::format(
          "Thực hiện Kế hoạch số {} của {}; căn cứ kết quả cuộc họp {} ({} người có mặt trên tổng số {}), "
          "{} kính đề nghị xét tặng {} cho {}, gồm:",
          plan::plan_number(plan), plan::agency_words(plan), date_words(date_of(unit, "meeting_date")),
          or_dots(unit.text("present"), "…"), or_dots(unit.text("members"), "…"), from.unit_name,
          plan::award_words(plan), proposed_words(from)));
  add_list(section, from, nullptr);
  if (const auto grounds = base::trim(unit.text("grounds")); !grounds.empty()) add_lines(section, grounds);
  d30::append_text(section,
                   fmt::format("(Kèm theo biên bản họp và {:02} báo cáo thành tích.)", from.list.size()));
  d30::Signer signer;
  signer.position = "THỦ TRƯỞNG ĐƠN VỊ";
  signer.hint = "(Ký tên, đóng dấu)";
  d30::append_closing(section, {"Như trên", "Lưu: VT"}, signer);
  document.sections.push_back(std::move(section));
  return document;
}

paper::Document minutes_document(const plan::Plan& plan, const Proposer& from, const Dossier& unit,
                                 base::Instant made) {
  auto document = framed(plan, "Biên bản họp xét đề nghị khen thưởng", made);
  auto section = d30::section();
  auto head = head_of(plan, from, {});
  head.place.clear();
  head.sign = "BB";
  d30::append_head(section, head);
  d30::append_title(section, "BIÊN BẢN", fmt::format("Họp xét, đề nghị tặng {}", plan::award_words(plan)));
  d30::append_text(section, {bold("Thời gian: "), plain(date_words(date_of(unit, "meeting_date")) + ".")});
  d30::append_text(section, {bold("Địa điểm: "), plain(or_dots(unit.text("meeting_place")) + ".")});
  d30::append_text(section, {bold("Chủ trì: "), plain(or_dots(unit.text("chair")) + ".")});
  d30::append_text(section, {bold("Thư ký: "), plain(or_dots(unit.text("secretary")) + ".")});
  d30::append_text(section, {bold("Thành phần: "), plain(fmt::format("có mặt {} trên tổng số {} người.",
                                                                     or_dots(unit.text("present"), "…"),
                                                                     or_dots(unit.text("members"), "…")))});
  d30::append_text(section,
                   fmt::format("Sau khi nghe tiêu chuẩn, điều kiện và tóm tắt thành tích, cuộc họp đã thảo "
                               "luận, bỏ phiếu và thống nhất đề nghị tặng {} cho {}, kết quả như sau:",
                               plan::award_words(plan), proposed_words(from)));
  add_list(section, from, &unit);
  if (const auto grounds = base::trim(unit.text("grounds")); !grounds.empty()) add_lines(section, grounds);
  d30::append_text(section, "Biên bản được đọc lại và thông qua tại cuộc họp.");
  d30::Signer left, right;
  left.position = "THƯ KÝ";
  right.position = "CHỦ TỌA";
  left.name = base::trim(unit.text("secretary"));
  right.name = base::trim(unit.text("chair"));
  d30::append_two_signers(section, left, right, {"Văn phòng Sở", "Lưu: VT"});
  document.sections.push_back(std::move(section));
  return document;
}

}  // namespace vinhdanh::campaign::dossiers
