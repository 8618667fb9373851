#include "campaign/plan/toml_section.h"

#include <algorithm>
#include <toml++/toml.h>

#include "base/text.h"

namespace vinhdanh::campaign::plan {
namespace {

using base::msg;

base::Place place_of(const TomlFile& file, const toml::source_region& region) {
  base::Place place;
  place.file = file.name;
  place.line = static_cast<int>(region.begin.line);
  place.column = static_cast<int>(region.begin.column);
  return place;
}

const toml::table& no_table() {
  static const toml::table empty;
  return empty;
}

}  // namespace

TomlSection::TomlSection(TomlFile& file, const toml::table& table, std::string name)
    : file_(&file), table_(&table), name_(std::move(name)) {}

const toml::node* TomlSection::ask(std::string_view key, bool needed) {
  asked_.emplace_back(key);
  const auto* node = table_->get(key);
  if (!node && needed && table_ != &no_table())
    problem(key, msg("“{0}” is missing in {1}. Add it.", key, name_));
  return node;
}

void TomlSection::wrong_type(std::string_view key, const base::Message& expected) {
  problem(key, msg("“{0}” must be {1}.", key, expected));
}

std::string TomlSection::text(std::string_view key) {
  const auto* node = ask(key, true);
  if (!node) return {};
  if (const auto* value = node->as_string()) return base::nfc(value->get());
  wrong_type(key, msg("a text in quotes"));
  return {};
}

std::string TomlSection::text_or(std::string_view key, std::string_view otherwise) {
  if (!table_->contains(key)) {
    asked_.emplace_back(key);
    return std::string(otherwise);
  }
  return text(key);
}

std::optional<base::Date> TomlSection::maybe_date(std::string_view key) {
  if (!ask(key, false)) return std::nullopt;
  const auto day = date(key);
  return base::valid(day) ? std::optional(day) : std::nullopt;
}

base::Date TomlSection::date(std::string_view key) {
  const auto* node = ask(key, true);
  if (!node) return {};
  if (const auto* value = node->as_date()) {
    const auto day = base::make_date(value->get().year, value->get().month, value->get().day);
    if (base::valid(day)) return day;
  }
  wrong_type(key, msg("a day without quotes, for example 2025-08-20"));
  return {};
}

base::TimeOfDay TomlSection::time(std::string_view key) {
  const auto* node = ask(key, true);
  if (!node) return {};
  if (const auto* value = node->as_time()) return {value->get().hour * 60 + value->get().minute};
  if (const auto* value = node->as_string()) {
    if (const auto parsed = base::parse_time(value->get())) return *parsed;
  }
  wrong_type(key, msg("a time, for example 14:20:00"));
  return {};
}

std::int64_t TomlSection::integer(std::string_view key, std::int64_t least, std::int64_t most) {
  const auto* node = ask(key, true);
  if (!node) return least;
  const auto* value = node->as_integer();
  if (value && value->get() >= least && value->get() <= most) return value->get();
  wrong_type(key, msg("a whole number from {0} to {1}", static_cast<long long>(least),
                      static_cast<long long>(most)));
  return least;
}

std::int64_t TomlSection::integer_or(std::string_view key, std::int64_t otherwise, std::int64_t least,
                                     std::int64_t most) {
  return ask(key, false) ? integer(key, least, most) : otherwise;
}

bool TomlSection::truth(std::string_view key) {
  const auto* node = ask(key, false);
  if (!node) return false;
  if (const auto* value = node->as_boolean()) return value->get();
  wrong_type(key, msg("true or false"));
  return false;
}

std::vector<std::string> TomlSection::list(std::string_view key, bool needed) {
  const auto* node = ask(key, needed);
  if (!node) return {};
  const auto* array = node->as_array();
  std::vector<std::string> out;
  bool texts_only = array != nullptr;
  for (std::size_t i = 0; array && i < array->size(); ++i) {
    if (const auto* value = array->get(i)->as_string()) {
      out.push_back(base::nfc(value->get()));
    } else {
      texts_only = false;
    }
  }
  if (!texts_only)
    wrong_type(key, msg("a list of texts in quotes"));
  else if (needed && out.empty())
    problem(key, msg("“{0}” is empty. Add at least one.", key));
  return out;
}

std::vector<std::string> TomlSection::texts(std::string_view key) {
  return list(key, true);
}
std::vector<std::string> TomlSection::texts_or_none(std::string_view key) {
  return list(key, false);
}

std::string TomlSection::one_of(std::string_view key, std::string_view otherwise,
                                const std::vector<std::string_view>& known) {
  auto value = text_or(key, otherwise);
  if (value.empty() || std::ranges::find(known, value) != known.end()) return value;
  const auto near = base::nearest(value, known);
  std::vector<std::string> all(known.begin(), known.end());
  problem(key,
          near.empty() ? msg("“{0}” is not known here. Write one of: {1}.", value, base::join(all, ", "))
                       : msg("“{0}” is not known here. Did you mean “{1}”?", value, near),
          value);
  return std::string(otherwise);
}

TomlSection TomlSection::section(std::string_view key) {
  const auto* node = ask(key, true);
  if (node && node->as_table()) return {*file_, *node->as_table(), std::string(key)};
  if (node) wrong_type(key, msg("a section [{0}]", key));
  return {*file_, no_table(), std::string(key)};
}

std::vector<TomlSection> TomlSection::sections(std::string_view key, bool needed) {
  std::vector<TomlSection> out;
  const auto* node = ask(key, needed);
  if (!node) return out;
  const auto* array = node->as_array();
  bool tables_only = array != nullptr;
  for (std::size_t i = 0; array && i < array->size(); ++i) {
    if (const auto* table = array->get(i)->as_table()) {
      out.emplace_back(*file_, *table, std::string(key));
    } else {
      tables_only = false;
    }
  }
  if (!tables_only)
    wrong_type(key, msg("a list of sections [[{0}]]", key));
  else if (needed && out.empty())
    problem(key, msg("“{0}” is empty. Add at least one.", key));
  return out;
}

base::Place TomlSection::place(std::string_view key) const {
  const auto* node = table_->get(key);
  return node ? place_of(*file_, node->source()) : place();
}

base::Place TomlSection::place() const {
  if (table_ != &no_table()) return place_of(*file_, table_->source());
  base::Place nowhere;
  nowhere.file = file_->name;
  return nowhere;
}

void TomlSection::problem(std::string_view key, base::Message text, std::string seen,
                          base::Severity severity) {
  file_->problems.push_back({severity, place(key), std::move(text), std::move(seen)});
}

void TomlSection::finish() {
  const std::vector<std::string_view> known(asked_.begin(), asked_.end());
  for (const auto& [key, node] : *table_) {
    if (std::ranges::find(known, key.str()) != known.end()) continue;
    const auto near = base::nearest(key.str(), known);
    base::Place place = place_of(*file_, key.source());
    file_->problems.push_back(
        {base::Severity::kError, std::move(place),
         near.empty() ? msg("{0} has no “{1}”. Take it out, or see docs/plan-file.md.", name_, key.str())
                      : msg("{0} has no “{1}”. Did you mean “{2}”?", name_, key.str(), near),
         std::string(key.str())});
  }
}

}  // namespace vinhdanh::campaign::plan
