#include <cstddef>
#include <cstdint>
#include <string>

#include "paper/docx_template.h"
#include "paper/format_check.h"
#include "paper/zip_writer.h"

// Any bytes: as a package, and as the body of a template in a package that is well made (the compressed
// package would hide the tags from what changes the bytes).
namespace {

using vinhdanh::paper::TemplateData;
using vinhdanh::paper::TemplateValue;

const TemplateData kData{{{"a", "text {b}\nline"},
                          {"n", 3},
                          {"list", TemplateValue::List{{{{"x", 1}}}, {{{"x", 2}}}}},
                          {"none", TemplateValue::List{}}}};

std::string package_with(const std::string& body) {
  vinhdanh::paper::ZipWriter package;
  package.add("[Content_Types].xml", "<Types/>");
  package.add("word/document.xml",
              "<w:document><w:body>" + body + "<w:p><w:r><w:t>{a}</w:t></w:r></w:p></w:body></w:document>");
  return package.finish();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string text(bytes, bytes + size);
  for (const auto& docx : {text, package_with(text)}) {
    (void)vinhdanh::paper::fill_docx(docx, "fuzz", kData);
    (void)vinhdanh::paper::check_format(docx, "fuzz");
  }
  return 0;
}
