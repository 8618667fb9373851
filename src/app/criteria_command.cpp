#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>

#include "app/command_line.h"
#include "app/files.h"
#include "rules/answer_json.h"
#include "rules/evaluate.h"
#include "rules/facts_json.h"
#include "rules/rule_set.h"

namespace vinhdanh::app {
namespace {

struct Options {
  std::string criteria;
  std::string facts;
  bool json = false;
};

base::Result<rules::RuleSet> read_rules(const std::string& path) {
  return read_file(path).and_then([&](const std::string& text) { return rules::parse(text, path); });
}

base::Result<rules::Facts> read_facts(const std::string& path) {
  return read_file(path).and_then([&](const std::string& text) { return rules::read_facts(text, path); });
}

// What is wrong with both files at once.
base::Problems problems_of(const base::Result<rules::RuleSet>& rules,
                           const base::Result<rules::Facts>& facts) {
  base::Problems all;
  if (!rules) all.insert(all.end(), rules.error().begin(), rules.error().end());
  if (!facts) all.insert(all.end(), facts.error().begin(), facts.error().end());
  return all;
}

void print_verdict(Console& console, const rules::Verdict& verdict) {
  console.out << verdict.id << "\t" << rules::code(verdict.overall) << "\n";
  for (const auto& criterion : verdict.criteria) {
    console.out << "  " << criterion.id << "\t" << rules::code(criterion.value) << "\t"
                << criterion.reason.in(console.language) << "\n";
  }
  for (const auto& set : verdict.missing) {
    console.out << "  + ";
    for (const auto& change : set)
      console.out << (&change == &set.front() ? "" : "; ") << change.text.in(console.language);
    console.out << "\n";
  }
}

int evaluate(Console& console, const Options& options) {
  const auto rules = read_rules(options.criteria);
  const auto facts = read_facts(options.facts);
  if (!rules || !facts) return report(console, problems_of(rules, facts), options.json);
  const auto settled = rules::settle(*rules, facts->date, facts->rulings);
  if (!settled) return report(console, settled.error(), options.json);
  std::vector<rules::Verdict> verdicts;
  verdicts.reserve(facts->subjects.size());
  for (const auto& subject : facts->subjects) verdicts.push_back(rules::evaluate(*settled, subject));
  if (options.json) {
    console.out << rules::answer_json(*settled, verdicts) << "\n";
  } else {
    for (const auto& verdict : verdicts) print_verdict(console, verdict);
  }
  return kDone;
}

}  // namespace

void add_criteria(CLI::App& app, Console& console, int& status) {
  auto* criteria = app.add_subcommand("criteria", console.say(base::msg("Work with a criteria file")));
  criteria->require_subcommand(1);
  auto* command = criteria->add_subcommand(
      "evaluate", console.say(base::msg("Judge the subjects of a facts file by the criteria")));
  auto options = std::make_shared<Options>();
  command->add_option("--criteria", options->criteria, console.say(base::msg("The criteria file (.toml)")))
      ->required();
  command
      ->add_option("--facts", options->facts,
                   console.say(base::msg("The facts (.json), see docs/criteria.md")))
      ->required();
  command->add_flag("--json", options->json, console.say(base::msg("Answer as JSON")));
  command->callback([&console, &status, options] { status = evaluate(console, *options); });
}

}  // namespace vinhdanh::app
