#include "campaign/registry/sample_achievements.h"

#include <fmt/format.h>

#include "campaign/registry/sample_units.h"
#include "campaign/registry/sample_words.h"

namespace vinhdanh::campaign::registry {
namespace {

using base::make_date;

// One person while their achievements are made.
struct Maker {
  Registry& r;
  std::size_t number;
  const std::string& other;
  Random& random;

  const Person& person() const { return r.people.front(); }
  Subject subject() const { return {SubjectKind::kPerson, person().code}; }
  unsigned day() { return 1 + static_cast<unsigned>(random.below(28)); }
  // Where the person worked before the merger, which is when all of this was won.
  const std::string& unit() const {
    for (const auto& position : person().positions)
      if (position.to) return position.unit;
    return person().positions.front().unit;
  }
  Origin origin(std::string source) const { return {unit(), std::move(source)}; }
};

void add_title(Maker& m, const char* form, int year, const char* authority, const char* series) {
  m.r.honours.push_back({m.subject(), form, year, Merit::kRegular, authority,
                         fmt::format("{}/{}", 100 + m.random.below(3800), series),
                         make_date(year + 1, 1 + static_cast<unsigned>(m.random.below(3)), m.day()),
                         m.origin(fmt::format("Hồ sơ thi đua năm {}", year))});
}

void add_titles(Maker& m, int year, Level level) {
  if (level == Level::kExcellent && m.random.percent(60)) {
    add_title(m, "CSTDCS", year, "Giám đốc Sở", "QĐ-SKHCN");
    if (m.random.percent(6)) add_title(m, "CSTDT", year, "Chủ tịch UBND thành phố", "QĐ-UBND");
    if (m.random.percent(12)) add_title(m, "BK", year, "Chủ tịch UBND thành phố", "QĐ-UBND");
  } else if (level >= Level::kGood && level != Level::kExempt && m.random.percent(30)) {
    add_title(m, "LDTT", year, "Giám đốc Sở", "QĐ-SKHCN");
  }
}

std::vector<Level> levels(Maker& m, bool strong) {
  auto all = sample_levels(m.random, strong ? (m.random.percent(90) ? 2 : 3) : (m.random.percent(5) ? 1 : 0));
  if (m.random.percent(strong ? 1 : 9)) all[m.random.below(all.size())] = Level::kCompleted;
  if (!strong && m.random.below(200) == 0) all[m.random.below(all.size())] = Level::kNotCompleted;
  // Long leave, secondment: a year that is not evaluated.
  if (m.random.percent(2)) all[m.random.below(all.size())] = Level::kExempt;
  return all;
}

void add_years(Maker& m, const std::vector<Level>& all) {
  const int missing = m.random.percent(3) ? m.random.between(kSampleFirstYear, kSampleLastYear) : 0;
  const int joined = static_cast<int>(m.person().joined->year());
  for (int year = kSampleFirstYear; year <= kSampleLastYear; ++year) {
    if (year == missing) continue;
    const auto level =
        year < joined ? Level::kExempt : all[static_cast<std::size_t>(year - kSampleFirstYear)];
    m.r.evaluations.push_back({m.subject(), year, level, m.origin("")});
    add_titles(m, year, level);
  }
}

std::vector<Contributor> contributors(Maker& m) {
  if (m.other.empty() || m.random.percent(65)) return {{m.person().code, Part::kMain, 1.0}};
  const int own = 5 * m.random.between(11, 17);
  return {{m.person().code, Part::kMain, own / 100.0}, {m.other, Part::kCo, (100 - own) / 100.0}};
}

// A day of the period after the person joined; now and then one before it, or none.
std::optional<base::Date> some_day(Maker& m) {
  if (m.random.percent(2)) return {};
  const int joined = static_cast<int>(m.person().joined->year());
  const int first = std::min(std::max(kSampleFirstYear, joined + 1), kSampleLastYear);
  const int year = m.random.percent(2) && joined < 2019 ? 2019 : m.random.between(first, kSampleLastYear);
  return make_date(year, 10 + static_cast<unsigned>(m.random.below(3)), m.day());
}

std::optional<bool> applied(Maker& m) {
  if (m.random.percent(4)) return {};
  return !m.random.percent(2);
}

void add_initiative(Maker& m, Scope scope) {
  const bool base = scope == Scope::kBase;
  Initiative one;
  one.code = fmt::format("SK{:06}-{}", m.number + 1, m.r.initiatives.size() + 1);
  one.name = sample_initiative_name(m.random);
  one.scope = scope;
  one.recognised_on = some_day(m);
  one.applied = applied(m);
  one.authority = base ? "Hội đồng sáng kiến cơ sở" : "Hội đồng sáng kiến thành phố";
  one.decision_number = fmt::format("{}/QĐ-{}", 10 + m.random.below(900), base ? "SKHCN" : "UBND");
  one.origin = m.origin("Giấy công nhận sáng kiến");
  one.authors = contributors(m);
  m.r.initiatives.push_back(std::move(one));
}

void add_topic(Maker& m, Scope scope) {
  Topic one;
  one.code = fmt::format("DT{:06}-{}", m.number + 1, m.r.topics.size() + 1);
  one.name = sample_topic_name(m.random);
  one.kind = m.random.percent(70) ? TopicKind::kTopic : TopicKind::kScheme;
  one.scope = scope;
  one.accepted_on = some_day(m);
  one.applied = applied(m);
  one.result = m.random.percent(30) ? "Xuất sắc" : "Đạt";
  one.authority = "Hội đồng khoa học và công nghệ nghiệm thu";
  one.decision_number = fmt::format("{}/QĐ-SKHCN", 10 + m.random.below(900));
  one.origin = m.origin("Biên bản nghiệm thu");
  one.members = contributors(m);
  if (!m.r.initiatives.empty() && m.random.percent(10)) one.same_as = m.r.initiatives.front().code;
  m.r.topics.push_back(std::move(one));
}

void add_works_of_the_strong(Maker& m) {
  const auto way = m.random.below(100);
  if (way < 48) {
    add_initiative(m, Scope::kBase);
    add_initiative(m, Scope::kBase);
  } else if (way < 60) {
    add_topic(m, Scope::kBase);
    add_topic(m, Scope::kBase);
  } else if (way < 82) {
    add_initiative(m, Scope::kCity);
  } else if (way < 91) {
    add_topic(m, Scope::kCity);
  } else if (way < 96) {
    add_initiative(m, Scope::kBase);
    add_topic(m, Scope::kBase);
  } else if (way < 97) {
    add_initiative(m, Scope::kNational);
  }
}

void add_conduct(Maker& m) {
  const bool punished = m.random.percent(1);
  if (punished)
    m.r.discipline.push_back({m.subject(),
                              "Khiển trách",
                              make_date(m.random.between(2021, 2024), 5, m.day()),
                              {},
                              fmt::format("{}/QĐ-SKHCN", 10 + m.random.below(900)),
                              m.origin("")});
  const auto word = m.random.below(100);
  if (word < 3) return;
  m.r.attestations.push_back({m.subject(), "P1", word != 3, punished && m.random.percent(50), "Chi bộ",
                              make_date(2025, 8, 12), "Biên bản họp đơn vị"});
}

// From numbers of its own, so that the years of the period do not depend on it.
void add_year_before(Maker& m) {
  Random random(0x32303139, m.number);
  if (static_cast<int>(m.person().joined->year()) > kSampleYearBefore || random.percent(3)) return;
  const auto level = random.percent(20)  ? Level::kExcellent
                     : random.percent(5) ? Level::kCompleted
                                         : Level::kGood;
  m.r.evaluations.insert(m.r.evaluations.begin(), {m.subject(), kSampleYearBefore, level, m.origin("")});
}

}  // namespace

void add_sample_achievements(Registry& r, std::size_t number, const std::string& other, Random& random) {
  Maker m{r, number, other, random};
  const bool strong = random.percent(54);
  add_years(m, levels(m, strong));
  add_year_before(m);
  if (strong)
    add_works_of_the_strong(m);
  else if (random.percent(35))
    add_initiative(m, random.percent(92) ? Scope::kBase : Scope::kCity);
  add_conduct(m);
}

}  // namespace vinhdanh::campaign::registry
