#pragma once

#include "campaign/dossiers/dossier_routes.h"
#include "campaign/dossiers/handing_in_store.h"
#include "campaign/dossiers/queue_routes.h"
#include "campaign/dossiers/review_routes.h"
#include "campaign/dossiers/submission_routes.h"
#include "campaign/nominations/campaign_pages_test.h"
#include "campaign/nominations/nomination_routes.h"

namespace vinhdanh::campaign::dossiers {

using nominations::Step;
using testing::Form;

// The dossier of the unit VP with its contact, its head and the Office.
class SubmissionPages : public nominations::CampaignPages {
 protected:
  SubmissionPages() {
    add_submission_routes(door_, db(), book_, campaign_, registry::EvidenceFiles(files_.path()));
    add_dossier_routes(door_, db(), campaign_, desk());
    add_queue_routes(door_, db(), book_, campaign_);
    add_review_routes(door_, db(), book_, campaign_);
    nominations::add_nomination_routes(door_, db(), book_, campaign_);
  }

  papers::PaperDesk desk() { return {db(), registry::EvidenceFiles(files_.path())}; }
  std::int64_t draft(const std::string& code = "A1", const std::string& name = "Bà Người Một") {
    return nominate_person("VP", code, Step::kDrafted, name);
  }
  // The form as the page has it now, with the tick.
  Form seen(const std::string& who, const std::string& note = "") {
    return {{"unit", "VP"}, {"seen", page_hash(who)}, {"knowing", "1"}, {"note", note}};
  }
  std::string page_hash(const std::string& who) {
    return field(get(who, "/submissions/new?unit=VP"), "seen");
  }
  std::string hash_now() {
    return db().read([&](Session& s) { return content_hash(parts_of(unit_dossier(s, campaign_.id, "VP"))); });
  }
  Response ask() { return post("contact VP", "/submissions/question", seen("contact VP")); }
  Response approve() {
    return post("head VP", "/submissions", {{"unit", "VP"}, {"seen", hash_now()}, {"knowing", "1"}});
  }
  int write(const std::string& who, const std::string& address, const Form& form) {
    return post(who, address, form).status;
  }
  State state() {
    return db().read([&](Session& s) {
      return standing_now(s, campaign_.id, unit_dossier(s, campaign_.id, "VP"), campaign_.plan.deadline())
          .state;
    });
  }

  testing::TempDir files_;
  const base::Instant last_ = base::instant_of({base::make_date(2025, 8, 20), 23, 59, 59});
};

}  // namespace vinhdanh::campaign::dossiers
