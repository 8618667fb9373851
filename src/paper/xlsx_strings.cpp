#include "paper/xlsx_strings.h"

#include "paper/xlsx_text.h"
#include "paper/zip_scan.h"

namespace vinhdanh::paper {

struct StringsHandler : XmlHandler {
  explicit StringsHandler(const ReadLimits& read_limits, const std::string& file_name)
      : limits(read_limits), file(file_name) {}
  const ReadLimits& limits;
  const std::string& file;
  SharedStrings strings;
  std::string raw;  // of the item that is being read
  bool in_text = false;
  bool in_phonetic = false;

  void start(std::string_view name, const XmlAttributes&) override {
    if (name == "si") raw.clear();
    if (name == "rPh") in_phonetic = true;
    if (name == "t") in_text = !in_phonetic;
  }

  void end(std::string_view name) override {
    if (name == "t") in_text = false;
    if (name == "rPh") in_phonetic = false;
    if (name == "si") keep();
  }

  void text(std::string_view piece) override {
    if (!in_text) return;
    raw.append(piece);
    if (raw.size() > limits.cell_bytes) problems.push_back(too_large(file));
  }

  void keep() {
    append_cell_text(strings.bytes_, raw);
    strings.ends_.push_back(strings.bytes_.size());
    const auto used = strings.bytes_.size() + strings.ends_.size() * sizeof(std::size_t);
    if (used > limits.string_bytes) problems.push_back(too_large(file));
  }
};

base::Result<SharedStrings> read_strings(const ZipReader& package, std::string_view part,
                                         const ReadLimits& limits) {
  StringsHandler handler(limits, package.name());
  if (auto parsed = scan_part(package, part, handler, limits.depth); !parsed)
    return base::refuse(std::move(parsed.error()));
  return std::move(handler.strings);
}

}  // namespace vinhdanh::paper
