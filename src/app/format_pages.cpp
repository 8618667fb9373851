#include "app/format_pages.h"

#include <chrono>
#include <mutex>

#include "campaign/papers/office_pdf.h"
#include "paper/format_layout.h"

namespace vinhdanh::app {
namespace {

using campaign::papers::office_pdf;
using campaign::papers::pdf_pages;
using std::chrono::seconds;

constexpr seconds kLongestLayout{40}, kLongestWait{3};

}  // namespace

void find_pages_by_layout(const std::string& docx, paper::FormatReport& report) {
  if (!paper::lacks_pages(report)) return;
  // One at a time: LibreOffice takes much memory, and people wait for their pages, not for each other's.
  static std::timed_mutex laying_out;
  const std::unique_lock only(laying_out, kLongestWait);
  if (!only) return;
  if (const auto pdf = office_pdf(docx, kLongestLayout)) paper::find_pages(report, pdf_pages(*pdf));
}

}  // namespace vinhdanh::app
