#include "rules/facts_json.h"

#include <gtest/gtest.h>

#include "rules/test_files.h"

namespace vinhdanh::rules {
namespace {

std::string problems_of(const std::string& json) {
  const auto facts = read_facts(json, "facts.json");
  return facts ? "" : told(facts.error());
}

std::string with_person(const std::string& members) {
  return R"({"date": "2025-08-20", "subjects": [{"id": "p1", "kind": "person", )" + members + "}]}";
}

TEST(FactsJson, the_documented_facts_are_read) {
  const auto facts = read_facts(
      R"({ "date": "2025-08-20", "rulings": {"mixed_base": "ask", "years": [2020, 2021], "coauthor": null},
    "subjects": [
      { "id": "p1", "kind": "person", "evaluations": {"2020": "excellent", "2021": null, "2022": "exempt"},
        "initiatives": [{"id": "i1", "scope": "base", "recognised_on": "2021-11-30", "applied": "yes", "author": "main", "share": 1.0}],
        "topics": [{"id": "t1", "scope": "city", "accepted_on": null, "applied": "unknown", "author": "co", "share": 0.3, "same_as": "i1"}],
        "attestations": {"P1": {"value": "yes", "despite_discipline": false}}, "discipline": [{"on": "2021-03-01"}] },
      { "id": "u1", "kind": "collective", "founded": 2022, "lineage": "main",
        "predecessors": [{"id": "u0", "main": true, "evaluations": {"2020": "good"}}] } ] })",
      "facts.json");
  ASSERT_TRUE(facts) << told(facts.error());
  EXPECT_EQ(facts->date, base::make_date(2025, 8, 20));
  EXPECT_EQ(facts->rulings, (RulingChoices{{"coauthor", ""}, {"mixed_base", "ask"}, {"years", "2020,2021"}}));
  const auto& person = facts->subjects.at(0);
  EXPECT_EQ(person.evaluations, (Evaluations{{2020, Level::kExcellent}, {2022, Level::kExempt}}));
  ASSERT_EQ(person.items.size(), 2U);
  EXPECT_EQ(person.items[0].day, base::make_date(2021, 11, 30));
  EXPECT_EQ(person.items[0].applied, true);
  EXPECT_EQ(person.items[1].day, std::nullopt);
  EXPECT_EQ(person.items[1].applied, std::nullopt);
  EXPECT_EQ(person.items[1].same_as, "i1");
  EXPECT_EQ(person.attestations.at("P1").value, true);
  EXPECT_EQ(person.discipline.at(0).on, base::make_date(2021, 3, 1));
  const auto& unit = facts->subjects.at(1);
  EXPECT_EQ(unit.founded, 2022);
  EXPECT_EQ(unit.lineage, Lineage::kMain);
  EXPECT_TRUE(unit.predecessors.at(0).main);
}

TEST(FactsJson, absent_lists_are_empty) {
  const auto facts = read_facts(R"({"date": "2025-08-20"})", "facts.json");
  ASSERT_TRUE(facts);
  EXPECT_TRUE(facts->subjects.empty());
}

TEST(FactsJson, broken_json_is_refused_with_line_and_column) {
  EXPECT_EQ(problems_of("{\"date\": \"2025-08-20\",\n  \"subjects\": [}\n"),
            "facts.json:2:16: error: This is not valid JSON from here on.\n");
  EXPECT_EQ(problems_of(""), "facts.json:1:1: error: This is not valid JSON from here on.\n");
  EXPECT_EQ(problems_of("[1]"), "facts.json: error: The file has to be one JSON object: { … }.\n");
}

TEST(FactsJson, every_problem_is_told_with_its_path) {
  EXPECT_EQ(
      problems_of(R"({"date": "2025-02-30", "subjects": [
    {"id": "p1", "kind": "persn", "evaluations": {"2020": "excelent", "20x1": "good"}},
    {"id": "p1", "kind": "person", "initiatives": [{"id": "i1", "scope": "base", "recognised_on": 2021, "share": 3}], "discipline": {}},
    7]})"),
      "facts.json: date: error: Here has to stand a day such as \"2021-11-30\", not \"2025-02-30\".\n"
      "facts.json: subjects[0].kind: error: “persn” is not known here. Did you mean “person”?\n"
      "facts.json: subjects[0].evaluations.2020: error: “excelent” is not known here. Did you mean "
      "“excellent”?\n"
      "facts.json: subjects[0].evaluations.20x1: error: “20x1” is not a year such as 2022.\n"
      "facts.json: subjects[1].id: error: The id “p1” is used twice. Give each its own.\n"
      "facts.json: subjects[1].initiatives[0].recognised_on: error: Here has to stand a day such as "
      "\"2021-11-30\", not 2021.\n"
      "facts.json: subjects[1].initiatives[0].share: error: A share lies between 0 and 1, for example 0.5.\n"
      "facts.json: subjects[1].discipline: error: Here has to stand a list: [ … ], not {}.\n"
      "facts.json: subjects[2]: error: Here has to stand an object: { … }, not 7.\n");
}

TEST(FactsJson, what_must_be_there_is_asked_for) {
  EXPECT_EQ(problems_of(R"({"subjects": [{}]})"),
            "facts.json: date: error: The campaign's date is missing, for example \"2025-08-20\".\n"
            "facts.json: subjects[0].id: error: The id is missing.\n"
            "facts.json: subjects[0].kind: error: The kind is missing: \"person\" or \"collective\".\n");
}

TEST(FactsJson, a_misspelt_key_is_refused_and_a_foreign_one_is_left_alone) {
  EXPECT_EQ(problems_of(with_person(R"("evaluation": {}, "position": "x")")),
            "facts.json: subjects[0].evaluation: error: “evaluation” is not known here. Did you mean "
            "“evaluations”?\n");
  EXPECT_EQ(problems_of(with_person(R"("topics": [{"id": "t1", "recognised_on": "2021-01-01"}])")),
            "facts.json: subjects[0].topics[0]: error: Initiatives are recognised and topics are accepted: "
            "write accepted_on here.\n");
}

TEST(FactsJson, contradicting_keys_and_ids_are_refused) {
  EXPECT_EQ(problems_of(with_person(R"("evaluations": {"2020": "good", "2020": "excellent"})")),
            "facts.json: subjects[0].evaluations.2020: error: This key is given twice. Keep one of them.\n");
  EXPECT_EQ(
      problems_of(with_person(R"("initiatives": [{"id": "i1"}, {"id": "i1"}])")),
      "facts.json: subjects[0].initiatives[1].id: error: The id “i1” is used twice. Give each its own.\n");
}

TEST(FactsJson, deep_nesting_is_refused) {
  const std::string deep(100'000, '[');
  EXPECT_EQ(problems_of(with_person("\"name\": " + deep + std::string(100'000, ']'))),
            "facts.json: error: This file nests too deeply.\n");
}

TEST(FactsJson, rulings_are_checked_against_the_rules) {
  const auto refused = settle(section_iv(), base::make_date(2025, 8, 20),
                              {{"mixed_bas", "yes"},
                               {"same_work", "onse"},
                               {"coauthor", "share:1.5"},
                               {"years", "2024..2020"},
                               {"zzz", "1"}});
  ASSERT_FALSE(refused);
  EXPECT_EQ(
      told(refused.error()),
      "rulings.coauthor: error: “share:1.5” needs a number between 0 and 1 after the colon, for example "
      "share:0.5.\n"
      "rulings.mixed_bas: error: There is no ruling “mixed_bas”. Did you mean “mixed_base”?\n"
      "rulings.same_work: error: “onse” is no value of the ruling “same_work”. Did you mean “once”?\n"
      "rulings.years: error: “2024..2020” is no list of years. Write for example 2020..2024 or 2020,2022.\n"
      "rulings.zzz: error: There is no ruling “zzz”. Known are: years, open_years, before_founding, "
      "short_service, mixed_base, coauthor, "
      "same_work.\n");
}

TEST(FactsJson, a_ruling_that_is_not_taken_is_not_known) {
  const auto settled = settle(section_iv(), base::make_date(2025, 8, 20), {{"coauthor", ""}});
  Subject person;
  Item item;
  item.id = "i1";
  item.scope = Scope::kCity;
  item.day = base::make_date(2022, 1, 1);
  item.applied = true;
  person.items.push_back(item);
  const auto verdict = evaluate(*settled, person);
  EXPECT_EQ(verdict.criteria.at(6).id, "P4c");
  EXPECT_EQ(verdict.criteria.at(6).value, Value::kUnknown);
}

TEST(FactsJson, what_contradicts_itself_is_not_known_and_says_so) {
  const auto facts = read_facts(R"({"date": "2025-08-20", "subjects": [{"id": "p1", "kind": "person",
    "evaluations": {"2020": "excellent", "2021": ["good", "completed"], "2022": ["good", "good"],
                    "2023": "excellent", "2024": "good"},
    "attestations": {"P1": [{"value": "yes", "by": "A"}, {"value": "no", "by": "B"}]}}]})",
                                "facts.json")
                         .value();
  const auto settled = settle(section_iv(), facts.date, {}).value();
  const auto verdict = evaluate(settled, facts.subjects[0]);
  EXPECT_EQ(verdict.criteria[0].value, Value::kUnknown);
  EXPECT_NE(verdict.criteria[0].reason.en.find("contradict each other (A; B)"), std::string::npos)
      << verdict.criteria[0].reason.en;
  EXPECT_EQ(verdict.criteria[1].value, Value::kUnknown);
  EXPECT_NE(verdict.criteria[1].reason.en.find("2021 (the records contradict each other)"), std::string::npos)
      << verdict.criteria[1].reason.en;
  EXPECT_EQ(verdict.criteria[2].value, Value::kMet);
}

}  // namespace
}  // namespace vinhdanh::rules
