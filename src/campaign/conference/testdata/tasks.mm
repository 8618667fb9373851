1  36.0  20.1  97.6 UBND THÀNH PHỐ HẢI PHÒNG
1  34.4  25.0  99.2 SỞ KHOA HỌC VÀ CÔNG NGHỆ
1  46.5  33.3  52.6 Số:
1  63.0  33.3  87.2 /TB-SKHCN
1 105.2  20.1 193.5 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
1 121.3  25.0 177.4 Độc lập - Tự do - Hạnh phúc
1 112.5  33.3 143.7 Hải Phòng, ngày
1 150.6  33.3 161.1 tháng
1 167.9  33.3 186.2 năm 2025
1  97.3  44.9 127.7 THÔNG BÁO
1  32.7  50.6 192.3 Phân công nhiệm vụ chuẩn bị, phục vụ Hội nghị tuyên dương điển hình tiên
1  50.9  56.3 174.1 tiến Ngành Khoa học và Công nghệ, Lần thứ I (2025-2030)
1  42.7  68.7 195.0 Thực hiện Kế hoạch số ……/KH-SKHCN ngày 11 tháng 8 năm 2025 của Sở
1  30.0  75.3 195.0 Khoa học và Công nghệ về việc tổ chức Hội nghị tuyên dương điển hình tiên tiến
1  30.0  81.8 195.0 Ngành Khoa học và Công nghệ, Lần thứ I (2025-2030), Sở Khoa học và Công
1  30.0  88.3 119.9 nghệ thông báo phân công nhiệm vụ như sau:
1  33.2  96.8  41.2 STT
1  36.1 103.1  38.3 1
1  36.1 158.0  38.3 2
1  36.1 169.1  38.3 3
1  36.1 180.3  38.3 4
1  70.9  96.8  88.4 Nhiệm vụ
1  46.3 103.1 106.9 Tổ chức họp đánh giá, báo cáo tổng
1  46.3 107.9 103.8 kết phong trào thi đua và công tác
1  46.3 112.8 104.6 khen thưởng 05 năm (2020-2025),
1  46.3 117.7 109.0 phương hướng nhiệm vụ công tác thi
1  46.3 122.5 112.9 đua, khen thưởng 05 năm (2025-2030);
1  46.3 127.4 106.9 Lựa chọn điển hình tiên tiến để giới
1  46.3 132.2 104.9 thiệu, biểu dương, tôn vinh tại Hội
1  46.3 137.1 106.8 nghị của Sở (số lượng phân bổ đính
1  46.3 142.0 111.4 kèm) gửi về Văn phòng Sở trong ngày
1  46.3 146.8 108.7 20/8/2025 để tổng hợp xây dựng báo
1  46.3 151.7  63.6 cáo chung
1  46.3 158.0 112.7 Chuẩn bị báo cáo tham luận (theo phân
1  46.3 162.8  94.1 công của Ban Giám đốc Sở)
1  46.3 169.1 111.7 Phối hợp Văn phòng triển khai các nội
1  46.3 174.0  84.4 dung phục vụ hội nghị
1  46.3 180.3 102.2 Hồ sơ đề nghị khen thưởng gồm:
1  46.3 185.1  98.7 - Tờ trình đề nghị khen thưởng
1  46.3 190.0 112.3 - Biên bản họp, kèm danh sách đề nghị
1  46.3 194.8  67.7 khen thưởng
1  46.3 199.7 105.7 - Báo cáo thành tích của tập thể, cá
1  46.3 204.6 108.5 nhân được đề nghị khen thưởng theo
1  46.3 209.4 104.6 quy định tại Mẫu 08, Nghị định số
1  46.3 214.3 111.2 152/2025/NĐ-CP, ngày 14/6/2025 của
1  46.3 219.2 105.2 Chính phủ “Quy định về phân cấp,
1  46.3 224.0 104.7 phân quyền trong lĩnh vực thi đua,
1  46.3 228.9 102.6 khen thưởng; quy định chi tiết và
1  46.3 233.8 106.9 hướng dẫn thi hành một số điều của
1  46.3 238.6 109.3 Luật thi đua, khen thưởng”; kèm tóm
1  46.3 243.5 100.0 tắt trích ngang thành tích (trong
1  46.3 248.4  80.4 khoảng ½ trang A4)
1  46.3 253.2 111.2 - Các tài liệu có minh chứng liên quan
1 124.3  96.8 137.6 Chủ trì
1 116.8 103.1 143.6 Các phòng, đơn
1 116.8 107.9 136.2 vị thuộc Sở
1 116.8 158.0 143.6 Các phòng, đơn
1 116.8 162.8 136.2 vị thuộc Sở
1 116.8 169.1 143.6 Các phòng, đơn
1 116.8 174.0 136.2 vị thuộc Sở
1 116.8 180.3 143.6 Các phòng, đơn
1 116.8 185.1 136.2 vị thuộc Sở
1 150.8  96.8 167.1 Phối hợp
1 148.8 103.1 167.5 Văn phòng
1 148.8 107.9 153.4 Sở
1 148.8 169.1 167.5 Văn phòng
1 148.8 174.0 153.4 Sở
1 174.7  96.8 191.3 Thời hạn
1 173.3 103.1 192.6 20/08/2025
1 175.6 158.0 190.3 Theo Kế
1 177.9 162.8 188.0 hoạch
1 175.6 169.1 190.3 Theo Kế
1 177.9 174.0 188.0 hoạch
1 173.3 180.3 192.6 20/08/2025
2 111.4   8.5 113.6 2
2  33.2  20.8  41.2 STT
2  36.1  27.1  38.3 5
2  36.1  47.9  38.3 6
2  36.1  63.9  38.3 7
2  36.1  99.4  38.3 8
2  36.1 115.4  38.3 9
2  35.1 131.4  39.3 10
2  35.2 181.5  39.2 11
2  35.1 197.5  39.3 12
2  70.9  20.8  88.4 Nhiệm vụ
2  46.3  27.1 109.8 Xây dựng Kế hoạch tổ chức Hội nghị
2  46.3  31.9 111.8 tuyên dương điển hình tiên tiến Ngành
2  46.3  36.8 102.6 Khoa học và Công nghệ lần thứ I
2  46.3  41.7  67.5 (2025-2030)
2  46.3  47.9 109.0 Tổng hợp, đề xuất danh sách và trích
2  46.3  52.8 108.2 ngang thành tích đại biểu dự Đại hội
2  46.3  57.7 107.9 thi đua yêu nước thành phố lần thứ I
2  46.3  63.9 105.4 Theo dõi, đôn đốc, hướng dẫn việc
2  46.3  68.8 104.8 triển khai thực hiện Kế hoạch này;
2  46.3  73.7 110.6 tổng hợp, báo cáo tổng kết phong trào
2  46.3  78.5 105.4 thi đua, yêu nước và công tác khen
2  46.3  83.4 109.4 thưởng 05 năm (2020-2025), phương
2  46.3  88.3 112.5 hướng nhiệm vụ công tác thi đua, khen
2  46.3  93.1  94.2 thưởng 05 năm (2025-2030)
2  46.3  99.4 111.1 Chuẩn bị trang trí, khánh tiết, đón tiếp
2  46.3 104.3 110.0 đại biểu; bố trí hội trường; in ấn, phát
2  46.3 109.1  90.4 hành giấy mời; Giấy khen
2  46.3 115.4 109.9 Bộ phận kế toán hướng dẫn xây dựng
2  46.3 120.3 112.1 dự toán kinh phí tổ chức Hội nghị theo
2  46.3 125.1  78.9 quy định hiện hành
2  46.3 131.4 110.6 Triển khai kế hoạch tuyên truyền năm
2  46.3 136.3 109.2 2025, mở chuyên trang, chuyên mục,
2  46.3 141.1 110.0 tăng thời lượng cho việc tuyên truyền
2  46.3 146.0 112.7 về điển hình tiên tiến, gương người tốt,
2  46.3 150.9 104.8 việc tốt, các nhân tố mới trong các
2  46.3 155.7 110.7 phong trào thi đua yêu nước giai đoạn
2  46.3 160.6 104.9 2020-2025 trước, trong và sau Hội
2  46.3 165.5 109.5 nghị với những hình thức phong phú,
2  46.3 170.3 103.2 giáo dục truyền thống thi đua yêu
2  46.3 175.2 105.1 nước, xây dựng và bảo vệ Tổ quốc
2  46.3 181.5 107.3 Cử phóng viên dự và đưa tin về Hội
2  46.3 186.3  53.8 nghị
2  35.1 218.3  39.3 13
2  46.3 197.5 108.5 Phối hợp với Văn phòng Sở sắp xếp,
2  46.3 202.3 110.8 bố trí Hội trường; chuẩn bị tiêu đề hội
2  46.3 207.2 104.7 nghị, âm thanh, ánh sáng, các điều
2  46.3 212.1  84.2 kiện phục vụ Hội nghị
2  46.3 218.3 110.3 Chủ trì chuẩn bị 03 tiết mục văn nghệ
2  35.1 239.2  39.3 14
2  46.3 239.2 109.5 Phối hợp bố trí hội trường, khánh tiết
2 124.3  20.8 137.6 Chủ trì
2 116.8  27.1 141.1 Văn phòng Sở
2 150.8  20.8 167.1 Phối hợp
2 174.7  20.8 191.3 Thời hạn
2 175.6  27.1 190.3 Theo Kế
2 177.9  31.9 188.0 hoạch
2 116.8  47.9 141.1 Văn phòng Sở
2 175.6  47.9 190.3 Theo Kế
2 177.9  52.8 188.0 hoạch
2 116.8  63.9 141.1 Văn phòng Sở
2 175.6  63.9 190.3 Theo Kế
2 177.9  68.8 188.0 hoạch
2 116.8  99.4 141.1 Văn phòng Sở
2 173.3  99.4 192.6 21/08/2025
2 116.8 115.4 141.1 Văn phòng Sở
2 175.6 115.4 190.3 Theo Kế
2 177.9 120.3 188.0 hoạch
2 116.8 131.4 144.6 Trung tâm Công
2 116.8 136.3 141.3 nghệ thông tin
2 116.8 141.1 144.6 và Truyền thông
2 175.6 131.4 190.3 Theo Kế
2 177.9 136.3 188.0 hoạch
2 116.8 181.5 144.6 Trung tâm Công
2 116.8 186.3 141.3 nghệ thông tin
2 116.8 191.2 144.6 và Truyền thông
2 116.8 197.5 141.8 Trung tâm Đổi
2 116.8 202.3 143.6 mới sáng tạo và
2 116.8 207.2 133.8 Ứng dụng
2 116.8 212.1 132.1 KH&CN
2 116.8 218.3 137.8 Đoàn Thanh
2 116.8 223.2 140.0 niên Sở Khoa
2 116.8 228.1 138.2 học và Công
2 116.8 232.9 125.0 nghệ
2 116.8 239.2 137.8 Đoàn Thanh
2 116.8 244.1 140.0 niên Sở Khoa
2 116.8 248.9 138.2 học và Công
2 116.8 253.8 125.0 nghệ
2 175.6 181.5 190.3 Theo Kế
2 177.9 186.3 188.0 hoạch
2 148.8 197.5 167.5 Văn phòng
2 148.8 202.3 153.4 Sở
2 173.3 197.5 192.6 21/08/2025
2 173.3 218.3 192.6 21/08/2025
2 148.8 239.2 167.5 Văn phòng
2 148.8 244.1 153.4 Sở
2 175.6 239.2 190.3 Theo Kế
2 177.9 244.1 188.0 hoạch
3 111.4   8.5 113.6 3
3  33.2  20.8  41.2 STT
3  35.1  27.1  39.3 15
3  70.9  20.8  88.4 Nhiệm vụ
3  46.3  27.1 105.7 Phối hợp đón tiếp đại biểu, phát tài
3  46.3  31.9  52.7 liệu
3 124.3  20.8 137.6 Chủ trì
3 116.8  27.1 137.8 Đoàn Thanh
3 116.8  31.9 140.0 niên Sở Khoa
3 116.8  36.8 138.2 học và Công
3 116.8  41.7 125.0 nghệ
3 150.8  20.8 167.1 Phối hợp
3 148.8  27.1 167.5 Văn phòng
3 148.8  31.9 153.4 Sở
3 174.7  20.8 191.3 Thời hạn
3 175.6  27.1 190.3 Theo Kế
3 177.9  31.9 188.0 hoạch
3  42.7  53.8 195.0 Các phòng, đơn vị, cá nhân được phân công chủ động thực hiện, báo cáo kết
3  30.0  60.3 195.0 quả về Văn phòng Sở; nếu có khó khăn, vướng mắc, kịp thời báo cáo Giám đốc để
3  30.0  66.8 176.7 chỉ đạo, giải quyết. Giao Văn phòng Sở theo dõi, đôn đốc việc thực hiện./.
3  30.0  80.3  48.2 Nơi nhận:
3  30.0  85.1  78.8 - Giám đốc, các Phó Giám đốc;
3  30.0  89.6  61.9 - Các phòng, đơn vị;
3  30.0  94.1  53.1 - Lưu: VT, VP.
3 134.4  80.3 169.8 KT. GIÁM ĐỐC
3 133.0  86.0 171.2 PHÓ GIÁM ĐỐC
