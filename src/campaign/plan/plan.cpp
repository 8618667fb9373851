#include "campaign/plan/plan.h"

#include <algorithm>
#include <fmt/format.h>

namespace vinhdanh::campaign::plan {

const QuotaRow* Plan::quota_of(std::string_view code) const {
  const auto found = std::ranges::find(quotas, code, &QuotaRow::unit);
  return found == quotas.end() ? nullptr : &*found;
}

const PlanUnit* Plan::unit(std::string_view code) const {
  const auto found = std::ranges::find(units, code, &PlanUnit::code);
  return found == units.end() ? nullptr : &*found;
}

std::vector<std::string> Plan::unit_order() const {
  std::vector<std::string> order;
  for (const auto& unit : units) order.push_back(unit.code);
  return order;
}

base::Instant Plan::deadline() const {
  return base::instant_of({campaign.dossier_deadline, 23, 59, 59}) + std::chrono::milliseconds(999);
}

base::Instant Plan::conference_start() const {
  return base::instant_of({campaign.conference, campaign.start.minutes / 60, campaign.start.minutes % 60, 0});
}

std::string plan_date(const base::Date& date, bool pad_day) {
  const auto day = static_cast<unsigned>(date.day());
  return fmt::format("{}/{}/{}", pad_day ? fmt::format("{:02}", day) : fmt::format("{}", day),
                     static_cast<unsigned>(date.month()), static_cast<int>(date.year()));
}

}  // namespace vinhdanh::campaign::plan
