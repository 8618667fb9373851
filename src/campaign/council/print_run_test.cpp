#include "campaign/council/print_run.h"

#include <gtest/gtest.h>

namespace vinhdanh::campaign::council {
namespace {

using Items = std::vector<PrintItem>;

std::vector<Awarded> three() {
  std::vector<Awarded> list(3);
  const char* codes[] = {"aaa", "bbb", "ccc"};
  const char* units[] = {"VP", "QLKH", "VP"};
  for (int i = 0; i < 3; ++i) {
    list[static_cast<std::size_t>(i)].order = i + 1;
    list[static_cast<std::size_t>(i)].code = codes[i];
    list[static_cast<std::size_t>(i)].unit_code = units[i];
  }
  return list;
}

Copy copy(const std::string& code, const std::string& serial = "", const std::string& spoilt = "") {
  Copy made;
  made.code = code;
  made.serial = serial;
  made.spoilt = spoilt;
  return made;
}

std::vector<std::string> fields(const base::Problems& problems) {
  std::vector<std::string> out;
  for (const auto& problem : problems) out.push_back(problem.place.field);
  return out;
}

TEST(PrintRun, those_without_a_good_copy_are_printed_in_stage_order) {
  const auto list = three();
  EXPECT_EQ(print_run(list, {}, {}).value(), (Items{{0, "", ""}, {1, "", ""}, {2, "", ""}}));
  EXPECT_EQ(print_run(list, {}, {.unit = "VP"}).value(), (Items{{0, "", ""}, {2, "", ""}}));
  EXPECT_EQ(print_run(list, {}, {.code = "bbb"}).value(), (Items{{1, "", ""}}));
  const std::vector printed{copy("aaa"), copy("bbb", "1", "smudged")};
  EXPECT_EQ(fields(print_run(list, printed, {}).error()), (std::vector<std::string>{"reason"}))
      << "the spoilt one is printed again and wants a reason";
  EXPECT_EQ(print_run(list, printed, {.reason = " bản  trước lem "}).value(),
            (Items{{1, "", "bản trước lem"}, {2, "", ""}}));
}

TEST(PrintRun, again_wants_a_reason_and_nothing_to_do_says_how) {
  const auto list = three();
  const std::vector printed{copy("aaa"), copy("bbb"), copy("ccc")};
  EXPECT_FALSE(print_run(list, printed, {}));
  EXPECT_EQ(fields(print_run(list, printed, {.again = true}).error()), (std::vector<std::string>{"reason"}));
  EXPECT_EQ(print_run(list, printed, {.code = "ccc", .again = true, .reason = "mất"}).value(),
            (Items{{2, "", "mất"}}));
}

TEST(PrintRun, blanks_are_counted_up_from_the_first_and_never_used_twice) {
  const auto list = three();
  const auto run = print_run(list, {}, {.blank = true, .first_serial = "A 000098"});
  EXPECT_EQ(run.value(), (Items{{0, "A 000098", ""}, {1, "A 000099", ""}, {2, "A 000100", ""}}));
  const std::vector used{copy("aaa", "A 000099", "lem")};
  const auto refused = print_run(list, used, {.reason = "lem", .blank = true, .first_serial = "A 000098"});
  EXPECT_EQ(fields(refused.error()), (std::vector<std::string>{"first_serial"}));
  EXPECT_FALSE(print_run(list, {}, {.blank = true}));
}

TEST(Serials, keep_their_width_and_refuse_what_cannot_be_counted) {
  EXPECT_EQ(serials("07", 3).value(), (std::vector<std::string>{"07", "08", "09"}));
  EXPECT_EQ(serials(" TP  0099 ", 2).value(), (std::vector<std::string>{"TP 0099", "TP 0100"}));
  for (const auto* wrong : {"", "A", "A1B", "1234567890123456"}) EXPECT_FALSE(serials(wrong, 1)) << wrong;
  EXPECT_FALSE(serials("99", 2));
  EXPECT_TRUE(serials("99", 1));
}

TEST(Blanks, are_used_once_and_spoilt_ones_counted_apart) {
  const std::vector copies{copy("a", "1"), copy("b", "2", "lem"), copy("b", "3"), copy("c")};
  EXPECT_EQ(blanks(copies).used, 3u);
  EXPECT_EQ(blanks(copies).spoilt, 1u);
}

TEST(Printers, what_is_measured_is_made_up_for_and_adds_to_what_is_set) {
  const Printer fresh{0, "", "", 0, 0, 0};
  const auto first = checked_printer(fresh, {" Canon  phòng in ", "khay 2", "20,4", "19.1"}).value();
  EXPECT_EQ(first, (Printer{0, "Canon phòng in", "khay 2", -4, 9, 0}));
  const auto again = checked_printer(first, {"Canon", "", "20.1", "20"}).value();
  EXPECT_EQ(again.right, -5);
  EXPECT_EQ(again.down, 9);
  EXPECT_EQ(checked_printer(first, {"Canon", "", "", ""}).value().right, -4);
}

TEST(Printers, wrong_entries_are_named_together) {
  EXPECT_EQ(fields(checked_printer({}, {"", std::string(201, 'x'), "abc", "35"}).error()),
            (std::vector<std::string>{"name", "tray", "left", "top"}));
  EXPECT_EQ(fields(checked_printer({}, {"Canon", "", "20", ""}).error()), (std::vector<std::string>{"top"}));
}

}  // namespace
}  // namespace vinhdanh::campaign::council
