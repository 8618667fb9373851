#include "campaign/papers/office_pdf.h"

#include <fstream>

#include "base/files.h"
#include "base/secret.h"
#include "base/text.h"
#include "base/tool.h"

namespace vinhdanh::campaign::papers {
namespace {

namespace fs = std::filesystem;
using base::msg;

// A folder of its own, with LibreOffice's profile in it: several conversions at once do not meet.
class Room {
 public:
  Room() : path_(fs::temp_directory_path() / ("vinhdanh-office-" + base::random_hex(8))) {
    fs::create_directories(path_);
    fs::permissions(path_, fs::perms::owner_all);
  }
  ~Room() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  Room(const Room&) = delete;
  Room& operator=(const Room&) = delete;
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

// A document may link to what is on this machine or in the network of the agency: LibreOffice would fetch it.
constexpr auto kSettings =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item></oor:items>
)";

// For the archive: PDF/A-2b with tags, as our own PDFs are.
constexpr auto kFilter =
    R"(pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"},"UseTaggedPDF":{"type":"boolean","value":"true"}})";

base::Result<void> write_input(const Room& room, const std::string& docx) {
  const auto profile = room.path() / "profile" / "user";
  fs::create_directories(profile);
  if (auto written = base::write_file(profile / "registrymodifications.xcu", kSettings); !written)
    return written;
  return base::write_file(room.path() / "paper.docx", docx);
}

}  // namespace

base::Result<std::string> office_pdf(const std::string& docx, std::chrono::seconds most) {
  const auto office = base::find_tool("soffice");
  if (!office)
    return base::refuse(
        msg("LibreOffice is not installed on the server, so a template of your own gives Word files "
            "only. Ask the administrator for it, or save the Word file as PDF."));
  const Room room;
  if (auto written = write_input(room, docx); !written) return base::refuse(std::move(written.error()));
  const base::ToolLimits limits{most, std::size_t{4} << 30, 1 << 20};
  base::run_tool(
      *office,
      {"-env:UserInstallation=file://" + (room.path() / "profile").string(), "--headless", "--convert-to",
       kFilter, "--outdir", (room.path() / "out").string(), (room.path() / "paper.docx").string()},
      room.path(), limits);
  auto pdf = base::read_file(room.path() / "out" / "paper.pdf");
  if (pdf) return pdf;
  return base::refuse(msg("LibreOffice could not convert the file. Save the Word file as PDF instead."));
}

std::vector<std::string> pdf_pages(const std::string& pdf) {
  const auto reader = base::find_tool("pdftotext");
  const Room room;
  if (!reader || !base::write_file(room.path() / "paper.pdf", pdf)) return {};
  const base::ToolLimits limits{std::chrono::seconds(20), std::size_t{1} << 30, 8 << 20};
  const auto text = base::run_tool(*reader, {"-enc", "UTF-8", "paper.pdf", "-"}, room.path(), limits);
  auto pages = text ? base::split(*text, '\f') : std::vector<std::string>();
  if (!pages.empty()) pages.pop_back();  // each page ends with a form feed
  return pages;
}

}  // namespace vinhdanh::campaign::papers
