#pragma once

#include <string>
#include <vector>

#include "rules/evaluate.h"

namespace vinhdanh::rules {

// {"results": […]} as docs/criteria.md describes it, with the rulings in force and the rules'
// version; verdicts in the order in which they are added. Holds text only, so that many
// subjects need no more memory than their answer.
class AnswerWriter {
 public:
  explicit AnswerWriter(const Settled& settled) : settled_(settled) {}
  void add(const Verdict& verdict);
  std::string finish();

 private:
  const Settled& settled_;
  std::string results_;
};

std::string answer_json(const Settled& settled, const std::vector<Verdict>& verdicts);

}  // namespace vinhdanh::rules
