#include <algorithm>
#include <gtest/gtest.h>

#include "base/clock.h"
#include "base/money.h"
#include "base/text.h"

namespace vinhdanh::base {
namespace {

TEST(Text, the_first_letter_becomes_small_whatever_letter_it_is) {
  EXPECT_EQ(lower_first("Đã có thành tích"), "đã có thành tích");
  EXPECT_EQ(lower_first("Ủy viên"), "ủy viên");
  EXPECT_EQ(lower_first("Đ"), "đ");
  EXPECT_EQ(lower_first("UBND xã"), "UBND xã");
  EXPECT_EQ(lower_first("E\xCC\x82m"), "êm") << "decomposed";
  EXPECT_EQ(lower_first("12 người"), "12 người");
  EXPECT_EQ(lower_first(""), "");
}

TEST(Text, folding_takes_marks_case_and_normal_form_away) {
  EXPECT_EQ(fold("  Đường  THUỶ "), "duong thuy");
  EXPECT_EQ(fold("Nguyễn Thị Ước"), "nguyen thi uoc");
  EXPECT_EQ(fold("Nguye\u0302\u0303n"), "nguyen");
  EXPECT_EQ(fold("Phạm\u00a0Ất\n"), "pham at");
}

TEST(Text, both_normal_forms_are_equal_after_nfc) {
  EXPECT_EQ(nfc("e\u0323\u0302"), "ệ");
}

TEST(Text, short_ways_for_plain_letters_agree_with_the_long_ways) {
  for (char c = 1; c > 0 && c < 127; ++c) {
    const std::string plain = std::string(1, c) + "Ab" + c + c + "zZ" + c, marked = plain + "é";
    const auto blank = std::string(1, c) == " " || (c >= 9 && c <= 13);
    EXPECT_EQ(tidy(plain) + (blank ? " é" : "é"), tidy(marked)) << int{c};
    EXPECT_EQ(lower(plain) + "é", lower(marked)) << int{c};
    EXPECT_EQ(upper(plain) + "É", upper(marked)) << int{c};
  }
}

TEST(Text, any_word_order_and_prefixes_match) {
  const auto text = fold("Nguyễn Văn Bình");
  EXPECT_TRUE(matches(text, "binh ngu"));
  EXPECT_TRUE(matches(text, "BÌNH"));
  EXPECT_FALSE(matches(text, "inh"));
  EXPECT_TRUE(matches(text, ""));
}

TEST(Text, names_sort_by_given_name_with_vietnamese_tones) {
  std::vector<std::string> names{"Lê Thị Ánh", "Trần An",  "Nguyễn Văn An", "Đỗ Ân",
                                 "Phạm Anh",   "Bùi Dũng", "Đinh Đức"};
  std::ranges::sort(names, {}, name_sort_key);
  EXPECT_EQ(names, (std::vector<std::string>{"Nguyễn Văn An", "Trần An", "Phạm Anh", "Lê Thị Ánh", "Đỗ Ân",
                                             "Bùi Dũng", "Đinh Đức"}));
}

TEST(Text, length_counts_what_people_see) {
  EXPECT_EQ(length("Ngu\u0303"), 3u);
}

TEST(Text, nearest_word_is_found_and_far_ones_are_not) {
  const std::vector<std::string_view> known{"purposes", "requirements", "venue"};
  EXPECT_EQ(nearest("purpose", known), "purposes");
  EXPECT_EQ(nearest("xyz", known), "");
  EXPECT_EQ(nearest("pruposse", known), "purposes");  // two swaps of neighbours
}

TEST(Dates, typed_and_iso_dates_are_read_and_others_refused) {
  EXPECT_EQ(parse_date("20/8/2025").value(), make_date(2025, 8, 20));
  EXPECT_EQ(parse_date("20-08-2025").value(), make_date(2025, 8, 20));
  EXPECT_EQ(parse_date("2025-08-20").value(), make_date(2025, 8, 20));
  EXPECT_FALSE(parse_date("31/02/2025"));
  EXPECT_FALSE(parse_date("8/2025"));
  EXPECT_EQ(say(Language::kVietnamese, parse_date("hôm qua").error().front().text),
            "“hôm qua” không phải là ngày. Hãy ghi ngày/tháng/năm, ví dụ 20/08/2025.");
}

TEST(Dates, long_form_pads_days_below_ten_and_months_one_and_two) {
  EXPECT_EQ(long_vietnamese(make_date(2020, 1, 5)), "ngày 05 tháng 01 năm 2020");
  EXPECT_EQ(long_vietnamese(make_date(2025, 8, 20)), "ngày 20 tháng 8 năm 2025");
}

TEST(Dates, the_wall_clock_is_that_of_vietnam) {
  const auto instant = instant_of({make_date(2025, 8, 20), 23, 59, 59});
  EXPECT_EQ(iso(instant), "2025-08-20T23:59:59+07:00");
  EXPECT_EQ(local_date(instant + std::chrono::seconds(1)), make_date(2025, 8, 21));
}

TEST(Dates, hours_of_plans_are_read_as_they_are_written) {
  EXPECT_EQ(parse_time("14h20’")->minutes, 14 * 60 + 20);
  EXPECT_EQ(parse_time("8h")->minutes, 8 * 60);
  EXPECT_EQ(parse_time("08:05")->minutes, 8 * 60 + 5);
  EXPECT_FALSE(parse_time("25h00"));
  EXPECT_FALSE(parse_time("14:"));
}

TEST(Money, amounts_in_figures_and_words) {
  EXPECT_EQ(show(Dong{2340000}), "2.340.000");
  EXPECT_EQ(show(Dong{-1500}), "-1.500");
  EXPECT_EQ(in_words(Dong{710000}), "Bảy trăm mười nghìn đồng");
}

TEST(Messages, arguments_and_plurals_are_filled_in) {
  EXPECT_EQ(say(Language::kEnglish, msgn("{0} person in {1}", "{0} people in {1}", 1, "A")), "1 person in A");
  EXPECT_EQ(say(Language::kEnglish, msgn("{0} person in {1}", "{0} people in {1}", 3, "A")), "3 people in A");
  EXPECT_EQ(say(Language::kEnglish, verbatim("{0} stays")), "{0} stays");
}

}  // namespace
}  // namespace vinhdanh::base
