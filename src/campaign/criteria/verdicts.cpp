#include "campaign/criteria/verdicts.h"

#include <algorithm>
#include <set>
#include <stdexcept>
#include <unordered_map>

#include "campaign/criteria/criteria_version_store.h"
#include "campaign/criteria/facts_of_registry.h"
#include "campaign/criteria/verdicts_store.h"
#include "campaign/registry/lineage_policy_store.h"
#include "campaign/registry/registry_store.h"

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

}  // namespace

Verdicts::Verdicts(registry::Registry registry, const plan::CurrentCampaign& campaign)
    : Verdicts(std::move(registry), campaign, {registry::lineage_choice(campaign.plan.campaign.lineage)},
               {1, first_texts(campaign), {}, {}, {}, {}}, {}) {}

Verdicts::Verdicts(registry::Registry registry, const plan::CurrentCampaign& campaign,
                   const registry::LineagePolicy& lineage, const CriteriaVersion& version, Entered entered)
    : version_(version.number),
      entered_(std::move(entered)),
      registry_(std::move(registry)),
      lineage_(lineage.choice),
      rules_(or_throw(read_criteria(version.texts))),
      settled_(or_throw(rules::settle(rules_, campaign_date(campaign), {}))),
      subjects_(judged_subjects(registry_, campaign, lineage, entered_)) {
  judge();
}

base::Date campaign_date(const plan::CurrentCampaign& campaign) {
  return campaign.plan.campaign.dossier_deadline;
}

void Verdicts::judge() {
  std::unordered_map<std::string, const registry::Unit*> units;
  for (const auto& unit : registry_.units) units.emplace(unit.code, &unit);
  std::unordered_map<std::string, const registry::Person*> people;
  for (const auto& person : registry_.people) people.emplace(person.code, &person);
  for (const auto& subject : subjects_) {
    Judged judged;
    if (subject.kind == rules::Kind::kCollective) {
      judged.subject = {registry::SubjectKind::kCollective, subject.id};
      judged.name = units.at(subject.id)->name;
      judged.unit_code = subject.id;
    } else {
      const auto& person = *people.at(subject.id);
      judged.subject = {registry::SubjectKind::kPerson, subject.id};
      judged.name = person.printed_name.empty() ? person.full_name : person.printed_name;
      judged.honorific = person.honorific;
      const auto* position = registry::main_position(person);
      judged.unit_code = position ? position->unit : "";
      judged.post = post_of(person, units);
    }
    const auto verdict = rules::evaluate(settled_, subject, rules::Depth::kValues);
    judged.overall = verdict.overall;
    for (const auto& criterion : verdict.criteria) {
      if (criterion.counts) judged.criteria.emplace_back(criterion.id, criterion.value);
    }
    numbers_.emplace(judged.subject, all_.size());
    all_.push_back(std::move(judged));
  }
}

const Judged* Verdicts::find(const registry::Subject& subject) const {
  const auto found = numbers_.find(subject);
  return found == numbers_.end() ? nullptr : &all_[found->second];
}

rules::Verdict Verdicts::explained(const registry::Subject& subject) const {
  return rules::evaluate(settled_, subjects_.at(numbers_.at(subject)), rules::Depth::kFull);
}

const std::map<registry::Subject, rules::Text>& Verdicts::lacking_one() const {
  std::call_once(searched_, [this] {
    for (const auto& judged : all_) {
      if (judged.overall == rules::Overall::kEligible) continue;
      const auto verdict =
          rules::evaluate(settled_, subjects_[numbers_.at(judged.subject)], rules::Depth::kReasons);
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
  const auto stamp =
      db_.read([this](Session& s) { return registry_stamp(s) + entered_stamp(s, campaign_.id); });
  if (verdicts_ && stamp == stamp_) return verdicts_;
  verdicts_ = db_.read([this](Session& s) {
    return std::make_shared<const Verdicts>(
        registry::load_registry(s), campaign_,
        registry::lineage_policy(s, campaign_.id, campaign_.plan.campaign.lineage),
        current_version(s, campaign_.id), entered_in_force(s, campaign_.id));
  });
  stamp_ = stamp;
  return verdicts_;
}

}  // namespace vinhdanh::campaign::criteria
