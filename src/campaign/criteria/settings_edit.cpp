#include "campaign/criteria/settings_edit.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"

namespace vinhdanh::campaign::criteria {
namespace {

constexpr std::string_view kNumberLetters = "+-.0123456789_eE";

struct Section {
  std::size_t begin = 0;  // behind the heading's line
  std::size_t end = 0;    // where the next heading begins
};

std::string_view line_at(std::string_view text, std::size_t start) {
  return text.substr(start, text.find('\n', start) - start);
}

std::optional<Section> section_of(std::string_view text, const std::string& heading) {
  std::optional<Section> found;
  for (std::size_t at = 0; at < text.size();) {
    const auto line = line_at(text, at);
    const auto next = std::min(text.size(), at + line.size() + 1);
    const auto words = base::trim(line);
    if (found && words.starts_with("[")) {
      found->end = at;
      return found;
    }
    if (words == heading) found = Section{next, text.size()};
    at = next;
  }
  return found;
}

// The line "key = …" of the section, without its end.
std::optional<Section> line_of(std::string_view text, const Section& section, std::string_view key) {
  for (auto at = section.begin; at < section.end;) {
    const auto line = line_at(text, at);
    const auto words = base::trim(line);
    const bool starts = words.starts_with(key) && base::trim(words.substr(key.size())).starts_with("=");
    if (starts) return Section{at, at + line.size()};
    at += line.size() + 1;
  }
  return std::nullopt;
}

std::string replaced(std::string_view text, std::size_t begin, std::size_t end, std::string_view with) {
  return std::string(text.substr(0, begin)) + std::string(with) + std::string(text.substr(end));
}

}  // namespace

std::optional<std::string> with_ruling(std::string_view text, std::string_view name, std::string_view value) {
  const auto section = section_of(text, "[rulings." + std::string(name) + "]");
  if (!section) return std::nullopt;
  const auto line = "taken = \"" + std::string(value) + "\"\n";
  const auto old = line_of(text, *section, "taken");
  if (old) return replaced(text, old->begin, std::min(old->end + 1, text.size()), value.empty() ? "" : line);
  if (value.empty()) return std::string(text);
  const auto after = line_of(text, *section, "default");
  const auto at = after ? std::min(after->end + 1, text.size()) : section->begin;
  return replaced(text, at, at, line);
}

std::optional<std::string> with_parameter(std::string_view text, std::string_view name,
                                          const base::Date& from, double value) {
  const auto section = section_of(text, "[parameters." + std::string(name) + "]");
  if (!section) return std::nullopt;
  auto at = section->begin;
  if (base::valid(from)) {
    at = text.find(base::iso(from), at);
    at = at == std::string_view::npos ? at : text.find("value", at);
  } else {
    const auto line = line_of(text, *section, "value");
    at = line ? line->begin : std::string_view::npos;
  }
  at = at == std::string_view::npos ? at : text.find('=', at);
  at = at == std::string_view::npos ? at : text.find_first_of(kNumberLetters, at);
  if (at == std::string_view::npos || at >= section->end) return std::nullopt;
  const auto end = std::min(text.size(), text.find_first_not_of(kNumberLetters, at));
  return replaced(text, at, end, number_text(value));
}

const rules::Parameter::Version& version_on(const rules::Parameter& parameter, const base::Date& day) {
  const auto* found = &parameter.versions.front();
  for (const auto& version : parameter.versions) {
    if (!base::valid(version.from) || version.from <= day) found = &version;
  }
  return *found;
}

std::string number_text(double number) {
  std::string out(32, ' ');
  const auto [end, error] = std::to_chars(out.data(), out.data() + out.size(), number);
  out.resize(static_cast<std::size_t>(end - out.data()));
  return out;
}

}  // namespace vinhdanh::campaign::criteria
