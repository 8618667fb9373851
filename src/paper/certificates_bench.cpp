#include <chrono>
#include <cstdint>
#include <fmt/format.h>
#include <fstream>
#include <nlohmann/json.hpp>
#include <ostream>
#include <streambuf>
#include <string_view>

#include "paper/certificate_artwork.h"
#include "paper/certificate_design.h"
#include "paper/qr_code.h"

// certificates_bench                     certificates a second, in one PDF and as single files
// certificates_bench pdf FILE COUNT      one PDF of them, made one after the other; memory at its peak
// certificates_bench codes COUNT         only the QR codes of them, written nowhere
// certificates_bench content FILE COUNT  the same pages as JSON for other programs to print: where each line
//                                        stands, the modules of the codes, the artwork
// Figures are one line of JSON.
namespace {

using namespace vinhdanh;

constexpr int kCertificates = 2000;

class Nowhere : public std::streambuf {
 protected:
  int_type overflow(int_type c) override { return traits_type::not_eof(c); }
  std::streamsize xsputn(const char*, std::streamsize count) override { return count; }
};

// As long as what a real code carries: the words and an Ed25519 signature in base 32 (docs/certificates.md).
std::string code_of(std::uint32_t number) {
  constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  auto out = fmt::format("https://vinhdanh.example.vn/verify/{:020x}/1#", number * 2654435761u);
  auto state = number + 1;
  for (int i = 0; i < 208; ++i) {
    state = state * 1664525u + 1013904223u;
    out += kLetters[state >> 27];
  }
  return out;
}

paper::Certificate certificate(std::uint32_t i) {
  constexpr std::array<std::string_view, 8> kFamily{"Nguyễn", "Trần", "Lê", "Phạm",
                                                    "Hoàng",  "Vũ",   "Đỗ", "Bùi"};
  constexpr std::array<std::string_view, 9> kMiddle{"Văn", "Thị", "Đức", "Ngọc", "Minh",
                                                    "Hữu", "Mỹ",  "Kỳ",  "Thuý"};
  constexpr std::array<std::string_view, 7> kGiven{"Ánh", "Bảo", "Dũng", "Hạnh", "Thủy", "Tuấn", "Yến"};
  return {
      .national_lines = paper::national_lines(),
      .giver = "GIÁM ĐỐC SỞ KHOA HỌC VÀ CÔNG NGHỆ THÀNH PHỐ HẢI PHÒNG",
      .verb = "TẶNG",
      .award = "GIẤY KHEN",
      .name = fmt::format("Ông {} {} {}", kFamily[i % kFamily.size()], kMiddle[i % kMiddle.size()],
                          kGiven[i % kGiven.size()]),
      .post = fmt::format("Chuyên viên Phòng Quản lý khoa học số {}", i % 40),
      .merit =
          "Đã có thành tích xuất sắc trong phong trào thi đua đẩy mạnh nghiên cứu, ứng dụng khoa "
          "học, công nghệ và đổi mới sáng tạo giai đoạn 2020 - 2025",
      .decision = "Quyết định số 123/QĐ-SKHCN ngày 22 tháng 8 năm 2025",
      .book_number = fmt::format("Số sổ vàng: {}", i + 1),
      .place_date = "Hải Phòng, ngày 22 tháng 8 năm 2025",
      .signer_position = {"GIÁM ĐỐC"},
      .signer_name = "Trần Văn Mẫu",
      .code = code_of(i),
      .short_code = fmt::format("{:08X}", i * 2654435761u),
  };
}

template <typename Work>
double per_second(const Work& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return kCertificates / std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

int speed() {
  std::vector<paper::Certificate> all;
  for (std::uint32_t i = 0; i < kCertificates; ++i) all.push_back(certificate(i));
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
  return 0;
}

// Of this program alone: getrusage() counts what the starting process held too.
double peak_mb() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.starts_with("VmHWM:")) return std::stod(line.substr(6)) / 1024;
  return 0;
}

int pdf(const std::string& file, std::uint32_t count) {
  const auto design = paper::first_certificate_design();
  std::ofstream out(file, std::ios::binary);
  std::uint32_t made = 0;
  const auto next = [&]() -> std::optional<paper::Certificate> {
    return made < count ? std::optional(certificate(made++)) : std::nullopt;
  };
  const auto problems = paper::render_certificates(next, out, {.design = &design});
  for (const auto& problem : problems)
    fmt::print(stderr, "{}\n", base::describe(base::Language::kEnglish, problem));
  fmt::print("{{\"peak_mb\": {:.1f}}}\n", peak_mb());
  return out.flush() && problems.empty() ? 0 : 1;
}

int codes(std::uint32_t count) {
  std::size_t modules = 0;
  for (std::uint32_t i = 0; i < count; ++i)
    if (const auto code = paper::qr_code(certificate(i).code)) modules += code->size;
  return modules > 0 ? 0 : 1;
}

std::string hex(const paper::Colour& colour) {
  const auto part = [](double value) { return static_cast<int>(value * 255 + 0.5); };
  return fmt::format("#{:02x}{:02x}{:02x}", part(colour.red), part(colour.green), part(colour.blue));
}

std::string text_of(const paper::LaidPiece& piece) {
  std::string out;
  for (const auto& placed : piece.words) {
    if (placed.blank_pt > 0) out += ' ';
    for (const auto& glyph : placed.word->glyphs) out += glyph.text;
  }
  return out;
}

// What stands on a page, as it is measured: `y` of a text is its baseline.
nlohmann::json page_of(const paper::LaidCertificate& laid, const std::array<std::string, 4>& fonts) {
  nlohmann::json page{{"texts", nlohmann::json::array()}, {"rules", nlohmann::json::array()}};
  for (const auto& part : laid.boxes) {
    const auto& box = *part.box;
    if (box.kind == paper::BoxKind::kFill)
      page["rules"].push_back({box.x_mm, box.y_mm, box.width_mm, box.height_mm});
    if (box.kind == paper::BoxKind::kCode)
      if (const auto code = paper::qr_code(part.content)) {
        std::string modules;
        for (const auto module : code->modules) modules += module != 0 ? '1' : '0';
        page["code"] = {{"x", box.x_mm},
                        {"y", box.y_mm},
                        {"side", box.width_mm},
                        {"size", code->size},
                        {"modules", modules}};
      }
    double top = part.top_mm;
    for (const auto& line : part.text.lines) {
      for (const auto& piece : line.pieces)
        page["texts"].push_back({{"font", fonts[static_cast<std::size_t>(piece.style)]},
                                 {"size", piece.size_pt},
                                 {"colour", hex(piece.colour)},
                                 {"x", box.x_mm + piece.x_mm},
                                 {"y", top + line.baseline_mm},
                                 {"text", text_of(piece)}});
      top += line.height_mm;
    }
  }
  return page;
}

int content(const std::string& file, std::uint32_t count) {
  const auto design = paper::first_certificate_design();
  const auto family = paper::family_of(design, paper::CertificateOptions{}.fonts);
  if (!family) return 1;
  paper::PdfGlyphs none;
  paper::PdfCanvas artwork(design.width_mm, design.height_mm, *family, none);
  paper::draw_certificate_artwork(artwork);
  nlohmann::json all{{"width", design.width_mm},
                     {"height", design.height_mm},
                     {"artwork_svg", paper::certificate_artwork_svg(*family)},
                     {"artwork_pdf", artwork.content()},
                     {"pages", nlohmann::json::array()}};
  base::Problems problems;
  for (std::uint32_t i = 0; i < count; ++i)
    all["pages"].push_back(page_of(
        paper::lay_certificate(design, certificate(i), paper::CertificatePaper::kPlain, *family, problems),
        paper::fonts_of(design)));
  return std::ofstream(file) << all ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  if (words.empty()) return speed();
  const auto count = static_cast<std::uint32_t>(std::stoul(words.back()));
  if (words[0] == "codes" && words.size() == 2) return codes(count);
  if (words[0] == "pdf" && words.size() == 3) return pdf(words[1], count);
  if (words[0] == "content" && words.size() == 3) return content(words[1], count);
  return 2;
}
