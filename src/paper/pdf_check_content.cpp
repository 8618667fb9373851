#include <charconv>
#include <fmt/format.h>

#include "paper/pdf_check_rules.h"

// Reads a content stream (ISO 32000-1, 7.8.2) into its operators.
namespace vinhdanh::paper {
namespace {

using Json = PdfTree::Json;
using View = std::string_view;

constexpr View kBlanks("\0\t\n\f\r ", 6);
constexpr View kEnds("\0\t\n\f\r ()<>[]{}/%", 16);

bool is_hex(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

class Reader {
 public:
  Reader(View content, PdfFaults& faults) : rest_(content), faults_(faults) {}

  std::vector<PdfStep> run() {
    for (skip_blanks(); !rest_.empty() && !broken_; skip_blanks()) token();
    if (!operands_.empty() || broken_) fault("a content stream ends in the middle");
    return std::move(steps_);
  }

 private:
  void fault(const char* what) { faults_.emplace_back(what); }

  void skip_blanks() { rest_.remove_prefix(std::min(rest_.find_first_not_of(kBlanks), rest_.size())); }

  View word() {
    const auto size = std::min(rest_.find_first_of(kEnds), rest_.size());
    const auto out = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return out;
  }

  void token() {
    const char c = rest_.front();
    if (c == '/' || c == '<' || c == '(' || c == '[' || c == '+' || c == '-' || c == '.' ||
        (c >= '0' && c <= '9'))
      return operands_.push_back(value());
    if (View("]>){}%").find(c) != View::npos) return broken();
    const auto name = word();
    if (name == "true" || name == "false") return operands_.push_back(Json(name == "true"));
    if (name == "BI") return inline_image();
    steps_.push_back({std::string(name), std::exchange(operands_, {})});
  }

  void broken() {
    broken_ = true;
    rest_ = {};
  }

  Json value() {
    if (rest_.starts_with("<<")) return dictionary();
    if (rest_.starts_with("<")) return hex();
    if (rest_.starts_with("[")) return array();
    if (rest_.starts_with("(")) return literal();
    if (rest_.starts_with("/")) return name();
    return number();
  }

  Json name() {
    rest_.remove_prefix(1);
    const auto text = word();
    if (text.size() > 127) fault("a name of more than 127 bytes (6.1.13)");
    return "/" + std::string(text);
  }

  Json number() {
    const auto text = word();
    double out = 0;
    const auto [end, error] =
        std::from_chars(text.data(), text.data() + text.size(), out, std::chars_format::fixed);
    if (error != std::errc() || end != text.data() + text.size()) return broken(), Json();
    const bool whole = text.find('.') == View::npos;
    if (out > 2'147'483'647 || out < -2'147'483'648.0) fault("a number too large (6.1.13)");
    return whole ? Json(static_cast<std::int64_t>(out)) : Json(out);
  }

  // 6.1.6: hexadecimal digits only, an even number of them.
  Json hex() {
    const auto end = std::min(rest_.find('>'), rest_.size() - 1);
    std::string digits;
    for (const char c : rest_.substr(1, end - 1)) {
      if (is_hex(c))
        digits += c;
      else if (kBlanks.find(c) == View::npos)
        fault("a hexadecimal text of other signs (6.1.6)");
    }
    if (digits.size() % 2 != 0) fault("a hexadecimal text of an odd number of digits (6.1.6)");
    if (digits.size() / 2 > 32'767) fault("a text of more than 32767 bytes (6.1.13)");
    rest_.remove_prefix(end + 1);
    return "b:" + digits;
  }

  // We write none, so no escapes are read.
  Json literal() {
    const auto end = rest_.find(')');
    if (end == View::npos || rest_.substr(0, end).find('\\') != View::npos) return broken(), Json();
    const auto text = std::string(rest_.substr(1, end - 1));
    rest_.remove_prefix(end + 1);
    return "u:" + text;
  }

  Json array() {
    Json out = Json::array();
    rest_.remove_prefix(1);
    for (skip_blanks(); !rest_.starts_with("]") && !rest_.empty(); skip_blanks()) out.push_back(value());
    if (rest_.empty()) return broken(), out;
    rest_.remove_prefix(1);
    return out;
  }

  Json dictionary() {
    rest_.remove_prefix(2);
    auto out = entries(">>");
    if (!rest_.empty()) rest_.remove_prefix(2);
    return out;
  }

  Json entries(View end) {
    Json out = Json::object();
    for (skip_blanks(); !rest_.starts_with(end); skip_blanks()) {
      if (!rest_.starts_with("/")) return broken(), out;
      const auto key = name().get<std::string>();
      skip_blanks();
      out[key] = rest_.starts_with("true") || rest_.starts_with("false") ? Json(word() == "true") : value();
    }
    return out;
  }

  void inline_image() {
    auto dictionary = entries("ID");
    const auto end = rest_.find("\nEI");
    if (end == View::npos) return broken();
    rest_.remove_prefix(end + 3);
    steps_.push_back({"EI", {std::move(dictionary)}});
  }

  View rest_;
  PdfFaults& faults_;
  std::vector<Json> operands_;
  std::vector<PdfStep> steps_;
  bool broken_ = false;
};

}  // namespace

std::vector<PdfStep> pdf_steps(View content, PdfFaults& faults) {
  return Reader(content, faults).run();
}

}  // namespace vinhdanh::paper
