#include "paper/format_layout.h"

#include <algorithm>
#include <map>

#include "base/text.h"

namespace vinhdanh::paper {

namespace {

using Pages = std::vector<int>;  // from 1

constexpr std::size_t kBeginning = 30;       // bytes that stand in one line of a page
constexpr int kNeighbours = 30;              // lines before and behind that may tell
constexpr std::size_t kMostWork = 1U << 30;  // bytes to look through, whatever the document is

// Programs part and join words as the lines fall.
std::string without_blanks(const std::string& text) {
  auto folded = base::fold(text);
  std::erase(folded, ' ');
  return folded;
}

class Finder {
 public:
  Finder(const std::vector<std::string>& lines, const std::vector<std::string>& pages) : lines_(lines) {
    for (const auto& page : pages) {
      pages_.push_back(without_blanks(page));
      bytes_ += page.size();
    }
  }

  // 0: not certain.
  int page_of(int line) {
    const auto& found = pages_of(line);
    if (found.size() == 1) return found.front();
    const int least = certain(line, -1, 1), most = certain(line, +1, static_cast<int>(pages_.size()));
    if (least == most) return least;  // wherever the columns of the page put its words
    const auto fits = [&](int page) { return page >= least && page <= most; };
    const auto first = std::ranges::find_if(found, fits);
    return std::ranges::count_if(found, fits) == 1 ? *first : 0;
  }

 private:
  // The page of the next line in that direction that stands on one page only.
  int certain(int line, int step, int otherwise) {
    for (int i = 1; i <= kNeighbours; ++i) {
      const auto at = line + i * step;
      if (at < 0 || at >= static_cast<int>(lines_.size())) break;
      if (const auto& found = pages_of(at); found.size() == 1) return found.front();
    }
    return otherwise;
  }

  // By the whole line; by its beginning where it goes over a page or is broken in a cell.
  const Pages& pages_of(int line) {
    const auto [known, is_new] = known_.try_emplace(line);
    if (!is_new) return known->second;
    const auto text = without_blanks(lines_[static_cast<std::size_t>(line)]);
    known->second = pages_with(text);
    if (known->second.empty() && text.size() > kBeginning)
      known->second = pages_with(text.substr(0, kBeginning));
    return known->second;
  }

  Pages pages_with(const std::string& text) {
    Pages found;
    work_ += bytes_;
    if (text.empty() || work_ > kMostWork) return found;
    for (std::size_t i = 0; i < pages_.size(); ++i)
      if (pages_[i].find(text) != std::string::npos) found.push_back(static_cast<int>(i) + 1);
    return found;
  }

  const std::vector<std::string>& lines_;
  std::vector<std::string> pages_;
  std::map<int, Pages> known_;
  std::size_t bytes_ = 0, work_ = 0;
};

bool lacks_page(const FormatFinding& finding) {
  return finding.page == 0 && finding.line >= 0;
}

}  // namespace

bool lacks_pages(const FormatReport& report) {
  return std::ranges::any_of(report.findings, lacks_page);
}

void find_pages(FormatReport& report, const std::vector<std::string>& pages) {
  Finder finder(report.lines, pages);
  for (auto& finding : report.findings)
    if (lacks_page(finding)) finding.page = finder.page_of(finding.line);
}

}  // namespace vinhdanh::paper
