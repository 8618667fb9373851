#include "campaign/criteria/facts_of_registry.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <unordered_map>

#include "campaign/registry/lineage.h"

namespace vinhdanh::campaign::criteria {
namespace {

using registry::SubjectKind;

rules::Level level_of(registry::Level level) {
  switch (level) {
    case registry::Level::kNotCompleted:
      return rules::Level::kNotCompleted;
    case registry::Level::kCompleted:
      return rules::Level::kCompleted;
    case registry::Level::kGood:
      return rules::Level::kGood;
    case registry::Level::kExcellent:
      return rules::Level::kExcellent;
    case registry::Level::kExempt:
      break;
  }
  return rules::Level::kExempt;
}

std::optional<rules::Scope> scope_of(const std::optional<registry::Scope>& scope) {
  if (!scope) return std::nullopt;
  switch (*scope) {
    case registry::Scope::kBase:
      return rules::Scope::kBase;
    case registry::Scope::kCity:
      return rules::Scope::kCity;
    case registry::Scope::kNational:
      break;
  }
  return rules::Scope::kNational;
}

rules::Lineage lineage_rule(registry::LineageChoice choice) {
  switch (choice) {
    case registry::LineageChoice::kMain:
      return rules::Lineage::kMain;
    case registry::LineageChoice::kNone:
      return rules::Lineage::kNone;
    case registry::LineageChoice::kAll:
    case registry::LineageChoice::kCase:
      break;
  }
  return rules::Lineage::kAll;
}

std::optional<double> number_of(const std::string& text) {
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

rules::Item item_of(const registry::Contributor& own) {
  rules::Item item;
  item.author = own.part == registry::Part::kMain ? rules::Author::kMain : rules::Author::kCo;
  item.share = own.share;
  item.rewarded = false;  // unless it is entered as a circumstance
  return item;
}

// Collects the records of all subjects in one pass over each list.
class Gatherer {
 public:
  Gatherer(const registry::Registry& registry, const registry::LineagePolicy& policy, const Entered& entered)
      : registry_(registry), entered_(entered), policy_(policy.choice), lineage_(lines_of(registry, policy)) {
    for (const auto& unit : registry.units) units_.emplace(unit.code, &unit);
    add_evaluations();
    add_items();
    add_judgements();
    for (const auto& circumstance : entered.circumstances)
      add_circumstance(found_[circumstance.subject], circumstance);
  }

  rules::Subject collective(const registry::Unit& unit) {
    auto subject = taken({SubjectKind::kCollective, unit.code});
    subject.kind = rules::Kind::kCollective;
    subject.lineage = lineage_rule(policy_);
    subject.founded = year_of(unit.founded);
    for (const auto& ancestor : lineage_.ancestors(unit.code))
      subject.predecessors.push_back(predecessor(ancestor));
    return subject;
  }

  // Years before the first day of service are not subject to evaluation.
  rules::Subject person(const registry::Person& person) {
    constexpr int kFarEnough = 15;  // no campaign looks back further
    auto subject = taken({SubjectKind::kPerson, person.code}, true);
    if (const auto joined = year_of(person.joined)) {
      for (int year = *joined - kFarEnough; year < *joined; ++year)
        subject.evaluations.try_emplace(year, rules::Level::kExempt);
    }
    return subject;
  }

 private:
  static std::optional<int> year_of(const std::optional<base::Date>& date) {
    if (!date) return std::nullopt;
    return static_cast<int>(date->year());
  }

  // A split or transfer without a share takes no years along. Cases that were not decided
  // to count are left out here; the other choices are the rules' to follow.
  static std::vector<registry::Reorganisation> lines_of(const registry::Registry& registry,
                                                        const registry::LineagePolicy& policy) {
    return policy.choice == registry::LineageChoice::kCase
               ? registry::counting_lines(registry.reorganisations, policy)
               : registry::passing_lines(registry.reorganisations);
  }

  void add_evaluations() {
    for (const auto& evaluation : registry_.evaluations) {
      found_[evaluation.subject].evaluations[evaluation.year] = level_of(evaluation.level);
    }
    for (const auto& honour : registry_.honours) {
      const bool counts = honour.merit != registry::Merit::kTheme && honour.merit != registry::Merit::kSudden;
      if (honour.year && counts) found_[honour.subject].titles[honour.form].push_back(*honour.year);
    }
  }

  void add_items() {
    for (const auto& initiative : registry_.initiatives) {
      for (const auto& author : initiative.authors) {
        auto item = item_of(author);
        item.kind = rules::ItemKind::kInitiative;
        item.id = initiative.code;
        item.name = initiative.name;
        item.scope = scope_of(initiative.scope);
        item.day = initiative.recognised_on;
        item.recognised = initiative.recognised;
        item.applied = initiative.applied;
        found_[{SubjectKind::kPerson, author.person}].items.push_back(std::move(item));
      }
    }
    for (const auto& topic : registry_.topics) {
      for (const auto& member : topic.members) {
        auto item = item_of(member);
        item.kind = rules::ItemKind::kTopic;
        item.id = topic.code;
        item.name = topic.name;
        item.scope = scope_of(topic.scope);
        item.day = topic.accepted_on;
        item.recognised = topic.accepted;
        item.applied = topic.applied;
        item.same_as = topic.same_as;
        found_[{SubjectKind::kPerson, member.person}].items.push_back(std::move(item));
      }
    }
  }

  void add_judgements() {
    for (const auto& attestation : registry_.attestations) {
      rules::attest(found_[attestation.subject], attestation.criterion,
                    {attestation.value, attestation.despite_discipline, attestation.by});
    }
    for (const auto& given : entered_.attestations) {
      rules::attest(found_[given.subject], given.criterion,
                    {given.value, given.despite_discipline, given.by + ", " + given.paper});
    }
    for (const auto& measure : registry_.discipline)
      found_[measure.subject].discipline.push_back({measure.on, measure.until});
  }

  static void add_circumstance(rules::Subject& subject, const Circumstance& circumstance) {
    switch (circumstance.kind) {
      case CircumstanceKind::kMaternityLeave:
        return add_leave(subject, circumstance);
      case CircumstanceKind::kRewardedWork:
        for (auto& item : subject.items) {
          if (item.id == circumstance.name) item.rewarded = true;
        }
        return;
      case CircumstanceKind::kFact:
        return add_fact(subject, circumstance);
      default:
        subject.truths[std::string(code(circumstance.kind))] = true;
    }
  }

  // Maternity leave is service: a year that was marked exempt has yet to be evaluated.
  static void add_leave(rules::Subject& subject, const Circumstance& leave) {
    if (!leave.from || !leave.to) return;
    std::erase_if(subject.evaluations, [&](const auto& evaluation) {
      return evaluation.second == rules::Level::kExempt && evaluation.first >= int{leave.from->year()} &&
             evaluation.first <= int{leave.to->year()};
    });
  }

  static void add_fact(rules::Subject& subject, const Circumstance& fact) {
    if (const auto day = base::parse_iso_date(fact.value))
      subject.dates[fact.name] = *day;
    else if (fact.value == "yes" || fact.value == "no")
      subject.truths[fact.name] = fact.value == "yes";
    else if (const auto number = number_of(fact.value))
      subject.numbers[fact.name] = *number;
  }

  // Those of a collective may be asked for again by its successors.
  rules::Subject taken(const registry::Subject& key, bool for_good = false) {
    auto found = found_.find(key);
    rules::Subject subject;
    if (found != found_.end()) {
      if (for_good)
        subject = std::move(found->second);
      else
        subject = found->second;
    }
    subject.id = key.code;
    for (const auto hold : kCircumstanceCodes) {
      if (holds_up(*circumstance_from(hold))) subject.truths.try_emplace(std::string(hold), false);
    }
    std::erase_if(subject.items, [&](const rules::Item& item) { return item.id.empty(); });
    for (auto& item : subject.items) keep_same_work(subject, item);
    return subject;
  }

  // A link to a work in which the person has no part says nothing about this person.
  static void keep_same_work(const rules::Subject& subject, rules::Item& item) {
    const bool known = std::ranges::any_of(subject.items, [&](const rules::Item& other) {
      return other.kind != item.kind && other.id == item.same_as;
    });
    if (!known) item.same_as.clear();
  }

  rules::Predecessor predecessor(const registry::Ancestor& ancestor) const {
    rules::Predecessor out{ancestor.unit, ancestor.main, std::nullopt, {}};
    if (const auto unit = units_.find(ancestor.unit); unit != units_.end())
      out.founded = year_of(unit->second->founded);
    if (const auto own = found_.find({SubjectKind::kCollective, ancestor.unit}); own != found_.end()) {
      out.evaluations = own->second.evaluations;
    }
    return out;
  }

  const registry::Registry& registry_;
  const Entered& entered_;
  registry::LineageChoice policy_;
  registry::Lineage lineage_;
  std::unordered_map<std::string, const registry::Unit*> units_;
  std::map<registry::Subject, rules::Subject> found_;
};

bool judged(const registry::Unit& unit, const base::Date& date) {
  const bool inside = unit.kind != registry::UnitKind::kAgency && unit.kind != registry::UnitKind::kOutside;
  return inside && registry::exists_on(unit, date);
}

bool serves(const registry::Person& person, const base::Date& date) {
  return std::ranges::any_of(person.positions,
                             [&](const registry::Position& p) { return registry::held_on(p, date); });
}

}  // namespace

std::vector<rules::Subject> subjects_of(const registry::Registry& registry, const Reading& reading,
                                        const Entered& entered) {
  Gatherer gatherer(registry, reading.lineage, entered);
  std::vector<rules::Subject> subjects;
  for (const auto& unit : registry.units) {
    if (judged(unit, reading.date)) subjects.push_back(gatherer.collective(unit));
  }
  for (const auto& person : registry.people) {
    if (serves(person, reading.date)) subjects.push_back(gatherer.person(person));
  }
  return subjects;
}

}  // namespace vinhdanh::campaign::criteria
