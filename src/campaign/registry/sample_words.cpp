#include "campaign/registry/sample_words.h"

#include <array>

namespace vinhdanh::campaign::registry {
namespace {

using Words = std::string_view;

// Common ones stand several times: roughly their share in the country.
constexpr Words kFamily[] = {"Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn",
                             "Nguyễn", "Trần",   "Trần",   "Trần",   "Lê",     "Lê",     "Lê",     "Phạm",
                             "Phạm",   "Phạm",   "Vũ",     "Vũ",     "Hoàng",  "Bùi",    "Bùi",    "Đỗ",
                             "Đỗ",     "Đặng",   "Ngô",    "Dương",  "Đinh",   "Đoàn",   "Đào",    "Lương",
                             "Mai",    "Trịnh",  "Cao",    "Lưu",    "Tạ",     "Hà",     "Phan",   "Tô"};

constexpr Words kMaleMiddle[] = {"Văn",  "Văn", "Đức",  "Hữu",  "Quang", "Minh", "Công",
                                 "Xuân", "Thế", "Đình", "Ngọc", "Tuấn",  "Anh",  "Trọng",
                                 "Mạnh", "Hải", "Việt", "Quốc", "Duy",   "Thành"};
constexpr Words kFemaleMiddle[] = {"Thị",   "Thị",  "Thị",   "Thị Thu", "Thị Thanh", "Thị Minh", "Thị Hồng",
                                   "Thuỳ",  "Thu",  "Thanh", "Ngọc",    "Phương",    "Khánh",    "Mai",
                                   "Hoàng", "Diệu", "Kim",   "Hồng",    "Bích",      "Minh"};
constexpr Words kMaleGiven[] = {"An",    "Bách",  "Bình", "Chiến", "Cường", "Dũng",   "Duy",  "Đạt",  "Đức",
                                "Giang", "Hải",   "Hiếu", "Hiệp",  "Hoà",   "Hoàng",  "Hùng", "Huy",  "Hưng",
                                "Khánh", "Khoa",  "Kiên", "Lâm",   "Long",  "Lộc",    "Mạnh", "Minh", "Nam",
                                "Nghĩa", "Phong", "Phúc", "Quân",  "Quang", "Quý",    "Sơn",  "Thái", "Thắng",
                                "Thành", "Thịnh", "Tiến", "Toàn",  "Trung", "Trường", "Tuấn", "Tùng", "Tú",
                                "Việt",  "Vinh",  "Vũ",   "Ước",   "Ân"};
constexpr Words kFemaleGiven[] = {
    "Anh",   "Ánh",   "Bích",   "Chi",   "Diệp",  "Dung", "Duyên", "Giang", "Hà",    "Hạnh",
    "Hằng",  "Hiền",  "Hoa",    "Hoài",  "Hồng",  "Huệ",  "Huyền", "Hương", "Hường", "Lan",
    "Liên",  "Linh",  "Loan",   "Ly",    "Mai",   "My",   "Nga",   "Ngân",  "Ngọc",  "Nguyệt",
    "Nhung", "Oanh",  "Phương", "Quyên", "Quỳnh", "Thảo", "Thu",   "Thuỷ",  "Thuý",  "Trang",
    "Trà",   "Tuyết", "Uyên",   "Vân",   "Yến",   "Xuân", "Thơm",  "Tâm",   "Thanh", "Ngà"};

constexpr Words kSolution[] = {"Giải pháp rút ngắn thời gian",    "Giải pháp nâng cao chất lượng",
                               "Xây dựng phần mềm hỗ trợ",        "Cải tiến quy trình",
                               "Chuẩn hoá biểu mẫu trong",        "Ứng dụng mã QR trong",
                               "Giải pháp tiết kiệm chi phí cho", "Số hoá toàn trình"};
constexpr Words kTask[] = {"thẩm định hồ sơ nhiệm vụ khoa học và công nghệ",
                           "tiếp nhận và trả kết quả thủ tục hành chính",
                           "quản lý thiết bị đo lường lưu động",
                           "kiểm định phương tiện đo nhóm 2",
                           "quản lý tài sản công",
                           "theo dõi nhiệm vụ được giao tại đơn vị",
                           "lập báo cáo thống kê ngành",
                           "tra cứu thông tin sở hữu công nghiệp",
                           "giám sát hệ thống mạng truyền số liệu chuyên dùng",
                           "lưu trữ hồ sơ điện tử",
                           "hướng dẫn người dân sử dụng dịch vụ công trực tuyến",
                           "cảnh báo sự cố an toàn thông tin",
                           "quản lý trạm thu phát sóng di động",
                           "tổ chức chợ công nghệ và thiết bị"};
constexpr Words kStudy[] = {"Nghiên cứu ứng dụng", "Nghiên cứu xây dựng mô hình",
                            "Đánh giá hiện trạng và đề xuất giải pháp", "Hoàn thiện quy trình công nghệ"};
constexpr Words kField[] = {"xử lý nước thải tại các làng nghề",
                            "nuôi trồng thuỷ sản công nghệ cao",
                            "bảo quản nông sản sau thu hoạch",
                            "dữ liệu mở phục vụ quản lý đô thị",
                            "trí tuệ nhân tạo trong dự báo giao thông cảng",
                            "vật liệu mới chống ăn mòn cho công trình ven biển",
                            "truy xuất nguồn gốc sản phẩm đặc sản địa phương",
                            "hệ thống quan trắc môi trường tự động",
                            "hỗ trợ doanh nghiệp khởi nghiệp sáng tạo",
                            "tiết kiệm năng lượng trong chiếu sáng công cộng"};

std::string joined(Words first, Words second) {
  return std::string(first) + " " + std::string(second);
}

}  // namespace

std::string sample_name(Random& random, Gender gender) {
  const auto family = random.pick(kFamily);
  const bool male = gender == Gender::kMale;
  const auto middle = male ? random.pick(kMaleMiddle) : random.pick(kFemaleMiddle);
  auto given = male ? random.pick(kMaleGiven) : random.pick(kFemaleGiven);
  while (middle.ends_with(given)) given = male ? random.pick(kMaleGiven) : random.pick(kFemaleGiven);
  return joined(joined(family, middle), given);
}

std::string sample_initiative_name(Random& random) {
  const auto solution = random.pick(kSolution);
  return joined(solution, random.pick(kTask));
}

std::string sample_topic_name(Random& random) {
  const auto study = random.pick(kStudy);
  return joined(study, random.pick(kField));
}

}  // namespace vinhdanh::campaign::registry
