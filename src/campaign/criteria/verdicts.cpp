#include "campaign/criteria/verdicts.h"

#include <algorithm>
#include <array>
#include <future>
#include <set>
#include <stdexcept>
#include <thread>
#include <unordered_map>

#include "campaign/criteria/criteria_version_store.h"
#include "campaign/criteria/facts_of_registry.h"
#include "campaign/criteria/verdicts_store.h"
#include "campaign/registry/lineage_policy_store.h"
#include "campaign/registry/registry_store.h"
#include "rules/batch.h"

namespace vinhdanh::campaign::criteria {
namespace {

template <typename T>
T or_throw(base::Result<T> result) {
  if (!result) throw std::runtime_error(base::describe(base::Language::kEnglish, result.error().front()));
  return std::move(*result);
}

std::string post_of(const registry::Person& person,
                    const std::unordered_map<std::string, const registry::Unit*>& units) {
  const auto* position = registry::main_position(person);
  if (!position) return {};
  const auto unit = units.find(position->unit);
  const auto where = unit == units.end() ? position->unit : unit->second->name;
  // "Trưởng phòng Phòng …" says the word twice only when the title ends with it; titles are kept as written.
  return position->title.empty() ? where : position->title + ", " + where;
}

// Party and mass organisations and outside bodies stand as collectives only where the plan
// gives them places.
bool may_be_nominated(const registry::Unit& unit, const plan::Plan& plan) {
  const bool beside =
      unit.kind == registry::UnitKind::kOrganisation || unit.kind == registry::UnitKind::kOutside;
  const auto* quota = plan.quota_of(unit.code);
  return !beside || (quota && quota->collectives > 0);
}

std::vector<rules::Subject> judged_subjects(const registry::Registry& registry,
                                            const plan::CurrentCampaign& campaign,
                                            const registry::LineagePolicy& lineage, const Entered& entered) {
  auto subjects = subjects_of(registry, {campaign_date(campaign), lineage}, entered);
  std::set<std::string> left_out;
  for (const auto& unit : registry.units) {
    if (!may_be_nominated(unit, campaign.plan)) left_out.insert(unit.code);
  }
  std::erase_if(subjects, [&](const rules::Subject& s) {
    return s.kind == rules::Kind::kCollective && left_out.contains(s.id);
  });
  return subjects;
}

Judged judged_collective(const registry::Unit& unit) {
  Judged judged;
  judged.subject = {registry::SubjectKind::kCollective, unit.code};
  judged.name = unit.name;
  judged.unit_code = unit.code;
  return judged;
}

Judged judged_person(const registry::Person& person,
                     const std::unordered_map<std::string, const registry::Unit*>& units) {
  Judged judged;
  judged.subject = {registry::SubjectKind::kPerson, person.code};
  judged.name = person.printed_name.empty() ? person.full_name : person.printed_name;
  judged.honorific = person.honorific;
  const auto* position = registry::main_position(person);
  judged.unit_code = position ? position->unit : "";
  judged.post = post_of(person, units);
  return judged;
}

}  // namespace

Ground::Ground(registry::Registry read, const plan::CurrentCampaign& campaign,
               const registry::LineagePolicy& policy, Entered given)
    : registry(std::move(read)),
      lineage(policy.choice),
      entered(std::move(given)),
      subjects(judged_subjects(registry, campaign, policy, entered)) {
  std::unordered_map<std::string, const registry::Unit*> units;
  for (const auto& unit : registry.units) units.emplace(unit.code, &unit);
  std::unordered_map<std::string, const registry::Person*> people;
  for (const auto& person : registry.people) people.emplace(person.code, &person);
  unjudged.reserve(subjects.size());
  for (const auto& subject : subjects) {
    unjudged.push_back(subject.kind == rules::Kind::kCollective
                           ? judged_collective(*units.at(subject.id))
                           : judged_person(*people.at(subject.id), units));
    numbers.emplace(unjudged.back().subject, unjudged.size() - 1);
  }
}

Verdicts::Verdicts(registry::Registry registry, const plan::CurrentCampaign& campaign)
    : Verdicts(std::move(registry), campaign, {registry::lineage_choice(campaign.plan.campaign.lineage)},
               {1, first_texts(campaign), {}, {}, {}, {}}, {}) {}

Verdicts::Verdicts(registry::Registry registry, const plan::CurrentCampaign& campaign,
                   const registry::LineagePolicy& lineage, const CriteriaVersion& version, Entered entered)
    : Verdicts(std::make_shared<const Ground>(std::move(registry), campaign, lineage, std::move(entered)),
               campaign, version) {}

Verdicts::Verdicts(std::shared_ptr<const Ground> ground, const plan::CurrentCampaign& campaign,
                   const CriteriaVersion& version)
    : version_(version.number),
      ground_(std::move(ground)),
      rules_(or_throw(read_criteria(version.texts))),
      settled_(or_throw(rules::settle(rules_, campaign_date(campaign), {}))) {
  judge();
}

base::Date campaign_date(const plan::CurrentCampaign& campaign) {
  return campaign.plan.campaign.dossier_deadline;
}

// In columns, because a page may ask for those of a whole province.
void Verdicts::judge() {
  auto copied = std::async(std::launch::async, [this] { all_ = ground_->unjudged; });
  rules::Columns columns(settled_);
  std::size_t items = 0;
  for (const auto& subject : subjects()) items += subject.items.size();
  columns.reserve(subjects().size(), items);
  for (const auto& subject : subjects()) columns.add(subject);
  const auto values = rules::Batch(settled_, columns).run(columns, std::thread::hardware_concurrency());
  copied.get();
  std::array<std::vector<std::size_t>, 2> counting;  // by kind of subject
  for (std::size_t i = 0; i < rules_.criteria.size(); ++i)
    if (rules_.criteria[i].part_of < 0)
      counting[static_cast<std::size_t>(rules_.criteria[i].subject)].push_back(i);
  for (std::size_t i = 0; i < all_.size(); ++i) {
    all_[i].overall = values.overall[i];
    const auto& own = counting[static_cast<std::size_t>(subjects()[i].kind)];
    all_[i].criteria.reserve(own.size());
    for (const auto number : own)
      all_[i].criteria.emplace_back(rules_.criteria[number].id, values.criteria[number][i]);
  }
}

const Judged* Verdicts::find(const registry::Subject& subject) const {
  const auto found = ground_->numbers.find(subject);
  return found == ground_->numbers.end() ? nullptr : &all_[found->second];
}

rules::Verdict Verdicts::explained(const registry::Subject& subject) const {
  return rules::evaluate(settled_, subjects().at(ground_->numbers.at(subject)), rules::Depth::kFull);
}

const std::map<registry::Subject, rules::Text>& Verdicts::lacking_one() const {
  std::call_once(searched_, [this] {
    for (const auto& judged : all_) {
      if (judged.overall == rules::Overall::kEligible) continue;
      const auto verdict =
          rules::evaluate(settled_, subjects()[ground_->numbers.at(judged.subject)], rules::Depth::kReasons);
      const auto one = std::ranges::find_if(
          verdict.missing, [](const auto& set) { return set.size() == 1 && set.front().count == 1; });
      if (one != verdict.missing.end()) lacking_one_.emplace(judged.subject, one->front().text);
    }
  });
  return lacking_one_;
}

std::shared_ptr<const Verdicts> VerdictBook::current() {
  using platform::db::Session;
  const std::lock_guard lock(mutex_);
  if (!pinned_) db_.write([this](Session& s) { pin_first_version(s, campaign_); });
  pinned_ = true;
  const auto [stamp, version] = db_.read([this](Session& s) {
    return std::pair(registry_stamp(s) + entered_stamp(s, campaign_.id), version_in_force(s, campaign_.id));
  });
  if (verdicts_ && stamp == ground_stamp_ && version == verdicts_->version()) return verdicts_;
  verdicts_ = db_.read([&](Session& s) {
    if (stamp != ground_stamp_)
      ground_ = std::make_shared<const Ground>(
          registry::load_registry(s), campaign_,
          registry::lineage_policy(s, campaign_.id, campaign_.plan.campaign.lineage),
          entered_in_force(s, campaign_.id));
    return std::make_shared<const Verdicts>(ground_, campaign_, current_version(s, campaign_.id));
  });
  ground_stamp_ = stamp;
  return verdicts_;
}

}  // namespace vinhdanh::campaign::criteria
