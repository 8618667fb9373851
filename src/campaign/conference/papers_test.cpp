// The papers of the conference, read by LibreOffice and Poppler: the whole text against
// the files of testdata.
#include <gtest/gtest.h>

#include "campaign/conference/invitation_letters.h"
#include "campaign/conference/programme_document.h"
#include "campaign/plan/plan_reader.h"
#include "paper/document_golden_test.h"

namespace vinhdanh::campaign::conference {
namespace {

namespace fs = std::filesystem;
const fs::path kSource = VINHDANH_SOURCE_DIR;
const fs::path kMeant = kSource / "src/campaign/conference/testdata";
const base::Instant kMade = base::instant_of({base::make_date(2025, 8, 18), 9, 0, 0});

plan::Plan the_plan() {
  return plan::read_plan(kSource / "plans/haiphong-skhcn-2025").value().plan;
}

std::vector<std::string> meant(const std::string& name) {
  return paper::words_of(paper::file_bytes(kMeant / name));
}

Delegate delegate(std::string honorific, std::string name, std::string post, std::string unit) {
  Delegate made;
  made.honorific = std::move(honorific);
  made.name = std::move(name);
  made.post = std::move(post);
  made.unit_name = std::move(unit);
  return made;
}

std::vector<Delegate> two_delegates() {
  return {delegate("Bà", "Lưỡng Thị Ngoẵng", "Phó Trưởng ban", "Ban Thi đua - Khen thưởng thành phố"),
          delegate("", "Đỗ Quỷnh Ỷ", "", "Công ty <Một> & Hai")};
}

std::string pdf_of(const paper::Document& document) {
  std::ostringstream out;
  EXPECT_EQ(paper::render_document(document, out), base::Problems());
  return std::move(out).str();
}

TEST(Programme, it_reads_and_lies_as_meant) {
  paper::expect_paper(programme_document(the_plan(), kMade), kMeant / "programme",
                      "STT Thời gian Nội dung Thực hiện");
}

TEST(Invitations, each_delegate_gets_a_letter_with_number_and_date_in_its_head) {
  const Invitation head{"5", base::make_date(2025, 8, 18), 1};
  const paper::PdfFile file(pdf_of(invitation_document(the_plan(), two_delegates(), head, kMade)));
  EXPECT_EQ(file.faults(), std::vector<std::string>{});
  EXPECT_EQ(file.faulty_fonts(), std::vector<std::string>{});
  const auto pages = base::split(file.text("-raw"), '\f');
  ASSERT_EQ(pages.size(), 3u);  // the text ends with a form feed
  EXPECT_EQ(paper::words_of(pages[0]), meant("invitation.txt"));
  paper::expect_places(file, kMeant / "invitations.mm", paper::PageSetup());
  EXPECT_NE(base::tidy(pages[1]).find("trân trọng kính mời: Ông/Bà Đỗ Quỷnh Ỷ, Công ty <Một> & Hai Tới dự:"),
            std::string::npos)
      << pages[1];
}

TEST(Invitations, as_word_file_they_are_sound_and_read_the_same) {
  const Invitation head{"5", base::make_date(2025, 8, 18), 1};
  const auto document = invitation_document(the_plan(), two_delegates(), head, kMade);
  const auto docx = paper::docx_bytes(document);
  EXPECT_EQ(paper::docx_faults(docx), std::vector<std::string>{});
  paper::expect_follows_decree30(docx);
  if (paper::office_is_here()) {
    EXPECT_EQ(paper::in_one_line(paper::office_words(docx)),
              paper::in_one_line(paper::words_of(paper::plain_text(document))));
  }
}

TEST(Invitations, without_number_and_date_there_is_room_for_writing_them) {
  const auto document = invitation_letters(the_plan(), two_delegates());
  ASSERT_EQ(document.size(), 2u);
  const paper::PdfFile file(pdf_of(invitation_document(the_plan(), two_delegates(), {}, kMade)));
  const auto text = file.text("-layout");
  EXPECT_NE(text.find("Số:     /GM-SKHCN"), std::string::npos) << text;
  EXPECT_NE(text.find("Hải Phòng, ngày   tháng   năm 2025"), std::string::npos) << text;
}

TEST(Invitation, number_and_date_are_read_or_refused_together) {
  const auto plan = the_plan();
  EXPECT_EQ(check_entry({"", " "}, plan), (Invitation{}));
  EXPECT_EQ(check_entry({" 045/GM-SKHCN ", "18/8/2025"}, plan),
            (Invitation{"45", base::make_date(2025, 8, 18), 0}));
  const auto said = [&](const InvitationEntry& entry) {
    std::vector<std::string> out;
    const auto checked = check_entry(entry, plan);
    if (checked) return out;
    for (const auto& problem : checked.error())
      out.push_back(base::describe(base::Language::kEnglish, problem));
    return out;
  };
  EXPECT_EQ(
      said({"số 5", "10/8/2025"}),
      (std::vector<std::string>{
          "number: error: Write the number of the invitation, for example 45/GM-SKHCN, or leave it empty.",
          "date: error: The invitation can't be older than the plan of 11/08/2025. Check the date."}));
  EXPECT_EQ(said({"0", "23/8/2025"}).size(), 2u);
  EXPECT_EQ(said({"1234567", "32/8/2025"}).size(), 2u);
}

}  // namespace
}  // namespace vinhdanh::campaign::conference
