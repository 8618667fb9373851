#include "campaign/dossiers/shared_text.h"

#include <gtest/gtest.h>
#include <random>

namespace vinhdanh::campaign::dossiers {
namespace {

std::string passage(const std::string& text, std::size_t begin, std::size_t end) {
  return text.substr(begin, end - begin);
}

TEST(SharedText, the_longest_common_runs_are_found_whatever_marks_and_case) {
  const std::string a =
      "Năm 2023, đồng chí đã chủ trì xây dựng phần mềm quản lý hồ sơ, rút ngắn thời gian xử lý còn hai ngày. "
      "Kết thúc.";
  const std::string b =
      "Tôi ĐÃ CHỦ TRÌ xây dựng phần mềm quản lý hồ sơ – rút ngắn thời gian xử lý còn hai ngày! Hết.";
  const auto found = shared_passages(a, b);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(passage(a, found[0].begin_a, found[0].end_a),
            "đã chủ trì xây dựng phần mềm quản lý hồ sơ, rút ngắn thời gian xử lý còn hai ngày.");
  EXPECT_EQ(passage(b, found[0].begin_b, found[0].end_b),
            "ĐÃ CHỦ TRÌ xây dựng phần mềm quản lý hồ sơ – rút ngắn thời gian xử lý còn hai ngày!");
  EXPECT_EQ(found[0].words, 20);
}

TEST(SharedText, short_phrases_are_no_copy) {
  EXPECT_TRUE(
      shared_passages("hoàn thành tốt nhiệm vụ được giao", "hoàn thành tốt nhiệm vụ được giao").empty());
  EXPECT_TRUE(shared_passages("", "a b c").empty());
}

// Random texts of which each second one takes a part of the one before it.
TEST(SharedText, pairs_that_share_a_third_are_among_those_compared) {
  std::mt19937 random(11);
  const auto word = [&] { return "w" + std::to_string(random() % 5000) + " "; };
  std::vector<std::string> texts;
  for (int i = 0; i < 40; ++i) {
    std::string common, own, other;
    for (int k = 0; k < 100; ++k) common += word();
    for (int k = 0; k < 80; ++k) own += word();
    for (int k = 0; k < 80; ++k) other += word();
    texts.push_back(common + own);
    texts.push_back(other + common);
  }
  const auto pairs = like_pairs(texts);
  for (std::size_t i = 0; i < texts.size(); i += 2)
    EXPECT_NE(std::find(pairs.begin(), pairs.end(), LikePair{i, i + 1}), pairs.end()) << i;
  EXPECT_LT(pairs.size(), 60u);
}

}  // namespace
}  // namespace vinhdanh::campaign::dossiers
