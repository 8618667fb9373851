#include "campaign/registry/list_conditions_store.h"

#include <algorithm>

#include "campaign/registry/registry_search_store.h"
#include "campaign/registry/search_words.h"

namespace vinhdanh::campaign::registry {

using platform::db::Parameters;
using platform::db::Session;
using platform::db::value;

Parameters Where::parameters() const {
  Parameters out;
  for (const auto& [name, content] : values_) {
    out.emplace_back(name, nullptr);
    out.back().content = content;
  }
  return out;
}

ListConditions::ListConditions(Session& session, const ListQuery& query)
    : source_(list_source(query.view.kind)) {
  add_filters(query);
  add_words(query);
  ask_index(session, query);
}

void ListConditions::add_filters(const ListQuery& query) {
  for (const auto& [key, code] : query.view.filters) {
    for (const auto& condition : source_.conditions) {
      if (condition.key != key || (!condition.code.empty() && condition.code != code)) continue;
      walked_.add(std::string(condition.sql));
      if (condition.sql.find(":today") != std::string_view::npos) walked_.set("today", value(query.today));
      if (condition.sql.find(":" + key + "_first") != std::string_view::npos) {
        walked_.set(key + "_first", value(code + "-01-01"));
        walked_.set(key + "_last", value(code + "-12-31"));
      } else if (condition.code.empty()) {
        walked_.set(key, value(code));
      }
    }
  }
  if (!query.own) return;
  walked_.add(std::string(source_.own));
  walked_.set("own", value(*query.own));
}

void ListConditions::add_words(const ListQuery& query) {
  const auto words = search_words(query.view.words);
  has_words_ = !words.empty();
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto name = "w" + std::to_string(i);
    walked_.add(std::string(source_.folded) + " LIKE :" + name + " ESCAPE '!'");
    walked_.set(name, value(word_pattern(words[i])));
  }
}

void ListConditions::ask_index(Session& session, const ListQuery& query) {
  if (source_.indexed.empty()) return;
  const auto words = search_words(query.view.words);
  match_ = match_text(session.dialect(), words);
  if (match_.empty()) return;
  ids_ = matching_ids(session.dialect(), source_.indexed);
  hits_ = session.number("SELECT COUNT(*) FROM (" + ids_ + " LIMIT :most) found",
                         {{"match", match_}, {"most", kCountedAtOnce + 1}});
  const bool each_indexed = std::ranges::none_of(words, [&](const auto& word) {
    return match_text(session.dialect(), {&word, 1}).empty();
  });
  hits_are_rows_ = source_.by_subject.empty() && each_indexed && query.view.filters.empty() && !query.own;
}

// Units are asked one by one: the index does not know them, and there are few.
Where ListConditions::narrowed() const {
  auto where = walked_;
  where.set("match", value(match_));
  if (source_.by_subject.empty()) {
    where.add("t.id IN (" + ids_ + ")");
    return where;
  }
  where.add("t.subject_kind IN ('person', 'collective')");
  where.add(std::string(source_.by_subject) + " IN (SELECT code FROM people WHERE id IN (" + ids_ +
            ") UNION SELECT code FROM units WHERE folded LIKE :w0 ESCAPE '!')");
  return where;
}

}  // namespace vinhdanh::campaign::registry
