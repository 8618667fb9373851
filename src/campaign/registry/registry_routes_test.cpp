#include "campaign/registry/people_store.h"
#include "campaign/registry/registry_pages_test.h"
#include "campaign/registry/registry_store.h"
#include "campaign/registry/sample.h"
#include "campaign/registry/workbook.h"

namespace vinhdanh::campaign::registry {
namespace {

namespace http = platform::http;
using platform::db::Session;

VINHDANH_ON_BOTH_DATABASES(RegistryPages);

TEST_P(RegistryPages, a_workbook_is_checked_then_previewed_then_imported_once) {
  const auto sample = make_sample({30, 6, 2});
  uploads_ = {{"workbook", "so.xlsx", workbook_bytes(sample, base::Language::kVietnamese)}};
  const auto checked = post("/registry/import");
  ASSERT_EQ(checked.status, 303);
  uploads_.clear();
  const auto preview = get("office", at(checked));
  EXPECT_EQ(preview.status, 200);
  EXPECT_TRUE(has(preview, "Nhập ngay"));
  EXPECT_EQ(db().read([](Session& s) { return count_people(s, {}); }), 0);

  const auto first = post(at(checked) + "/confirm");
  const auto second = post(at(checked) + "/confirm");
  EXPECT_EQ(at(first), at(checked) + "/receipt");
  EXPECT_EQ(at(second), at(first));
  EXPECT_TRUE(has(get("office", at(first)), "Lần nhập số 1"));
  EXPECT_EQ(db().read([](Session& s) { return count_people(s, {}); }), 30);
  EXPECT_TRUE(has(get("office", "/registry/import"), "so.xlsx"));
}

TEST_P(RegistryPages, the_preview_shows_what_is_on_record_beside_what_the_workbook_says) {
  auto sample = make_sample({10, 5, 2});
  sample.people[3].birth_date = base::make_date(1980, 5, 6);
  import(sample);
  sample.people[3].birth_date = base::make_date(1981, 5, 6);
  uploads_ = {{"workbook", "so.xlsx", workbook_bytes(sample, base::Language::kVietnamese)}};
  const auto preview = get("office", at(post("/registry/import")));
  EXPECT_TRUE(has(preview, "<del>06/05/1980</del>"));
  EXPECT_TRUE(has(preview, "<ins>06/05/1981</ins>"));
  EXPECT_TRUE(has(preview, sample.people[3].full_name));
}

TEST_P(RegistryPages, a_workbook_with_mistakes_shows_each_cell_and_changes_nothing) {
  auto sample = make_sample({20, 5, 2});
  sample.evaluations.back().subject.code = "CB999";
  sample.people[3].birth_date = base::make_date(2030, 1, 1);
  uploads_ = {{"workbook", "so.xlsx", workbook_bytes(sample, base::Language::kVietnamese)}};
  const auto refused = post("/registry/import");
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(has(refused, "01/01/2030"));
  EXPECT_TRUE(has(refused, "CB999"));
  EXPECT_EQ(db().read([](Session& s) { return count_people(s, {}); }), 0);
  uploads_ = {{"workbook", "so.xlsx", "not a workbook"}};
  EXPECT_EQ(post("/registry/import").status, 422);
  uploads_.clear();
  EXPECT_EQ(post("/registry/import").status, 422);
}

TEST_P(RegistryPages, the_own_workbook_comes_back_marked_and_is_corrected_there) {
  auto sample = make_sample({20, 5, 2});
  sample.people[3].birth_date = base::make_date(2030, 1, 1);
  const auto book = workbook_bytes(sample, base::Language::kVietnamese);
  uploads_ = {{"workbook", "so.xlsx", book}};
  const auto refused = post("/registry/import");
  const std::string page(refused.content());
  const auto from = page.find("/registry/import/", page.find("/marked\"") - 80);
  const auto link = page.substr(from, page.find('"', from) - from);
  EXPECT_EQ(get("contact", link).status, 404);
  const auto marked = get("office", link);
  ASSERT_EQ(marked.status, 200);
  const auto again = read_workbook(std::string(marked.content()), "so.xlsx", base::make_date(2025, 8, 18));
  const auto before = read_workbook(book, "so.xlsx", base::make_date(2025, 8, 18));
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error(), before.error()) << "the reasons are no data";
  uploads_ = {{"workbook", "so.xlsx", std::string(marked.content())}};
  EXPECT_EQ(post("/registry/import").status, 422) << "no question about columns either";
}

TEST_P(RegistryPages, every_page_of_the_sample_opens) {
  const auto sample = make_sample({60, 12, 2});
  import(sample);
  EXPECT_EQ(get("office", "/units").status, 200);
  for (const auto& person : sample.people) {
    const auto page = get("office", "/people/" + person.code);
    ASSERT_EQ(page.status, 200) << page.content();
    EXPECT_TRUE(has(page, person.full_name));
  }
  for (const auto& unit : sample.units)
    ASSERT_EQ(get("office", "/units/" + unit.code).status, 200) << unit.code;
  EXPECT_EQ(get("office", "/people/export?q=nguyen").status, 200);
  EXPECT_EQ(get("office", "/registry/export").status, 200);
  EXPECT_EQ(get("office", "/registry/template").status, 200);
  EXPECT_EQ(get("office", "/people/CB999").status, 404);
  EXPECT_EQ(get("office", "/people?after=x.99999999999999999999&q=%FF%00").status, 200);
}

TEST_P(RegistryPages, the_unit_page_shows_what_it_came_from) {
  import(make_sample({20, 12, 2}));
  const auto page = get("office", "/units/VP");
  EXPECT_TRUE(has(page, "/units/VP-KHCN"));
  EXPECT_TRUE(has(page, "/units/VP-TTTT"));
  EXPECT_TRUE(has(page, "tiền thân chính"));
}

TEST_P(RegistryPages, a_unit_contact_sees_the_own_unit_only_and_edits_nothing) {
  const auto sample = make_sample({60, 6, 2});
  import(sample);
  const auto list = get("contact", "/people?unit=KHTC");
  for (const auto& person : sample.people) {
    const bool own = main_position(person)->unit == "VP";
    EXPECT_EQ(has(list, ">" + person.code + "<"), own) << person.code;
    EXPECT_EQ(get("contact", "/people/" + person.code).status, own ? 200 : 404);
  }
  EXPECT_EQ(at(get("contact", "/units")), "/units/VP");
  EXPECT_EQ(get("contact", "/units/VP-KHCN").status, 200);
  EXPECT_EQ(get("contact", "/units/KHTC").status, 404);
  EXPECT_NE(get("contact", "/people/CB000001/edit").status, 200);
  EXPECT_NE(get("contact", "/registry/import").status, 200);
}

http::Fields edit(const std::string& name, const std::string& version) {
  http::Fields form;
  form.add("full_name", name);
  form.add("birth_date", "6/5/1980");
  form.add("version", version);
  return form;
}

TEST_P(RegistryPages, the_second_of_two_editors_is_told_what_changed) {
  import(make_sample({10, 4, 1}));
  const std::string address = "/people/CB000002/edit";
  EXPECT_EQ(get("office", address).status, 200);
  EXPECT_EQ(at(post(address, edit("Tên Mới Một", "1"))), "/people/CB000002");
  const auto told = post(address, edit("Tên Mới Hai", "1"));
  EXPECT_EQ(told.status, 409);
  EXPECT_TRUE(has(told, "Tên Mới Một"));
  EXPECT_TRUE(has(told, "Tên Mới Hai"));
  EXPECT_TRUE(has(told, "name=\"version\" value=\"2\""));
  EXPECT_EQ(at(post(address, edit("Tên Mới Hai", "2"))), "/people/CB000002");
  EXPECT_TRUE(has(get("office", "/people/CB000002"), "Tên Mới Hai"));
}

TEST_P(RegistryPages, a_form_with_mistakes_keeps_what_was_typed) {
  import(make_sample({10, 4, 1}));
  auto form = edit("", "1");
  form.add("joined", "hôm qua");
  const auto again = post("/people/CB000002/edit", form);
  EXPECT_EQ(again.status, 422);
  EXPECT_TRUE(has(again, "value=\"hôm qua\""));
  EXPECT_EQ(db().read([](Session& s) { return find_person(s, "CB000002")->version; }), 1);
}

}  // namespace
}  // namespace vinhdanh::campaign::registry
