#include "campaign/conference/delegates.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/text.h"

namespace vinhdanh::campaign::conference {
namespace {

using plan::DelegateCategory;
using plan::DelegateRule;
using registry::Person;
using registry::Position;
using registry::Subject;
using registry::SubjectKind;

bool contains(const std::vector<std::string>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

class Finder {
 public:
  Finder(const plan::Plan& plan, const registry::Registry& registry, const std::vector<Subject>& exemplars,
         const std::vector<Guest>& guests)
      : plan_(plan), registry_(registry), guests_(guests), day_(plan.campaign.conference) {
    for (const auto& unit : registry.units) units_.emplace(unit.code, &unit);
    for (const auto& subject : exemplars) add_person_of(subject, exemplars_);
  }

  std::vector<Delegate> find() {
    for (const auto* category : categories_of(plan_)) {
      for (const auto& guest : guests_) {
        if (guest.category == category->id) add_guest(guest);
      }
      if (category->rule != DelegateRule::kHand) add_people(*category);
    }
    sort();
    return std::move(found_);
  }

 private:
  // Without a day for the conference the positions that have no end count.
  bool held(const Position& position) const {
    return base::valid(day_) ? registry::held_on(position, day_) : !position.to;
  }
  bool serves(const Person& person) const {
    return !person.left || (base::valid(day_) && *person.left >= day_);
  }

  const Position* main_position(const Person& person) const {
    const auto found = std::ranges::find_if(person.positions, [&](const auto& p) { return held(p); });
    return found == person.positions.end() ? nullptr : &*found;
  }

  bool fits(const Position& position, const DelegateCategory& category) const {
    const auto kind = registry::kPostKindCodes[static_cast<std::size_t>(position.kind)];
    if (!held(position) || (!category.posts.empty() && !contains(category.posts, kind))) return false;
    if (category.units.empty() && category.unit_kinds.empty()) return true;
    if (contains(category.units, position.unit)) return true;
    const auto unit = units_.find(position.unit);
    return unit != units_.end() &&
           contains(category.unit_kinds,
                    registry::kUnitKindCodes[static_cast<std::size_t>(unit->second->kind)]);
  }

  void add_person_of(const Subject& subject, std::set<std::string>& people) const {
    if (subject.kind == SubjectKind::kPerson) {
      people.insert(subject.code);
      return;
    }
    for (const auto& person : registry_.people) {
      for (const auto& position : person.positions) {
        if (position.unit != subject.code || position.kind != registry::PostKind::kHead || !held(position))
          continue;
        people.insert(person.code);
        return;
      }
    }
  }

  std::set<std::string> honoured(const DelegateCategory& category) const {
    std::set<std::string> people;
    for (const auto& honour : registry_.honours) {
      const int year = honour.year         ? *honour.year
                       : honour.decided_on ? static_cast<int>(honour.decided_on->year())
                                           : 0;
      if (contains(category.honours, honour.form) && year >= plan_.campaign.first_year &&
          year <= plan_.campaign.last_year)
        add_person_of(honour.subject, people);
    }
    return people;
  }

  void add_people(const DelegateCategory& category) {
    const auto honoured_people =
        category.rule == DelegateRule::kHonoured ? honoured(category) : std::set<std::string>();
    for (const auto& person : registry_.people) {
      if (!serves(person)) continue;
      const auto* position = main_position(person);
      bool invited = false;
      if (category.rule == DelegateRule::kPost) {
        const auto fitting =
            std::ranges::find_if(person.positions, [&](const auto& p) { return fits(p, category); });
        invited = fitting != person.positions.end();
        if (invited) position = &*fitting;
      } else if (category.rule == DelegateRule::kUnit) {
        invited = position && contains(category.units, position->unit);
      } else {
        invited =
            (category.rule == DelegateRule::kNominated ? exemplars_ : honoured_people).contains(person.code);
      }
      if (invited) add_person(person, position, category.id);
    }
  }

  void add_person(const Person& person, const Position* position, const std::string& category) {
    const auto [known, is_new] = numbers_.emplace(person.code, found_.size());
    if (!is_new) {
      found_[known->second].categories.push_back(category);
      return;
    }
    Delegate made;
    made.person = person.code;
    made.honorific = person.honorific;
    made.name = person.printed_name.empty() ? person.full_name : person.printed_name;
    made.categories = {category};
    if (position) {
      made.post = position->title;
      made.unit = position->unit;
      const auto unit = units_.find(position->unit);
      made.unit_name = unit == units_.end() ? position->unit : unit->second->name;
    }
    found_.push_back(std::move(made));
  }

  void add_guest(const Guest& guest) {
    found_.push_back({"",
                      guest.id,
                      guest.honorific,
                      guest.name,
                      guest.post,
                      guest.organisation,
                      guest.organisation,
                      {guest.category}});
  }

  void sort() {
    const auto categories = categories_of(plan_);
    const auto order = plan_.unit_order();
    const auto key = [&](const Delegate& d) {
      const auto category =
          std::ranges::find(categories, d.categories.front(), &DelegateCategory::id) - categories.begin();
      const auto unit = std::ranges::find(order, d.unit) - order.begin();
      return std::tuple(category, unit, base::sort_key(d.unit_name), base::name_sort_key(d.name), d.person,
                        d.guest);
    };
    std::ranges::stable_sort(found_, {}, key);
  }

  const plan::Plan& plan_;
  const registry::Registry& registry_;
  const std::vector<Guest>& guests_;
  base::Date day_;
  std::map<std::string, const registry::Unit*> units_;
  std::set<std::string> exemplars_;
  std::map<std::string, std::size_t> numbers_;
  std::vector<Delegate> found_;
};

}  // namespace

std::vector<Delegate> delegates_of(const plan::Plan& plan, const registry::Registry& registry,
                                   const std::vector<Subject>& exemplars, const std::vector<Guest>& guests) {
  return Finder(plan, registry, exemplars, guests).find();
}

std::vector<const DelegateCategory*> categories_of(const plan::Plan& plan) {
  std::vector<const DelegateCategory*> all;
  for (const auto& group : plan.delegates) {
    for (const auto& category : group.categories) all.push_back(&category);
  }
  return all;
}

}  // namespace vinhdanh::campaign::conference
