#include "campaign/council/verify_file.h"

#include "base/resource.h"

namespace vinhdanh::campaign::council {
namespace {

std::string resource(std::string_view name) {
  return std::string(base::resource(name).value());
}

std::string hash_source(const std::string& text) {
  return "'sha256-" + access::base64(access::sha256(text)) + "'";
}

void put_in(std::string& page, std::string_view mark, const std::string& text) {
  page.replace(page.find(mark), mark.size(), text);
}

}  // namespace

void show_keys(platform::web::Page& page, const std::vector<CertificateKey>& keys) {
  for (const auto& one : keys) {
    const auto name = access::key_name(one.key.public_key);
    page.add("KEY").set("PUBLIC", access::base64(one.key.public_key)).set("NAME", name);
    auto row = page.add("LISTED");
    row.set("NAME", name).set("SINCE", base::show(base::local_date(one.since)));
    if (one.until)
      row.add("ENDED").set("UNTIL", base::show(base::local_date(*one.until)));
    else
      row.show("SIGNS");
  }
}

std::string verify_file(base::Language language, const std::string& issuer,
                        const std::vector<CertificateKey>& keys, base::Instant made) {
  const auto style = resource("static/css/certificate-file.css");
  const auto script = resource("static/js/certificate.js");
  platform::web::Page page(language, "campaign/council/verify_file.html");
  page.set("LANGUAGE", base::code(language)).set("ISSUER", issuer).set("MADE", base::show(made));
  page.set("POLICY", "default-src 'none'; script-src " + hash_source(script) + "; style-src " +
                         hash_source(style) + "; base-uri 'none'; form-action 'none'");
  show_keys(page, keys);
  auto text = page.render();
  put_in(text, "<!--style-->", "<style>" + style + "</style>");
  put_in(text, "<!--script-->", "<script>" + script + "</script>");
  return text;
}

}  // namespace vinhdanh::campaign::council
