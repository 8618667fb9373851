#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "rules/evaluate.h"

namespace vinhdanh::rules {

// The facts of many subjects, a column for each fact: what Batch runs over. Depends on the
// rulings on years, founding and period of `settled`, not on thresholds, so that a changed
// threshold needs no new columns. `settled` has to outlive it.
class Columns {
 public:
  explicit Columns(const Settled& settled);
  void add(const Subject& subject);
  void reserve(std::size_t subjects, std::size_t items);
  std::size_t size() const { return kind.size(); }

  // Codes of a year beside the four levels.
  static constexpr std::uint8_t kExempt = 4;  // also an open year that has not been evaluated
  static constexpr std::uint8_t kMissing = 5;
  static constexpr std::uint8_t kBeforeFounding = 6;
  static constexpr std::int32_t kNoDay = INT32_MIN;

  using Bytes = std::vector<std::uint8_t>;
  // One entry for each subject.
  Bytes kind;
  std::vector<int> years;     // years and open years, rising
  std::vector<Bytes> levels;  // by year: Level or one of the codes above
  std::vector<std::string> attested_names;
  std::vector<Bytes> attested;  // by name: Value
  std::vector<Bytes> knowing;   // by name: 1 if attested in knowledge of discipline
  Bytes disciplined;            // Value
  std::vector<std::string> title_names;
  std::vector<Bytes> titles;               // by title × years: Value, kNotApplicable in exempt years
  std::vector<std::vector<double>> facts;  // by declared fact: number, 0/1 or days since 1970; NaN: not known
  std::vector<std::uint32_t> first_item;   // of each subject, and the end

  // One entry for each item; items that are one work stand next to each other.
  Bytes item_kind;
  Bytes scope;                           // 3: not known
  Bytes author;                          // 2: not known
  Bytes applied;                         // Value
  Bytes recognised;                      // Value
  Bytes rewarded;                        // Value
  Bytes in_period;                       // Value: its day counts for the subject
  std::vector<std::int32_t> day;         // days since 1970
  std::vector<double> share;             // -1: none
  std::vector<std::uint32_t> followers;  // items that are the same work as the item before

 private:
  void collect(const Node& node);
  void add_years(const Subject& subject);
  void add_titles(const Subject& subject);
  void add_items(const Subject& subject);
  void add_facts(const Subject& subject);

  const Settled* settled_;
};

}  // namespace vinhdanh::rules
