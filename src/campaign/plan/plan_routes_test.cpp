#include "campaign/plan/plan_routes.h"

#include <gtest/gtest.h>

#include "campaign/plan/changed_plan_test.h"
#include "campaign/plan/schedule.h"
#include "platform/http/answer.h"

namespace vinhdanh::campaign::plan {
namespace {

namespace http = platform::http;

std::optional<access::SignedIn> who(std::string_view token) {
  if (token.empty()) return std::nullopt;
  access::SignedIn in;
  in.csrf = std::string(64, 'c');
  in.user = {1, "thu", "Người thử", "VP", {access::Role::kUnitContact}};
  return in;
}

// The pages behind their door, on a day after the deadline of the dossiers.
class PlanPages : public ::testing::Test {
 protected:
  PlanPages() {
    campaign_.plan = read_plan(kPlanFolder).value().plan;
    add_plan_routes(door_, campaign_);
  }

  http::Response get(const std::string& path, const std::string& token = "contact",
                     const std::string& language = "vi") {
    http::Request request;
    request.path = path;
    request.cookies.add("vd_session", token);
    request.cookies.add("vd_language", language);
    return http::answer(
        router_,
        [this](const http::Request& r, int status, const base::Message& text) {
          return door_.error_page(r, status, text);
        },
        request);
  }

  base::FixedClock clock_{base::instant_of({base::make_date(2025, 8, 21), 9, 0, 0})};
  http::Router router_;
  access::Door door_{
      router_, {}, [](std::string_view token, const http::Request&) { return who(token); }, clock_};
  CurrentCampaign campaign_;
};

std::string without_tags(std::string_view html) {
  std::string text;
  bool inside = false;
  for (const char c : html) {
    if (c == '<') inside = true;
    if (!inside) text += c;
    if (c == '>') {
      inside = false;
      text += ' ';
    }
  }
  return base::tidy(text);
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

TEST_F(PlanPages, the_page_holds_every_wording_of_the_plan) {
  const auto page = get("/plan");
  ASSERT_EQ(page.status, 200);
  const auto text = without_tags(page.content());
  std::vector<std::string> wordings = campaign_.plan.purposes;
  const auto add = [&](const std::vector<std::string>& more) {
    wordings.insert(wordings.end(), more.begin(), more.end());
  };
  add(campaign_.plan.requirements);
  add(campaign_.plan.activities);
  add(campaign_.plan.banner);
  add(campaign_.plan.collective_criteria);
  add(campaign_.plan.person_criteria);
  add(campaign_.plan.signer);
  for (const auto& group : campaign_.plan.delegates)
    for (const auto& category : group.categories) wordings.push_back(category.text);
  for (const auto& item : campaign_.plan.agenda) add({item.content, item.parties.front().text});
  for (const auto& note : campaign_.plan.notes) {
    wordings.push_back(note.text);
    add(note.items);
  }
  for (const auto& view : all_tasks(campaign_.plan)) wordings.push_back(view.task->text);
  for (const auto& part : campaign_.plan.dossier) wordings.push_back(part.text);
  for (const auto& recipient : campaign_.plan.recipients) wordings.push_back(recipient.text);
  for (auto wording : wordings) {
    wording = base::tidy(wording);
    for (auto at = wording.find('&'); at != std::string::npos; at = wording.find('&', at + 1))
      wording.replace(at, 1, "&amp;");
    EXPECT_TRUE(has(text, wording)) << wording;
  }
}

TEST_F(PlanPages, tasks_whose_day_has_passed_say_so_and_sample_quotas_too) {
  const auto text = without_tags(get("/plan", "contact", "en").content());
  EXPECT_TRUE(has(text, "20/08/2025 The day has passed"));
  EXPECT_FALSE(has(text, "21/08/2025 The day has passed"));
  EXPECT_TRUE(has(text, "These figures are made up for the sample"));
}

TEST_F(PlanPages, strangers_do_not_see_the_plan) {
  EXPECT_NE(get("/plan", "").status, 200);
}

}  // namespace
}  // namespace vinhdanh::campaign::plan
