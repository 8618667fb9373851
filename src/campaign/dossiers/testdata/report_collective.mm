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
1  42.7  68.7 113.4 Tên tập thể đề nghị: Văn phòng Sở
1  42.7  77.4  95.1 I. THÔNG TIN CHUNG
1  42.7  86.0 106.8 - Họ và tên: Lưỡng Thị Ngoẵng.
1  42.7  94.7 155.1 - Chức vụ, đơn vị công tác: Chuyên viên, Văn phòng Sở.
1  42.7 103.3 108.8 II. THÀNH TÍCH ĐẠT ĐƯỢC
1  42.7 111.9 130.1 - Năm 2023: Hoàn thành xuất sắc nhiệm vụ.
1  42.7 120.6 119.2 - Năm 2024: Hoàn thành tốt nhiệm vụ.
1  42.7 129.2 195.0 - Sáng kiến “Số hóa kho lưu trữ” (Quyết định số 5/QĐ-SKHCN ngày 01
1  30.0 135.8  70.9 tháng 12 năm 2024).
1  37.6 149.2 104.9 XÁC NHẬN CỦA CẤP TRÌNH
1  52.2 154.9  90.3 KHEN THƯỞNG
1  56.4 160.6  86.1 (Ký, đóng dấu)
1 127.3 149.2 180.2 THỦ TRƯỞNG ĐƠN VỊ
1 138.9 154.9 168.6 (Ký, đóng dấu)
