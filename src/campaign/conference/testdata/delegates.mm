1  36.0  20.1  97.6 UBND THÀNH PHỐ HẢI PHÒNG
1  34.4  25.0  99.2 SỞ KHOA HỌC VÀ CÔNG NGHỆ
1 105.2  20.1 193.5 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
1 121.3  25.0 177.4 Độc lập - Tự do - Hạnh phúc
1 112.5  33.3 143.7 Hải Phòng, ngày
1 150.6  33.3 161.1 tháng
1 167.9  33.3 186.2 năm 2025
1  97.8  44.9 127.2 DANH SÁCH
1  35.3  50.6 189.7 Đại biểu dự Hội nghị tuyên dương điển hình tiên tiến Ngành Khoa học và
1  76.9  56.3 148.1 Công nghệ, Lần thứ I (2025-2030)
1  42.7  68.7 195.0 1. Đại diện lãnh đạo và cán bộ theo dõi ngành KH&CN của Ban Thi
1  30.0  75.3  93.8 đua – Khen thưởng thành phố
1  42.7  83.9 121.8 Dự kiến 03 đại biểu, chưa có danh sách.
1  42.7  92.5 121.2 2. Các đ/c BCH Đảng ủy Sở KH&CN
1  42.7 101.2  81.3 Chưa có danh sách.
1  42.7 109.8 142.8 3. Giám đốc, các Phó Giám đốc Sở (02 đại biểu)
1  32.3 118.3  40.9 STT
1  56.9 118.3  75.7 Họ và tên
1  35.5 125.0  37.7 1
1  45.1 125.0  77.8 Ông Đỗ Quỷnh Ỷ
1  35.5 136.9  37.7 2
1  45.1 136.9  69.3 Ông Phạm Ử
1  99.2 118.3 115.9 Chức vụ
1  91.3 125.0 115.4 Giám đốc Sở
1 143.9 118.3 157.0 Đơn vị
1 127.6 125.0 168.0 Sở Khoa học và Công
1 127.6 130.3 136.5 nghệ
1  91.3 136.9 168.0 Phó Giám đốc Sở Sở Khoa học và Công
1 127.6 142.2 136.5 nghệ
1 177.3 118.3 192.9 Ghi chú
1  42.7 154.7 135.6 4. Trưởng, phó các phòng, đơn vị trực thuộc
1  42.7 163.4  81.3 Chưa có danh sách.
1  42.7 172.0 195.0 5. Trưởng các đoàn thể thuộc Sở: Đoàn Thanh niên; Hội cựu Chiến
1  30.0 178.5  39.6 binh
1  42.7 187.2  81.3 Chưa có danh sách.
1  42.7 195.8 195.0 6. Đại biểu là điển hình tiên tiến tiêu biểu trong giai đoạn 2020 - 2025
1  30.0 202.3 105.7 của các phòng, đơn vị trực thuộc Sở
1  42.7 211.0  81.3 Chưa có danh sách.
1  42.7 219.6 195.0 7. Đại diện tập thể, cá nhân được tặng Bằng khen của Bộ, ngành và
1  30.0 226.2 163.5 thành phố; Chiến sỹ thi đua cấp thành phố giai đoạn 2020-2025
1  42.7 234.8  81.3 Chưa có danh sách.
1  42.7 243.4 147.0 8. Công chức, người lao động Khối Văn phòng Sở
1  42.7 252.1  81.3 Chưa có danh sách.
2 111.4   8.5 113.6 2
2  42.7  21.0 195.0 9. Đại diện một số doanh nghiệp trong ngành khoa học và công nghệ (01
2  30.0  27.5  48.5 đại biểu)
2  32.3  36.0  40.9 STT
2  56.9  36.0  75.7 Họ và tên
2  35.5  42.6  37.7 3
2  45.1  42.6  80.7 Ông Ngô <Một> &
2  45.1  47.9  51.7 Hai
2  99.2  36.0 115.9 Chức vụ
2 143.9  36.0 157.0 Đơn vị
2 127.6  42.6 148.5 Công ty Ba
2  42.7  60.4  96.3 Danh sách có 03 đại biểu./.
2  30.0  73.9  48.2 Nơi nhận:
2  30.0  78.7  73.3 - Bộ phận đón tiếp đại biểu;
2  30.0  83.2  53.1 - Lưu: VT, VP.
2 134.4  73.9 169.8 KT. GIÁM ĐỐC
2 133.0  79.6 171.2 PHÓ GIÁM ĐỐC
2 177.3  36.0 192.9 Ghi chú
