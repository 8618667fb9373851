#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "campaign/registry/person.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::registry {

// What is searched in: words of the names and the staff code (search_words.h).
std::string search_text(const Person& person);
// ASCII that sorts as names do.
std::string sort_text(const Person& person);

struct PersonLine {
  std::int64_t id = 0;
  std::string code;
  std::string full_name;
  std::string unit;  // code of the main position
  std::string title;
  std::optional<base::Date> birth_date;
  std::string sort_key;
  bool operator==(const PersonLine&) const = default;
};

struct PeopleQuery {
  std::string words;                // every one begins some word of name or code
  std::optional<std::string> unit;  // main position in this unit
  std::size_t limit = 25;
  // The page behind this line (or before it, `backwards`); nothing: the first page.
  std::optional<std::pair<std::string, std::int64_t>> beside;  // sort key, id
  bool backwards = false;
};

struct PeoplePage {
  std::vector<PersonLine> people;
  bool more_before = false;
  bool more_after = false;
};

// One page by name, found by key at the same cost wherever it lies.
PeoplePage people_page(platform::db::Session& session, const PeopleQuery& query);
// How many there are on all pages.
std::int64_t count_people(platform::db::Session& session, const PeopleQuery& query);
// All of them, line by line.
void each_person(platform::db::Session& session, const PeopleQuery& query,
                 const std::function<void(const PersonLine&)>& each);

// A person's own data with the version that an editor saw.
struct VersionedPerson {
  Person person;
  std::int64_t version = 0;
};
std::optional<VersionedPerson> find_person(platform::db::Session& session, std::string_view code);

// False, and nothing written, when the staff code is taken.
bool add_person(platform::db::Session& session, const Person& person);

// False, and nothing written, when the version is no longer the one on record.
bool update_person(platform::db::Session& session, const Person& person, std::int64_t seen_version);

}  // namespace vinhdanh::campaign::registry
