#include "campaign/dossiers/comparison.h"

#include <algorithm>

namespace vinhdanh::campaign::dossiers {
namespace {

bool took_part(const std::vector<registry::Contributor>& people, const registry::Subject& subject) {
  return subject.kind == registry::SubjectKind::kPerson &&
         std::ranges::find(people, subject.code, &registry::Contributor::person) != people.end();
}

ComparedNominee row_of(const criteria::Verdicts& verdicts, const nominations::Nomination& nominee,
                       int first_year, int last_year) {
  ComparedNominee row;
  row.nominee = &nominee;
  row.judged = verdicts.find(nominee.subject);
  const auto& record = verdicts.registry();
  for (const auto& one : record.evaluations)
    if (one.subject == nominee.subject && one.year >= first_year && one.year <= last_year)
      row.years.emplace_back(one.year, one.level);
  for (const auto& one : record.honours)
    if (one.subject == nominee.subject) row.titles.emplace_back(one.form, one.year.value_or(0));
  row.initiatives = static_cast<int>(std::ranges::count_if(record.initiatives, [&](const auto& one) {
    return one.recognised != false && took_part(one.authors, nominee.subject);
  }));
  row.topics = static_cast<int>(std::ranges::count_if(record.topics, [&](const auto& one) {
    return one.accepted != false && took_part(one.members, nominee.subject);
  }));
  std::ranges::sort(row.years);
  std::ranges::sort(row.titles, {}, &std::pair<std::string, int>::second);
  return row;
}

}  // namespace

int ComparedNominee::count(registry::Level level) const {
  return static_cast<int>(std::ranges::count(years, level, &std::pair<int, registry::Level>::second));
}

std::vector<ComparedNominee> compared(const criteria::Verdicts& verdicts,
                                      const std::vector<nominations::Nomination>& all,
                                      registry::SubjectKind category, int first_year, int last_year) {
  std::vector<ComparedNominee> rows;
  for (const auto& nominee : all)
    if (nominee.subject.kind == category && nominations::counts(nominee))
      rows.push_back(row_of(verdicts, nominee, first_year, last_year));
  return rows;
}

}  // namespace vinhdanh::campaign::dossiers
