#include "app/paper_fields.h"

#include <algorithm>

#include "base/text.h"
#include "campaign/council/minutes_document.h"
#include "campaign/plan/letterhead.h"
#include "campaign/plan/wording.h"

namespace vinhdanh::app {
namespace {

namespace plan = campaign::plan;
using campaign::registry::SubjectKind;
using paper::TemplateData;
using paper::TemplateValue;
using List = TemplateValue::List;

List awarded_list(const PaperSources& from, SubjectKind kind) {
  List out;
  for (const auto& one : from.awarded) {
    if (one.subject.kind != kind) continue;
    const auto* unit = from.plan.unit(one.unit_code);
    out.push_back({{{"danh_xung", one.honorific},
                    {"ten", one.name},
                    {"chuc_vu", one.post},
                    {"don_vi", unit ? unit->name : one.unit_code},
                    {"so_giay_khen", one.certificate_number}}});
  }
  return out;
}

List proposed_list(const PaperSources& from) {
  List out;
  for (const auto& one : from.next_level)
    out.push_back({{{"ten", base::tidy(one.awarded.honorific + " " + one.awarded.name)},
                    {"chuc_vu", one.awarded.post},
                    {"don_vi", one.unit_name},
                    {"thanh_tich", one.merits},
                    {"trich_ngang", one.profile}}});
  return out;
}

List delegate_list(const PaperSources& from) {
  List out;
  for (const auto& one : from.delegates)
    out.push_back({{{"ten", base::tidy(one.honorific + " " + one.name)},
                    {"chuc_vu", one.post},
                    {"don_vi", one.unit_name}}});
  return out;
}

List agenda_list(const PaperSources& from) {
  List out;
  for (const auto& item : from.plan.agenda) {
    std::vector<std::string> content{item.content}, parties;
    content.insert(content.end(), item.steps.begin(), item.steps.end());
    for (const auto& party : item.parties) parties.push_back(party.text);
    out.push_back({{{"thoi_gian", base::show(item.start) + " – " + base::show(item.end)},
                    {"noi_dung", base::join(content, "\n")},
                    {"thuc_hien", base::join(parties, "\n")}}});
  }
  return out;
}

List member_list(const PaperSources& from) {
  List out;
  if (!from.session) return out;
  for (const auto& line : campaign::council::member_lines(*from.session))
    out.push_back(
        {{{"ten", line.name}, {"chuc_vu", line.post}, {"vai_tro", line.role}, {"du_hop", line.attendance}}});
  return out;
}

List result_list(const PaperSources& from) {
  List out;
  if (!from.session) return out;
  for (const auto& line : campaign::council::result_lines(*from.session))
    out.push_back({{{"ten", line.name},
                    {"chuc_vu", line.post},
                    {"dong_y", line.agree},
                    {"khong_dong_y", line.disagree},
                    {"khong_hop_le", line.invalid},
                    {"ty_le", line.share},
                    {"ket_qua", line.verdict}}});
  return out;
}

// Of the council's session; empty until one is closed.
void add_session(TemplateData& data, const PaperSources& from) {
  const auto settings = from.session ? from.session->session.settings : campaign::council::SessionSettings{};
  const auto quorum =
      from.session ? campaign::council::quorum_of(settings, from.session->members, from.session->attendance)
                   : campaign::council::Quorum{};
  data.fields["ngay_hop"] = settings.date;
  data.fields["gio_hop"] = from.session ? base::show(settings.start) : "";
  data.fields["dia_diem_hop"] = settings.place;
  data.fields["so_thanh_vien"] = std::int64_t{quorum.members};
  data.fields["so_co_mat"] = std::int64_t{quorum.present};
  data.fields["hoi_dong"] = member_list(from);
  data.fields["bo_phieu"] = result_list(from);
}

List urged_list(const PaperSources& from) {
  List out;
  for (const auto& unit : from.to_urge) out.push_back({{{"don_vi", unit.name}}});
  return out;
}

List one_of(std::initializer_list<std::pair<const std::string, TemplateValue>> fields) {
  return {{{fields}}};
}

paper::Section tagged(const PaperSources& from, const char* sign, const char* kind,
                      const std::string& abstract) {
  namespace d30 = paper::decree30;
  auto section = d30::section();
  d30::append_head(section, plan::letterhead(from.plan, sign));
  d30::append_title(section, kind, abstract);
  return section;
}

}  // namespace

TemplateData paper_fields(const PaperSources& from) {
  const auto& plan = from.plan;
  const auto signer = plan::signer_of(plan);
  TemplateData data;
  data.fields = {{"co_quan", plan.head.issuer},
                 {"co_quan_cap_tren", plan.head.superior},
                 {"ten_co_quan", plan::agency_words(plan)},
                 {"dia_danh", plan.head.place},
                 {"so_ke_hoach", plan.head.number},
                 {"ke_hoach", plan::plan_reference(plan)},
                 {"ten_hoi_nghi", plan::conference_words(plan)},
                 {"thoi_gian", plan::conference_time(plan)},
                 {"ngay_hoi_nghi", plan.campaign.conference},
                 {"dia_diem", plan.venue},
                 {"hinh_thuc", plan::award_words(plan)},
                 {"so_quyet_dinh", from.decision ? from.decision->number : ""},
                 {"ngay_quyet_dinh", from.decision ? from.decision->date : base::Date()},
                 {"nguoi_ky", from.decision ? from.decision->signer_name : ""},
                 {"quyen_ky", signer.authority},
                 {"chuc_vu_ky", signer.position},
                 {"tap_the", awarded_list(from, SubjectKind::kCollective)},
                 {"ca_nhan", awarded_list(from, SubjectKind::kPerson)},
                 {"de_xuat", proposed_list(from)},
                 {"dai_bieu", delegate_list(from)},
                 {"chuong_trinh", agenda_list(from)},
                 {"chua_nop", urged_list(from)},
                 {"so_dai_bieu", static_cast<std::int64_t>(from.delegates.size())}};
  add_session(data, from);
  for (const auto* list : {"tap_the", "ca_nhan"})
    data.fields[std::string("so_") + list] =
        static_cast<std::int64_t>(std::get<List>(data.fields[list].value).size());
  return data;
}

TemplateData sample_fields(const PaperSources& from) {
  auto data = paper_fields(from);
  const List person = one_of({{"danh_xung", "Bà"},
                              {"ten", "Nguyễn Thị Mẫu"},
                              {"chuc_vu", "Chuyên viên, Văn phòng"},
                              {"don_vi", "Văn phòng"},
                              {"so_giay_khen", "01/2025"},
                              {"thanh_tich", "02 sáng kiến"},
                              {"trich_ngang", "Trích ngang"},
                              {"thoi_gian", "14:00 – 14:20"},
                              {"noi_dung", "Khai mạc"},
                              {"thuc_hien", "Ban Tổ chức"},
                              {"vai_tro", "Ủy viên"},
                              {"du_hop", "Có mặt"},
                              {"dong_y", "7"},
                              {"khong_dong_y", "0"},
                              {"khong_hop_le", "0"},
                              {"ty_le", "7/7 (100%)"},
                              {"ket_qua", "Đạt"}});
  const auto of = [&](std::initializer_list<const char*> fields) {
    List made(1);
    for (const auto* field : fields) made[0].fields[field] = person[0].fields.at(field);
    return made;
  };
  const std::map<std::string, List> made{
      {"tap_the", of({"danh_xung", "ten", "chuc_vu", "don_vi", "so_giay_khen"})},
      {"ca_nhan", of({"danh_xung", "ten", "chuc_vu", "don_vi", "so_giay_khen"})},
      {"de_xuat", of({"ten", "chuc_vu", "don_vi", "thanh_tich", "trich_ngang"})},
      {"dai_bieu", of({"ten", "chuc_vu", "don_vi"})},
      {"chuong_trinh", of({"thoi_gian", "noi_dung", "thuc_hien"})},
      {"hoi_dong", of({"ten", "chuc_vu", "vai_tro", "du_hop"})},
      {"bo_phieu", of({"ten", "chuc_vu", "dong_y", "khong_dong_y", "khong_hop_le", "ty_le", "ket_qua"})},
      {"chua_nop", of({"don_vi"})}};
  for (const auto& [name, list] : made)
    if (std::get<List>(data.fields[name].value).empty()) data.fields[name] = list;
  return data;
}

namespace {

// Of a session of the council: who was there and how they voted; signed by two.
void append_session(paper::Section& section, const char* left) {
  namespace d30 = paper::decree30;
  constexpr auto kCentre = paper::Align::kCentre;
  d30::append_text(section, {paper::bold("Thời gian: "), paper::plain("{gio_hop}, {ngay_hop|long}.")});
  d30::append_text(section, {paper::bold("Địa điểm: "), paper::plain("{dia_diem_hop}.")});
  d30::append_text(section, "Tổng số thành viên Hội đồng: {so_thanh_vien}; có mặt: {so_co_mat}.");
  d30::append_list(
      section,
      {{"STT", 0.9, kCentre}, {"Họ và tên", 3}, {"Chức vụ", 3}, {"Trong Hội đồng", 2}, {"Dự họp", 2}},
      {{"{#hoi_dong}{index}", "{ten}", "{chuc_vu}", "{vai_tro}", "{du_hop}{/hoi_dong}"}}, 12);
  d30::append_heading(section, "KẾT QUẢ BỎ PHIẾU KÍN");
  d30::append_list(section,
                   {{"STT", 0.9, kCentre},
                    {"Tập thể, cá nhân", 3.6},
                    {"Đồng ý", 1, kCentre},
                    {"Không đồng ý", 1, kCentre},
                    {"Không hợp lệ", 1, kCentre},
                    {"Tỷ lệ đồng ý", 1.5, kCentre},
                    {"Kết quả", 1, kCentre}},
                   {{"{#bo_phieu}{index}", "{ten}\n{chuc_vu}", "{dong_y}", "{khong_dong_y}", "{khong_hop_le}",
                     "{ty_le}", "{ket_qua}{/bo_phieu}"}},
                   12);
  d30::Signer first, second;
  first.position = left;
  second.position = "CHỦ TỌA";
  for (auto* signer : {&first, &second}) signer->hint = "(Ký, ghi rõ họ tên)";
  d30::append_two_signers(section, first, second, {"Thành viên Hội đồng", "Lưu: VT, HĐTĐKT"});
}

}  // namespace

std::optional<paper::Document> starting_template(std::string_view kind, const PaperSources& from) {
  namespace d30 = paper::decree30;
  using paper::Align;
  auto document = d30::document({"", from.plan.head.issuer, "", from.made});
  paper::Section section;
  if (kind == "programme") {
    section = tagged(from, "CTr", "CHƯƠNG TRÌNH", "{ten_hoi_nghi}");
    d30::append_text(section, {paper::bold("Thời gian: "), paper::plain("{thoi_gian}.")});
    d30::append_text(section, {paper::bold("Địa điểm: "), paper::plain("{dia_diem}")});
    d30::append_list(section,
                     {{"STT", 0.9, Align::kCentre},
                      {"Thời gian", 2.1, Align::kCentre},
                      {"Nội dung", 4.1},
                      {"Thực hiện", 2.8}},
                     {{"{#chuong_trinh}{index}", "{thoi_gian}", "{noi_dung}", "{thuc_hien}{/chuong_trinh}"}});
  } else if (kind == "delegates") {
    section = tagged(from, "", "DANH SÁCH", "Đại biểu mời dự {ten_hoi_nghi}");
    d30::append_list(section, {{"STT", 0.9, Align::kCentre}, {"Họ và tên", 3}, {"Chức vụ", 3}, {"Đơn vị", 3}},
                     {{"{#dai_bieu}{index}", "{ten}", "{chuc_vu}", "{don_vi}{/dai_bieu}"}});
    d30::append_text(section, "Tổng số: {so_dai_bieu} đại biểu.");
  } else if (kind == "decision") {
    section = tagged(from, "QĐ", "QUYẾT ĐỊNH",
                     "Về việc tặng {hinh_thuc} cho các tập thể, cá nhân điển hình tiên tiến");
    d30::append_authority(section, from.plan.campaign.giver);
    d30::append_bases(section,
                      {"Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022", "Thực hiện {ke_hoach}"});
    d30::append_enacting(section, "QUYẾT ĐỊNH:");
    d30::append_article(
        section, 1, "",
        "Tặng {hinh_thuc} cho {so_tap_the} tập thể và {so_ca_nhan} cá nhân (có danh sách kèm theo).");
    d30::append_article(section, 2, "", "Quyết định này có hiệu lực kể từ ngày ký./.");
    d30::append_heading(section, "I. TẬP THỂ");
    d30::append_list(section, {{"STT", 0.9, Align::kCentre}, {"Tên tập thể", 8.7}},
                     {{"{#tap_the}{index}", "{ten}{/tap_the}"}});
    d30::append_heading(section, "II. CÁ NHÂN");
    d30::append_list(section, {{"STT", 0.9, Align::kCentre}, {"Họ và tên", 3.4}, {"Chức vụ, đơn vị", 5.3}},
                     {{"{#ca_nhan}{index}", "{danh_xung} {ten}", "{chuc_vu}{/ca_nhan}"}});
  } else if (kind == "next-level") {
    section = tagged(from, "TTr", "TỜ TRÌNH",
                     "Về việc đề xuất điển hình tiên tiến để cấp trên biểu dương, khen thưởng");
    d30::append_text(section, "Thực hiện {ke_hoach}, {ten_co_quan} đề xuất các điển hình tiên tiến sau:");
    d30::append_list(section,
                     {{"STT", 0.9, Align::kCentre},
                      {"Họ và tên, tập thể", 2.6},
                      {"Chức vụ, đơn vị", 2.6},
                      {"Thành tích", 3.8}},
                     {{"{#de_xuat}{index}", "{ten}", "{chuc_vu}\n{don_vi}", "{thanh_tich}{/de_xuat}"}});
  } else if (kind == "council-minutes" || kind == "council-tally") {
    const bool minutes = kind == "council-minutes";
    section = tagged(from, "BB-HĐTĐKT", minutes ? "BIÊN BẢN" : "BIÊN BẢN KIỂM PHIẾU",
                     minutes ? "Họp Hội đồng Thi đua - Khen thưởng xét tặng {hinh_thuc}"
                             : "Bỏ phiếu kín xét tặng {hinh_thuc}");
    append_session(section, minutes ? "THƯ KÝ" : "NGƯỜI KIỂM PHIẾU");
    document.sections.push_back(std::move(section));
    return document;
  } else {
    return {};
  }
  d30::append_closing(section, {"Như trên", "Lưu: VT, VP"}, plan::signer_of(from.plan));
  document.sections.push_back(std::move(section));
  return document;
}

}  // namespace vinhdanh::app
