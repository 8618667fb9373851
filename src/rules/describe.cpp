#include "rules/describe.h"

#include <algorithm>

#include "base/text.h"
#include "rules/words.h"

namespace vinhdanh::rules {
namespace {

using base::msg;

class Describer {
 public:
  Describer(const Settled& settled, base::Language language)
      : settled_(settled), language_(language), evaluator_(settled, nobody_), words_(language, evaluator_) {}

  std::vector<DescribedLine> lines(const Node& condition) {
    add(condition, 0);
    return std::move(lines_);
  }

 private:
  // Groups are spread over lines; everything else is one sentence.
  void add(const Node& node, int depth) {
    const auto head = head_of(node);
    lines_.push_back({depth, head.empty() ? sentence(node) : head});
    if (head.empty()) return;
    for (const auto& child : node.op == Op::kCompare ? node.children[0].children : node.children)
      add(child, depth + 1);
  }

  std::string head_of(const Node& node) const {
    if (node.op == Op::kAll) return say(msg("all of the following:"));
    if (node.op == Op::kAny) return say(msg("at least one of the following:"));
    if (node.op == Op::kNone) return say(msg("none of the following:"));
    if (node.op == Op::kCompare && node.children[0].op == Op::kCountTrue)
      return compared(say(msg("how many of the following hold")), node) + ":";
    return {};
  }

  std::string sentence(const Node& node) const {
    switch (node.op) {
      case Op::kAll:
        return joined(node, msg("{0} and {1}"));
      case Op::kAny:
        return joined(node, msg("{0} or {1}"));
      case Op::kNone:
        return say(msg("none of: {0}", joined(node, msg("{0}, {1}"))));
      case Op::kNot:
        return say(msg("not: {0}", sentence(node.children[0])));
      case Op::kCompare:
        return compared(number(node.children[0]), node);
      case Op::kRulingIs:
        return say(msg("ruled “{0}”: {1}", ruling(node).question.in(language_), value_of_ruling(node)));
      case Op::kRulingTruth:
        return say(msg("as ruled on “{0}”", ruling(node).question.in(language_)));
      case Op::kDefinition:
        return defined(node);
      default:
        return of_subject(node);
    }
  }

  std::string of_subject(const Node& node) const {
    switch (node.op) {
      case Op::kEveryYear:
        return say(msg("every year subject to evaluation: {0}", year_test(node)));
      case Op::kAttested:
        return node.flag ? say(msg("attested, in knowledge of disciplinary measures on record"))
                         : say(msg("attested"));
      case Op::kCriterion:
        return say(msg("criterion {0} is met", settled_.rules->criteria[index(node)].id));
      case Op::kTruthFact:
        return fact(node.name);
      case Op::kDiscipline:
        return say(msg("a disciplinary measure is on record in the period"));
      default:
        return of_item(node);
    }
  }

  std::string of_item(const Node& node) const {
    switch (node.op) {
      case Op::kScope:
        return scope(node);
      case Op::kAuthor:
        return static_cast<Author>(node.detail) == Author::kMain ? say(msg("as main author"))
                                                                 : say(msg("as co-author"));
      case Op::kApplied:
        return say(msg("applied effectively"));
      case Op::kRecognised:
        return say(msg("recognised or accepted"));
      case Op::kDayInPeriod:
        return say(msg("in the period"));
      case Op::kRewarded:
        return say(msg("the ground of an award already"));
      default:
        return number(node);
    }
  }

  std::string number(const Node& node) const {
    switch (node.op) {
      case Op::kNumber:
        return shown_number(node.number);
      case Op::kParameter:
        return parameter(index(node));
      case Op::kCountYears:
        return node.flag ? say(msg("years in a row {0}", year_test(node)))
                         : say(msg("years {0}", year_test(node)));
      case Op::kCountSubject:
        return say(msg("years subject to evaluation"));
      case Op::kCountItems:
        return items(node);
      case Op::kShare:
        return say(msg("own share"));
      case Op::kRulingNumber:
        return say(msg("the number ruled on “{0}”", ruling(node).question.in(language_)));
      case Op::kNumberFact:
        return fact(node.name);
      case Op::kAdd:
        return calculated(node, "+");
      case Op::kSubtract:
        return calculated(node, "−");
      case Op::kMultiply:
        return calculated(node, "×");
      case Op::kDivide:
        return calculated(node, "÷");
      case Op::kYearsBetween:
        return say(msg("whole years from {0} to {1}", date(node.children[0]), date(node.children[1])));
      case Op::kDaysBetween:
        return say(msg("days from {0} to {1}", date(node.children[0]), date(node.children[1])));
      default:
        return date(node);
    }
  }

  std::string date(const Node& node) const {
    switch (node.op) {
      case Op::kDate:
        return base::show(node.date);
      case Op::kCampaignDate:
        return say(msg("the date of the campaign"));
      case Op::kPeriodStart:
        return say(msg("the first day of the period"));
      case Op::kItemDay:
        return say(msg("day of recognition or acceptance"));
      default:
        return fact(node.name);
    }
  }

  std::string compared(const std::string& left, const Node& node) const {
    const auto right = number(node.children[1]);
    const bool dates = node.children[0].type == Type::kDate;
    switch (node.comparison) {
      case Comparison::kAtLeast:
        return say(dates ? msg("{0}: on {1} or later", left, right) : msg("{0}: at least {1}", left, right));
      case Comparison::kAtMost:
        return say(dates ? msg("{0}: on {1} or earlier", left, right) : msg("{0}: at most {1}", left, right));
      case Comparison::kMore:
        return say(dates ? msg("{0}: after {1}", left, right) : msg("{0}: more than {1}", left, right));
      case Comparison::kLess:
        return say(dates ? msg("{0}: before {1}", left, right) : msg("{0}: fewer than {1}", left, right));
      case Comparison::kEqual:
        return say(msg("{0}: exactly {1}", left, right));
      case Comparison::kNotEqual:
        break;
    }
    return say(msg("{0}: any number but {1}", left, right));
  }

  std::string year_test(const Node& node) const {
    if (!node.name.empty()) return say(msg("with the title {0}", node.name));
    const auto level = words_.level(static_cast<Level>(node.detail));
    switch (node.comparison) {
      case Comparison::kAtLeast:
        return say(msg("“{0}” or better", level));
      case Comparison::kAtMost:
        return say(msg("“{0}” or worse", level));
      case Comparison::kEqual:
        return say(msg("“{0}”", level));
      default:
        return std::string(sign(node.comparison)) + " " + level;
    }
  }

  std::string scope(const Node& node) const {
    const auto name = words_.scope(static_cast<Scope>(node.detail));
    if (node.comparison == Comparison::kAtLeast) return say(msg("of {0} or wider", name));
    return node.comparison == Comparison::kEqual ? say(msg("of {0}", name))
                                                 : std::string(sign(node.comparison)) + " " + name;
  }

  std::string items(const Node& node) const {
    const auto kinds = node.kinds == 1   ? say(msg("initiatives"))
                       : node.kinds == 2 ? say(msg("topics"))
                                         : say(msg("initiatives and topics"));
    return node.children.empty() ? kinds : say(msg("{0} that are: {1}", kinds, sentence(node.children[0])));
  }

  std::string parameter(std::size_t number) const {
    const auto value = shown_number(settled_.parameters[number]);
    const auto& text = settled_.rules->parameters[number].text.in(language_);
    return text.empty() ? value : say(msg("{0} (“{1}”)", value, text));
  }

  std::string defined(const Node& node) const {
    const auto& definition = settled_.rules->definitions[index(node)];
    const auto& text = definition.text.in(language_);
    if (text.empty()) return sentence(definition.condition);
    std::size_t first = 1;
    while (first < text.size() && (static_cast<unsigned char>(text[first]) & 0xC0u) == 0x80u) ++first;
    return base::lower(text.substr(0, first)) + text.substr(first);
  }

  std::string fact(const std::string& name) const {
    for (const auto& one : settled_.rules->facts)
      if (one.name == name && !one.text.in(language_).empty()) return one.text.in(language_);
    return name;
  }

  std::string value_of_ruling(const Node& node) const {
    const auto& values = ruling(node).values;
    const auto at = static_cast<std::size_t>(node.detail);
    return node.detail >= 0 && at < values.size() ? values[at].text.in(language_) : std::string();
  }
  const Ruling& ruling(const Node& node) const { return settled_.rules->rulings[index(node)]; }

  std::string calculated(const Node& node, const char* sign) const {
    return number(node.children[0]) + " " + sign + " " + number(node.children[1]);
  }

  std::string joined(const Node& node, base::Message pattern) const {
    std::string out;
    for (const auto& child : node.children) {
      const auto next = sentence(child);
      pattern.arguments = {out, next};
      out = out.empty() ? next : say(pattern);
    }
    return out;
  }

  static std::size_t index(const Node& node) { return static_cast<std::size_t>(node.index); }
  std::string say(const base::Message& message) const { return base::say(language_, message); }

  const Settled& settled_;
  base::Language language_;
  Subject nobody_;
  Evaluator evaluator_;
  Words words_;
  std::vector<DescribedLine> lines_;
};

}  // namespace

std::vector<DescribedLine> describe(const Settled& settled, const Node& condition, base::Language language) {
  return Describer(settled, language).lines(condition);
}

}  // namespace vinhdanh::rules
