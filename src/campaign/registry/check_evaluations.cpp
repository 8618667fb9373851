#include <string>
#include <unordered_map>

#include "campaign/registry/check_context.h"

namespace vinhdanh::campaign::registry {
namespace {

using base::msg;
using base::show;

struct YearOfSubject {
  SubjectKind kind;
  std::string_view code;
  int year;
  bool operator==(const YearOfSubject&) const = default;
};
struct HashOfYear {
  std::size_t operator()(const YearOfSubject& key) const {
    return std::hash<std::string_view>{}(key.code) ^ (static_cast<std::size_t>(key.year) * 2654435761u) ^
           static_cast<std::size_t>(key.kind);
  }
};

void check_service(CheckContext& context, const Person& person, const Evaluation& evaluation) {
  if (evaluation.level == Level::kExempt) return;
  const auto year = std::to_string(evaluation.year);
  if (person.joined && evaluation.year < static_cast<int>(person.joined->year()))
    context.error(
        "level",
        msg("The person joined only on {0}; there can be no evaluation of the year {1}. Correct the day of "
            "joining, or write “{2}”.",
            show(*person.joined), year, label(Level::kExempt)));
  if (person.left && evaluation.year > static_cast<int>(person.left->year()))
    context.error(
        "level",
        msg("The person left on {0}; there can be no evaluation of the year {1}. Correct one of the two.",
            show(*person.left), year));
}

void check_existence(CheckContext& context, const Unit& unit, const Evaluation& evaluation) {
  if (exists_in(unit, evaluation.year)) return;
  context.error(
      "level",
      msg("The unit “{0}” was not there in {1}. Record the evaluation for its predecessor or successor, or "
          "correct the days of the unit.",
          called(unit), std::to_string(evaluation.year)));
}

void check_evaluation(CheckContext& context, const Evaluation& evaluation) {
  context.demand_unit("unit", evaluation.origin.unit);
  if (evaluation.year > context.this_year())
    context.error(
        "level",
        msg("The year {0} lies in the future; it cannot have been evaluated. Empty the cell or correct "
            "the year.",
            std::to_string(evaluation.year)));
  if (!context.demand_subject(evaluation.subject)) return;
  if (evaluation.subject.kind == SubjectKind::kPerson)
    check_service(context, *context.person(evaluation.subject.code), evaluation);
  else
    check_existence(context, *context.unit(evaluation.subject.code), evaluation);
}

}  // namespace

void check_evaluations(CheckContext& context) {
  const auto& all = context.registry.evaluations;
  std::unordered_map<YearOfSubject, std::size_t, HashOfYear> seen;
  seen.reserve(all.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto& one = all[i];
    context.at(Table::kEvaluations, i);
    check_evaluation(context, one);
    if (!seen.emplace(YearOfSubject{one.subject.kind, one.subject.code, one.year}, i).second)
      context.error("level", msg("The year {0} of “{1}” is evaluated twice. Keep one of the two.",
                                 std::to_string(one.year), one.subject.code));
  }
}

}  // namespace vinhdanh::campaign::registry
