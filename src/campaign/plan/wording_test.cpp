#include "campaign/plan/wording.h"

#include <gtest/gtest.h>

namespace vinhdanh::campaign::plan {
namespace {

std::string addressed(std::string superior) {
  Plan plan;
  plan.head.superior = std::move(superior);
  return superior_words(plan);
}

TEST(Wording, a_peoples_committee_is_addressed_in_small_letters_and_others_as_written) {
  EXPECT_EQ(addressed("UBND THÀNH PHỐ HẢI PHÒNG"), "UBND thành phố Hải Phòng");
  EXPECT_EQ(addressed("ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK"), "Ủy ban nhân dân tỉnh Đắk Lắk");
  EXPECT_EQ(addressed("BỘ KHOA HỌC VÀ CÔNG NGHỆ"), "BỘ KHOA HỌC VÀ CÔNG NGHỆ");
  EXPECT_EQ(addressed(""), "");
}

TEST(Wording, words_of_a_list_lose_their_end) {
  EXPECT_EQ(without_end(" Tờ trình đề nghị khen thưởng; "), "Tờ trình đề nghị khen thưởng");
  EXPECT_EQ(without_end("Hồ sơ gồm:"), "Hồ sơ gồm");
  EXPECT_EQ(without_end("…;.:"), "…");
}

}  // namespace
}  // namespace vinhdanh::campaign::plan
