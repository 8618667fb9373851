#include "rules/commands.h"

#include "rules/answer_json.h"
#include "rules/facts_json.h"

namespace vinhdanh::rules {
namespace {

struct Work {
  RuleSet rules;
  Facts facts;
};

base::Result<Work> read(std::string_view criteria, std::string_view criteria_name, std::string_view facts,
                        std::string_view facts_name) {
  auto rules = parse(criteria, criteria_name);
  auto read = read_facts(facts, facts_name);
  if (rules && read) return Work{std::move(*rules), std::move(*read)};
  base::Problems problems;
  if (!rules) problems = std::move(rules.error());
  if (!read) problems.insert(problems.end(), read.error().begin(), read.error().end());
  return base::refuse(std::move(problems));
}

// Names the file in problems with the rulings that the facts carry.
base::Problems in_file(base::Problems problems, std::string_view file) {
  for (auto& problem : problems) problem.place.file = file;
  return problems;
}

template <typename Say>
base::Result<std::string> with_verdicts(const base::Result<Work>& work, std::string_view facts_name,
                                        Say say) {
  if (!work) return base::refuse(work.error());
  const auto settled = settle(work->rules, work->facts.date, work->facts.rulings);
  if (!settled) return base::refuse(in_file(settled.error(), facts_name));
  std::vector<Verdict> verdicts;
  for (const auto& subject : work->facts.subjects) verdicts.push_back(evaluate(*settled, subject));
  return say(*settled, verdicts);
}

std::string text_of(const Settled& settled, const std::vector<Verdict>& verdicts, base::Language language) {
  std::string out;
  for (const auto& verdict : verdicts) {
    out += verdict.id + ": " + std::string(code(verdict.overall)) + "\n";
    for (const auto& one : verdict.criteria)
      out += "  " + one.id + " " + std::string(code(one.value)) + ": " + one.reason.in(language) + "\n";
  }
  for (const auto& ruling : settled.rulings) out += ruling.ruling->name + " = " + ruling.written + "\n";
  return out;
}

}  // namespace

base::Result<std::string> evaluate_json(std::string_view criteria, std::string_view criteria_name,
                                        std::string_view facts, std::string_view facts_name) {
  return with_verdicts(read(criteria, criteria_name, facts, facts_name), facts_name, answer_json);
}

base::Result<std::string> evaluate_text(std::string_view criteria, std::string_view criteria_name,
                                        std::string_view facts, std::string_view facts_name,
                                        base::Language language) {
  return with_verdicts(
      read(criteria, criteria_name, facts, facts_name), facts_name,
      [&](const Settled& settled, const auto& verdicts) { return text_of(settled, verdicts, language); });
}

}  // namespace vinhdanh::rules
