#include "campaign/papers/office_pdf.h"

#include <fstream>

#include "base/files.h"
#include "base/secret.h"
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

}  // namespace

base::Result<std::string> office_pdf(const std::string& docx) {
  const auto office = base::find_tool("soffice");
  if (!office)
    return base::refuse(
        msg("LibreOffice is not installed on the server, so a template of your own gives Word files "
            "only. Ask the administrator for it, or save the Word file as PDF."));
  const Room room;
  if (auto written = base::write_file(room.path() / "paper.docx", docx); !written)
    return base::refuse(std::move(written.error()));
  const base::ToolLimits limits{std::chrono::seconds(90), std::size_t{4} << 30, 1 << 20};
  base::run_tool(
      *office,
      {"-env:UserInstallation=file://" + (room.path() / "profile").string(), "--headless", "--convert-to",
       "pdf", "--outdir", (room.path() / "out").string(), (room.path() / "paper.docx").string()},
      room.path(), limits);
  auto pdf = base::read_file(room.path() / "out" / "paper.pdf");
  if (pdf) return pdf;
  return base::refuse(msg("LibreOffice could not convert the file. Save the Word file as PDF instead."));
}

}  // namespace vinhdanh::campaign::papers
