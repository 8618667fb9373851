#include "app/template_routes.h"

#include "app/paper_routes.h"
#include "app/paper_sources.h"
#include "app/template_kinds.h"
#include "base/files.h"
#include "campaign/nominations/campaign_pages_test.h"
#include "campaign/papers/template_store.h"
#include "paper/document_decree30.h"
#include "paper/docx_check.h"
#include "paper/docx_office_test.h"
#include "paper/pdf_test.h"
#include "paper/zip_reader.h"

namespace vinhdanh::app {
namespace {

namespace d30 = paper::decree30;
using campaign::papers::templates_of;
using platform::db::Session;

class TemplatePages : public campaign::nominations::CampaignPages {
 protected:
  TemplatePages() {
    add_template_routes(door_, db(), book_, campaign_, files_);
    add_paper_routes(door_, db(), book_, campaign_, files_);
  }
  static std::string word(const std::vector<std::string>& lines) {
    auto section = d30::section();
    for (const auto& line : lines) d30::append_text(section, line);
    auto document = d30::document({});
    document.sections.push_back(std::move(section));
    return paper::docx_bytes(document);
  }
  Response upload(const std::string& kind, const std::string& bytes, const std::string& name = "mau.docx") {
    uploads_ = {{"template", name, bytes}};
    auto answer = post("office", "/templates", {{"kind", kind}});
    uploads_.clear();
    return answer;
  }
  std::string text_of(const Response& docx) {
    return base::join(paper::office_words(std::string(docx.content())), " ");
  }
  std::int64_t newest() {
    return db().read([](Session& s) { return templates_of(s).front().id; });
  }

  testing::TempDir folder_;
  campaign::registry::EvidenceFiles files_{folder_.path()};
};
VINHDANH_ON_BOTH_DATABASES(TemplatePages);

TEST_P(TemplatePages, a_paper_is_made_from_the_agencys_template_until_ours_is_chosen_again) {
  EXPECT_EQ(upload("programme", word({"Mẫu riêng của {ten_co_quan}"})).status, 303);
  const auto first = newest();
  EXPECT_EQ(text_of(get("office", "/papers/programme.docx")), "Mẫu riêng của Sở Khoa học và Công nghệ");
  EXPECT_EQ(upload("programme", word({"Mẫu hai: {so_dai_bieu|plain}"})).status, 303);
  EXPECT_TRUE(text_of(get("leader", "/papers/programme.docx")).starts_with("Mẫu hai: "));

  const auto page = get("office", "/templates");
  EXPECT_TRUE(has(page, "/templates/" + std::to_string(first) + "/original"));
  EXPECT_EQ(post("office", "/templates/choice", {{"kind", "programme"}, {"template", std::to_string(first)}})
                .status,
            303);
  EXPECT_TRUE(text_of(get("office", "/papers/programme.docx")).starts_with("Mẫu riêng"));
  EXPECT_EQ(
      post("office", "/templates/choice", {{"kind", "tasks"}, {"template", std::to_string(first)}}).status,
      404)
      << "of another paper";
  EXPECT_EQ(post("office", "/templates/choice", {{"kind", "programme"}, {"template", "0"}}).status, 303);
  EXPECT_NE(text_of(get("office", "/papers/programme.docx")).find("CHƯƠNG TRÌNH"), std::string::npos);
  EXPECT_EQ(db().read([](Session& s) { return templates_of(s).size(); }), 2u) << "versions stay";
}

TEST_P(TemplatePages, its_pdf_is_libreoffices) {
  if (!paper::office_is_here()) GTEST_SKIP() << "LibreOffice is not installed";
  upload("programme", word({"Một trang của {ten_co_quan}"}));
  const paper::PdfFile file(std::string(get("office", "/papers/programme.pdf").content()));
  EXPECT_NE(file.text().find("Một trang của Sở Khoa học và Công nghệ"), std::string::npos);
  EXPECT_NE(base::read_file(file.path()).value().find("<pdfaid:part>2</pdfaid:part>"), std::string::npos);
  EXPECT_NE(paper::run_tool("pdfinfo " + file.path()).text.find("Tagged:          yes"), std::string::npos);
  const auto preview = "/templates/" + std::to_string(newest()) + "/preview";
  EXPECT_EQ(get("office", preview + ".pdf").content().substr(0, 5), "%PDF-");
  EXPECT_EQ(get("office", preview + ".docx").content().substr(0, 2), "PK");
}

TEST_P(TemplatePages, every_bad_tag_is_named_and_nothing_is_changed) {
  const auto refused =
      upload("programme", word({"{khong_co} và {ten_hoi_nghi|sai}", "{#chuong_trinh} chưa đóng"}));
  EXPECT_EQ(refused.status, 422);
  for (const auto* seen : {"{khong_co}", "{ten_hoi_nghi|sai}", "{#chuong_trinh}"})
    EXPECT_TRUE(says(refused, seen)) << seen;
  EXPECT_EQ(upload("programme", "no zip").status, 422);
  EXPECT_EQ(upload("programme", "%PDF-1.7\n%%EOF\n", "mau.pdf").status, 422);
  EXPECT_EQ(upload("programme", "").status, 422);
  EXPECT_EQ(upload("khong-co", word({"x"})).status, 404);
  EXPECT_TRUE(db().read([](Session& s) { return templates_of(s).empty(); }));
}

TEST_P(TemplatePages, what_one_begins_with_can_be_uploaded_again_as_it_is) {
  for (const auto& kind : template_kinds()) {
    const std::string id(kind.id);
    const auto start = get("office", "/templates/start/" + id);
    ASSERT_EQ(start.status, 200) << id;
    EXPECT_EQ(paper::docx_faults(std::string(start.content())), std::vector<std::string>{}) << id;
    const auto taken = upload(id, std::string(start.content()));
    EXPECT_EQ(taken.status, 303) << id << words(taken);
    EXPECT_EQ(get("office", "/templates/" + std::to_string(newest()) + "/preview.docx").status, 200) << id;
  }
  const auto programme = text_of(get("office", "/papers/programme.docx"));
  for (const auto& item : campaign_.plan.agenda)
    EXPECT_NE(programme.find(base::tidy(item.content)), std::string::npos) << item.content;
  EXPECT_EQ(programme.find('{'), std::string::npos);
}

TEST_P(TemplatePages, letters_are_made_once_for_each_recipient) {
  upload("thank-you", word({"Kính gửi {noi_nhan_thu}", "{ten_co_quan} cảm ơn."}));
  const auto letters = text_of(get("office", "/papers/thank-you.docx"));
  EXPECT_NE(letters.find("…… Sở Khoa học và Công nghệ cảm ơn."), std::string::npos) << letters;
  EXPECT_TRUE(says(get("office", "/templates/kinds/thank-you"), "{noi_nhan_thu}"));
}

TEST_P(TemplatePages, open_wording_carries_a_mark_until_an_administrator_confirms_it) {
  const auto marked = [&] {
    const std::string docx(get("office", "/papers/budget.docx").content());
    EXPECT_EQ(paper::docx_faults(docx), std::vector<std::string>{});
    const paper::PdfFile pdf(get("office", "/papers/budget.pdf").content());
    const bool on_paper = pdf.text("-raw").find("chưa được đối chiếu") != std::string::npos;
    EXPECT_EQ(paper::ZipReader::from_memory(docx, "t").value().has("word/footer1.xml"), on_paper);
    return on_paper;
  };
  const std::string page = "/templates/kinds/budget";
  EXPECT_TRUE(marked());
  EXPECT_TRUE(says(get("leader", "/templates"), "not compared yet"));
  EXPECT_FALSE(has(get("office", page), "name=\"note\""));
  EXPECT_EQ(post("office", page + "/confirmation", {{"note", "x"}}).status, 404) << "only an administrator";
  EXPECT_EQ(post("administrator", page + "/confirmation", {{"note", "  "}}).status, 422);
  EXPECT_EQ(post("administrator", "/templates/kinds/programme/confirmation", {{"note", "x"}}).status, 404)
      << "nothing is open there";
  EXPECT_TRUE(marked());
  EXPECT_EQ(post("administrator", page + "/confirmation", {{"note", "Nghị định 152/2025, Điều 54"}}).status,
            303);
  EXPECT_FALSE(marked());
  EXPECT_TRUE(says(get("office", page), "Nghị định 152/2025, Điều 54 Người thử administrator"));
  EXPECT_EQ(post("administrator", page + "/confirmation/removal").status, 303);
  EXPECT_TRUE(marked());
  upload("budget", word({"Dự toán của {ten_co_quan}"}));
  EXPECT_EQ(text_of(get("office", "/papers/budget.docx")), "Dự toán của Sở Khoa học và Công nghệ");
}

TEST_P(TemplatePages, the_leader_reads_and_units_see_nothing) {
  upload("programme", word({"x"}));
  const auto original = "/templates/" + std::to_string(newest()) + "/original";
  EXPECT_EQ(get("leader", original).status, 200);
  EXPECT_FALSE(has(get("leader", "/templates"), "<form method=\"post\" action=\"/templates"));
  for (const auto* who : {"contact VP", "viewer"}) {
    EXPECT_EQ(get(who, "/templates").status, 404) << who;
    EXPECT_EQ(get(who, original).status, 404) << who;
  }
  EXPECT_EQ(post("leader", "/templates/choice", {{"kind", "programme"}, {"template", "0"}}).status, 404);
}

}  // namespace
}  // namespace vinhdanh::app
