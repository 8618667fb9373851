#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <toml++/toml.h>

#include "base/result.h"
#include "rules/expression.h"
#include "rules/text.h"

namespace vinhdanh::rules {

// Takes typed values out of one criteria file and gathers all problems with their places.
class TomlReader {
 public:
  TomlReader(std::string_view text, std::string_view file) : text_(text), file_(file) {}

  // Each takes `key` out of `table`; nothing (and no problem) if it is not there.
  std::optional<std::string> text(const toml::table& table, std::string_view key);
  std::optional<double> number(const toml::table& table, std::string_view key);
  std::optional<bool> truth(const toml::table& table, std::string_view key);
  std::optional<base::Date> date(const toml::table& table, std::string_view key);
  const toml::table* table(const toml::table& table, std::string_view key);
  const toml::array* array(const toml::table& table, std::string_view key);
  // { vi = "…", en = "…" }: both or a problem; empty if the key is not there.
  Text both(const toml::table& table, std::string_view key);
  // The vi and en of this very table.
  Text both_of(const toml::table& table);
  // As `text`, but one of `known`; a problem with the nearest known word otherwise.
  std::optional<std::string> one_of(const toml::table& table, std::string_view key,
                                    std::span<const std::string_view> known);
  // Problems for keys that are not among `known`.
  void only(const toml::table& table, std::span<const std::string_view> known);

  // Where the first character of the string at `node` stands, inside its quotes.
  Spot inside(const toml::node& node) const;
  static Spot spot(const toml::node& node);
  static Spot spot(const toml::key& key);

  void problem(Spot spot, base::Message text, std::string seen = {});
  void unknown_word(Spot spot, std::string_view word, std::span<const std::string_view> known);
  void add(base::Problems problems);
  base::Problems& problems() { return problems_; }

 private:
  void wrong_type(const toml::node& node, std::string_view key, const base::Message& expected);

  std::string_view text_;
  std::string_view file_;
  base::Problems problems_;
};

}  // namespace vinhdanh::rules
