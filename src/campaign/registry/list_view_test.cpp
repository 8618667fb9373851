#include "campaign/registry/list_view.h"

#include <algorithm>
#include <gtest/gtest.h>

#include "campaign/registry/list_export.h"
#include "campaign/registry/list_source_store.h"

namespace vinhdanh::campaign::registry {
namespace {

using At = ListPlace::At;

platform::http::Fields query(std::string_view text) {
  return platform::http::parse_query(text);
}

TEST(ListView, what_an_address_says_comes_back_in_the_address) {
  for (const auto* text :
       {"", "q=nguyen%20van", "gender=female&unit=VP&sort=-birth", "column=name&column=code&sort=-name"}) {
    const auto view = read_view(ListKind::kPeople, query(text));
    EXPECT_EQ(address_of(view), text);
    EXPECT_EQ(read_view(ListKind::kPeople, query(address_of(view))), view);
  }
}

TEST(ListView, what_no_list_knows_is_left_out) {
  const auto view =
      read_view(ListKind::kHonours, query("form=NONE&year=24&sort=whom&column=secret&x=1&whom=person"));
  auto expected = standard_view(ListKind::kHonours);
  expected.filters = {{"whom", "person"}};
  expected.columns = {"whom"};
  EXPECT_EQ(view, expected);
}

TEST(ListView, a_place_comes_back_in_the_address_with_any_text) {
  const ListPlace after{At::kAfter, {"a b&c=", "Đ/c", "7"}};
  EXPECT_EQ(read_place(query(address_of(after))), after);
  EXPECT_EQ(read_place(query("last=1")), (ListPlace{At::kLast, {}}));
  EXPECT_EQ(read_place(query("")), ListPlace{});
  EXPECT_EQ(address("/people", {"", "a=1", "", "b=2"}), "/people?a=1&b=2");
}

TEST(ListLayout, every_column_filter_and_order_is_known_to_the_store) {
  for (std::size_t i = 0; i < kListCodes.size(); ++i) {
    const auto& layout = list_layout(static_cast<ListKind>(i));
    const auto& source = list_source(static_cast<ListKind>(i));
    const auto has = [](const auto& all, std::string_view key) {
      return std::ranges::any_of(all, [&](const auto& one) { return one.key == key; });
    };
    for (const auto& column : layout.columns) {
      EXPECT_TRUE(has(source.columns, column.key)) << kListCodes[i] << " " << column.key;
      EXPECT_EQ(has(source.orders, column.key), column.sortable) << kListCodes[i] << " " << column.key;
    }
    for (const auto& filter : layout.filters)
      EXPECT_TRUE(has(source.conditions, filter.key)) << kListCodes[i] << " " << filter.key;
    EXPECT_TRUE(find_column(layout, layout.sort)->sortable) << kListCodes[i];
    EXPECT_TRUE(layout.columns.front().standard) << kListCodes[i];
  }
}

TEST(ListExport, fields_of_a_csv_are_quoted_and_formulas_defused) {
  auto view = standard_view(ListKind::kPeople);
  view.columns = {"name", "birth", "honours", "gender"};
  const auto csv = list_csv(view, base::Language::kEnglish, [](const auto& each) {
    each({"", {std::string("=1+1"), base::make_date(1980, 5, 6), std::int64_t{-3}, base::msg("Female")}, {}});
    each({"", {std::string("An \"B\", C"), {}, {}, {}}, {}});
  });
  EXPECT_EQ(csv,
            "\xEF\xBB\xBF"
            "Full name,Date of birth,Titles and commendations,Gender\r\n"
            "'=1+1,06/05/1980,-3,Female\r\n"
            "\"An \"\"B\"\", C\",,,\r\n");
}

}  // namespace
}  // namespace vinhdanh::campaign::registry
