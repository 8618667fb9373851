#include "rules/rule_set.h"

#include <algorithm>
#include <array>
#include <map>

#include "base/text.h"
#include "base/toml_depth.h"
#include "rules/parser.h"
#include "rules/resolve.h"
#include "rules/ruling.h"
#include "rules/toml_reader.h"

namespace vinhdanh::rules {
namespace {

using Words = std::span<const std::string_view>;
constexpr std::size_t kLargestFile = 1'000'000;
constexpr std::size_t kMostNames = 2'000;

class FileReader {
 public:
  FileReader(std::string_view text, std::string_view file) : in_(text, file) {
    rules_.file = file;
    rules_.hash = hash_of(text);
  }

  base::Result<RuleSet> run(const toml::table& root) {
    head(root);
    each(root, "rulings", [this](const auto& name, Spot spot, const auto& t) { ruling(name, spot, t); });
    each(root, "parameters",
         [this](const auto& name, Spot spot, const auto& t) { parameter(name, spot, t); });
    each(root, "facts", [this](const auto& name, Spot spot, const auto& t) { fact(name, spot, t); });
    each(root, "definitions",
         [this](const auto& name, Spot spot, const auto& t) { definition(name, spot, t); });
    criteria(root);
    if (in_.problems().empty()) reading(root);
    if (in_.problems().empty()) expressions();
    if (in_.problems().empty()) in_.add(resolve(rules_));
    if (!in_.problems().empty()) return base::refuse(std::move(in_.problems()));
    return std::move(rules_);
  }

 private:
  void head(const toml::table& root) {
    constexpr std::array<std::string_view, 10> kKeys{"name",        "version",  "title",      "source",
                                                     "reading",     "rulings",  "parameters", "facts",
                                                     "definitions", "criterion"};
    in_.only(root, kKeys);
    rules_.name = in_.text(root, "name").value_or("");
    rules_.version = in_.text(root, "version").value_or("");
    rules_.title = in_.both(root, "title");
  }

  // The tables below `key`, in the order of the file.
  template <typename Take>
  void each(const toml::table& root, std::string_view key, Take take) {
    const auto* all = in_.table(root, key);
    if (all == nullptr) return;
    struct Entry {
      Spot spot;
      std::string name;
      const toml::table* table;
    };
    std::vector<Entry> entries;
    for (const auto& [name, node] : *all) {
      const auto* inner = in_.table(*all, name.str());
      if (inner != nullptr) entries.push_back({TomlReader::spot(name), std::string(name.str()), inner});
    }
    std::ranges::sort(entries, {}, [](const Entry& e) { return std::pair(e.spot.line, e.spot.column); });
    for (const auto& entry : entries) {
      own_name(entry.name, entry.spot, key != "rulings");
      take(entry.name, entry.spot, *entry.table);
    }
  }

  // A name may be used once among all that an expression can name.
  void own_name(const std::string& name, Spot spot, bool shared) {
    const bool word =
        !name.empty() && !(name[0] >= '0' && name[0] <= '9') && std::ranges::all_of(name, [](char c) {
          return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
        });
    if (!word)
      in_.problem(spot,
                  base::msg("“{0}” cannot be a name: use letters a–z, digits and _, a letter first.", name),
                  name);
    if (!shared) return;
    if (is_reserved(name))
      in_.problem(spot, base::msg("“{0}” is a word of the language and cannot be a name.", name), name);
    if (!names_.emplace(name, spot).second)
      in_.problem(spot, base::msg("“{0}” is defined twice, first in line {1}.", name, names_[name].line),
                  name);
    if (names_.size() == kMostNames) in_.problem(spot, base::msg("There are too many names in this file."));
  }

  void ruling(const std::string& name, Spot spot, const toml::table& table) {
    constexpr std::array<std::string_view, 6> kKeys{"type",     "default", "taken",
                                                    "question", "reason",  "values"};
    constexpr std::array<std::string_view, 2> kTypes{"choice", "years"};
    in_.only(table, kKeys);
    Ruling out;
    out.name = name;
    out.spot = spot;
    out.of_years = in_.one_of(table, "type", kTypes) == "years";
    out.by_default = in_.text(table, "default").value_or("");
    out.taken = in_.text(table, "taken").value_or("");
    out.question = in_.both(table, "question");
    out.reason = in_.both(table, "reason");
    if (out.question.empty())
      in_.problem(spot, base::msg("The ruling “{0}” needs a question in vi and en.", name));
    if (const auto* values = in_.table(table, "values")) {
      for (const auto& [key, node] : *values) {
        if (const auto* value = in_.table(*values, key.str()))
          out.values.push_back(ruling_value(key.str(), *value));
      }
    }
    if (out.values.empty() != out.of_years)
      in_.problem(spot, base::msg("A ruling has either type = \"years\" or a table of values."));
    check_value(out, table, "default", out.by_default);
    check_value(out, table, "taken", out.taken);
    rules_.rulings.push_back(std::move(out));
  }

  void check_value(const Ruling& ruling, const toml::table& table, std::string_view key,
                   const std::string& written) {
    if (written.empty()) return;
    if (auto problem = why_refused(ruling, written))
      in_.problem(TomlReader::spot(*table.get(key)), std::move(*problem), written);
  }

  RulingValue ruling_value(std::string_view name, const toml::table& table) {
    constexpr std::array<std::string_view, 4> kKeys{"means", "number", "vi", "en"};
    constexpr std::array<std::string_view, 3> kMeans{"not_met", "unknown", "met"};
    in_.only(table, kKeys);
    RulingValue out;
    out.name = name;
    out.text = in_.both_of(table);
    out.takes_number = in_.truth(table, "number").value_or(false);
    if (const auto means = in_.one_of(table, "means", kMeans))
      out.means = static_cast<Value>(std::ranges::find(kMeans, *means) - kMeans.begin());
    return out;
  }

  void parameter(const std::string& name, Spot spot, const toml::table& table) {
    constexpr std::array<std::string_view, 3> kKeys{"value", "versions", "text"};
    in_.only(table, kKeys);
    Parameter out{name, in_.both(table, "text"), {}, spot};
    if (const auto value = in_.number(table, "value")) out.versions.push_back({{}, *value});
    if (const auto* versions = in_.array(table, "versions")) {
      for (const auto& node : *versions) version(out, node);
    }
    if (out.versions.empty())
      in_.problem(spot, base::msg("The parameter “{0}” needs a value or versions.", name));
    std::ranges::sort(out.versions, {}, [](const auto& v) { return v.from; });
    rules_.parameters.push_back(std::move(out));
  }

  void version(Parameter& parameter, const toml::node& node) {
    constexpr std::array<std::string_view, 2> kKeys{"from", "value"};
    const auto* table = node.as_table();
    if (table == nullptr)
      return in_.problem(TomlReader::spot(node),
                         base::msg("A version is written {from = 2026-01-01, value = 3}."));
    in_.only(*table, kKeys);
    const auto from = in_.date(*table, "from");
    const auto value = in_.number(*table, "value");
    if (from && value) return parameter.versions.push_back({*from, *value});
    in_.problem(TomlReader::spot(node), base::msg("A version is written {from = 2026-01-01, value = 3}."));
  }

  void fact(const std::string& name, Spot spot, const toml::table& table) {
    constexpr std::array<std::string_view, 2> kKeys{"type", "text"};
    constexpr std::array<std::string_view, 3> kTypes{"number", "truth", "date"};
    in_.only(table, kKeys);
    const auto type = in_.one_of(table, "type", kTypes);
    if (!type)
      return in_.problem(spot, base::msg("The fact “{0}” needs a type: number, truth or date.", name));
    const auto at = std::ranges::find(kTypes, *type) - kTypes.begin();
    rules_.facts.push_back({name, static_cast<FactType>(at), in_.both(table, "text"), spot});
  }

  void definition(const std::string& name, Spot spot, const toml::table& table) {
    constexpr std::array<std::string_view, 2> kKeys{"rule", "text"};
    in_.only(table, kKeys);
    Definition out;
    out.name = name;
    out.text = in_.both(table, "text");
    out.spot = spot;
    rules_.definitions.push_back(std::move(out));
    expression(table, "rule", spot, "", [this, at = rules_.definitions.size() - 1](Node node) {
      rules_.definitions[at].condition = std::move(node);
    });
  }

  void criteria(const toml::table& root) {
    const auto* all = in_.array(root, "criterion");
    if (all == nullptr || all->empty())
      return in_.problem({1, 1},
                         base::msg("There is no criterion in this file. Write at least one [[criterion]]."));
    for (const auto& node : *all) {
      if (const auto* table = node.as_table())
        criterion(*table);
      else
        in_.problem(TomlReader::spot(node),
                    base::msg("“{0}” has to be {1}.", "criterion", base::msg("a table")));
    }
    for (std::size_t i = 0; i < parents_.size(); ++i) parent(i);
  }

  void criterion(const toml::table& table) {
    constexpr std::array<std::string_view, 13> kKeys{
        "id",   "for",  "kind", "attested_by", "text",    "citation",      "part_of",
        "when", "rule", "met",  "not_met",     "unknown", "not_applicable"};
    constexpr std::array<std::string_view, 2> kKinds{"computed", "attested"};
    constexpr std::array<std::string_view, 2> kAttesters{"unit", "office"};
    in_.only(table, kKeys);
    Criterion out;
    out.spot = TomlReader::spot(table);
    out.id = in_.text(table, "id").value_or("");
    if (out.id.empty())
      in_.problem(out.spot, base::msg("This criterion needs an id."));
    else
      own_name(out.id, TomlReader::spot(*table.get("id")), true);
    const auto whose = in_.one_of(table, "for", kKindCodes);
    if (!table.contains("for"))
      in_.problem(out.spot, base::msg("Say for whom the criterion is: for = \"person\" or \"collective\"."));
    out.subject = whose == "collective" ? Kind::kCollective : Kind::kPerson;
    out.attested = in_.one_of(table, "kind", kKinds) == "attested";
    if (in_.one_of(table, "attested_by", kAttesters) == "office") out.attester = Attester::kOffice;
    out.text = in_.both(table, "text");
    if (out.text.empty()) in_.problem(out.spot, base::msg("The criterion needs its text in vi and en."));
    out.citation = citation(table);
    out.met = in_.both(table, "met");
    out.not_met = in_.both(table, "not_met");
    out.unknown = in_.both(table, "unknown");
    out.not_applicable = in_.both(table, "not_applicable");
    parents_.push_back({in_.text(table, "part_of").value_or(""),
                        table.contains("part_of") ? TomlReader::spot(*table.get("part_of")) : Spot{}});
    rules_.criteria.push_back(std::move(out));
    criterion_rules(table, rules_.criteria.size() - 1);
  }

  void criterion_rules(const toml::table& table, std::size_t at) {
    auto& criterion = rules_.criteria[at];
    criterion.when_source = base::tidy(table["when"].value_or(std::string()));
    criterion.source = base::tidy(table["rule"].value_or(std::string()));
    if (table.contains("when"))
      expression(table, "when", criterion.spot, criterion.id,
                 [this, at](Node node) { rules_.criteria[at].when = std::move(node); });
    if (!table.contains("rule") && criterion.attested)
      return pending_.push_back({"attested", criterion.spot, criterion.id,
                                 [this, at](Node node) { rules_.criteria[at].rule = std::move(node); }});
    expression(table, "rule", criterion.spot, criterion.id,
               [this, at](Node node) { rules_.criteria[at].rule = std::move(node); });
  }

  Citation citation(const toml::table& table) {
    const auto* inner = in_.table(table, "citation");
    if (inner == nullptr) return {};
    constexpr std::array<std::string_view, 4> kKeys{"document", "article", "clause", "unconfirmed"};
    in_.only(*inner, kKeys);
    return {in_.text(*inner, "document").value_or(""), in_.text(*inner, "article").value_or(""),
            in_.text(*inner, "clause").value_or(""), in_.truth(*inner, "unconfirmed").value_or(false)};
  }

  void parent(std::size_t at) {
    const auto& [id, spot] = parents_[at];
    if (id.empty()) return;
    std::vector<std::string_view> ids;
    for (const auto& c : rules_.criteria) ids.push_back(c.id);
    const auto found = std::ranges::find(ids, id);
    if (found == ids.end()) return in_.unknown_word(spot, id, ids);
    if (*found == rules_.criteria[at].id)
      return in_.problem(spot, base::msg("A criterion cannot be a part of itself."));
    rules_.criteria[at].part_of = static_cast<int>(found - ids.begin());
  }

  void reading(const toml::table& root) {
    constexpr std::array<std::string_view, 6> kKeys{"years",     "open_years",       "before_founding",
                                                    "same_work", "after_discipline", "rewarded_works"};
    const auto* table = in_.table(root, "reading");
    if (table == nullptr)
      return in_.problem({1, 1}, base::msg("The file needs [reading] with years = \"NAME OF A RULING\"."));
    in_.only(*table, kKeys);
    constexpr std::array<std::string_view, 2> kFounding{"exempt", "not_met"};
    constexpr std::array<std::string_view, 2> kWork{"once", "twice"};
    constexpr std::array<std::string_view, 2> kDiscipline{"restart", "go_on"};
    constexpr std::array<std::string_view, 2> kRewarded{"skip", "count"};
    rules_.reading.years = named_ruling(*table, "years", {});
    rules_.reading.open_years = named_ruling(*table, "open_years", {});
    rules_.reading.before_founding = named_ruling(*table, "before_founding", kFounding);
    rules_.reading.same_work = named_ruling(*table, "same_work", kWork);
    rules_.reading.after_discipline = named_ruling(*table, "after_discipline", kDiscipline);
    rules_.reading.rewarded_works = named_ruling(*table, "rewarded_works", kRewarded);
    if (rules_.reading.years < 0 && in_.problems().empty())
      in_.problem(TomlReader::spot(*table),
                  base::msg("The file needs [reading] with years = \"NAME OF A RULING\"."));
  }

  // `values`: what the ruling's values have to be; none for years.
  int named_ruling(const toml::table& table, std::string_view key, Words values) {
    const auto name = in_.text(table, key);
    if (!name) return -1;
    const auto spot = TomlReader::spot(*table.get(key));
    const auto at = std::ranges::find(rules_.rulings, *name, &Ruling::name);
    if (at == rules_.rulings.end()) {
      std::vector<std::string_view> names;
      for (const auto& r : rules_.rulings) names.push_back(r.name);
      in_.unknown_word(spot, *name, names);
      return -1;
    }
    const bool fits = at->of_years == values.empty() && at->values.size() == values.size() &&
                      std::ranges::all_of(at->values, [&](const auto& v) {
                        return std::ranges::find(values, v.name) != values.end();
                      });
    if (!fits)
      in_.problem(spot, values.empty() ? base::msg("The ruling “{0}” has to be of type years.", *name)
                                       : base::msg("The ruling “{0}” has to have the values {1} and {2}.",
                                                   *name, values[0], values[1]));
    return static_cast<int>(at - rules_.rulings.begin());
  }

  struct Pending {
    std::string text;
    Spot start;
    std::string own;
    std::function<void(Node)> take;
  };

  // Expressions are read when all names are known.
  void expression(const toml::table& table, std::string_view key, Spot spot, const std::string& own,
                  std::function<void(Node)> take) {
    if (!table.contains(key)) return in_.problem(spot, base::msg("A rule is missing here: rule = \"…\"."));
    if (const auto text = in_.text(table, key))
      pending_.push_back({*text, in_.inside(*table.get(key)), own, std::move(take)});
  }

  void expressions() {
    for (auto& pending : pending_) {
      auto node = parse_condition(rules_, pending.text, pending.start, pending.own);
      if (node)
        pending.take(std::move(*node));
      else
        in_.add(std::move(node.error()));
    }
  }

  struct Parent {
    std::string id;
    Spot spot;
  };

  TomlReader in_;
  RuleSet rules_;
  std::map<std::string, Spot> names_;
  std::vector<Parent> parents_;
  std::vector<Pending> pending_;
};

}  // namespace

std::string hash_of(std::string_view text) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  std::string out(16, '0');
  for (std::size_t i = 16; i > 0; --i, hash >>= 4U) out[i - 1] = "0123456789abcdef"[hash & 15U];
  return out;
}

base::Result<RuleSet> parse(std::string_view text, std::string_view file_name) {
  if (text.size() > kLargestFile)
    return base::refuse(base::msg("This criteria file is too large: at most one million bytes."));
  if (auto deep = base::too_deep_toml(text, file_name)) return base::refuse(std::move(*deep));
  try {
    return FileReader(text, file_name).run(toml::parse(text, std::string(file_name)));
  } catch (const toml::parse_error& error) {
    base::Place place;
    place.file = file_name;
    place.line = static_cast<int>(error.source().begin.line);
    place.column = static_cast<int>(error.source().begin.column);
    return base::refuse(
        {base::Severity::kError, place, base::msg("This is not valid TOML: {0}", error.description()), {}});
  }
}

}  // namespace vinhdanh::rules
