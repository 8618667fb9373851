1  36.0  20.1  97.6 UBND THÀNH PHỐ HẢI PHÒNG
1  34.4  25.0  99.2 SỞ KHOA HỌC VÀ CÔNG NGHỆ
1 105.2  20.1 193.5 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
1 121.3  25.0 177.4 Độc lập - Tự do - Hạnh phúc
1 112.5  33.3 143.7 Hải Phòng, ngày
1 150.6  33.3 161.1 tháng
1 167.9  33.3 186.2 năm 2025
1  96.1  44.9 128.9 THƯ CẢM ƠN
1  91.1  54.9 133.9 Kính gửi: Công ty Ba
1  42.7  65.6 195.0 Sở Khoa học và Công nghệ đã tổ chức thành công Hội nghị tuyên dương
1  30.0  72.1 195.0 điển hình tiên tiến Ngành Khoa học và Công nghệ, Lần thứ I (2025-2030) vào hồi
1  30.0  78.7 195.0 14 giờ 00 phút, ngày 22 tháng 8 năm 2025, tại Hội trường tầng 1, Sở Khoa học và
1  30.0  85.2  52.8 Công nghệ.
1  42.7  93.8 195.0 Sở Khoa học và Công nghệ trân trọng cảm ơn sự quan tâm, phối hợp và sự
1  30.0 100.4 195.0 hiện diện của Quý đại biểu, Quý cơ quan, đơn vị, góp phần vào thành công của Hội
1  30.0 106.9 174.3 nghị, động viên các tập thể, cá nhân điển hình tiên tiến tiếp tục phấn đấu.
1  42.7 115.5 195.0 Sở Khoa học và Công nghệ mong tiếp tục nhận được sự quan tâm, phối hợp
1  30.0 122.1 144.8 của Quý đại biểu, Quý cơ quan, đơn vị trong thời gian tới.
1  42.7 130.7 145.2 Xin kính chúc sức khỏe, hạnh phúc và thành công./.
1  30.0 144.1  48.2 Nơi nhận:
1  30.0 149.0  47.2 - Như trên;
1  30.0 153.5  53.1 - Lưu: VT, VP.
1 134.4 144.2 169.8 KT. GIÁM ĐỐC
1 133.0 149.8 171.2 PHÓ GIÁM ĐỐC
2  36.0  20.1  97.6 UBND THÀNH PHỐ HẢI PHÒNG
2  34.4  25.0  99.2 SỞ KHOA HỌC VÀ CÔNG NGHỆ
2 105.2  20.1 193.5 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
2 121.3  25.0 177.4 Độc lập - Tự do - Hạnh phúc
2 112.5  33.3 143.7 Hải Phòng, ngày
2 150.6  33.3 161.1 tháng
2 167.9  33.3 186.2 năm 2025
2  96.1  44.9 128.9 THƯ CẢM ƠN
2  79.0  54.9 146.0 Kính gửi: Ông Ngô <Một> & Hai
2  42.7  65.6 195.0 Sở Khoa học và Công nghệ đã tổ chức thành công Hội nghị tuyên dương
2  30.0  72.1 195.0 điển hình tiên tiến Ngành Khoa học và Công nghệ, Lần thứ I (2025-2030) vào hồi
2  30.0  78.7 195.0 14 giờ 00 phút, ngày 22 tháng 8 năm 2025, tại Hội trường tầng 1, Sở Khoa học và
2  30.0  85.2  52.8 Công nghệ.
2  42.7  93.8 195.0 Sở Khoa học và Công nghệ trân trọng cảm ơn sự quan tâm, phối hợp và sự
2  30.0 100.4 195.0 hiện diện của Quý đại biểu, Quý cơ quan, đơn vị, góp phần vào thành công của Hội
2  30.0 106.9 174.3 nghị, động viên các tập thể, cá nhân điển hình tiên tiến tiếp tục phấn đấu.
2  42.7 115.5 195.0 Sở Khoa học và Công nghệ mong tiếp tục nhận được sự quan tâm, phối hợp
2  30.0 122.1 144.8 của Quý đại biểu, Quý cơ quan, đơn vị trong thời gian tới.
2  42.7 130.7 145.2 Xin kính chúc sức khỏe, hạnh phúc và thành công./.
2  30.0 144.1  48.2 Nơi nhận:
2  30.0 149.0  47.2 - Như trên;
2  30.0 153.5  53.1 - Lưu: VT, VP.
2 134.4 144.2 169.8 KT. GIÁM ĐỐC
2 133.0 149.8 171.2 PHÓ GIÁM ĐỐC
