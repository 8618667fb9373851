// Fills the same .docx again and again and prints how many a second. The template, in tags that
// docxtemplater knows too, and its data go into FOLDER, where the other side of the bench finds them.
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "paper/document_decree30.h"
#include "paper/docx_template.h"
#include "paper/docx_writer.h"

namespace {

using namespace vinhdanh;

constexpr int kRows = 50;

// Two pages of text and a table with one row to repeat.
std::string bench_template() {
  auto section = paper::decree30::section();
  paper::Table table;
  table.column_mm = {15, 70, 50, 30};
  table.rows.resize(2);
  for (const auto* title : {"TT", "Họ và tên", "Đơn vị", "Năm"})
    table.rows[0].cells.push_back(paper::text_cell(title));
  for (const auto* tag : {"{#people}{number}", "{name}", "{unit}", "{year}{/people}"})
    table.rows[1].cells.push_back(paper::text_cell(tag));
  for (int i = 0; i < 18; ++i)
    paper::decree30::append_text(
        section,
        "Căn cứ đề nghị của {office} về việc khen thưởng năm {year}, số {number}, đơn vị {unit} báo cáo "
        "kết quả thực hiện phong trào thi đua và đề nghị cấp có thẩm quyền xem xét, quyết định.");
  section.blocks.emplace_back(std::move(table));
  auto document = paper::decree30::document({});
  document.sections.push_back(std::move(section));
  return paper::docx_bytes(document);
}

paper::TemplateData bench_data() {
  paper::TemplateValue::List people;
  for (int i = 1; i <= kRows; ++i)
    people.push_back({{{"number", i}, {"name", "Nguyễn Văn Thử"}, {"unit", "Phòng Thử"}, {"year", 2025}}});
  return {{{"office", "Văn phòng Sở Thử"},
           {"year", 2025},
           {"number", "125/QĐ-STN"},
           {"unit", "Phòng Thử nghiệm"},
           {"people", people}}};
}

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

int main(int count, char** values) {
  const std::filesystem::path folder = count > 1 ? values[1] : ".";
  const double wanted = count > 2 ? std::atof(values[2]) : 2;
  const auto made = bench_template();
  const auto data = bench_data();
  std::ofstream(folder / "template.docx", std::ios::binary) << made;
  const auto first = paper::fill_docx(made, "bench", data);
  if (!first) return 1;
  std::ofstream(folder / "ours.docx", std::ios::binary) << *first;
  const auto start = std::chrono::steady_clock::now();
  long filled = 0;
  for (; seconds_since(start) < wanted; ++filled)
    if (!paper::fill_docx(made, "bench", data)) return 1;
  std::cout << "{\"per_s\": " << static_cast<double>(filled) / seconds_since(start) << "}\n";
}
