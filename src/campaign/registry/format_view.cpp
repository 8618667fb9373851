#include "campaign/registry/format_view.h"

#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include "base/text.h"

namespace vinhdanh::campaign::registry {
namespace {

using base::msg;
using base::msgn;

constexpr std::size_t kMostRows = 300, kMostLines = 200;  // more would make no page that anybody reads

using Same = std::vector<const paper::FormatFinding*>;

// What is wrong in the same way in many lines, such as the size of all text, is one row with these lines.
std::vector<Same> grouped(const std::vector<paper::FormatFinding>& findings) {
  std::vector<Same> rows;
  std::map<std::string, std::size_t> known;
  for (const auto& one : findings) {
    const auto key = one.rule + "\n" + base::say(base::Language::kEnglish, one.text) + "\n" + one.seen +
                     (one.mended ? "\nm" : "\n");
    const auto [row, is_new] = known.try_emplace(key, rows.size());
    if (is_new) rows.emplace_back();
    rows[row->second].push_back(&one);
  }
  return rows;
}

// "1, 2, 5"; empty when none is known.
std::string pages_of(const Same& row) {
  std::set<int> pages;
  for (const auto* one : row)
    if (one->page > 0) pages.insert(one->page);
  std::vector<std::string> words;
  for (const int page : pages) {
    words.push_back(words.size() < 8 ? std::to_string(page) : "…");
    if (words.size() > 8) break;
  }
  return base::join(words, ", ");
}

void show(platform::web::Block block, const Same& row) {
  const auto& first = *row.front();
  block.set("WHERE", first.where).set("TEXT", first.text).set("RULE", first.rule);
  if (const auto pages = pages_of(row); !pages.empty())
    block.add("ON_PAGE").set("PAGE", pages);
  else
    block.show("NO_PAGE");
  if (!first.seen.empty()) block.add("VALUE").set("SEEN", first.seen);
  block.show(first.mended ? "MENDED" : "BY_HAND");
  if (row.size() == 1) return;
  auto others = block.add("OTHERS");
  others.set("MORE", msgn("and {0} more line", "and {0} more lines", static_cast<long long>(row.size() - 1)));
  for (std::size_t i = 1; i < std::min(row.size(), kMostLines); ++i)
    others.add("OTHER").set("PLACE", paper::place_of(*row[i]));
  others.show_if(row.size() > kMostLines, "CUT");
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
  const auto rows = grouped(findings);
  for (std::size_t i = 0; i < std::min(rows.size(), kMostRows); ++i) show(box.add("FINDING"), rows[i]);
  if (rows.size() > kMostRows)
    box.add("TOO_MANY").set("SHOWN", msg("Only the first {0} are shown.", kMostRows));
}

}  // namespace vinhdanh::campaign::registry
