#include "campaign/dossiers/rich_text.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace vinhdanh::campaign::dossiers {
namespace {

struct Mark {
  std::string_view sign;
  bool paper::Run::*style;
};
constexpr std::array<Mark, 2> kMarks{{{"**", &paper::Run::bold}, {"__", &paper::Run::italic}}};

// Where the words between two marks end; npos when the mark at the beginning of `text` opens nothing.
std::size_t end_of(std::string_view text, std::string_view sign) {
  const auto inside = text.substr(sign.size());
  if (inside.empty() || inside.front() == ' ' || inside.starts_with(sign)) return std::string_view::npos;
  for (auto at = inside.find(sign); at != std::string_view::npos; at = inside.find(sign, at + 1))
    if (inside[at - 1] != ' ') return at;
  return std::string_view::npos;
}

void add_runs(std::string_view line, const paper::Run& style, std::vector<paper::Run>& runs) {
  const auto plain = [&](std::string_view words) {
    if (words.empty()) return;
    runs.push_back(style);
    runs.back().text = words;
  };
  for (std::size_t at = 0; at < line.size(); ++at) {
    const auto rest = line.substr(at);
    const auto mark =
        std::ranges::find_if(kMarks, [&](const Mark& one) { return rest.starts_with(one.sign); });
    const auto end = mark == kMarks.end() ? std::string_view::npos : end_of(rest, mark->sign);
    if (end == std::string_view::npos) continue;
    plain(line.substr(0, at));
    auto within = style;
    within.*(mark->style) = true;
    add_runs(rest.substr(mark->sign.size(), end), within, runs);
    line = rest.substr(end + 2 * mark->sign.size());
    at = std::string_view::npos;  // from the beginning of what is left
  }
  plain(line);
}

}  // namespace

std::vector<paper::Run> runs_of(std::string_view line) {
  std::vector<paper::Run> runs;
  add_runs(line, {}, runs);
  return runs;
}

std::string without_marks(std::string_view text) {
  auto lines = base::split(text, '\n');
  for (auto& line : lines) {
    std::string words;
    for (const auto& run : runs_of(line)) words += run.text;
    line = std::move(words);
  }
  return base::join(lines, "\n");
}

}  // namespace vinhdanh::campaign::dossiers
