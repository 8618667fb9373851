1  36.0  20.1  97.7 SỞ KHOA HỌC VÀ CÔNG NGHỆ
1  50.6  25.0  83.1 VĂN PHÒNG SỞ
1 105.2  20.1 193.5 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
1  53.1  33.3  80.5 Số: 12/TTr-VP
1 113.7  33.3 185.0 Hải Phòng, ngày 19 tháng 8 năm 2025
1 121.3  25.0 177.4 Độc lập - Tự do - Hạnh phúc
1 100.2  44.9 124.8 TỜ TRÌNH
1  55.6  50.6 169.4 Về việc đề nghị tặng Giấy khen cho điển hình tiên tiến
1  64.9  66.4 160.1 Kính gửi: Giám đốc Sở Khoa học và Công nghệ
1  42.7  77.2 195.0 Thực hiện Kế hoạch số ……/KH-SKHCN của Sở Khoa học và Công nghệ;
1  30.0  83.7 195.0 căn cứ kết quả cuộc họp ngày 18 tháng 8 năm 2025 (8 người có mặt trên tổng số
1  30.0  90.2 195.0 9), Văn phòng Sở kính đề nghị xét tặng Giấy khen cho 01 tập thể và 01 cá nhân,
1  30.0  96.8  40.2 gồm:
1  34.7 105.3  43.4 STT
1  37.9 111.9  40.2 1
1  62.9 105.3  95.7 Tập thể, cá nhân
1  50.0 111.9  76.4 Văn phòng Sở
1  37.9 119.0  40.2 2
1  50.0 119.0  91.7 Bà Lưỡng Thị Ngoẵng
1 137.1 105.3 168.4 Chức vụ, đơn vị
1 112.4 119.0 164.4 Chuyên viên, Văn phòng Sở
1  42.7 125.9 151.3 Tập thể và cá nhân có nhiều thành tích trong giai đoạn.
1  42.7 134.5 142.7 (Kèm theo biên bản họp và 02 báo cáo thành tích.)
1  30.0 148.0  48.2 Nơi nhận:
1  30.0 152.8  47.2 - Như trên;
1  30.0 157.3  46.6 - Lưu: VT.
1 125.6 148.0 178.6 THỦ TRƯỞNG ĐƠN VỊ
1 133.6 153.6 170.6 (Ký tên, đóng dấu)
