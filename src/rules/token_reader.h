#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/text.h"
#include "rules/lexer.h"

namespace vinhdanh::rules {

// What ends the reading of one expression; never leaves parse_condition.
struct Refusal {
  base::Problem problem;
};

// Walks over the tokens of one expression for Parser. Whatever is not as asked throws a Refusal
// with its place.
class TokenReader {
 protected:
  TokenReader(std::vector<Token> tokens, std::string_view file) : tokens_(std::move(tokens)), file_(file) {}

  const Token& peek() const { return tokens_[at_]; }
  bool is(std::string_view text) const { return peek().kind != Token::Kind::kEnd && peek().text == text; }
  bool accept(std::string_view text) {
    if (!is(text)) return false;
    ++at_;
    return true;
  }
  void expect(std::string_view text) {
    if (accept(text)) return;
    if (peek().kind == Token::Kind::kEnd)
      refuse(base::msg("The rule ends too early: “{0}” is missing.", text));
    refuse(base::msg("“{0}” is expected here, not “{1}”.", text, peek().text));
  }

  [[noreturn]] void refuse(base::Message text) { refuse(std::move(text), peek().spot, peek().text); }
  [[noreturn]] void refuse(base::Message text, Spot spot, std::string seen = {}) {
    throw Refusal{problem_at(file_, spot, std::move(text), std::move(seen))};
  }

  [[noreturn]] void refuse_word(const Token& token, std::span<const std::string_view> known) {
    const auto near = base::nearest(token.text, known);
    if (near.empty()) refuse(base::msg("Nothing is called “{0}” here.", token.text), token.spot, token.text);
    refuse(base::msg("Nothing is called “{0}” here. Did you mean “{1}”?", token.text, near), token.spot,
           token.text);
  }

  int one_of(std::span<const std::string_view> known) {
    const Token token = peek();
    const auto at = std::ranges::find(known, token.text);
    if (at == known.end()) {
      if (token.kind == Token::Kind::kEnd) refuse(base::msg("The rule ends too early: a word is missing."));
      refuse_word(token, known);
    }
    ++at_;
    return static_cast<int>(at - known.begin());
  }

  std::string name() {
    if (peek().kind != Token::Kind::kWord) refuse(base::msg("A name is expected here."));
    return tokens_[at_++].text;
  }

  std::optional<Comparison> comparison_sign() {
    for (int i = 0; i <= static_cast<int>(Comparison::kMore); ++i) {
      if (peek().kind == Token::Kind::kSign && accept(sign(static_cast<Comparison>(i))))
        return static_cast<Comparison>(i);
    }
    return {};
  }

  // Lives as long as one level of nesting.
  struct Nest {
    explicit Nest(TokenReader& reader) : reader_(reader) {
      if (++reader.depth_ > kDeepest)
        reader.refuse(base::msg("This rule is nested too deeply. Split it into definitions."));
    }
    ~Nest() { --reader_.depth_; }
    Nest(const Nest&) = delete;
    Nest& operator=(const Nest&) = delete;
    TokenReader& reader_;
  };

  static constexpr int kDeepest = 240;
  std::vector<Token> tokens_;
  std::string_view file_;
  std::size_t at_ = 0;
  int depth_ = 0;
};

}  // namespace vinhdanh::rules
