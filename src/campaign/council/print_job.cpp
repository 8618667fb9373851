#include "campaign/council/print_job.h"

#include <fstream>
#include <map>
#include <optional>
#include <sstream>

#include "campaign/council/decision_document.h"
#include "campaign/council/print_store.h"
#include "paper/certificate.h"
#include "paper/zip_writer.h"

namespace vinhdanh::campaign::council {
namespace {

namespace fs = std::filesystem;

paper::CertificateOptions options_of(const PrintJob& job) {
  auto options = certificate_options(*job.plan, job.decision, job.at);
  if (job.design) options.design = &*job.design;
  if (job.blank) options.paper = paper::CertificatePaper::kPreprinted;
  if (job.printer) {
    options.offset_x_mm = job.printer->right / 10.0;
    options.offset_y_mm = job.printer->down / 10.0;
  }
  return options;
}

// Made and signed as they are printed; `items` outlives the source.
paper::CertificateSource certificates_of(const PrintJob& job, const std::vector<PrintItem>& items) {
  return [&job, &items, at = std::size_t{0}]() mutable -> std::optional<paper::Certificate> {
    if (at == items.size()) return std::nullopt;
    return certificate_of(*job.plan, job.decision, job.decision.list[items[at++].index], job.codes);
  };
}

base::Problems print_together(const PrintJob& job, const fs::path& file,
                              const PrintBatches::KeepGoing& keep_going) {
  auto options = options_of(job);
  options.keep_going = keep_going;
  std::ofstream out(file, std::ios::binary);
  out.exceptions(std::ios::failbit | std::ios::badbit);
  auto problems = paper::render_certificates(certificates_of(job, job.items), out, options);
  out.flush();
  return problems;
}

base::Problems print_by_unit(const PrintJob& job, const fs::path& file,
                             const PrintBatches::KeepGoing& keep_going) {
  std::map<std::string, std::vector<PrintItem>> units;
  for (const auto& item : job.items) units[job.decision.list[item.index].unit_code].push_back(item);
  paper::ZipWriter zip;
  base::Problems problems;
  std::size_t before = 0;
  for (const auto& [unit, items] : units) {
    auto options = options_of(job);
    options.keep_going = [&](std::size_t done) { return keep_going(before + done); };
    std::ostringstream pdf;
    const auto more = paper::render_certificates(certificates_of(job, items), pdf, options);
    problems.insert(problems.end(), more.begin(), more.end());
    if (base::has_errors(problems)) return problems;
    zip.add_stored(unit + ".pdf", pdf.view());
    before += items.size();
  }
  std::ofstream out(file, std::ios::binary);
  out.exceptions(std::ios::failbit | std::ios::badbit);
  out << zip.finish() << std::flush;
  return problems;
}

std::vector<Copy> copies(const PrintJob& job) {
  std::vector<Copy> out;
  for (const auto& item : job.items) {
    Copy copy;
    copy.code = job.decision.list[item.index].code;
    copy.serial = item.serial;
    copy.printer = job.printer ? job.printer->name : "";
    copy.by = job.by;
    copy.at = job.at;
    copy.reason = item.reason;
    out.push_back(std::move(copy));
  }
  return out;
}

}  // namespace

base::Problems print(const PrintJob& job, platform::db::Database& db, const fs::path& file,
                     const PrintBatches::KeepGoing& keep_going) {
  auto problems = job.by_unit ? print_by_unit(job, file, keep_going) : print_together(job, file, keep_going);
  if (base::has_errors(problems)) return problems;
  const auto counted = db.write([&](platform::db::Session& s) { return add_copies(s, copies(job)); });
  if (!counted) return counted.error();
  return problems;
}

}  // namespace vinhdanh::campaign::council
