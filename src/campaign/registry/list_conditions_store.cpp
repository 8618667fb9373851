#include "campaign/registry/list_conditions_store.h"

#include <algorithm>

#include "base/text.h"

namespace vinhdanh::campaign::registry {
namespace {

using platform::db::Session;

constexpr std::size_t kMostWords = 8;
// A word that begins more words than this is not worth looking up on its own.
constexpr std::int64_t kRare = 2000;

std::vector<std::string> words_of(std::string_view text) {
  auto words = base::split(base::fold(text), ' ');
  std::erase(words, "");
  std::ranges::sort(words);
  words.erase(std::ranges::unique(words).begin(), words.end());
  if (words.size() > kMostWords) words.resize(kMostWords);
  return words;
}

// A beginning of some word, its own signs taken literally.
std::string pattern(const std::string& word) {
  std::string out = "% ";
  for (const char c : word) {
    if (c == '%' || c == '_' || c == '!') out += '!';
    out += c;
  }
  return out + "%";
}

// What a word that begins with `word` lies below.
std::string end_of(std::string word) {
  word.back() = static_cast<char>(word.back() + 1);
  return word;
}

}  // namespace

ListConditions::ListConditions(Session& session, const ListQuery& query) {
  const auto& source = list_source(query.view.kind);
  add_filters(query, source);
  if (query.own) {
    add(std::string(source.own));
    set("own", *query.own);
  }
  add_words(source, query.view.words);
  narrow(session, source, query.view.words);
}

void ListConditions::add_filters(const ListQuery& query, const ListSource& source) {
  for (const auto& [key, code] : query.view.filters) {
    for (const auto& condition : source.conditions) {
      if (condition.key != key || (!condition.code.empty() && condition.code != code)) continue;
      add(std::string(condition.sql));
      if (condition.sql.find(":today") != std::string_view::npos) set("today", query.today);
      if (condition.sql.find(":" + key + "_first") != std::string_view::npos) {
        set(key + "_first", code + "-01-01");
        set(key + "_last", code + "-12-31");
      } else if (condition.code.empty()) {
        set(key, code);
      }
    }
  }
}

void ListConditions::add_words(const ListSource& source, std::string_view text) {
  const auto words = words_of(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto name = "w" + std::to_string(i);
    add(std::string(source.folded) + " LIKE :" + name + " ESCAPE '!'");
    set(name, pattern(words[i]));
  }
}

// By the longest rare word only its few people (and units) are looked at. With common
// words the list itself is walked: a page of hits is full soon.
void ListConditions::narrow(Session& session, const ListSource& source, std::string_view text) {
  if (source.by_person.empty()) return;
  auto words = words_of(text);
  std::ranges::sort(words, std::greater(), &std::string::size);
  for (const auto& word : words) {
    // The end of other letters would not be a text; they are found by walking.
    if (static_cast<unsigned char>(word.back()) >= 0x7F) continue;
    const auto count = session.number(
        "SELECT COUNT(*) FROM (SELECT 1 FROM person_words WHERE word >= :low AND word < :high LIMIT :most) "
        "found",
        {{"low", word}, {"high", end_of(word)}, {"most", kRare}});
    if (count == kRare) continue;
    std::string among = "SELECT person_code FROM person_words WHERE word >= :low AND word < :high";
    if (source.by_person != "t.code") {
      add("t.subject_kind IN ('person', 'collective')");
      among += " UNION SELECT code FROM units WHERE folded LIKE :low_unit ESCAPE '!'";
      set("low_unit", pattern(word));
    }
    add(std::string(source.by_person) + " IN (" + among + ")");
    set("low", word);
    set("high", end_of(word));
    return;
  }
}

}  // namespace vinhdanh::campaign::registry
