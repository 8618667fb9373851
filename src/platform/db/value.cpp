#include "platform/db/value.h"

namespace vinhdanh::platform::db {

base::Date Row::date(int column) const {
  return base::parse_iso_date(view(column)).value_or(base::Date{});
}

std::optional<std::int64_t> Row::maybe_integer(int column) const {
  return is_null(column) ? std::nullopt : std::optional(integer(column));
}

std::optional<double> Row::maybe_real(int column) const {
  return is_null(column) ? std::nullopt : std::optional(real(column));
}

std::optional<bool> Row::maybe_truth(int column) const {
  return is_null(column) ? std::nullopt : std::optional(truth(column));
}

std::optional<base::Date> Row::maybe_date(int column) const {
  return is_null(column) ? std::nullopt : base::parse_iso_date(view(column));
}

}  // namespace vinhdanh::platform::db
