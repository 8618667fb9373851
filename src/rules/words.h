#pragma once

#include <string>
#include <vector>

#include "rules/evaluator.h"

namespace vinhdanh::rules {

// Puts findings into sentences of one language. Sentences come without a full stop.
class Words {
 public:
  Words(base::Language language, const Evaluator& evaluator) : language_(language), evaluator_(evaluator) {}

  // Why the criterion came to its value: what the file says of that outcome, then the years and
  // records that decided; with a full stop.
  std::string reason(std::size_t criterion) const;
  // One condition and what was found.
  std::string sentence(const Finding& finding) const;

  std::string record(const Item& item) const;  // "initiative i1 “…”"
  std::string level(Level level) const;
  std::string scope(Scope scope) const;
  std::string say(const base::Message& message) const { return base::say(language_, message); }
  // What is not known of an item, or keeps it from counting.
  std::string why(const Work& work) const;

 private:
  struct Part {
    std::vector<std::string> sentences;
    bool guard = false;  // only says to whom another condition applies
  };
  Part deciding(const Finding& finding) const;
  Part deciding_of_chain(const Finding& finding) const;
  Part deciding_of_criterion(const Finding& finding) const;
  void gather_why(const Finding& finding, Value value, const Item& item, std::vector<std::string>& out) const;
  std::string why_one(const Finding& leaf, const Item& item) const;
  std::string every_year(const Finding& finding) const;
  std::string comparison(const Finding& finding) const;
  std::string years_compared(const Finding& finding) const;
  std::string items_compared(const Finding& finding) const;
  std::string attested(const Finding& finding) const;
  std::string ruled(const Finding& finding) const;
  std::string number(const Finding& finding) const;
  std::string needed(const Node& node, const Bounds& bounds) const;
  std::string test(const Node& node) const;
  std::string years_with(const Node& test, Value value) const;
  std::string not_counted() const;
  std::string year(const YearFact& year, bool with_level) const;
  std::string measures() const;
  std::string outcome(const Criterion& criterion, Value value) const;

  base::Language language_;
  const Evaluator& evaluator_;
};

std::string shown_number(double number);

}  // namespace vinhdanh::rules
