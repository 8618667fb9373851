1  36.0  20.1  97.6 UBND THÀNH PHỐ HẢI PHÒNG
1  34.4  25.0  99.2 SỞ KHOA HỌC VÀ CÔNG NGHỆ
1 105.2  20.1 193.5 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
1  48.1  33.3  85.6 Số: 05/GM-SKHCN
1 113.7  33.3 185.0 Hải Phòng, ngày 18 tháng 8 năm 2025
1 121.3  25.0 177.4 Độc lập - Tự do - Hạnh phúc
1 100.2  44.9 124.8 GIẤY MỜI
1  31.8  50.6 193.2 Dự Hội nghị tuyên dương điển hình tiên tiến Ngành Khoa học và Công nghệ,
1  89.4  56.3 135.6 Lần thứ I (2025-2030)
1  42.7  68.7 195.0 Sở Khoa học và Công nghệ trân trọng kính mời: Bà Lưỡng Thị Ngoẵng,
1  30.0  75.3 148.5 Phó Trưởng ban, Ban Thi đua - Khen thưởng thành phố
1  42.7  83.9 195.0 Tới dự: Hội nghị tuyên dương điển hình tiên tiến Ngành Khoa học và Công
1  30.0  90.4  87.5 nghệ, Lần thứ I (2025-2030).
1  42.7  99.1 151.1 Thời gian: 14 giờ 00 phút, ngày 22 tháng 8 năm 2025.
1  42.7 107.7 156.8 Địa điểm: Hội trường tầng 1, Sở Khoa học và Công nghệ
1  42.7 116.4 195.0 Sự hiện diện của Quý đại biểu góp phần vào thành công của Hội nghị. Trân
1  30.0 122.9  57.4 trọng cảm ơn.
1  30.0 136.3  48.2 Nơi nhận:
1  30.0 141.2  47.2 - Như trên;
1  30.0 145.6  53.1 - Lưu: VT, VP.
1 134.4 136.3 169.8 KT. GIÁM ĐỐC
1 133.0 142.0 171.2 PHÓ GIÁM ĐỐC
2  36.0  20.1  97.6 UBND THÀNH PHỐ HẢI PHÒNG
2  34.4  25.0  99.2 SỞ KHOA HỌC VÀ CÔNG NGHỆ
2 105.2  20.1 193.5 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
2  48.1  33.3  85.6 Số: 05/GM-SKHCN
2 113.7  33.3 185.0 Hải Phòng, ngày 18 tháng 8 năm 2025
2 121.3  25.0 177.4 Độc lập - Tự do - Hạnh phúc
2 100.2  44.9 124.8 GIẤY MỜI
2  31.8  50.6 193.2 Dự Hội nghị tuyên dương điển hình tiên tiến Ngành Khoa học và Công nghệ,
2  89.4  56.3 135.6 Lần thứ I (2025-2030)
2  42.7  68.7 195.0 Sở Khoa học và Công nghệ trân trọng kính mời: Ông/Bà Đỗ Quỷnh Ỷ,
2  30.0  75.3  76.5 Công ty <Một> & Hai
2  42.7  83.9 195.0 Tới dự: Hội nghị tuyên dương điển hình tiên tiến Ngành Khoa học và Công
2  30.0  90.4  87.5 nghệ, Lần thứ I (2025-2030).
2  42.7  99.1 151.1 Thời gian: 14 giờ 00 phút, ngày 22 tháng 8 năm 2025.
2  42.7 107.7 156.8 Địa điểm: Hội trường tầng 1, Sở Khoa học và Công nghệ
2  42.7 116.4 195.0 Sự hiện diện của Quý đại biểu góp phần vào thành công của Hội nghị. Trân
2  30.0 122.9  57.4 trọng cảm ơn.
2  30.0 136.3  48.2 Nơi nhận:
2  30.0 141.2  47.2 - Như trên;
2  30.0 145.6  53.1 - Lưu: VT, VP.
2 134.4 136.3 169.8 KT. GIÁM ĐỐC
2 133.0 142.0 171.2 PHÓ GIÁM ĐỐC
