#pragma once

#include <string>

#include "paper/document_decree30.h"

// Documents that the tests of several files share. All names are made up.
namespace vinhdanh::paper {

inline const DocumentInfo kTestInfo{"Kế hoạch xét khen thưởng", "Văn phòng", "Khen thưởng",
                                    base::instant_of({base::make_date(2025, 8, 20), 8, 0, 0})};

inline decree30::Head test_head(const std::string& sign) {
  decree30::Head head;
  head.superior = "UBND THÀNH PHỐ HẢI PHÒNG";
  head.issuer = "SỞ KHOA HỌC VÀ CÔNG NGHỆ";
  head.number = "5";
  head.sign = sign;
  head.place = "Hải Phòng";
  head.date = base::make_date(2025, 1, 8);
  return head;
}

// A plan of more than one page with an annex on a landscape page.
inline Document test_plan() {
  auto made = decree30::document(kTestInfo);
  auto main = decree30::section();
  decree30::append_head(main, test_head("KH-SKHCN"));
  decree30::append_title(
      main, "KẾ HOẠCH",
      "Tổ chức xét khen thưởng và Hội nghị biểu dương\nđiển hình tiên tiến giai đoạn 2020 - 2025");
  decree30::append_addressees(main, {"Các phòng thuộc Sở", "Các đơn vị trực thuộc Sở"});
  decree30::append_bases(main, {"Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;",
                                "Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ;",
                                "Theo đề nghị của Chánh Văn phòng Sở"});
  decree30::append_part(main, "I. MỤC ĐÍCH, YÊU CẦU");
  for (int i = 1; i <= 8; ++i) {
    decree30::append_heading(main, std::to_string(i) + ". Yêu cầu thứ " + std::to_string(i));
    decree30::append_text(
        main, decree30::point_letter(i - 1) +
                  " Việc xét, đề nghị khen thưởng bảo đảm đúng đối tượng, tiêu chuẩn, trình tự, thủ "
                  "tục; chính xác, công khai, minh bạch, công bằng và kịp thời.");
  }
  decree30::append_article(main, 1, "",
                           "Tặng Giấy khen cho các tập thể và cá nhân có tên trong danh sách kèm theo.");
  decree30::append_article(main, 2, "Hiệu lực thi hành", "Quyết định này có hiệu lực kể từ ngày ký./.");
  decree30::append_closing(main, {"Như trên", "Lưu: VT, VP"},
                           {"KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Nguyễn Văn Thử", ""});
  auto annex = decree30::section({}, true);
  decree30::append_annex_head(annex, 1, "Số lượng phân bổ",
                              "(Kèm theo Kế hoạch số 05/KH-SKHCN ngày 08 tháng 01 năm 2025 của Sở)");
  std::vector<std::vector<std::string>> rows;
  for (int i = 1; i <= 30; ++i)
    rows.push_back(
        {std::to_string(i), "Phòng chuyên môn số " + std::to_string(i), "1", std::to_string(i % 5), ""});
  decree30::append_list(annex,
                        {{"TT", 1, Align::kCentre},
                         {"Đơn vị", 6},
                         {"Tập thể", 2, Align::kCentre},
                         {"Cá nhân", 2, Align::kCentre},
                         {"Ghi chú", 3}},
                        rows);
  made.sections = {std::move(main), std::move(annex)};
  return made;
}

inline Document test_minutes() {
  auto made = decree30::document(kTestInfo);
  auto main = decree30::section();
  auto head = test_head("BB-SKHCN");
  head.place.clear();
  decree30::append_head(main, head);
  decree30::append_title(main, "BIÊN BẢN", "Họp xét đề nghị khen thưởng");
  decree30::append_text(main, "Thời gian bắt đầu: 14 giờ 00, ngày 18 tháng 8 năm 2025.");
  decree30::append_two_signers(main, {"", "THƯ KÝ", "Trần Thị Thử", "(Ký, ghi rõ họ tên)"},
                               {"", "CHỦ TỌA", "Lê Văn Thử", "(Ký, ghi rõ họ tên)"}, {"Lưu: VT, Hồ sơ"});
  made.sections = {std::move(main)};
  return made;
}

}  // namespace vinhdanh::paper
