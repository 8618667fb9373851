#include "rules/commands.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "rules/test_files.h"

namespace vinhdanh::rules {
namespace {

using Json = nlohmann::json;
using base::Language;

constexpr std::string_view kFacts = R"({ "date": "2025-08-20", "subjects": [
  { "id": "p2", "kind": "person", "evaluations": {"2020": "excellent", "2021": "good", "2022": "good", "2023": "good", "2024": "good"},
    "initiatives": [{"id": "i1", "scope": "base", "recognised_on": "2021-11-30", "applied": "yes"}],
    "attestations": {"P1": {"value": "yes"}} },
  { "id": "u1", "kind": "collective", "founded": 2022, "lineage": "none",
    "evaluations": {"2022": "excellent", "2023": "excellent", "2024": "good"},
    "attestations": {"T3": {"value": "yes"}, "T4": {"value": "yes"}} } ] })";

std::string criteria() {
  return project_file("plans/haiphong-skhcn-2025/criteria.toml");
}

TEST(Commands, the_answer_has_the_documented_form) {
  const auto text = criteria();
  const auto answer = evaluate_json({text, "criteria.toml"}, {kFacts, "facts.json"});
  ASSERT_TRUE(answer) << told(answer.error());
  const auto json = Json::parse(*answer);
  ASSERT_EQ(json["results"].size(), 2U);
  const auto& person = json["results"][0];
  EXPECT_EQ(person["id"], "p2");
  EXPECT_EQ(person["overall"], "not_eligible");
  std::string ids;
  for (const auto& one : person["criteria"])
    ids += one["id"].get<std::string>() + "=" + one["value"].get<std::string>() + " ";
  EXPECT_EQ(ids, "P1=met P2=met P3=not_met P4=not_met P4a=not_met P4b=not_met P4c=not_met ");
  EXPECT_EQ(person["criteria"][2]["reason"]["en"],
            "Not enough excellent years: years “tasks completed excellently”: 2020 (at least 2 required).");
  EXPECT_EQ(person["criteria"][2]["reason"]["vi"],
            "Không đủ số năm hoàn thành xuất sắc nhiệm vụ: các năm hoàn thành xuất sắc nhiệm vụ: 2020 (cần "
            "ít nhất 2).");
  EXPECT_EQ(person["missing"].dump(),
            Json::parse(R"([["the evaluation of 2025: “tasks completed excellently”",
              "1 more initiative at base level or wider, recognised from 01/01/2020 to 20/08/2025 and applied effectively"],
             ["the evaluation of 2025: “tasks completed excellently”",
              "1 more initiative at city level or wider, recognised from 01/01/2020 to 20/08/2025 and applied effectively"],
             ["the evaluation of 2025: “tasks completed excellently”",
              "1 more topic at city level or wider, accepted from 01/01/2020 to 20/08/2025 and applied effectively"]])")
                .dump());
  EXPECT_EQ(json["results"][1]["overall"], "eligible");
  EXPECT_EQ(json["results"][1]["criteria"][0]["reason"]["en"],
            "Every year was good or better: every year (2022, 2023, 2024) is “tasks completed well” or "
            "better, not counted by ruling, not yet founded: "
            "2020, 2021.");
  EXPECT_EQ(json["results"][1]["missing"], Json::array());
  EXPECT_EQ(json["rulings"]["mixed_base"], "ask");
  EXPECT_EQ(json["rules"]["name"], "haiphong-skhcn-2025");
}

TEST(Commands, nobody_in_the_facts_gives_an_empty_answer) {
  const auto text = criteria();
  const auto answer = evaluate_json({text, "c"}, {R"({"date": "2025-08-20", "subjects": []})", "f"});
  EXPECT_EQ(Json::parse(*answer)["results"], Json::array());
}

TEST(Commands, an_unknown_subject_is_refused_with_the_nearest) {
  const auto text = criteria();
  const auto refused = explain_text({text, "c"}, {kFacts, "facts.json"}, "p22", Language::kVietnamese);
  EXPECT_EQ(told(refused.error()), "facts.json: error: No subject has the id “p22”. Did you mean “p2”?\n");
}

TEST(Commands, an_explanation_names_source_reason_conditions_and_rulings) {
  const auto text = criteria();
  const auto explained = explain_text({text, "c"}, {kFacts, "facts.json"}, "p2", Language::kVietnamese);
  ASSERT_TRUE(explained);
  for (const auto* part :
       {"p2: không đủ điều kiện", "P3 · không đạt · Trong đó ít nhất 02 năm", "(Kế hoạch, mục IV, điểm 2)",
        "sáng kiến i1", "Các ý kiến quyết định đang áp dụng:", "quyết định thuộc về người có thẩm quyền"})
    EXPECT_NE(explained->find(part), std::string::npos) << part;
  const auto json = Json::parse(*explain_json({text, "c"}, {kFacts, "facts.json"}, "p2"));
  EXPECT_EQ(json["criteria"][4]["used"],
            Json::parse(R"([{"what": "initiative", "id": "i1", "value": "met"}])"));
  EXPECT_EQ(json["criteria"][4]["trace"]["children"][0]["value"], "not_met");
}

TEST(Commands, problems_of_both_files_are_told_at_once) {
  const auto refused = evaluate_json({"x = 1", "c.toml"}, {"{}", "f.json"});
  EXPECT_EQ(told(refused.error()),
            "c.toml:1:1: error: “x” is not known here. Known are: name, version, title, source, reading, "
            "rulings, parameters, facts, definitions, criterion.\n"
            "c.toml:1:1: error: There is no criterion in this file. Write at least one [[criterion]].\n"
            "f.json: date: error: The campaign's date is missing, for example \"2025-08-20\".\n");
}

TEST(Commands, a_case_that_comes_out_otherwise_is_told_with_its_place) {
  const auto text = criteria();
  const auto report = test_cases(
      {text, "c"},
      {"case One\n  person\n  years 2020: E E C G G\n  expect P2 met\n  expect eligible\n", "x.cases"});
  ASSERT_TRUE(report) << told(report.error());
  EXPECT_EQ(report->failed, 1U);
  EXPECT_EQ(told(report->failures),
            "x.cases:4:10: error: Case “One”: P2 should be met but is not_met.\n"
            "x.cases:5:10: error: Case “One”: the verdict should be eligible but is not_eligible.\n");
  const auto refused =
      test_cases({text, "c"},
                 {"person\ncase A\n  years 2020: E F\n  expct eligible\n  initiative i1 base\n", "x.cases"});
  EXPECT_EQ(told(refused.error()),
            "x.cases:1:1: error: Begin with a line “case NAME”.\n"
            "x.cases:3:17: error: “F” is not known here. Did you mean “N”?\n"
            "x.cases:4:3: error: “expct” is not known here. Did you mean “expect”?\n"
            "x.cases:5:21: error: The line ends too early.\n");
}

TEST(Commands, a_changed_threshold_shows_whose_verdict_changes) {
  const auto text = criteria();
  auto changed = text;
  changed.replace(changed.find("value = 2"), 9, "value = 1");
  EXPECT_EQ(*compare_text({text, "old"}, {changed, "new"}, {kFacts, "f"}, Language::kEnglish),
            "p2: not eligible, before: not eligible (P3)\n");
  EXPECT_EQ(*compare_text({text, "old"}, {text, "new"}, {kFacts, "f"}, Language::kEnglish),
            "No verdict changes.\n");
}

TEST(Commands, a_check_says_what_the_file_holds) {
  const auto text = criteria();
  EXPECT_EQ(check_text({text, "c"}, Language::kEnglish)->substr(0, 41),
            "haiphong-skhcn-2025, version 2025-08-11 (");
  EXPECT_FALSE(check_text({"", "c"}, Language::kEnglish));
}

}  // namespace
}  // namespace vinhdanh::rules
