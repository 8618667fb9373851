1  62.2  20.1 123.8 UBND THÀNH PHỐ HẢI PHÒNG
1  60.6  25.0 125.4 SỞ KHOA HỌC VÀ CÔNG NGHỆ
1 174.8  20.1 263.2 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
1 190.9  25.0 247.1 Độc lập - Tự do - Hạnh phúc
1 182.2  33.3 213.4 Hải Phòng, ngày
1 220.3  33.3 230.7 tháng
1 237.6  33.3 255.8 năm 2025
1 128.8  44.9 183.2 KỊCH BẢN ĐIỀU HÀNH
1  55.5  50.6 256.5 Hội nghị tuyên dương điển hình tiên tiến Ngành Khoa học và Công nghệ, Lần thứ I (2025-2030)
1  42.7  63.1  95.1 I. THÔNG TIN CHUNG
1  42.7  71.7 151.1 Thời gian: 14 giờ 00 phút, ngày 22 tháng 8 năm 2025.
1  42.7  80.3 156.8 Địa điểm: Hội trường tầng 1, Sở Khoa học và Công nghệ
1  42.7  89.0 127.0 Thời lượng: 08 phần, tổng cộng 120 phút.
1  42.7  97.6  74.7 II. DIỄN BIẾN
1  32.8 108.5  40.8 STT
1  51.5 108.5  69.0 Thời gian
1  79.4 108.5  88.1 Phút
1 107.7 108.5 124.2 Nội dung
1  35.8 117.2  37.9 1
1  47.6 117.2  73.0 14h00’-14h20’
1  81.6 117.2  85.8 20
1  92.5 117.2 128.7 Văn nghệ chào mừng
1  35.8 143.0  37.9 2
1  47.6 143.0  73.0 14h20’-14h30’
1  81.6 143.0  85.8 10
1  92.5 143.0 136.4 Tuyên bố lý do, giới thiệu
1  92.5 147.8 106.0 đại biểu
1 149.2 108.5 178.5 Người thực hiện
1 202.6 108.5 234.4 Lời dẫn (dự kiến)
1 143.2 117.2 178.3 Đoàn Thanh niên Sở
1 188.2 117.2 247.2 Kính thưa quý vị đại biểu! Mở đầu
1 143.2 122.1 242.7 Khoa học và Công nghệ chương trình là phần “Văn nghệ
1 188.2 127.0 210.0 chào mừng”.
1 188.2 131.8 244.5 Trân trọng kính mời Đoàn Thanh
1 188.2 136.7 244.2 niên Sở Khoa học và Công nghệ.
1 143.2 143.0 181.2 Đ/c Chánh Văn phòng
1 188.2 143.0 241.6 Kính thưa quý vị đại biểu! Tiếp
1 143.2 147.8 147.8 Sở
1 188.2 147.8 245.4 theo chương trình là phần “Tuyên
1 188.2 152.7 237.9 bố lý do, giới thiệu đại biểu”.
1 188.2 157.6 238.1 Trân trọng kính mời đồng chí
1 188.2 162.4 225.7 Chánh Văn phòng Sở.
1 254.1 106.1 278.7 Chuẩn bị, ghi
1 263.1 111.0 269.7 chú
2 154.9   8.5 157.1 2
2  32.8  23.2  40.8 STT
2  51.5  23.2  69.0 Thời gian
2  79.4  23.2  88.1 Phút
2 107.7  23.2 124.2 Nội dung
2 149.2  23.2 178.5 Người thực hiện
2 202.6  23.2 234.4 Lời dẫn (dự kiến)
2  35.8  31.9  37.9 3
2  47.6  31.9  73.0 14h30’-14h50’
2  81.6  31.9  85.8 20
2  92.5  31.9 132.7 Báo cáo tổng kết phong
2  92.5  36.8 132.1 trào thi đua và công tác
2  92.5  41.7 130.5 khen thưởng giai đoạn
2  92.5  46.5 138.9 2020-2025, phương hướng,
2  92.5  51.4 137.4 nhiệm vụ công tác thi đua,
2  92.5  56.3 130.5 khen thưởng giai đoạn
2  92.5  61.1 111.9 2025-2030.
2 143.2  31.9 180.3 Đ/c Phó Giám đốc Sở
2  35.8  77.1  37.9 4
2  47.6  77.1  73.0 14h50’-15h10’
2  81.6  77.1  85.8 20
2  92.5  77.1 137.7 Báo cáo tham luận của các
2  92.5  82.0 138.8 đại biểu điển hình tiên tiến.
2  92.5  86.9 129.6 01 tập thể, 02 cá nhân
2 143.2  77.1 182.4 Đại diện phòng đơn vị;
2 143.2  82.0 156.3 cá nhân
2  35.8 112.6  37.9 5
2  47.6 112.6  73.0 15h10’-15h30’
2  81.6 112.6  85.8 20
2  92.5 112.6 138.9 Biểu dương, tôn vinh, khen
2  92.5 117.4 138.8 thưởng các tập thể, cá nhân
2  92.5 122.3 124.3 điển hình tiên tiến:
2  92.5 127.2 138.7 - Công bố Quyết định khen
2  92.5 132.0 105.7 thưởng;
2  92.5 136.9 121.6 - Trao giấy khen;
2  92.5 141.8 131.9 - Tặng hoa chúc mừng;
2 143.2 112.6 180.2 - Công bố Quyết định
2 143.2 117.4 172.9 khen thưởng: Đ/c
2 143.2 122.3 180.9 Chánh Văn phòng Sở;
2 143.2 127.2 180.4 - Đại diện các tập thể,
2 143.2 132.0 175.2 cá nhân được khen
2 143.2 136.9 156.5 thưởng;
2 143.2 141.8 183.9 - Đ/c Giám đốc Sở: trao
2 143.2 146.6 161.0 giấy khen;
2 143.2 151.5 183.2 - Các đ/c PGĐ Sở: tặng
2 143.2 156.4 169.3 hoa chúc mừng
2 188.2  31.9 241.6 Kính thưa quý vị đại biểu! Tiếp
2 188.2  36.8 248.4 theo chương trình là phần “Báo cáo
2 188.2  41.7 248.3 tổng kết phong trào thi đua và công
2 188.2  46.5 232.2 tác khen thưởng giai đoạn
2 188.2  51.4 246.3 2020-2025, phương hướng, nhiệm
2 188.2  56.3 243.9 vụ công tác thi đua, khen thưởng
2 188.2  61.1 226.2 giai đoạn 2025-2030”.
2 188.2  66.0 245.8 Trân trọng kính mời đồng chí Phó
2 188.2  70.8 211.5 Giám đốc Sở.
2 188.2  77.1 241.6 Kính thưa quý vị đại biểu! Tiếp
2 188.2  82.0 248.4 theo chương trình là phần “Báo cáo
2 188.2  86.9 241.6 tham luận của các đại biểu điển
2 188.2  91.7 240.5 hình tiên tiến. 01 tập thể, 02 cá
2 188.2  96.6 199.3 nhân”.
2 188.2 101.4 248.6 Trân trọng kính mời đại diện phòng
2 188.2 106.3 215.3 đơn vị; cá nhân.
2 188.2 112.6 241.6 Kính thưa quý vị đại biểu! Tiếp
2 188.2 117.4 242.7 theo chương trình là phần “Biểu
2 188.2 122.3 245.3 dương, tôn vinh, khen thưởng các
2 188.2 127.2 239.1 tập thể, cá nhân điển hình tiên
2 188.2 132.0 197.5 tiến”.
2 254.1  20.8 278.7 Chuẩn bị, ghi
2 263.1  25.7 269.7 chú
3 154.9   8.5 157.1 3
3  32.8  23.2  40.8 STT
3  51.5  23.2  69.0 Thời gian
3  79.4  23.2  88.1 Phút
3 107.7  23.2 124.2 Nội dung
3 149.2  23.2 178.5 Người thực hiện
3 202.6  23.2 234.4 Lời dẫn (dự kiến)
3  35.8  31.9  37.9 6
3  47.6  31.9  73.0 15h30’-15h40’
3  81.6  31.9  85.8 10
3  92.5  31.9 134.3 Phát động phong trào thi
3  92.5  36.8 134.7 đua giai đoạn 2025-2030
3 143.2  31.9 180.3 Đ/c Phó Giám đốc Sở
3  35.8  62.5  37.9 7
3  47.6  62.5  73.0 15h40’-15h50’
3  81.6  62.5  85.8 10
3  92.5  62.5 136.2 Phát biểu hưởng ứng phát
3  92.5  67.4 132.9 động phong trào thi đua
3 143.2  62.5 182.3 Đại diện 01 phòng/đơn
3 143.2  67.4 146.5 vị
3  35.8  93.1  37.9 8
3  47.6  93.1  73.0 15h50’-16h00’
3  81.6  93.1  85.8 10
3  92.5  93.1 131.8 Phát biểu chỉ đạo và bế
3  92.5  98.0 115.5 mạc Hội nghị
3 143.2  93.1 172.6 Đ/c Giám đốc Sở
3 188.2  31.9 241.6 Kính thưa quý vị đại biểu! Tiếp
3 188.2  36.8 242.2 theo chương trình là phần “Phát
3 188.2  41.7 245.3 động phong trào thi đua giai đoạn
3 188.2  46.5 209.5 2025-2030”.
3 188.2  51.4 245.8 Trân trọng kính mời đồng chí Phó
3 188.2  56.3 211.5 Giám đốc Sở.
3 188.2  62.5 241.6 Kính thưa quý vị đại biểu! Tiếp
3 188.2  67.4 242.2 theo chương trình là phần “Phát
3 188.2  72.3 244.5 biểu hưởng ứng phát động phong
3 188.2  77.1 210.4 trào thi đua”.
3 188.2  82.0 242.2 Trân trọng kính mời đại diện 01
3 188.2  86.9 211.8 phòng/đơn vị.
3 188.2  93.1 242.2 Kính thưa quý vị đại biểu! Cuối
3 188.2  98.0 248.4 chương trình là phần “Phát biểu chỉ
3 188.2 102.9 231.4 đạo và bế mạc Hội nghị”.
3 188.2 107.7 248.6 Trân trọng kính mời đồng chí Giám
3 188.2 112.6 201.0 đốc Sở.
3 254.1  20.8 278.7 Chuẩn bị, ghi
3 263.1  25.7 269.7 chú
3  42.7 124.7 109.5 III. THỨ TỰ TRAO THƯỞNG
3  32.6 133.2  40.6 STT
3  35.6 139.5  37.7 1
3  65.7 133.2  96.0 Tập thể, cá nhân
3  45.2 139.5  69.5 Văn phòng Sở
3  35.6 146.5  37.7 2
3  45.2 146.5  83.7 Bà Lưỡng Thị Ngoẵng
3 148.2 133.2 177.1 Chức vụ, đơn vị
3 120.3 146.5 168.3 Chuyên viên, Văn phòng Sở
3 212.8 133.2 231.8 Số sổ vàng
3 215.4 139.5 229.3 01/2025
3 215.4 146.5 229.3 02/2025
3 252.7 133.2 267.1 Ghi chú
4 154.9   8.5 157.1 4
4  30.0  20.1  48.2 Nơi nhận:
4  30.0  24.9  70.9 - Người dẫn chương trình;
4  30.0  29.4  87.8 - Bộ phận âm thanh, ánh sáng, lễ tân;
4  30.0  33.9  53.1 - Lưu: VT, VP.
4 198.8  20.1 234.2 KT. GIÁM ĐỐC
4 197.4  25.8 235.5 PHÓ GIÁM ĐỐC
