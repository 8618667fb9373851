#include "campaign/papers/paper_pages.h"

#include <sstream>

#include "campaign/papers/confirmation_store.h"
#include "campaign/papers/office_pdf.h"
#include "campaign/papers/open_points.h"
#include "paper/docx_writer.h"
#include "paper/pdf_document.h"

namespace vinhdanh::campaign::papers {

namespace http = platform::http;
using access::Visit;
using base::msg;
using platform::db::Session;

http::Response PaperDesk::answer(const Visit& visit, const PaperOrder& order) const {
  const std::string kind(order.kind);
  if (const auto own = db_.read([&](Session& s) { return chosen_template(s, kind); })) {
    auto made = filled(*own, order.fields());
    if (!made) throw http::HttpError{409, made.error().front().text};
    return office_answer(visit, std::move(*made), order.file, order.pdf);
  }
  auto document = order.ours();
  if (is_open(kind)) mark_as_open(document);
  return document_answer(visit, document, order.file, order.pdf);
}

base::Result<std::string> PaperDesk::filled(const OwnTemplate& from, const PaperFields& fields) const {
  auto bytes = files_.read(from.hash);
  if (!bytes)
    throw http::HttpError{
        503, msg("The file of the template is gone. Choose another version on the page of templates.")};
  return fill(std::move(*bytes), from.file_name, fields);
}

bool PaperDesk::is_open(std::string_view kind) const {
  if (!open_point(kind)) return false;
  return !db_.read([](Session& s) { return confirmations(s); }).contains(std::string(kind));
}

base::Result<std::string> fill(std::string docx, const std::string& name, const PaperFields& fields) {
  if (fields.letters.empty()) return paper::fill_docx(std::move(docx), name, fields.common);
  return paper::fill_docx_letters(std::move(docx), name, fields.common, fields.letters);
}

http::Response document_answer(const Visit& visit, const paper::Document& document, const base::Message& file,
                               bool pdf) {
  if (!pdf)
    return http::file(paper::docx_bytes(document), visit.say(file) + ".docx", http::content_type::kDocx);
  std::ostringstream out;
  const auto problems = paper::render_document(document, out);
  if (base::has_errors(problems)) throw http::HttpError{503, problems.front().text};
  return http::file(std::move(out).str(), visit.say(file) + ".pdf", http::content_type::kPdf);
}

http::Response office_answer(const Visit& visit, std::string docx, const base::Message& file, bool pdf) {
  if (!pdf) return http::file(std::move(docx), visit.say(file) + ".docx", http::content_type::kDocx);
  auto made = office_pdf(docx);
  if (!made) throw http::HttpError{503, made.error().front().text};
  return http::file(std::move(*made), visit.say(file) + ".pdf", http::content_type::kPdf);
}

}  // namespace vinhdanh::campaign::papers
