#include "rules/parser.h"

#include <algorithm>
#include <array>
#include <functional>

#include "base/text.h"
#include "rules/token_reader.h"

namespace vinhdanh::rules {
namespace {

constexpr std::array<std::string_view, 47> kReserved{
    "all",   "and",     "any",      "applied",     "at",         "attested",      "author",
    "base",  "between", "city",     "co",          "collective", "completed",     "count",
    "date",  "day",     "days",     "discipline",  "every",      "excellent",     "exempt",
    "from",  "good",    "in",       "initiatives", "is",         "knowledge",     "least",
    "main",  "most",    "national", "none",        "not",        "not_completed", "of",
    "or",    "period",  "person",   "recognised",  "rewarded",   "row",           "ruling",
    "scope", "share",   "title",    "topics",      "years"};

class Parser : TokenReader {
 public:
  Parser(const RuleSet& rules, std::vector<Token> tokens, std::string_view own)
      : TokenReader(std::move(tokens), rules.file), rules_(rules), own_(own) {}

  Node whole() {
    Node node = as_condition(any_of());
    if (peek().kind != Token::Kind::kEnd) refuse(base::msg("“{0}” is not expected here.", peek().text));
    return node;
  }

 private:
  Node any_of() {
    return chain("or", Op::kAny, [this] { return all_of(); });
  }
  Node all_of() {
    return chain("and", Op::kAll, [this] { return negation(); });
  }

  Node chain(std::string_view word, Op op, const std::function<Node()>& part) {
    const Nest nest(*this);
    Node first = part();
    if (!is(word)) return first;
    Node node = make(op, Type::kCondition, first.spot);
    node.children.push_back(as_condition(std::move(first)));
    while (accept(word)) node.children.push_back(as_condition(part()));
    return node;
  }

  Node negation() {
    const Nest nest(*this);
    const auto spot = peek().spot;
    if (!accept("not")) return comparison();
    Node node = make(Op::kNot, Type::kCondition, spot);
    node.children.push_back(as_condition(negation()));
    return node;
  }

  Node comparison() {
    Node left = sum();
    const auto found = comparison_sign();
    if (!found) return left;
    Node node = make(Op::kCompare, Type::kCondition, left.spot);
    node.comparison = *found;
    Node right = sum();
    if (left.type != Type::kDate || right.type != Type::kDate) {
      left = as_number(std::move(left));
      right = as_number(std::move(right));
    }
    node.children.push_back(std::move(left));
    node.children.push_back(std::move(right));
    return node;
  }

  Node sum() {
    return arithmetic("+", Op::kAdd, "-", Op::kSubtract, [this] { return product(); });
  }
  Node product() {
    return arithmetic("*", Op::kMultiply, "/", Op::kDivide, [this] { return atom(); });
  }

  Node arithmetic(std::string_view one, Op one_op, std::string_view two, Op two_op,
                  const std::function<Node()>& part) {
    Node left = part();
    while (is(one) || is(two)) {
      Node node = make(is(one) ? one_op : two_op, Type::kNumber, peek().spot);
      ++at_;
      node.children.push_back(as_number(std::move(left)));
      node.children.push_back(as_number(part()));
      const auto& divisor = node.children.back();
      if (node.op == Op::kDivide && divisor.op == Op::kNumber && divisor.number == 0)
        refuse(base::msg("This divides by zero."), divisor.spot);
      left = std::move(node);
      if (++width_ > kWidest) refuse(base::msg("This expression is too long. Split it into definitions."));
    }
    return left;
  }

  Node atom() {
    const Nest nest(*this);
    const Token token = peek();
    if (token.kind == Token::Kind::kNumber) return number();
    if (token.kind == Token::Kind::kDate) return date();
    if (accept("(")) {
      Node inner = any_of();
      expect(")");
      return inner;
    }
    if (token.kind != Token::Kind::kWord)
      refuse(token.text.empty() ? base::msg("The rule ends too early: a condition is missing.")
                                : base::msg("“{0}” is not expected here.", token.text));
    return word();
  }

  Node number() {
    Node node = make(Op::kNumber, Type::kNumber, peek().spot);
    node.number = tokens_[at_++].number;
    return node;
  }

  Node date() {
    Node node = make(Op::kDate, Type::kDate, peek().spot);
    node.date = tokens_[at_++].date;
    return node;
  }

  Node word() {
    const Token token = tokens_[at_++];
    const auto& text = token.text;
    if (text == "all" || text == "any" || text == "none") return listed(text, token.spot);
    if (text == "at") return bounded(token.spot);
    if (text == "every") return every_year(token.spot);
    if (text == "count") return counted(token.spot);
    if (text == "attested") return attested(token.spot);
    if (text == "ruling") return ruling(token.spot);
    if (text == "scope") return item_word(Op::kScope, kScopeCodes, token.spot);
    if (text == "author") return item_word(Op::kAuthor, kAuthorCodes, token.spot);
    if (text == "applied") return make(Op::kApplied, Type::kCondition, token.spot);
    if (text == "rewarded") return make(Op::kRewarded, Type::kCondition, token.spot);
    if (text == "recognised") return make(Op::kRecognised, Type::kCondition, token.spot);
    if (text == "share") return make(Op::kShare, Type::kNumber, token.spot);
    if (text == "day") return day(token.spot);
    if (text == "discipline") return in_period(Op::kDiscipline, token.spot);
    if (text == "date") return make(Op::kCampaignDate, Type::kDate, token.spot);
    if (text == "period") return make(Op::kPeriodStart, Type::kDate, token.spot);
    if (text == "years" || text == "days") return between(text, token.spot);
    return named(token);
  }

  Node listed(std::string_view which, Spot spot) {
    expect("of");
    const auto op = which == "all" ? Op::kAll : which == "any" ? Op::kAny : Op::kNone;
    return list(make(op, Type::kCondition, spot));
  }

  Node list(Node node) {
    expect("(");
    do {
      node.children.push_back(as_condition(any_of()));
    } while (accept(","));
    expect(")");
    return node;
  }

  // at least|most N of items…, of (conditions), years…
  Node bounded(Spot spot) {
    Node node = make(Op::kCompare, Type::kCondition, spot);
    if (accept("most")) {
      node.comparison = Comparison::kAtMost;
    } else {
      expect("least");
      node.comparison = Comparison::kAtLeast;
    }
    Node least = as_number(atom());
    node.children.push_back(accept("of") ? of_things(peek().spot) : of_years(peek().spot));
    node.children.push_back(std::move(least));
    return node;
  }

  Node of_things(Spot spot) {
    if (is("(")) return list(make(Op::kCountTrue, Type::kNumber, spot));
    return items(spot);
  }

  Node counted(Spot spot) {
    if (!is("years") && !is("year")) return items(spot);
    if (tokens_[at_ + 1].text == "subject") {
      at_ += 2;
      return make(Op::kCountSubject, Type::kNumber, spot);
    }
    return of_years(spot);
  }

  Node of_years(Spot spot) {
    if (!accept("year")) expect("years");
    Node node = make(Op::kCountYears, Type::kNumber, spot);
    if (accept("in")) {
      expect("a");
      expect("row");
      node.flag = true;
    }
    return year_test(std::move(node));
  }

  Node every_year(Spot spot) {
    expect("year");
    return year_test(make(Op::kEveryYear, Type::kCondition, spot));
  }

  Node year_test(Node node) {
    if (accept("with")) {
      expect("title");
      node.name = name();
      return node;
    }
    const auto found = comparison_sign();
    if (!found) refuse(base::msg("Say which years: “>= good”, “= excellent” or “with title NAME”."));
    node.comparison = *found;
    node.detail = one_of(std::span(kLevelCodes).first(4));
    return node;
  }

  Node items(Spot spot) {
    Node node = make(Op::kCountItems, Type::kNumber, spot);
    do {
      constexpr std::array<std::string_view, 2> kItems{"initiatives", "topics"};
      node.kinds = static_cast<std::uint8_t>(node.kinds | (1U << static_cast<unsigned>(one_of(kItems))));
    } while (accept("+"));
    if (!accept("where")) return node;
    node.children.push_back(as_condition(filter()));
    return node;
  }

  // What is in brackets is the whole filter: what follows is compared with the count.
  Node filter() {
    const Nest nest(*this);
    const auto spot = peek().spot;
    if (is("(")) return atom();
    if (!accept("not")) return negation();
    Node node = make(Op::kNot, Type::kCondition, spot);
    node.children.push_back(as_condition(filter()));
    return node;
  }

  Node attested(Spot spot) {
    Node node = make(Op::kAttested, Type::kCondition, spot);
    node.name = own_;
    if (const int index = criterion(peek().text); index >= 0) {
      node.name = rules_.criteria[static_cast<std::size_t>(index)].id;
      ++at_;
    }
    if (node.name.empty()) refuse(base::msg("Say which criterion is attested: “attested ID”."));
    if (!accept("in")) return node;
    for (const auto next : {"knowledge", "of", "discipline"}) expect(next);
    node.flag = true;
    return node;
  }

  Node ruling(Spot spot) {
    Node node = make(Op::kRulingTruth, Type::kRuling, spot);
    std::vector<std::string_view> names;
    for (const auto& known : rules_.rulings) names.push_back(known.name);
    node.index = one_of(names);
    if (!accept("is")) return node;
    const auto& values = rules_.rulings[static_cast<std::size_t>(node.index)].values;
    names.clear();
    for (const auto& known : values) names.push_back(known.name);
    node.op = Op::kRulingIs;
    node.type = Type::kCondition;
    node.detail = one_of(names);
    return node;
  }

  Node item_word(Op op, std::span<const std::string_view> codes, Spot spot) {
    Node node = make(op, Type::kCondition, spot);
    const auto found = comparison_sign();
    if (!found) refuse(base::msg("A comparison is missing here: one of = != < <= > >=."));
    node.comparison = *found;
    node.detail = one_of(codes);
    return node;
  }

  Node day(Spot spot) {
    if (is("in")) return in_period(Op::kDayInPeriod, spot);
    return make(Op::kItemDay, Type::kDate, spot);
  }

  Node in_period(Op op, Spot spot) {
    expect("in");
    expect("period");
    return make(op, Type::kCondition, spot);
  }

  Node between(std::string_view unit, Spot spot) {
    expect("from");
    Node node = make(unit == "years" ? Op::kYearsBetween : Op::kDaysBetween, Type::kNumber, spot);
    node.children.push_back(as_date(atom()));
    expect("to");
    node.children.push_back(as_date(atom()));
    return node;
  }

  Node named(const Token& token) {
    if (const int index = criterion(token.text); index >= 0)
      return reference(Op::kCriterion, Type::kCondition, index, token);
    if (const int index = find(rules_.definitions, token.text); index >= 0)
      return reference(Op::kDefinition, Type::kCondition, index, token);
    if (const int index = find(rules_.parameters, token.text); index >= 0)
      return reference(Op::kParameter, Type::kNumber, index, token);
    if (const int index = find(rules_.facts, token.text); index >= 0) return fact(index, token);
    unknown(token);
  }

  Node reference(Op op, Type type, int index, const Token& token) {
    Node node = make(op, type, token.spot);
    node.index = index;
    node.name = token.text;
    return node;
  }

  Node fact(int index, const Token& token) {
    switch (rules_.facts[static_cast<std::size_t>(index)].type) {
      case FactType::kNumber:
        return reference(Op::kNumberFact, Type::kNumber, index, token);
      case FactType::kTruth:
        return reference(Op::kTruthFact, Type::kCondition, index, token);
      case FactType::kDate:
        break;
    }
    return reference(Op::kDateFact, Type::kDate, index, token);
  }

  [[noreturn]] void unknown(const Token& token) {
    std::vector<std::string_view> known(kReserved.begin(), kReserved.end());
    for (const auto& c : rules_.criteria) known.push_back(c.id);
    for (const auto& d : rules_.definitions) known.push_back(d.name);
    for (const auto& p : rules_.parameters) known.push_back(p.name);
    for (const auto& f : rules_.facts) known.push_back(f.name);
    refuse_word(token, known);
  }

  int criterion(std::string_view id) const {
    const auto at = std::ranges::find(rules_.criteria, id, &Criterion::id);
    return at == rules_.criteria.end() ? -1 : static_cast<int>(at - rules_.criteria.begin());
  }

  template <typename Named>
  static int find(const std::vector<Named>& all, std::string_view name) {
    const auto at = std::ranges::find(all, name, &Named::name);
    return at == all.end() ? -1 : static_cast<int>(at - all.begin());
  }

  Node as_condition(Node node) {
    if (node.type == Type::kRuling) {
      const auto& of = rules_.rulings[static_cast<std::size_t>(node.index)];
      const bool truth =
          !of.of_years && std::ranges::all_of(of.values, [](const auto& v) { return v.means.has_value(); });
      if (!truth)
        refuse(base::msg("The ruling “{0}” is not a condition by itself. Compare it: “ruling {0} is VALUE”.",
                         of.name),
               node.spot);
      node.type = Type::kCondition;
    }
    if (node.type != Type::kCondition)
      refuse(base::msg(
                 "A condition is expected here, but this is a number or a date. Compare it with something."),
             node.spot);
    return node;
  }

  Node as_number(Node node) {
    if (node.type == Type::kRuling) {
      const auto& of = rules_.rulings[static_cast<std::size_t>(node.index)];
      if (std::ranges::none_of(of.values, &RulingValue::takes_number))
        refuse(base::msg("The ruling “{0}” carries no number.", of.name), node.spot);
      node.op = Op::kRulingNumber;
      node.type = Type::kNumber;
    }
    if (node.type != Type::kNumber) refuse(base::msg("A number is expected here."), node.spot);
    return node;
  }

  Node as_date(Node node) {
    if (node.type != Type::kDate) refuse(base::msg("A date is expected here."), node.spot);
    return node;
  }

  static Node make(Op op, Type type, Spot spot) {
    Node node;
    node.op = op;
    node.type = type;
    node.spot = spot;
    return node;
  }

  static constexpr int kWidest = 200;
  const RuleSet& rules_;
  std::string_view own_;
  int width_ = 0;
};

}  // namespace

base::Result<Node> parse_condition(const RuleSet& rules, std::string_view text, Spot start,
                                   std::string_view own_criterion) {
  auto tokens = tokens_of(text, start, rules.file);
  if (!tokens) return base::refuse(std::move(tokens.error()));
  try {
    return Parser(rules, std::move(*tokens), own_criterion).whole();
  } catch (Refusal& refusal) {
    return base::refuse(std::move(refusal.problem));
  }
}

bool is_reserved(std::string_view word) {
  return std::ranges::find(kReserved, word) != kReserved.end();
}

}  // namespace vinhdanh::rules
