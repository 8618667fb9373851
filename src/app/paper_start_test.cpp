#include "app/paper_start.h"

#include <gtest/gtest.h>

#include "app/marked_sources.h"
#include "app/paper_fields.h"
#include "app/template_kinds.h"
#include "base/text.h"
#include "campaign/papers/paper_pages.h"
#include "campaign/plan/plan_reader.h"
#include "paper/docx_check.h"
#include "paper/docx_office_test.h"
#include "paper/docx_template_test.h"
#include "paper/docx_writer.h"

namespace vinhdanh::app {
namespace {

namespace fs = std::filesystem;
namespace papers = campaign::papers;
const base::Instant kMade = base::instant_of({base::make_date(2025, 8, 19), 9, 0, 0});

const campaign::plan::Plan& the_plan() {
  static const auto plan =
      campaign::plan::read_plan(fs::path(VINHDANH_SOURCE_DIR) / "plans/haiphong-skhcn-2025").value().plan;
  return plan;
}

// The plan's own lists, and two or more of everything else.
PaperSources a_campaign() {
  const MarkedCampaign marked({.plan = the_plan(), .made = kMade});
  auto from = marked.sources;
  PaperSources made{.plan = the_plan(), .made = kMade};
  made.to_urge = from.to_urge;
  made.decision = from.decision;
  made.awarded = from.awarded;
  auto second = from.awarded.back();
  second.name = "Đỗ Quỷnh Ỷ";
  second.order = 3;
  made.awarded.push_back(second);
  made.decision->list = made.awarded;
  made.delegates = from.delegates;
  auto other = from.delegates.front();
  other.name = "Lưỡng Thị Ngoẵng";
  other.unit_name = "Công ty <Một> & Hai";
  made.delegates.push_back(other);
  made.invitation = {"5", base::make_date(2025, 8, 18), 1};
  made.five_years = from.five_years;
  return made;
}

std::string text_of(const std::string& docx) {
  return base::tidy(base::join(paper::words_of(paper::text_of_part(docx)), " "));
}

std::string filled(const TemplateKind& kind, const PaperSources& from) {
  auto made = papers::fill(paper::docx_bytes(kind.start(from)), "mau.docx", paper_fields(kind.id, from));
  EXPECT_TRUE(made) << kind.id;
  EXPECT_EQ(paper::docx_faults(*made), std::vector<std::string>{}) << kind.id;
  return std::move(*made);
}

// What an agency begins with says, filled, what our paper says: there is one wording of each.
TEST(PaperStart, the_template_that_one_begins_with_gives_our_own_paper) {
  const auto from = a_campaign();
  for (const auto* id : {"plan", "quota-annex", "tasks", "urging", "decision", "budget", "five-year-report",
                         "programme", "run-of-show", "invitations", "thank-you"}) {
    const auto& ours = *paper_kind(id);
    ASSERT_FALSE(ours.lacks(from)) << id;
    EXPECT_EQ(text_of(filled(*template_kind(id), from)), text_of(paper::docx_bytes(ours.make(from)))) << id;
  }
}

TEST(PaperStart, values_of_the_campaign_stand_in_it_as_tags) {
  const auto from = a_campaign();
  const auto text = paper::plain_text(template_kind("decision")->start(from));
  for (const auto* tag :
       {"Số: {so_quyet_dinh}", "{ngay_quyet_dinh|long}", "{ten_co_quan}", "{hinh_thuc}", "cho {so_luong} ",
        "{?tap_the}\nI. TẬP THỂ\n", "{#tap_the}{index}\t{ten}{/tap_the}\n{/tap_the}\n{?ca_nhan}\nII. CÁ NHÂN",
        "{#ca_nhan}{index}\t{danh_xung} {ten}\t{chuc_vu}{/ca_nhan}"})
    EXPECT_NE(text.find(tag), std::string::npos) << tag << "\n" << text;
  EXPECT_EQ(text.find("Mẫu"), std::string::npos) << text;
  const auto report = paper::plain_text(template_kind("report-person")->start(from));
  for (const auto* tag : {"{ten}, {chuc_vu}", "{#thong_tin_chung}\n{dong}\n{/thong_tin_chung}",
                          "{#thanh_tich}\n{dong}\n{/thanh_tich}", "{don_vi|upper}"})
    EXPECT_NE(report.find(tag), std::string::npos) << tag << "\n" << report;
}

TEST(PaperStart, every_kind_fills_with_its_sample) {
  const PaperSources nothing{.plan = the_plan(), .made = kMade};
  for (const auto& kind : template_kinds()) {
    const auto made = papers::fill(paper::docx_bytes(kind.start(nothing)), "mau.docx", kind.sample(nothing));
    ASSERT_TRUE(made) << kind.id << base::describe(base::Language::kEnglish, made.error().front());
    EXPECT_EQ(paper::docx_faults(*made), std::vector<std::string>{}) << kind.id;
    EXPECT_EQ(text_of(*made).find('{'), std::string::npos) << kind.id;
  }
}

}  // namespace
}  // namespace vinhdanh::app
