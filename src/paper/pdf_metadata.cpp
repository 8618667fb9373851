#include "paper/pdf_metadata.h"

#include <fmt/format.h>

#include "base/text.h"
#include "paper/pdf_objects.h"

namespace vinhdanh::paper {
namespace {

// XML 1.0 has neither control characters nor U+FFFE and U+FFFF.
std::string clean(std::string_view text) {
  std::string out;
  for (const char c : base::nfc(text))
    if (static_cast<unsigned char>(c) >= 0x20) out += c;
  for (const std::string_view none : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"})
    for (auto at = out.find(none); at != std::string::npos; at = out.find(none, at))
      out.erase(at, none.size());
  return pdf_text_beginning(out);
}

std::string xml(std::string_view text) {
  std::string out;
  for (const char c : clean(text)) {
    if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '&')
      out += "&amp;";
    else
      out += c;
  }
  return out;
}

// Readers show it in place of the name of the file, so there is always one (ISO 14289-1, 7.1).
std::string title_of(const PdfInfo& info) {
  const auto title = clean(info.title);
  return base::tidy(title).empty() ? kPdfProducer : title;
}

// "D:20250820143205+07'00'"
std::string pdf_date(base::Instant instant) {
  const auto local = base::local_time(instant);
  const auto& day = local.date;
  return fmt::format("D:{:04}{:02}{:02}{:02}{:02}{:02}+07'00'", static_cast<int>(day.year()),
                     static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()), local.hour,
                     local.minute, local.second);
}

}  // namespace

std::string xmp_packet(const PdfInfo& info) {
  const auto creator = info.author.empty()
                           ? std::string()
                           : fmt::format("<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>\n",
                                         xml(info.author));
  return fmt::format(R"(<?xpacket begin="{}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt></dc:title>
{}<dc:language><rdf:Bag><rdf:li>vi-VN</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{}</xmp:CreateDate><xmp:ModifyDate>{}</xmp:ModifyDate>
<pdf:Producer>{}</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>)",
                     "\xEF\xBB\xBF", xml(title_of(info)), creator, base::iso(info.created),
                     base::iso(info.created), kPdfProducer);
}

std::string info_dictionary(const PdfInfo& info) {
  const auto date = pdf_date(info.created);
  const auto author = info.author.empty() ? std::string() : "/Author" + pdf_text(clean(info.author));
  return fmt::format("<</Title{}{}/Producer({})/CreationDate({})/ModDate({})>>", pdf_text(title_of(info)),
                     author, kPdfProducer, date, date);
}

}  // namespace vinhdanh::paper
