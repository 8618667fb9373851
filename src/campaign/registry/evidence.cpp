#include "campaign/registry/evidence.h"

#include <algorithm>
#include <array>
#include <fstream>

#include "access/password.h"
#include "base/interruption.h"
#include "base/secret.h"
#include "base/text.h"
#include "paper/zip_reader.h"
#include "platform/http/response.h"

namespace vinhdanh::campaign::registry {
namespace {

using base::msg;

struct Kind {
  std::string_view type;
  std::string_view ending;
};
constexpr Kind kPdf{"application/pdf", ".pdf"};
constexpr Kind kJpeg{"image/jpeg", ".jpg"};
constexpr Kind kPng{"image/png", ".png"};
const Kind kDocx{platform::http::content_type::kDocx, ".docx"};
const Kind kXlsx{platform::http::content_type::kXlsx, ".xlsx"};

base::Problem refused(base::Message text, const std::string& file) {
  base::Problem problem{base::Severity::kError, {}, std::move(text), file};
  problem.place.field = "evidence";
  return problem;
}

bool has_macros(const std::vector<std::string>& parts) {
  return std::ranges::any_of(parts, [](const std::string& part) {
    return base::lower(part).find("vbaproject") != std::string::npos;
  });
}

// Some scanners put line ends before the signature; anything else there is another kind of file that
// only claims to be a PDF.
std::string_view without_space(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const auto begin = bytes.substr(0, 1024).find_first_not_of(" \t\r\n");
  return begin == std::string_view::npos ? std::string_view() : bytes.substr(begin);
}

base::Result<std::string> office_type(std::string_view bytes, const std::string& file) {
  const auto package = paper::ZipReader::from_memory(std::string(bytes), file);
  const bool word = package && package->has("word/document.xml");
  const bool excel = package && package->has("xl/workbook.xml");
  if (!word && !excel)
    return base::refuse(refused(msg("“{0}” is neither PDF, JPEG, PNG, Word (.docx) nor Excel (.xlsx). Save "
                                    "it as PDF and upload that.",
                                    file),
                                file));
  if (has_macros(package->parts()))
    return base::refuse(refused(msg("“{0}” holds macros. Save it without macros or as PDF.", file), file));
  return std::string(word ? kDocx.type : kXlsx.type);
}

}  // namespace

base::Result<std::string> evidence_type(std::string_view bytes, const std::string& file_name) {
  if (bytes.empty()) return base::refuse(refused(msg("Choose the file that shows the record."), file_name));
  if (bytes.size() > kMostEvidenceBytes)
    return base::refuse(
        refused(msg("“{0}” is larger than {1} MB. Scan it with a lower resolution or split it.", file_name,
                    kMostEvidenceBytes / 1024 / 1024),
                file_name));
  if (without_space(bytes).starts_with("%PDF-")) return std::string(kPdf.type);
  if (bytes.starts_with("\xFF\xD8\xFF")) return std::string(kJpeg.type);
  if (bytes.starts_with("\x89PNG\r\n\x1A\n")) return std::string(kPng.type);
  return office_type(bytes, file_name);
}

std::string evidence_name(std::string_view as_sent, std::string_view content_type) {
  auto name = std::string(as_sent.substr(as_sent.find_last_of("/\\") + 1));
  std::erase_if(name, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
  name = base::tidy(name);
  const std::array kinds{kPdf, kJpeg, kPng, kDocx, kXlsx};
  const auto kind = std::ranges::find(kinds, content_type, &Kind::type);
  const auto ending = kind == kinds.end() ? std::string_view() : kind->ending;
  const auto lower = base::lower(name);
  const bool fits = lower.ends_with(ending) || (ending == ".jpg" && lower.ends_with(".jpeg"));
  if (name.empty()) name = "evidence";
  return fits ? name : name + std::string(ending);
}

base::Result<std::string> EvidenceFiles::admit(std::string_view bytes, const std::string& file_name) const {
  auto type = evidence_type(bytes, file_name);
  if (!type) return type;
  auto clean = scanner_.scan(bytes, file_name);
  if (clean) return type;
  for (auto& problem : clean.error()) problem.place.field = "evidence";
  return base::refuse(std::move(clean.error()));
}

std::string EvidenceFiles::keep(std::string_view bytes) const {
  const auto hash = access::token_hash(bytes);
  const auto file = path(hash);
  if (std::filesystem::exists(file) && read(hash)) return hash;
  const auto beside = std::filesystem::path(file.string() + "." + base::random_hex(8));
  std::error_code fault;
  std::filesystem::create_directories(file.parent_path(), fault);
  std::ofstream out(beside, std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (out) std::filesystem::rename(beside, file, fault);
  if (out && !fault) return hash;
  std::filesystem::remove(beside, fault);
  throw base::Interruption(msg("The file can't be stored. Ask the administrator whether there is room on the "
                               "disk, then try again."),
                           "can't write " + file.string());
}

std::optional<std::string> EvidenceFiles::read(const std::string& hash) const {
  std::ifstream in(path(hash), std::ios::binary);
  if (!in) return {};
  std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  if (access::token_hash(bytes) != hash) return {};
  return bytes;
}

std::filesystem::path EvidenceFiles::path(const std::string& hash) const {
  return folder_ / hash.substr(0, 2) / hash;
}

}  // namespace vinhdanh::campaign::registry
