#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "rules/cases.h"
#include "rules/evaluate.h"

namespace vinhdanh::rules {

// What `vinhdanh criteria …` calls. A source is the text of a file and the name that problems
// are told with.
struct Source {
  std::string_view text;
  std::string_view name;
};

// criteria evaluate: as text for people, or as the JSON of docs/criteria.md.
base::Result<std::string> evaluate_text(Source criteria, Source facts, base::Language language);
base::Result<std::string> evaluate_json(Source criteria, Source facts);

// criteria explain: one subject of the facts; refuses an unknown id with the nearest known one.
base::Result<std::string> explain_text(Source criteria, Source facts, std::string_view subject,
                                       base::Language language);
base::Result<std::string> explain_json(Source criteria, Source facts, std::string_view subject);

// criteria check: a summary of what the file holds.
base::Result<std::string> check_text(Source criteria, base::Language language);

// criteria test: the cases against the rules. Problems of either file refuse; a case that comes
// out otherwise is in the report.
base::Result<CaseReport> test_cases(Source criteria, Source cases);
// One line for each failure and a closing one.
std::string report_text(const CaseReport& report, base::Language language);

// criteria compare: whose verdict changes from one criteria file to the other.
base::Result<std::string> compare_text(Source before, Source after, Source facts, base::Language language);

}  // namespace vinhdanh::rules
