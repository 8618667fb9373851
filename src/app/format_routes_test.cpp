#include "app/format_routes.h"

#include "app/kept_checks.h"
#include "paper/docx_check.h"
#include "paper/format_test.h"
#include "testing/pages_test.h"
#include "testing/temp_dir.h"

namespace vinhdanh::app {
namespace {

namespace fs = std::filesystem;

class FormatCheckPages : public testing::PagesTest {
 protected:
  FormatCheckPages() {
    add_format_routes(door_, campaign::registry::EvidenceFiles(folder_.path()),
                      [](const std::string&, paper::FormatReport& report) {
                        if (!report.findings.empty()) report.findings[0].page = 4;
                      });
  }
  Response upload(const std::string& bytes, const std::string& name = "Quyết định.docx",
                  const std::string& who = "contact VP") {
    uploads_ = {{"document", name, bytes}};
    auto answer = post(who, "/papers/check");
    uploads_.clear();
    return answer;
  }
  std::string checked(const std::string& bytes) { return location(upload(bytes)); }

  testing::TempDir folder_;
};
VINHDANH_ON_BOTH_DATABASES(FormatCheckPages);

TEST_P(FormatCheckPages, every_finding_says_page_place_way_to_mend_value_and_rule) {
  const auto page = get("contact VP", checked(paper::spoilt_document()));
  const auto read = words(page);
  const auto table = read.substr(read.find("3 points differ"));
  EXPECT_EQ(
      table.substr(0, table.find(" The file is not stored")),
      "3 points differ from the decree. 2 of them are mended in the corrected copy. 1 is left to mend by "
      "hand in Word. Download the corrected copy What differs Page Where in the text What is wrong and how "
      "to mend it As it is Annex I Corrected copy "
      "4 the page The left margin must be 30 to 35 mm. 20 mm I.3 mended "
      "1 the line “Số 5 / QĐ - STN” Number and sign are written “Số: 05/QĐ-STN”: a colon behind “Số”, a 0 "
      "in front of numbers below 10, no blanks around “/” and “-”. Số 5 / QĐ - STN II.3 mended "
      "1 the line “- Ban Thử.” The last recipient is the file: “- Lưu: VT, …”. Add this line. - Ban Thử. "
      "II.9 by hand");
  EXPECT_TRUE(says(page, "Quyết định.docx"));
}

TEST_P(FormatCheckPages, what_is_wrong_in_the_same_way_in_many_lines_is_one_row_that_names_them) {
  const auto docx =
      paper::replaced_in(paper::right_document(paper::long_text(3)), "<w:jc w:val=\"both\"/>", "");
  const auto page = get("contact VP", checked(docx));
  EXPECT_TRUE(says(page, "5 points differ from the decree. 5 of them are mended in the corrected copy."));
  EXPECT_TRUE(
      says(page,
           "4 the line “Căn cứ Luật Thi đua, khen thưởng;” and 4 more lines the line “Một câu dài của "
           "phần nội dung, đủ dài để…” the line “Đoạn thứ 1"))
      << words(page);
  const std::string html(page.content());
  EXPECT_EQ(html.find("<th scope=\"row\">"), html.rfind("<th scope=\"row\">"));
}

TEST_P(FormatCheckPages, the_corrected_copy_checked_again_has_only_what_a_person_must_do) {
  const auto copy = get("contact VP", checked(paper::spoilt_document()) + "/copy");
  EXPECT_EQ(copy.header_value("Content-Type"), platform::http::content_type::kDocx);
  EXPECT_NE(copy.header_value("Content-Disposition").find("(corrected).docx"), std::string::npos);
  EXPECT_EQ(paper::docx_faults(std::string(copy.content())), std::vector<std::string>{});
  const auto again = get("contact VP", checked(std::string(copy.content())));
  EXPECT_TRUE(says(again, "1 point differs from the decree. 1 is left to mend by hand in Word."));
  EXPECT_FALSE(says(again, "Download the corrected copy"));
}

TEST_P(FormatCheckPages, a_document_in_the_right_format_is_said_to_be_right) {
  const auto page = get("contact VP", checked(paper::right_document()));
  EXPECT_TRUE(says(page, "Nothing was found that differs from Decree 30/2020."));
  EXPECT_FALSE(says(page, "What differs"));
}

TEST_P(FormatCheckPages, what_is_no_word_document_gets_its_sentence_beside_the_field) {
  const auto macros = paper::with_part(paper::right_document(), "word/vbaProject.bin", "x");
  const auto entities = paper::with_part(paper::right_document(), "word/document.xml",
                                         "<!DOCTYPE a [<!ENTITY b \"c\">]><w:document/>");
  const std::vector<std::pair<std::string, std::string>> cases{
      {"", "Choose the Word file to check."},
      {"%PDF-1.7\n%%EOF\n", "The check reads Word files that end in .docx."},
      {"\xD0\xCF\x11\xE0 old .doc", "The check reads Word files that end in .docx."},
      {"PK\x03\x04 cut off", "The file is damaged."},
      {paper::right_document().substr(0, 3000), "The file is damaged."},
      {entities, "The file"},
      {macros, "holds macros."}};
  for (const auto& [bytes, sentence] : cases) {
    const auto answer = upload(bytes, "vb.docx");
    EXPECT_EQ(answer.status, 422) << sentence;
    EXPECT_TRUE(has(answer, "id=\"document-error\"")) << sentence;
    EXPECT_TRUE(says(answer, sentence)) << sentence << "\n" << words(answer);
  }
  EXPECT_EQ(post("office", "/papers/check").status, 422) << "no file at all";
}

TEST_P(FormatCheckPages, who_makes_papers_checks_and_nobody_else_sees_it) {
  for (const auto* who : {"office", "leader", "administrator", "contact VP", "head VP"}) {
    EXPECT_EQ(get(who, "/papers/check").status, 200) << who;
    const auto address = location(upload(paper::spoilt_document(), "vb.docx", who));
    EXPECT_EQ(get(who, address).status, 200) << who;
    for (const auto* other : {"head QLKH", "contact QLKH", "viewer"})
      for (const auto* end : {"", "/copy"}) EXPECT_EQ(get(other, address + end).status, 404) << who << other;
    EXPECT_EQ(get("", address).status, 303);
  }
  EXPECT_EQ(get("viewer", "/papers/check").status, 404);
  EXPECT_EQ(upload(paper::spoilt_document(), "vb.docx", "viewer").status, 404);
  EXPECT_TRUE(has(get("contact VP", "/papers/check"), "href=\"/dossiers\""));
  EXPECT_TRUE(has(get("office", "/papers/check"), "href=\"/papers\""));
}

TEST_P(FormatCheckPages, nothing_is_left_on_the_disk_and_nothing_is_kept_beyond_an_hour) {
  const auto first = checked(paper::spoilt_document()), second = checked(paper::spoilt_document());
  EXPECT_NE(first, second);
  EXPECT_TRUE(fs::is_empty(folder_.path()));
  clock_.set(clock_.now() + std::chrono::minutes(59));
  EXPECT_EQ(get("contact VP", first + "/copy").status, 200);
  clock_.set(clock_.now() + std::chrono::minutes(2));
  EXPECT_EQ(get("contact VP", first + "/copy").status, 404);
  EXPECT_TRUE(says(get("contact VP", second), "Upload the file once more"));
}

TEST(KeptChecks, the_oldest_go_when_they_are_many) {
  KeptChecks checks;
  const auto now = base::instant_of({base::make_date(2025, 8, 18), 9, 0, 0});
  std::vector<std::string> tokens;
  for (int i = 0; i < 5; ++i) {
    KeptCheck one{7, "vb.docx", {}, now + std::chrono::seconds(i)};
    one.report.mended = std::string(20 << 20, 'x');
    tokens.push_back(checks.keep(std::move(one)));
  }
  std::string kept;
  for (const auto& token : tokens) kept += checks.find(token, 7, now) ? 'y' : 'n';
  EXPECT_EQ(kept, "nnyyy");
  EXPECT_FALSE(checks.find(tokens.back(), 8, now)) << "of another person";
}

}  // namespace
}  // namespace vinhdanh::app
