#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/result.h"

namespace vinhdanh::rules {

// The way to a value in a JSON text, put together only when a problem is told.
struct JsonPath {
  const JsonPath* parent = nullptr;
  std::string_view key;  // empty: an element of a list
  std::size_t index = 0;

  std::string text() const;  // "subjects[0].evaluations.2020"
};

// Takes typed values out of a JSON text and gathers all problems with their paths. A value
// that is absent or null is nothing, without a problem.
class JsonReader {
 public:
  using Json = nlohmann::json;
  explicit JsonReader(std::string_view file) : file_(file) {}

  // The whole text; nothing and a problem with line and column if it is not JSON, with the path
  // if a key is given twice, if it nests too deeply or is no object.
  std::optional<Json> parse(std::string_view text);

  const Json* member(const Json& object, std::string_view key) const;
  std::optional<std::string> text(const Json& object, std::string_view key, const JsonPath& at);
  std::optional<double> number(const Json& object, std::string_view key, const JsonPath& at);
  std::optional<int> year(const Json& object, std::string_view key, const JsonPath& at);
  std::optional<bool> truth(const Json& object, std::string_view key, const JsonPath& at);
  std::optional<base::Date> date(const Json& object, std::string_view key, const JsonPath& at);
  // "yes", "no", "unknown" (nothing); also true and false.
  std::optional<bool> answer(const Json& object, std::string_view key, const JsonPath& at);
  // The position in `known`; a problem with the nearest known word otherwise.
  std::optional<std::size_t> one_of(const Json& object, std::string_view key, const JsonPath& at,
                                    std::span<const std::string_view> known);
  const Json* object(const Json& object, std::string_view key, const JsonPath& at);
  const Json* array(const Json& object, std::string_view key, const JsonPath& at);
  // Problems for keys that are probably a misspelt one of `known`; other keys are left alone, so
  // that files may carry more than is asked for.
  void no_misspelt(const Json& object, const JsonPath& at, std::span<const std::string_view> known);

  void problem(const JsonPath& at, base::Message text, std::string seen = {});
  void wrong_word(const JsonPath& at, std::string_view word, std::span<const std::string_view> known);
  base::Problems& problems() { return problems_; }

 private:
  void expected(const JsonPath& at, const Json& found, const base::Message& what);
  void broken(std::string_view text, std::size_t byte);

  std::string file_;
  base::Problems problems_;
};

}  // namespace vinhdanh::rules
