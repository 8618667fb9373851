#include <chrono>
#include <fmt/format.h>
#include <ostream>
#include <streambuf>
#include <string_view>

#include "paper/certificate.h"

// Certificates a second, in one PDF and as single files, as one line of JSON.
namespace {

using namespace vinhdanh;

constexpr int kCertificates = 2000;

class Nowhere : public std::streambuf {
 protected:
  int_type overflow(int_type c) override { return traits_type::not_eof(c); }
  std::streamsize xsputn(const char*, std::streamsize count) override { return count; }
};

std::vector<paper::Certificate> certificates() {
  constexpr std::array<std::string_view, 8> kFamily{"Nguyễn", "Trần", "Lê", "Phạm",
                                                    "Hoàng",  "Vũ",   "Đỗ", "Bùi"};
  constexpr std::array<std::string_view, 7> kGiven{"Ánh", "Bảo", "Dũng", "Hạnh", "Thủy", "Tuấn", "Yến"};
  std::vector<paper::Certificate> out;
  for (std::size_t i = 0; i < kCertificates; ++i)
    out.push_back({
        .national_lines = paper::national_lines(),
        .giver = "GIÁM ĐỐC SỞ KHOA HỌC VÀ CÔNG NGHỆ THÀNH PHỐ HẢI PHÒNG",
        .verb = "TẶNG",
        .award = "GIẤY KHEN",
        .name = fmt::format("Ông {} Mẫu {}", kFamily[i % kFamily.size()], kGiven[i % kGiven.size()]),
        .post = fmt::format("Chuyên viên Phòng Quản lý khoa học số {}", i % 40),
        .merit = "Đã có thành tích xuất sắc trong phong trào thi đua đẩy mạnh nghiên cứu, ứng dụng khoa "
                 "học, công nghệ và đổi mới sáng tạo giai đoạn 2020 - 2025",
        .decision = "Quyết định số 123/QĐ-SKHCN ngày 22 tháng 8 năm 2025",
        .book_number = fmt::format("Số sổ vàng: {}", i + 1),
        .place_date = "Hải Phòng, ngày 22 tháng 8 năm 2025",
        .signer_position = {"GIÁM ĐỐC"},
        .signer_name = "Trần Văn Mẫu",
        .code = fmt::format("https://vinhdanh.example.vn/c/{:08X}", i * 2654435761u),
        .short_code = fmt::format("{:08X}", i * 2654435761u),
    });
  return out;
}

template <typename Work>
double per_second(const Work& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return kCertificates / std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

int main() {
  const auto all = certificates();
  Nowhere nowhere;
  std::ostream out(&nowhere);
  const double together = per_second([&] { paper::render_certificates(all, out, {}); });
  std::size_t bytes = 0;
  const double single = per_second([&] {
    paper::render_certificate_files(all, [&](std::size_t, std::string_view pdf) { bytes += pdf.size(); }, {});
  });
  fmt::print(
      "{{\"certificates_per_s\": {:.0f}, \"certificate_files_per_s\": {:.0f}, \"bytes_per_file\": {}}}\n",
      together, single, bytes / kCertificates);
}
