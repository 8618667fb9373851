#include "paper/zip_scan.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <optional>
#include <vector>

#include "base/text.h"
#include "paper/xlsx_text.h"

namespace vinhdanh::paper {

using base::refuse;
using base::Result;
using namespace std::string_view_literals;

namespace {

constexpr std::size_t kChunk = 1 << 16;
constexpr std::size_t kLongestToken = 1 << 20;

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

std::string_view local(std::string_view name) {
  return name.substr(name.rfind(':') + 1);
}

bool is_ascii(std::string_view text) {
  std::uint64_t high = 0;
  std::size_t at = 0;
  for (std::uint64_t word; at + sizeof word <= text.size(); at += sizeof word) {
    std::memcpy(&word, text.data() + at, sizeof word);
    high |= word;
  }
  for (; at < text.size(); ++at) high |= static_cast<unsigned char>(text[at]);
  return (high & 0x8080808080808080ULL) == 0;
}

// "#x1EA4" or "lt", without & and ;.
std::optional<std::uint32_t> entity(std::string_view name) {
  if (name == "lt") return '<';
  if (name == "gt") return '>';
  if (name == "amp") return '&';
  if (name == "quot") return '"';
  if (name == "apos") return '\'';
  if (!name.starts_with('#')) return std::nullopt;
  const bool hex = name.starts_with("#x");
  const auto digits = name.substr(hex ? 2 : 1);
  std::uint32_t code = 0;
  const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), code, hex ? 16 : 10);
  const bool whole = result.ec == std::errc() && result.ptr == digits.data() + digits.size();
  return whole && code != 0 ? std::optional(code) : std::nullopt;
}

// Text with its entities resolved; false for an entity that XML does not know.
bool resolve(std::string_view text, std::string& to) {
  to.clear();
  for (std::size_t at = 0; at < text.size();) {
    const auto mark = text.find('&', at);
    to.append(text.substr(at, mark - at));
    if (mark == std::string_view::npos) break;
    const auto end = text.find(';', mark);
    const auto code =
        end == std::string_view::npos ? std::nullopt : entity(text.substr(mark + 1, end - mark - 1));
    if (!code) return false;
    append_utf8(to, *code);
    at = end + 1;
  }
  return true;
}

// How many bytes at the end belong to a character or an entity that is not complete.
std::size_t unfinished(std::string_view text) {
  const auto mark = text.rfind('&', text.size());
  if (mark != std::string_view::npos && text.find(';', mark) == std::string_view::npos)
    return text.size() - mark;
  for (std::size_t back = 1; back <= 3 && back <= text.size(); ++back) {
    const auto byte = static_cast<unsigned char>(text[text.size() - back]);
    if (byte >= 0xC0) return back;
    if (byte < 0x80) return 0;
  }
  return 0;
}

enum class Step : unsigned char { kOn, kMore, kBroken, kHostile, kStop };

class Scanner {
 public:
  Scanner(XmlHandler& handler, std::uint32_t depth) : handler_(handler), depth_(depth) {}

  // Room for new bytes behind what is left over; then how many came.
  char* room() {
    buffer_.erase(0, at_);
    at_ = 0;
    filled_ = buffer_.size();
    buffer_.resize(filled_ + kChunk);
    return buffer_.data() + filled_;
  }
  void came(std::size_t count) { buffer_.resize(filled_ + count); }

  Step scan(bool last) {
    auto step = Step::kOn;
    while (step == Step::kOn && at_ < buffer_.size()) step = buffer_[at_] == '<' ? markup() : text(last);
    if (step == Step::kMore && buffer_.size() - at_ > kLongestToken) return Step::kBroken;
    if (step == Step::kMore && last) return Step::kBroken;
    if (step == Step::kOn && last && (!open_.empty() || !seen_root_)) return Step::kBroken;
    return step;
  }

 private:
  std::string_view rest() const { return std::string_view(buffer_).substr(at_); }

  Step text(bool last) {
    const auto end = rest().find('<');
    auto piece = rest().substr(0, end);
    if (end == std::string_view::npos && !last) {
      const auto hold = unfinished(piece);
      if (hold == piece.size()) return Step::kMore;
      piece.remove_suffix(hold);
    }
    at_ += piece.size();
    return open_.empty() ? Step::kOn : give(piece);
  }

  Step give(std::string_view piece) {
    if (!is_ascii(piece) && !base::valid_utf8(piece)) return Step::kBroken;
    if (piece.find('&') == std::string_view::npos) {
      handler_.text(piece);
    } else {
      if (!resolve(piece, resolved_)) return Step::kBroken;
      handler_.text(resolved_);
    }
    return after();
  }

  Step after() const { return handler_.stop || !handler_.problems.empty() ? Step::kStop : Step::kOn; }

  Step markup() {
    const auto all = rest();
    if (all.size() < 2) return Step::kMore;
    if (all[1] == '?') return skip("<?", "?>");
    if (all[1] == '!') return declaration(all);
    const auto end = tag_end();
    if (end == std::string::npos) return Step::kMore;
    char* begin = buffer_.data() + at_ + 1;
    const auto length = end - at_ - 1;
    at_ = end + 1;
    return *begin == '/' ? close({begin + 1, length - 1}) : open(begin, length);
  }

  Step declaration(std::string_view all) {
    constexpr auto kData = "<![CDATA["sv;
    if (all.size() < kData.size()) return Step::kMore;
    if (all.starts_with("<!--")) return skip("<!--", "-->");
    if (!all.starts_with(kData)) return Step::kHostile;
    const auto end = all.find("]]>");
    if (end == std::string_view::npos) return Step::kMore;
    const auto piece = all.substr(kData.size(), end - kData.size());
    at_ += end + 3;
    if (!base::valid_utf8(piece)) return Step::kBroken;
    handler_.text(piece);
    return after();
  }

  Step skip(std::string_view from, std::string_view until) {
    const auto end = rest().find(until, from.size());
    if (end == std::string_view::npos) return Step::kMore;
    at_ += end + until.size();
    return Step::kOn;
  }

  // The ">" that ends the tag at `at_`; one inside quotes does not.
  std::size_t tag_end() const {
    for (std::size_t at = at_ + 1; at < buffer_.size(); ++at) {
      const char c = buffer_[at];
      if (c == '>') return at;
      if (c != '"' && c != '\'') continue;
      at = buffer_.find(c, at + 1);
      if (at == std::string::npos) return at;
    }
    return std::string::npos;
  }

  Step open(char* begin, std::size_t length) {
    const bool empty = length > 0 && begin[length - 1] == '/';
    if (empty) --length;
    char* const end = begin + length;
    char* name_end = std::find_if(begin, end, is_space);
    const std::string_view name(begin, static_cast<std::size_t>(name_end - begin));
    if (name.empty()) return Step::kBroken;
    if (open_.size() >= depth_) return Step::kHostile;
    if (!split_attributes(name_end, end)) return Step::kBroken;
    seen_root_ = true;
    handler_.start(local(name), XmlAttributes(pairs_.data()));
    if (after() == Step::kStop) return Step::kStop;
    if (empty)
      handler_.end(local(name));
    else
      open_.push_back(std::hash<std::string_view>()(name));
    return after();
  }

  Step close(std::string_view name) {
    while (!name.empty() && is_space(name.back())) name.remove_suffix(1);
    if (open_.empty() || open_.back() != std::hash<std::string_view>()(name)) return Step::kBroken;
    open_.pop_back();
    handler_.end(local(name));
    return after();
  }

  // Ends names and values with zeros where they stand, as XmlAttributes wants them.
  bool split_attributes(char* at, char* end) {
    pairs_.clear();
    for (;;) {
      while (at < end && is_space(*at)) ++at;
      if (at == end) break;
      char* const name = at;
      while (at < end && *at != '=' && !is_space(*at)) ++at;
      char* const name_end = at;
      while (at < end && is_space(*at)) ++at;
      if (at == end || *at++ != '=') return false;
      while (at < end && is_space(*at)) ++at;
      if (at == end || (*at != '"' && *at != '\'')) return false;
      char* const value = at + 1;
      at = std::find(value, end, *at);
      if (at == end || std::find(value, at, '<') != at) return false;
      *name_end = '\0';
      if (!end_value(value, at)) return false;
      ++at;
      pairs_.push_back(name);
      pairs_.push_back(value);
    }
    pairs_.push_back(nullptr);
    return true;
  }

  // An entity is never shorter than what it stands for, so the value can shrink in its place.
  bool end_value(char* value, char* end) {
    const std::string_view raw(value, static_cast<std::size_t>(end - value));
    *end = '\0';
    if (raw.find('&') == std::string_view::npos) return true;
    if (!resolve(raw, resolved_) || resolved_.size() > raw.size()) return false;
    std::memcpy(value, resolved_.c_str(), resolved_.size() + 1);
    return true;
  }

  XmlHandler& handler_;
  std::uint32_t depth_;
  std::string buffer_;
  std::size_t at_ = 0, filled_ = 0;
  bool seen_root_ = false;
  std::vector<std::size_t> open_;  // hashes of the names of open elements
  std::vector<const char*> pairs_;
  std::string resolved_;
};

bool says_other_encoding(std::string_view start) {
  if (start.starts_with("\xFF\xFE"sv) || start.starts_with("\xFE\xFF"sv)) return true;
  if (start.size() > 1 && (start[0] == '\0' || start[1] == '\0')) return true;
  const auto declaration = start.substr(0, start.find("?>"));
  const auto encoding = declaration.find("encoding");
  if (!start.starts_with("<?xml") || encoding == std::string_view::npos) return false;
  const auto said = base::lower(declaration.substr(encoding, 40));
  return said.find("utf-8") == std::string::npos && said.find("ascii") == std::string::npos;
}

Result<void> outcome(Step step, const ZipReader& package, std::string_view part, const XmlHandler& handler) {
  if (!handler.problems.empty()) return refuse(handler.problems);
  if (step == Step::kHostile) return refuse(forbidden_content(package.name()));
  if (step == Step::kBroken) {
    auto problem = damaged(package.name());
    problem.seen = part;
    return refuse(std::move(problem));
  }
  return {};
}

}  // namespace

Result<void> scan_part(const ZipReader& package, std::string_view part, XmlHandler& handler,
                       std::uint32_t depth) {
  auto stream = package.stream(part);
  if (!stream) return refuse(std::move(stream.error()));
  Scanner scanner(handler, depth);
  for (bool first = true;; first = false) {
    char* const room = scanner.room();
    const auto got = stream->read(room, kChunk);
    if (!got) return refuse(got.error());
    if (first && says_other_encoding({room, *got})) return parse_part(package, part, handler, depth);
    scanner.came(*got);
    const auto step = scanner.scan(*got == 0);
    if (*got == 0 || (step != Step::kOn && step != Step::kMore)) return outcome(step, package, part, handler);
  }
}

}  // namespace vinhdanh::paper
