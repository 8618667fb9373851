#include "campaign/registry/format_pages.h"

namespace vinhdanh::campaign::registry {

using access::Visit;
using base::msg;
namespace http = platform::http;

http::Response format_page(const Visit& visit, const KeptFile& file, const FindPages& find_pages) {
  auto found = paper::check_format(file.bytes, file.name);
  if (found && find_pages) find_pages(file.bytes, *found);
  auto page = visit.page("campaign/registry/format_page.html", msg("Format of the document"));
  page.set("FILE", file.name).set("BACK", file.back).set("BACK_HREF", file.back_href);
  page.add("KEPT").set("FILE_HREF", file.href);
  show_format(page, found, file.href + "/format/copy");
  return visit.show(page);
}

http::Response corrected_copy(const Visit& visit, const KeptFile& file) {
  const auto found = paper::check_format(file.bytes, file.name);
  if (!found) throw http::HttpError{422, found.error().front().text};
  return corrected_file(visit, file.name, found->mended);
}

http::Response corrected_file(const Visit& visit, const std::string& name, const std::string& mended) {
  const auto stem = name.substr(0, name.rfind('.'));
  return http::file(mended, visit.say(msg("{0} (corrected)", stem)) + ".docx", http::content_type::kDocx);
}

}  // namespace vinhdanh::campaign::registry
