#include "paper/xlsx_styles.h"

#include <charconv>
#include <unordered_map>

#include "paper/zip_xml.h"

namespace vinhdanh::paper {

namespace {

std::uint32_t number(std::string_view text) {
  std::uint32_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

struct StylesHandler : XmlHandler {
  std::unordered_map<std::uint32_t, XlsxLook> own;  // by numFmtId
  std::vector<XlsxLook> looks;
  std::vector<base::OldEncoding> fonts;
  bool in_cell_formats = false;
  bool in_fonts = false;

  void start(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "numFmt") {
      const auto code = attributes.get("formatCode");
      own[number(attributes.get("numFmtId"))] = {look_of(code), zero_digits_of(code), {}};
    } else if (name == "fonts") {
      in_fonts = true;
    } else if (name == "font" && in_fonts) {
      fonts.push_back(base::OldEncoding::kNone);
    } else if (name == "name" && in_fonts && !fonts.empty()) {
      fonts.back() = base::old_encoding_of_font(attributes.get("val"));
    } else if (name == "cellXfs") {
      in_cell_formats = true;
    } else if (name == "xf" && in_cell_formats) {
      looks.push_back(look(number(attributes.get("numFmtId"))));
      if (const auto font = number(attributes.get("fontId")); font < fonts.size())
        looks.back().encoding = fonts[font];
    }
  }

  void end(std::string_view name) override {
    if (name == "cellXfs") in_cell_formats = false;
    if (name == "fonts") in_fonts = false;
  }

  XlsxLook look(std::uint32_t id) const {
    const auto found = own.find(id);
    return found == own.end() ? XlsxLook{builtin_look(id), 0, {}} : found->second;
  }
};

}  // namespace

base::Result<std::vector<XlsxLook>> read_looks(const ZipReader& package, std::string_view part,
                                               const ReadLimits& limits) {
  StylesHandler handler;
  if (auto parsed = parse_part(package, part, handler, limits.depth); !parsed)
    return base::refuse(std::move(parsed.error()));
  return std::move(handler.looks);
}

}  // namespace vinhdanh::paper
