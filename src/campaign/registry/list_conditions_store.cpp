#include "campaign/registry/list_conditions_store.h"

#include "campaign/registry/registry_search_store.h"
#include "campaign/registry/search_words.h"

namespace vinhdanh::campaign::registry {
namespace {

using platform::db::Session;

// More hits than this are not worth looking up; with so many a page is full soon.
constexpr std::int64_t kRare = 2000;

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
  const auto words = search_words(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto name = "w" + std::to_string(i);
    add(std::string(source.folded) + " LIKE :" + name + " ESCAPE '!'");
    set(name, word_pattern(words[i]));
  }
}

// Rare hits are taken from the index of words, and units by each of the words. With common
// words the list itself is walked.
void ListConditions::narrow(Session& session, const ListSource& source, std::string_view text) {
  if (source.indexed.empty()) return;
  const auto match = match_text(session.dialect(), search_words(text));
  if (match.empty()) return;
  const auto ids = matching_ids(session.dialect(), source.indexed);
  const auto count = session.number("SELECT COUNT(*) FROM (" + ids + " LIMIT :most) found",
                                    {{"match", match}, {"most", kRare}});
  if (count == kRare) return;
  set("match", match);
  if (source.by_subject.empty()) return add("t.id IN (" + ids + ")");
  add("t.subject_kind IN ('person', 'collective')");
  add(std::string(source.by_subject) + " IN (SELECT code FROM people WHERE id IN (" + ids +
      ") UNION SELECT code FROM units WHERE folded LIKE :w0 ESCAPE '!')");
}

}  // namespace vinhdanh::campaign::registry
