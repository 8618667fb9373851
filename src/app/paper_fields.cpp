#include "app/paper_fields.h"

#include <algorithm>

#include "base/text.h"
#include "campaign/conference/budget_document.h"
#include "campaign/conference/invitation_letters.h"
#include "campaign/conference/programme_document.h"
#include "campaign/conference/run_of_show_document.h"
#include "campaign/conference/task_document.h"
#include "campaign/conference/thank_you_document.h"
#include "campaign/council/decision_document.h"
#include "campaign/council/minutes_document.h"
#include "campaign/nominations/quota_document.h"
#include "campaign/papers/row_fields.h"
#include "campaign/plan/plan_document.h"
#include "paper/document_decree30.h"

namespace vinhdanh::app {
namespace {

namespace conference = campaign::conference;
namespace council = campaign::council;
namespace plan = campaign::plan;
using campaign::papers::row_fields;
using campaign::registry::SubjectKind;
using paper::TemplateData;
using paper::TemplateValue;
using List = TemplateValue::List;

std::int64_t count_of(const List& list) {
  return static_cast<std::int64_t>(list.size());
}

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

TemplateData delegate_fields(const conference::Delegate& one) {
  return {{{"ten", base::tidy(one.honorific + " " + one.name)},
           {"chuc_vu", one.post},
           {"don_vi", one.unit_name},
           {"kinh_moi", conference::invited_words(one)}}};
}

List delegate_list(const PaperSources& from) {
  List out;
  for (const auto& one : from.delegates) out.push_back(delegate_fields(one));
  return out;
}

List member_list(const council::SessionRecord& record) {
  List out;
  for (const auto& line : council::member_lines(record))
    out.push_back(
        {{{"ten", line.name}, {"chuc_vu", line.post}, {"vai_tro", line.role}, {"du_hop", line.attendance}}});
  return out;
}

List result_list(const council::SessionRecord& record) {
  List out;
  for (const auto& line : council::result_lines(record))
    out.push_back({{{"ten", line.name},
                    {"chuc_vu", line.post},
                    {"dong_y", line.agree},
                    {"khong_dong_y", line.disagree},
                    {"khong_hop_le", line.invalid},
                    {"ty_le", line.share},
                    {"ket_qua", line.verdict}}});
  return out;
}

std::string name_of(const PaperSources& from, council::MemberRole role) {
  if (!from.session) return {};
  const auto found = std::ranges::find(from.session->members, role, &council::Member::role);
  return found == from.session->members.end() ? std::string() : found->name;
}

// Of the council's session; empty until one is closed.
void add_session(TemplateData& data, const PaperSources& from) {
  const auto settings = from.session ? from.session->session.settings : council::SessionSettings{};
  const auto quorum = from.session
                          ? council::quorum_of(settings, from.session->members, from.session->attendance)
                          : council::Quorum{};
  data.fields["ngay_hop"] = settings.date;
  data.fields["gio_hop"] = from.session ? base::show(settings.start) : "";
  data.fields["dia_diem_hop"] = settings.place;
  data.fields["so_thanh_vien"] = std::int64_t{quorum.members};
  data.fields["so_co_mat"] = std::int64_t{quorum.present};
  data.fields["chu_tri_hop"] = name_of(from, council::MemberRole::kChair);
  data.fields["thu_ky_hop"] = name_of(from, council::MemberRole::kSecretary);
  data.fields["hoi_dong"] = from.session ? member_list(*from.session) : List();
  data.fields["bo_phieu"] = from.session ? result_list(*from.session) : List();
}

void add_conference(TemplateData& data, const PaperSources& from) {
  int minutes = 0;
  for (const auto& item : from.plan.agenda) minutes += item.minutes();
  data.fields["chuong_trinh"] =
      row_fields({"stt", "thoi_gian", "noi_dung", "thuc_hien"}, conference::programme_rows(from.plan));
  data.fields["kich_ban"] =
      row_fields({"stt", "thoi_gian", "so_phut", "noi_dung", "nguoi_thuc_hien", "loi_dan", "ghi_chu"},
                 conference::course_rows(from.plan));
  data.fields["trao_thuong"] =
      row_fields({"stt", "ten", "chuc_vu", "so_so_vang", "ghi_chu"}, conference::stage_rows(from.awarded));
  data.fields["nhiem_vu"] =
      row_fields({"stt", "nhiem_vu", "chu_tri", "phoi_hop", "thoi_han"}, conference::task_rows(from.plan));
  data.fields["du_toan"] =
      row_fields({"stt", "noi_dung", "don_vi_tinh", "so_luong", "don_gia", "thanh_tien", "can_cu"},
                 conference::budget_rows(from.plan, budget_needs(from)));
  data.fields["so_phan"] = static_cast<std::int64_t>(from.plan.agenda.size());
  data.fields["so_phut"] = std::int64_t{minutes};
  data.fields["so_giay_moi"] = conference::invitation_number(from.plan, from.invitation);
  data.fields["ngay_giay_moi"] = from.invitation.date;
  data.fields["dai_bieu"] = delegate_list(from);
}

void add_places(TemplateData& data, const PaperSources& from) {
  auto rows = plan::quota_rows(
      from.balances.empty() ? from.plan : campaign::nominations::with_places(from.plan, from.balances));
  data.fields["tong_phan_bo_tap_the"] = rows.back()[2];
  data.fields["tong_phan_bo_ca_nhan"] = rows.back()[3];
  rows.pop_back();
  data.fields["phan_bo"] = row_fields({"stt", "don_vi", "tap_the", "ca_nhan"}, rows);
}

void add_urged(TemplateData& data, const PaperSources& from) {
  data.fields["chua_nop"] = row_fields({"stt", "don_vi", "tinh_trang", "thoi_han"},
                                       campaign::dossiers::urging_rows(from.plan, from.to_urge, from.made));
  data.fields["so_chua_nop"] = static_cast<std::int64_t>(from.to_urge.size());
  const auto addressed = campaign::dossiers::urged_addressees(from.to_urge);
  data.fields["kinh_gui"] =
      addressed.size() == 1 ? addressed.front() : "\n- " + base::join(addressed, ";\n- ");
}

List year_list(const conference::FiveYears& figures,
               std::array<long, 4> conference::FiveYears::Year::*counts) {
  List out;
  for (const auto& year : figures.years) {
    const auto& [not_completed, completed, good, excellent] = year.*counts;
    out.push_back({{{"nam", std::to_string(year.year)},
                    {"xuat_sac", std::to_string(excellent)},
                    {"tot", std::to_string(good)},
                    {"hoan_thanh", std::to_string(completed)},
                    {"khong_hoan_thanh", std::to_string(not_completed)}}});
  }
  return out;
}

void add_five_years(TemplateData& data, const PaperSources& from) {
  const auto& figures = from.five_years;
  long initiatives = 0, topics = 0;
  List works, forms;
  for (const auto& year : figures.years) {
    works.push_back({{{"nam", std::to_string(year.year)},
                      {"sang_kien", std::to_string(year.initiatives)},
                      {"de_tai", std::to_string(year.topics)}}});
    initiatives += year.initiatives;
    topics += year.topics;
  }
  for (const auto& form : figures.forms)
    forms.push_back({{{"ten", base::say(base::Language::kVietnamese, form.form->name())},
                      {"tap_the", std::to_string(form.collectives)},
                      {"ca_nhan", std::to_string(form.people)}}});
  data.fields["xep_loai_tap_the"] = year_list(figures, &conference::FiveYears::Year::collectives);
  data.fields["xep_loai_ca_nhan"] = year_list(figures, &conference::FiveYears::Year::people);
  data.fields["sang_kien_de_tai"] = works;
  data.fields["danh_hieu"] = forms;
  data.fields["tong_sang_kien"] = std::to_string(initiatives);
  data.fields["tong_de_tai"] = std::to_string(topics);
  data.fields["so_don_vi"] = std::int64_t{figures.units};
  data.fields["so_nguoi"] = std::int64_t{figures.people};
}

}  // namespace

TemplateData common_fields(const PaperSources& from) {
  auto data = campaign::papers::plan_fields(from.plan);
  data.fields["so_quyet_dinh"] = from.decision ? paper::decree30::with_zero(from.decision->number) : "";
  data.fields["ngay_quyet_dinh"] = from.decision ? from.decision->date : base::Date();
  data.fields["nguoi_ky"] = from.decision ? from.decision->signer_name : "";
  data.fields["ngay_lap"] = base::local_date(from.made);
  const auto collectives = awarded_list(from, SubjectKind::kCollective);
  const auto people = awarded_list(from, SubjectKind::kPerson);
  data.fields["so_tap_the"] = count_of(collectives);
  data.fields["so_ca_nhan"] = count_of(people);
  data.fields["so_luong"] = council::awarded_words(decision_of(from));
  data.fields["tap_the"] = collectives;
  data.fields["ca_nhan"] = people;
  data.fields["de_xuat"] = proposed_list(from);
  data.fields["so_dai_bieu"] = static_cast<std::int64_t>(from.delegates.size());
  add_session(data, from);
  add_conference(data, from);
  add_places(data, from);
  add_urged(data, from);
  add_five_years(data, from);
  return data;
}

campaign::papers::PaperFields paper_fields(std::string_view kind, const PaperSources& from) {
  campaign::papers::PaperFields out{common_fields(from), {}};
  if (kind == "invitations")
    for (const auto& one : from.delegates) out.letters.push_back(delegate_fields(one));
  if (kind == "thank-you")
    for (const auto& name : conference::thanked(from.plan, from.delegates))
      out.letters.push_back({{{"noi_nhan_thu", name}}});
  return out;
}

}  // namespace vinhdanh::app
