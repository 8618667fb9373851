#include "app/paper_start.h"

#include <algorithm>
#include <span>

#include "app/marked_sources.h"
#include "app/paper_fields.h"
#include "campaign/plan/letterhead.h"
#include "paper/document_tags.h"

namespace vinhdanh::app {
namespace {

namespace d30 = paper::decree30;
namespace plan = campaign::plan;
using paper::Align;
using paper::bold;
using paper::plain;

// Which lists stand in our wording of a paper, and which figures in words.
struct Stands {
  std::string_view kind;
  std::vector<std::string_view> lists{};
  std::vector<paper::TagPhrase> phrases{};
};

std::vector<Stands> what_stands() {
  const paper::TagPhrase collectives{"01 tập thể", "{so_tap_the|00} tập thể"};
  const paper::TagPhrase people{"01 cá nhân", "{so_ca_nhan|00} cá nhân"};
  const paper::TagPhrase delegates{"01 đại biểu", "{so_dai_bieu|00} đại biểu"};
  return {{"quota-annex", {"phan_bo"}},
          {"tasks", {"nhiem_vu"}},
          {"urging", {"chua_nop"}, {{"còn 09 phòng", "còn {so_chua_nop|00} phòng"}}},
          {"decision", {"tap_the", "ca_nhan"}},
          {"budget", {"du_toan"}, {collectives, people, delegates}},
          {"five-year-report",
           {"xep_loai_tap_the", "xep_loai_ca_nhan", "sang_kien_de_tai", "danh_hieu"},
           {collectives,
            people,
            {"4441 phòng", "{so_don_vi|00} phòng"},
            {"5551 công chức", "{so_nguoi|00} công chức"}}},
          {"programme", {"chuong_trinh"}},
          {"run-of-show",
           {"kich_ban", "trao_thuong"},
           {{"01 phần, tổng cộng 61 phút", "{so_phan|00} phần, tổng cộng {so_phut} phút"}}},
          {"invitations"},
          {"thank-you"}};
}

// Only the lists that stand in the paper; of a paper that is letters the fields of the first one too.
paper::TemplateData shown(const campaign::papers::PaperFields& fields,
                          std::span<const std::string_view> lists) {
  auto data = fields.common;
  std::erase_if(data.fields, [&](const auto& field) {
    return std::holds_alternative<paper::TemplateValue::List>(field.second.value) &&
           std::ranges::find(lists, field.first) == lists.end();
  });
  if (!fields.letters.empty())
    for (const auto& [name, value] : fields.letters.front().fields) data.fields[name] = value;
  return data;
}

paper::Document framed(const PaperSources& from) {
  return d30::document({"", from.plan.head.issuer, "", from.made});
}

paper::Section headed(const PaperSources& from, const char* sign, const char* kind,
                      const std::string& abstract) {
  auto section = d30::section();
  d30::append_head(section, plan::letterhead(from.plan, sign));
  d30::append_title(section, kind, abstract);
  return section;
}

// The papers below are put together by rules that a template has no words for (groups of delegates, annexes
// that may be missing, who was recused), so they begin with a plainer wording.
paper::Document delegates_start(const PaperSources& from) {
  auto document = framed(from);
  auto section = headed(from, "", "DANH SÁCH", "Đại biểu dự {ten_hoi_nghi}");
  d30::append_list(section, {{"STT", 0.9, Align::kCentre}, {"Họ và tên", 3}, {"Chức vụ", 3}, {"Đơn vị", 3}},
                   {{"{#dai_bieu}{index}", "{ten}", "{chuc_vu}", "{don_vi}{/dai_bieu}"}});
  d30::append_text(section, "Danh sách có {so_dai_bieu|00} đại biểu./.");
  d30::append_closing(section, {"Bộ phận đón tiếp đại biểu", "Lưu: VT, VP"}, plan::signer_of(from.plan));
  document.sections.push_back(std::move(section));
  return document;
}

paper::Document next_level_start(const PaperSources& from) {
  auto document = framed(from);
  auto section = headed(from, "TTr", "TỜ TRÌNH",
                        "Về việc đề xuất điển hình tiên tiến để cấp trên biểu dương, khen thưởng");
  d30::append_text(section, "Thực hiện {ke_hoach}, {ten_co_quan} đề xuất các điển hình tiên tiến sau:");
  d30::append_list(section,
                   {{"STT", 0.9, Align::kCentre},
                    {"Họ và tên, tập thể", 2.6},
                    {"Chức vụ, đơn vị", 2.6},
                    {"Thành tích", 3.8}},
                   {{"{#de_xuat}{index}", "{ten}", "{chuc_vu}\n{don_vi}", "{thanh_tich}{/de_xuat}"}});
  d30::append_text(section, "{ten_co_quan} kính trình cấp có thẩm quyền xem xét, quyết định./.");
  d30::append_closing(section, {"Như trên", "Lưu: VT, VP"}, plan::signer_of(from.plan));
  document.sections.push_back(std::move(section));
  return document;
}

void append_votes(paper::Section& section) {
  d30::append_heading(section, "KẾT QUẢ BỎ PHIẾU KÍN");
  d30::append_list(section,
                   {{"STT", 0.9, Align::kCentre},
                    {"Tập thể, cá nhân", 3.6},
                    {"Đồng ý", 1, Align::kCentre},
                    {"Không đồng ý", 1, Align::kCentre},
                    {"Không hợp lệ", 1, Align::kCentre},
                    {"Tỷ lệ đồng ý", 1.5, Align::kCentre},
                    {"Kết quả", 1, Align::kCentre}},
                   {{"{#bo_phieu}{index}", "{ten}\n{chuc_vu}", "{dong_y}", "{khong_dong_y}", "{khong_hop_le}",
                     "{ty_le}", "{ket_qua}{/bo_phieu}"}},
                   12);
}

paper::Document council_start(const PaperSources& from, bool minutes) {
  auto document = framed(from);
  auto section = headed(from, "BB-HĐTĐKT", minutes ? "BIÊN BẢN" : "BIÊN BẢN KIỂM PHIẾU",
                        minutes ? "Họp Hội đồng Thi đua - Khen thưởng xét tặng {hinh_thuc}"
                                : "Bỏ phiếu kín xét tặng {hinh_thuc}");
  d30::append_text(section, {bold("Thời gian: "), plain("{gio_hop}, {ngay_hop|long}.")});
  d30::append_text(section, {bold("Địa điểm: "), plain("{dia_diem_hop}.")});
  d30::append_text(section, {bold("Chủ trì: "), plain("{chu_tri_hop}, Chủ tịch Hội đồng.")});
  d30::append_text(section, {bold("Thư ký: "), plain("{thu_ky_hop}.")});
  d30::append_text(section, "Tổng số thành viên Hội đồng: {so_thanh_vien|00}; có mặt: {so_co_mat|00}.");
  d30::append_list(
      section,
      {{"STT", 0.9, Align::kCentre}, {"Họ và tên", 3}, {"Chức vụ", 3}, {"Trong Hội đồng", 2}, {"Dự họp", 2}},
      {{"{#hoi_dong}{index}", "{ten}", "{chuc_vu}", "{vai_tro}", "{du_hop}{/hoi_dong}"}}, 12);
  append_votes(section);
  d30::Signer first, second;
  first.position = minutes ? "THƯ KÝ" : "NGƯỜI KIỂM PHIẾU";
  second.position = "CHỦ TỌA";
  for (auto* signer : {&first, &second}) signer->hint = "(Ký, ghi rõ họ tên)";
  d30::append_two_signers(section, first, second, {"Thành viên Hội đồng", "Lưu: VT, HĐTĐKT"});
  document.sections.push_back(std::move(section));
  return document;
}

}  // namespace

paper::Document starting_template(const PaperKind& kind, const PaperSources& from) {
  if (kind.id == "delegates") return delegates_start(from);
  if (kind.id == "next-level") return next_level_start(from);
  if (kind.id == "council-minutes" || kind.id == "council-tally")
    return council_start(from, kind.id == "council-minutes");
  const auto all = what_stands();
  const auto stands = std::ranges::find(all, kind.id, &Stands::kind);
  if (stands == all.end()) return kind.make(from);  // the plan: its words are the signed ones
  const MarkedCampaign marked(from);
  auto document = kind.make(marked.sources);
  const auto fields = paper_fields(kind.id, marked.sources);
  if (!fields.letters.empty()) document.sections.resize(1);
  return paper::with_tags(std::move(document), shown(fields, stands->lists), stands->phrases);
}

}  // namespace vinhdanh::app
