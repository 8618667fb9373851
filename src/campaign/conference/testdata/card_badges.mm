1  35.7  14.7  84.3 SỞ KHOA HỌC VÀ CÔNG NGHỆ
1  31.2  20.0  88.8 Hội nghị tuyên dương điển hình tiên tiến Ngành
1  31.3  23.6  88.7 Khoa học và Công nghệ, Lần thứ I (2025-2030)
1  49.6  31.4  70.4 ĐẠI BIỂU
1  26.2  40.0  93.8 Bà Lưỡng Thị Ngoẵng
1  39.7  51.2  80.3 Phó Trưởng phòng phụ trách
1  29.3  58.1  90.7 Phòng Quản lý Khoa học và Công nghệ cơ sở
