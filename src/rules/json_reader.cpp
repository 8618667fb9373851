#include "rules/json_reader.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <vector>

#include "base/text.h"

namespace vinhdanh::rules {
namespace {

using Json = nlohmann::json;
constexpr int kDeepest = 32;

// Follows the parser: nlohmann keeps the last of two equal keys without a word.
class Watch {
 public:
  bool operator()(int depth, Json::parse_event_t event, const Json& parsed) {
    using Event = Json::parse_event_t;
    if (depth > kDeepest) too_deep_ = true;
    if (event == Event::key) key(parsed.get_ref<const std::string&>());
    if (event == Event::value) next();
    if (event == Event::object_start || event == Event::array_start) {
      next();
      frames_.push_back({event == Event::array_start, 0, {}, {}});
    }
    if (event == Event::object_end || event == Event::array_end) frames_.pop_back();
    return true;
  }
  bool too_deep() const { return too_deep_; }
  const std::vector<std::string>& twice() const { return twice_; }

 private:
  struct Frame {
    bool list = false;
    std::size_t index = 0;  // of the next element
    std::string key;
    std::set<std::string> keys;
  };

  void next() {
    if (!frames_.empty() && frames_.back().list) ++frames_.back().index;
  }

  void key(const std::string& key) {
    auto& frame = frames_.back();
    frame.key = key;
    if (!frame.keys.insert(key).second) twice_.push_back(path());
  }

  std::string path() const {
    std::string out;
    for (const auto& frame : frames_) {
      if (frame.list)
        out += "[" + std::to_string(frame.index - 1) + "]";
      else
        out += (out.empty() ? "" : ".") + frame.key;
    }
    return out;
  }

  std::vector<Frame> frames_;
  std::vector<std::string> twice_;
  bool too_deep_ = false;
};

}  // namespace

std::string JsonPath::text() const {
  const auto before = parent == nullptr ? std::string() : parent->text();
  if (key.empty()) return parent == nullptr ? before : before + "[" + std::to_string(index) + "]";
  return before + (before.empty() ? "" : ".") + std::string(key);
}

std::optional<Json> JsonReader::parse(std::string_view text) {
  Watch watch;
  Json root;
  try {
    root = Json::parse(text, std::ref(watch));
  } catch (const Json::parse_error& error) {
    broken(text, error.byte);
    return {};
  }
  for (const auto& path : watch.twice()) {
    base::Place place{file_, 0, 0, {}, {}, path};
    problems_.push_back(
        {base::Severity::kError, place, base::msg("This key is given twice. Keep one of them."), {}});
  }
  if (watch.too_deep()) problem({}, base::msg("This file nests too deeply."));
  if (!root.is_object()) problem({}, base::msg("The file has to be one JSON object: { … }."));
  if (watch.too_deep() || !root.is_object()) return {};
  return root;
}

const Json* JsonReader::member(const Json& object, std::string_view key) const {
  const auto at = object.find(key);
  return at == object.end() || at->is_null() ? nullptr : &*at;
}

std::optional<std::string> JsonReader::text(const Json& object, std::string_view key, const JsonPath& at) {
  const auto* found = member(object, key);
  if (found == nullptr) return {};
  if (found->is_string()) return found->get<std::string>();
  expected({&at, key, 0}, *found, base::msg("a text in quotes"));
  return {};
}

std::optional<double> JsonReader::number(const Json& object, std::string_view key, const JsonPath& at) {
  const auto* found = member(object, key);
  if (found == nullptr) return {};
  if (found->is_number() && std::isfinite(found->get<double>())) return found->get<double>();
  expected({&at, key, 0}, *found, base::msg("a number"));
  return {};
}

std::optional<int> JsonReader::year(const Json& object, std::string_view key, const JsonPath& at) {
  const auto* found = member(object, key);
  if (found == nullptr) return {};
  const double year = found->is_number() ? found->get<double>() : 0;
  if (year >= 1800 && year <= 2200 && year == std::floor(year)) return static_cast<int>(year);
  expected({&at, key, 0}, *found, base::msg("a year such as 2022"));
  return {};
}

std::optional<bool> JsonReader::truth(const Json& object, std::string_view key, const JsonPath& at) {
  const auto* found = member(object, key);
  if (found == nullptr) return {};
  if (found->is_boolean()) return found->get<bool>();
  expected({&at, key, 0}, *found, base::msg("true or false"));
  return {};
}

std::optional<base::Date> JsonReader::date(const Json& object, std::string_view key, const JsonPath& at) {
  const auto* found = member(object, key);
  if (found == nullptr) return {};
  const auto date =
      found->is_string() ? base::parse_iso_date(found->get_ref<const std::string&>()) : std::nullopt;
  if (!date) expected({&at, key, 0}, *found, base::msg("a day such as \"2021-11-30\""));
  return date;
}

std::optional<bool> JsonReader::answer(const Json& object, std::string_view key, const JsonPath& at) {
  const auto* found = member(object, key);
  if (found != nullptr && found->is_boolean()) return found->get<bool>();
  constexpr std::array<std::string_view, 3> kAnswers{"yes", "no", "unknown"};
  const auto answer = one_of(object, key, at, kAnswers);
  return !answer || *answer == 2 ? std::nullopt : std::optional(*answer == 0);
}

std::optional<std::size_t> JsonReader::one_of(const Json& object, std::string_view key, const JsonPath& at,
                                              std::span<const std::string_view> known) {
  const auto* found = member(object, key);
  if (found == nullptr) return {};
  if (!found->is_string()) {
    const std::vector<std::string> words(known.begin(), known.end());
    expected({&at, key, 0}, *found, base::msg("one of: {0}", base::join(words, ", ")));
    return {};
  }
  const auto& word = found->get_ref<const std::string&>();
  const auto position = std::ranges::find(known, word);
  if (position != known.end()) return static_cast<std::size_t>(position - known.begin());
  wrong_word({&at, key, 0}, word, known);
  return {};
}

const Json* JsonReader::object(const Json& object, std::string_view key, const JsonPath& at) {
  const auto* found = member(object, key);
  if (found == nullptr || found->is_object()) return found;
  expected({&at, key, 0}, *found, base::msg("an object: { … }"));
  return nullptr;
}

const Json* JsonReader::array(const Json& object, std::string_view key, const JsonPath& at) {
  const auto* found = member(object, key);
  if (found == nullptr || found->is_array()) return found;
  expected({&at, key, 0}, *found, base::msg("a list: [ … ]"));
  return nullptr;
}

void JsonReader::no_misspelt(const Json& object, const JsonPath& at,
                             std::span<const std::string_view> known) {
  for (const auto& [key, value] : object.items()) {
    if (std::ranges::find(known, key) != known.end()) continue;
    const auto near = base::nearest(key, known);
    if (!near.empty())
      problem({&at, key, 0}, base::msg("“{0}” is not known here. Did you mean “{1}”?", key, near), key);
  }
}

void JsonReader::problem(const JsonPath& at, base::Message text, std::string seen) {
  base::Place place{file_, 0, 0, {}, {}, at.text()};
  problems_.push_back({base::Severity::kError, std::move(place), std::move(text), std::move(seen)});
}

void JsonReader::wrong_word(const JsonPath& at, std::string_view word,
                            std::span<const std::string_view> known) {
  const auto near = base::nearest(word, known);
  const std::vector<std::string> all(known.begin(), known.end());
  problem(at,
          near.empty() ? base::msg("“{0}” is not known here. Known are: {1}.", word, base::join(all, ", "))
                       : base::msg("“{0}” is not known here. Did you mean “{1}”?", word, near),
          std::string(word));
}

void JsonReader::expected(const JsonPath& at, const Json& found, const base::Message& what) {
  constexpr std::size_t kLongestShown = 60;
  auto seen = found.dump(-1, ' ', false, Json::error_handler_t::replace);
  if (seen.size() > kLongestShown) seen = base::trim(seen.substr(0, kLongestShown)) + "…";
  problem(at, base::msg("Here has to stand {0}, not {1}.", what, seen), seen);
}

void JsonReader::broken(std::string_view text, std::size_t byte) {
  const auto before = text.substr(0, std::min(text.size(), byte == 0 ? 0 : byte - 1));
  const auto line_start = before.rfind('\n');
  base::Place place;
  place.file = file_;
  place.line = static_cast<int>(std::ranges::count(before, '\n')) + 1;
  place.column =
      static_cast<int>(before.size() - (line_start == std::string_view::npos ? 0 : line_start + 1)) + 1;
  problems_.push_back({base::Severity::kError, place, base::msg("This is not valid JSON from here on."), {}});
}

}  // namespace vinhdanh::rules
