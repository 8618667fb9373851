#include "campaign/criteria/verdicts_store.h"

#include "campaign/registry/lineage_policy_store.h"
#include "campaign/registry/registry_store.h"
#include "campaign/registry/reorganisation_store.h"
#include "testing/store_test.h"

namespace vinhdanh::campaign::criteria {
namespace {

using base::make_date;
using platform::db::Session;

class VerdictsStore : public testing::StoreTest {
 protected:
  std::string stamp() {
    return db().read([](Session& s) { return registry_stamp(s); });
  }
};
VINHDANH_ON_BOTH_DATABASES(VerdictsStore);

TEST_P(VerdictsStore, verdicts_are_made_anew_when_a_choice_a_case_or_a_reorganisation_changes) {
  registry::Registry r;
  r.units = {{"A", "A", "", registry::UnitKind::kDivision, "", {}, {}},
             {"B", "B", "", registry::UnitKind::kDivision, "", {}, {}}};
  db().write([&](Session& s) { registry::import_registry(s, r); });
  std::vector<std::string> stamps{stamp()};
  db().write([](Session& s) {
    registry::choose_lineage(s, 1, {0, registry::LineageChoice::kCase, "r", "x", {}});
  });
  stamps.push_back(stamp());
  db().write([](Session& s) { registry::decide_case(s, 1, {"A", "B", true, "r", "x", {}}); });
  stamps.push_back(stamp());
  const registry::ReorganisationEvent event{
      0,
      registry::Change::kTransfer,
      make_date(2022, 7, 1),
      false,
      "",
      {{registry::Change::kTransfer, make_date(2022, 7, 1), "A", "B", false, 0.5, ""}}};
  db().write([&](Session& s) {
    registry::store_amendment(s, registry::amend(registry::load_units(s), {}, event, {}), {});
  });
  stamps.push_back(stamp());
  db().write([](Session& s) {
    const auto before = registry::all_events(s).front();
    registry::store_amendment(s, registry::amend(registry::load_units(s), before, {}, {}), before);
  });
  stamps.push_back(stamp());
  for (std::size_t i = 1; i < stamps.size(); ++i) EXPECT_NE(stamps[i], stamps[i - 1]) << i;
}

}  // namespace
}  // namespace vinhdanh::campaign::criteria
