#include "rules/lexer.h"

#include <array>
#include <cctype>
#include <cstdlib>

namespace vinhdanh::rules {
namespace {

constexpr std::size_t kLongestExpression = 20'000;
constexpr std::size_t kLongestNumber = 12;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

class Lexer {
 public:
  Lexer(std::string_view text, Spot start, std::string_view file) : text_(text), spot_(start), file_(file) {}

  base::Result<std::vector<Token>> run() {
    if (text_.size() > kLongestExpression)
      return base::refuse(
          problem_at(file_, spot_, base::msg("This expression is too long. Split it into definitions.")));
    while (skip_blanks()) {
      if (auto problem = next()) return base::refuse(std::move(*problem));
    }
    tokens_.push_back({Token::Kind::kEnd, "", 0, {}, spot_});
    return std::move(tokens_);
  }

 private:
  bool skip_blanks() {
    while (at_ < text_.size() && std::isspace(static_cast<unsigned char>(text_[at_]))) take(1);
    return at_ < text_.size();
  }

  std::optional<base::Problem> next() {
    if (is_letter(text_[at_])) {
      push(Token::Kind::kWord, run_of([](char c) { return is_letter(c) || is_digit(c); }));
      return {};
    }
    if (is_digit(text_[at_])) return number_or_date();
    return mark();
  }

  std::optional<base::Problem> number_or_date() {
    if (const auto date = base::parse_iso_date(text_.substr(at_, 10))) {
      push(Token::Kind::kDate, 10).date = *date;
      return {};
    }
    const auto length = run_of([](char c) { return is_digit(c) || c == '.'; });
    const std::string digits(text_.substr(at_, length));
    if (length > kLongestNumber || digits.find('.') != digits.rfind('.'))
      return problem_at(file_, spot_, base::msg("“{0}” is not a number that can be used here.", digits),
                        digits);
    push(Token::Kind::kNumber, length).number = std::strtod(digits.c_str(), nullptr);
    return {};
  }

  std::optional<base::Problem> mark() {
    constexpr std::array<std::string_view, 12> kSigns{">=", "<=", "!=", "(", ")", ",",
                                                      "=",  "<",  ">",  "+", "*", "/"};
    for (const auto sign : kSigns) {
      if (!text_.substr(at_).starts_with(sign)) continue;
      push(Token::Kind::kSign, sign.size());
      return {};
    }
    if (text_[at_] == '-') {
      push(Token::Kind::kSign, 1);
      return {};
    }
    const auto character = std::string(text_.substr(at_, character_length()));
    return problem_at(file_, spot_, base::msg("The sign “{0}” has no meaning in a rule.", character),
                      character);
  }

  template <typename Wanted>
  std::size_t run_of(Wanted wanted) const {
    std::size_t end = at_;
    while (end < text_.size() && wanted(text_[end])) ++end;
    return end - at_;
  }

  std::size_t character_length() const {
    std::size_t length = 1;
    while (at_ + length < text_.size() && (static_cast<unsigned char>(text_[at_ + length]) & 0xC0U) == 0x80U)
      ++length;
    return length;
  }

  Token& push(Token::Kind kind, std::size_t length) {
    tokens_.push_back({kind, std::string(text_.substr(at_, length)), 0, {}, spot_});
    take(length);
    return tokens_.back();
  }

  void take(std::size_t length) {
    for (; length > 0; --length, ++at_) {
      if (text_[at_] == '\n') {
        ++spot_.line;
        spot_.column = 1;
      } else {
        ++spot_.column;
      }
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
  Spot spot_;
  std::string_view file_;
  std::vector<Token> tokens_;
};

}  // namespace

base::Result<std::vector<Token>> tokens_of(std::string_view text, Spot start, std::string_view file) {
  return Lexer(text, start, file).run();
}

base::Problem problem_at(std::string_view file, Spot spot, base::Message text, std::string seen) {
  base::Place place;
  place.file = file;
  place.line = spot.line;
  place.column = spot.column;
  return {base::Severity::kError, std::move(place), std::move(text), std::move(seen)};
}

}  // namespace vinhdanh::rules
