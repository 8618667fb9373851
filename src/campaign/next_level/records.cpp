#include "campaign/next_level/records.h"

#include <algorithm>
#include <set>

#include "base/text.h"

namespace vinhdanh::campaign::next_level {
namespace {

using registry::Contributor;
using registry::Person;
using registry::Unit;

// Picks from a registry what belongs to the subjects.
class Picked {
 public:
  Picked(const Registry& all, std::span<const Subject> subjects, const Unit& agency)
      : all_(all), agency_(agency), subjects_(subjects.begin(), subjects.end()) {}

  Registry take() {
    take_units();
    for (const auto& person : all_.people)
      if (named(SubjectKind::kPerson, person.code)) out_.people.push_back(moved(person));
    take_of_subjects(all_.evaluations, out_.evaluations);
    take_of_subjects(all_.honours, out_.honours);
    take_of_subjects(all_.discipline, out_.discipline);
    take_works(all_.initiatives, out_.initiatives, &registry::Initiative::authors);
    take_works(all_.topics, out_.topics, &registry::Topic::members);
    for (auto& topic : out_.topics)
      if (std::ranges::find(out_.initiatives, topic.same_as, &registry::Initiative::code) ==
          out_.initiatives.end())
        topic.same_as.clear();
    return std::move(out_);
  }

 private:
  bool named(SubjectKind kind, const std::string& code) const { return subjects_.contains({kind, code}); }

  void take_units() {
    out_.units.push_back(agency_);
    out_.units.back().parent.clear();
    for (const auto& unit : all_.units) {
      if (!named(SubjectKind::kCollective, unit.code) || unit.code == agency_.code) continue;
      out_.units.push_back(unit);
      out_.units.back().parent = agency_.code;
    }
  }

  Person moved(Person person) const {
    for (auto& position : person.positions) {
      const auto unit = std::ranges::find(all_.units, position.unit, &Unit::code);
      if (unit != all_.units.end() && unit->code != agency_.code)
        position.title += (position.title.empty() ? "" : ", ") + unit->name;
      position.unit = agency_.code;
    }
    return person;
  }

  std::string place(const Subject& subject) const {
    return subject.kind == SubjectKind::kCollective ? subject.code : agency_.code;
  }

  template <typename Record>
  void take_of_subjects(const std::vector<Record>& from, std::vector<Record>& to) const {
    for (const auto& record : from) {
      if (!subjects_.contains(record.subject)) continue;
      to.push_back(record);
      if (!record.origin.unit.empty()) to.back().origin.unit = place(record.subject);
    }
  }

  template <typename Work>
  void take_works(const std::vector<Work>& from, std::vector<Work>& to,
                  std::vector<Contributor> Work::*contributors) const {
    for (auto work : from) {
      std::erase_if(work.*contributors,
                    [&](const Contributor& one) { return !named(SubjectKind::kPerson, one.person); });
      const bool of_collective = named(SubjectKind::kCollective, work.origin.unit);
      if ((work.*contributors).empty() && !of_collective) continue;
      if (!work.origin.unit.empty() && !of_collective) work.origin.unit = agency_.code;
      to.push_back(std::move(work));
    }
  }

  const Registry& all_;
  const Unit& agency_;
  std::set<Subject> subjects_;
  Registry out_;
};

class Fitting {
 public:
  Fitting(const Registry& records, const std::string& agency, const Fit& fit)
      : records_(records), agency_(agency), fit_(fit) {}

  Registry fit() {
    out_ = records_;
    out_.attestations.clear();
    out_.reorganisations.clear();
    fit_units();
    fit_people();
    for (auto& one : out_.evaluations) fit_record(one);
    for (auto& one : out_.honours) fit_record(one);
    for (auto& one : out_.discipline) fit_record(one);
    for (auto& one : out_.initiatives) fit_work(one, one.authors);
    for (auto& one : out_.topics) {
      fit_work(one, one.members);
      if (!one.same_as.empty()) one.same_as = own(one.same_as);
    }
    return std::move(out_);
  }

 private:
  std::string own(const std::string& code) const { return fit_.unit + "-" + code; }
  bool on_record(SubjectKind kind, const std::string& code) const { return fit_.same.contains({kind, code}); }
  void fit_unit(std::string& code) const {
    if (code == agency_)
      code = fit_.unit;
    else if (!code.empty())
      code = code_here(fit_, {SubjectKind::kCollective, code});
  }
  void fit_subject(Subject& subject) const {
    if (subject.kind == SubjectKind::kCollective)
      fit_unit(subject.code);
    else
      subject.code = code_here(fit_, subject);
  }

  void fit_units() {
    std::erase_if(out_.units, [&](const Unit& unit) {
      return unit.code == agency_ || on_record(SubjectKind::kCollective, unit.code);
    });
    for (auto& unit : out_.units) {
      fit_unit(unit.code);
      unit.parent = fit_.unit;
    }
  }
  void fit_people() {
    std::erase_if(out_.people, [&](const Person& one) { return on_record(SubjectKind::kPerson, one.code); });
    for (auto& person : out_.people) {
      person.code = code_here(fit_, {SubjectKind::kPerson, person.code});
      for (auto& position : person.positions) fit_unit(position.unit);
    }
  }
  void fit_record(auto& record) const {
    fit_subject(record.subject);
    fit_unit(record.origin.unit);
  }
  void fit_work(auto& work, std::vector<Contributor>& contributors) const {
    work.code = own(work.code);
    fit_unit(work.origin.unit);
    for (auto& one : contributors) one.person = code_here(fit_, {SubjectKind::kPerson, one.person});
  }

  const Registry& records_;
  const std::string& agency_;
  const Fit& fit_;
  Registry out_;
};

}  // namespace

Registry records_of(const Registry& all, std::span<const Subject> subjects, const Unit& agency) {
  return Picked(all, subjects, agency).take();
}

std::string code_here(const Fit& fit, const Subject& subject) {
  const auto found = fit.same.find(subject);
  return found == fit.same.end() ? fit.unit + "-" + subject.code : found->second;
}

Subject subject_here(const Fit& fit, const std::string& agency, const Subject& subject) {
  const bool itself = subject.kind == SubjectKind::kCollective && subject.code == agency;
  return {subject.kind, itself ? fit.unit : code_here(fit, subject)};
}

Registry fitted(const Registry& records, const std::string& agency, const Fit& fit) {
  return Fitting(records, agency, fit).fit();
}

std::vector<const Person*> look_alikes(const Registry& here, const Person& person) {
  std::vector<const Person*> found;
  const auto name = base::fold(person.full_name);
  for (const auto& one : here.people)
    if (base::fold(one.full_name) == name) found.push_back(&one);
  std::ranges::stable_partition(
      found, [&](const Person* one) { return person.birth_date && one->birth_date == person.birth_date; });
  return found;
}

std::vector<const Unit*> look_alikes(const Registry& here, const Unit& unit, const std::string& within) {
  std::vector<const Unit*> found;
  for (const auto& one : here.units)
    if (one.parent == within && base::fold(one.name) == base::fold(unit.name)) found.push_back(&one);
  return found;
}

}  // namespace vinhdanh::campaign::next_level
