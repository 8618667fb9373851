#include "access/audit_store.h"
#include "campaign/registry/lineage_routes.h"
#include "campaign/registry/registry_pages_test.h"
#include "campaign/registry/unit_store.h"

namespace vinhdanh::campaign::registry {
namespace {

using base::make_date;

class UnitEdit : public RegistryPages {
 protected:
  UnitEdit() {
    add_lineage_routes(door_, db(), nullptr);
    Registry r;
    r.units = {{"SO", "Sở", "", UnitKind::kAgency, "", {}, {}},
               {"A", "Phòng A", "", UnitKind::kDivision, "SO", make_date(2015, 1, 1), make_date(2025, 3, 1)},
               {"B", "Phòng B", "", UnitKind::kDivision, "SO", make_date(2025, 3, 1), {}}};
    r.reorganisations = {{Change::kRename, make_date(2025, 3, 1), "A", "B", false, {}, ""}};
    import(r);
  }

  static http::Fields form(const char* name, const char* kind, const char* parent, const char* founded,
                           const char* ended, const char* version) {
    http::Fields out;
    out.add("name", name);
    out.add("kind", kind);
    out.add("parent", parent);
    out.add("founded", founded);
    out.add("dissolved", ended);
    out.add("version", version);
    return out;
  }
  std::optional<VersionedUnit> unit(const char* code) {
    return db().read([&](Session& s) { return find_unit(s, code); });
  }
};
VINHDANH_ON_BOTH_DATABASES(UnitEdit);

TEST_P(UnitEdit, a_unit_is_added_and_corrected_with_its_history) {
  EXPECT_EQ(get("office", "/units/new").status, 200);
  auto added = form(" Trung  tâm C ", "centre", "SO", "1/2/2020", "", "0");
  added.add("code", "C");
  EXPECT_EQ(at(post("/units/new", added)), "/units/C");
  EXPECT_EQ(unit("C")->unit,
            (Unit{"C", "Trung tâm C", "", UnitKind::kCentre, "SO", make_date(2020, 2, 1), {}}));
  EXPECT_EQ(get("office", "/units/C/edit").status, 200);
  EXPECT_EQ(at(post("/units/C/edit", form("Trung tâm C", "branch", "", "", "", "1"))), "/units/C");
  EXPECT_EQ(unit("C")->unit, (Unit{"C", "Trung tâm C", "", UnitKind::kBranch, "", {}, {}}));
  const auto deeds = db().read([](Session& s) { return access::history_of(s, "unit", "C"); });
  ASSERT_EQ(deeds.size(), 2u);
  EXPECT_EQ(deeds[0].before, "C “Trung tâm C”, centre, < SO, 2020-02-01");
  EXPECT_EQ(deeds[0].after, "C “Trung tâm C”, branch");
}

TEST_P(UnitEdit, what_contradicts_the_tree_or_a_reorganisation_is_refused_and_stays_typed) {
  const auto under_itself = post("/units/SO/edit", form("Sở", "agency", "B", "", "", "1"));
  EXPECT_EQ(under_itself.status, 422);
  const auto no_end = post("/units/A/edit", form("Phòng A", "division", "SO", "hôm qua", "", "1"));
  EXPECT_EQ(no_end.status, 422);
  EXPECT_TRUE(has(no_end, "value=\"hôm qua\""));
  EXPECT_EQ(post("/units/A/edit", form("Phòng A", "division", "SO", "", "", "1")).status, 422);
  EXPECT_EQ(post("/units/B/edit", form("Phòng B", "division", "SO", "1/4/2025", "", "1")).status, 422);
  auto taken = form("Phòng A", "division", "SO", "", "", "0");
  taken.add("code", "A");
  EXPECT_EQ(post("/units/new", taken).status, 422);
  EXPECT_EQ(unit("A")->version, 1);
  EXPECT_EQ(unit("B")->version, 1);
  EXPECT_EQ(unit("SO")->unit.parent, "");
}

TEST_P(UnitEdit, the_second_of_two_editors_is_told_and_a_contact_edits_nothing) {
  EXPECT_EQ(at(post("/units/SO/edit", form("Sở Một", "agency", "", "", "", "1"))), "/units/SO");
  const auto told = post("/units/SO/edit", form("Sở Hai", "agency", "", "", "", "1"));
  EXPECT_EQ(told.status, 409);
  EXPECT_TRUE(has(told, "Sở Một"));
  EXPECT_TRUE(has(told, "value=\"Sở Hai\""));
  EXPECT_TRUE(has(told, "name=\"version\" value=\"2\""));
  EXPECT_EQ(at(post("/units/SO/edit", form("Sở Hai", "agency", "", "", "", "2"))), "/units/SO");
  EXPECT_NE(get("contact", "/units/new").status, 200);
  EXPECT_NE(get("contact", "/units/SO/edit").status, 200);
  EXPECT_EQ(get("office", "/units/KHONGCO/edit").status, 404);
}

}  // namespace
}  // namespace vinhdanh::campaign::registry
