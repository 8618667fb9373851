1  91.5  15.7 205.5 Phó Trưởng phòng phụ trách
1  26.9  38.3 270.1 Bà Lưỡng Thị Ngoẵng
1  26.9 103.6 270.1 Bà Lưỡng Thị Ngoẵng
1  91.5 143.4 205.5 Phó Trưởng phòng phụ trách
