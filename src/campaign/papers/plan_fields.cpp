#include "campaign/papers/plan_fields.h"

#include "base/text.h"
#include "campaign/plan/letterhead.h"
#include "campaign/plan/wording.h"

namespace vinhdanh::campaign::papers {

paper::TemplateData plan_fields(const plan::Plan& plan) {
  const auto signer = plan::signer_of(plan);
  paper::TemplateData data;
  data.fields = {{"co_quan", plan.head.issuer},
                 {"co_quan_cap_tren", plan.head.superior},
                 {"ten_co_quan", plan::agency_words(plan)},
                 {"ten_van_phong", plan::office_words(plan)},
                 {"dia_danh", plan.head.place},
                 {"ky_hieu", plan::agency_sign(plan)},
                 {"so_ke_hoach", plan::plan_number(plan)},
                 {"ke_hoach", plan::plan_reference(plan)},
                 {"ten_hoi_nghi", plan::conference_words(plan)},
                 {"thoi_gian", plan::conference_time(plan)},
                 {"ngay_hoi_nghi", plan.campaign.conference},
                 {"dia_diem", plan::without_end(plan.venue)},
                 {"hinh_thuc", plan::award_words(plan)},
                 {"nguoi_tang", plan.campaign.giver},
                 {"han_ho_so", plan.campaign.dossier_deadline},
                 {"quyen_ky", signer.authority},
                 {"chuc_vu_ky", signer.position}};
  return data;
}

}  // namespace vinhdanh::campaign::papers
