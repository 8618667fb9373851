#include "campaign/registry/registry_routes.h"

#include "campaign/registry/people_store.h"
#include "campaign/registry/registry_store.h"
#include "campaign/registry/sample.h"
#include "campaign/registry/workbook.h"
#include "platform/http/answer.h"
#include "testing/store_test.h"

namespace vinhdanh::campaign::registry {
namespace {

namespace http = platform::http;
using access::Role;
using platform::db::Session;

const base::Instant kNow = base::instant_of({base::make_date(2025, 8, 18), 9, 0, 0});

// The pages behind their door; the session token of a request names the role.
class RegistryPages : public testing::StoreTest {
 protected:
  RegistryPages()
      : clock_(kNow),
        door_(
            router_, {}, [](std::string_view token, const http::Request&) { return who(token); }, clock_) {
    add_registry_routes(door_, db());
  }

  static std::optional<access::SignedIn> who(std::string_view token) {
    access::SignedIn in;
    in.csrf = std::string(64, 'c');
    in.user = {1, "thu", "Người thử", "VP", {}};
    if (token == "office") in.user.roles = {Role::kOffice};
    if (token == "contact") in.user.roles = {Role::kUnitContact};
    return in.user.roles.empty() ? std::nullopt : std::optional(in);
  }

  http::Response send(http::Method method, std::string_view role, const std::string& address,
                      http::Fields form = {}) {
    http::Request request;
    request.method = method;
    const auto mark = address.find('?');
    request.path = http::decode_url(address.substr(0, mark), false);
    if (mark != std::string::npos) request.query = http::parse_query(address.substr(mark + 1));
    request.form = std::move(form);
    if (method == http::Method::kPost) request.form.add("csrf", std::string(64, 'c'));
    request.uploads = uploads_;
    request.cookies.add("vd_session", std::string(role));
    return http::answer(
        router_,
        [this](const http::Request& r, int status, const base::Message& text) {
          return door_.error_page(r, status, text);
        },
        request);
  }
  http::Response get(std::string_view role, const std::string& address) {
    return send(http::Method::kGet, role, address);
  }
  http::Response post(const std::string& address, http::Fields form = {}) {
    return send(http::Method::kPost, "office", address, std::move(form));
  }
  static std::string at(const http::Response& response) {
    return std::string(response.header_value("Location"));
  }
  void import(const Registry& r) {
    db().write([&](Session& s) { import_registry(s, r); });
  }

  base::FixedClock clock_;
  http::Router router_;
  access::Door door_;
  std::vector<http::Upload> uploads_;
};
VINHDANH_ON_BOTH_DATABASES(RegistryPages);

bool has(const http::Response& response, std::string_view text) {
  return response.content().find(text) != std::string_view::npos;
}

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
