#include "campaign/registry/people_store.h"

#include <algorithm>
#include <functional>

#include "base/text.h"
#include "campaign/registry/registry_store.h"

namespace vinhdanh::campaign::registry {
namespace {

using platform::db::Parameters;
using platform::db::Row;
using platform::db::Session;

// A word that begins more words than this is not worth looking up on its own.
constexpr std::int64_t kRare = 2000;
constexpr std::size_t kMostWords = 8;

std::vector<std::string> words_of(std::string_view text) {
  auto words = base::split(base::fold(text), ' ');
  std::erase(words, "");
  std::ranges::sort(words);
  words.erase(std::ranges::unique(words).begin(), words.end());
  return words;
}

// What a word that begins with `word` lies below.
std::string end_of(std::string word) {
  word.back() = static_cast<char>(word.back() + 1);
  return word;
}

// Folded words are letters and digits for LIKE; its own signs are taken literally.
std::string pattern(const std::string& word) {
  std::string out = "% ";
  for (const char c : word) {
    if (c == '%' || c == '_' || c == '!') out += '!';
    out += c;
  }
  return out + "%";
}

// The conditions of a query; its texts outlive the parameters that name them.
class Conditions {
 public:
  Conditions(Session& session, const PeopleQuery& query) {
    auto words = words_of(query.words);
    if (words.size() > kMostWords) words.resize(kMostWords);
    if (query.unit) add("unit_code = :unit", "unit", *query.unit);
    for (std::size_t i = 0; i < words.size(); ++i) {
      static constexpr std::string_view kNames[kMostWords] = {"w0", "w1", "w2", "w3", "w4", "w5", "w6", "w7"};
      add("folded LIKE :" + std::string(kNames[i]) + " ESCAPE '!'", kNames[i], pattern(words[i]));
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
  // By the longest rare word only its few people are looked at. With common words the
  // list itself is walked: a page of hits is full soon.
  void narrow(Session& session, std::vector<std::string> words) {
    std::ranges::sort(words, std::greater(), &std::string::size);
    for (const auto& word : words) {
      // The end of other letters would not be a text; they are found by walking.
      if (static_cast<unsigned char>(word.back()) >= 0x7F) continue;
      const auto count = session.number(
          "SELECT COUNT(*) FROM (SELECT 1 FROM person_words WHERE word >= :low AND word < :high LIMIT :most) "
          "found",
          {{"low", word}, {"high", end_of(word)}, {"most", kRare}});
      if (count == kRare) continue;
      add("code IN (SELECT person_code FROM person_words WHERE word >= :low AND word < :high)", "low", word);
      name("high", end_of(word));
      return;
    }
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
  return " " + base::fold(person.full_name + " " + person.code);
}

std::vector<std::string> search_words(const Person& person) {
  return words_of(person.full_name + " " + person.code);
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
