1  20.4  17.1  94.6 Bà Lưỡng Thị Ngoẵng
1  35.1  30.3  79.9 Phó Trưởng phòng phụ trách
1  23.6  37.9  91.4 Phòng Quản lý Khoa học và Công nghệ cơ sở
