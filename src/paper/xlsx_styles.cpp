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
  bool in_cell_formats = false;

  void start(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "numFmt") {
      const auto code = attributes.get("formatCode");
      own[number(attributes.get("numFmtId"))] = {look_of(code), zero_digits_of(code)};
    } else if (name == "cellXfs") {
      in_cell_formats = true;
    } else if (name == "xf" && in_cell_formats) {
      looks.push_back(look(number(attributes.get("numFmtId"))));
    }
  }

  void end(std::string_view name) override {
    if (name == "cellXfs") in_cell_formats = false;
  }

  XlsxLook look(std::uint32_t id) const {
    const auto found = own.find(id);
    return found == own.end() ? XlsxLook{builtin_look(id), 0} : found->second;
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
