#include "campaign/dossiers/dossier_fields.h"

#include <algorithm>

#include "base/text.h"
#include "campaign/dossiers/rich_text.h"
#include "campaign/papers/plan_fields.h"
#include "campaign/papers/row_fields.h"
#include "paper/document_decree30.h"

namespace vinhdanh::campaign::dossiers {
namespace {

using paper::TemplateData;
using paper::TemplateValue;

TemplateValue::List lines_of(const Dossier& dossier, std::string_view field) {
  std::vector<std::vector<paper::Run>> lines;
  for (const auto& line : base::split(dossier.text(field), '\n'))
    if (!base::trim(line).empty()) lines.push_back(runs_of(base::trim(line)));
  return papers::line_fields(lines);
}

base::Date date_of(const Dossier& unit, std::string_view field) {
  const auto date = base::parse_date(unit.text(field));
  return date ? *date : base::Date();
}

TemplateValue::List list_of(const Proposer& from, const Dossier& unit) {
  TemplateValue::List out;
  for (const auto& one : from.list)
    out.push_back({{{"ten", one.name},
                    {"chuc_vu", one.post},
                    {"so_phieu", std::string(unit.text("votes_" + std::to_string(one.id)))}}});
  return out;
}

std::int64_t count_of(const Proposer& from, SubjectKind kind) {
  return std::ranges::count(from.list, kind, [](const Nomination& one) { return one.subject.kind; });
}

}  // namespace

TemplateData unit_fields(const plan::Plan& plan, const Proposer& from, const Dossier& unit) {
  auto data = papers::plan_fields(plan);
  const auto text = [&](std::string_view field) { return base::trim(unit.text(field)); };
  data.fields["don_vi"] = from.unit_name;
  data.fields["so_to_trinh"] = paper::decree30::with_zero(letter_number(unit));
  data.fields["ngay_to_trinh"] = date_of(unit, "letter_date");
  data.fields["ngay_hop"] = date_of(unit, "meeting_date");
  data.fields["dia_diem_hop"] = text("meeting_place");
  data.fields["chu_tri"] = text("chair");
  data.fields["thu_ky"] = text("secretary");
  data.fields["so_nguoi"] = text("members");
  data.fields["so_co_mat"] = text("present");
  data.fields["so_tap_the"] = count_of(from, SubjectKind::kCollective);
  data.fields["so_ca_nhan"] = count_of(from, SubjectKind::kPerson);
  data.fields["so_luong"] = proposed_words(from);
  data.fields["so_de_nghi"] = static_cast<std::int64_t>(from.list.size());
  data.fields["can_cu"] = lines_of(unit, "grounds");
  data.fields["de_nghi"] = list_of(from, unit);
  return data;
}

TemplateData nominee_fields(const plan::Plan& plan, const Proposer& from, const Nomination& nominee,
                            const Dossier& dossier) {
  auto data = papers::plan_fields(plan);
  data.fields["don_vi"] = from.unit_name;
  data.fields["ten"] = nominee.name;
  data.fields["chuc_vu"] = nominee.post;
  data.fields["thong_tin_chung"] = lines_of(dossier, "general");
  data.fields["thanh_tich"] = lines_of(dossier, "achievements");
  data.fields["trich_ngang"] = lines_of(dossier, "profile");
  return data;
}

TemplateData part_report_fields(const plan::Plan& plan, const std::string& unit_name, const Dossier& report) {
  auto data = papers::plan_fields(plan);
  data.fields["don_vi"] = unit_name;
  data.fields["ket_qua"] = lines_of(report, "results");
  data.fields["han_che"] = lines_of(report, "weaknesses");
  data.fields["phuong_huong"] = lines_of(report, "directions");
  return data;
}

}  // namespace vinhdanh::campaign::dossiers
