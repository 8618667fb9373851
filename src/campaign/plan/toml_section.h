#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"

// toml++ stays behind this header.
namespace toml {
inline namespace v3 {
class node;
class table;
}  // namespace v3
}  // namespace toml

namespace vinhdanh::campaign::plan {

// One file being read: its name and all that was found wrong so far.
struct TomlFile {
  std::string name;
  base::Problems problems;
};

// One table of a file. Every key is asked for once; what is left at `finish` is unknown
// and reported with the nearest key that was asked for. A value of the wrong type is
// reported where it stands and read as nothing.
class TomlSection {
 public:
  TomlSection(TomlFile& file, const toml::table& table, std::string name);

  // Missing is a problem:
  std::string text(std::string_view key);
  base::Date date(std::string_view key);
  base::TimeOfDay time(std::string_view key);
  std::int64_t integer(std::string_view key, std::int64_t least, std::int64_t most);
  std::vector<std::string> texts(std::string_view key);  // at least one
  // Missing is fine:
  std::string text_or(std::string_view key, std::string_view otherwise);
  std::optional<base::Date> maybe_date(std::string_view key);
  std::int64_t integer_or(std::string_view key, std::int64_t otherwise, std::int64_t least,
                          std::int64_t most);
  bool truth(std::string_view key);
  std::vector<std::string> texts_or_none(std::string_view key);
  std::string one_of(std::string_view key, std::string_view otherwise,
                     const std::vector<std::string_view>& known);

  // A missing section is a problem; it reads as empty then.
  TomlSection section(std::string_view key);
  std::vector<TomlSection> sections(std::string_view key, bool needed = true);

  // Where the value of a key stands, or the section when there is none.
  base::Place place(std::string_view key) const;
  base::Place place() const;
  void problem(std::string_view key, base::Message text, std::string seen = {},
               base::Severity severity = base::Severity::kError);
  void finish();

 private:
  const toml::node* ask(std::string_view key, bool needed);
  void wrong_type(std::string_view key, const base::Message& expected);
  std::vector<std::string> list(std::string_view key, bool needed);

  TomlFile* file_;
  const toml::table* table_;
  std::string name_;
  std::vector<std::string> asked_;
};

}  // namespace vinhdanh::campaign::plan
