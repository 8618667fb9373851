1 174.1  20.1 195.0 Mẫu số 08
1  36.0  25.8  97.7 SỞ KHOA HỌC VÀ CÔNG NGHỆ
1  50.6  30.6  83.1 VĂN PHÒNG SỞ
1  54.9  39.0  61.0 Số:
1 105.2  25.8 193.5 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
1  71.4  39.0  78.8 /BC
1 121.3  30.6 177.4 Độc lập - Tự do - Hạnh phúc
1 112.5  39.0 143.7 Hải Phòng, ngày
1 150.6  39.0 161.1 tháng
1 167.9  39.0 186.2 năm 2025
1  84.4  50.6 140.6 BÁO CÁO THÀNH TÍCH
1  87.5  56.3 137.5 Đề nghị tặng Giấy khen
1  42.7  68.7 195.0 Họ tên, chức vụ và đơn vị của cá nhân đề nghị: Bà Lưỡng Thị Ngoẵng,
1  30.0  75.3  88.9 Chuyên viên, Văn phòng Sở
1  42.7  83.9  95.1 I. THÔNG TIN CHUNG
1  42.7  92.5 106.8 - Họ và tên: Lưỡng Thị Ngoẵng.
1  42.7 101.2 155.1 - Chức vụ, đơn vị công tác: Chuyên viên, Văn phòng Sở.
1  42.7 109.8 108.8 II. THÀNH TÍCH ĐẠT ĐƯỢC
1  42.7 118.5 130.1 - Năm 2023: Hoàn thành xuất sắc nhiệm vụ.
1  42.7 127.1 119.2 - Năm 2024: Hoàn thành tốt nhiệm vụ.
1  42.7 135.8 195.0 - Sáng kiến “Số hóa kho lưu trữ” (Quyết định số 5/QĐ-SKHCN ngày 01
1  30.0 142.3  70.9 tháng 12 năm 2024).
1  37.6 155.7 104.9 XÁC NHẬN CỦA CẤP TRÌNH
1  52.2 161.4  90.3 KHEN THƯỞNG
1  56.4 167.1  86.1 (Ký, đóng dấu)
1 133.1 155.7 174.4 NGƯỜI BÁO CÁO
1 134.8 161.4 172.7 (Ký, ghi rõ họ, tên)
