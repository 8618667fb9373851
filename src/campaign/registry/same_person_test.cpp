#include "campaign/registry/merge_store.h"
#include "campaign/registry/record_routes.h"
#include "campaign/registry/registry_changes.h"
#include "campaign/registry/registry_pages_test.h"
#include "campaign/registry/same_person_routes.h"
#include "testing/temp_dir.h"

namespace vinhdanh::campaign::registry {
namespace {

using Typed = std::vector<std::pair<std::string, std::string>>;

Person person(const char* code, const char* name, const char* unit) {
  Person p;
  p.code = code;
  p.full_name = name;
  p.birth_date = base::make_date(1980, 5, 6);
  p.positions = {{unit, "Chuyên viên", PostKind::kStaff, {}, {}}};
  return p;
}

// CB1 and CB2 are one; both were evaluated in 2023 and wrote SK1.
Registry registry() {
  Registry r;
  r.units = {{"VP", "Văn phòng Sở", "", UnitKind::kOffice, "", {}, {}},
             {"KH", "Phòng Kế hoạch", "", UnitKind::kDivision, "", {}, {}}};
  r.people = {person("CB1", "Trần Thị Ánh", "VP"), person("CB2", "Tran Thi Anh", "KH"),
              person("CB3", "Lê Văn Ba", "KH")};
  r.people[1].honorific = "Bà";
  const Subject first{SubjectKind::kPerson, "CB1"};
  const Subject second{SubjectKind::kPerson, "CB2"};
  r.evaluations = {{first, 2023, Level::kGood, {"VP", ""}},
                   {second, 2022, Level::kExcellent, {"KH", ""}},
                   {second, 2023, Level::kExcellent, {"KH", ""}}};
  r.honours = {{first, "LDTT", 2023, {}, "", "1/QĐ", {}, {}},
               {second, "LDTT", 2023, {}, "", "1a/QĐ", {}, {}},
               {second, "GK", 2022, {}, "", "2/QĐ", {}, {}}};
  Initiative work;
  work.code = "SK1";
  work.name = "Số hóa hồ sơ";
  work.authors = {{"CB1", Part::kMain, 0.5}, {"CB2", Part::kCo, 0.25}, {"CB3", Part::kCo, 0.25}};
  r.initiatives = {work};
  r.discipline = {{second, "Khiển trách", base::make_date(2020, 1, 2), {}, "", {}}};
  return r;
}

class SamePerson : public RegistryPages {
 protected:
  SamePerson() {
    add_record_routes(door_, db(), EvidenceFiles(folder_ / "evidence"));
    add_same_person_routes(door_, db(), {follower()});
    import(registry());
  }
  PersonFollower follower() {
    return {"test",
            [this](Session&, const std::string& from, const std::string& to) -> base::Result<std::string> {
              if (refuse_) return base::refuse(base::msg("Choose two different records."));
              followed_ = from + ">" + to;
              return from;
            },
            [this](Session&, const std::string& note) { followed_ = "back " + note; }};
  }
  http::Response merge(const Typed& more = {}) {
    http::Fields form;
    form.add("reason", "Cùng số định danh");
    form.add("version_first", "1");
    form.add("version_second", "1");
    for (const auto& [name, value] : more) form.add(name, value);
    return post("/people/same/CB1/CB2", std::move(form));
  }
  Registry record(const std::string& code) {
    return db().read([&](Session& s) { return load_record(s, {SubjectKind::kPerson, code}); });
  }
  Registry all() {
    return db().read([](Session& s) { return load_registry(s); });
  }

  testing::TempDir folder_;
  bool refuse_ = false;
  std::string followed_;
};
VINHDANH_ON_BOTH_DATABASES(SamePerson);

TEST_P(SamePerson, candidates_stand_side_by_side) {
  const auto list = get("office", "/people/same");
  EXPECT_TRUE(has(list, "href=\"/people/same/CB1/CB2\""));
  EXPECT_FALSE(has(list, "CB3"));
  const auto page = get("office", "/people/same/CB1/CB2");
  EXPECT_TRUE(has(page, "Trần Thị Ánh"));
  EXPECT_TRUE(has(page, "Khiển trách"));
  EXPECT_EQ(at(get("office", "/people/same/two?first=CB3&second=CB1")), "/people/same/CB3/CB1");
  EXPECT_EQ(get("office", "/people/same/CB1/CB1").status, 404);
  EXPECT_EQ(get("contact", "/people/same").status, 404);
}

TEST_P(SamePerson, people_who_are_two_are_not_shown_again) {
  EXPECT_EQ(at(post("/people/same/CB1/CB2/different")), "/people/same");
  EXPECT_FALSE(has(get("office", "/people/same"), "CB2"));
}

TEST_P(SamePerson, a_missing_birth_day_makes_a_candidate_within_one_unit) {
  Registry r;
  r.units = registry().units;
  r.people = {person("CB4", "Lê Văn Ba", "KH"), person("CB5", "Lê Văn Ba", "VP")};
  for (auto& one : r.people) one.birth_date.reset();
  import(r);
  const auto list = get("office", "/people/same");
  EXPECT_TRUE(has(list, "CB4"));
  EXPECT_FALSE(has(list, "CB5"));
}

TEST_P(SamePerson, what_both_achieved_belongs_to_the_survivor_and_counts_once) {
  EXPECT_EQ(at(merge()), "/people/CB1#merged");
  EXPECT_EQ(followed_, "CB2>CB1");
  const Subject survivor{SubjectKind::kPerson, "CB1"};
  const auto now = record("CB1");
  EXPECT_EQ(now.evaluations, (std::vector<Evaluation>{{survivor, 2022, Level::kExcellent, {"KH", ""}},
                                                      {survivor, 2023, Level::kGood, {"VP", ""}}}));
  EXPECT_EQ(now.honours, (std::vector<Honour>{{survivor, "LDTT", 2023, {}, "", "1/QĐ", {}, {}},
                                              {survivor, "GK", 2022, {}, "", "2/QĐ", {}, {}}}));
  EXPECT_EQ(now.initiatives.at(0).authors,
            (std::vector<Contributor>{{"CB1", Part::kMain, 0.75}, {"CB3", Part::kCo, 0.25}}));
  EXPECT_EQ(now.discipline.size(), 1u);
  EXPECT_EQ(now.people.at(0).positions.size(), 2u);
  EXPECT_EQ(now.people.at(0).honorific, "Bà");
  EXPECT_EQ(record("CB2").people.size(), 0u);
  EXPECT_EQ(at(get("office", "/people/CB2")), "/people/CB1");
  EXPECT_TRUE(has(get("office", "/people/CB1"), "Cùng số định danh"));
}

TEST_P(SamePerson, an_undone_merger_leaves_everything_as_it_was) {
  const auto before = all();
  merge({{"survivor", "CB2"}, {"pick_full_name", "first"}});
  EXPECT_EQ(record("CB2").people.at(0).full_name, "Trần Thị Ánh");
  EXPECT_EQ(at(post("/mergers/1/undo")), "/people/CB1");
  EXPECT_EQ(followed_, "back CB1");
  const auto changes = compare(before, all());
  EXPECT_EQ(changes.added() + changes.changed(), 0u);
  EXPECT_EQ(compare(all(), before).added(), 0u);
  EXPECT_EQ(post("/mergers/1/undo").status, 404);
  EXPECT_TRUE(has(get("office", "/search/hits?q=cb1"), "/people/CB1"));
}

TEST_P(SamePerson, what_came_to_the_survivor_since_stays_there) {
  merge();
  Registry later;
  later.people = {record("CB1").people.at(0)};
  later.people[0].full_name = "Trần Thị Ánh Nguyệt";
  later.evaluations = {{{SubjectKind::kPerson, "CB1"}, 2024, Level::kGood, {}}};
  import(later);
  EXPECT_EQ(at(post("/mergers/1/undo")), "/people/CB2");
  EXPECT_EQ(record("CB1").people.at(0).full_name, "Trần Thị Ánh Nguyệt");
  EXPECT_EQ(record("CB1").evaluations.size(), 2u);
  EXPECT_EQ(record("CB2").evaluations.size(), 2u);
}

TEST_P(SamePerson, a_merger_needs_a_reason_the_version_that_was_seen_and_its_followers) {
  EXPECT_EQ(post("/people/same/CB1/CB2").status, 422);
  http::Fields stale;
  stale.add("reason", "Cùng người");
  stale.add("version_first", "1");
  stale.add("version_second", "9");
  EXPECT_EQ(post("/people/same/CB1/CB2", std::move(stale)).status, 409);
  refuse_ = true;
  EXPECT_EQ(merge().status, 422);
  EXPECT_EQ(record("CB2").people.size(), 1u);
}

TEST_P(SamePerson, a_workbook_that_still_uses_the_old_code_speaks_of_the_survivor) {
  merge();
  auto r = registry();
  db().write([&](Session& s) {
    auto known = load_registry(s);
    know_merged(s, known);
    EXPECT_FALSE(has_errors(check(r, base::make_date(2025, 8, 18), &known)));
    follow_mergers(s, r);
    import_registry(s, r);
  });
  EXPECT_EQ(record("CB2").people.size(), 0u);
  EXPECT_EQ(record("CB1").evaluations.size(), 2u);
  EXPECT_EQ(record("CB1").initiatives.at(0).authors.size(), 2u);
}

}  // namespace
}  // namespace vinhdanh::campaign::registry
