#pragma once

#include <vector>

#include "rules/finding.h"

namespace vinhdanh::rules {

// Computes the conditions for one subject. Where a `Finding*` is not null, what was found is
// kept there; values are the same either way.
class Evaluator {
 public:
  Evaluator(const Settled& settled, const Subject& subject);

  // Of every criterion for this kind of subject, by its index; the others stay kNotApplicable.
  void run(bool keep);
  Value value(std::size_t criterion) const { return values_[criterion]; }
  // The applicability first (if the criterion has one), then the rule.
  const std::vector<Finding>& findings(std::size_t criterion) const { return findings_[criterion]; }
  // A filter of items for an item that need not be the subject's.
  Value holds(const Node& filter, const Item& item) { return condition(filter, &item, nullptr); }
  const YearsView& years() const { return years_; }
  // kExempt years have to be left out before.
  Value year_value(const Node& test, const YearFact& year) const;
  Value disciplined() const;
  Value in_period(const std::optional<base::Date>& day) const;
  // The same from the first day that counts for this subject.
  Value counts_on(const std::optional<base::Date>& day) const;
  const Settled& settled() const { return settled_; }
  const Subject& subject() const { return subject_; }

 private:
  Value criterion(std::size_t index, std::vector<Finding>* keep);
  Value condition(const Node& node, const Item* item, Finding* keep);
  Value found(const Node& node, const Item* item, Finding* keep);
  Value chain(const Node& node, const Item* item, Finding* keep);
  Value every_year(const Node& node) const;
  Value attested(const Node& node) const;
  Value ruling_truth(const Node& node) const;
  Bounds number(const Node& node, const Item* item, Finding* keep);
  Bounds count_years(const Node& node) const;
  Bounds count_items(const Node& node, Finding* keep);
  Value filtered(const Node& count, const Item& item, std::vector<Finding>& why);
  Bounds count_true(const Node& node, const Item* item, Finding* keep);
  Bounds between(const Node& node, const Item* item);
  Bounds ruling_number(const Node& node) const;
  std::optional<base::Date> date(const Node& node, const Item* item) const;
  Bounds as_number(const Node& node, const Item* item, Finding* keep);

  const Settled& settled_;
  const Subject& subject_;
  YearsView years_;
  base::Date from_;  // the first day that counts for this subject
  std::vector<Value> values_;
  std::vector<std::vector<Finding>> findings_;
  std::vector<std::size_t> works_;  // of each item: the number of the work that it is
  std::vector<bool> left_out_;      // of each item: rewarded before, does not count
};

}  // namespace vinhdanh::rules
