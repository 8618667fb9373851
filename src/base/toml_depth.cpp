#include "base/toml_depth.h"

#include <string>

namespace vinhdanh::base {
namespace {

constexpr int kMostParts = 64;

// Walks over the text as TOML sees it: dots in strings and comments are no keys.
class KeyDepth {
 public:
  explicit KeyDepth(std::string_view text) : text_(text) {}

  bool too_deep() {
    while (at_ < text_.size() && dots_ < kMostParts) step();
    return dots_ >= kMostParts;
  }
  int line() const { return line_; }
  int column() const { return static_cast<int>(at_ - line_start_); }

 private:
  void step() {
    const char c = text_[at_];
    if (c == '#') return skip_comment();
    if (c == '"' || c == '\'') return skip_string(c);
    if (c == '.') ++dots_;
    if (c == '=' || c == ',' || c == '\n' || c == '{' || c == '}' || c == '[' || c == ']') dots_ = 0;
    next();
  }

  void next() {
    if (text_[at_] == '\n') {
      ++line_;
      line_start_ = at_ + 1;
    }
    ++at_;
  }

  void skip_comment() {
    while (at_ < text_.size() && text_[at_] != '\n') next();
  }

  bool begins(std::string_view mark) const { return text_.substr(at_).starts_with(mark); }

  void skip_string(char quote) {
    const std::string three(3, quote);
    const bool long_string = begins(three);
    const std::string end = long_string ? three : std::string(1, quote);
    for (std::size_t i = 0; i < end.size(); ++i) next();
    while (at_ < text_.size() && !begins(end)) {
      if (!long_string && text_[at_] == '\n') return;  // not closed: toml++ will say so
      if (quote == '"' && text_[at_] == '\\' && at_ + 1 < text_.size()) next();
      next();
    }
    for (std::size_t i = 0; i < end.size() && at_ < text_.size(); ++i) next();
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t line_start_ = 0;
  int line_ = 1;
  int dots_ = 0;
};

}  // namespace

std::optional<Problem> too_deep_toml(std::string_view text, std::string_view file_name) {
  KeyDepth depth(text);
  if (!depth.too_deep()) return std::nullopt;
  Place place;
  place.file = file_name;
  place.line = depth.line();
  place.column = depth.column();
  return Problem{Severity::kError,
                 std::move(place),
                 msg("This key has more than {0} parts, which no file of ours has. Shorten it.", kMostParts),
                 {}};
}

}  // namespace vinhdanh::base
