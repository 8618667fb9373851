#include "campaign/plan/plan_routes.h"

#include "campaign/plan/plan_page.h"

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

}  // namespace

void add_plan_routes(access::Door& door, const CurrentCampaign& campaign) {
  door.get("/plan", Rule::signed_in(), [&campaign](const Visit& v) { return show(v, campaign.plan); });
}

}  // namespace vinhdanh::campaign::plan
