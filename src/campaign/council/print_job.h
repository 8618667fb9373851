#pragma once

#include <functional>
#include <string>
#include <vector>

#include "campaign/council/certificate_code.h"
#include "campaign/council/decision.h"
#include "campaign/council/print_batches.h"
#include "campaign/council/print_run.h"
#include "campaign/plan/plan.h"
#include "paper/certificate_design.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::council {

// Everything that one run of printing needs, so that it can go on after the request.
struct PrintJob {
  const plan::Plan* plan = nullptr;  // lives as long as the program
  Decision decision{};
  std::vector<PrintItem> items{};
  CodeMaker codes{};
  bool blank = false;
  bool by_unit = false;  // a zip with one PDF for each unit
  std::optional<Printer> printer{};
  std::string by{};
  base::Instant at{};
  std::optional<paper::CertificateDesign> design{};  // nothing: the layout of the program
};

// Writes the PDF or the zip and counts the copies, in this order: a file that cannot be made or was stopped
// counts nothing, one whose blanks were used in the meantime is not given out.
base::Problems print(const PrintJob& job, platform::db::Database& db, const std::filesystem::path& file,
                     const PrintBatches::KeepGoing& keep_going);

}  // namespace vinhdanh::campaign::council
