#include "base/old_encoding.h"

#include <gtest/gtest.h>

namespace vinhdanh::base {
namespace {

std::string read(std::string_view text) {
  return from_old_encoding(text, old_encoding_of_text(text));
}

TEST(OldEncoding, tcvn3_and_vni_are_told_by_their_letters) {
  EXPECT_EQ(read("NguyÔn V¨n Hoµng"), "Nguyễn Văn Hoàng");
  EXPECT_EQ(read("TrÇn ThÞ LuËn"), "Trần Thị Luận");
  EXPECT_EQ(read("§¹i häc H¶i Phßng"), "Đại học Hải Phòng");
  EXPECT_EQ(read("Nguyeãn Vaên Ñöùc"), "Nguyễn Văn Đức");
  EXPECT_EQ(read("Phoøng Toå chöùc"), "Phòng Tổ chức");
  EXPECT_EQ(read("TRAÀN THÒ AÙNH"), "TRẦN THỊ ÁNH");
}

TEST(OldEncoding, what_is_not_old_stays) {
  for (const auto* text :
       {"", "Nguyễn Văn Hoàng", "Phó Giám đốc", "Trúc", "Hà", "Hải Phòng, Lê", "5 µm", "25°C", "Müller",
        "«Thi đua»", "© 2024", "Garçon", "Nguyê\u0303n", "Quý", "Xuyến", "HÀ NỘI", "Thuý", "Khuỷu", "Giếng"})
    EXPECT_EQ(old_encoding_of_text(text), OldEncoding::kNone) << text;
}

TEST(OldEncoding, the_font_decides_where_letters_do_not) {
  EXPECT_EQ(from_old_encoding("Phó", old_encoding_of_font(".VnTime")), "Phú");
  EXPECT_EQ(from_old_encoding("phßng", old_encoding_of_font(".VnTimeH")), "PHÒNG");
  EXPECT_EQ(from_old_encoding("Baùo", old_encoding_of_font("VNI-Times")), "Báo");
  EXPECT_EQ(old_encoding_of_font("Times New Roman"), OldEncoding::kNone);
}

}  // namespace
}  // namespace vinhdanh::base
