#include "campaign/registry/registry_pages_test.h"
#include "campaign/registry/sample.h"

namespace vinhdanh::campaign::registry {
namespace {

class SearchPages : public RegistryPages {
 protected:
  SearchPages() { import(small()); }
  static Registry small() {
    Registry r;
    r.units = {{"VP", "Văn phòng Sở", "", UnitKind::kOffice, "", {}, {}},
               {"KH", "Phòng Kế hoạch", "", UnitKind::kDivision, "", {}, {}}};
    for (const auto& [code, name, unit] :
         {std::tuple{"CB1", "Trần Thị Ánh", "VP"}, {"CB2", "Trần Văn <b>Bình</b>", "KH"}}) {
      Person p;
      p.code = code;
      p.full_name = name;
      p.positions = {{unit, "Chuyên viên", PostKind::kStaff, {}, {}}};
      r.people.push_back(p);
      r.honours.push_back(
          {{SubjectKind::kPerson, code}, "GK", 2024, {}, "Giám đốc Sở", "12/QĐ-SKHCN", {}, {}});
    }
    return r;
  }
};
VINHDANH_ON_BOTH_DATABASES(SearchPages);

TEST_P(SearchPages, the_page_and_what_stands_below_the_box_show_the_same_hits) {
  for (const auto* address : {"/search?q=tran+th", "/search/hits?q=tran+th"}) {
    const auto shown = get("office", address);
    EXPECT_EQ(shown.status, 200);
    EXPECT_TRUE(has(shown, "href=\"/people/CB1\"")) << address;
    EXPECT_FALSE(has(shown, "CB2")) << address;
  }
  EXPECT_TRUE(has(get("office", "/search?q=binh"), "&lt;b&gt;Bình"));
  EXPECT_TRUE(has(get("office", "/search/hits?q=khongco"), "khongco"));
  EXPECT_EQ(get("office", "/search/hits?q=").content().find("<"), std::string_view::npos);
  EXPECT_EQ(get("", "/search?q=tran").status, 303);
}

TEST_P(SearchPages, a_decision_number_leads_to_those_it_honoured) {
  EXPECT_TRUE(has(get("office", "/search/hits?q=12"), "/registry/decisions?number=12%2FQ%C4%90-SKHCN"));
  const auto page = get("office", "/registry/decisions?number=12%2FQ%C4%90-SKHCN");
  EXPECT_TRUE(has(page, "/people/CB1"));
  EXPECT_TRUE(has(page, "/people/CB2"));
  EXPECT_EQ(get("office", "/registry/decisions?number=13").status, 404);
}

TEST_P(SearchPages, a_unit_contact_finds_the_own_unit_only) {
  EXPECT_TRUE(has(get("contact", "/search?q=tran"), "/people/CB1"));
  EXPECT_FALSE(has(get("contact", "/search?q=tran"), "/people/CB2"));
  const auto page = get("contact", "/registry/decisions?number=12%2FQ%C4%90-SKHCN");
  EXPECT_TRUE(has(page, "/people/CB1"));
  EXPECT_FALSE(has(page, "/people/CB2"));
}

}  // namespace
}  // namespace vinhdanh::campaign::registry
