#include "campaign/registry/column_choice_store.h"
#include "campaign/registry/people_store.h"
#include "campaign/registry/registry_pages_test.h"
#include "campaign/registry/registry_store.h"
#include "campaign/registry/sample.h"

namespace vinhdanh::campaign::registry {
namespace {

// An office's own list of people, before anything was chosen for it.
class OwnColumns : public RegistryPages {
 protected:
  OwnColumns() {
    import(make_sample({10, 4, 1}));
    upload("");
  }

  void upload(const std::string& more) {
    uploads_ = {{"workbook", "danh sach.csv",
                 "Danh sách cán bộ\r\nMSNV;Họ tên cán bộ;Ngày sinh;Đơn vị;Sở thích\r\n"
                 "X1;Người Một;5/3/1968;VP;đọc sách\r\n" +
                     more}};
  }

  static http::Fields chosen(const std::string& name_field) {
    http::Fields form;
    form.add("kind_0", "people");
    form.add("was_0", "people");
    const std::string fields[] = {"code", name_field, "birth_date", "unit", ""};
    for (std::size_t i = 0; i < 5; ++i) form.add("field_0_" + std::to_string(i), fields[i]);
    return form;
  }
};
VINHDANH_ON_BOTH_DATABASES(OwnColumns);

TEST_P(OwnColumns, are_asked_for_with_a_proposal_and_the_first_values) {
  const auto address = at(post("/registry/import"));
  ASSERT_TRUE(address.ends_with("/columns")) << address;
  uploads_.clear();
  const auto page = get("office", address);
  EXPECT_EQ(page.status, 200);
  EXPECT_TRUE(has(page, "<option value=\"people\" selected>"));
  EXPECT_TRUE(has(page, "<option value=\"full_name\" selected>"));
  EXPECT_TRUE(has(page, "Người Một"));
  EXPECT_TRUE(has(page, "đọc sách"));
  EXPECT_NE(get("contact", address).status, 200);
}

TEST_P(OwnColumns, are_remembered_so_that_the_next_upload_goes_straight_to_the_check) {
  const auto address = at(post("/registry/import"));
  uploads_.clear();
  const auto preview_address = at(post(address, chosen("full_name")));
  EXPECT_EQ(preview_address + "/columns", address);
  const auto preview = get("office", preview_address);
  EXPECT_EQ(preview.status, 200);
  EXPECT_TRUE(has(preview, "Người thử"));
  EXPECT_TRUE(has(preview, address));
  EXPECT_EQ(at(post(preview_address + "/confirm")), preview_address + "/receipt");
  EXPECT_EQ(db().read([](Session& s) { return find_person(s, "X1")->person.full_name; }), "Người Một");

  upload("X2;Người Hai;6/3/1968;VP;\r\n");
  const auto next = at(post("/registry/import"));
  uploads_.clear();
  EXPECT_FALSE(next.ends_with("/columns")) << next;
  EXPECT_EQ(get("office", next).status, 200);
  EXPECT_EQ(get("office", next + "/columns").status, 200);
}

TEST_P(OwnColumns, a_field_that_is_needed_is_demanded_and_the_choice_kept) {
  const auto address = at(post("/registry/import"));
  uploads_.clear();
  const auto again = post(address, chosen("printed_name"));
  EXPECT_EQ(again.status, 422);
  EXPECT_TRUE(has(again, "Cần có “Họ và tên”"));
  EXPECT_TRUE(has(again, "<option value=\"printed_name\" selected>"));
  EXPECT_TRUE(db().read([](Session& s) { return load_choices(s); }).empty());
}

TEST_P(OwnColumns, another_kind_of_record_gets_its_own_columns) {
  const auto address = at(post("/registry/import"));
  uploads_.clear();
  http::Fields form;
  form.add("kind_0", "honours");
  form.add("was_0", "people");
  const auto asked = post(address, form);
  EXPECT_EQ(asked.status, 422);  // nobody has seen these columns yet
  form.add("again", "0");
  const auto page = post(address, form);
  EXPECT_EQ(page.status, 200);
  EXPECT_TRUE(has(page, "<option value=\"decision_number\""));
  form = {};
  form.add("kind_0", "");
  form.add("was_0", "people");
  EXPECT_EQ(post(address, form).status, 422);
}

TEST_P(OwnColumns, mistakes_in_the_rows_are_shown_with_the_way_back_to_the_columns) {
  upload("X2;;6/3/1968;VP;\r\n");
  const auto address = at(post("/registry/import"));
  uploads_.clear();
  const auto refused = get("office", at(post(address, chosen("full_name"))));
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(has(refused, "B4"));
  EXPECT_TRUE(has(refused, address));
  EXPECT_EQ(db().read([](Session& s) { return count_people(s, {}); }), 10);
}

TEST_P(OwnColumns, rows_that_are_refused_are_walked_page_by_page) {
  std::string text = "Mã cán bộ;Họ và tên;Ngày sinh\r\n";
  for (int i = 2; i <= 121; ++i) text += "N" + std::to_string(i) + ";;hôm qua\r\n";
  uploads_ = {{"workbook", "so.csv", text}};
  const auto first = post("/registry/import");
  EXPECT_EQ(first.status, 422);
  EXPECT_TRUE(has(first, ">B2<"));
  EXPECT_TRUE(has(first, ">C2<"));
  EXPECT_TRUE(has(first, ">C51<"));
  EXPECT_FALSE(has(first, ">C52<"));
  const std::string content(first.content());
  const auto end = content.find("?page=2");
  ASSERT_NE(end, std::string::npos);
  const auto begin = content.rfind("/registry/import/", end);
  uploads_.clear();
  const auto last = get("office", content.substr(begin, end - begin) + "?page=3");
  EXPECT_EQ(last.status, 422);
  EXPECT_FALSE(has(last, ">C101<"));
  EXPECT_TRUE(has(last, ">B102<"));
  EXPECT_TRUE(has(last, ">C121<"));
}

}  // namespace
}  // namespace vinhdanh::campaign::registry
