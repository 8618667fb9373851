#pragma once

#include <algorithm>
#include <filesystem>

#include "campaign/criteria/criteria_routes.h"
#include "campaign/criteria/verdict_routes.h"
#include "campaign/registry/registry_store.h"
#include "campaign/registry/sample.h"
#include "testing/pages_test.h"

namespace vinhdanh::campaign::criteria {

// The criteria and verdicts of the Department's plan on a small made-up registry, without the
// attestations of its people.
class CriteriaPages : public testing::PagesTest {
 protected:
  using Session = platform::db::Session;
  using Form = testing::Form;

  CriteriaPages() {
    const auto files =
        plan::load_plan_files(std::filesystem::path(VINHDANH_SOURCE_DIR) / "plans/haiphong-skhcn-2025");
    auto sample = registry::make_sample({60, 12, 1});
    sample.attestations.clear();
    sample.discipline.clear();
    db().write([&](Session& s) {
      plan::add_campaign(s, files.value(), "Thử", clock_.now()).value();
      registry::import_registry(s, sample);
    });
    campaign_ = db().read([](Session& s) { return plan::current_campaign(s).value(); });
    add_verdict_routes(door_, book_, campaign_);
    add_subject_routes(door_, db(), book_, campaign_);
    add_criteria_routes(door_, db(), book_, campaign_);
    add_editor_routes(door_, db(), book_, campaign_);
  }

  // The first person of the unit.
  registry::Subject unattested(const std::string& unit) {
    for (const auto& judged : book_.current()->all()) {
      if (judged.unit_code == unit && judged.subject.kind == registry::SubjectKind::kPerson)
        return judged.subject;
    }
    return {};
  }
  rules::Value value_of(const registry::Subject& subject, const std::string& criterion) {
    const auto verdicts = book_.current();
    const auto& all = verdicts->find(subject)->criteria;
    return std::ranges::find(all, criterion, &std::pair<std::string, rules::Value>::first)->second;
  }
  static Form settings(const std::string& field, const std::string& value) {
    return {{"seen", "1"}, {field, value}};
  }
  Response save(const CriteriaTexts& texts, const std::string& seen, const std::string& reason) {
    return post("office", "/criteria/versions",
                {{"own", texts.own},
                 {"general", texts.general},
                 {"seen", seen},
                 {"reason", reason},
                 {"act", "save"}});
  }

  plan::CurrentCampaign campaign_;
  VerdictBook book_{db(), campaign_};
};

}  // namespace vinhdanh::campaign::criteria
