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

bool same_words(std::string_view a, std::string_view b) {
  return base::lower(base::tidy(a)) == base::lower(base::tidy(b));
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
      if (category->rule != DelegateRule::kHand) add_people(*category);
    }
    const auto people = found_.size();
    for (const auto& guest : guests_) add_guest(guest, people);
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

  void add_guest(const Guest& guest, std::size_t people) {
    const auto end = found_.begin() + static_cast<std::ptrdiff_t>(people);
    const auto known = std::find_if(found_.begin(), end, [&](const Delegate& d) { return same(d, guest); });
    if (known != end) {
      known->guest = guest.id;
      if (!contains(known->categories, guest.category)) known->categories.push_back(guest.category);
      return;
    }
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
    const auto place = [&](const std::string& id) {
      return std::ranges::find(categories, id, &DelegateCategory::id) - categories.begin();
    };
    using Key =
        std::tuple<std::ptrdiff_t, std::ptrdiff_t, std::string, std::string, std::string, std::int64_t>;
    std::vector<std::pair<Key, Delegate>> keyed;
    keyed.reserve(found_.size());
    for (auto& d : found_) {
      std::ranges::stable_sort(d.categories, {}, place);
      Key key{place(d.categories.front()),
              std::ranges::find(order, d.unit) - order.begin(),
              base::sort_key(d.unit_name),
              base::name_sort_key(d.name),
              d.person,
              d.guest};
      keyed.emplace_back(std::move(key), std::move(d));
    }
    std::ranges::sort(keyed, {}, &std::pair<Key, Delegate>::first);
    found_.clear();
    for (auto& [key, d] : keyed) found_.push_back(std::move(d));
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

bool same(const Delegate& delegate, const Guest& guest) {
  if (!same_words(delegate.name, guest.name)) return false;
  const bool unknown = base::trim(guest.organisation).empty() || delegate.unit_name.empty();
  return unknown || same_words(guest.organisation, delegate.unit_name) || guest.organisation == delegate.unit;
}

std::optional<base::Problem> against_adding(const std::vector<Delegate>& present, const Guest& guest) {
  if (guest.name.empty()) return std::nullopt;
  const auto found = std::ranges::find_if(present, [&](const Delegate& d) { return same(d, guest); });
  if (found == present.end()) return std::nullopt;
  base::Place place;
  place.field = "name";
  const auto where = found->unit_name.empty() ? found->post : found->unit_name;
  return base::Problem{base::Severity::kError, std::move(place),
                       base::msg("{0} ({1}) is among the delegates already and is listed once. If this is "
                                 "somebody else of the same name, write the other organisation.",
                                 found->name, where),
                       guest.name};
}

std::vector<const DelegateCategory*> categories_of(const plan::Plan& plan) {
  std::vector<const DelegateCategory*> all;
  for (const auto& group : plan.delegates) {
    for (const auto& category : group.categories) all.push_back(&category);
  }
  return all;
}

std::string label(const DelegateCategory& category) {
  auto text = base::trim(category.text);
  while (text.ends_with(';') || text.ends_with('.')) text.pop_back();
  return text;
}

}  // namespace vinhdanh::campaign::conference
