1  36.0  20.1  97.7 SỞ KHOA HỌC VÀ CÔNG NGHỆ
1  50.6  25.0  83.1 VĂN PHÒNG SỞ
1  54.9  33.3  61.0 Số:
1 105.2  20.1 193.5 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
1  71.4  33.3  78.8 /BC
1 121.3  25.0 177.4 Độc lập - Tự do - Hạnh phúc
1 112.5  33.3 143.7 Hải Phòng, ngày
1 150.6  33.3 161.1 tháng
1 167.9  33.3 186.2 năm 2025
1 101.0  44.9 124.0 BÁO CÁO
1  34.3  50.6 190.7 Tổng kết phong trào thi đua và công tác khen thưởng giai đoạn 2020–2025
1  42.7  63.1 195.0 I. KẾT QUẢ PHONG TRÀO THI ĐUA VÀ CÔNG TÁC KHEN
1  30.0  69.6  52.3 THƯỞNG
1  42.7  78.2  96.2 - Năm 2023: 02 sáng kiến.
1  42.7  86.9  96.7 - Năm 2024: nhiều kết quả.
1  42.7  95.5 111.6 II. HẠN CHẾ, NGUYÊN NHÂN
1  42.7 104.1  97.7 Chưa đều giữa các bộ phận.
1  42.7 112.8 121.4 III. PHƯƠNG HƯỚNG, NHIỆM VỤ
1  42.7 121.4 109.5 Số hóa hồ sơ; nhân rộng mô hình.
1  30.0 134.9  48.2 Nơi nhận:
1  30.0 139.7  92.2 - Giám đốc Sở Khoa học và Công nghệ;
1  30.0 144.2  46.6 - Lưu: VT.
1 125.6 134.9 178.6 THỦ TRƯỞNG ĐƠN VỊ
1 133.6 140.6 170.6 (Ký tên, đóng dấu)
