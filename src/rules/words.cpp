#include "rules/words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <sstream>

#include "base/text.h"

namespace vinhdanh::rules {
namespace {

using base::msg;
using base::msgn;
using State = YearFact::State;

constexpr std::string_view kBetween = "; ";

std::size_t index_of(int index) {
  return static_cast<std::size_t>(index);
}

bool is_ruling(const Finding& finding) {
  return finding.node->op == Op::kRulingTruth || finding.node->op == Op::kRulingIs;
}

// Whether a part of a chain has to be told for the chain's value.
bool decides(Op op, Value whole, Value part) {
  const bool all_count = op == Op::kAll ? whole == Value::kMet : whole == Value::kNotMet;
  if (op == Op::kNone) return whole == Value::kMet || part != Value::kNotMet;
  return all_count || part == whole;
}

}  // namespace

std::string Words::reason(std::size_t criterion) const {
  const auto& findings = evaluator_.findings(criterion);
  const auto value = evaluator_.value(criterion);
  const auto said = outcome(evaluator_.settled().rules->criteria[criterion], value);
  const auto details = findings.empty() ? Part() : deciding(findings.back());
  auto text = base::join(details.sentences, kBetween);
  if (!said.empty()) text = text.empty() ? said : said + ": " + text;
  if (text.empty()) return text;
  return text.ends_with('.') ? text : text + ".";
}

std::string Words::outcome(const Criterion& criterion, Value value) const {
  const std::array<const Text*, 4> said{&criterion.not_met, &criterion.unknown, &criterion.met,
                                        &criterion.not_applicable};
  return said[static_cast<std::size_t>(value)]->in(language_);
}

Words::Part Words::deciding(const Finding& finding) const {
  switch (finding.node->op) {
    case Op::kAll:
    case Op::kAny:
    case Op::kNone:
      return deciding_of_chain(finding);
    case Op::kNot:
    case Op::kDefinition:
      return deciding(finding.children.front());
    case Op::kCriterion:
      return deciding_of_criterion(finding);
    case Op::kCompare: {
      const bool guard = finding.children.front().node->op == Op::kCountSubject;
      return {{sentence(finding)}, guard};
    }
    default:
      return {{sentence(finding)}, false};
  }
}

Words::Part Words::deciding_of_chain(const Finding& finding) const {
  const auto op = finding.node->op;
  std::vector<const Finding*> told;
  for (const auto& child : finding.children) {
    if (decides(op, finding.value, child.value)) told.push_back(&child);
  }
  // A ruling is only worth a word where nothing else fails beside it.
  const bool else_fails = op == Op::kAll && finding.value == Value::kNotMet &&
                          !std::ranges::all_of(told, [](auto* f) { return is_ruling(*f); });
  if (else_fails) std::erase_if(told, [](const Finding* f) { return is_ruling(*f); });
  // Beside an open ruling stand the records that it is about.
  if (op == Op::kAll && finding.value == Value::kUnknown) {
    for (const auto& child : finding.children) {
      if (child.value == Value::kMet) told.push_back(&child);
    }
  }
  Part plain;
  Part guards;
  for (const auto* one : told) {
    auto part = deciding(*one);
    auto& into = part.guard ? guards : plain;
    std::ranges::move(part.sentences, std::back_inserter(into.sentences));
  }
  guards.guard = true;
  return plain.sentences.empty() ? guards : plain;
}

Words::Part Words::deciding_of_criterion(const Finding& finding) const {
  const auto index = index_of(finding.node->index);
  const auto& findings = evaluator_.findings(index);
  const auto& id = evaluator_.settled().rules->criteria[index].id;
  if (findings.empty()) return {{id}, false};
  return {{id + ": " + base::join(deciding(findings.back()).sentences, ", ")}, false};
}

std::string Words::sentence(const Finding& finding) const {
  switch (finding.node->op) {
    case Op::kAll:
      return say(msg("all of these hold"));
    case Op::kAny:
      return say(msg("at least one of these holds"));
    case Op::kNone:
      return say(msg("none of these holds"));
    case Op::kNot:
      return say(msg("this does not hold"));
    case Op::kEveryYear:
      return every_year(finding);
    case Op::kCompare:
      return comparison(finding);
    case Op::kAttested:
      return attested(finding);
    case Op::kRulingIs:
    case Op::kRulingTruth:
      return ruled(finding);
    case Op::kDefinition: {
      const auto& definition = evaluator_.settled().rules->definitions[index_of(finding.node->index)];
      return definition.text.empty() ? definition.name : definition.text.in(language_);
    }
    case Op::kCriterion: {
      const auto& criterion = evaluator_.settled().rules->criteria[index_of(finding.node->index)];
      return criterion.id + ": " + criterion.text.in(language_);
    }
    case Op::kTruthFact: {
      const auto& facts = evaluator_.settled().rules->facts;
      const auto at = std::ranges::find(facts, finding.node->name, &DeclaredFact::name);
      const auto name = at->text.empty() ? at->name : at->text.in(language_);
      if (finding.value == Value::kUnknown) return say(msg("not yet known: {0}", name));
      return finding.value == Value::kMet ? say(msg("{0}: yes", name)) : say(msg("{0}: no", name));
    }
    case Op::kDiscipline:
      return finding.value == Value::kNotMet ? say(msg("no disciplinary measure is on record in the period"))
                                             : measures();
    default:
      return number(finding);
  }
}

std::string Words::every_year(const Finding& finding) const {
  const auto& node = *finding.node;
  if (evaluator_.years().subject_to_evaluation() == 0)
    return say(msg("no year is subject to evaluation")) + not_counted();
  auto text = finding.value == Value::kMet
                  ? msg("every year ({0}) is {1}", years_with(node, Value::kMet), test(node))
              : finding.value == Value::kUnknown
                  ? msg("the evaluation of {0} is not yet known", years_with(node, Value::kUnknown))
                  : msg("{0}; required is {1} in every year", years_with(node, Value::kNotMet), test(node));
  return say(text) + not_counted();
}

std::string Words::comparison(const Finding& finding) const {
  const auto& left = finding.children.front();
  if (left.node->op == Op::kCountYears) return years_compared(finding);
  if (left.node->op == Op::kCountItems) return items_compared(finding);
  return say(msg("{0} ({1})", number(left), needed(*finding.node, finding.children.back().bounds)));
}

std::string Words::years_compared(const Finding& finding) const {
  const auto& count = finding.children.front();
  const auto required = needed(*finding.node, finding.children.back().bounds);
  auto years = years_with(*count.node, Value::kMet);
  if (years.empty()) years = say(msg("no year"));
  auto text = count.node->flag ? say(msg("years in a row {0}: {1} ({2})", test(*count.node), years, required))
                               : say(msg("years {0}: {1} ({2})", test(*count.node), years, required));
  const auto open = years_with(*count.node, Value::kUnknown);
  if (!open.empty() && finding.value != Value::kMet) text += ", " + say(msg("not yet known: {0}", open));
  return text + not_counted();
}

std::string Words::items_compared(const Finding& finding) const {
  std::array<std::vector<std::string>, 3> records;
  for (const auto& work : finding.children.front().works) {
    const auto reason = work.value == Value::kMet ? std::string() : why(work);
    const auto name = record(*work.item);
    records[static_cast<std::size_t>(work.value)].push_back(reason.empty() ? name
                                                                           : name + " (" + reason + ")");
  }
  const auto& counting = records[static_cast<std::size_t>(Value::kMet)];
  const auto required = needed(*finding.node, finding.children.back().bounds);
  auto text = counting.empty() ? say(msg("no record counts ({0})", required))
                               : say(msg("counted: {0} ({1})", base::join(counting, ", "), required));
  const auto& may = records[static_cast<std::size_t>(Value::kUnknown)];
  const auto& not_counting = records[static_cast<std::size_t>(Value::kNotMet)];
  if (finding.value == Value::kMet) return text;
  if (!may.empty()) text += ", " + say(msg("may count: {0}", base::join(may, ", ")));
  if (!not_counting.empty()) text += ", " + say(msg("do not count: {0}", base::join(not_counting, ", ")));
  return text;
}

std::string Words::attested(const Finding& finding) const {
  const auto& all = evaluator_.subject().attestations;
  const auto at = all.find(finding.node->name);
  const bool given = at != all.end() && at->second.value.has_value();
  if (finding.value == Value::kUnknown && finding.node->flag && evaluator_.disciplined() != Value::kNotMet)
    return say(msg("{0}; whoever attests has to do so in knowledge of it", measures()));
  const auto by = at == all.end() || at->second.by.empty() ? std::string() : " (" + at->second.by + ")";
  if (at != all.end() && at->second.disputed) return say(msg("the attestations contradict each other")) + by;
  if (!given) return say(msg("not yet attested"));
  return (*at->second.value ? say(msg("attested")) : say(msg("attested as not met"))) + by;
}

std::string Words::measures() const {
  std::vector<std::string> days;
  for (const auto& measure : evaluator_.subject().discipline) {
    if (evaluator_.in_period(measure.on) != Value::kNotMet)
      days.push_back(measure.on ? base::show(*measure.on) : say(msg("day not known")));
  }
  return say(msg("a disciplinary measure is on record ({0})", base::join(days, ", ")));
}

std::string Words::ruled(const Finding& finding) const {
  const auto& ruling = evaluator_.settled().rulings[index_of(finding.node->index)];
  if (finding.value == Value::kUnknown)
    return say(msg("a ruling is needed: {0}", ruling.ruling->question.in(language_)));
  const auto& value = ruling.ruling->values[index_of(ruling.value)];
  return say(msg("ruling “{0}”: {1}", ruling.ruling->name, value.text.in(language_)));
}

std::string Words::number(const Finding& finding) const {
  const auto& node = *finding.node;
  const auto shown = finding.bounds.known() ? shown_number(finding.bounds.low) : say(msg("not yet known"));
  if (node.op == Op::kCountSubject) return say(msg("years subject to evaluation: {0}", shown));
  if (node.op == Op::kNumberFact) {
    const auto at = std::ranges::find(evaluator_.settled().rules->facts, node.name, &DeclaredFact::name);
    return (at->text.empty() ? at->name : at->text.in(language_)) + ": " + shown;
  }
  if (node.op == Op::kCountTrue) return say(msg("how many of these hold: {0}", shown));
  return shown;
}

std::string Words::needed(const Node& node, const Bounds& bounds) const {
  const auto number = bounds.known() ? shown_number(bounds.low) : say(msg("not yet known"));
  switch (node.comparison) {
    case Comparison::kAtLeast:
      return say(msg("at least {0} required", number));
    case Comparison::kAtMost:
      return say(msg("at most {0} allowed", number));
    default:
      return say(msg("required: {0} {1}", sign(node.comparison), number));
  }
}

std::string Words::test(const Node& node) const {
  if (!node.name.empty()) return say(msg("with the title {0}", node.name));
  const auto name = level(static_cast<Level>(node.detail));
  switch (node.comparison) {
    case Comparison::kAtLeast:
      return say(msg("“{0}” or better", name));
    case Comparison::kEqual:
      return say(msg("“{0}”", name));
    default:
      return std::string(sign(node.comparison)) + " " + name;
  }
}

std::string Words::years_with(const Node& test, Value value) const {
  std::vector<std::string> years;
  for (const auto& one : evaluator_.years().years) {
    if (one.state == State::kExempt || evaluator_.year_value(test, one) != value) continue;
    years.push_back(year(one, value == Value::kNotMet));
  }
  return base::join(years, ", ");
}

// Exempt years, and by which ruling the years before the founding do not count.
std::string Words::not_counted() const {
  std::array<std::vector<std::string>, 3> years;
  for (const auto& one : evaluator_.years().years) {
    if (one.state == State::kExempt)
      years[one.disciplined ? 2 : one.founding ? 1 : 0].push_back(std::to_string(one.year));
  }
  std::string text;
  if (!years[0].empty())
    text += ", " + say(msg("not subject to evaluation: {0}", base::join(years[0], ", ")));
  if (!years[1].empty())
    text += ", " + say(msg("not counted by ruling, not yet founded: {0}", base::join(years[1], ", ")));
  if (!years[2].empty())
    text += ", " + say(msg("not counted, before the end of discipline: {0}", base::join(years[2], ", ")));
  return text;
}

std::string Words::year(const YearFact& year, bool with_level) const {
  auto text = std::to_string(year.year);
  if (year.state == State::kBeforeFounding)
    return say(msg("in {0} neither the unit nor a counted predecessor existed", text));
  if (with_level && year.state == State::kEvaluated) text = say(msg("{0} is “{1}”", text, level(year.level)));
  if (year.disputed) return say(msg("{0} (the records contradict each other)", text));
  return year.from == nullptr ? text : say(msg("{0} (predecessor {1})", text, year.from->id));
}

std::string Words::why(const Work& work) const {
  std::vector<std::string> out;
  for (const auto& finding : work.why) gather_why(finding, work.value, *work.item, out);
  return base::join(out, ", ");
}

void Words::gather_why(const Finding& finding, Value value, const Item& item,
                       std::vector<std::string>& out) const {
  if (finding.value != value) return;
  if (finding.children.empty() || finding.node->op == Op::kCompare) {
    auto text = why_one(finding, item);
    if (!text.empty() && std::ranges::find(out, text) == out.end()) out.push_back(std::move(text));
    return;
  }
  for (const auto& child : finding.children) gather_why(child, value, item, out);
}

std::string Words::why_one(const Finding& leaf, const Item& item) const {
  const bool unknown = leaf.value == Value::kUnknown;
  switch (leaf.node->op) {
    case Op::kScope:
      return unknown ? say(msg("scope not known")) : say(msg("scope: {0}", scope(*item.scope)));
    case Op::kAuthor:
      return unknown ? say(msg("authorship not known")) : say(msg("not the main author"));
    case Op::kApplied:
      return unknown ? say(msg("application not confirmed")) : say(msg("not applied effectively"));
    case Op::kRecognised:
      return unknown ? say(msg("recognition not known")) : say(msg("rejected"));
    case Op::kRewarded:
      return unknown ? say(msg("not known whether rewarded before")) : say(msg("rewarded before"));
    case Op::kDayInPeriod:
      return unknown ? say(msg("day not known"))
                     : say(msg("{0} is outside the period", base::show(*item.day)));
    case Op::kCompare:
      if (leaf.children.front().node->op == Op::kShare)
        return item.share ? say(msg("own share {0}", shown_number(*item.share))) : say(msg("no share given"));
      return {};
    case Op::kRulingIs:
    case Op::kRulingTruth:
      return unknown ? ruled(leaf) : std::string();
    default:
      return {};
  }
}

std::string Words::record(const Item& item) const {
  const auto named = item.name.empty() ? item.id : item.id + " “" + item.name + "”";
  return item.kind == ItemKind::kInitiative ? say(msg("initiative {0}", named))
                                            : say(msg("topic {0}", named));
}

std::string Words::level(Level level) const {
  switch (level) {
    case Level::kExcellent:
      return say(msg("tasks completed excellently"));
    case Level::kGood:
      return say(msg("tasks completed well"));
    case Level::kCompleted:
      return say(msg("tasks completed"));
    case Level::kNotCompleted:
      return say(msg("tasks not completed"));
    case Level::kExempt:
      break;
  }
  return say(msg("not subject to evaluation"));
}

std::string Words::scope(Scope scope) const {
  switch (scope) {
    case Scope::kBase:
      return say(msg("base level"));
    case Scope::kCity:
      return say(msg("city level"));
    case Scope::kNational:
      break;
  }
  return say(msg("national level"));
}

std::string shown_number(double number) {
  std::ostringstream out;
  out << number;
  return out.str();
}

}  // namespace vinhdanh::rules
