1  65.8  20.1 159.2 TÓM TẮT TRÍCH NGANG THÀNH TÍCH
1  30.0  31.7  73.9 Bà Lưỡng Thị Ngoẵng
1  30.0  38.0 120.1 Bà Lưỡng Thị Ngoẵng làm văn thư từ năm 2015.
1  30.0  44.3 106.8 Số hóa toàn bộ kho lưu trữ trong hai năm.
