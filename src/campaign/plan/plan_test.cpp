#include <algorithm>
#include <gtest/gtest.h>

#include "base/text.h"
#include "campaign/plan/changed_plan_test.h"
#include "campaign/plan/plan_text.h"

namespace vinhdanh::campaign::plan {
namespace {

const auto kSource =
    std::filesystem::path(VINHDANH_SOURCE_DIR) / "src/campaign/plan/testdata/source-plan.txt";

// Lines with white space folded, empty ones left out.
Lines folded_lines(const std::string& text) {
  Lines lines;
  for (const auto& line : base::split(text, '\n')) {
    if (auto folded = base::tidy(line); !folded.empty()) lines.push_back(std::move(folded));
  }
  return lines;
}

TEST(PlanText, written_out_again_it_equals_the_source_line_for_line) {
  const auto read = read_plan(kPlanFolder);
  ASSERT_TRUE(read) << base::describe(base::Language::kEnglish, read.error().front());
  EXPECT_EQ(folded_lines(write_text(read->plan)), folded_lines(file_text(kSource)));
}

TEST(PlanText, a_changed_value_changes_the_text_and_nothing_else) {
  struct Change {
    std::string from, to, old_line, new_line;
  };
  for (const auto& change : {
           Change{"complete_before = 2025-08-25", "complete_before = 2025-08-28",
                  "2. Thời gian: dự kiến 1/2 ngày, hoàn thành trước ngày 25/8/2025.",
                  "2. Thời gian: dự kiến 1/2 ngày, hoàn thành trước ngày 28/8/2025."},
           Change{"end = 14:20:00", "end = 14:15:00",
                  "1 | 14h00’-14h20’ | Văn nghệ chào mừng | Đoàn Thanh niên Sở Khoa học và Công nghệ",
                  "1 | 14h00’-14h15’ | Văn nghệ chào mừng | Đoàn Thanh niên Sở Khoa học và Công nghệ"},
           Change{"number = \"/KH-SKHCN\"", "number = \"57/KH-SKHCN\"", "Số: /KH-SKHCN", "Số: 57/KH-SKHCN"},
           Change{"venue = \"Hội trường tầng 1", "venue = \"Hội trường tầng 2",
                  "3. Địa điểm: Hội trường tầng 1, Sở Khoa học và Công nghệ.",
                  "3. Địa điểm: Hội trường tầng 2, Sở Khoa học và Công nghệ."},
       }) {
    ChangedPlan changed;
    auto expected = folded_lines(file_text(kSource));
    std::ranges::replace(expected, change.old_line, change.new_line);
    changed.change("plan.toml", change.from, change.to);
    EXPECT_EQ(folded_lines(write_text(changed.plan())), expected);
  }
}

TEST(PlanText, a_day_that_was_written_stands_in_the_head_and_on_the_banner) {
  ChangedPlan changed;
  changed.change("plan.toml", "month = 8 ", "day = 11\nmonth = 8 ");
  const auto lines = folded_lines(write_text(changed.plan()));
  EXPECT_EQ(std::ranges::count(lines, "Hải Phòng, ngày 11 tháng 8 năm 2025"), 2);
}

TEST(PlanReader, the_parts_are_data) {
  const auto plan = ChangedPlan().plan();
  EXPECT_EQ(plan.agenda.size(), 8u);
  EXPECT_EQ(base::show(plan.agenda[4].start), "15:10");
  EXPECT_EQ(plan.agenda[4].steps.size(), 3u);
  EXPECT_EQ(plan.agenda[4].parties.size(), 4u);
  EXPECT_EQ(plan.delegates[1].categories.size(), 8u);
  EXPECT_EQ(plan.head.bases.front().number, "3194/QĐ-UBND");
  EXPECT_EQ(base::iso(plan.deadline()), "2025-08-20T23:59:59+07:00");
  EXPECT_EQ(plan.quota_of("VP")->people, 4);
  EXPECT_EQ(plan.dossier[2].form, "08");
}

TEST(PlanReader, every_value_keeps_its_place) {
  const auto plan = read_plan(kPlanFolder).value().plan;
  const auto line_of = [&](const char* path) {
    const auto& place = plan.places.at(path);
    return base::split(file_text(place.file), '\n').at(static_cast<std::size_t>(place.line) - 1);
  };
  EXPECT_EQ(line_of("conference.complete_before"), "complete_before = 2025-08-25");
  EXPECT_EQ(line_of("agenda[1].start"), "start = 14:20:00");
  EXPECT_EQ(line_of("conference.group[1].category[3].units[1]"), "units = [\"DTN\", \"CCB\"]");
  EXPECT_EQ(line_of("assignment[4].task[1].helpers[0]"), "helpers = [\"VP\"]");
  EXPECT_EQ(line_of("unit[1].code"), "code = \"KHTC\"");
  EXPECT_EQ(line_of("quota[0].people"), "people = 4");
}

}  // namespace
}  // namespace vinhdanh::campaign::plan
