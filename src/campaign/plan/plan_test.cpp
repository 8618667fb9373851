#include <fstream>
#include <gtest/gtest.h>
#include <iterator>

#include "base/text.h"
#include "campaign/plan/plan_reader.h"
#include "campaign/plan/plan_text.h"
#include "testing/temp_dir.h"

namespace vinhdanh::campaign::plan {
namespace {

namespace fs = std::filesystem;
const fs::path kFolder = fs::path(VINHDANH_SOURCE_DIR) / "plans/haiphong-skhcn-2025";
const fs::path kSource = fs::path(VINHDANH_SOURCE_DIR) / "src/campaign/plan/testdata/source-plan.txt";

std::string file_text(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// Lines with white space folded, empty ones left out.
std::vector<std::string> folded_lines(const std::string& text) {
  std::vector<std::string> lines;
  for (const auto& line : base::split(text, '\n')) {
    if (auto folded = base::tidy(line); !folded.empty()) lines.push_back(std::move(folded));
  }
  return lines;
}

// A copy of the plan in which `from` is replaced by `to` in one file.
class ChangedPlan {
 public:
  explicit ChangedPlan() {
    for (const auto& entry : fs::directory_iterator(kFolder)) fs::copy(entry.path(), folder_.path());
  }
  ChangedPlan& change(const std::string& file, const std::string& from, const std::string& to) {
    auto text = file_text(folder_ / file);
    const auto at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    write(file, text.replace(at, from.size(), to));
    return *this;
  }
  void write(const std::string& file, const std::string& text) {
    std::ofstream(folder_ / file, std::ios::binary) << text;
  }
  // "plan.toml:12:3: error: …", without the folder.
  std::vector<std::string> problems() const {
    const auto read = read_plan(folder_.path());
    std::vector<std::string> out;
    for (const auto& problem : read ? read->warnings : read.error()) {
      auto line = base::describe(base::Language::kEnglish, problem);
      if (line.starts_with(folder_.path().string() + "/"))
        line = line.substr(folder_.path().string().size() + 1);
      out.push_back(line);
    }
    return out;
  }
  const fs::path& path() const { return folder_.path(); }

 private:
  testing::TempDir folder_;
};

using Lines = std::vector<std::string>;

TEST(PlanText, written_out_again_it_equals_the_source_line_for_line) {
  const auto read = read_plan(kFolder);
  ASSERT_TRUE(read) << base::describe(base::Language::kEnglish, read.error().front());
  EXPECT_TRUE(read->warnings.empty());
  EXPECT_EQ(folded_lines(write_text(read->plan)), folded_lines(file_text(kSource)));
}

TEST(PlanText, a_changed_value_changes_the_text) {
  ChangedPlan changed;
  changed.change("plan.toml", "complete_before = 2025-08-25", "complete_before = 2025-08-28");
  const auto text = write_text(read_plan(changed.path())->plan);
  EXPECT_NE(text.find("hoàn thành trước ngày 28/8/2025."), std::string::npos);
  EXPECT_EQ(text.find("25/8/2025"), std::string::npos);
}

TEST(PlanReader, the_parts_are_data) {
  const auto plan = read_plan(kFolder)->plan;
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

TEST(PlanReader, unknown_keys_are_named_with_the_nearest_and_every_problem_comes_at_once) {
  ChangedPlan changed;
  changed.change("plan.toml", "purposes = ", "purpose = ")
      .change("plan.toml", "month = 8 ", "month = \"8\" ");
  changed.change("plan.toml", "venue = ", "veneu = ")
      .change("quotas.toml", "unit = \"KHTC\"", "unit = \"KHTD\"");
  EXPECT_EQ(changed.problems(),
            (Lines{"plan.toml:30:9: error: “month” must be a whole number from 1 to 12.",
                   "plan.toml:1:1: error: “purposes” is missing in plan.toml. Add it.",
                   "plan.toml:57:1: error: “venue” is missing in conference. Add it.",
                   "plan.toml:61:1: error: conference has no “veneu”. Did you mean “venue”?",
                   "plan.toml:4:1: error: plan.toml has no “purpose”. Did you mean “purposes”?",
                   "quotas.toml:11:8: error: There is no unit KHTD in units.toml. Did you mean KHTC?"}));
}

TEST(PlanCheck, dates_out_of_order_are_refused) {
  ChangedPlan changed;
  changed.change("plan.toml", "dossier_deadline = 2025-08-20", "dossier_deadline = 2025-08-23");
  const auto problems = changed.problems();
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_NE(problems[0].find("error: The dossier deadline 23/08/2025 is after the conference (22/08/2025). "
                             "Set an earlier deadline."),
            std::string::npos);
  ChangedPlan late;
  late.change("plan.toml", "conference = 2025-08-22", "conference = 2025-08-25");
  EXPECT_NE(late.problems().at(0).find("The conference on 25/08/2025 is not before 25/08/2025"),
            std::string::npos);
}

TEST(PlanCheck, agenda_overlaps_are_errors_and_gaps_warnings) {
  ChangedPlan overlap;
  overlap.change("plan.toml", "start = 14:20:00", "start = 14:15:00");
  EXPECT_NE(
      overlap.problems().at(0).find("error: Agenda item 2 starts at 14:15, while item 1 runs until 14:20."),
      std::string::npos);
  ChangedPlan gap;
  gap.change("plan.toml", "start = 14:20:00", "start = 14:25:00");
  EXPECT_NE(
      gap.problems().at(0).find("warning: Between agenda items 1 and 2 nothing happens from 14:20 to 14:25."),
      std::string::npos);
  EXPECT_TRUE(read_plan(gap.path()));
}

TEST(PlanCheck, tasks_without_owner_and_late_deadlines_are_refused) {
  ChangedPlan changed;
  changed.change("plan.toml", "owners = [\"DTN\"]", "owners = []")
      .change("plan.toml", "deadline = 2025-08-21", "deadline = 2025-08-30");
  const auto problems = changed.problems();
  ASSERT_EQ(problems.size(), 2u);
  EXPECT_NE(problems[0].find("The deadline 30/08/2025 of this task is after the conference (22/08/2025)"),
            std::string::npos);
  EXPECT_NE(problems[1].find("This task of “Đoàn Thanh niên Sở” has no owner."), std::string::npos);
}

TEST(PlanReader, what_is_no_plan_is_refused_with_a_sentence_and_never_ends_the_program) {
  EXPECT_FALSE(read_plan("/no/such/folder"));
  testing::TempDir empty;
  EXPECT_EQ(read_plan(empty.path()).error().size(), 3u);
  for (const std::string& content :
       {std::string("\x00\xff\x01", 3), std::string("= = ="), std::string("a = [[[[[[[["), std::string(),
        std::string("head = 1\nagenda = \"x\"\nconference = []\n"), "x = " + std::string(100000, '[')}) {
    ChangedPlan changed;
    changed.write("plan.toml", content);
    EXPECT_FALSE(read_plan(changed.path())) << content.substr(0, 20);
  }
}

}  // namespace
}  // namespace vinhdanh::campaign::plan
