#pragma once

#include <string>
#include <utility>
#include <vector>

#include "paper/document_decree30.h"
#include "paper/docx_template_test.h"

namespace vinhdanh::paper {

// A decision in the format of the decree, with these paragraphs behind its text.
inline std::string right_document(const std::vector<std::string>& more = {}) {
  auto section = decree30::section();
  decree30::append_head(section, {.superior = "UBND THÀNH PHỐ THỬ",
                                  .issuer = "SỞ THỬ NGHIỆM",
                                  .number = "5",
                                  .sign = "QĐ-STN",
                                  .place = "Thử",
                                  .date = base::make_date(2025, 1, 5),
                                  .year = 2025,
                                  .dispatch_subject = ""});
  decree30::append_title(section, "QUYẾT ĐỊNH", "Về việc khen thưởng");
  decree30::append_bases(section, {"Căn cứ Luật Thi đua, khen thưởng", "Theo đề nghị của Chánh Văn phòng"});
  decree30::append_text(section,
                        "Một câu dài của phần nội dung, đủ dài để được coi là một đoạn văn bản chứ không "
                        "phải là một tiêu đề của văn bản.");
  for (const auto& text : more) decree30::append_text(section, text);
  decree30::append_closing(
      section, {"Như Điều 3", "Lưu: VT, VP"},
      {.authority = "KT. GIÁM ĐỐC", .position = "PHÓ GIÁM ĐỐC", .name = "Nguyễn Văn Thử", .hint = ""});
  auto document = decree30::document(kTestInfo);
  document.sections.push_back(std::move(section));
  return docx_bytes(document);
}

// Every occurrence in a part replaced.
inline std::string replaced_in(const std::string& docx, const std::string& from, const std::string& to,
                               const std::string& part = "word/document.xml") {
  auto xml = part_of(docx, part);
  for (auto at = xml.find(from); at != std::string::npos; at = xml.find(from, at + to.size()))
    xml.replace(at, from.size(), to);
  return with_part(docx, part, xml);
}

// Three points differ: left margin (I.3) and number (II.3), which can be mended, and the file among the
// recipients (II.9), which cannot.
inline std::string spoilt_document(const std::vector<std::string>& more = {}) {
  auto docx = right_document(more);
  for (const auto& [from, to] : {std::pair{"w:left=\"1701\"", "w:left=\"1134\""},
                                 {"Số: 05/QĐ-STN", "Số 5 / QĐ - STN"},
                                 {"- Lưu: VT, VP.", "- Ban Thử."}})
    docx = replaced_in(docx, from, to);
  return docx;
}

// As many paragraphs as fill some pages.
inline std::vector<std::string> long_text(int paragraphs) {
  std::vector<std::string> out;
  for (int i = 1; i <= paragraphs; ++i)
    out.push_back(
        "Đoạn thứ " + std::to_string(i) +
        " của một văn bản dài, gồm vài dòng chữ để lấp đầy trang giấy khi phần mềm dàn trang, và mỗi "
        "đoạn mang một con số riêng để tìm lại được nó trên trang.");
  return out;
}

}  // namespace vinhdanh::paper
