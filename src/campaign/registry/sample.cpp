#include "campaign/registry/sample.h"

#include <algorithm>
#include <fmt/format.h>

#include "campaign/registry/sample_achievements.h"
#include "campaign/registry/sample_random.h"
#include "campaign/registry/sample_units.h"
#include "campaign/registry/sample_words.h"

namespace vinhdanh::campaign::registry {
namespace {

using base::make_date;

// The director, three deputies.
constexpr std::size_t kLeaders = 4;
constexpr std::uint64_t kPersonStream = 0x70656F706C65ull;

std::string head_title(const Unit& unit) {
  switch (unit.kind) {
    case UnitKind::kOffice:
      return "Chánh Văn phòng";
    case UnitKind::kBranch:
      return "Chi cục trưởng";
    case UnitKind::kCentre:
      return "Giám đốc";
    default:
      return "Trưởng phòng";
  }
}

std::string deputy_title(const Unit& unit) {
  switch (unit.kind) {
    case UnitKind::kOffice:
      return "Phó Chánh Văn phòng";
    case UnitKind::kBranch:
      return "Phó Chi cục trưởng";
    case UnitKind::kCentre:
      return "Phó Giám đốc";
    default:
      return "Phó Trưởng phòng";
  }
}

Position leader(const std::string& agency, std::size_t number) {
  const bool head = number == 0;
  return {
      agency, head ? "Giám đốc Sở" : "Phó Giám đốc Sở", head ? PostKind::kHead : PostKind::kDeputy, {}, {}};
}

Position post_in(const Unit& unit, std::size_t rank) {
  if (rank == 0) return {unit.code, head_title(unit), PostKind::kHead, {}, {}};
  if (rank <= 2) return {unit.code, deputy_title(unit), PostKind::kDeputy, {}, {}};
  return {unit.code, unit.kind == UnitKind::kCentre ? "Viên chức" : "Chuyên viên", PostKind::kStaff, {}, {}};
}

// The unit's main predecessor more often than the others.
std::string unit_before(const Registry& ground, const std::string& unit, Random& random) {
  std::vector<std::string> before;
  for (const auto& line : ground.reorganisations) {
    if (line.to != unit) continue;
    before.push_back(line.from);
    if (line.main) before.push_back(line.from);
  }
  return before.empty() ? unit : before[random.below(before.size())];
}

void add_side_posts(Person& person, std::size_t number) {
  const auto since = make_date(2025, 3, 15);
  if (number < 9)
    person.positions.push_back({"DU",
                                number == 0 ? "Bí thư Đảng ủy" : "Ủy viên Ban Chấp hành Đảng ủy",
                                PostKind::kParty,
                                since,
                                {}});
  if (number == 30)
    person.positions.push_back({"DTN", "Bí thư Đoàn Thanh niên", PostKind::kUnion, since, {}});
  if (number == 31)
    person.positions.push_back({"CCB", "Chủ tịch Hội Cựu chiến binh", PostKind::kUnion, since, {}});
}

}  // namespace

Sample::Sample(const SampleSize& size) : size_(size), ground_(sample_units(size)) {
  const auto working = std::max<std::size_t>(size.units, 4);
  for (std::size_t i = 1; i < working; ++i) {
    slots_.push_back(i);
    if (ground_.units[i].kind == UnitKind::kCentre) slots_.push_back(i);
  }
}

Person Sample::make_person(std::size_t number) const {
  Random random(size_.seed ^ kPersonStream, number);
  Person person;
  person.code = fmt::format("CB{:06}", number + 1);
  person.gender = random.percent(48) ? Gender::kFemale : Gender::kMale;
  person.full_name = sample_name(random, *person.gender);
  person.honorific = person.gender == Gender::kFemale ? "Bà" : "Ông";

  const bool leads = number < kLeaders;
  const auto turn = leads ? 0 : number - kLeaders;
  const auto slot = slots_[turn % slots_.size()];
  const auto& unit = ground_.units[leads ? 0 : slot];
  const auto same_before = static_cast<std::size_t>(
      std::count(slots_.begin(), slots_.begin() + static_cast<std::ptrdiff_t>(turn % slots_.size()), slot));
  const auto per_round = static_cast<std::size_t>(std::ranges::count(slots_, slot));
  auto post =
      leads ? leader(unit.code, number) : post_in(unit, turn / slots_.size() * per_round + same_before);

  const int age = post.kind == PostKind::kStaff ? random.between(26, 56) : random.between(38, 58);
  person.birth_date = make_date(2025 - age, 1 + static_cast<unsigned>(random.below(12)),
                                1 + static_cast<unsigned>(random.below(28)));
  const int earliest = 2025 - age + 23;
  // One in ten is new: their earlier years are exempt.
  const int joined = post.kind == PostKind::kStaff && random.percent(10)
                         ? random.between(std::max(earliest, 2021), 2023)
                         : random.between(std::min(earliest, 2019), 2019);
  person.joined = make_date(std::max(joined, earliest), 1 + static_cast<unsigned>(random.below(12)), 1);

  const auto before = unit_before(ground_, unit.code, random);
  post.from = before == unit.code ? person.joined : kSampleMerger;
  person.positions.push_back(post);
  if (before != unit.code && person.joined < kSampleMerger) {
    const auto last = std::chrono::sys_days(kSampleMerger) - std::chrono::days(1);
    person.positions.push_back({before, post.title, post.kind, person.joined, base::Date(last)});
  }
  add_side_posts(person, number);
  return person;
}

Registry Sample::person(std::size_t number) const {
  Registry r;
  r.people.push_back(make_person(number));
  const auto neighbour = (number + slots_.size()) % size_.people;
  const auto other = neighbour == number ? std::string() : fmt::format("CB{:06}", neighbour + 1);
  Random random(size_.seed ^ 0x6D65726974ull, number);
  add_sample_achievements(r, number, other, random);
  return r;
}

namespace {

template <typename T>
void move_to(std::vector<T>& all, std::vector<T>& some) {
  all.insert(all.end(), std::make_move_iterator(some.begin()), std::make_move_iterator(some.end()));
}

}  // namespace

Registry make_sample(const SampleSize& size) {
  const Sample sample(size);
  auto all = sample.ground();
  for (std::size_t i = 0; i < size.people; ++i) {
    auto one = sample.person(i);
    move_to(all.people, one.people);
    move_to(all.evaluations, one.evaluations);
    move_to(all.honours, one.honours);
    move_to(all.initiatives, one.initiatives);
    move_to(all.topics, one.topics);
    move_to(all.discipline, one.discipline);
    move_to(all.attestations, one.attestations);
  }
  return all;
}

}  // namespace vinhdanh::campaign::registry
