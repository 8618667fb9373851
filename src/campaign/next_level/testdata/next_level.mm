1  36.0  20.1  97.6 UBND THÀNH PHỐ HẢI PHÒNG
1  34.4  25.0  99.2 SỞ KHOA HỌC VÀ CÔNG NGHỆ
1  46.0  33.3  52.1 Số:
1  62.4  33.3  87.7 /TTr-SKHCN
1 105.2  20.1 193.5 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
1 121.3  25.0 177.4 Độc lập - Tự do - Hạnh phúc
1 112.5  33.3 143.7 Hải Phòng, ngày
1 150.6  33.3 161.1 tháng
1 167.9  33.3 186.2 năm 2025
1 100.2  44.9 124.8 TỜ TRÌNH
1  37.0  50.6 188.0 Về việc đề xuất điển hình tiên tiến để cấp trên biểu dương, khen thưởng
1  73.8  66.4 151.2 Kính gửi: UBND thành phố Hải Phòng
1  42.7  77.2 195.0 Thực hiện Kế hoạch số ……/KH-SKHCN ngày 11 tháng 8 năm 2025 của Sở
1  30.0  83.7 195.0 Khoa học và Công nghệ về việc tổ chức Hội nghị tuyên dương điển hình tiên tiến
1  30.0  90.2 195.0 Ngành Khoa học và Công nghệ, Lần thứ I (2025-2030), qua bình xét, lựa chọn, Sở
1  30.0  96.8 195.0 Khoa học và Công nghệ đề xuất 01 tập thể và 01 cá nhân điển hình tiên tiến, tiêu
1  30.0 103.3 195.0 biểu trong giai đoạn 2020-2025 để cấp trên xem xét, biểu dương, khen thưởng (có
1  30.0 109.8 122.3 danh sách và trích ngang thành tích kèm theo).
1  42.7 118.5 195.0 Sở Khoa học và Công nghệ kính trình cấp có thẩm quyền xem xét, quyết
1  30.0 125.0  42.6 định./.
1  30.0 138.4  48.2 Nơi nhận:
1  30.0 143.3  47.2 - Như trên;
1  30.0 147.8  78.8 - Giám đốc, các Phó Giám đốc;
1  30.0 152.2  53.1 - Lưu: VT, VP.
1 134.4 138.5 169.8 KT. GIÁM ĐỐC
1 133.0 144.1 171.2 PHÓ GIÁM ĐỐC
2 102.9  20.1 122.1 Phụ lục I
2  39.0  25.8 186.0 DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN ĐỀ XUẤT CẤP TRÊN BIỂU
2  82.8  31.5 142.2 DƯƠNG, KHEN THƯỞNG
2  60.9  37.1 164.1 (Kèm theo Tờ trình của Sở Khoa học và Công nghệ)
2  42.7  47.9 195.0 Thành tích trong giai đoạn 2020-2025, theo dữ liệu của Sở Khoa học và
2  30.0  54.4  52.8 Công nghệ.
2  42.7  63.1  64.0 1. Tập thể
2  33.0  71.5  41.7 STT
2  36.2  78.2  38.5 1
2  54.7  71.5  77.2 Tên tập thể
2  46.6  78.2  73.0 Văn phòng Sở
2 101.9  71.5 115.0 Đơn vị
2  89.1  78.2 115.5 Văn phòng Sở
2 142.5  71.5 182.1 Thành tích tiêu biểu
2 131.6  78.2 182.6 03 năm hoàn thành xuất sắc
2 131.6  83.5 148.8 nhiệm vụ
2  92.8  98.8 124.1 Chức vụ, đơn vị
2  89.1 105.5 122.3 Chuyên viên, Văn
2  89.1 110.8 106.7 phòng Sở
2 142.5  98.8 182.1 Thành tích tiêu biểu
2 131.6 105.5 188.3 Chiến sĩ thi đua cơ sở (02 lần);
2 131.6 110.8 154.7 01 sáng kiến
2  42.7  90.3  65.6 2. Cá nhân
2  33.0  98.8  41.7 STT
2  36.2 105.5  38.5 1
2  56.5  98.8  75.4 Họ và tên
2  46.6 105.5  72.7 Bà Lưỡng Thị
2  46.6 110.8  61.1 Ngoẵng
3 101.9  20.1 123.1 Phụ lục II
3  78.0  25.8 147.0 TRÍCH NGANG THÀNH TÍCH
3  60.9  31.5 164.1 (Kèm theo Tờ trình của Sở Khoa học và Công nghệ)
3  42.7  42.2 156.3 1. Bà Lưỡng Thị Ngoẵng, Chuyên viên, Văn phòng Sở
3  42.7  50.9  89.5 Mười năm làm văn thư.
3  42.7  59.5  80.8 Số hóa kho lưu trữ.
