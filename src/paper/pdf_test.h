#pragma once

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <unistd.h>
#include <vector>

#include "paper/pdf_check.h"

// What the tools of poppler, qpdf and zbar say about a file of ours.
namespace vinhdanh::paper {

struct ToolAnswer {
  int code = 0;
  std::string text;  // standard output and error
};

inline ToolAnswer run_tool(const std::string& command) {
  ToolAnswer answer;
  FILE* pipe = popen((command + " 2>&1").c_str(), "r");
  if (pipe == nullptr) return {-1, "popen failed"};
  for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) answer.text += static_cast<char>(c);
  answer.code = pclose(pipe);
  return answer;
}

// A file in the folder of temporary files that is gone at the end of the scope.
class PdfFile {
 public:
  explicit PdfFile(std::string_view bytes) {
    static int count = 0;
    path_ = std::filesystem::temp_directory_path() /
            ("vinhdanh-pdf-" + std::to_string(::getpid()) + "-" + std::to_string(++count) + ".pdf");
    std::ofstream(path_, std::ios::binary) << bytes;
  }
  ~PdfFile() {
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
  }
  PdfFile(const PdfFile&) = delete;
  PdfFile& operator=(const PdfFile&) = delete;
  std::string path() const { return path_.string(); }
  // What breaks the rules of an archive.
  std::vector<std::string> faults() const {
    std::ostringstream bytes;
    bytes << std::ifstream(path_, std::ios::binary).rdbuf();
    return pdf_faults(bytes.view());
  }
  std::string text(const std::string& options = "") const {
    return run_tool("pdftotext " + options + " " + path() + " -").text;
  }
  // The lines of pdffonts whose font is not embedded, not a subset or has no Unicode map.
  std::vector<std::string> faulty_fonts() const {
    std::istringstream lines(run_tool("pdffonts " + path() + " | tail -n +3").text);
    std::vector<std::string> faulty;
    std::size_t count = 0;
    for (std::string line; std::getline(lines, line); ++count) {
      if (line.find(" yes yes yes ") == std::string::npos) faulty.push_back(line);
    }
    if (count == 0) faulty.emplace_back("no fonts at all");
    return faulty;
  }

 private:
  std::filesystem::path path_;
};

}  // namespace vinhdanh::paper
