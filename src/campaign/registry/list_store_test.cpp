#include "campaign/registry/list_store.h"

#include <algorithm>

#include "access/user_store.h"
#include "campaign/registry/list_views_store.h"
#include "campaign/registry/registry_store.h"
#include "campaign/registry/sample.h"
#include "testing/store_test.h"

namespace vinhdanh::campaign::registry {
namespace {

using platform::db::Session;
using At = ListPlace::At;

const auto kToday = base::make_date(2025, 8, 20);

class RegistryLists : public testing::StoreTest {
 protected:
  void bring_in(const Registry& registry) {
    db().write([&](Session& s) { import_registry(s, registry); });
  }
  static ListQuery query(ListKind kind, std::string_view address = "") {
    ListQuery query;
    query.view = read_view(kind, platform::http::parse_query(address));
    query.today = kToday;
    return query;
  }
  std::vector<ListRow> all(const ListQuery& query) {
    std::vector<ListRow> rows;
    db().read([&](Session& s) { each_row(s, query, [&](const ListRow& row) { rows.push_back(row); }); });
    return rows;
  }
  ListPage page(const ListQuery& query) {
    return db().read([&](Session& s) { return list_page(s, query); });
  }
  // All pages one after the other, from the first on or from the last back.
  std::vector<ListRow> walked(ListQuery query, bool backwards) {
    std::vector<ListRow> rows;
    if (backwards) query.place = {At::kLast, {}};
    for (;;) {
      const auto one = page(query);
      rows.insert(backwards ? rows.begin() : rows.end(), one.rows.begin(), one.rows.end());
      EXPECT_EQ(backwards ? one.more_after : one.more_before, rows.size() > one.rows.size());
      if (!(backwards ? one.more_before : one.more_after)) return rows;
      query.place = backwards ? ListPlace{At::kBefore, one.rows.front().key}
                              : ListPlace{At::kAfter, one.rows.back().key};
    }
  }
  std::vector<std::string> texts(const ListQuery& query, std::size_t column) {
    std::vector<std::string> out;
    for (const auto& row : all(query)) out.push_back(std::get<std::string>(row.cells[column]));
    return out;
  }
};
VINHDANH_ON_BOTH_DATABASES(RegistryLists);

TEST_P(RegistryLists, every_list_in_every_order_is_the_same_page_by_page_both_ways) {
  bring_in(make_sample({70, 8, 3}));
  for (std::size_t i = 0; i < kListCodes.size(); ++i) {
    const auto kind = static_cast<ListKind>(i);
    for (const auto& column : list_layout(kind).columns) {
      if (!column.sortable) continue;
      for (const std::string sign : {"", "-"}) {
        auto list = query(kind, "sort=" + sign + std::string(column.key));
        list.limit = kind == ListKind::kEvaluations ? 60 : 7;
        const auto whole = all(list);
        EXPECT_EQ(walked(list, false), whole) << kListCodes[i] << " " << sign << column.key;
        EXPECT_EQ(walked(list, true), whole) << kListCodes[i] << " " << sign << column.key;
        EXPECT_EQ(db().read([&](Session& s) { return count_rows(s, list); }),
                  static_cast<std::int64_t>(whole.size()));
      }
    }
  }
}

TEST_P(RegistryLists, equal_sort_values_are_neither_lost_nor_doubled) {
  Registry r;
  r.units = {{"A", "Phòng A", "", UnitKind::kDivision, "", {}, {}}};
  for (int i = 0; i < 23; ++i) {
    Person p;
    p.code = "C" + std::to_string(i);
    p.full_name = "Lê Văn An";
    if (i % 2 == 0) p.birth_date = base::make_date(1980, 1, 1);
    p.positions = {{"A", "", PostKind::kStaff, {}, {}}};
    r.people.push_back(p);
  }
  bring_in(r);
  for (const auto* address : {"sort=name", "sort=-birth", "sort=unit", "unit=A&sort=birth"}) {
    auto list = query(ListKind::kPeople, address);
    list.limit = 5;
    const auto whole = all(list);
    EXPECT_EQ(whole.size(), 23u);
    EXPECT_EQ(walked(list, false), whole) << address;
    EXPECT_EQ(walked(list, true), whole) << address;
  }
}

TEST_P(RegistryLists, filters_keep_what_they_say) {
  const auto sample = make_sample({120, 8, 4});
  bring_in(sample);
  const auto size = [&](ListKind kind, std::string_view address) {
    const auto list = query(kind, address);
    const auto rows = static_cast<std::ptrdiff_t>(all(list).size());
    EXPECT_EQ(db().read([&](Session& s) { return count_rows(s, list); }), rows);
    return rows;
  };
  EXPECT_EQ(size(ListKind::kPeople, "unit=VP"), std::ranges::count_if(sample.people, [](const Person& p) {
              return main_position(p)->unit == "VP";
            }));
  EXPECT_EQ(size(ListKind::kPeople, "gender=female&service=here"),
            std::ranges::count(sample.people, std::optional(Gender::kFemale), &Person::gender));
  EXPECT_EQ(size(ListKind::kPeople, "service=left"), 0);
  EXPECT_EQ(size(ListKind::kEvaluations, "year=2023&level=excellent&whom=person"),
            std::ranges::count_if(sample.evaluations, [](const Evaluation& e) {
              return e.year == 2023 && e.level == Level::kExcellent && e.subject.kind == SubjectKind::kPerson;
            }));
  EXPECT_EQ(size(ListKind::kHonours, "form=CSTDCS&year=2024"),
            std::ranges::count_if(sample.honours,
                                  [](const Honour& h) { return h.form == "CSTDCS" && h.year == 2024; }));
  EXPECT_EQ(size(ListKind::kInitiatives, "year=2022&scope=base"),
            std::ranges::count_if(sample.initiatives, [](const Initiative& i) {
              return i.scope == Scope::kBase && i.recognised_on &&
                     static_cast<int>(i.recognised_on->year()) == 2022;
            }));
  EXPECT_EQ(size(ListKind::kTopics, "applied=none"),
            std::ranges::count_if(sample.topics, [](const Topic& t) { return !t.applied; }));
  EXPECT_EQ(size(ListKind::kDiscipline, "unit=nobody"), 0);
  EXPECT_GT(size(ListKind::kUnits, "state=gone"), 0);
}

TEST_P(RegistryLists, words_are_found_in_the_list_that_they_belong_to) {
  Registry r;
  r.units = {{"A", "Phòng Quản lý", "", UnitKind::kDivision, "", {}, {}}};
  Person p;
  p.code = "CB1";
  p.full_name = "Nguyễn Văn Đường";
  p.positions = {{"A", "Chuyên viên", PostKind::kStaff, {}, {}}};
  r.people = {p};
  const Subject person{SubjectKind::kPerson, "CB1"};
  const Subject unit{SubjectKind::kCollective, "A"};
  r.evaluations = {{person, 2024, Level::kGood, {"A", ""}}, {unit, 2024, Level::kGood, {"A", ""}}};
  Initiative i;
  i.code = "SK-7";
  i.name = "Số hóa hồ sơ";
  i.authors = {{"CB1", Part::kMain, {}}};
  r.initiatives = {i};
  bring_in(r);
  using Texts = std::vector<std::string>;
  EXPECT_EQ(texts(query(ListKind::kPeople, "q=duong"), 0), Texts{"Nguyễn Văn Đường"});
  EXPECT_EQ(texts(query(ListKind::kEvaluations, "q=duong%20nguyen"), 0), Texts{"Nguyễn Văn Đường"});
  EXPECT_EQ(texts(query(ListKind::kEvaluations, "q=quan%20ly"), 0), Texts{"Phòng Quản lý"});
  EXPECT_EQ(texts(query(ListKind::kInitiatives, "q=ho%20so"), 0), Texts{"Số hóa hồ sơ"});
  EXPECT_EQ(texts(query(ListKind::kInitiatives, "q=sk-7"), 1), Texts{"Nguyễn Văn Đường"});
  EXPECT_EQ(texts(query(ListKind::kInitiatives, "q=%25"), 0), Texts{});
}

TEST_P(RegistryLists, a_unit_contact_gets_the_rows_of_the_own_unit_only) {
  const auto sample = make_sample({60, 8, 4});
  bring_in(sample);
  const auto in_vp = [&](const std::string& code) {
    const auto found = std::ranges::find(sample.people, code, &Person::code);
    return found != sample.people.end() && main_position(*found)->unit == "VP";
  };
  auto list = query(ListKind::kHonours);
  list.own = "VP";
  EXPECT_EQ(static_cast<std::ptrdiff_t>(all(list).size()),
            std::ranges::count_if(sample.honours, [&](const Honour& h) {
              return h.subject.kind == SubjectKind::kPerson ? in_vp(h.subject.code) : h.subject.code == "VP";
            }));
  list = query(ListKind::kInitiatives);
  list.own = "VP";
  EXPECT_EQ(static_cast<std::ptrdiff_t>(all(list).size()),
            std::ranges::count_if(sample.initiatives, [&](const Initiative& one) {
              return std::ranges::any_of(one.authors, in_vp, &Contributor::person);
            }));
}

TEST_P(RegistryLists, a_place_that_fits_no_row_means_the_first_page) {
  bring_in(make_sample({40, 6, 4}));
  auto list = query(ListKind::kPeople);
  const auto first = page(list).rows;
  for (const auto& row :
       {std::vector<std::string>{"a"}, {"a", "x"}, {"a", "99999999999999999999"}, {"a", "1", "2"}}) {
    list.place = {At::kAfter, row};
    EXPECT_EQ(page(list).rows, first);
  }
  list.place = {At::kAfter, {"zz", "1"}};
  EXPECT_TRUE(page(list).rows.empty());
}

TEST_P(RegistryLists, a_page_counts_what_the_filters_and_words_leave) {
  bring_in(make_sample({150, 6, 4}));
  for (const auto* address : {"", "unit=VP", "q=nguyen", "q=nguyen&gender=male", "q=cb00001", "q=xyz"}) {
    const auto list = query(ListKind::kPeople, address);
    const auto found = page(list);
    EXPECT_EQ(found.count, static_cast<std::int64_t>(all(list).size())) << address;
    EXPECT_FALSE(found.count_goes_on) << address;
    const auto honours = query(ListKind::kHonours, address);
    EXPECT_EQ(page(honours).count, static_cast<std::int64_t>(all(honours).size())) << address;
  }
}

TEST_P(RegistryLists, counting_ends_at_ten_thousand_and_goes_on_when_asked) {
  db().write([](Session& s) {
    for (int i = 0; i < 10'002; ++i)
      s.execute(
          "INSERT INTO units (code, name, short_name, kind, parent_code, folded) VALUES (:code, :name, '', "
          "'division', '', :folded)",
          {{"code", std::to_string(i)}, {"name", "Phòng " + std::to_string(i)}, {"folded", " phong"}});
  });
  const auto found = page(query(ListKind::kUnits));
  EXPECT_EQ(found.count, kCountedAtOnce);
  EXPECT_TRUE(found.count_goes_on);
  EXPECT_EQ(page(query(ListKind::kUnits, "q=phong")).count, kCountedByWords);
  EXPECT_EQ(db().read([&](Session& s) { return count_rows(s, query(ListKind::kUnits)); }), 10'002);
}

TEST_P(RegistryLists, a_view_is_kept_for_its_user_and_opened_by_its_token) {
  const auto user = [&](const char* login) {
    return *db().write([&](Session& s) {
      return access::add_user(s, {0, login, login, "", {access::Role::kOffice}, {}}, "mat-khau-dai");
    });
  };
  const auto mine = user("mot");
  const auto other = user("hai");
  const auto save = [&](std::int64_t who, const char* name, const char* query) {
    return db().write([&](Session& s) {
      return save_view(s, {{}, who, ListKind::kPeople, name, query, base::Instant{}});
    });
  };
  const auto token = save(mine, "Nữ", "gender=female");
  save(mine, "Đang ở Văn phòng", "unit=VP");
  EXPECT_EQ(save(mine, "Nữ", "gender=female&unit=VP"), token);
  EXPECT_NE(save(other, "Nữ", "gender=female"), token);
  const auto names = [&](std::int64_t who, ListKind list) {
    std::vector<std::string> out;
    for (const auto& view : db().read([&](Session& s) { return views_of(s, who, list); }))
      out.push_back(view.name);
    return out;
  };
  EXPECT_EQ(names(mine, ListKind::kPeople), (std::vector<std::string>{"Đang ở Văn phòng", "Nữ"}));
  EXPECT_EQ(names(mine, ListKind::kUnits), std::vector<std::string>{});
  EXPECT_EQ(db().read([&](Session& s) { return find_view(s, token); })->query, "gender=female&unit=VP");
  EXPECT_FALSE(db().write([&](Session& s) { return remove_view(s, token, other); }));
  EXPECT_TRUE(db().write([&](Session& s) { return remove_view(s, token, mine); }));
  EXPECT_FALSE(db().read([&](Session& s) { return find_view(s, token); }));
}

}  // namespace
}  // namespace vinhdanh::campaign::registry
