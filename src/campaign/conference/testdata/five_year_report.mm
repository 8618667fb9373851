1  36.0  20.1  97.6 UBND THÀNH PHỐ HẢI PHÒNG
1  34.4  25.0  99.2 SỞ KHOA HỌC VÀ CÔNG NGHỆ
1  46.4  33.3  52.5 Số:
1  62.8  33.3  87.3 /BC-SKHCN
1 105.2  20.1 193.5 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
1 121.3  25.0 177.4 Độc lập - Tự do - Hạnh phúc
1 112.5  33.3 143.7 Hải Phòng, ngày
1 150.6  33.3 161.1 tháng
1 167.9  33.3 186.2 năm 2025
1 101.0  44.9 124.0 BÁO CÁO
1  33.8  50.6 191.2 Tổng kết phong trào thi đua và công tác khen thưởng giai đoạn 2020-2025;
1  64.2  56.3 160.8 phương hướng, nhiệm vụ giai đoạn 2025-2030
1  42.7  68.7 195.0 Thực hiện Kế hoạch số ……/KH-SKHCN ngày 11 tháng 8 năm 2025 của Sở
1  30.0  75.3 195.0 Khoa học và Công nghệ về việc tổ chức Hội nghị tuyên dương điển hình tiên tiến
1  30.0  81.8 195.0 Ngành Khoa học và Công nghệ, Lần thứ I (2025-2030), Sở Khoa học và Công
1  30.0  88.3 195.0 nghệ báo cáo tổng kết phong trào thi đua và công tác khen thưởng giai đoạn
1  30.0  94.8 164.1 2020-2025, phương hướng, nhiệm vụ giai đoạn 2025-2030 như sau:
1  42.7 103.5 102.0 I. ĐẶC ĐIỂM, TÌNH HÌNH
1  42.7 112.1 195.0 Đến ngày 18 tháng 8 năm 2025, Sở Khoa học và Công nghệ có 11 phòng,
1  30.0 118.6 133.5 đơn vị với 60 công chức, viên chức, người lao động.
1  42.7 127.3 195.0 [Nêu chức năng, nhiệm vụ; việc sắp xếp tổ chức bộ máy trong giai đoạn;
1  30.0 133.8  71.5 thuận lợi, khó khăn.]
1  42.7 142.5 128.7 II. KẾT QUẢ PHONG TRÀO THI ĐUA
1  42.7 151.1 162.2 1. Công tác lãnh đạo, chỉ đạo, tổ chức phong trào thi đua
1  42.7 159.7 195.0 [Nêu văn bản chỉ đạo, các phong trào đã phát động, đối tượng tham gia,
1  30.0 166.3  77.1 cách tổ chức, kiểm tra.]
1  42.7 174.9 125.0 2. Kết quả đánh giá, xếp loại hằng năm
1  42.7 183.6  59.0 Tập thể:
1  34.8 194.5  43.5 Năm
1  34.9 203.2  43.4 2024
1  34.9 209.4  43.4 2025
1  51.4 192.0  82.0 Hoàn thành xuất
1  54.9 196.9  78.4 sắc nhiệm vụ
1  65.6 203.2  67.7 3
1  65.6 209.4  67.7 0
1  89.6 192.0 117.1 Hoàn thành tốt
1  94.9 196.9 111.7 nhiệm vụ
1 101.2 203.2 105.4 10
1 102.3 209.4 104.4 0
1 129.2 192.0 150.8 Hoàn thành
1 131.6 196.9 148.4 nhiệm vụ
1 138.9 203.2 141.1 1
1 138.9 209.4 141.1 0
1 165.6 192.0 187.8 Không hoàn
1 162.4 196.9 190.9 thành nhiệm vụ
1 175.6 203.2 177.7 0
1 175.6 209.4 177.7 0
1  89.6 230.0 117.1 Hoàn thành tốt
1  94.9 234.9 111.7 nhiệm vụ
1 101.2 241.2 105.4 30
1 102.3 247.5 104.4 0
1 129.2 230.0 150.8 Hoàn thành
1 131.6 234.9 148.4 nhiệm vụ
1 138.9 241.2 141.1 2
1 138.9 247.5 141.1 0
1 165.6 230.0 187.8 Không hoàn
1 162.4 234.9 190.9 thành nhiệm vụ
1 175.6 241.2 177.7 1
1 175.6 247.5 177.7 0
1  42.7 221.6  60.4 Cá nhân:
1  34.8 232.5  43.5 Năm
1  34.9 241.2  43.4 2024
1  34.9 247.5  43.4 2025
1  51.4 230.0  82.0 Hoàn thành xuất
1  54.9 234.9  78.4 sắc nhiệm vụ
1  64.6 241.2  68.8 15
1  65.6 247.5  67.7 0
2 111.4   8.5 113.6 2
2  42.7  21.0 143.9 3. Sáng kiến, đề tài được công nhận, nghiệm thu
2  41.3  31.9  50.0 Năm
2  70.8  31.9 118.5 Sáng kiến được công nhận
2  41.4  40.6  49.8 2024
2  41.4  46.9  49.8 2025
2  36.5  53.1  54.7 Tổng cộng
2  92.5  40.6  96.8 14
2  93.6  46.9  95.7 0
2  92.5  53.1  96.8 14
2 134.8  29.4 188.3 Đề tài, đề án, công trình được
2 151.3  34.3 171.8 nghiệm thu
2 160.5  40.6 162.6 4
2 160.5  46.9 162.6 0
2 160.5  53.1 162.6 4
2  42.7  65.2 172.8 4. Tác dụng của phong trào thi đua đối với nhiệm vụ chính trị
2  42.7  73.9 195.0 [Phân tích kết quả các nhiệm vụ, chỉ tiêu đạt được nhờ phong trào; mô hình
2  30.0  80.4  69.3 mới, cách làm hay.]
2  42.7  89.1  86.7 5. Điển hình tiên tiến
2  42.7  97.7 195.0 Qua bình xét, 01 tập thể và 01 cá nhân điển hình tiên tiến được tuyên dương,
2  30.0 104.2  81.0 khen thưởng tại Hội nghị.
2  42.7 112.9 195.0 [Nêu gương tập thể, cá nhân tiêu biểu; việc phát hiện, bồi dưỡng, nhân rộng
2  30.0 119.4  51.7 điển hình.]
2  42.7 128.0 116.7 III. CÔNG TÁC KHEN THƯỞNG
2  42.7 136.7 195.0 Danh hiệu thi đua, hình thức khen thưởng đã được tặng trong giai đoạn
2  30.0 143.2  52.8 2020-2025:
2  34.1 151.7  42.1 STT
2  37.0 158.0  39.1 1
2  57.3 151.7 133.6 Danh hiệu thi đua, hình thức khen thưởng
2  48.0 158.0  84.9 Chiến sĩ thi đua cơ sở
2 150.3 151.7 164.3 Tập thể
2 156.3 158.0 158.4 0
2 174.7 151.7 190.2 Cá nhân
2 180.3 158.0 184.6 38
2  42.7 170.1 195.0 [Nêu việc thực hiện thẩm quyền, quy trình, hồ sơ; khen thưởng người trực
2  30.0 176.6 159.8 tiếp lao động; việc ứng dụng công nghệ thông tin, quản lý hồ sơ.]
2  42.7 185.2  94.7 IV. ĐÁNH GIÁ CHUNG
2  42.7 193.9  66.0 1. Ưu điểm
2  42.7 202.5  86.5 [Nêu kết quả nổi bật.]
2  42.7 211.2  81.7 2. Tồn tại, hạn chế
2  42.7 219.8 117.5 [Nêu tồn tại, hạn chế cần khắc phục.]
2  42.7 228.4  75.8 3. Nguyên nhân
2  42.7 237.1 127.2 [Nêu nguyên nhân khách quan, chủ quan.]
2  42.7 245.7  91.1 4. Bài học kinh nghiệm
2  42.7 254.4 191.2 [Nêu bài học trong lãnh đạo, chỉ đạo, tổ chức phong trào và khen thưởng.]
3 111.4   8.5 113.6 3
3  42.7  21.0 169.4 V. PHƯƠNG HƯỚNG, NHIỆM VỤ GIAI ĐOẠN 2025-2030
3  42.7  29.6  99.9 1. Phương hướng, mục tiêu
3  42.7  38.2 136.4 [Nêu phương hướng chung, chỉ tiêu phấn đấu.]
3  42.7  46.9  90.2 2. Nhiệm vụ, giải pháp
3  42.7  55.5 159.7 [Nêu nhiệm vụ trọng tâm, giải pháp, phân công thực hiện.]
3  42.7  64.2 102.2 VI. KIẾN NGHỊ, ĐỀ XUẤT
3  42.7  72.8 180.2 [Nêu kiến nghị với cấp trên về cơ chế, chính sách, quy trình, thủ tục.]
3  42.7  81.5 195.0 Trên đây là Báo cáo tổng kết phong trào thi đua và công tác khen thưởng
3  30.0  88.0 195.0 giai đoạn 2020-2025, phương hướng, nhiệm vụ giai đoạn 2025-2030 của Sở Khoa
3  30.0  94.5  69.6 học và Công nghệ./.
3  30.0 108.0  48.2 Nơi nhận:
3  30.0 112.8  72.4 - Các đại biểu dự Hội nghị;
3  30.0 117.3  78.8 - Giám đốc, các Phó Giám đốc;
3  30.0 121.7  53.1 - Lưu: VT, VP.
3 134.4 108.0 169.8 KT. GIÁM ĐỐC
3 133.0 113.6 171.2 PHÓ GIÁM ĐỐC
