#include "campaign/registry/registry_search_store.h"

#include "campaign/registry/people_store.h"
#include "campaign/registry/registry_store.h"
#include "campaign/registry/search_words.h"
#include "testing/store_test.h"

namespace vinhdanh::campaign::registry {
namespace {

using platform::db::Session;
using Codes = std::vector<std::string>;

Registry registry() {
  Registry r;
  r.units = {{"VP", "Văn phòng Sở", "VP", UnitKind::kOffice, "", {}, {}},
             {"KH", "Phòng Kế hoạch", "", UnitKind::kDivision, "", {}, base::make_date(2025, 3, 1)}};
  const auto person = [&](const char* code, const char* name, const char* unit) {
    Person p;
    p.code = code;
    p.full_name = name;
    p.positions = {{unit, "Chuyên viên", PostKind::kStaff, {}, {}}};
    r.people.push_back(p);
  };
  person("CB1", "Nguyễn Thị Anh", "VP");
  person("CB2", "Trần Văn An", "KH");
  person("CB-03/x", "Lê O'Hara (Tý)", "VP");
  Initiative initiative;
  initiative.code = "SK01";
  initiative.name = "Số hóa hồ sơ lưu trữ";
  initiative.authors = {{"CB1", Part::kMain, {}}};
  r.initiatives = {initiative};
  Topic topic;
  topic.code = "DT01";
  topic.name = "Hồ sơ điện tử dùng chung";
  topic.members = {{"CB2", Part::kMain, {}}};
  r.topics = {topic};
  const auto honour = [&](Subject who, const char* number) {
    r.honours.push_back(
        {std::move(who), "GK", 2024, {}, "Giám đốc Sở", number, base::make_date(2024, 12, 1), {}});
  };
  honour({SubjectKind::kPerson, "CB1"}, "123/QĐ-SKHCN");
  honour({SubjectKind::kPerson, "CB2"}, "123/QĐ-SKHCN");
  honour({SubjectKind::kCollective, "KH"}, "7/QĐ-UBND");
  return r;
}

class RegistrySearch : public testing::StoreTest {
 protected:
  RegistrySearch() { bring_in(registry()); }
  void bring_in(const Registry& r) {
    db().write([&](Session& s) { import_registry(s, r); });
  }
  // Codes in the order people, units, works, decisions.
  Codes found(const std::string& words, std::optional<std::string> unit = {}) {
    const auto hits = db().read([&](Session& s) { return search_registry(s, {words, std::move(unit), 6}); });
    Codes codes;
    for (const auto* kind : {&hits.people, &hits.units, &hits.works, &hits.decisions})
      for (const auto& hit : *kind) codes.push_back(hit.code);
    return codes;
  }
};
VINHDANH_ON_BOTH_DATABASES(RegistrySearch);

TEST_P(RegistrySearch, one_box_finds_people_units_works_and_decisions) {
  EXPECT_EQ(found("nguyen"), Codes{"CB1"});
  EXPECT_EQ(found("ANH thị"), Codes{"CB1"});
  EXPECT_EQ(found("phong"), (Codes{"VP", "KH"}));
  EXPECT_EQ(found("ho so"), (Codes{"SK01", "DT01"}));
  EXPECT_EQ(found("sk01"), Codes{"SK01"});
  EXPECT_EQ(found("123"), Codes{"123/QĐ-SKHCN"});
  EXPECT_EQ(found("ubnd 7"), Codes{"7/QĐ-UBND"});
  EXPECT_EQ(found("qd"), (Codes{"123/QĐ-SKHCN", "7/QĐ-UBND"}));
}

TEST_P(RegistrySearch, whole_words_come_before_beginnings) {
  EXPECT_EQ(found("an"), (Codes{"CB2", "CB1"}));
}

TEST_P(RegistrySearch, signs_and_other_scripts_are_found_or_not_but_never_break_it) {
  EXPECT_EQ(found("o'hara"), Codes{"CB-03/x"});
  EXPECT_EQ(found("ty"), Codes{"CB-03/x"});
  EXPECT_EQ(found("03"), Codes{"CB-03/x"});
  EXPECT_EQ(found("cb-03/X"), Codes{"CB-03/x"});
  for (const auto* words : {"", " ", "%", "\"", "'", "'':*", "\" OR \"", "*", "a\" *", "名", "^", "NEAR(a b)",
                            "AND", "\\", "a:b", "- -", "!"})
    EXPECT_NO_THROW(found(words)) << words;
  EXPECT_EQ(found(std::string(5000, 'a')), Codes{});
  std::string many;
  for (int i = 0; i < 500; ++i) many += "an ";
  EXPECT_EQ(found(many), (Codes{"CB2", "CB1"}));
}

TEST_P(RegistrySearch, a_unit_contact_finds_only_what_belongs_to_the_unit) {
  EXPECT_EQ(found("cb", "VP"), (Codes{"CB-03/x", "CB1"}));
  EXPECT_EQ(found("ho so", "VP"), Codes{"SK01"});
  EXPECT_EQ(found("qd", "VP"), Codes{"123/QĐ-SKHCN"});
  EXPECT_EQ(found("phong", "KH"), Codes{"KH"});
}

TEST_P(RegistrySearch, what_changes_is_found_by_its_new_words_only) {
  auto r = registry();
  r.people[0].full_name = "Phạm Thị Anh";
  r.honours[2].decision_number = "8/QĐ-UBND";
  bring_in(r);
  EXPECT_EQ(found("nguyen"), Codes{});
  EXPECT_EQ(found("pham"), Codes{"CB1"});
  EXPECT_EQ(found("8 ubnd"), Codes{"8/QĐ-UBND"});
  reopen();
  EXPECT_EQ(found("pham thi"), Codes{"CB1"});
}

TEST_P(RegistrySearch, more_hits_than_asked_for_are_told_of) {
  const auto hits = db().read([](Session& s) { return search_registry(s, {"cb", {}, 2}); });
  EXPECT_EQ(hits.people.size(), 2u);
  EXPECT_TRUE(hits.more_people);
  EXPECT_FALSE(hits.more_works);
}

TEST_P(RegistrySearch, texts_without_blanks_or_end_are_taken) {
  auto r = registry();
  r.people[0].full_name = std::string(4000, 'x');
  std::string words;
  for (int i = 0; i < 900; ++i) words += "từ" + std::to_string(i) + " ";
  r.initiatives[0].name = words;
  bring_in(r);
  EXPECT_EQ(found("xxxx"), Codes{"CB1"});
  EXPECT_EQ(found("tu1 tu99"), Codes{"SK01"});
}

TEST(SearchWords, begin_anew_behind_signs_within_a_word) {
  EXPECT_EQ(search_text("123/QĐ-SKHCN  Đường"), " 123/qd-skhcn duong qd-skhcn skhcn");
  EXPECT_EQ(search_words("  Đường an AN "), (Codes{"an", "duong"}));
}

}  // namespace
}  // namespace vinhdanh::campaign::registry
