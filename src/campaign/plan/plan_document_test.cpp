#include "campaign/plan/plan_document.h"

#include <gtest/gtest.h>

#include "campaign/plan/changed_plan_test.h"
#include "paper/document_golden_test.h"

namespace vinhdanh::campaign::plan {
namespace {

const base::Instant kMade = base::instant_of({base::make_date(2025, 8, 11), 8, 0, 0});

using paper::words_of;

// The annex, whose figures the source refers to and does not hold.
const std::string kAnnex =
    "Phụ lục SỐ LƯỢNG PHÂN BỔ ĐIỂN HÌNH TIÊN TIẾN (Kèm theo Kế hoạch số /KH-SKHCN của SỞ KHOA HỌC VÀ CÔNG "
    "NGHỆ) Số liệu mẫu, được thay bằng số lượng phân bổ chính thức. STT Đơn vị Tập thể Cá nhân 1 Văn phòng "
    "Sở "
    "01 04 2 Phòng Kế hoạch - Tài chính 01 02 3 Phòng Quản lý Khoa học 01 02 4 Phòng Quản lý Công nghệ và "
    "Đổi "
    "mới sáng tạo 01 02 5 Phòng Chuyển đổi số 01 02 6 Phòng Bưu chính, Viễn thông 01 02 7 Phòng Sở hữu trí "
    "tuệ "
    "và An toàn bức xạ 01 02 8 Chi cục Tiêu chuẩn Đo lường Chất lượng 01 03 9 Trung tâm Công nghệ thông tin "
    "và "
    "Truyền thông 01 03 10 Trung tâm Đổi mới sáng tạo và Ứng dụng KH&CN 01 03 11 Trung tâm Kỹ thuật Tiêu "
    "chuẩn "
    "Đo lường Chất lượng 01 02 Tổng cộng 11 27";

Lines source_words() {
  return words_of(
      file_text(std::filesystem::path(VINHDANH_SOURCE_DIR) / "src/campaign/plan/testdata/source-plan.txt") +
      " " + kAnnex);
}

TEST(PlanDocument, it_says_what_the_source_says_word_for_word) {
  const auto document = plan_document(read_plan(kPlanFolder).value().plan, kMade);
  EXPECT_EQ(words_of(paper::plain_text(document)), source_words());
}

TEST(PlanDocument, libreoffice_reads_every_word_of_the_source) {
  if (!paper::office_is_here()) GTEST_SKIP() << "LibreOffice is not installed";
  const auto bytes = paper::docx_bytes(plan_document(read_plan(kPlanFolder).value().plan, kMade));
  EXPECT_EQ(paper::docx_faults(bytes), Lines{});
  EXPECT_EQ(paper::office_words(bytes), source_words());
}

TEST(PlanDocument, the_pdf_reads_as_the_source_and_lies_as_meant) {
  std::ostringstream out;
  EXPECT_EQ(paper::render_document(plan_document(read_plan(kPlanFolder).value().plan, kMade), out),
            base::Problems());
  const paper::PdfFile file(out.str());
  EXPECT_EQ(file.faults(), std::vector<std::string>{});
  EXPECT_EQ(paper::pdf_words(file, "STT Thời gian Nội dung công việc Đơn vị/cá nhân thực hiện"),
            source_words());
  paper::expect_places(file,
                       std::filesystem::path(VINHDANH_SOURCE_DIR) / "src/campaign/plan/testdata/plan.mm",
                       paper::PageSetup());
}

TEST(PlanDocument, a_number_that_was_given_and_a_signer_of_one_line_are_written) {
  ChangedPlan changed;
  changed.change("plan.toml", "number = \"/KH-SKHCN\"", "number = \"57/KH-SKHCN\"")
      .change("plan.toml", "month = 8 ", "day = 11\nmonth = 8 ")
      .change("plan.toml", "signer = [\"KT. GIÁM ĐỐC\", \"PHÓ GIÁM ĐỐC\"]", "signer = [\"GIÁM ĐỐC\"]");
  const auto text = base::tidy(paper::plain_text(plan_document(changed.plan(), kMade)));
  EXPECT_NE(text.find("Số: 57/KH-SKHCN Hải Phòng, ngày 11 tháng 8 năm 2025 KẾ HOẠCH"), std::string::npos);
  EXPECT_NE(text.find("- Lưu VP; VT. GIÁM ĐỐC Phụ lục"), std::string::npos) << text;
}

}  // namespace
}  // namespace vinhdanh::campaign::plan
