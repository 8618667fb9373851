#include "campaign/dossiers/seal.h"

#include <gtest/gtest.h>

#include "access/password.h"

namespace vinhdanh::campaign::dossiers {
namespace {

UnitDossier made() {
  UnitDossier unit;
  unit.unit = "VP";
  Nomination nominee;
  nominee.id = 12;
  nominee.subject = {SubjectKind::kPerson, "A1"};
  nominee.name = "Bà Một";
  unit.list = {nominee};
  unit.dossier.texts = {{"letter_number", "12/TTr"}, {"meeting_place", "Phòng họp"}, {"votes_12", "9"}};
  unit.nominees[12].texts = {{"general", "Dòng một\nprofile:3\nabc\n"}, {"profile", "Ngắn"}};
  return unit;
}

std::vector<std::string> keys(const std::vector<SealedPart>& parts) {
  std::vector<std::string> all;
  for (const auto& part : parts) all.push_back(part.key);
  return all;
}

TEST(Seal, a_dossier_has_its_list_the_papers_of_the_unit_and_two_of_each_nominee) {
  EXPECT_EQ(keys(parts_of(made())), (std::vector<std::string>{"nominee/12/profile", "nominee/12/report",
                                                              "unit/letter", "unit/list", "unit/minutes"}));
}

TEST(Seal, each_change_is_found_in_the_part_where_it_was_made) {
  const auto before = parts_of(made());
  const auto changed = [&](auto change) {
    auto unit = made();
    change(unit);
    return changed_since(before, parts_of(unit));
  };
  using Keys = std::vector<std::string>;
  EXPECT_EQ(changed([](UnitDossier&) {}), Keys{});
  EXPECT_EQ(changed([](UnitDossier& u) { u.dossier.texts["votes_12"] = "8"; }), Keys{"unit/minutes"});
  EXPECT_EQ(changed([](UnitDossier& u) { u.dossier.texts["letter_date"] = "1/8/2025"; }),
            Keys{"unit/letter"});
  EXPECT_EQ(changed([](UnitDossier& u) { u.list[0].name = "Bà Hai"; }), Keys{"unit/list"});
  EXPECT_EQ(changed([](UnitDossier& u) { u.nominees[12].texts["profile"] += "."; }),
            Keys{"nominee/12/profile"});
  EXPECT_EQ(changed([](UnitDossier& u) { u.list.clear(); }),
            (Keys{"nominee/12/profile", "nominee/12/report", "unit/list"}));
  EXPECT_EQ(changed([](UnitDossier& u) { u.files.push_back({"unit/x", "ab", "x.pdf"}); }), Keys{"unit/x"});
}

TEST(Seal, a_text_can_not_pose_as_another_field) {
  const auto parts = parts_of(made());
  EXPECT_EQ(texts_of(parts[1]), (Texts{{"general", "Dòng một\nprofile:3\nabc\n"}}));
  EXPECT_EQ(texts_of(parts[0]), (Texts{{"profile", "Ngắn"}}));
  EXPECT_EQ(texts_of(parts[4]), (Texts{{"meeting_place", "Phòng họp"}, {"votes_12", "9"}}));
}

TEST(Seal, what_was_tampered_with_in_the_record_is_named) {
  auto parts = parts_of(made());
  EXPECT_TRUE(broken(parts).empty());
  parts[2].content += " ";
  EXPECT_EQ(broken(parts), std::vector<std::string>{"unit/letter"});
}

TEST(Seal, the_manifest_is_a_text_that_sha256sum_reads) {
  const Seal seal{"VP-0001", "VP", base::instant_of({base::make_date(2025, 8, 18), 9, 0, 5}),
                  parts_of(made())};
  const auto text = manifest(seal);
  EXPECT_TRUE(text.starts_with("VP-0001 VP 2025-08-18T09:00:05+07:00\n")) << text;
  EXPECT_NE(text.find(access::token_hash(seal.parts[2].content) + "  unit/letter\n"), std::string::npos);
}

TEST(Seal, every_field_of_a_page_belongs_to_a_part) {
  for (const auto field : kUnitFields) EXPECT_FALSE(part_of_field(field, 0).empty()) << field;
  for (const auto field : kNomineeFields) EXPECT_FALSE(part_of_field(field, 7).empty()) << field;
  EXPECT_EQ(part_of_field("votes_3", 0), "unit/minutes");
  EXPECT_EQ(part_of_field("profile", 7), "nominee/7/profile");
  EXPECT_EQ(part_of_field("profile", 0), "");
}

}  // namespace
}  // namespace vinhdanh::campaign::dossiers
