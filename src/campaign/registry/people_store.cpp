#include "campaign/registry/people_store.h"

#include <algorithm>

#include "base/text.h"
#include "campaign/registry/registry_search_store.h"
#include "campaign/registry/registry_store.h"
#include "campaign/registry/search_words.h"

namespace vinhdanh::campaign::registry {
namespace {

using platform::db::Parameters;
using platform::db::Row;
using platform::db::Session;

// More hits than this are not worth looking up; with so many a page is full soon.
constexpr std::int64_t kRare = 2000;
constexpr std::size_t kMostWords = 8;

// The conditions of a query; its texts outlive the parameters that name them.
class Conditions {
 public:
  Conditions(Session& session, const PeopleQuery& query) {
    const auto words = search_words(query.words);
    if (query.unit) add("unit_code = :unit", "unit", *query.unit);
    for (std::size_t i = 0; i < words.size(); ++i) {
      static constexpr std::string_view kNames[kMostWords] = {"w0", "w1", "w2", "w3", "w4", "w5", "w6", "w7"};
      add("folded LIKE :" + std::string(kNames[i]) + " ESCAPE '!'", kNames[i], word_pattern(words[i]));
    }
    narrow(session, words);
  }

  void add(const std::string& condition) { sql_ += (sql_.empty() ? " WHERE " : " AND ") + condition; }
  template <typename T>
  void add(const std::string& condition, std::string_view name, const T& content) {
    add(condition);
    parameters_.emplace_back(name, content);
  }
  template <typename T>
  void name(std::string_view name, const T& content) {
    parameters_.emplace_back(name, content);
  }
  const std::string& sql() const { return sql_; }
  const Parameters& parameters() const { return parameters_; }

 private:
  // Rare hits are taken from the index of words. With common words the list itself is walked.
  void narrow(Session& session, const std::vector<std::string>& words) {
    const auto match = match_text(session.dialect(), words);
    if (match.empty()) return;
    const auto ids = matching_ids(session.dialect(), "people");
    const auto count = session.number("SELECT COUNT(*) FROM (" + ids + " LIMIT :most) found",
                                      {{"match", match}, {"most", kRare}});
    if (count < kRare) add("id IN (" + ids + ")", "match", match);
  }

  std::string sql_;
  Parameters parameters_;
};

constexpr std::string_view kLine =
    "SELECT id, code, full_name, unit_code, title, birth_date, sort_key FROM people";

PersonLine line(const Row& row) {
  return {row.integer(0), row.text(1), row.text(2), row.text(3), row.text(4), row.maybe_date(5), row.text(6)};
}

}  // namespace

std::string search_text(const Person& person) {
  const auto& printed = person.printed_name == person.full_name ? "" : person.printed_name;
  return search_text(person.full_name + " " + person.code + " " + printed);
}

std::string sort_text(const Person& person) {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string out;
  for (const char c : base::name_sort_key(person.full_name)) {
    const auto byte = static_cast<unsigned char>(c);
    out += kDigits[byte >> 4];
    out += kDigits[byte & 15];
  }
  return out;
}

PeoplePage people_page(Session& session, const PeopleQuery& query) {
  Conditions where(session, query);
  const std::string order = query.backwards ? " ORDER BY sort_key DESC, id DESC" : " ORDER BY sort_key, id";
  if (query.beside) {
    where.add(query.backwards ? "(sort_key, id) < (:key, :id)" : "(sort_key, id) > (:key, :id)", "key",
              query.beside->first);
    where.name("id", query.beside->second);
  }
  where.name("limit", query.limit + 1);
  PeoplePage page;
  session.query(std::string(kLine) + where.sql() + order + " LIMIT :limit", where.parameters(),
                [&](const Row& row) { page.people.push_back(line(row)); });
  const bool more = page.people.size() > query.limit;
  if (more) page.people.pop_back();
  if (query.backwards) std::ranges::reverse(page.people);
  page.more_before = query.backwards ? more : query.beside.has_value();
  page.more_after = query.backwards ? query.beside.has_value() : more;
  return page;
}

std::int64_t count_people(Session& session, const PeopleQuery& query) {
  const Conditions where(session, query);
  return session.number("SELECT COUNT(*) FROM people" + where.sql(), where.parameters());
}

void each_person(Session& session, const PeopleQuery& query,
                 const std::function<void(const PersonLine&)>& each) {
  const Conditions where(session, query);
  session.query(std::string(kLine) + where.sql() + " ORDER BY sort_key, id", where.parameters(),
                [&](const Row& row) { each(line(row)); });
}

std::optional<VersionedPerson> find_person(Session& session, std::string_view code) {
  auto record = load_record(session, {SubjectKind::kPerson, std::string(code)});
  if (record.people.empty()) return {};
  const auto version = session.number("SELECT version FROM people WHERE code = :code", {{"code", code}});
  return VersionedPerson{std::move(record.people.front()), version};
}

bool add_person(Session& session, const Person& person) {
  if (session.exists("SELECT 1 FROM people WHERE code = :code", {{"code", person.code}})) return false;
  Registry one;
  one.people = {person};
  Changes changes;
  changes.of(Table::kPeople).added = {0};
  store_registry(session, one, changes);
  return true;
}

bool update_person(Session& session, const Person& person, std::int64_t seen_version) {
  const auto taken =
      session.execute("UPDATE people SET version = version + 1 WHERE code = :code AND version = :version",
                      {{"code", person.code}, {"version", seen_version}});
  if (taken == 0) return false;
  Registry one;
  one.people = {person};
  Changes changes;
  changes.of(Table::kPeople).changed = {0};
  store_registry(session, one, changes);
  session.execute("UPDATE people SET version = :version WHERE code = :code",
                  {{"code", person.code}, {"version", seen_version + 1}});
  return true;
}

}  // namespace vinhdanh::campaign::registry
