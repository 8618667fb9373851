#pragma once

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include "base/text.h"
#include "paper/document_test.h"
#include "paper/docx_writer.h"
#include "testing/temp_dir.h"

// LibreOffice and Poppler as witnesses: what we write is what others read.
namespace vinhdanh::paper {

inline bool office_is_here() {
  return std::system("command -v soffice pdftotext >/dev/null 2>&1") == 0;
}

inline std::string file_bytes(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// The bytes as LibreOffice converts them ("txt:Text", "pdf"), in a profile of its own.
inline std::string convert(const std::string& bytes, const std::string& extension, const std::string& to) {
  testing::TempDir dir;
  std::ofstream(dir / ("in." + extension), std::ios::binary) << bytes;
  const auto folder = dir.path().string();
  const auto command = "HOME=" + folder + " timeout 90 soffice -env:UserInstallation=file://" + folder +
                       "/profile --headless --convert-to '" + to + "' --outdir " + folder + "/out " + folder +
                       "/in." + extension + " >/dev/null 2>&1";
  if (std::system(command.c_str()) != 0) return "LibreOffice failed";
  return file_bytes(dir / "out" / ("in." + to.substr(0, to.find(':'))));
}

// Every word in order; the lines between the cells of a table are no words.
inline std::vector<std::string> words_of(std::string text) {
  std::ranges::replace(text, '|', ' ');
  std::istringstream in(base::tidy(text));
  std::vector<std::string> out;
  for (std::string word; in >> word;) out.push_back(word);
  return out;
}

// What LibreOffice reads in a .docx; it begins its text with a byte order mark.
inline std::vector<std::string> office_words(const std::string& docx) {
  const auto text = convert(docx, "docx", "txt:Text (encoded):UTF8");
  return words_of(text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text);
}

// test_plan() as LibreOffice lays it out; made once, because that takes seconds.
inline const std::string& test_plan_pdf() {
  static const std::string pdf = convert(docx_bytes(test_plan()), "docx", "pdf");
  return pdf;
}

// Text of a PDF with its layout, pages parted by form feeds.
inline std::string pdf_text(const std::string& pdf) {
  testing::TempDir dir;
  std::ofstream(dir / "in.pdf", std::ios::binary) << pdf;
  const auto folder = dir.path().string();
  if (std::system(("pdftotext -layout " + folder + "/in.pdf " + folder + "/out.txt").c_str()) != 0)
    return "no text";
  return file_bytes(dir / "out.txt");
}

// A word on a page of a PDF, in millimetres from the upper left corner.
struct PdfWord {
  std::string text{};
  double left = 0, top = 0, right = 0, bottom = 0;
};

inline std::vector<std::vector<PdfWord>> pdf_words(const std::string& pdf) {
  testing::TempDir dir;
  std::ofstream(dir / "in.pdf", std::ios::binary) << pdf;
  const auto folder = dir.path().string();
  std::vector<std::vector<PdfWord>> pages;
  if (std::system(("pdftotext -bbox " + folder + "/in.pdf " + folder + "/out.html").c_str()) != 0)
    return pages;
  std::ifstream lines(dir / "out.html");
  for (std::string line; std::getline(lines, line);) {
    PdfWord word;
    if (line.find("<page ") != std::string::npos) pages.emplace_back();
    const bool found = std::sscanf(line.c_str(), " <word xMin=\"%lf\" yMin=\"%lf\" xMax=\"%lf\" yMax=\"%lf\"",
                                   &word.left, &word.top, &word.right, &word.bottom) == 4;
    if (pages.empty() || !found) continue;
    for (double* edge : {&word.left, &word.top, &word.right, &word.bottom}) *edge *= 25.4 / 72;
    const auto begin = line.find('>') + 1;
    word.text = line.substr(begin, line.find("</word>") - begin);
    pages.back().push_back(std::move(word));
  }
  return pages;
}

}  // namespace vinhdanh::paper
