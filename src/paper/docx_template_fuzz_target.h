#pragma once

#include <string>

#include "paper/docx_template.h"
#include "paper/format_check.h"
#include "paper/zip_writer.h"

namespace vinhdanh::paper {

inline std::string package_with(const std::string& body) {
  ZipWriter package;
  package.add("[Content_Types].xml", "<Types/>");
  package.add("word/document.xml",
              "<w:document><w:body>" + body + "<w:p><w:r><w:t>{a}</w:t></w:r></w:p></w:body></w:document>");
  return package.finish();
}

// Any bytes: as a package, and as the body of a template in a package that is well made (the compressed
// package would hide the tags from what changes the bytes). May refuse, must not fall over.
inline void feed_template(const std::string& bytes) {
  const TemplateValue::List items{{{{"x", 1}}}, {{{"x", 2}}}};
  const TemplateData data{{{"a", "text {b}\nline"},
                           {"n", 3},
                           {"list", items},
                           {"none", TemplateValue::List{}},
                           {"rich", TemplateText{{bold("b{a}"), italic("\n")}}}}};
  for (const auto& docx : {bytes, package_with(bytes)}) {
    (void)fill_docx(docx, "fuzz", data);
    (void)fill_docx_letters(docx, "fuzz", data, items);
    (void)check_format(docx, "fuzz");
  }
}

}  // namespace vinhdanh::paper
