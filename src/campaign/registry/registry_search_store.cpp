#include "campaign/registry/registry_search_store.h"

#include <algorithm>
#include <array>
#include <functional>
#include <unordered_map>

#include "campaign/registry/search_words.h"

namespace vinhdanh::campaign::registry {
namespace {

using platform::db::Dialect;
using platform::db::Parameters;
using platform::db::Row;
using platform::db::Session;

constexpr std::array<std::string_view, 8> kNames{"w0", "w1", "w2", "w3", "w4", "w5", "w6", "w7"};

// Expression of the index (0024_search.sql).
constexpr std::string_view kTokens = "array_to_tsvector(array_remove(string_to_array(folded, ' '), ''))";

// Where a kind of things is found and how a row becomes a hit.
struct Source {
  std::string_view table;
  std::string_view columns;  // behind folded and id
  std::string_view own;      // condition: belongs to :unit
  std::function<SearchHit(const Row&)> hit;
};

// Signs that are part of the index's words (tokenchars of 0024_search.sql).
bool indexed(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
         std::string_view("-_./&()+,%#").find(c) != std::string_view::npos;
}

std::string match(Dialect dialect, std::span<const std::string> words, bool whole) {
  std::string out;
  for (const auto& word : words) {
    if (!std::ranges::all_of(word, indexed)) continue;
    if (dialect == Dialect::kSqlite)
      out += (out.empty() ? "\"" : " AND \"") + word + (whole ? "\"" : "\" *");
    else
      out += (out.empty() ? "'" : " & '") + word + (whole ? "'" : "':*");
  }
  return out;
}

// One question to one table. Those with a word for each word of the query come first: they
// are what somebody meant who typed a name to its end.
class Finder {
 public:
  Finder(Session& session, const SearchQuery& query, const Source& source)
      : session_(session), query_(query), source_(source), words_(search_words(query.words)) {}

  // Up to `most` + 1.
  std::vector<SearchHit> find() {
    if (words_.empty()) return {};
    if (!query_.unit) ask(match(session_.dialect(), words_, true));
    if (found_.size() <= query_.most) ask(query_.unit ? "" : match(session_.dialect(), words_, false));
    return std::move(found_);
  }

 private:
  void ask(const std::string& matched) {
    Parameters parameters;
    std::string sql = "SELECT t.folded, t.id, " + std::string(source_.columns) + " FROM ";
    sql += matched.empty() ? std::string(source_.table) + " t WHERE 1 = 1" : from_index(matched, parameters);
    for (std::size_t i = 0; i < words_.size(); ++i) {
      patterns_[i] = word_pattern(words_[i]);
      sql += " AND t.folded LIKE :" + std::string(kNames[i]) + " ESCAPE '!'";
      parameters.emplace_back(kNames[i], patterns_[i]);
    }
    if (query_.unit) {
      sql += " AND " + std::string(source_.own);
      parameters.emplace_back("unit", *query_.unit);
    }
    parameters.emplace_back("most", query_.most + 1 + found_.size());
    session_.query(sql + " LIMIT :most", parameters, [this](const Row& row) { add(row); });
  }

  std::string from_index(const std::string& matched, Parameters& parameters) const {
    const std::string table(source_.table);
    parameters.emplace_back("match", matched);
    if (session_.dialect() == Dialect::kPostgres)
      return "(SELECT * FROM " + table + " WHERE " + std::string(kTokens) +
             " @@ CAST(:match AS tsquery)) t WHERE 1 = 1";
    const auto index = table + "_search";
    return index + " CROSS JOIN " + table + " t ON t.id = " + index + ".rowid WHERE " + index +
           " MATCH :match";
  }

  void add(const Row& row) {
    if (found_.size() > query_.most || std::ranges::find(ids_, row.integer(1)) != ids_.end()) return;
    ids_.push_back(row.integer(1));
    found_.push_back(source_.hit(row));
  }

  Session& session_;
  const SearchQuery& query_;
  const Source& source_;
  std::vector<std::string> words_;
  std::array<std::string, kNames.size()> patterns_;
  std::vector<std::int64_t> ids_;
  std::vector<SearchHit> found_;
};

const Source kPeople{"people", "t.code, t.full_name, t.unit_code, t.title, t.birth_date",
                     "t.unit_code = :unit", [](const Row& row) {
                       return SearchHit{HitKind::kPerson, row.text(2), row.text(3),
                                        row.text(4),      row.text(5), row.maybe_date(6)};
                     }};
const Source kInitiatives{
    "initiatives", "t.code, t.name, t.unit_code, t.recognised_on",
    "t.code IN (SELECT a.work_code FROM people p JOIN initiative_authors a ON a.person_code = p.code WHERE "
    "p.unit_code = :unit)",
    [](const Row& row) {
      return SearchHit{HitKind::kInitiative, row.text(2), row.text(3), row.text(4), "", row.maybe_date(5)};
    }};
const Source kTopics{
    "topics", "t.code, t.name, t.unit_code, t.accepted_on",
    "t.code IN (SELECT m.work_code FROM people p JOIN topic_members m ON m.person_code = p.code WHERE "
    "p.unit_code = :unit)",
    [](const Row& row) {
      return SearchHit{HitKind::kTopic, row.text(2), row.text(3), row.text(4), "", row.maybe_date(5)};
    }};
const Source kDecisions{
    "decisions_on_record", "t.number",
    "t.number IN (SELECT h.decision_number FROM people p JOIN honours h ON h.subject_kind = 'person' AND "
    "h.subject_code = p.code WHERE p.unit_code = :unit UNION SELECT h.decision_number FROM honours h WHERE "
    "h.subject_kind = 'collective' AND h.subject_code = :unit)",
    [](const Row& row) { return SearchHit{HitKind::kDecision, row.text(2), "", "", "", {}}; }};

using UnitNames = std::unordered_map<std::string, std::string>;

// There are few units, so they are asked one by one; those of today before those of once.
std::vector<SearchHit> find_units(Session& session, const SearchQuery& query, UnitNames& names) {
  const auto words = search_words(query.words);
  std::vector<SearchHit> found;
  session.query(
      "SELECT code, name, short_name, folded, founded FROM units ORDER BY CASE WHEN dissolved IS NULL THEN 0 "
      "ELSE 1 END, id",
      {}, [&](const Row& row) {
        names.emplace(row.text(0), row.text(row.view(2).empty() ? 1 : 2));
        if (found.size() >= query.most || (query.unit && row.view(0) != *query.unit)) return;
        if (!std::ranges::all_of(words, [&](const auto& w) { return has_word(row.view(3), w, false); }))
          return;
        found.push_back({HitKind::kUnit, row.text(0), row.text(1), "", row.text(2), row.maybe_date(4)});
      });
  return found;
}

void name_units(std::vector<SearchHit>& hits, const UnitNames& names) {
  for (auto& hit : hits)
    if (const auto name = names.find(hit.unit); name != names.end()) hit.unit = name->second;
}

// Decisions of which no honour is left are passed over.
void tell_of_decisions(Session& session, std::vector<SearchHit>& decisions) {
  for (auto& one : decisions)
    session.query("SELECT form, decided_on FROM honours WHERE decision_number = :number ORDER BY id LIMIT 1",
                  {{"number", one.code}}, [&](const Row& row) {
                    one.note = row.text(0);
                    one.day = row.maybe_date(1);
                  });
  std::erase_if(decisions, [](const auto& one) { return one.note.empty(); });
}

bool cut(std::vector<SearchHit>& hits, std::size_t most) {
  const bool more = hits.size() > most;
  if (more) hits.resize(most);
  return more;
}

}  // namespace

SearchHits search_registry(Session& session, const SearchQuery& query) {
  SearchHits out;
  if (search_words(query.words).empty()) return out;
  out.people = Finder(session, query, kPeople).find();
  UnitNames names;
  out.units = find_units(session, query, names);
  out.works = Finder(session, query, kInitiatives).find();
  const auto topics = Finder(session, query, kTopics).find();
  out.works.insert(out.works.end(), topics.begin(), topics.end());
  out.decisions = Finder(session, query, kDecisions).find();
  out.more_people = cut(out.people, query.most);
  out.more_works = cut(out.works, query.most);
  out.more_decisions = cut(out.decisions, query.most);
  name_units(out.people, names);
  name_units(out.works, names);
  tell_of_decisions(session, out.decisions);
  return out;
}

std::string match_text(Dialect dialect, std::span<const std::string> words) {
  return match(dialect, words, false);
}

std::string matching_ids(Dialect dialect, std::string_view table) {
  const std::string name(table);
  if (dialect == Dialect::kPostgres)
    return "SELECT id FROM " + name + " WHERE " + std::string(kTokens) + " @@ CAST(:match AS tsquery)";
  return "SELECT rowid FROM " + name + "_search WHERE " + name + "_search MATCH :match";
}

}  // namespace vinhdanh::campaign::registry
