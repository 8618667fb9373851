#include "campaign/criteria/verdict_routes.h"

#include <filesystem>
#include <set>

#include "campaign/registry/registry_store.h"
#include "campaign/registry/sample.h"
#include "testing/pages_test.h"

namespace vinhdanh::campaign::criteria {
namespace {

using platform::db::Session;

class VerdictPages : public testing::PagesTest {
 protected:
  VerdictPages() {
    files_ = plan::load_plan_files(std::filesystem::path(VINHDANH_SOURCE_DIR) / "plans/haiphong-skhcn-2025")
                 .value();
    db().write([&](Session& s) { registry::import_registry(s, registry::make_sample({160, 12, 3})); });
  }
  void start() {
    db().write([&](Session& s) { plan::add_campaign(s, files_, "Thử", clock_.now()).value(); });
    campaign_ = db().read([](Session& s) { return plan::current_campaign(s).value(); });
    add_verdict_routes(door_, book_, campaign_);
    add_subject_routes(door_, db(), book_, campaign_);
  }
  // Addresses of the subjects on the page, and of the page that `rel` leads to.
  static std::vector<std::string> rows_of(const Response& page) {
    const std::string html(page.content());
    std::vector<std::string> found;
    const std::string mark = "class=\"row-link\" href=\"";
    for (auto at = html.find(mark); at != std::string::npos; at = html.find(mark, at + 1))
      found.push_back(html.substr(at + mark.size(), html.find('"', at + mark.size()) - at - mark.size()));
    return found;
  }
  static std::string link_of(const Response& page, const std::string& rel) {
    const std::string html(page.content());
    const auto mark = "rel=\"" + rel + "\" href=\"";
    const auto at = html.find(mark);
    if (at == std::string::npos) return {};
    auto link = html.substr(at + mark.size(), html.find('"', at + mark.size()) - at - mark.size());
    for (auto amp = link.find("&amp;"); amp != std::string::npos; amp = link.find("&amp;"))
      link.erase(amp + 1, 4);
    return link.starts_with('?') ? "/verdicts" + link : link;
  }

  plan::PlanFiles files_;
  plan::CurrentCampaign campaign_;
  VerdictBook book_{db(), campaign_};
};
VINHDANH_ON_BOTH_DATABASES(VerdictPages);

TEST_P(VerdictPages, pages_forward_and_back_show_each_subject_once) {
  start();
  std::vector<std::vector<std::string>> forward;
  for (std::string address = "/verdicts?kind=person"; !address.empty();) {
    const auto page = get("office", address);
    ASSERT_EQ(page.status, 200);
    forward.push_back(rows_of(page));
    address = link_of(page, "next");
  }
  std::set<std::string> all;
  for (const auto& page : forward) all.insert(page.begin(), page.end());
  ASSERT_EQ(forward.size(), 4u);
  EXPECT_EQ(forward.back().size(), all.size() - 150);
  const auto last =
      get("office", "/verdicts?kind=person&after=" + std::string("person.") + forward[2].back().substr(17));
  EXPECT_EQ(rows_of(last), forward[3]);
  EXPECT_EQ(rows_of(get("office", link_of(last, "prev"))), forward[2]);
  EXPECT_EQ(rows_of(get("office", "/verdicts?kind=person&after=person.nobody")), forward[0]);
  EXPECT_EQ(get("office", "/verdicts?before=%FF.%00&after=x").status, 200);
}

TEST_P(VerdictPages, a_unit_contact_pages_through_the_own_unit_only) {
  start();
  for (const auto& row : rows_of(get("contact VP", "/verdicts?unit=QLKH&after=person.CB000001")))
    EXPECT_EQ(get("contact VP", row).status, 200) << row;
  std::size_t foreign = 0;
  for (const auto& judged : book_.current()->all()) {
    const bool own = judged.unit_code == "VP";
    EXPECT_EQ(get("contact VP", verdict_address(judged.subject)).status, own ? 200 : 404);
    foreign += own ? 0 : 1;
  }
  EXPECT_GT(foreign, 100u);
  EXPECT_EQ(get("viewer", "/verdicts").status, 404);
}

TEST_P(VerdictPages, organisations_without_places_are_no_collectives_of_the_campaign) {
  auto& quotas = files_.texts.at("quotas.toml");
  quotas += "\n[[quota]]\nunit = \"DTN\"\ncollectives = 1\npeople = 0\n";
  start();
  const auto verdicts = book_.current();
  const auto judged = [&](const std::string& code) {
    return verdicts->find({registry::SubjectKind::kCollective, code}) != nullptr;
  };
  EXPECT_TRUE(judged("VP"));
  EXPECT_TRUE(judged("DTN"));
  EXPECT_FALSE(judged("CCB"));
  EXPECT_FALSE(judged("DU"));
}

}  // namespace
}  // namespace vinhdanh::campaign::criteria
