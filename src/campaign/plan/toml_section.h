#pragma once

#include <map>
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

// One file being read: its name, all that was found wrong so far, and where each value
// that was asked for stands, by path ("agenda[2].start").
struct TomlFile {
  static constexpr std::size_t kMostProblems = 1000;
  std::string name;
  base::Problems problems;  // through `add`: the first thousand, and how many more there are
  std::size_t more = 0;
  std::map<std::string, base::Place> places;
  void add(base::Problem problem);
};

// One table of a file. Every key is asked for once; what is left at `finish` is unknown
// and reported with the nearest key that was asked for. A value of the wrong type is
// reported where it stands and read as nothing.
class TomlSection {
 public:
  // `name` is for people, `path` for the places.
  TomlSection(TomlFile& file, const toml::table& table, std::string name, std::string path = {});

  // Missing is a problem:
  std::string text(std::string_view key);      // not empty
  base::Date date(std::string_view key);       // not a valid day when it can't be read
  base::TimeOfDay time(std::string_view key);  // -1 minutes when it can't be read
  int year(std::string_view key);              // 1945 to 2999; 0 when it can't be read
  // `least` - 1 when it can't be read.
  std::int64_t integer(std::string_view key, std::int64_t least, std::int64_t most);
  std::vector<std::string> texts(std::string_view key);  // at least one, none of them empty
  // Missing is fine:
  std::string text_or(std::string_view key, std::string_view otherwise);
  std::optional<base::Date> maybe_date(std::string_view key);
  std::int64_t integer_or(std::string_view key, std::int64_t otherwise, std::int64_t least,
                          std::int64_t most);
  bool truth(std::string_view key);
  std::vector<std::string> texts_or_none(std::string_view key);
  std::string one_of(std::string_view key, std::string_view otherwise,
                     const std::vector<std::string_view>& known);
  std::vector<std::string> some_of(std::string_view key, const std::vector<std::string_view>& known);

  // A missing section is a problem; it reads as empty then.
  TomlSection section(std::string_view key);
  std::vector<TomlSection> sections(std::string_view key, bool needed = true);

  // Where the value of a key stands, or the section when there is none.
  base::Place place(std::string_view key) const;
  base::Place place() const;
  const std::string& path() const { return path_; }
  void problem(std::string_view key, base::Message text, std::string seen = {},
               base::Severity severity = base::Severity::kError);
  void finish();

 private:
  const toml::node* ask(std::string_view key, bool needed);
  std::string path_of(std::string_view key) const;
  void wrong_type(std::string_view key, const base::Message& expected);
  std::vector<std::string> list(std::string_view key, bool needed);
  void unknown_word(const base::Place& where, const std::string& word,
                    const std::vector<std::string_view>& known);

  TomlFile* file_;
  const toml::table* table_;
  std::string name_;
  std::string path_;
  std::vector<std::string> asked_;
};

}  // namespace vinhdanh::campaign::plan
