#include "campaign/dossiers/likeness_routes.h"

#include "campaign/dossiers/dossier_store.h"
#include "campaign/nominations/campaign_pages_test.h"

namespace vinhdanh::campaign::dossiers {
namespace {

using nominations::Step;

class LikenessPages : public nominations::CampaignPages {
 protected:
  LikenessPages() { add_likeness_routes(door_, db(), campaign_); }
  void report(const std::string& unit, const std::string& code, const std::string& name,
              const std::string& text) {
    const auto id = nominate_person(unit, code, Step::kDrafted, name);
    db().write([&](Session& s) {
      ASSERT_TRUE(save(s, campaign_.id, nominee_holder(id), {{"achievements", text}}, 0, name, clock_.now()));
    });
  }
  void begin_next_campaign() {
    db().write([&](Session& s) { plan::add_campaign(s, campaign_.files, "Thử", clock_.now()).value(); });
    campaign_ = db().read([](Session& s) { return plan::current_campaign(s).value(); });
  }
  const std::string kShared =
      "Chủ trì số hóa toàn bộ kho hồ sơ lưu trữ của cơ quan trong ba năm liền, rút thời gian tra cứu từ nửa "
      "ngày "
      "xuống còn vài phút và được các đơn vị bạn đến học tập kinh nghiệm";
};
VINHDANH_ON_BOTH_DATABASES(LikenessPages);

TEST_P(LikenessPages, reports_that_share_a_passage_stand_side_by_side) {
  report("VP", "A1", "Bà Một", "Năm 2023. " + kShared);
  report("QLKH", "A2", "Ông Hai", "**" + kShared + "**");
  report("QLKH", "A3", "Ông Ba", "Hoàn thành tốt nhiệm vụ được giao.");
  const auto page = get("office", "/dossiers/likeness");
  EXPECT_TRUE(says(page, "Bà Một · Ông Hai"));
  EXPECT_FALSE(says(page, "Ông Ba"));
  EXPECT_FALSE(says(page, "**"));
  EXPECT_TRUE(says(page, "Reports compared: 3")) << words(page);
  EXPECT_EQ(get("contact VP", "/dossiers/likeness").status, 404);
}

TEST_P(LikenessPages, reports_of_earlier_campaigns_are_compared_with_those_of_this_one) {
  report("VP", "A1", "Bà Một", kShared);
  report("VP", "A2", "Ông Hai", kShared);
  begin_next_campaign();
  EXPECT_TRUE(says(get("office", "/dossiers/likeness"), "No shared passages")) << "both are of then";
  report("QLKH", "A3", "Ông Ba", kShared);
  const auto page = get("office", "/dossiers/likeness");
  EXPECT_TRUE(says(page, "Bà Một (" + campaign_.plan.campaign.name + ") · Ông Ba") ||
              says(page, "Ông Ba · Bà Một (" + campaign_.plan.campaign.name + ")"))
      << words(page);
}

}  // namespace
}  // namespace vinhdanh::campaign::dossiers
