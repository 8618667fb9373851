1  36.0  20.1  97.6 UBND THÀNH PHỐ HẢI PHÒNG
1  34.4  25.0  99.2 SỞ KHOA HỌC VÀ CÔNG NGHỆ
1  46.1  33.3  52.3 Số:
1  62.6  33.3  87.5 /KH-SKHCN
1 105.2  20.1 193.5 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
1 121.3  25.0 177.4 Độc lập - Tự do - Hạnh phúc
1 112.5  33.3 143.7 Hải Phòng, ngày
1 152.9  33.3 186.2 tháng 8 năm 2025
1  99.0  44.9 126.0 KẾ HOẠCH
1  60.5  50.6 164.5 Tổ chức Hội nghị tuyên dương điển hình tiên tiến
1  55.4  56.3 169.5 Ngành Khoa học và Công nghệ, Lần thứ I (2025-2030)
1  42.7  68.7 195.0 Thực hiện Quyết định số 3194/QĐ-UBND ngày 08/8/2025 của Ủy ban nhân
1  30.0  75.3 195.0 dân thành phố về việc ban hành Kế hoạch tổ chức Hội nghị điển hình tiên tiến cấp
1  30.0  81.8 195.0 xã, các cơ quan, đơn vị thuộc thành phố tiến tới Đại hội Thi đua yêu nước thành
1  30.0  88.3 195.0 phố Hải Phòng lần thứ I (2025-2030), Sở Khoa học và Công nghệ ban hành Kế
1  30.0  94.8  94.3 hoạch tổ chức Hội nghị như sau:
1  42.7 103.5  97.8 I. MỤC ĐÍCH, YÊU CẦU
1  42.7 112.1  67.5 1. Mục đích
1  42.7 120.8 195.0 - Đánh giá kết quả thực hiện mục tiêu, nhiệm vụ của các phong trào thi đua
1  30.0 127.3 195.0 yêu nước và công tác khen thưởng giai đoạn 2020 - 2025; đề ra mục tiêu, phương
1  30.0 133.8 195.0 hướng nhiệm vụ đẩy mạnh phong trào thi đua yêu nước và nâng cao hiệu quả thực
1  30.0 140.3 195.0 hiện công tác khen thưởng, góp phần thực hiện các nhiệm vụ chính trị, phát triển
1  30.0 146.9 117.4 kinh tế - xã hội trong giai đoạn 2025 - 2030.
1  42.7 155.5 195.0 - Biểu dương thành tích và tôn vinh các tập thể, cá nhân, Chiến sĩ thi đua,
1  30.0 162.0 195.0 các gương điển hình tiên tiến, tiêu biểu trong ngành Khoa học và Công nghệ, thực
1  30.0 168.6 195.0 hiện các phong trào thi đua; từ đó khơi dậy và phát huy sức mạnh của khối đại
1  30.0 175.1 195.0 đoàn kết toàn dân, phát huy mạnh mẽ nội lực, tạo động lực thực hiện thắng lợi các
1  30.0 181.6  89.8 nhiệm vụ của cơ quan, đơn vị.
1  42.7 190.3 195.0 - Thông qua Hội nghị đưa ra các bài học kinh nghiệm về tổ chức phong trào
1  30.0 196.8 195.0 thi đua và công tác khen thưởng: về xây dựng và nhân rộng các điển hình tiên tiến,
1  30.0 203.3 195.0 chỉ ra những tồn tại, hạn chế cần khắc phục để tiếp tục đổi mới công tác thi đua,
1  30.0 209.8 126.7 khen thưởng đạt hiệu quả cao trong thời gian tới.
1  42.7 218.5  64.8 2. Yêu cầu
1  42.7 227.1 195.0 - Tổ chức Hội nghị bảo đảm trang trọng, thiết thực, tiết kiệm, tránh phô
1  30.0 233.6  84.2 trương, hình thức, lãng phí.
1  42.7 242.3 185.9 - Nội dung, chương trình đảm bảo đúng tinh thần chỉ đạo của thành phố;
1  42.7 250.9 195.0 - Đảm bảo tiến độ, chất lượng các khâu chuẩn bị, phân công rõ trách nhiệm
1  30.0 257.5  71.8 từng đơn vị, cá nhân.
2 111.4   8.5 113.6 2
2  42.7  21.0 143.4 II. HÌNH THỨC, THỜI GIAN, THÀNH PHẦN
2  42.7  29.6 175.7 1. Hình thức: Tổ chức “Hội nghị tuyên dương điển hình tiên tiến”.
2  42.7  38.2 173.3 2. Thời gian: dự kiến 1/2 ngày, hoàn thành trước ngày 25/8/2025.
2  42.7  46.9 163.0 3. Địa điểm: Hội trường tầng 1, Sở Khoa học và Công nghệ.
2  42.7  55.5 117.7 4. Thành phần: Trân trọng kính mời:
2  42.7  64.2  90.4 4.1. Đại biểu thành phố:
2  42.7  72.8 195.0 - Đại diện lãnh đạo và cán bộ theo dõi ngành KH&CN của Ban Thi đua –
2  30.0  79.3  78.2 Khen thưởng thành phố;
2  42.7  88.0 107.0 4.2. Sở Khoa học và Công nghệ:
2  42.7  96.6 117.1 - Các đ/c BCH Đảng ủy Sở KH&CN;
2  42.7 105.3 111.4 - Giám đốc, các Phó Giám đốc Sở;
2  42.7 113.9 129.4 - Trưởng, phó các phòng, đơn vị trực thuộc;
2  42.7 122.6 184.8 - Trưởng các đoàn thể thuộc Sở: Đoàn Thanh niên; Hội cựu Chiến binh.
2  42.7 131.2 195.0 - Đại biểu là điển hình tiên tiến tiêu biểu trong giai đoạn 2020 - 2025 của các
2  30.0 137.7  86.7 phòng, đơn vị trực thuộc Sở;
2  42.7 146.4 195.0 - Đại diện tập thể, cá nhân được tặng Bằng khen của Bộ, ngành và thành
2  30.0 152.9 144.5 phố; Chiến sỹ thi đua cấp thành phố giai đoạn 2020-2025.
2  42.7 161.5 141.6 - Công chức, người lao động Khối Văn phòng Sở;
2  42.7 170.2 178.0 - Đại diện một số doanh nghiệp trong ngành khoa học và công nghệ.
2  42.7 178.8 143.8 III. CHƯƠNG TRÌNH, NỘI DUNG HỘI NGHỊ
2  42.7 187.5  78.4 1. Chương trình:
2  93.2 198.6 130.3 Nội dung công việc
2 149.6 195.9 189.5 Đơn vị/cá nhân thực
2 165.4 201.2 173.8 hiện
2 146.0 207.9 184.0 Đoàn Thanh niên Sở
2 146.0 213.2 190.3 Khoa học và Công nghệ
2 146.0 219.8 187.2 Đ/c Chánh Văn phòng
2 146.0 225.1 151.0 Sở
2 146.0 231.8 186.1 Đ/c Phó Giám đốc Sở
2  33.8 198.6  42.4 STT
2  53.3 198.6  72.3 Thời gian
2  36.9 207.9  39.2 1
2  49.0 207.9  76.5 14h00’-14h20’
2  81.2 207.9 120.5 Văn nghệ chào mừng
2  36.9 219.8  39.2 2
2  49.0 219.8  76.5 14h20’-14h30’
2  36.9 231.8  39.2 3
2  49.0 231.8  76.5 14h30’-14h50’
2  36.9 259.6  39.2 4
2  49.0 259.6  76.5 14h50’-15h10’
2  81.2 219.8 135.6 Tuyên bố lý do, giới thiệu đại
2  81.2 225.1  89.1 biểu
2  81.2 231.8 139.1 Báo cáo tổng kết phong trào thi
2  81.2 237.1 142.2 đua và công tác khen thưởng giai
2  81.2 242.3 141.6 đoạn 2020-2025, phương hướng,
2  81.2 247.6 140.0 nhiệm vụ công tác thi đua, khen
2  81.2 252.9 134.6 thưởng giai đoạn 2025-2030.
2  81.2 259.6 137.0 Báo cáo tham luận của các đại
2 146.0 259.6 188.4 Đại diện phòng đơn vị;
2  81.2 264.8 137.2 biểu điển hình tiên tiến. 01 tập
2 146.0 264.8 160.1 cá nhân
2  81.2 270.1 109.0 thể, 02 cá nhân
3 111.4   8.5 113.6 3
3  33.8  23.4  42.4 STT
3  53.3  23.4  72.3 Thời gian
3  93.2  23.4 130.3 Nội dung công việc
3  36.9  32.8  39.2 5
3  49.0  32.8  76.5 15h10’-15h30’
3  81.2  32.8 131.5 Biểu dương, tôn vinh, khen
3  81.2  38.0 140.5 thưởng các tập thể, cá nhân điển
3  81.2  43.3 106.7 hình tiên tiến:
3  81.2  48.6 131.3 - Công bố Quyết định khen
3  81.2  53.8  95.6 thưởng;
3  81.2  59.1 112.8 - Trao giấy khen;
3  81.2  64.4 124.0 - Tặng hoa chúc mừng;
3  36.9  81.6  39.2 6
3  49.0  81.6  76.5 15h30’-15h40’
3  36.9  93.5  39.2 7
3  49.0  93.5  76.5 15h40’-15h50’
3  36.9 105.5  39.2 8
3  49.0 105.5  76.5 15h50’-16h00’
3  81.2  81.6 134.4 Phát động phong trào thi đua
3  81.2  86.9 119.2 giai đoạn 2025-2030
3  81.2  93.5 139.0 Phát biểu hưởng ứng phát động
3  81.2  98.8 114.7 phong trào thi đua
3  81.2 105.5 140.7 Phát biểu chỉ đạo và bế mạc Hội
3  81.2 110.8  89.4 nghị
3 149.6  20.8 189.5 Đơn vị/cá nhân thực
3 165.4  26.1 173.8 hiện
3 146.0  32.8 186.0 - Công bố Quyết định
3 146.0  38.0 191.3 khen thưởng: Đ/c Chánh
3 146.0  43.3 173.7 Văn phòng Sở;
3 146.0  48.6 191.5 - Đại diện các tập thể, cá
3 146.0  53.8 190.9 nhân được khen thưởng;
3 146.0  59.1 190.1 - Đ/c Giám đốc Sở: trao
3 146.0  64.4 165.2 giấy khen;
3 146.0  69.6 189.3 - Các đ/c PGĐ Sở: tặng
3 146.0  74.9 174.2 hoa chúc mừng
3 146.0  81.6 186.1 Đ/c Phó Giám đốc Sở
3 146.0  93.5 193.0 Đại diện 01 phòng/đơn vị
3 146.0 105.5 177.9 Đ/c Giám đốc Sở
3  42.7 123.3 160.3 2. Một số hoạt động trước và trong dịp tổ chức Hội nghị
3  42.7 131.9 195.0 - Đẩy mạnh tuyên truyền về tư tưởng Thi đua yêu nước của Chủ tịch Hồ Chí
3  30.0 138.4 195.0 Minh, các chủ trương đường lối của Đảng, chính sách pháp luật của Nhà nước về
3  30.0 145.0 195.0 thi đua, khen thưởng, những điển hình trong các phong trào thi đua yêu nước,
3  30.0 151.5  80.4 gương người tốt, việc tốt.
3  42.7 160.1 167.8 3. Một số nội dung cần lưu ý đảm bảo Hội nghị thành công:
3  42.7 168.8 195.0 3.1. Phạm vi: Hội nghị biểu dương điển hình tiên tiến Ngành Khoa học và
3  30.0 175.3 195.0 Công nghệ sẽ tổng kết phong trào thi đua, thành tích chung của cơ quan (bao gồm
3  30.0 181.8 133.6 cả thành tích của cơ quan, đơn vị trước khi sắp xếp).
3  42.7 190.5 195.0 3.2. Thời kỳ đánh giá phong trào thi đua: tập trung đánh giá phong trào thi
3  30.0 197.0 195.0 đua trong giai đoạn 2020 - 2025. Cần tổng hợp kết quả phong trào thi đua của cơ
3  30.0 203.5 195.0 quan, đơn vị trước khi sắp xếp và thành tích chung của cơ quan, đơn vị mới sau sắp
3  30.0 210.0  38.4 xếp.
3  42.7 218.7 195.0 3.3. Báo cáo tổng kết phong trào thi đua và công tác khen thưởng 5 năm
3  30.0 225.2 195.0 (2020 - 2025), phương hướng, nhiệm vụ công tác thi đua, khen thưởng giai đoạn
3  30.0 231.7 195.0 (2025 - 2030). Đây là nội dung quan trọng, cần được chuẩn bị kỹ lưỡng, công phu,
3  30.0 238.3 195.0 chất lượng, bám sát mục đích, yêu cầu của Hội nghị. Yêu cầu chung của báo cáo là
3  30.0 244.8 195.0 thông qua việc đánh giá kết quả của các phong trào thi đua yêu nước để biểu
3  30.0 251.3 195.0 dương, tôn vinh các gương điển hình tiên tiến, gương người tốt việc tốt; phân tích,
3  30.0 257.8 195.0 đánh giá tác dụng của phong trào thi đua đối với việc thực hiện nhiệm vụ chính trị;
3  30.0 264.4 195.0 từ đó rút ra các bài học kinh nghiệm chủ yếu trong công tác lãnh đạo, chỉ đạo tổ
3  30.0 270.9 135.8 chức các phong trào thi đua và công tác khen thưởng.
4 111.4   8.5 113.6 4
4  42.7  21.0 181.0 3.4. Về báo cáo tham luận của các tập thể, cá nhân điển hình tiên tiến:
4  42.7  29.6 195.0 - Báo cáo điển hình phải được lựa chọn đảm bảo cơ cấu hợp lý. Nên lựa
4  30.0  36.1 195.0 chọn những tập thể, cá nhân có những mô hình mới, sáng tạo trong các lĩnh vực
4  30.0  42.6 195.0 sản xuất, công tác, đời sống trong 5 năm qua có sự lan tỏa tích cực, để lại ấn tượng
4  30.0  49.2  69.8 tốt đẹp tại Hội nghị;
4  42.7  57.8 195.0 - Số lượng báo cáo: Tuỳ thuộc vào thời gian tổ chức Hội nghị, bảo đảm chất
4  30.0  64.3 195.0 lượng, lựa chọn các báo cáo thực sự điển hình, có sức thuyết phục, nêu gương,
4  30.0  70.9 150.9 giáo dục; bảo đảm tính đại diện các lĩnh vực, các thành phần.
4  42.7  79.5  80.4 - Tiêu đề Hội nghị:
4  58.7  87.3 166.3 ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG
4  74.7  93.0 150.3 SỞ KHOA HỌC VÀ CÔNG NGHỆ
4 100.5  98.7 124.5 HỘI NGHỊ
4  66.6 104.3 158.4 TUYÊN DƯƠNG ĐIỂN HÌNH TIÊN TIẾN
4  41.0 110.0 184.0 NGÀNH KHOA HỌC VÀ CÔNG NGHỆ, LẦN THỨ I (2025 -2030)
4  72.9 115.7 106.5 Hải Phòng, ngày
4 116.3 115.7 152.1 tháng 8 năm 2025
4  42.7 126.4 189.2 IV. ĐIỀU KIỆN, TIÊU CHUẨN TUYÊN DƯƠNG, KHEN THƯỞNG
4  42.7 135.1  80.4 1. Đối với tập thể:
4  42.7 143.7 195.0 - Trong giai đoạn 2020-2025, hằng năm được đánh giá hoàn thành tốt nhiệm
4  30.0 150.3 159.1 vụ trở lên, trong đó ít nhất 02 năm hoàn thành xuất sắc nhiệm vụ.
4  42.7 158.9 172.2 - Tham gia phong trào thi đua thường xuyên, thiết thực, hiệu quả;
4  42.7 167.5 195.0 - Nội bộ đoàn kết, chấp hành tốt chủ trương của Đảng, chính sách, pháp luật
4  30.0 174.1  58.7 của Nhà nước.
4  42.7 182.7  82.3 2. Đối với cá nhân:
4  42.7 191.3 195.0 - Gương mẫu chấp hành tốt chủ trương của Đảng, chính sách, pháp luật của
4  30.0 197.9 195.0 Nhà nước. Có tinh thần tự lực, tự cường, đoàn kết, tương trợ, tích cực tham gia
4  30.0 204.4  67.3 phong trào thi đua.
4  42.7 213.0 195.0 - Trong giai đoạn 2020-2025, cá nhân thuộc đối tượng đánh giá xếp loại mức
4  30.0 219.6 195.0 độ hoàn thành nhiệm vụ hằng năm thì phải được đánh giá, xếp loại hoàn thành tốt
4  30.0 226.1 195.0 nhiệm vụ trở lên, trong đó ít nhất 02 năm hoàn thành xuất sắc nhiệm vụ. Trong thời
4  30.0 232.6 195.0 gian đó có 02 sáng kiến được công nhận và áp dụng có hiệu quả trong phạm vi cơ
4  30.0 239.1 195.0 sở hoặc có 02 đề tài khoa học, đề án khoa học, công trình khoa học và công nghệ
4  30.0 245.7 195.0 đã được nghiệm thu và áp dụng hiệu quả trong phạm vi cơ sở hoặc có 01 sáng kiến
4  30.0 252.2 195.0 được công nhận hoặc 01 đề tài khoa học, đề án khoa học, công trình khoa học và
4  30.0 258.7 183.2 công nghệ đã được nghiệm thu và áp dụng hiệu quả trong phạm vi thành phố.
5 111.4   8.5 113.6 5
5  42.7  21.0 101.1 V. TỔ CHỨC THỰC HIỆN
5  42.7  29.6 105.8 1. Các phòng, đơn vị thuộc Sở
5  42.7  38.2 195.0 1.1. Tổ chức họp đánh giá, báo cáo tổng kết phong trào thi đua và công tác
5  30.0  44.8 195.0 khen thưởng 05 năm (2020-2025), phương hướng nhiệm vụ công tác thi đua, khen
5  30.0  51.3 195.0 thưởng 05 năm (2025-2030); Lựa chọn điển hình tiên tiến để giới thiệu, biểu
5  30.0  57.8 195.0 dương, tôn vinh tại Hội nghị của Sở (số lượng phân bổ đính kèm) gửi về Văn
5  30.0  64.3 168.1 phòng Sở trong ngày 20/8/2025 để tổng hợp xây dựng báo cáo chung.
5  42.7  73.0 181.4 - Chuẩn bị báo cáo tham luận (theo phân công của Ban Giám đốc Sở);
5  42.7  81.6 168.8 - Phối hợp Văn phòng triển khai các nội dung phục vụ hội nghị.
5  42.7  90.3 116.6 1.2. Hồ sơ đề nghị khen thưởng gồm:
5  42.7  98.9 105.2 - Tờ trình đề nghị khen thưởng;
5  42.7 107.6 147.2 - Biên bản họp, kèm danh sách đề nghị khen thưởng;
5  42.7 116.2 195.0 - Báo cáo thành tích của tập thể, cá nhân được đề nghị khen thưởng theo quy
5  30.0 122.7 195.0 định tại Mẫu 08, Nghị định số 152/2025/NĐ-CP, ngày 14/6/2025 của Chính phủ
5  30.0 129.3 195.0 “Quy định về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng; quy định
5  30.0 135.8 195.0 chi tiết và hướng dẫn thi hành một số điều của Luật thi đua, khen thưởng”; kèm
5  30.0 142.3 142.6 tóm tắt trích ngang thành tích (trong khoảng ½ trang A4)
5  42.7 150.9 119.6 - Các tài liệu có minh chứng liên quan.
5  42.7 159.6  77.5 2. Văn phòng Sở
5  42.7 168.2 195.0 - Xây dựng Kế hoạch tổ chức Hội nghị tuyên dương điển hình tiên tiến
5  30.0 174.8 137.2 Ngành Khoa học và Công nghệ lần thứ I (2025-2030).
5  42.7 183.4 195.0 - Tổng hợp, đề xuất danh sách và trích ngang thành tích đại biểu dự Đại hội
5  30.0 189.9 103.1 thi đua yêu nước thành phố lần thứ I.
5  42.7 198.6 195.0 - Theo dõi, đôn đốc, hướng dẫn việc triển khai thực hiện Kế hoạch này; tổng
5  30.0 205.1 195.0 hợp, báo cáo tổng kết phong trào thi đua, yêu nước và công tác khen thưởng 05
5  30.0 211.6 195.0 năm (2020-2025), phương hướng nhiệm vụ công tác thi đua, khen thưởng 05 năm
5  30.0 218.1  55.9 (2025-2030).
5  42.7 226.8 195.0 - Chuẩn bị trang trí, khánh tiết, đón tiếp đại biểu; bố trí hội trường; in ấn,
5  30.0 233.3  92.4 phát hành giấy mời; Giấy khen.
5  42.7 242.0 195.0 - Bộ phận kế toán hướng dẫn xây dựng dự toán kinh phí tổ chức Hội nghị
5  30.0 248.5  79.0 theo quy định hiện hành.
5  42.7 257.1 152.0 3. Trung tâm Công nghệ thông tin và Truyền thông:
6 111.4   8.5 113.6 6
6  42.7  21.0 195.0 - Triển khai kế hoạch tuyên truyền năm 2025, mở chuyên trang, chuyên
6  30.0  27.5 195.0 mục, tăng thời lượng cho việc tuyên truyền về điển hình tiên tiến, gương người tốt,
6  30.0  34.0 195.0 việc tốt, các nhân tố mới trong các phong trào thi đua yêu nước giai đoạn
6  30.0  40.5 195.0 2020-2025 trước, trong và sau Hội nghị với những hình thức phong phú, giáo dục
6  30.0  47.1 149.3 truyền thống thi đua yêu nước, xây dựng và bảo vệ Tổ quốc.
6  42.7  55.7 128.0 - Cử phóng viên dự và đưa tin về Hội nghị.
6  42.7  64.3 157.3 4. Trung tâm Đổi mới sáng tạo và Ứng dụng KH&CN:
6  42.7  73.0 195.0 Phối hợp với Văn phòng Sở sắp xếp, bố trí Hội trường; chuẩn bị tiêu đề hội
6  30.0  79.5 144.8 nghị, âm thanh, ánh sáng, các điều kiện phục vụ Hội nghị.
6  42.7  88.2  91.1 5. Đoàn Thanh niên Sở
6  42.7  96.8 121.6 - Chủ trì chuẩn bị 03 tiết mục văn nghệ;
6  42.7 105.4 120.7 - Phối hợp bố trí hội trường, khánh tiết;
6  42.7 114.1 124.7 - Phối hợp đón tiếp đại biểu, phát tài liệu.
6  42.7 122.7 195.0 Trên đây là Kế hoạch tổ chức Hội nghị tuyên dương điển hình tiên tiến
6  30.0 129.3 195.0 Ngành Khoa học và Công nghệ, lần thứ I (2025-2030). Trong quá trình thực hiện,
6  30.0 135.8 195.0 giao Văn phòng Sở kiểm tra, đôn đốc, nếu có vướng mắc, yêu cầu kịp thời báo cáo
6  30.0 142.3 103.1 Giám đốc Sở để chỉ đạo, điều hành./.
6  30.0 155.8  48.2 Nơi nhận:
6  30.0 160.6  62.8 - UBND TP (để b/c);
6  30.0 165.1  57.7 - Ban TĐ-KT TP;
6  30.0 169.5  60.1 - GĐ; các PGĐ Sở;
6  30.0 174.0  76.7 - Các phòng, đơn vị thuộc Sở;
6  30.0 178.4  52.5 - Lưu VP; VT.
6 134.4 155.8 169.8 KT. GIÁM ĐỐC
6 133.0 161.4 171.2 PHÓ GIÁM ĐỐC
7 104.5  20.1 120.5 Phụ lục
7  60.2  25.8 164.8 SỐ LƯỢNG PHÂN BỔ ĐIỂN HÌNH TIÊN TIẾN
7  35.7  31.5 189.3 (Kèm theo Kế hoạch số /KH-SKHCN của SỞ KHOA HỌC VÀ CÔNG NGHỆ)
7  42.7  42.2 158.5 Số liệu mẫu, được thay bằng số lượng phân bổ chính thức.
7  32.4  50.7  41.1 STT
7  35.6  57.4  37.9 1
7  35.6  64.1  37.9 2
7  35.6  70.7  37.9 3
7  35.6  77.4  37.9 4
7  35.6  84.1  37.9 5
7  35.6  90.8  37.9 6
7  35.6  97.5  37.9 7
7  35.6 104.1  37.9 8
7  35.6 110.8  37.9 9
7  34.4 117.5  39.0 10
7  34.5 124.2  38.9 11
7  87.4  50.7 100.5 Đơn vị
7  45.4  57.4  71.7 Văn phòng Sở
7  45.4  64.1  97.0 Phòng Kế hoạch - Tài chính
7  45.4  70.7  91.7 Phòng Quản lý Khoa học
7  45.4  77.4 132.3 Phòng Quản lý Công nghệ và Đổi mới sáng tạo
7  45.4  84.1  84.7 Phòng Chuyển đổi số
7  45.4  90.8  99.9 Phòng Bưu chính, Viễn thông
7  45.4  97.5 118.1 Phòng Sở hữu trí tuệ và An toàn bức xạ
7  45.4 104.1 121.4 Chi cục Tiêu chuẩn Đo lường Chất lượng
7  45.4 110.8 134.5 Trung tâm Công nghệ thông tin và Truyền thông
7  45.4 117.5 140.0 Trung tâm Đổi mới sáng tạo và Ứng dụng KH&CN
7  45.4 124.2 131.5 Trung tâm Kỹ thuật Tiêu chuẩn Đo lường Chất
7  45.4 129.5  56.1 lượng
7  45.4 136.1  65.1 Tổng cộng
7 149.5  50.7 164.7 Tập thể
7 154.8  57.4 159.4 01
7 154.8  64.1 159.4 01
7 154.8  70.7 159.4 01
7 154.8  77.4 159.4 01
7 154.8  84.1 159.4 01
7 154.8  90.8 159.4 01
7 154.8  97.5 159.4 01
7 154.8 104.1 159.4 01
7 154.8 110.8 159.4 01
7 154.8 117.5 159.4 01
7 154.8 124.2 159.4 01
7 174.0  50.7 190.7 Cá nhân
7 180.1  57.4 184.7 04
7 180.1  64.1 184.7 02
7 180.1  70.7 184.7 02
7 180.1  77.4 184.7 02
7 180.1  84.1 184.7 02
7 180.1  90.8 184.7 02
7 180.1  97.5 184.7 02
7 180.1 104.1 184.7 03
7 180.1 110.8 184.7 03
7 180.1 117.5 184.7 03
7 180.1 124.2 184.7 02
7 154.9 136.1 159.3 11
7 180.1 136.1 184.7 27
