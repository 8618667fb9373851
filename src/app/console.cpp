#include "app/console.h"

#include <nlohmann/json.hpp>
#include <ostream>

#include "base/clock.h"

namespace vinhdanh::app {
namespace {

nlohmann::ordered_json as_json(const base::Problem& problem) {
  const auto& place = problem.place;
  nlohmann::ordered_json out;
  out["severity"] = problem.severity == base::Severity::kError ? "error" : "warning";
  if (!place.file.empty()) out["file"] = place.file;
  if (place.line > 0) out["line"] = place.line;
  if (place.column > 0) out["column"] = place.column;
  if (!place.sheet.empty()) out["sheet"] = place.sheet;
  if (!place.cell.empty()) out["cell"] = place.cell;
  if (!place.field.empty()) out["field"] = place.field;
  if (!problem.seen.empty()) out["seen"] = problem.seen;
  out["text"] = {{"vi", base::say(base::Language::kVietnamese, problem.text)},
                 {"en", base::say(base::Language::kEnglish, problem.text)}};
  return out;
}

}  // namespace

int report(Console& console, const base::Problems& problems, bool json) {
  if (json) {
    auto list = nlohmann::ordered_json::array();
    for (const auto& problem : problems) list.push_back(as_json(problem));
    console.out << nlohmann::ordered_json{{"ok", !base::has_errors(problems)}, {"problems", list}}.dump(
                       2, ' ', false, nlohmann::ordered_json::error_handler_t::replace)
                << "\n";
  } else {
    for (const auto& problem : problems) console.err << base::describe(console.language, problem) << "\n";
  }
  return base::has_errors(problems) ? kRefused : kDone;
}

Progress::Progress(Console& console, base::Message what)
    : console_(console), what_(std::move(what)), started_(base::SystemClock().now()) {}

Progress::~Progress() {
  if (shown_ >= 0) console_.err << "\r\033[K" << std::flush;
}

void Progress::at(double part) {
  if (!console_.terminal || base::SystemClock().now() - started_ < std::chrono::seconds(1)) return;
  const int percent = static_cast<int>(part * 100);
  if (percent == shown_) return;
  shown_ = percent;
  const int filled = percent * 30 / 100;
  console_.err << "\r" << console_.say(what_) << " [" << std::string(static_cast<std::size_t>(filled), '#')
               << std::string(static_cast<std::size_t>(30 - filled), '.') << "] " << percent << " %"
               << std::flush;
}

}  // namespace vinhdanh::app
