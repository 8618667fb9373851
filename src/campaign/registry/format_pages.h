#pragma once

#include <string>

#include "access/visit.h"
#include "campaign/registry/format_view.h"

namespace vinhdanh::campaign::registry {

// A file that is kept here and shown at an address.
struct KeptFile {
  std::string name, bytes;
  std::string href;  // its format stands at href + "/format"
  base::Message back;
  std::string back_href;
};

// GET …/format and …/format/copy of a file that the visitor may see.
platform::http::Response format_page(const access::Visit& visit, const KeptFile& file,
                                     const FindPages& find_pages);
platform::http::Response corrected_copy(const access::Visit& visit, const KeptFile& file);

// The corrected copy as a download beside its original: "Tờ trình (đã sửa).docx".
platform::http::Response corrected_file(const access::Visit& visit, const std::string& name,
                                        const std::string& mended);

}  // namespace vinhdanh::campaign::registry
