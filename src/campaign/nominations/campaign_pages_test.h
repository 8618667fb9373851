#pragma once

#include <filesystem>

#include "campaign/criteria/verdicts.h"
#include "campaign/nominations/nomination_store.h"
#include "campaign/plan/campaign_store.h"
#include "campaign/registry/registry_store.h"
#include "campaign/registry/sample.h"
#include "testing/pages_test.h"

namespace vinhdanh::campaign::nominations {

// The pages of a campaign: the plan of the Department with a small made-up registry, on a
// morning two days before the deadline for dossiers.
class CampaignPages : public testing::PagesTest {
 protected:
  using Session = platform::db::Session;

  CampaignPages() {
    const auto files =
        plan::load_plan_files(std::filesystem::path(VINHDANH_SOURCE_DIR) / "plans/haiphong-skhcn-2025");
    db().write([&](Session& s) {
      plan::add_campaign(s, files.value(), "Thử", clock_.now()).value();
      registry::import_registry(s, registry::make_sample({60, 12, 1}));
    });
    campaign_ = db().read([](Session& s) { return plan::current_campaign(s).value(); });
  }

  // Those of the unit whom nothing stands against, collective before people.
  std::vector<criteria::Judged> candidates(const std::string& unit) {
    std::vector<criteria::Judged> found;
    const auto verdicts = book_.current();
    for (const auto& judged : verdicts->all()) {
      if (judged.unit_code == unit && judged.overall != rules::Overall::kNotEligible) found.push_back(judged);
    }
    return found;
  }

  // Straight into the store: drafted, submitted (in time, by the Office) or accepted.
  std::int64_t nominate(const std::string& unit, const Subject& subject, Step step, const std::string& name,
                        const std::string& post = "") {
    return db().write([&](Session& s) {
      const auto id =
          add_draft(s, {campaign_.id, unit, subject, name, post}, "Đầu mối", clock_.now()).value();
      const std::vector<std::pair<SubjectKind, int>> places{{SubjectKind::kCollective, 99},
                                                            {SubjectKind::kPerson, 99}};
      if (step != Step::kDrafted)
        submit(s, campaign_.id, unit, places, campaign_.plan.deadline(), office_, clock_.now()).value();
      if (step == Step::kAccepted || step == Step::kReturned) {
        const auto version = find_nomination(s, campaign_.id, id)->version;
        EXPECT_TRUE(take_step(s, campaign_.id, id, version, step, "Lý do", office_, clock_.now()));
      }
      return id;
    });
  }
  std::int64_t nominate_person(const std::string& unit, const std::string& code, Step step,
                               const std::string& name) {
    return nominate(unit, {SubjectKind::kPerson, code}, step, name, "Chuyên viên");
  }
  Nomination stored(std::int64_t id) {
    return db().read([&](Session& s) { return find_nomination(s, campaign_.id, id).value(); });
  }

  access::User office_{2, "van-phong", "Văn phòng", "", {access::Role::kOffice}};
  plan::CurrentCampaign campaign_;
  criteria::VerdictBook book_{db(), campaign_};
};

}  // namespace vinhdanh::campaign::nominations
