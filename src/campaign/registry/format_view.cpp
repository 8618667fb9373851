#include "campaign/registry/format_view.h"

#include <algorithm>

namespace vinhdanh::campaign::registry {
namespace {

using base::msg;
using base::msgn;

void show(platform::web::Block row, const paper::FormatFinding& one) {
  row.set("WHERE", one.where).set("TEXT", one.text).set("RULE", one.rule);
  if (one.page > 0)
    row.add("ON_PAGE").set("PAGE", one.page);
  else
    row.show("NO_PAGE");
  if (!one.seen.empty()) row.add("VALUE").set("SEEN", one.seen);
  row.show(one.mended ? "MENDED" : "BY_HAND");
}

}  // namespace

std::optional<int> format_points(const std::string& docx, const std::string& name) {
  const auto report = paper::check_format(docx, name);
  return report ? std::optional(static_cast<int>(report->findings.size())) : std::nullopt;
}

base::Message format_label(std::optional<int> points) {
  if (!points) return msg("Format");
  if (*points == 0) return msg("Format: no difference found");
  return msgn("Format: {0} point differs", "Format: {0} points differ", *points);
}

void show_format(platform::web::Block page, const base::Result<paper::FormatReport>& found,
                 const std::string& copy_href) {
  if (!found) {
    page.add("UNREADABLE").set("WHY", found.error().front().text);
    return;
  }
  const auto& findings = found->findings;
  if (findings.empty()) {
    page.show("CLEAN");
    return;
  }
  const auto mended = std::ranges::count_if(findings, &paper::FormatFinding::mended);
  const auto left = static_cast<long long>(findings.size()) - mended;
  auto box = page.add("DIFFERS");
  box.set("COUNT", msgn("{0} point differs from the decree.", "{0} points differ from the decree.",
                        static_cast<long long>(findings.size())));
  if (mended > 0)
    box.add("COPY")
        .set("COPY_HREF", copy_href)
        .set("DONE", msgn("{0} of them is mended in the corrected copy.",
                          "{0} of them are mended in the corrected copy.", mended));
  box.add("LEFT").set("TO_DO", left == 0 ? msg("Nothing is left to do by hand.")
                                         : msgn("{0} is left to mend by hand in Word.",
                                                "{0} are left to mend by hand in Word.", left));
  box.show_if(std::ranges::find(findings, 0, &paper::FormatFinding::page) != findings.end(), "SOME_NO_PAGE");
  for (const auto& one : findings) show(box.add("FINDING"), one);
}

}  // namespace vinhdanh::campaign::registry
