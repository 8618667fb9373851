1  36.0  20.1  97.6 UBND THÀNH PHỐ HẢI PHÒNG
1  34.4  25.0  99.2 SỞ KHOA HỌC VÀ CÔNG NGHỆ
1 105.2  20.1 193.5 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
1  47.3  33.3  86.4 Số: 125/QĐ-SKHCN
1 113.7  33.3 185.0 Hải Phòng, ngày 22 tháng 8 năm 2025
1 121.3  25.0 177.4 Độc lập - Tự do - Hạnh phúc
1  96.7  44.9 128.3 QUYẾT ĐỊNH
1  42.5  50.6 182.5 Về việc tặng Giấy khen cho các tập thể, cá nhân điển hình tiên tiến
1  55.4  56.3 169.5 Ngành Khoa học và Công nghệ, Lần thứ I (2025-2030)
1  61.0  67.9 164.0 GIÁM ĐỐC SỞ KHOA HỌC VÀ CÔNG NGHỆ
1  42.7  77.2 166.6 Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;
1  42.7  85.9 195.0 Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của
1  30.0  92.4 195.0 Chính phủ quy định về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng;
1  30.0  98.9 195.0 quy định chi tiết và hướng dẫn thi hành một số điều của Luật Thi đua, khen
1  30.0 105.4  45.8 thưởng;
1  42.7 114.1 195.0 Thực hiện Kế hoạch số ……/KH-SKHCN ngày 11 tháng 8 năm 2025 của Sở
1  30.0 120.6 195.0 Khoa học và Công nghệ về việc tổ chức Hội nghị tuyên dương điển hình tiên tiến
1  30.0 127.1 140.5 Ngành Khoa học và Công nghệ, Lần thứ I (2025-2030);
1  42.7 135.8 121.6 Theo đề nghị của Chánh Văn phòng Sở.
1  95.8 146.4 129.2 QUYẾT ĐỊNH:
1  42.7 155.7 195.0 Điều 1. Tặng Giấy khen cho 02 tập thể và 03 cá nhân đã có thành tích xuất
1  30.0 162.3 195.0 sắc, tiêu biểu trong phong trào thi đua yêu nước ngành Khoa học và Công nghệ
1  30.0 168.8 124.1 giai đoạn 2020 - 2025 (có danh sách kèm theo).
1  42.7 177.4 195.0 Điều 2. Tiền thưởng kèm theo hình thức khen thưởng thực hiện theo quy
1  30.0 184.0 191.9 định hiện hành, trích từ quỹ thi đua, khen thưởng của Sở Khoa học và Công nghệ.
1  42.7 192.6 195.0 Điều 3. Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng Sở,
1  30.0 199.1 195.0 Trưởng các phòng, đơn vị thuộc Sở và các tập thể, cá nhân có tên tại Điều 1 chịu
1  30.0 205.7 106.0 trách nhiệm thi hành Quyết định này./.
1  30.0 219.1  48.2 Nơi nhận:
1  30.0 224.0  51.6 - Như Điều 3;
1  30.0 228.4  70.6 - Ban TĐ-KT TP (để b/c);
1  30.0 232.9  84.0 - Giám đốc, các Phó Giám đốc Sở;
1  30.0 237.3  53.1 - Lưu: VT, VP.
1 139.0 219.1 165.2 GIÁM ĐỐC
1 136.2 249.8 168.0 Người Ký Mẫu
2 104.5  20.1 120.5 Phụ lục
2  42.9  25.8 182.1 DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN
2  33.3  31.5 191.7 (Kèm theo Quyết định số 125/QĐ-SKHCN ngày 22 tháng 8 năm 2025 của Giám
2  80.5  37.1 144.5 đốc Sở Khoa học và Công nghệ)
2  42.7  47.9  68.6 I. TẬP THỂ
2  32.5  56.4  41.2 STT
2  35.7  63.1  38.0 1
2  45.6  63.1  72.0 Văn phòng Sở
2  35.7  69.7  38.0 2
2  45.6  69.7 100.2 Phòng Bưu chính, Viễn thông
2 108.2  56.4 130.6 Tên tập thể
2  42.7  76.6  71.9 II. CÁ NHÂN
2  32.5  85.1  41.2 STT
2  63.5  85.1  82.4 Họ và tên
2  35.7  91.7  38.0 1
2  45.6  91.7  83.5 Bà Nguyễn Thị Mẫu
2  35.7  98.4  38.0 2
2  45.6  98.4  78.4 Ông Đỗ Quỷnh Ỷ
2  35.7 105.1  38.0 3
2  45.6 105.1  94.8 Nghệ nhân Lưỡng Ngoẵng
2 133.0  85.1 164.2 Chức vụ, đơn vị
2 104.1  91.7 166.1 Chánh Văn phòng, Văn phòng Sở
2 104.1  98.4 192.6 Chuyên viên, Phòng <Kế hoạch> & “Tài chính”
2 104.1 105.1 191.6 Viên chức, Trung tâm Đổi mới sáng tạo và Ứng
2 104.1 110.4 131.0 dụng KH&CN
