// From the rows of a registry to all verdicts, and again after a threshold was changed. Prints one JSON
// object. Usage: verdicts_bench DATABASE (with the campaign of the sample)
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "campaign/criteria/criteria_version_store.h"
#include "campaign/criteria/verdicts.h"
#include "campaign/plan/campaign_store.h"

namespace {

using namespace vinhdanh;
using Clock = std::chrono::steady_clock;
using platform::db::Session;

constexpr int kRounds = 3;

template <typename Go>
double seconds(Go go) {
  const auto start = Clock::now();
  go();
  return std::chrono::duration<double>(Clock::now() - start).count();
}

// The next version of the criteria asks for one excellent year more, or one less.
void change_threshold(platform::db::Database& db, const campaign::plan::CurrentCampaign& campaign) {
  db.write([&](Session& s) {
    auto version = campaign::criteria::current_version(s, campaign.id);
    auto& text = version.texts.own;
    const auto section = text.find("[parameters.excellent_years]");
    const auto at = text.find("value = ", std::min(section, text.size())) + 8;
    if (section == std::string::npos || at >= text.size())
      throw std::runtime_error("no such threshold in the criteria");
    text[at] = text[at] == '2' ? '3' : '2';
    version.reason = "bench";
    campaign::criteria::add_version(s, campaign.id, version.number, version).value();
  });
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) return 2;
  auto db = platform::db::Database::open(arguments[1]);
  const auto campaign = db->read([](Session& s) { return campaign::plan::current_campaign(s).value(); });
  double database = 1e9;
  std::size_t judged = 0;
  for (int round = 0; round < kRounds; ++round) {
    campaign::criteria::VerdictBook book(*db, campaign);
    database = std::min(database, seconds([&] { judged = book.current()->all().size(); }));
  }
  campaign::criteria::VerdictBook book(*db, campaign);
  const auto eligible = [](const campaign::criteria::Verdicts& verdicts) {
    return std::ranges::count(verdicts.all(), rules::Overall::kEligible,
                              &campaign::criteria::Judged::overall);
  };
  auto before = eligible(*book.current());
  double threshold = 1e9;
  bool changed = true;
  for (int round = 0; round < kRounds; ++round) {
    change_threshold(*db, campaign);
    threshold = std::min(threshold, seconds([&] { book.current(); }));
    const auto after = eligible(*book.current());
    changed = changed && after != before;
    before = after;
  }
  std::puts(nlohmann::ordered_json{{"judged", judged},
                                   {"database_s", database},
                                   {"threshold_ms", threshold * 1e3},
                                   {"threshold_changes_verdicts", changed}}
                .dump(2)
                .c_str());
}
