#include "campaign/council/minutes_document.h"

#include <algorithm>
#include <fmt/format.h>

#include "base/text.h"
#include "campaign/plan/wording.h"
#include "paper/document_decree30.h"
#include "paper/qr_png.h"

namespace vinhdanh::campaign::council {
namespace {

namespace d30 = paper::decree30;
using paper::bold;
using paper::plain;
using Rows = std::vector<std::vector<std::string>>;

// The wording of official papers is Vietnamese whoever prints them.
const char* role_words(MemberRole role) {
  switch (role) {
    case MemberRole::kChair:
      return "Chủ tịch Hội đồng";
    case MemberRole::kDeputy:
      return "Phó Chủ tịch Hội đồng";
    case MemberRole::kMember:
      return "Ủy viên";
    case MemberRole::kSecretary:
      return "Ủy viên, thư ký Hội đồng";
  }
  return "";
}

std::string percent_words(int permille) {
  return permille % 10 == 0 ? fmt::format("{}%", permille / 10)
                            : fmt::format("{},{}%", permille / 10, permille % 10);
}

std::string name_or_dots(const SessionRecord& record, MemberRole role) {
  const auto found = std::ranges::find(record.members, role, &Member::role);
  return found == record.members.end() ? "………………………" : found->name;
}

std::string without_stop(std::string text) {
  while (text.ends_with('.')) text.pop_back();
  return text;
}

class Minutes {
 public:
  Minutes(const plan::Plan& plan, const SessionRecord& record)
      : plan_(plan), record_(record), settings_(record.session.settings) {}

  paper::Section session() {
    head("BIÊN BẢN", "Họp Hội đồng Thi đua - Khen thưởng xét tặng " + award());
    when_and_where();
    members();
    agenda();
    votes();
    results();
    conclusion();
    return std::move(section_);
  }

  paper::Section tally() {
    head("BIÊN BẢN KIỂM PHIẾU", "Bỏ phiếu kín xét tặng " + award());
    when_and_where();
    counted_by();
    ballots();
    results();
    if (!record_.session.fingerprint.empty())
      d30::append_text(section_, "Mã kiểm tra kết quả (SHA-256):\n" + record_.session.fingerprint);
    sign("NGƯỜI KIỂM PHIẾU", "CHỦ TỌA");
    return std::move(section_);
  }

 private:
  std::string award() const { return plan::award_words(plan_); }

  void head(const std::string& kind, const std::string& subject) {
    section_ = d30::section();
    d30::Head head;
    head.superior = plan_.head.issuer;
    head.issuer = "HỘI ĐỒNG\nTHI ĐUA - KHEN THƯỞNG";
    head.sign = "BB-HĐTĐKT";
    d30::append_head(section_, head);
    d30::append_title(section_, kind, subject);
  }

  void when_and_where() {
    d30::append_text(
        section_, {bold("Thời gian: "),
                   plain(fmt::format("{} giờ {:02} phút, {}.", settings_.start.minutes / 60,
                                     settings_.start.minutes % 60, base::long_vietnamese(settings_.date)))});
    d30::append_text(section_, {bold("Địa điểm: "), plain(settings_.place + ".")});
    d30::append_text(section_, {bold("Chủ trì: "),
                                plain(name_or_dots(record_, MemberRole::kChair) + ", Chủ tịch Hội đồng.")});
    d30::append_text(section_,
                     {bold("Thư ký: "), plain(name_or_dots(record_, MemberRole::kSecretary) + ".")});
  }

  void members() {
    const auto quorum = quorum_of(settings_, record_.members, record_.attendance);
    d30::append_text(section_,
                     fmt::format("Tổng số thành viên Hội đồng: {:02}; có mặt: {:02}; vắng mặt: {:02}.",
                                 quorum.members, quorum.present, quorum.members - quorum.present));
    Rows rows;
    for (const auto& line : member_lines(record_))
      rows.push_back({std::to_string(rows.size() + 1), line.name, line.post, line.role, line.attendance});
    d30::append_list(section_,
                     {{"STT", 0.7, paper::Align::kCentre},
                      {"Họ và tên", 2.6},
                      {"Chức vụ", 2.6},
                      {"Trong Hội đồng", 2},
                      {"Dự họp", 1.7}},
                     rows, 12);
  }

  void agenda() {
    if (base::trim(settings_.agenda).empty()) return;
    d30::append_heading(section_, "I. NỘI DUNG");
    for (const auto& line : base::split(settings_.agenda, '\n'))
      if (!base::trim(line).empty()) d30::append_text(section_, base::trim(line));
  }

  void votes() {
    d30::append_heading(section_, "II. KẾT QUẢ BỎ PHIẾU KÍN");
    d30::append_text(
        section_,
        fmt::format(
            "Sau khi nghe báo cáo tóm tắt thành tích, Hội đồng đã thảo luận, đánh giá và bỏ phiếu kín "
            "({}). Tỷ lệ đồng ý được tính trên {}, trừ thành viên không tham gia bỏ phiếu đối với "
            "từng trường hợp; đạt khi có từ {}% đồng ý trở lên.",
            settings_.way == VotingWay::kPaper ? "bằng phiếu giấy" : "bằng phiếu điện tử",
            settings_.base == Base::kAllMembers ? "tổng số thành viên Hội đồng" : "số thành viên có mặt",
            settings_.threshold_percent));
    recusals();
  }

  void recusals() {
    if (record_.recusals.empty()) {
      d30::append_text(section_, "Không ghi nhận trường hợp xung đột lợi ích.");
      return;
    }
    for (const auto& recusal : record_.recusals) {
      const auto member = std::ranges::find(record_.members, recusal.member, &Member::id);
      const auto item = std::ranges::find(record_.items, recusal.nomination, &Item::nomination);
      if (member == record_.members.end() || item == record_.items.end()) continue;
      d30::append_text(section_,
                       fmt::format("{} không tham gia bỏ phiếu đối với {}{}.", member->name, item->name,
                                   recusal.reason.empty() ? "" : " (" + without_stop(recusal.reason) + ")"));
    }
  }

  void counted_by() {
    if (settings_.way == VotingWay::kElectronic) {
      d30::append_text(section_, "Phiếu điện tử do phần mềm đếm khi kết thúc bỏ phiếu.");
      return;
    }
    std::vector<std::string> names;
    for (const auto& count : record_.counts) names.push_back(count.by);
    d30::append_text(section_, {bold("Người kiểm phiếu: "), plain(base::join(names, "; ") + ".")});
  }

  void ballots() {
    const bool paper = settings_.way == VotingWay::kPaper;
    const int issued = paper && !record_.counts.empty()
                           ? record_.counts[0].issued
                           : quorum_of(settings_, record_.members, record_.attendance).present;
    const int collected = paper && !record_.counts.empty() ? record_.counts[0].collected : record_.slips_used;
    d30::append_text(section_,
                     fmt::format("Số phiếu phát ra: {:02}; số phiếu thu về: {:02}.", issued, collected));
  }

  void results() {
    Rows rows;
    for (const auto& line : result_lines(record_))
      rows.push_back({std::to_string(rows.size() + 1),
                      line.name + (line.post.empty() ? "" : "\n" + line.post), line.agree, line.disagree,
                      line.invalid, line.share, line.verdict});
    const auto centre = paper::Align::kCentre;
    d30::append_list(section_,
                     {{"STT", 0.7, centre},
                      {"Tập thể, cá nhân", 3.6},
                      {"Đồng ý", 0.9, centre},
                      {"Không đồng ý", 1, centre},
                      {"Không hợp lệ", 1, centre},
                      {"Tỷ lệ đồng ý", 1.5, centre},
                      {"Kết quả", 1, centre}},
                     rows, 12);
  }

  void conclusion() {
    d30::append_heading(section_, "III. KẾT LUẬN");
    const auto passed = std::ranges::count_if(record_.outcomes, &Outcome::passed);
    d30::append_text(
        section_, record_.outcomes.empty()
                      ? std::string("……………………………………………………")
                      : fmt::format("Hội đồng nhất trí đề nghị {} tặng {} cho {:02} tập thể, cá nhân đạt yêu "
                                    "cầu tại bảng trên. Biên bản được thông qua tại cuộc họp.",
                                    "Giám đốc " + plan::agency_words(plan_), award(), passed));
    sign("THƯ KÝ", "CHỦ TỌA");
  }

  void sign(const char* left, const char* right) {
    d30::Signer first, second;
    first.position = left;
    second.position = right;
    for (auto* signer : {&first, &second}) signer->hint = "(Ký, ghi rõ họ tên)";
    d30::append_two_signers(section_, first, second, {"Thành viên Hội đồng", "Lưu: VT, HĐTĐKT"});
  }

  const plan::Plan& plan_;
  const SessionRecord& record_;
  const SessionSettings& settings_;
  paper::Section section_;
};

paper::Document framed(const plan::Plan& plan, const std::string& title, base::Instant made) {
  paper::DocumentInfo info;
  info.title = title;
  info.author = plan.head.issuer;
  info.created = made;
  return d30::document(info);
}

// Leads to the ballot with the code filled in. It stands behind "#", which browsers keep to themselves, so
// that no log on the way has it.
std::optional<paper::Picture> ballot_code(const std::string& address, const std::string& code) {
  const auto qr = paper::qr_code(address + "/ballot#" + code);
  if (!qr) return std::nullopt;
  constexpr double kSide = 30;
  return paper::Picture{.bytes = paper::qr_png(*qr),
                        .width_mm = kSide,
                        .height_mm = kSide,
                        .description = "Mã QR dẫn đến phiếu bầu của mã " + code};
}

}  // namespace

std::vector<MemberLine> member_lines(const SessionRecord& record) {
  std::vector<MemberLine> lines;
  for (const auto& member : record.members) {
    const auto found = std::ranges::find(record.attendance, member.id, &Attendance::member);
    const bool here = found != record.attendance.end() && found->present;
    auto state = std::string(here ? "Có mặt" : "Vắng");
    if (found != record.attendance.end() && !here && !found->reason.empty()) state += ": " + found->reason;
    lines.push_back({member.name, member.post, role_words(member.role), state});
  }
  return lines;
}

std::vector<ResultLine> result_lines(const SessionRecord& record) {
  std::vector<ResultLine> lines;
  for (const auto& item : record.items) {
    auto& line = lines.emplace_back();
    line.name = item.name;
    line.post = item.post;
    const auto outcome = std::ranges::find_if(
        record.outcomes, [&](const Outcome& o) { return o.tally.nomination == item.nomination; });
    if (outcome == record.outcomes.end()) continue;
    const auto& tally = outcome->tally;
    line.agree = std::to_string(tally.agree);
    line.disagree = std::to_string(tally.disagree);
    line.invalid = std::to_string(tally.invalid);
    line.share = fmt::format("{}/{} ({})", tally.agree, outcome->of, percent_words(outcome->permille));
    line.verdict = outcome->passed ? "Đạt" : "Không đạt";
  }
  return lines;
}

paper::Document minutes_document(const plan::Plan& plan, const SessionRecord& record, base::Instant made) {
  auto document = framed(plan, "Biên bản họp Hội đồng Thi đua - Khen thưởng", made);
  document.sections.push_back(Minutes(plan, record).session());
  return document;
}

paper::Document tally_document(const plan::Plan& plan, const SessionRecord& record, base::Instant made) {
  auto document = framed(plan, "Biên bản kiểm phiếu", made);
  document.sections.push_back(Minutes(plan, record).tally());
  return document;
}

paper::Document slips_document(const plan::Plan& plan, const SessionRecord& record,
                               std::span<const Slip> slips, const std::string& address, base::Instant made) {
  auto document = framed(plan, "Phiếu nhận quyền bỏ phiếu", made);
  auto section = d30::section();
  paper::Table table;
  table.column_mm = {82, 82};
  for (std::size_t i = 0; i < slips.size(); ++i) {
    if (i % 2 == 0) table.rows.emplace_back();
    paper::TableCell cell;
    const auto line = [&](std::string text, double size, bool strong) {
      auto paragraph = paper::paragraph(std::move(text), paper::Align::kCentre);
      paragraph.runs[0].size_pt = size;
      paragraph.runs[0].bold = strong;
      paragraph.before_pt = 4;
      cell.blocks.emplace_back(std::move(paragraph));
    };
    line("HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG", 10, true);
    line("Phiên họp ngày " + base::show(record.session.settings.date), 10, false);
    line(slips[i].code, 20, true);
    if (auto code = ballot_code(address, slips[i].code)) cell.blocks.emplace_back(std::move(*code));
    line("Quét mã QR hoặc mở " + address +
             "/ballot và nhập mã trên. Mã dùng một lần, không ghi tên; không đưa mã cho người khác.",
         10, false);
    for (const auto id : slips[i].recused_from) {
      const auto item = std::ranges::find(record.items, id, &Item::nomination);
      if (item != record.items.end()) line("Không tham gia bỏ phiếu đối với: " + item->name, 10, false);
    }
    line(" ", 6, false);
    table.rows.back().cells.push_back(std::move(cell));
  }
  if (slips.size() % 2) table.rows.back().cells.emplace_back();
  section.blocks.emplace_back(std::move(table));
  document.sections.push_back(std::move(section));
  return document;
}

}  // namespace vinhdanh::campaign::council
