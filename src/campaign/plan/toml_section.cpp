#include "campaign/plan/toml_section.h"

#include <algorithm>
#include <fmt/format.h>
#include <toml++/toml.h>

#include "base/text.h"

namespace vinhdanh::campaign::plan {
namespace {

using base::msg;

// Beyond that many unknown keys in one section the nearest one is not looked for.
constexpr int kMostGuesses = 40;

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

// The value as it stands in the file, for texts and numbers.
std::string seen_in(const toml::node* node) {
  if (!node) return {};
  if (const auto* text = node->as_string()) return text->get();
  if (const auto* number = node->as_integer()) return std::to_string(number->get());
  return {};
}

// The minutes of a day; nothing for what is no time or has seconds.
std::optional<base::TimeOfDay> time_of(const toml::node& node) {
  if (const auto* value = node.as_time()) {
    const auto& time = value->get();
    if (time.second != 0 || time.nanosecond != 0) return std::nullopt;
    return base::TimeOfDay{time.hour * 60 + time.minute};
  }
  const auto* text = node.as_string();
  return text ? base::parse_time(text->get()) : std::nullopt;
}

}  // namespace

void TomlFile::add(base::Problem problem) {
  if (problems.size() < kMostProblems) {
    problems.push_back(std::move(problem));
  } else {
    ++more;
  }
}

TomlSection::TomlSection(TomlFile& file, const toml::table& table, std::string name, std::string path)
    : file_(&file), table_(&table), name_(std::move(name)), path_(std::move(path)) {}

std::string TomlSection::text(std::string_view key) {
  const auto* node = ask(key, true);
  if (!node) return {};
  const auto* value = node->as_string();
  if (!value) {
    wrong_type(key, msg("a text in quotes"));
    return {};
  }
  if (base::tidy(value->get()).empty())
    problem(key, msg("“{0}” is empty. Write the text, as it was signed.", key));
  return base::nfc(value->get());
}

const toml::node* TomlSection::ask(std::string_view key, bool needed) {
  asked_.emplace_back(key);
  const auto* node = table_->get(key);
  if (node) file_->places[path_of(key)] = place_of(*file_, node->source());
  if (!node && needed && table_ != &no_table())
    problem(key, msg("“{0}” is missing in {1}. Add it.", key, name_));
  return node;
}

std::string TomlSection::path_of(std::string_view key) const {
  return path_.empty() ? std::string(key) : path_ + "." + std::string(key);
}

void TomlSection::wrong_type(std::string_view key, const base::Message& expected) {
  problem(key, msg("“{0}” must be {1}.", key, expected), seen_in(table_->get(key)));
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
  if (!node) return {-1};
  if (const auto parsed = time_of(*node)) return *parsed;
  wrong_type(key, msg("a time in whole minutes, for example 14:20:00"));
  return {-1};
}

int TomlSection::year(std::string_view key) {
  const auto* node = ask(key, true);
  if (!node) return 0;
  const auto* value = node->as_integer();
  if (value && value->get() >= 1945 && value->get() <= 2999) return static_cast<int>(value->get());
  wrong_type(key, msg("a year from {0} to {1}", 1945, 2999));
  return 0;
}

std::int64_t TomlSection::integer(std::string_view key, std::int64_t least, std::int64_t most) {
  const auto* node = ask(key, true);
  if (!node) return least - 1;
  const auto* value = node->as_integer();
  if (value && value->get() >= least && value->get() <= most) return value->get();
  wrong_type(key, msg("a whole number from {0} to {1}", static_cast<long long>(least),
                      static_cast<long long>(most)));
  return least - 1;
}

std::vector<std::string> TomlSection::texts(std::string_view key) {
  return list(key, true);
}

std::vector<std::string> TomlSection::list(std::string_view key, bool needed) {
  const auto* node = ask(key, needed);
  if (!node) return {};
  const auto* array = node->as_array();
  if (!array) {
    wrong_type(key, msg("a list of texts in quotes"));
    return {};
  }
  if (needed && array->empty()) problem(key, msg("“{0}” is empty. Add at least one.", key));
  std::vector<std::string> out;
  for (std::size_t i = 0; i < array->size(); ++i) {
    const auto place = place_of(*file_, array->get(i)->source());
    file_->places[fmt::format("{}[{}]", path_of(key), i)] = place;
    const auto* value = array->get(i)->as_string();
    if (!value) {
      file_->add({base::Severity::kError, place,
                  msg("“{0}” must be {1}.", key, msg("a list of texts in quotes")), seen_in(array->get(i))});
      continue;
    }
    if (base::tidy(value->get()).empty())
      file_->add({base::Severity::kError,
                  place,
                  msg("A text in “{0}” is empty. Write it or take it out.", key),
                  {}});
    out.push_back(base::nfc(value->get()));
  }
  return out;
}

std::string TomlSection::text_or(std::string_view key, std::string_view otherwise) {
  const auto* node = ask(key, false);
  if (!node) return std::string(otherwise);
  if (const auto* value = node->as_string()) return base::nfc(value->get());
  wrong_type(key, msg("a text in quotes"));
  return std::string(otherwise);
}

std::optional<base::Date> TomlSection::maybe_date(std::string_view key) {
  if (!ask(key, false)) return std::nullopt;
  const auto day = date(key);
  return base::valid(day) ? std::optional(day) : std::nullopt;
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

std::vector<std::string> TomlSection::texts_or_none(std::string_view key) {
  return list(key, false);
}

std::string TomlSection::one_of(std::string_view key, std::string_view otherwise,
                                const std::vector<std::string_view>& known) {
  auto value = text_or(key, otherwise);
  if (std::ranges::find(known, value) != known.end()) return value;
  unknown_word(place(key), value, known);
  return std::string(otherwise);
}

std::vector<std::string> TomlSection::some_of(std::string_view key,
                                              const std::vector<std::string_view>& known) {
  auto words = list(key, false);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (std::ranges::find(known, words[i]) == known.end())
      unknown_word(file_->places[fmt::format("{}[{}]", path_of(key), i)], words[i], known);
  }
  return words;
}

void TomlSection::unknown_word(const base::Place& where, const std::string& word,
                               const std::vector<std::string_view>& known) {
  const auto near = base::nearest(word, known);
  const std::vector<std::string> all(known.begin(), known.end());
  file_->add({base::Severity::kError, where,
              near.empty() ? msg("“{0}” is not known here. Write one of: {1}.", word, base::join(all, ", "))
                           : msg("“{0}” is not known here. Did you mean “{1}”?", word, near),
              word});
}

TomlSection TomlSection::section(std::string_view key) {
  const auto* node = ask(key, true);
  if (node && node->as_table()) return {*file_, *node->as_table(), std::string(key), path_of(key)};
  if (node) wrong_type(key, msg("a section [{0}]", key));
  return {*file_, no_table(), std::string(key), path_of(key)};
}

std::vector<TomlSection> TomlSection::sections(std::string_view key, bool needed) {
  std::vector<TomlSection> out;
  const auto* node = ask(key, needed);
  if (!node) return out;
  const auto* array = node->as_array();
  bool tables_only = array != nullptr;
  for (std::size_t i = 0; array && i < array->size(); ++i) {
    if (const auto* table = array->get(i)->as_table()) {
      const auto path = fmt::format("{}[{}]", path_of(key), i);
      file_->places[path] = place_of(*file_, table->source());
      out.emplace_back(*file_, *table, std::string(key), path);
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
  file_->add({severity, place(key), std::move(text), std::move(seen)});
}

void TomlSection::finish() {
  const std::vector<std::string_view> known(asked_.begin(), asked_.end());
  int guesses = 0;
  for (const auto& [key, node] : *table_) {
    if (std::ranges::find(known, key.str()) != known.end()) continue;
    const auto near = ++guesses <= kMostGuesses ? base::nearest(key.str(), known) : std::string();
    file_->add({base::Severity::kError, place_of(*file_, key.source()),
                near.empty()
                    ? msg("{0} has no “{1}”. Take it out, or see docs/plan-file.md.", name_, key.str())
                    : msg("{0} has no “{1}”. Did you mean “{2}”?", name_, key.str(), near),
                std::string(key.str())});
  }
}

}  // namespace vinhdanh::campaign::plan
