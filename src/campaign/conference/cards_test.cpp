#include "campaign/conference/cards.h"

#include <gtest/gtest.h>
#include <sstream>

#include "base/text.h"
#include "campaign/plan/plan_reader.h"
#include "paper/document_golden_test.h"
#include "paper/pdf_test.h"

namespace vinhdanh::campaign::conference {
namespace {

plan::Plan the_plan() {
  return plan::read_plan(std::string(VINHDANH_SOURCE_DIR) + "/plans/haiphong-skhcn-2025").value().plan;
}

Delegate delegate(std::string name) {
  Delegate made;
  made.honorific = "Bà";
  made.name = std::move(name);
  made.post = "Phó Trưởng phòng phụ trách";
  made.unit_name = "Phòng Quản lý Khoa học và Công nghệ cơ sở";
  return made;
}

std::string printed(CardKind kind, const std::vector<paper::DesignValues>& cards, base::Problems& problems) {
  const auto set = card_set(kind);
  std::ostringstream out;
  problems = paper::render_designs(set.design, cards, set.sheet, {"Thẻ", "Sở", {}}, out);
  return out.str();
}

std::vector<std::string> words(const std::string& text) {
  return base::split(base::tidy(text), ' ');
}

TEST(Cards, kinds_are_found_by_their_address_and_fill_their_sheets) {
  std::vector<std::size_t> pages;
  for (const auto* id : {"badges", "table-names", "seats", "cues"}) {
    const auto kind = card_kind(id);
    ASSERT_TRUE(kind) << id;
    EXPECT_EQ(card_set(*kind).id, id);
    base::Problems problems;
    const std::vector<paper::DesignValues> cards(14, values_of(the_plan(), delegate("Lưỡng Thị Ngoẵng")));
    const paper::PdfFile file(printed(*kind, cards, problems));
    EXPECT_EQ(problems, base::Problems{}) << id;
    EXPECT_EQ(file.faults(), std::vector<std::string>{});
    pages.push_back(base::split(file.text(), '\f').size() - 1);
  }
  EXPECT_EQ(pages, (std::vector<std::size_t>{2, 14, 1, 7}));
  EXPECT_FALSE(card_kind("khac"));
}

// Lines in millimetres on the sheet that is cut or folded.
TEST(Cards, every_kind_lies_as_meant) {
  const auto meant = std::filesystem::path(VINHDANH_SOURCE_DIR) / "src/campaign/conference/testdata";
  for (const auto kind : {CardKind::kBadge, CardKind::kTableName, CardKind::kSeat, CardKind::kCue}) {
    base::Problems problems;
    auto values = std::vector{values_of(the_plan(), delegate("Lưỡng Thị Ngoẵng"))};
    if (kind == CardKind::kCue) {
      council::Decision decision;
      decision.list.push_back({1, {}, "VP", "Ông", "Đỗ Quỷnh Ỷ", "Chuyên viên, Văn phòng", "01/2025", "", 1});
      values = cue_values(the_plan(), decision);
    }
    const paper::PdfFile file(printed(kind, values, problems));
    paper::expect_places(file, meant / ("card_" + std::string(card_set(kind).id) + ".mm"),
                         {.landscape = true, .top_mm = 0, .bottom_mm = 0, .left_mm = 0, .right_mm = 0});
  }
}

TEST(Cards, names_of_three_to_sixty_letters_fit_on_every_kind) {
  for (const auto* name :
       {"Ý", "Nguyễn Thị Mẫu", "Công Tằng Tôn Nữ Nguyễn Hoàng Quỳnh Trương Phượng Thị Mẫu Thử"}) {
    for (const auto kind : {CardKind::kBadge, CardKind::kTableName, CardKind::kSeat}) {
      base::Problems problems;
      printed(kind, {values_of(the_plan(), delegate(name))}, problems);
      EXPECT_EQ(problems, base::Problems{}) << name;
    }
  }
}

TEST(Cards, a_badge_says_who_it_is_for_and_what_for) {
  base::Problems problems;
  const paper::PdfFile file(
      printed(CardKind::kBadge, {values_of(the_plan(), delegate("Lưỡng Thị Ngoẵng"))}, problems));
  EXPECT_EQ(
      words(file.text("-raw")),
      words("SỞ KHOA HỌC VÀ CÔNG NGHỆ Hội nghị tuyên dương điển hình tiên tiến Ngành Khoa học và Công nghệ, "
            "Lần thứ I (2025-2030) ĐẠI BIỂU Bà Lưỡng Thị Ngoẵng Phó Trưởng phòng phụ trách Phòng Quản lý "
            "Khoa học và Công nghệ cơ sở"));
}

TEST(Cards, cue_cards_follow_the_stage_and_name_the_next) {
  council::Decision decision;
  for (int i = 1; i <= 2; ++i) {
    council::Awarded awarded;
    awarded.order = i;
    awarded.name = i == 1 ? "Phòng Thử" : "Đỗ Ỷ";
    awarded.honorific = i == 1 ? "" : "Ông";
    awarded.post = i == 1 ? "" : "Chuyên viên, Văn phòng";
    awarded.certificate_number = "0" + std::to_string(i) + "/2025";
    decision.list.push_back(awarded);
  }
  base::Problems problems;
  const paper::PdfFile file(printed(CardKind::kCue, cue_values(the_plan(), decision), problems));
  EXPECT_EQ(file.faults(), std::vector<std::string>{});
  EXPECT_EQ(
      words(file.text("-raw")),
      words("Trao tặng " + the_plan().campaign.award +
            " 1 Phòng Thử Số sổ vàng: 01/2025 Tiếp theo: Ông Đỗ Ỷ Trao tặng " + the_plan().campaign.award +
            " 2 Ông Đỗ Ỷ Chuyên viên, Văn phòng Số sổ vàng: 02/2025 Hết danh sách."));
}

TEST(Banner, sizes_are_read_as_people_write_them_and_others_refused) {
  const auto look = banner_look(" 6,5 ", "2.4", "blue");
  ASSERT_TRUE(look);
  EXPECT_DOUBLE_EQ(look->width_m, 6.5);
  EXPECT_DOUBLE_EQ(look->height_m, 2.4);
  EXPECT_EQ(look->colours, "blue");
  EXPECT_EQ(banner_look("6", "2", "pink").value().colours, "red");
  for (const auto* wrong : {"", "abc", "0", "31", "6 m", "nan", "inf", "-2"}) {
    const auto refused = banner_look(wrong, wrong, "red");
    ASSERT_FALSE(refused) << wrong;
    EXPECT_EQ(refused.error().size(), 2u);
  }
}

TEST(Banner, its_lines_are_those_of_the_plan_inside_its_edges) {
  const auto plan = the_plan();
  for (const auto& [width, height] : {std::pair{6.0, 2.4}, std::pair{12.0, 1.0}, std::pair{2.0, 3.0}}) {
    const auto design = banner(plan, {width, height, "red"});
    std::ostringstream out;
    const auto problems = paper::render_designs(design, std::vector<paper::DesignValues>(1),
                                                {design.width_mm, design.height_mm, {}}, {"P", "S", {}}, out);
    EXPECT_EQ(problems, base::Problems{});
    const paper::PdfFile file(out.str());
    EXPECT_EQ(file.faults(), std::vector<std::string>{});
    EXPECT_EQ(words(file.text("-raw")), words(base::join(plan.banner, " ")));
  }
}

}  // namespace
}  // namespace vinhdanh::campaign::conference
