#include <algorithm>

#include "access/user_store.h"
#include "base/text.h"
#include "campaign/registry/person.h"
#include "campaign/registry/registry_pages_test.h"
#include "campaign/registry/sample.h"
#include "paper/xlsx_reader.h"

namespace vinhdanh::campaign::registry {
namespace {

class ListPages : public RegistryPages {
 protected:
  // The user that the session tokens name.
  void add_user() {
    db().write([](Session& s) {
      return *access::add_user(s, {0, "thu", "Người thử", "VP", {Role::kOffice}, {}}, "mat-khau-rat-dai");
    });
  }
  static std::vector<std::string> lines_of(std::string_view csv) {
    auto lines = base::split(csv.substr(3), '\n');
    lines.pop_back();
    for (auto& line : lines) line.pop_back();
    return lines;
  }
};
VINHDANH_ON_BOTH_DATABASES(ListPages);

TEST_P(ListPages, every_list_opens_and_exports_what_it_shows) {
  import(make_sample({40, 12, 2}));
  for (const std::string list : {"/people", "/lists/units", "/lists/evaluations", "/lists/honours",
                                 "/lists/initiatives", "/lists/topics", "/lists/discipline"}) {
    EXPECT_EQ(get("office", list).status, 200) << list;
    EXPECT_EQ(get("office", list + "?last=1").status, 200) << list;
    EXPECT_EQ(get("office", list + "?q=%00%FF%25&year=2024&unit=%27&before=x&count=all").status, 200) << list;
    EXPECT_EQ(get("office", list + "/export").status, 200) << list;
    EXPECT_EQ(get("office", list + "/export?format=csv").status, 200) << list;
    EXPECT_NE(get("nobody", list).status, 200) << list;
  }
}

TEST_P(ListPages, an_export_has_the_columns_rows_and_order_of_the_list) {
  const auto sample = make_sample({40, 6, 2});
  import(sample);
  const std::string view = "unit=VP&column=code&column=gender&sort=-code";
  std::vector<const Person*> people;
  for (const auto& person : sample.people)
    if (main_position(person)->unit == "VP") people.push_back(&person);
  std::ranges::sort(people, std::greater(), &Person::code);
  std::vector<std::string> expected{"Họ và tên,Mã cán bộ,Giới tính"};
  for (const auto* person : people)
    expected.push_back(person->full_name + "," + person->code + "," +
                       say(base::Language::kVietnamese, label(*person->gender)));
  EXPECT_EQ(lines_of(get("office", "/people/export?format=csv&" + view).content()), expected);

  auto book =
      paper::open_xlsx_from_memory(std::string(get("office", "/people/export?" + view).content()), "a.xlsx");
  ASSERT_TRUE(book);
  std::vector<std::string> rows;
  ASSERT_TRUE((*book)->read(0, [&](const auto&, std::uint32_t, std::span<const paper::Cell> cells) {
    std::vector<std::string> texts;
    for (const auto& cell : cells) texts.push_back(paper::shown(cell));
    rows.push_back(base::join(texts, ","));
    return true;
  }));
  EXPECT_EQ(rows, expected);
  const auto page = get("office", "/people?" + view);
  for (const auto* person : people) EXPECT_TRUE(has(page, person->code));
  EXPECT_FALSE(has(page, "<th scope=\"col\" class=\"\">Ngày sinh"));
}

TEST_P(ListPages, a_view_is_saved_opened_by_its_address_and_removed_by_its_user_only) {
  add_user();
  import(make_sample({20, 6, 2}));
  http::Fields form;
  form.add("list", "people");
  form.add("query", "gender=female&nonsense=1&sort=-birth");
  form.add("name", "  Nữ,  lớn tuổi ");
  const auto saved = post("/lists/views", form);
  ASSERT_EQ(saved.status, 303);
  EXPECT_EQ(at(get("contact", at(saved))), "/people?gender=female&sort=-birth");
  const auto page = get("office", "/people?sort=-birth&gender=female");
  EXPECT_TRUE(has(page, "Nữ, lớn tuổi"));
  EXPECT_TRUE(has(page, at(saved) + "/removal"));
  EXPECT_EQ(at(post(at(saved) + "/removal")), "/people");
  EXPECT_EQ(get("office", at(saved)).status, 404);
  EXPECT_EQ(post(at(saved) + "/removal").status, 404);
  form = {};
  form.add("list", "people");
  EXPECT_EQ(post("/lists/views", form).status, 422);
  form = {};
  form.add("list", "secrets");
  form.add("name", "x");
  EXPECT_EQ(post("/lists/views", form).status, 404);
}

TEST_P(ListPages, among_hundreds_of_units_the_code_is_typed) {
  Registry r;
  for (int i = 0; i < 302; ++i)
    r.units.push_back({"U" + std::to_string(i), "Phòng", "", UnitKind::kDivision, "", {}, {}});
  import(r);
  const auto page = get("office", "/people?unit=U7");
  EXPECT_FALSE(has(page, "<option value=\"U7\""));
  EXPECT_TRUE(has(page, "id=\"unit\" name=\"unit\" value=\"U7\""));
}

TEST_P(ListPages, a_unit_contact_exports_the_own_unit_only) {
  const auto sample = make_sample({60, 6, 2});
  import(sample);
  const auto lines = lines_of(get("contact", "/people/export?format=csv&unit=KHTC&column=code").content());
  EXPECT_EQ(
      static_cast<std::ptrdiff_t>(lines.size()) - 1,
      std::ranges::count_if(sample.people, [](const Person& p) { return main_position(p)->unit == "VP"; }));
  EXPECT_FALSE(has(get("contact", "/people"), "name=\"unit\""));
}

}  // namespace
}  // namespace vinhdanh::campaign::registry
