#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.h"

namespace vinhdanh::platform::db {

// What a column holds: nothing, a whole number, a real number, a text. Dates are ISO
// texts, moments milliseconds since 1970, truths 0 and 1.
using Value = std::variant<std::monostate, std::int64_t, double, std::string>;

inline Value value(std::int64_t v) {
  return v;
}
inline Value value(int v) {
  return std::int64_t{v};
}
inline Value value(std::size_t v) {
  return static_cast<std::int64_t>(v);
}
inline Value value(bool v) {
  return std::int64_t{v ? 1 : 0};
}
inline Value value(double v) {
  return v;
}
inline Value value(std::string_view v) {
  return std::string(v);
}
inline Value value(const std::string& v) {
  return v;
}
inline Value value(const char* v) {
  return std::string(v);
}
inline Value value(const base::Date& v) {
  return base::valid(v) ? Value(base::iso(v)) : Value();
}
inline Value value(base::Instant v) {
  return std::int64_t{v.time_since_epoch().count()};
}
inline Value value(std::nullptr_t) {
  return {};
}
template <typename T>
Value value(const std::optional<T>& v) {
  return v ? value(*v) : Value();
}

// A named value of a statement: {"unit", code} for :unit.
struct Parameter {
  std::string_view name;
  Value content;
  template <typename T>
  Parameter(std::string_view parameter_name, const T& v) : name(parameter_name), content(value(v)) {}
};
using Parameters = std::vector<Parameter>;

// One row of an answer, valid during the callback. Columns count from 0. Null reads as
// 0, empty text, invalid date.
class Row {
 public:
  virtual ~Row() = default;
  virtual bool is_null(int column) const = 0;
  virtual std::int64_t integer(int column) const = 0;
  virtual double real(int column) const = 0;
  virtual std::string_view view(int column) const = 0;

  std::string text(int column) const { return std::string(view(column)); }
  bool truth(int column) const { return integer(column) != 0; }
  base::Date date(int column) const;
  base::Instant instant(int column) const {
    return base::Instant(std::chrono::milliseconds(integer(column)));
  }
  std::optional<std::int64_t> maybe_integer(int column) const;
  std::optional<double> maybe_real(int column) const;
  std::optional<bool> maybe_truth(int column) const;
  std::optional<base::Date> maybe_date(int column) const;
};

}  // namespace vinhdanh::platform::db
