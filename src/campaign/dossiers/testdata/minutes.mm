1  36.0  20.1  97.7 SỞ KHOA HỌC VÀ CÔNG NGHỆ
1  50.6  25.0  83.1 VĂN PHÒNG SỞ
1  54.9  33.3  61.0 Số:
1 105.2  20.1 193.5 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
1 121.3  25.0 177.4 Độc lập - Tự do - Hạnh phúc
1  71.4  33.3  78.8 /BB
1 100.6  44.9 124.4 BIÊN BẢN
1  78.4  50.6 146.6 Họp xét, đề nghị tặng Giấy khen
1  42.7  63.1 119.8 Thời gian: ngày 18 tháng 8 năm 2025.
1  42.7  71.7 100.6 Địa điểm: Phòng họp tầng 2.
1  42.7  80.3  84.4 Chủ trì: Bà Chủ Trì.
1  42.7  89.0  87.4 Thư ký: Ông Thư Ký.
1  42.7  97.6 130.9 Thành phần: có mặt 8 trên tổng số 9 người.
1  42.7 106.3 195.0 Sau khi nghe tiêu chuẩn, điều kiện và tóm tắt thành tích, cuộc họp đã thảo
1  30.0 112.8 195.0 luận, bỏ phiếu và thống nhất đề nghị tặng Giấy khen cho 01 tập thể và 01 cá nhân,
1  30.0 119.3  62.4 kết quả như sau:
1  33.3 130.4  42.0 STT
1  55.2 130.4  88.1 Tập thể, cá nhân
1  36.5 139.8  38.8 1
1  47.2 139.8  73.6 Văn phòng Sở
1  36.5 146.8  38.8 2
1  47.2 146.8  88.9 Bà Lưỡng Thị Ngoẵng
1 118.1 130.4 149.4 Chức vụ, đơn vị
1  99.9 146.8 151.9 Chuyên viên, Văn phòng Sở
1  42.7 153.7 151.3 Tập thể và cá nhân có nhiều thành tích trong giai đoạn.
1  42.7 162.3 139.5 Biên bản được đọc lại và thông qua tại cuộc họp.
1  30.0 217.8  48.2 Nơi nhận:
1  30.0 222.7  55.7 - Văn phòng Sở;
1  30.0 227.1  46.6 - Lưu: VT.
1  61.4 175.8  81.1 THƯ KÝ
1 142.3 175.8 165.2 CHỦ TỌA
1  57.8 206.5  84.7 Ông Thư Ký
1 141.9 206.5 165.6 Bà Chủ Trì
1 173.8 127.8 190.7 Số phiếu
1 175.7 133.1 188.8 đồng ý
1 179.3 139.8 185.2 8/8
1 179.3 146.8 185.2 7/8
