#include "rules/facts_json.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

#include "rules/json_reader.h"

namespace vinhdanh::rules {
namespace {

using Json = nlohmann::json;

class FactsReader {
 public:
  explicit FactsReader(std::string_view file) : in_(file) {}

  base::Result<Facts> run(std::string_view text) {
    if (const auto root = in_.parse(text)) facts(*root);
    if (!in_.problems().empty()) return base::refuse(std::move(in_.problems()));
    return std::move(facts_);
  }

 private:
  void facts(const Json& root) {
    constexpr std::array<std::string_view, 4> kKeys{"date", "rulings", "subjects", "lineage"};
    const JsonPath top;
    in_.no_misspelt(root, top, kKeys);
    const auto date = in_.date(root, "date", top);
    if (date) facts_.date = *date;
    if (in_.member(root, "date") == nullptr)
      in_.problem({&top, "date", 0},
                  base::msg("The campaign's date is missing, for example \"2025-08-20\"."));
    lineage_ = lineage(root, top, Lineage::kAll);
    rulings(root, top);
    each(root, "subjects", top, [this](const Json& one, const JsonPath& at) { subject(one, at); });
  }

  void rulings(const Json& root, const JsonPath& top) {
    const auto* all = in_.object(root, "rulings", top);
    if (all == nullptr) return;
    const JsonPath at{&top, "rulings", 0};
    for (const auto& [name, value] : all->items()) facts_.rulings[name] = ruling(value, {&at, name, 0});
  }

  // As the rules read it: a text. Years may be given as numbers too; null: not taken.
  std::string ruling(const Json& value, const JsonPath& at) {
    if (value.is_null()) return {};
    if (value.is_string()) return value.get<std::string>();
    if (value.is_number_integer()) return value.dump();
    std::string years;
    const bool list =
        value.is_array() && std::ranges::all_of(value, [](const Json& v) { return v.is_number_integer(); });
    if (!list)
      in_.problem(at, base::msg("A ruling is a text in quotes, or a list of years."));
    else
      for (const auto& year : value) years += (years.empty() ? "" : ",") + year.dump();
    return list && years.empty() ? "none" : years;
  }

  template <typename Take>
  void each(const Json& object, std::string_view key, const JsonPath& at, Take take) {
    const auto* all = in_.array(object, key, at);
    if (all == nullptr) return;
    const JsonPath list{&at, key, 0};
    for (std::size_t i = 0; i < all->size(); ++i) {
      const JsonPath here{&list, {}, i};
      if ((*all)[i].is_object())
        take((*all)[i], here);
      else
        in_.problem(here, base::msg("Here has to stand {0}, not {1}.", base::msg("an object: { … }"),
                                    (*all)[i].dump(-1, ' ', false, Json::error_handler_t::replace)));
    }
  }

  void subject(const Json& one, const JsonPath& at) {
    constexpr std::array<std::string_view, 15> kKeys{"id",      "kind",         "evaluations", "initiatives",
                                                     "topics",  "attestations", "discipline",  "founded",
                                                     "lineage", "predecessors", "numbers",     "truths",
                                                     "dates",   "titles",       "name"};
    in_.no_misspelt(one, at, kKeys);
    Subject out;
    out.id = id(one, at, subjects_);
    if (const auto kind = in_.one_of(one, "kind", at, kKindCodes)) out.kind = static_cast<Kind>(*kind);
    if (in_.member(one, "kind") == nullptr)
      in_.problem({&at, "kind", 0}, base::msg("The kind is missing: \"person\" or \"collective\"."));
    out.evaluations = evaluations(one, at, &out.disputed_years);
    items(one, at, out);
    attestations(one, at, out);
    each(one, "discipline", at, [&](const Json& d, const JsonPath& where) {
      out.discipline.push_back({in_.date(d, "on", where), in_.date(d, "until", where)});
    });
    out.founded = in_.year(one, "founded", at);
    out.lineage = lineage(one, at, lineage_);
    std::set<std::string> ids;
    if (!out.id.empty()) ids.insert(out.id);  // a unit is not its own predecessor
    each(one, "predecessors", at, [&](const Json& p, const JsonPath& where) {
      out.predecessors.push_back(predecessor(p, where, ids));
    });
    declared(one, at, out);
    facts_.subjects.push_back(std::move(out));
  }

  std::string id(const Json& one, const JsonPath& at, std::set<std::string>& seen) {
    const auto id = in_.text(one, "id", at);
    const JsonPath here{&at, "id", 0};
    if (in_.member(one, "id") == nullptr || (id && id->empty()))
      in_.problem(here, base::msg("The id is missing."));
    else if (id && !seen.insert(*id).second)
      in_.problem(here, base::msg("The id “{0}” is used twice. Give each its own.", *id), *id);
    return id.value_or("");
  }

  Lineage lineage(const Json& object, const JsonPath& at, Lineage otherwise) {
    const auto found = in_.one_of(object, "lineage", at, kLineageCodes);
    return found ? static_cast<Lineage>(*found) : otherwise;
  }

  // A year may carry what several records say of it; where they differ it is disputed.
  Evaluations evaluations(const Json& one, const JsonPath& at, std::set<int>* disputed) {
    Evaluations out;
    const auto* all = in_.object(one, "evaluations", at);
    if (all == nullptr) return out;
    const JsonPath here{&at, "evaluations", 0};
    for (const auto& [key, value] : all->items()) {
      const auto year = year_of(key, {&here, key, 0});
      if (disputed != nullptr && value.is_array()) {
        if (year) several(value, *year, {&here, key, 0}, out, *disputed);
        continue;
      }
      const auto level = in_.one_of(*all, key, here, kLevelCodes);
      if (year && level) out[*year] = static_cast<Level>(*level);
    }
    return out;
  }

  void several(const Json& list, int year, const JsonPath& at, Evaluations& out, std::set<int>& disputed) {
    std::set<Level> levels;
    for (const auto& one : list) {
      const auto level = in_.one_of(Json{{"level", one}}, "level", at, kLevelCodes);
      if (level) levels.insert(static_cast<Level>(*level));
    }
    if (levels.size() == 1) out[year] = *levels.begin();
    if (levels.size() > 1) disputed.insert(year);
  }

  std::optional<int> year_of(const std::string& key, const JsonPath& at) {
    int year = 0;
    const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), year);
    if (error == std::errc() && end == key.data() + key.size() && key.size() == 4 && year >= 1800 &&
        year <= 2200)
      return year;
    in_.problem(at, base::msg("“{0}” is not a year such as 2022.", key), key);
    return {};
  }

  void items(const Json& one, const JsonPath& at, Subject& out) {
    std::set<std::string> initiatives;
    std::set<std::string> topics;
    each(one, "initiatives", at, [&](const Json& i, const JsonPath& where) {
      out.items.push_back(item(i, where, ItemKind::kInitiative, "recognised_on", "recognised", initiatives));
    });
    each(one, "topics", at, [&](const Json& t, const JsonPath& where) {
      out.items.push_back(item(t, where, ItemKind::kTopic, "accepted_on", "accepted", topics));
    });
  }

  Item item(const Json& one, const JsonPath& at, ItemKind kind, std::string_view day,
            std::string_view recognised, std::set<std::string>& ids) {
    const std::array<std::string_view, 11> keys{"id",       "scope",  day,       recognised,
                                                "applied",  "author", "share",   "same_as",
                                                "rejected", "name",   "rewarded"};
    in_.no_misspelt(one, at, keys);
    if (day == "accepted_on" ? one.contains("recognised_on") : one.contains("accepted_on"))
      in_.problem(at, base::msg("Initiatives are recognised and topics are accepted: write {0} here.", day));
    Item out;
    out.kind = kind;
    out.id = id(one, at, ids);
    out.name = in_.text(one, "name", at).value_or("");
    if (const auto scope = in_.one_of(one, "scope", at, kScopeCodes)) out.scope = static_cast<Scope>(*scope);
    out.day = in_.date(one, day, at);
    out.recognised = in_.answer(one, recognised, at);
    if (in_.truth(one, "rejected", at).value_or(false)) out.recognised = false;
    out.applied = in_.answer(one, "applied", at);
    if (const auto author = in_.one_of(one, "author", at, kAuthorCodes))
      out.author = static_cast<Author>(*author);
    out.share = in_.number(one, "share", at);
    if (out.share && (*out.share < 0 || *out.share > 1))
      in_.problem({&at, "share", 0}, base::msg("A share lies between 0 and 1, for example 0.5."));
    out.rewarded = in_.truth(one, "rewarded", at);
    out.same_as = in_.text(one, "same_as", at).value_or("");
    return out;
  }

  void attestations(const Json& one, const JsonPath& at, Subject& out) {
    const auto* all = in_.object(one, "attestations", at);
    if (all == nullptr) return;
    const JsonPath here{&at, "attestations", 0};
    for (const auto& [criterion, value] : all->items()) {
      const JsonPath where{&here, criterion, 0};
      if (value.is_array()) {
        each(*all, criterion, here,
             [&](const Json& given, const JsonPath& place) { attestation(given, place, out, criterion); });
      } else if (const auto* found = in_.object(*all, criterion, here)) {
        attestation(*found, where, out, criterion);
      }
    }
  }

  void attestation(const Json& given, const JsonPath& at, Subject& out, const std::string& criterion) {
    constexpr std::array<std::string_view, 4> kKeys{"value", "despite_discipline", "by", "paper"};
    in_.no_misspelt(given, at, kKeys);
    attest(out, criterion,
           {in_.answer(given, "value", at), in_.truth(given, "despite_discipline", at).value_or(false),
            in_.text(given, "by", at).value_or("")});
  }

  Predecessor predecessor(const Json& one, const JsonPath& at, std::set<std::string>& ids) {
    constexpr std::array<std::string_view, 5> kKeys{"id", "main", "founded", "evaluations", "name"};
    in_.no_misspelt(one, at, kKeys);
    Predecessor out;
    out.id = id(one, at, ids);
    out.main = in_.truth(one, "main", at).value_or(false);
    out.founded = in_.year(one, "founded", at);
    out.evaluations = evaluations(one, at, nullptr);
    return out;
  }

  // What a criteria file declares: {"numbers": {"members": 12}, "truths": {…}, "dates": {…}}, and
  // titles with their years.
  void declared(const Json& one, const JsonPath& at, Subject& out) {
    members(one, "numbers", at, [&](const Json& all, const std::string& name, const JsonPath& here) {
      if (const auto value = in_.number(all, name, here)) out.numbers[name] = *value;
    });
    members(one, "truths", at, [&](const Json& all, const std::string& name, const JsonPath& here) {
      if (const auto value = in_.answer(all, name, here)) out.truths[name] = *value;
    });
    members(one, "dates", at, [&](const Json& all, const std::string& name, const JsonPath& here) {
      if (const auto value = in_.date(all, name, here)) out.dates[name] = *value;
    });
    members(one, "titles", at, [&](const Json& all, const std::string& name, const JsonPath& here) {
      const auto* years = in_.array(all, name, here);
      if (years == nullptr) return;
      auto& won = out.titles[name];
      for (std::size_t i = 0; i < years->size(); ++i) title((*years)[i], {&here, name, 0}, won);
    });
  }

  // A year, or {"year": 2022, "form": "thematic"}: what was won for a theme or for one sudden deed
  // is no ground for merit (Decree 152/2025/NĐ-CP, article 4) and does not count.
  void title(const Json& one, const JsonPath& at, std::vector<int>& won) {
    constexpr std::array<std::string_view, 3> kForms{"merit", "thematic", "sudden"};
    if (one.is_object()) {
      const auto year = in_.year(one, "year", at);
      if (in_.one_of(one, "form", at, kForms).value_or(0) == 0 && year) won.push_back(*year);
    } else if (one.is_number_integer()) {
      won.push_back(static_cast<int>(std::clamp<std::int64_t>(one.get<std::int64_t>(), 0, 9999)));
    } else {
      in_.problem(at, base::msg("Here has to stand {0}, not {1}.", base::msg("a year such as 2022"),
                                one.dump(-1, ' ', false, Json::error_handler_t::replace)));
    }
  }

  template <typename Take>
  void members(const Json& one, std::string_view key, const JsonPath& at, Take take) {
    const auto* all = in_.object(one, key, at);
    if (all == nullptr) return;
    const JsonPath here{&at, key, 0};
    for (const auto& [name, value] : all->items()) take(*all, name, here);
  }

  JsonReader in_;
  Facts facts_;
  Lineage lineage_ = Lineage::kAll;
  std::set<std::string> subjects_;
};

}  // namespace

base::Result<Facts> read_facts(std::string_view json, std::string_view file_name) {
  return FactsReader(file_name).run(json);
}

}  // namespace vinhdanh::rules
