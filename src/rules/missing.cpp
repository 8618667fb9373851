#include "rules/missing.h"

#include <algorithm>
#include <cmath>

#include "rules/change_sets.h"
#include "rules/words.h"

namespace vinhdanh::rules {
namespace {

using What = Change::What;
using Set = ChangeSet;
using Family = std::vector<ChangeSet>;
using State = YearFact::State;

constexpr std::size_t kShown = 3;

std::size_t index_of(int index) {
  return static_cast<std::size_t>(index);
}

class Search {
 public:
  explicit Search(Evaluator& evaluator)
      : evaluator_(evaluator),
        vi_(base::Language::kVietnamese, evaluator),
        en_(base::Language::kEnglish, evaluator) {}

  Family whole() {
    Family all{{}};
    const auto& criteria = evaluator_.settled().rules->criteria;
    for (std::size_t i = 0; i < criteria.size(); ++i) {
      if (criteria[i].part_of < 0 && criteria[i].subject == evaluator_.subject().kind)
        all = together(all, criterion(i));
    }
    return all;
  }

 private:
  Family criterion(std::size_t index) {
    const auto value = evaluator_.value(index);
    if (value == Value::kMet || value == Value::kNotApplicable) return {{}};
    const auto& findings = evaluator_.findings(index);
    const bool applies = !evaluator_.settled().rules->criteria[index].when || findings.size() == 2;
    return applies ? wanted(findings.back()) : Family();
  }

  // The sets that make the condition met; none if it cannot be.
  Family wanted(const Finding& finding) {
    if (finding.value == Value::kMet || finding.value == Value::kNotApplicable) return {{}};
    switch (finding.node->op) {
      case Op::kAll:
        return every(finding);
      case Op::kAny:
        return either(finding);
      case Op::kDefinition:
        return wanted(finding.children.front());
      case Op::kCriterion:
        return criterion(index_of(finding.node->index));
      case Op::kCompare:
        return compared(finding);
      case Op::kEveryYear:
        return every_year(*finding.node);
      case Op::kAttested:
        return attested(finding);
      case Op::kRulingTruth:
      case Op::kRulingIs:
        return ruled(finding);
      case Op::kTruthFact:
        return declared(finding, *finding.node);
      default:
        return {};
    }
  }

  Family every(const Finding& finding) {
    Family all{{}};
    for (const auto& child : finding.children) all = together(all, wanted(child));
    return all;
  }

  Family either(const Finding& finding) {
    Family all;
    for (const auto& child : finding.children) std::ranges::move(wanted(child), std::back_inserter(all));
    return smallest(std::move(all));
  }

  Family compared(const Finding& finding) {
    const auto& left = finding.children.front();
    const auto& right = finding.children.back();
    if (left.node->op == Op::kNumberFact && finding.value == Value::kUnknown)
      return declared(finding, *left.node);
    const auto comparison = finding.node->comparison;
    if ((comparison != Comparison::kAtLeast && comparison != Comparison::kMore) || !right.bounds.known())
      return {};
    const double least =
        comparison == Comparison::kMore ? std::floor(right.bounds.low) + 1 : std::ceil(right.bounds.low);
    const auto lacking = static_cast<std::size_t>(std::max(1.0, least - left.bounds.low));
    if (left.node->op == Op::kCountYears) return more_years(*left.node, lacking);
    if (left.node->op == Op::kCountItems) return more_items(left, lacking);
    if (left.node->op == Op::kCountTrue) return more_true(left, lacking);
    return {};
  }

  Family every_year(const Node& node) {
    Set set;
    for (const auto& year : evaluator_.years().years) {
      if (year.state == State::kExempt) continue;
      const auto value = evaluator_.year_value(node, year);
      if (value == Value::kNotMet) return {};
      if (value == Value::kUnknown) set.push_back(evaluation(node, year.year, false));
    }
    return {set};
  }

  // As many of the years that are still open as are lacking, those that should have been
  // evaluated already first.
  Family more_years(const Node& node, std::size_t lacking) {
    if (node.flag) return {};
    Set open;
    for (const auto& year : evaluator_.years().years) {
      if (year.state != State::kExempt && evaluator_.year_value(node, year) == Value::kUnknown)
        open.push_back(evaluation(node, year.year, false));
    }
    for (const int year : evaluator_.years().open) open.push_back(evaluation(node, year, true));
    Family out;
    for (std::size_t i = 0; i + lacking <= open.size(); ++i)
      out.emplace_back(open.begin() + static_cast<std::ptrdiff_t>(i),
                       open.begin() + static_cast<std::ptrdiff_t>(i + lacking));
    return out;
  }

  Change evaluation(const Node& test, int year, bool open) {
    Change change;
    change.what = !test.name.empty() ? What::kFact : open ? What::kEvaluateOpenYear : What::kEvaluate;
    change.name = test.name;
    change.year = year;
    if (!test.name.empty()) {
      change.text = both(base::msg("the title {0} in {1}", test.name, year));
      return change;
    }
    change.level = static_cast<Level>(test.detail);
    const auto text = [&](const Words& words) {
      const auto level = words.level(change.level);
      return test.comparison == Comparison::kAtLeast
                 ? words.say(base::msg("the evaluation of {0}: “{1}” or better", year, level))
                 : words.say(base::msg("the evaluation of {0}: “{1}”", year, level));
    };
    change.text = {text(vi_), text(en_)};
    return change;
  }

  // Records that may count come first; what they do not fill has to be new.
  Family more_items(const Finding& count, std::size_t lacking) {
    Family out;
    for (const auto& may : confirmations(count))
      std::ranges::move(filled(*count.node, may, lacking), std::back_inserter(out));
    return smallest(std::move(out));
  }

  // One confirmation for each work that may count. A work with several records stands in the
  // first set with its first, and once more for each other record.
  std::vector<Set> confirmations(const Finding& count) {
    std::vector<const Work*> may;
    for (const auto& work : count.works) {
      if (work.value == Value::kUnknown) may.push_back(&work);
    }
    std::vector<Set> out(1);
    for (const auto* work : may) out[0].push_back(confirmation(*work));
    for (std::size_t i = 0; i < may.size() && out.size() < kKeptSets; ++i) {
      for (const auto& other : may[i]->others) {
        out.push_back(out[0]);
        out.back()[i] = confirmation(other);
      }
    }
    return out;
  }

  Family filled(const Node& count, const Set& may, std::size_t lacking) {
    Family out;
    for (std::size_t i = 0; i + lacking <= may.size(); ++i)
      out.emplace_back(may.begin() + static_cast<std::ptrdiff_t>(i),
                       may.begin() + static_cast<std::ptrdiff_t>(i + lacking));
    for (const auto kind : {ItemKind::kInitiative, ItemKind::kTopic}) {
      if ((count.kinds & (1U << static_cast<unsigned>(kind))) == 0) continue;
      for (std::size_t used = 0; used < lacking && used <= may.size(); ++used) {
        const auto fresh = new_items(count, kind, lacking - used);
        if (!fresh) continue;
        Set set(may.begin(), may.begin() + static_cast<std::ptrdiff_t>(used));
        set.push_back(*fresh);
        out.push_back(std::move(set));
      }
    }
    return out;
  }

  Change confirmation(const Work& work) {
    Change change;
    change.what = What::kConfirmItem;
    change.name = work.item->id;
    change.kind = work.item->kind;
    const auto text = [&](const Words& words) {
      return words.say(base::msg("to be confirmed for {0}: {1}", words.record(*work.item), words.why(work)));
    };
    change.text = {text(vi_), text(en_)};
    return change;
  }

  // The least item that would pass the filter.
  std::optional<Change> new_items(const Node& count, ItemKind kind, std::size_t number) {
    for (const auto scope : {Scope::kBase, Scope::kCity, Scope::kNational}) {
      for (const auto author : {Author::kCo, Author::kMain}) {
        const auto item = model(kind, scope, author);
        const bool passes =
            count.children.empty() || evaluator_.holds(count.children.front(), item) == Value::kMet;
        if (passes) return new_item(item, static_cast<int>(number));
      }
    }
    return {};
  }

  Item model(ItemKind kind, Scope scope, Author author) const {
    Item item;
    item.kind = kind;
    item.scope = scope;
    item.day = evaluator_.settled().to;
    item.recognised = true;
    item.applied = true;
    item.rewarded = false;
    item.author = author;
    if (author == Author::kMain) item.share = 1;
    return item;
  }

  Change new_item(const Item& item, int number) {
    Change change;
    change.what = What::kNewItem;
    change.kind = item.kind;
    change.scope = *item.scope;
    change.count = number;
    const auto text = [&](const Words& words) {
      const auto from = base::show(evaluator_.settled().from);
      const auto to = base::show(evaluator_.settled().to);
      const auto what = item.kind == ItemKind::kInitiative
                            ? words.say(base::msgn("{0} more initiative", "{0} more initiatives", number))
                            : words.say(base::msgn("{0} more topic", "{0} more topics", number));
      auto whole =
          item.kind == ItemKind::kInitiative
              ? words.say(base::msg("{0} at {1} or wider, recognised from {2} to {3} and applied effectively",
                                    what, words.scope(*item.scope), from, to))
              : words.say(base::msg("{0} at {1} or wider, accepted from {2} to {3} and applied effectively",
                                    what, words.scope(*item.scope), from, to));
      if (*item.author == Author::kMain) whole += ", " + words.say(base::msg("as main author"));
      return whole;
    };
    change.text = {text(vi_), text(en_)};
    return change;
  }

  // The most reachable of the conditions that are lacking.
  Family more_true(const Finding& count, std::size_t lacking) {
    Family sets;
    for (const auto& child : count.children) {
      if (child.value == Value::kMet) continue;
      auto family = wanted(child);
      if (!family.empty()) sets.push_back(std::move(family.front()));
    }
    if (sets.size() < lacking) return {};
    std::ranges::stable_sort(sets, {}, [](const Set& s) { return effort(s); });
    Family all{{}};
    for (std::size_t i = 0; i < lacking; ++i) all = together(all, {sets[i]});
    return all;
  }

  Family attested(const Finding& finding) {
    if (finding.value == Value::kNotMet) return {};
    Change change;
    change.name = finding.node->name;
    const bool despite = finding.node->flag && evaluator_.disciplined() != Value::kNotMet;
    change.what = despite ? What::kAttestDespiteDiscipline : What::kAttest;
    const auto& given = evaluator_.subject().attestations;
    const auto at = given.find(change.name);
    if (at != given.end() && at->second.disputed) {
      change.text =
          both(base::msg("clearing up the attestations of {0} that contradict each other", change.name));
      return {{change}};
    }
    change.text =
        both(despite ? base::msg("the attestation of {0}, given in knowledge of the disciplinary measure",
                                 change.name)
                     : base::msg("the attestation of {0}", change.name));
    return {{change}};
  }

  Family ruled(const Finding& finding) {
    if (finding.value != Value::kUnknown) return {};
    const auto& ruling = *evaluator_.settled().rulings[index_of(finding.node->index)].ruling;
    Family out;
    for (std::size_t i = 0; i < ruling.values.size(); ++i) {
      const bool helps = finding.node->op == Op::kRulingIs ? static_cast<int>(i) == finding.node->detail
                                                           : ruling.values[i].means == Value::kMet;
      if (!helps) continue;
      Change change;
      change.what = What::kRule;
      change.name = ruling.name;
      change.value = ruling.values[i].name;
      change.text = {vi_.say(base::msg("the ruling “{0}”: {1}", ruling.name, ruling.values[i].text.vi)),
                     en_.say(base::msg("the ruling “{0}”: {1}", ruling.name, ruling.values[i].text.en))};
      out.push_back({change});
    }
    return out;
  }

  Family declared(const Finding& finding, const Node& fact) {
    if (finding.value != Value::kUnknown) return {};
    const auto& facts = evaluator_.settled().rules->facts;
    const auto at = std::ranges::find(facts, fact.name, &DeclaredFact::name);
    Change change;
    change.what = What::kFact;
    change.name = fact.name;
    const auto text = at->text.empty() ? Text{at->name, at->name} : at->text;
    change.text = {vi_.say(base::msg("to be entered: {0}", text.vi)),
                   en_.say(base::msg("to be entered: {0}", text.en))};
    return {{change}};
  }

  Evaluator& evaluator_;
  Words vi_;
  Words en_;
};

}  // namespace

std::vector<std::vector<Change>> missing(Evaluator& evaluator) {
  auto family = Search(evaluator).whole();
  std::erase_if(family, [](const Set& set) { return set.empty(); });
  std::ranges::stable_sort(family, {}, [](const Set& set) { return std::pair(facts_in(set), effort(set)); });
  if (family.size() > kShown) family.resize(kShown);
  std::ranges::stable_sort(family, {}, [](const Set& set) { return effort(set); });
  return family;
}

}  // namespace vinhdanh::rules
