#include "campaign/plan/plan_routes.h"

#include "campaign/plan/plan_document.h"
#include "campaign/plan/plan_page.h"
#include "paper/docx_writer.h"

namespace vinhdanh::campaign::plan {
namespace {

namespace http = platform::http;
using access::Rule;
using access::Visit;
using base::msg;

http::Response show(const Visit& visit, const Plan& plan) {
  auto page = visit.page("campaign/plan/plan.html", msg("Plan"));
  fill_plan_page(page, plan, base::local_date(visit.now));
  return visit.show(page);
}

http::Response document(const Visit& visit, const Plan& plan) {
  return http::file(paper::docx_bytes(plan_document(plan, visit.now)), visit.say(msg("plan.docx")),
                    http::content_type::kDocx);
}

}  // namespace

void add_plan_routes(access::Door& door, const CurrentCampaign& campaign) {
  door.get("/plan", Rule::signed_in(), [&campaign](const Visit& v) { return show(v, campaign.plan); });
  door.get("/plan.docx", Rule::signed_in(),
           [&campaign](const Visit& v) { return document(v, campaign.plan); });
}

}  // namespace vinhdanh::campaign::plan
