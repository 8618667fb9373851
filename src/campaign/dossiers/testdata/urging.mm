1  36.0  20.1  97.6 UBND THÀNH PHỐ HẢI PHÒNG
1  34.4  25.0  99.2 SỞ KHOA HỌC VÀ CÔNG NGHỆ
1  46.5  33.3  52.6 Số:
1  63.0  33.3  87.2 /SKHCN-VP
1 105.2  20.1 193.5 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
1 121.3  25.0 177.4 Độc lập - Tự do - Hạnh phúc
1 112.5  33.3 143.7 Hải Phòng, ngày
1 150.6  33.3 161.1 tháng
1 167.9  33.3 186.2 năm 2025
1  36.5  40.7  97.2 V/v đôn đốc gửi hồ sơ đề nghị khen
1  60.8  45.6  72.9 thưởng
1  60.0  54.7  79.0 Kính gửi:
1  77.4  60.3 110.1 - Văn phòng Sở;
1  77.4  66.0 124.1 - Phòng Chuyển đổi số;
1  77.4  71.7 140.3 - Phòng Bưu chính, Viễn thông.
1  42.7  82.5 195.0 Thực hiện Kế hoạch số ……/KH-SKHCN ngày 11 tháng 8 năm 2025 của Sở
1  30.0  89.0 195.0 Khoa học và Công nghệ về việc tổ chức Hội nghị tuyên dương điển hình tiên tiến
1  30.0  95.5 195.0 Ngành Khoa học và Công nghệ, Lần thứ I (2025-2030), các phòng, đơn vị gửi hồ
1  30.0 102.0 195.0 sơ đề nghị khen thưởng về Văn phòng Sở trong ngày 20/8/2025. Đến 09 giờ 05
1  30.0 108.6 195.0 phút, ngày 21 tháng 8 năm 2025, còn 03 phòng, đơn vị chưa gửi hoặc chưa hoàn
1  30.0 115.1  84.3 thiện hồ sơ, cụ thể như sau:
1  33.1 123.6  41.8 STT
1  36.3 130.3  38.6 1
1  60.2 123.6  87.3 Phòng, đơn vị
1  46.8 130.3  73.1 Văn phòng Sở
1  36.3 142.2  38.6 2
1  46.8 142.2  86.1 Phòng Chuyển đổi số
1 111.0 123.6 143.7 Tình trạng hồ sơ
1 104.5 130.3 148.1 Văn phòng Sở trả lại để
1 104.5 135.5 143.0 bổ sung, chưa gửi lại
1 104.5 142.2 132.2 Chưa lập hồ sơ
1  36.3 159.4  38.6 3
1  46.8 159.4  89.7 Phòng Bưu chính, Viễn
1  46.8 164.7  57.2 thông
1 104.5 159.4 144.3 Đang chờ Thủ trưởng
1 104.5 164.7 127.6 đơn vị duyệt
1 164.6 123.6 182.5 Thời hạn
1 154.0 130.3 192.0 23 giờ 59 phút, ngày
1 154.0 135.5 192.7 22 tháng 8 năm 2025
1 154.0 142.2 192.0 23 giờ 59 phút, ngày
1 154.0 147.5 192.7 20 tháng 8 năm 2025
1 154.0 152.7 176.9 (đã quá hạn)
1 154.0 159.4 192.0 23 giờ 59 phút, ngày
1 154.0 164.7 192.7 20 tháng 8 năm 2025
1 154.0 170.0 176.9 (đã quá hạn)
1  42.7 182.5 195.0 Để bảo đảm tiến độ tổ chức Hội nghị tuyên dương điển hình tiên tiến Ngành
1  30.0 189.0 195.0 Khoa học và Công nghệ, Lần thứ I (2025-2030), Sở Khoa học và Công nghệ yêu
1  30.0 195.5 121.1 cầu Trưởng các phòng, đơn vị có tên nêu trên:
1  42.7 204.2 195.0 1. Khẩn trương hoàn thiện hồ sơ đề nghị khen thưởng đủ thành phần theo Kế
1  30.0 210.7 195.0 hoạch, gồm: tờ trình đề nghị khen thưởng; biên bản họp, kèm danh sách đề nghị
1  30.0 217.2 195.0 khen thưởng; báo cáo thành tích theo Mẫu 08 Nghị định số 152/2025/NĐ-CP, kèm
1  30.0 223.7 163.8 tóm tắt trích ngang thành tích; các tài liệu có minh chứng liên quan.
1  42.7 232.4 195.0 2. Gửi hồ sơ về Văn phòng Sở trong thời hạn nêu trên; đơn vị đã quá hạn gửi
1  30.0 238.9 146.1 ngay sau khi nhận được văn bản này và nêu rõ lý do chậm.
1  42.7 247.6 195.0 3. Trường hợp không đề nghị khen thưởng, có văn bản gửi Văn phòng Sở để
1  30.0 254.1 195.0 tổng hợp; nếu có khó khăn, vướng mắc, kịp thời phản ánh để báo cáo Giám đốc
1  30.0 260.6  63.9 xem xét, chỉ đạo.
1  42.7 269.3 188.7 Giao Văn phòng Sở theo dõi, đôn đốc việc thực hiện, báo cáo Giám đốc./.
2 111.4   8.5 113.6 2
2  30.0  25.8  48.2 Nơi nhận:
2  30.0  30.6  47.2 - Như trên;
2  30.0  35.1  91.8 - Giám đốc, các Phó Giám đốc (để b/c);
2  30.0  39.5  53.1 - Lưu: VT, VP.
2 134.4  25.8 169.8 KT. GIÁM ĐỐC
2 133.0  31.5 171.2 PHÓ GIÁM ĐỐC
