#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "paper/pdf_writer.h"

namespace vinhdanh::paper {

// The texts of a certificate in the order in which they stand on it; empty ones leave their place free.
// The order is that of the certificates of merit (Decree 50/2006/NĐ-CP, Art. 28).
struct Certificate {
  std::vector<std::string> national_lines{};   // Quốc hiệu, Tiêu ngữ
  std::string giver{};                         // "GIÁM ĐỐC SỞ KHOA HỌC VÀ CÔNG NGHỆ …"
  std::string verb{};                          // "TẶNG"
  std::string award{};                         // "GIẤY KHEN"
  std::string name{};                          // with honorific, as printed
  std::string post{};                          // post and unit
  std::string merit{};                         // "Đã có thành tích …"
  std::string decision{};                      // "Quyết định số … ngày … tháng … năm …"
  std::string book_number{};                   // "Số sổ vàng: …"
  std::string place_date{};                    // "Hải Phòng, ngày … tháng … năm …"
  std::vector<std::string> signer_position{};  // "GIÁM ĐỐC", or "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"
  std::string signer_name{};
  std::string code{};        // content of the QR code, at most 2,331 bytes
  std::string short_code{};  // below the code, to be typed by hand
};

enum class CertificatePaper : std::uint8_t {
  kPlain,      // everything is printed, with frame and ornaments
  kPreprinted  // a blank that has the frame and the fixed texts: only what differs is printed
};

struct CertificateDesign;  // certificate_design.h

struct CertificateOptions {
  PdfInfo info{};
  CertificatePaper paper = CertificatePaper::kPlain;
  // How far everything is moved to the right and down, for blanks and printers.
  double offset_x_mm = 0, offset_y_mm = 0;
  std::filesystem::path fonts = "/usr/share/fonts/truetype/liberation2";
  // Where everything stands; nothing: A4 across as the program lays it out. Checked; lives during the call.
  const CertificateDesign* design = nullptr;
  std::string mark{};  // large and pale behind the texts: "XEM THỬ" on what is only to be looked at
  // Asked after each certificate with the number of those done; "no" ends it with an error.
  std::function<bool(std::size_t done)> keep_going{};
};

// One PDF, one page each, A4 across or as the design says. Warnings: characters that the font lacks, texts
// that are cut because they do not fit, codes that are too long; each names the person. Errors (nothing
// written): no fonts, no certificates.
base::Problems render_certificates(std::span<const Certificate> certificates, std::ostream& out,
                                   const CertificateOptions& options);

// The next certificate of a batch; nothing at its end.
using CertificateSource = std::function<std::optional<Certificate>()>;
// The same, but none stays in memory after its page is written.
base::Problems render_certificates(const CertificateSource& next, std::ostream& out,
                                   const CertificateOptions& options);

// One PDF each, in order; `take` gets the index and the bytes, which are valid during the call. All files
// hold the same subset of the fonts, which makes them fast; it has glyphs of the other certificates too.
base::Problems render_certificate_files(
    std::span<const Certificate> certificates,
    const std::function<void(std::size_t index, std::string_view pdf)>& take,
    const CertificateOptions& options);

// "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc" (Decree 30/2020/NĐ-CP, Annex I, II.1).
std::vector<std::string> national_lines();

}  // namespace vinhdanh::paper
