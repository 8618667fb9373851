#pragma once

#include <functional>
#include <string>

#include "campaign/criteria/verdicts.h"
#include "paper/xlsx_writer.h"

namespace vinhdanh::campaign::criteria {

// The verdicts as a workbook: a sheet with a row for each subject, and one with a row for
// each subject and criterion with its reason.
// `keep` chooses the subjects. Bytes of an .xlsx.
std::string eligibility_workbook(const Verdicts& verdicts, base::Language language,
                                 const std::function<bool(const Judged&)>& keep, base::Instant made);

}  // namespace vinhdanh::campaign::criteria
