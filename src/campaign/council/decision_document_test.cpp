#include "campaign/council/decision_document.h"

#include <algorithm>
#include <gtest/gtest.h>

#include "campaign/plan/plan_reader.h"
#include "paper/document_golden_test.h"

namespace vinhdanh::campaign::council {
namespace {

namespace fs = std::filesystem;
const fs::path kSource = VINHDANH_SOURCE_DIR;
const CodeMaker kCodes{"https://vinhdanh.example.vn", access::signing_key(std::string(32, '\1'))};
const base::Instant kMade = base::instant_of({base::make_date(2025, 8, 22), 9, 0, 0});

plan::Plan the_plan() {
  return plan::read_plan(kSource / "plans/haiphong-skhcn-2025").value().plan;
}

// A file of testdata: the words as they are meant to stand on paper.
std::string meant(const std::string& name) {
  return paper::file_bytes(kSource / "src/campaign/council/testdata" / name);
}

Awarded awarded(int order, SubjectKind kind, std::string name, std::string post = "",
                std::string honorific = "") {
  Awarded made;
  made.order = order;
  made.subject = {kind, std::to_string(order)};
  made.honorific = std::move(honorific);
  made.name = std::move(name);
  made.post = std::move(post);
  made.certificate_number = "0" + std::to_string(order) + "/2025";
  made.code = "code-" + std::to_string(order);
  return made;
}

Decision the_decision() {
  Decision decision;
  decision.number = "125/QĐ-SKHCN";
  decision.date = base::make_date(2025, 8, 22);
  decision.signer_name = "Người Ký Mẫu";
  decision.list = {
      awarded(1, SubjectKind::kCollective, "Văn phòng Sở"),
      awarded(2, SubjectKind::kCollective, "Phòng Bưu chính, Viễn thông"),
      awarded(3, SubjectKind::kPerson, "Nguyễn Thị Mẫu", "Chánh Văn phòng, Văn phòng Sở", "Bà"),
      awarded(4, SubjectKind::kPerson, "Ông Đỗ Quỷnh Ỷ", "Chuyên viên, Phòng <Kế hoạch> & “Tài chính”"),
      awarded(5, SubjectKind::kPerson, "Nghệ nhân Lưỡng Ngoẵng",
              "Viên chức, Trung tâm Đổi mới sáng tạo và Ứng dụng KH&CN")};
  return decision;
}

TEST(DecisionDocument, it_reads_and_lies_as_meant) {
  paper::expect_paper(decision_document(the_plan(), the_decision(), kMade),
                      kSource / "src/campaign/council/testdata/decision");
}

TEST(DecisionDocument, a_list_of_people_only_names_no_collectives) {
  auto decision = the_decision();
  std::erase_if(decision.list, [](const Awarded& a) { return a.subject.kind == SubjectKind::kCollective; });
  const auto text = base::tidy(paper::plain_text(decision_document(the_plan(), decision, kMade)));
  EXPECT_NE(text.find("Tặng Giấy khen cho 03 cá nhân đã có thành tích"), std::string::npos) << text;
  EXPECT_EQ(text.find("TẬP THỂ STT"), std::string::npos) << text;
}

TEST(Certificates, one_page_each_in_the_order_of_the_list_with_its_own_words) {
  const auto decision = the_decision();
  const paper::PdfFile file(certificates_pdf(the_plan(), decision, kCodes, kMade).value());
  EXPECT_EQ(file.faults(), std::vector<std::string>{});
  EXPECT_EQ(file.faulty_fonts(), std::vector<std::string>{});
  const auto pages = base::split(file.text("-raw"), '\f');
  ASSERT_EQ(pages.size(), decision.list.size() + 1);  // the text ends with a form feed
  for (std::size_t i = 0; i < decision.list.size(); ++i) {
    const auto page = base::tidy(pages[i]);
    const auto& line = decision.list[i];
    EXPECT_NE(page.find(base::tidy(line.honorific + " " + line.name)), std::string::npos) << page;
    EXPECT_NE(page.find("Số sổ vàng: " + line.certificate_number), std::string::npos) << page;
  }
  EXPECT_EQ(paper::words_of(pages[3]), paper::words_of(meant("certificates.txt")));
}

TEST(Certificates, the_code_leads_to_the_page_of_that_certificate) {
  const paper::PdfFile file(certificates_pdf(the_plan(), the_decision(), kCodes, kMade).value());
  const auto picture = file.path() + ".picture";
  paper::run_tool("pdftoppm -f 4 -l 4 -r 300 -singlefile -png " + file.path() + " " + picture);
  const auto read = paper::run_tool("zbarimg --raw -q --nodbus " + picture + ".png 2>/dev/null | cat").text;
  fs::remove(picture + ".png");
  EXPECT_EQ(read,
            code_content(kCodes, statement_of(the_decision(), the_decision().list[3], "GIẤY KHEN")) + "\n");
}

}  // namespace
}  // namespace vinhdanh::campaign::council
