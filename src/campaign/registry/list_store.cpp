#include "campaign/registry/list_store.h"

#include <algorithm>
#include <charconv>
#include <stdexcept>

#include "campaign/registry/achievement.h"
#include "campaign/registry/list_conditions_store.h"
#include "campaign/registry/person.h"
#include "campaign/registry/unit.h"

namespace vinhdanh::campaign::registry {
namespace {

using base::msg;
using platform::db::Row;
using platform::db::Session;
using At = ListPlace::At;

template <typename Enum, typename Codes>
ListCell word(const Codes& codes, std::string_view text) {
  const auto found = std::ranges::find(codes, text);
  if (found == codes.end()) return std::string(text);
  return label(static_cast<Enum>(found - codes.begin()));
}

ListCell cell(const Row& row, int column, ListCellType type) {
  if (row.is_null(column)) return type == ListCellType::kYesNo ? ListCell(msg("Not known")) : ListCell();
  const auto text = row.view(column);
  switch (type) {
    case ListCellType::kText:
      break;
    case ListCellType::kNumber:
      return row.integer(column);
    case ListCellType::kDate:
      return row.date(column);
    case ListCellType::kYesNo:
      return row.truth(column) ? msg("Yes") : msg("No");
    case ListCellType::kSubjectKind:
      return word<SubjectKind>(kSubjectKindCodes, text);
    case ListCellType::kGender:
      return word<Gender>(kGenderCodes, text);
    case ListCellType::kUnitKind:
      return word<UnitKind>(kUnitKindCodes, text);
    case ListCellType::kLevel:
      return word<Level>(kLevelCodes, text);
    case ListCellType::kForm:
      if (const auto* form = honour_form(text)) return form->name();
      break;
    case ListCellType::kMerit:
      return word<Merit>(kMeritCodes, text);
    case ListCellType::kScope:
      return word<Scope>(kScopeCodes, text);
    case ListCellType::kTopicKind:
      return word<TopicKind>(kTopicKindCodes, text);
  }
  return std::string(text);
}

const ListSource::Order& order_of(const ListSource& source, const std::string& sort) {
  const auto found = std::ranges::find(source.orders, sort, &ListSource::Order::key);
  if (found == source.orders.end()) throw std::logic_error("a list has no order " + sort);
  return *found;
}

std::string_view sql_of(const ListSource& source, const std::string& key) {
  const auto found = std::ranges::find(source.columns, key, &ListSource::Column::key);
  if (found == source.columns.end()) throw std::logic_error("a list has no column " + key);
  return found->sql;
}

// "SELECT <columns>, <key>, <link>": what a row is made of, in this order.
std::string selected(const ListQuery& query, const ListSource& source, const ListSource::Order& order) {
  std::string sql = "SELECT ";
  for (const auto& column : query.view.columns) sql += std::string(sql_of(source, column)) + ", ";
  for (const auto& part : order.parts) sql += std::string(part.sql) + ", ";
  const auto code = query.own && !source.own_link_code.empty() ? source.own_link_code : source.link_code;
  for (const auto link : {source.link_kind, code}) sql += std::string(link) + ", ";
  return sql + std::string(source.link_place) + " FROM " + std::string(source.from);
}

std::string ordered(const ListSource::Order& order, bool descending) {
  std::string sql;
  for (const auto& part : order.parts)
    sql += (sql.empty() ? " ORDER BY " : ", ") + std::string(part.sql) + (descending ? " DESC" : "");
  return sql;
}

std::string link_of(const Row& row, int column) {
  if (row.is_null(column + 1)) return {};
  const bool person = row.view(column) == kSubjectKindCodes[0];
  std::string link = (person ? "/people/" : "/units/") + platform::http::encode_url(row.view(column + 1));
  if (const auto place = row.view(column + 2); !place.empty())
    link += "#" + platform::http::encode_url(place);
  return link;
}

class RowReader {
 public:
  RowReader(const ListQuery& query, std::size_t parts) : parts_(parts) {
    const auto& layout = list_layout(query.view.kind);
    for (const auto& column : query.view.columns) types_.push_back(find_column(layout, column)->type);
  }
  ListRow read(const Row& row) const {
    ListRow out;
    int at = 0;
    out.cells.reserve(types_.size());
    for (const auto type : types_) out.cells.push_back(cell(row, at++, type));
    for (std::size_t i = 0; i < parts_; ++i) out.key.push_back(row.text(at++));
    out.link = link_of(row, at);
    return out;
  }

 private:
  std::vector<ListCellType> types_;
  std::size_t parts_;
};

std::optional<std::int64_t> whole(const std::string& text) {
  std::int64_t number = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || fault != std::errc() || end != text.data() + text.size()) return {};
  return number;
}

bool fits(const ListPlace& place, const ListSource::Order& order) {
  if (place.row.size() != order.parts.size()) return false;
  for (std::size_t i = 0; i < place.row.size(); ++i)
    if (order.parts[i].number && !whole(place.row[i])) return false;
  return true;
}

// "(a, b) > (:k0, :k1)": the rows behind the place (in front of it, for the other sign).
void add_place(Where& where, const ListPlace& place, const ListSource::Order& order, char sign) {
  std::string left;
  std::string right;
  for (std::size_t i = 0; i < order.parts.size(); ++i) {
    const auto name = "k" + std::to_string(i);
    left += (i == 0 ? "" : ", ") + std::string(order.parts[i].sql);
    right += (i == 0 ? ":" : ", :") + name;
    if (order.parts[i].number)
      where.set(name, platform::db::value(*whole(place.row[i])));
    else
      where.set(name, platform::db::value(place.row[i]));
  }
  where.add("(" + left + ") " + sign + " (" + right + ")");
}

// With fewer hits all of them are taken from the index and put in order; with more the list
// is walked, and its page is full soon. Each way costs some thousand rows in the worst case.
constexpr std::int64_t kRare = 5000;

bool few(const ListConditions& conditions, std::int64_t most) {
  return conditions.hits() && *conditions.hits() <= most;
}

std::int64_t count_up_to(Session& session, const ListQuery& query, Where where, std::int64_t most) {
  where.set("most", platform::db::value(most + 1));
  // Every page of a list asks for it again.
  return session.number("/* keep */ SELECT COUNT(*) FROM (SELECT 1 FROM " +
                            std::string(list_source(query.view.kind).from) + where.sql() +
                            " LIMIT :most) found",
                        where.parameters());
}

void count(Session& session, const ListQuery& query, const ListConditions& conditions, ListPage& page) {
  const bool narrow = few(conditions, kCountedAtOnce);
  const auto most =
      conditions.has_words() && !narrow && !conditions.hits_are_rows() ? kCountedByWords : kCountedAtOnce;
  const auto found =
      conditions.hits_are_rows()
          ? *conditions.hits()
          : count_up_to(session, query, narrow ? conditions.narrowed() : conditions.walked(), most);
  page.count = std::min(found, most);
  page.count_goes_on = found > most;
}

}  // namespace

ListPage list_page(Session& session, const ListQuery& query) {
  const auto& source = list_source(query.view.kind);
  const auto& order = order_of(source, query.view.sort);
  auto place = query.place;
  const bool beside = place.at == At::kAfter || place.at == At::kBefore;
  if (beside && !fits(place, order)) place = {};
  const bool backwards = place.at == At::kBefore || place.at == At::kLast;
  const bool descending = query.view.descending != backwards;
  const ListConditions conditions(session, query);
  auto where = few(conditions, kRare) ? conditions.narrowed() : conditions.walked();
  if (beside && place.at != At::kFirst) add_place(where, place, order, descending ? '<' : '>');
  where.set("limit", platform::db::value(query.limit + 1));
  ListPage page;
  const RowReader reader(query, order.parts.size());
  session.query(selected(query, source, order) + where.sql() + ordered(order, descending) + " LIMIT :limit",
                where.parameters(), [&](const Row& row) { page.rows.push_back(reader.read(row)); });
  const bool more = page.rows.size() > query.limit;
  if (more) page.rows.pop_back();
  if (backwards) std::ranges::reverse(page.rows);
  page.more_before = backwards ? more : place.at == At::kAfter;
  page.more_after = backwards ? place.at == At::kBefore : more;
  count(session, query, conditions, page);
  return page;
}

void each_row(Session& session, const ListQuery& query, const std::function<void(const ListRow&)>& each) {
  const auto& source = list_source(query.view.kind);
  const auto& order = order_of(source, query.view.sort);
  const ListConditions conditions(session, query);
  const auto where = few(conditions, kRare) ? conditions.narrowed() : conditions.walked();
  const RowReader reader(query, order.parts.size());
  session.query(selected(query, source, order) + where.sql() + ordered(order, query.view.descending),
                where.parameters(), [&](const Row& row) { each(reader.read(row)); });
}

std::int64_t count_rows(Session& session, const ListQuery& query) {
  const ListConditions conditions(session, query);
  const auto where = few(conditions, kRare) ? conditions.narrowed() : conditions.walked();
  return session.number(
      "SELECT COUNT(*) FROM " + std::string(list_source(query.view.kind).from) + where.sql(),
      where.parameters());
}

std::vector<std::pair<std::string, std::string>> unit_choices(Session& session, const base::Date& today,
                                                              bool all, std::string_view chosen) {
  std::vector<std::pair<std::string, std::string>> out;
  session.query(
      "SELECT code, CASE WHEN short_name = '' THEN name ELSE short_name END FROM units "
      "WHERE ((founded IS NULL OR founded <= :today) AND (dissolved IS NULL OR dissolved > :today)) "
      "OR :all = 1 OR code = :chosen ORDER BY id LIMIT :most",
      {{"today", today}, {"all", all}, {"chosen", chosen}, {"most", kUnitsToChoose + 1}},
      [&](const Row& row) { out.emplace_back(row.text(0), row.text(1)); });
  return out;
}

}  // namespace vinhdanh::campaign::registry
