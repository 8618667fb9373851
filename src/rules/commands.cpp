#include "rules/commands.h"

#include <algorithm>

#include "base/text.h"
#include "rules/answer_json.h"
#include "rules/difference.h"
#include "rules/explain.h"
#include "rules/facts_json.h"

namespace vinhdanh::rules {
namespace {

using base::msg;
using base::msgn;

struct Work {
  RuleSet rules;
  Facts facts;
};

void add(base::Problems& all, const base::Problems& more) {
  all.insert(all.end(), more.begin(), more.end());
}

// Problems of both files at once.
base::Result<Work> read(Source criteria, Source facts) {
  auto rules = parse(criteria.text, criteria.name);
  auto known = read_facts(facts.text, facts.name);
  if (rules && known) return Work{std::move(*rules), std::move(*known)};
  base::Problems problems;
  if (!rules) add(problems, rules.error());
  if (!known) add(problems, known.error());
  return base::refuse(std::move(problems));
}

base::Result<Settled> settled(const Work& work, Source facts) {
  auto out = settle(work.rules, work.facts.date, work.facts.rulings);
  if (out) return out;
  auto problems = std::move(out.error());
  for (auto& problem : problems) problem.place.file = facts.name;
  return base::refuse(std::move(problems));
}

// `say` with the settled rules and the facts.
template <typename Say>
base::Result<std::string> with(Source criteria, Source facts, Say say) {
  const auto work = read(criteria, facts);
  if (!work) return base::refuse(work.error());
  const auto ready = settled(*work, facts);
  if (!ready) return base::refuse(ready.error());
  return say(*ready, work->facts);
}

std::string verdict_text(const Verdict& verdict, base::Language language) {
  auto out = verdict.id + ": " + base::say(language, shown(verdict.overall)) + "\n";
  for (const auto& one : verdict.criteria)
    out += "  " + one.id + " · " + base::say(language, shown(one.value)) + " · " + one.reason.in(language) +
           "\n";
  for (const auto& set : verdict.missing) {
    std::string facts;
    for (const auto& change : set) facts += (facts.empty() ? "" : "; ") + change.text.in(language);
    out += "  + " + facts + "\n";
  }
  return out;
}

std::string rulings_text(const Settled& ready, base::Language language) {
  std::string out;
  for (const auto& ruling : ready.rulings)
    out += ruling.ruling->name + " = " +
           (ruling.written.empty() ? base::say(language, msg("not taken")) : ruling.written) + "\n";
  return out;
}

base::Result<Verdict> verdict_on(const Settled& ready, const Facts& facts, std::string_view id,
                                 Source source) {
  const auto at = std::ranges::find(facts.subjects, id, &Subject::id);
  if (at != facts.subjects.end()) return evaluate(ready, *at);
  std::vector<std::string_view> known;
  for (const auto& subject : facts.subjects) known.push_back(subject.id);
  const auto near = base::nearest(id, known);
  base::Place place;
  place.file = source.name;
  auto text = near.empty() ? msg("No subject has the id “{0}”.", id)
                           : msg("No subject has the id “{0}”. Did you mean “{1}”?", id, near);
  return base::refuse({base::Severity::kError, place, std::move(text), std::string(id)});
}

std::string difference_text(const Difference& one, base::Language language) {
  return base::say(language, msg("{0}: {1}, before: {2} ({3})", one.subject, shown(one.after),
                                 shown(one.before), base::join(one.criteria, ", "))) +
         "\n";
}

}  // namespace

base::Result<std::string> evaluate_text(Source criteria, Source facts, base::Language language) {
  return with(criteria, facts, [&](const Settled& ready, const Facts& known) {
    std::string out;
    for (const auto& subject : known.subjects)
      out += verdict_text(evaluate(ready, subject, Depth::kReasons), language);
    return out + rulings_text(ready, language);
  });
}

base::Result<std::string> evaluate_json(Source criteria, Source facts) {
  return with(criteria, facts, [](const Settled& ready, const Facts& known) {
    AnswerWriter writer(ready);
    for (const auto& subject : known.subjects) writer.add(evaluate(ready, subject, Depth::kReasons));
    return writer.finish();
  });
}

base::Result<std::string> explain_text(Source criteria, Source facts, std::string_view subject,
                                       base::Language language) {
  return with(criteria, facts, [&](const Settled& ready, const Facts& known) {
    return verdict_on(ready, known, subject, facts).map([&](const Verdict& verdict) {
      return explain(ready, verdict, language);
    });
  });
}

base::Result<std::string> explain_json(Source criteria, Source facts, std::string_view subject) {
  return with(criteria, facts, [&](const Settled& ready, const Facts& known) {
    return verdict_on(ready, known, subject, facts).map([&](const Verdict& verdict) {
      return explain_json(ready, verdict);
    });
  });
}

base::Result<std::string> check_text(Source criteria, base::Language language) {
  const auto rules = parse(criteria.text, criteria.name);
  if (!rules) return base::refuse(rules.error());
  const auto criteria_count = static_cast<long long>(rules->criteria.size());
  const auto rulings = static_cast<long long>(rules->rulings.size());
  const auto unconfirmed =
      std::ranges::count_if(rules->criteria, [](const Criterion& c) { return c.citation.unconfirmed; });
  std::string out =
      base::say(language, msg("{0}, version {1} ({2}): {3}, {4}.", rules->name, rules->version, rules->hash,
                              msgn("{0} criterion", "{0} criteria", criteria_count),
                              msgn("{0} ruling", "{0} rulings", rulings))) +
      "\n";
  if (unconfirmed > 0)
    out += base::say(language,
                     msgn("{0} criterion has an unconfirmed source: check it before use.",
                          "{0} criteria have an unconfirmed source: check them before use.", unconfirmed)) +
           "\n";
  return out;
}

base::Result<CaseReport> test_cases(Source criteria, Source cases) {
  const auto rules = parse(criteria.text, criteria.name);
  const auto read = parse_cases(cases.text, cases.name);
  base::Problems problems;
  if (!rules) add(problems, rules.error());
  if (!read) add(problems, read.error());
  if (!problems.empty()) return base::refuse(std::move(problems));
  return run_cases(*rules, *read, cases.name);
}

std::string report_text(const CaseReport& report, base::Language language) {
  std::string out;
  for (const auto& failure : report.failures) {
    out += base::describe(language, failure) + "\n";
    if (!failure.seen.empty()) out += "    " + failure.seen + "\n";
  }
  const auto cases = msgn("{0} case", "{0} cases", static_cast<long long>(report.cases));
  const auto closing = report.failed == 0
                           ? msg("{0}: all come out as expected.", cases)
                           : msg("{0}: {1} come out otherwise than expected.", cases, report.failed);
  return out + base::say(language, closing) + "\n";
}

base::Result<std::string> compare_text(Source before, Source after, Source facts, base::Language language) {
  const auto old_work = read(before, facts);
  const auto new_rules = parse(after.text, after.name);
  base::Problems problems;
  if (!old_work) add(problems, old_work.error());
  if (!new_rules) add(problems, new_rules.error());
  if (!problems.empty()) return base::refuse(std::move(problems));
  const auto was = settled(*old_work, facts);
  if (!was) return base::refuse(was.error());
  const auto is = settle(*new_rules, old_work->facts.date, old_work->facts.rulings);
  if (!is) return base::refuse(is.error());
  std::string out;
  for (const auto& one : differences(*was, *is, old_work->facts.subjects))
    out += difference_text(one, language);
  return out.empty() ? base::say(language, msg("No verdict changes.")) + "\n" : out;
}

}  // namespace vinhdanh::rules
