#include "campaign/dossiers/unit_papers.h"

#include <algorithm>

#include "campaign/dossiers/dossier_fields.h"
#include "campaign/dossiers/part_report.h"
#include "paper/document_tags.h"

namespace vinhdanh::campaign::dossiers {
namespace {

using base::msg;

// Values that stand nowhere else, so that each can give way to its tag.
Nomination marked_nominee(SubjectKind kind) {
  const bool person = kind == SubjectKind::kPerson;
  Nomination made;
  made.id = person ? 2 : 1;
  made.subject = {kind, "MAU"};
  made.name = person ? "Bà Nguyễn Thị Mẫu" : "Tập thể Mẫu";
  made.post = person ? "Chuyên viên mẫu" : "";
  return made;
}

Proposer marked_unit() {
  return {"Đơn vị Mẫu", {marked_nominee(SubjectKind::kPerson), marked_nominee(SubjectKind::kCollective)}};
}

Dossier marked_dossier() {
  Dossier made;
  made.texts = {{"letter_number", "1111/TTr-MAU"},
                {"letter_date", "11/11/2011"},
                {"meeting_date", "12/11/2011"},
                {"meeting_place", "Phòng họp mẫu"},
                {"chair", "Bà Chủ Trì Mẫu"},
                {"secretary", "Ông Thư Ký Mẫu"},
                {"members", "9991"},
                {"present", "9992"},
                {"grounds", "Căn cứ mẫu"},
                {"votes_1", "9993"},
                {"votes_2", "9994"},
                {"general", "Thông tin chung mẫu"},
                {"achievements", "Thành tích mẫu"},
                {"profile", "Trích ngang mẫu"},
                {"results", "Kết quả mẫu"},
                {"weaknesses", "Hạn chế mẫu"},
                {"directions", "Phương hướng mẫu"}};
  return made;
}

paper::TemplateData sample_unit(const plan::Plan& plan) {
  return unit_fields(plan, marked_unit(), marked_dossier());
}

paper::Document start_unit(const plan::Plan& plan, paper::Document document) {
  return paper::with_tags(
      std::move(document), sample_unit(plan),
      {{"và 02 báo cáo", "và {so_de_nghi|00} báo cáo"}, {"9994/9992", "{so_phieu}/{so_co_mat}"}});
}

template <SubjectKind kKind>
paper::TemplateData sample_nominee(const plan::Plan& plan) {
  return nominee_fields(plan, marked_unit(), marked_nominee(kKind), marked_dossier());
}

template <SubjectKind kKind>
paper::Document start_report(const plan::Plan& plan, base::Instant made) {
  return paper::with_tags(report_document(plan, marked_unit(), marked_nominee(kKind), marked_dossier(), made),
                          sample_nominee<kKind>(plan));
}

std::vector<UnitPaper> made_papers() {
  constexpr auto kPerson = SubjectKind::kPerson, kCollective = SubjectKind::kCollective;
  return {{"unit-letter", msg("Submission letter of a unit"), msg("submission-letter"),
           [](const plan::Plan& plan, base::Instant made) {
             return start_unit(plan, letter_document(plan, marked_unit(), marked_dossier(), made));
           },
           sample_unit},
          {"unit-minutes", msg("Minutes of a unit's meeting"), msg("minutes-of-the-unit"),
           [](const plan::Plan& plan, base::Instant made) {
             return start_unit(plan, minutes_document(plan, marked_unit(), marked_dossier(), made));
           },
           sample_unit},
          {"report-person", msg("Achievement report of a person"), msg("achievement-report"),
           start_report<kPerson>, sample_nominee<kPerson>},
          {"report-collective", msg("Achievement report of a collective"), msg("achievement-report"),
           start_report<kCollective>, sample_nominee<kCollective>},
          {"profile", msg("Profile of half a page"), msg("profile-of-half-a-page"),
           [](const plan::Plan& plan, base::Instant made) {
             return paper::with_tags(profile_document(plan, marked_nominee(kPerson), marked_dossier(), made),
                                     sample_nominee<kPerson>(plan));
           },
           sample_nominee<kPerson>},
          {"part-report", msg("The unit's part of the five-year report"), msg("part-report"),
           [](const plan::Plan& plan, base::Instant made) {
             return paper::with_tags(part_report_document(plan, "Đơn vị Mẫu", marked_dossier(), made),
                                     part_report_fields(plan, "Đơn vị Mẫu", marked_dossier()));
           },
           [](const plan::Plan& plan) { return part_report_fields(plan, "Đơn vị Mẫu", marked_dossier()); }}};
}

}  // namespace

const std::vector<UnitPaper>& unit_papers() {
  static const auto all = made_papers();
  return all;
}

const UnitPaper& unit_paper(std::string_view id) {
  return *std::ranges::find(unit_papers(), id, &UnitPaper::id);
}

std::string_view report_id(const Nomination& nominee) {
  return nominee.subject.kind == SubjectKind::kPerson ? "report-person" : "report-collective";
}

}  // namespace vinhdanh::campaign::dossiers
