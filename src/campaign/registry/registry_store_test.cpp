#include "campaign/registry/registry_store.h"

#include <algorithm>

#include "campaign/registry/people_store.h"
#include "campaign/registry/sample.h"
#include "testing/store_test.h"

namespace vinhdanh::campaign::registry {
namespace {

using platform::db::Session;

class RegistryStore : public testing::StoreTest {
 protected:
  Changes bring_in(const Registry& registry) {
    return db().write([&](Session& s) { return import_registry(s, registry); });
  }
  Registry all() {
    return db().read([](Session& s) { return load_registry(s); });
  }
};
VINHDANH_ON_BOTH_DATABASES(RegistryStore);

struct Counted {
  std::size_t added, changed, unchanged;
  bool operator==(const Counted&) const = default;
};
Counted counted(const Changes& changes) {
  return {changes.added(), changes.changed(), changes.unchanged()};
}

std::size_t records(const Registry& r) {
  return r.units.size() + r.reorganisations.size() + r.people.size() + r.evaluations.size() +
         r.honours.size() + r.initiatives.size() + r.topics.size() + r.discipline.size() +
         r.attestations.size();
}

TEST_P(RegistryStore, what_was_imported_comes_back_and_a_second_import_changes_nothing) {
  const auto sample = make_sample({150, 12, 5});
  EXPECT_EQ(counted(bring_in(sample)), (Counted{records(sample), 0, 0}));
  reopen();
  EXPECT_EQ(counted(compare(all(), sample)), (Counted{0, 0, records(sample)}));
  EXPECT_EQ(counted(compare(sample, all())), (Counted{0, 0, records(sample)}));
  EXPECT_EQ(counted(bring_in(sample)), (Counted{0, 0, records(sample)}));
}

TEST_P(RegistryStore, changed_records_replace_the_stored_ones_with_all_their_parts) {
  auto sample = make_sample({60, 6, 5});
  bring_in(sample);
  sample.people[10].full_name = "Người Mới Tên";
  sample.people[10].positions.pop_back();
  sample.evaluations[3].level = Level::kNotCompleted;
  auto& initiative = sample.initiatives.front();
  initiative.authors = {
      {"CB000001", Part::kMain, 0.5}, {"CB000002", Part::kCo, 0.5}, {"CB000003", Part::kCo, {}}};
  sample.honours.push_back({{SubjectKind::kPerson, "CB000001"}, "GK", {}, {}, "", "", {}, {}});
  sample.honours.push_back({{SubjectKind::kPerson, "CB000001"}, "GK", {}, {}, "", "", {}, {}});
  EXPECT_EQ(counted(bring_in(sample)), (Counted{2, 3, records(sample) - 5}));
  EXPECT_EQ(counted(compare(all(), sample)), (Counted{0, 0, records(sample)}));
}

TEST_P(RegistryStore, one_record_holds_everything_of_the_person_and_nothing_else) {
  const auto sample = make_sample({80, 6, 5});
  bring_in(sample);
  const auto& initiative =
      *std::ranges::find_if(sample.initiatives, [](const auto& i) { return i.authors.size() == 2; });
  const auto code = initiative.authors[1].person;
  const auto record = db().read([&](Session& s) { return load_record(s, {SubjectKind::kPerson, code}); });
  ASSERT_EQ(record.people.size(), 1u);
  EXPECT_EQ(record.people[0], *std::ranges::find(sample.people, code, &Person::code));
  EXPECT_NE(std::ranges::find(record.initiatives, initiative), record.initiatives.end());
  EXPECT_EQ(static_cast<long>(record.evaluations.size()),
            std::ranges::count_if(sample.evaluations, [&](const auto& e) {
              return e.subject == Subject{SubjectKind::kPerson, code};
            }));
}

TEST_P(RegistryStore, pages_follow_each_other_in_the_order_of_names_both_ways) {
  const auto sample = make_sample({130, 6, 9});
  bring_in(sample);
  std::vector<std::string> expected;
  db().read(
      [&](Session& s) { each_person(s, {}, [&](const PersonLine& p) { expected.push_back(p.code); }); });
  ASSERT_EQ(expected.size(), 130u);

  std::vector<std::string> forwards;
  std::vector<PeoplePage> pages;
  PeopleQuery query;
  for (;;) {
    pages.push_back(db().read([&](Session& s) { return people_page(s, query); }));
    for (const auto& person : pages.back().people) forwards.push_back(person.code);
    if (!pages.back().more_after) break;
    query.beside = {pages.back().people.back().sort_key, pages.back().people.back().id};
  }
  EXPECT_EQ(forwards, expected);
  ASSERT_EQ(pages.size(), 6u);
  EXPECT_FALSE(pages[0].more_before);
  query.beside = {pages[2].people.front().sort_key, pages[2].people.front().id};
  query.backwards = true;
  const auto back = db().read([&](Session& s) { return people_page(s, query); });
  EXPECT_EQ(back.people, pages[1].people);
  EXPECT_TRUE(back.more_before);
  EXPECT_TRUE(back.more_after);
}

TEST_P(RegistryStore, people_are_found_without_marks_in_any_order_and_by_the_beginning_of_words) {
  Registry r;
  r.units = {{"A", "Phòng A", "", UnitKind::kDivision, "", {}, {}},
             {"B", "Phòng B", "", UnitKind::kDivision, "", {}, {}}};
  const auto person = [&](std::string code, std::string name, std::string unit) {
    Person p;
    p.code = std::move(code);
    p.full_name = std::move(name);
    p.positions = {{std::move(unit), "", PostKind::kStaff, {}, {}}};
    r.people.push_back(p);
  };
  person("CB1", "Nguyễn Văn Đường", "A");
  person("CB2", "Nguyễn Thị Duơng", "B");
  person("CB3", "Đường Văn An", "B");
  person("100%", "Lê Ánh", "B");
  bring_in(r);
  const auto found = [&](PeopleQuery query) {
    return db().read([&](Session& s) {
      std::vector<std::string> codes;
      for (const auto& line : people_page(s, query).people) codes.push_back(line.code);
      EXPECT_EQ(count_people(s, query), static_cast<std::int64_t>(codes.size()));
      return codes;
    });
  };
  using Codes = std::vector<std::string>;
  EXPECT_EQ(found({}), (Codes{"CB3", "100%", "CB2", "CB1"}));
  EXPECT_EQ(found({"duong van", {}, 25, {}, false}), (Codes{"CB3", "CB1"}));
  EXPECT_EQ(found({"ĐƯỜ", {}, 25, {}, false}), (Codes{"CB3", "CB2", "CB1"}));
  EXPECT_EQ(found({"uong", {}, 25, {}, false}), Codes{});
  EXPECT_EQ(found({"cb2", {}, 25, {}, false}), Codes{"CB2"});
  EXPECT_EQ(found({"nguyen", "B", 25, {}, false}), Codes{"CB2"});
  EXPECT_EQ(found({"%", {}, 25, {}, false}), Codes{});
  EXPECT_EQ(found({"100%", {}, 25, {}, false}), Codes{"100%"});
  EXPECT_EQ(found({"名", {}, 25, {}, false}), Codes{});
}

TEST_P(RegistryStore, the_second_of_two_editors_writes_nothing) {
  bring_in(make_sample({10, 4, 1}));
  const auto seen = db().read([](Session& s) { return find_person(s, "CB000003"); });
  ASSERT_TRUE(seen);
  auto first = seen->person;
  first.full_name = "Tên Của Người Thứ Nhất";
  auto second = seen->person;
  second.full_name = "Tên Của Người Thứ Hai";
  EXPECT_TRUE(db().write([&](Session& s) { return update_person(s, first, seen->version); }));
  EXPECT_FALSE(db().write([&](Session& s) { return update_person(s, second, seen->version); }));
  const auto now = db().read([](Session& s) { return find_person(s, "CB000003"); });
  EXPECT_EQ(now->person, first);
  EXPECT_EQ(now->version, seen->version + 1);
  const auto by_name = db().read([](Session& s) { return count_people(s, {"thu nhat", {}, 25, {}, false}); });
  EXPECT_EQ(by_name, 1);
}

}  // namespace
}  // namespace vinhdanh::campaign::registry
