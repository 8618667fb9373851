#include <algorithm>
#include <cctype>

#include "base/text.h"
#include "paper/docx_template_tags.h"
#include "paper/format_rules.h"

// The words of a line: what has to stand there, and how numbers, dates and lists are written.
namespace vinhdanh::paper {

using base::msg;

namespace {

constexpr std::string_view kNation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
constexpr std::string_view kNationOldTone = "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM";
constexpr std::string_view kMotto = "Độc lập - Tự do - Hạnh phúc";

// The whole line in the look of its first run. Lines with tabs, breaks or fields are left alone.
bool rewrite(const FormatLine& line, const std::string& text) {
  if (!line.paragraph.select_nodes(".//w:tab[parent::w:r]|.//w:br|.//w:fldChar|.//w:fldSimple").empty())
    return false;
  const auto nodes = text_nodes(line.paragraph);
  for (const auto& node : nodes) set_text(node, node == nodes.front() ? text : "");
  return !nodes.empty();
}

void replace_line(FormatLine& line, const char* rule, base::Message what, const std::string& right,
                  FormatFindings& findings) {
  const auto seen = line.text;
  const bool done = rewrite(line, right);
  findings.push_back({rule, line_named(seen), std::move(what), seen, done});
  if (done) line.text = right;
}

void check_fixed(FormatLine& line, std::string_view right, FormatFindings& findings) {
  replace_line(line, "II.1", msg("The words must be exactly “{0}”.", right), std::string(right), findings);
}

bool is_digit(char c) {
  return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

std::string two_digits(std::string digits) {
  return digits.size() == 1 && is_digit(digits[0]) && digits != "0" ? "0" + digits : digits;
}

// "Số : 5 / QĐ - SKHCN" → "Số: 05/QĐ-SKHCN"; empty when it is written in no way that we know.
std::string right_number(const std::string& text) {
  const auto colon = text.find(':'), slash = text.find('/');
  if (slash == std::string::npos) return {};
  const auto begin = colon < slash ? colon + 1 : text.find(' ');
  const auto number = two_digits(base::tidy(text.substr(begin, slash - begin)));
  std::string sign;
  for (const char c : text.substr(slash + 1))
    if (c != ' ') sign += c;
  return "Số: " + number + "/" + sign;
}

void check_number(FormatLine& line, FormatFindings& findings) {
  const auto right = right_number(line.text);
  if (right.empty() || right == line.text) return;
  replace_line(line, "II.3",
               msg("Number and sign are written “{0}”: a colon behind “Số”, a 0 in front of numbers below "
                   "10, no blanks around “/” and “-”.",
                   right),
               right, findings);
}

// The words after `name` up to `next`.
std::string between(const std::string& text, std::string_view name, std::string_view next) {
  const auto begin = text.find(name);
  if (begin == std::string::npos) return {};
  const auto from = begin + name.size();
  const auto end = next.empty() ? text.size() : text.find(next, from);
  return end == std::string::npos ? std::string() : base::tidy(text.substr(from, end - from));
}

// II.4: days below 10 and the months 1 and 2 have a 0 in front.
std::string right_date(const std::string& text) {
  auto place = base::tidy(text.substr(0, text.find("ngày")));
  while (place.ends_with(',') || place.ends_with(' ')) place.pop_back();
  const auto day = between(text, "ngày", "tháng"), year = between(text, "năm", "");
  auto month = between(text, "tháng", "năm");
  if (month == "1" || month == "2") month = two_digits(month);
  return base::tidy(place + ", ngày " + two_digits(day) + " tháng " + month + " năm " + year);
}

void check_date(FormatLine& line, FormatFindings& findings) {
  if (line.text.find("ngày") == std::string::npos) return;
  const auto right = right_date(line.text);
  if (right == line.text) return;
  replace_line(
      line, "II.4",
      msg("Place and date are written “{0}”: a comma behind the place, a 0 in front of days below 10 "
          "and of the months 1 and 2.",
          right),
      right, findings);
}

void check_recipient(FormatLine& line, FormatFindings& findings) {
  auto right = base::trim(line.text);
  while (!right.empty() && (right.ends_with(';') || right.ends_with('.') || right.ends_with(',')))
    right.pop_back();
  if (right.starts_with('-')) right.erase(0, 1);
  right = "- " + base::trim(right) + (line.last ? "." : ";");
  if (right != line.text)
    replace_line(
        line, "II.9",
        msg("Recipients are written “{0}”: a dash and a blank in front, “;” behind each, “.” behind the "
            "last one.",
            right),
        right, findings);
  if (line.last && line.text.find("Lưu: ") == std::string::npos)
    findings.push_back({"II.9", line_named(line.text),
                        msg("The last recipient is the file: “- Lưu: VT, …”. Add this line."), line.text,
                        false});
}

}  // namespace

void check_wording(FormatLine& line, FormatFindings& findings) {
  switch (line.element) {
    case Element::kNation:
      if (base::upper(line.text) != kNation && base::upper(line.text) != kNationOldTone)
        check_fixed(line, kNation, findings);
      return;
    case Element::kMotto:
      if (line.text != kMotto) check_fixed(line, kMotto, findings);
      return;
    case Element::kNumber:
      return check_number(line, findings);
    case Element::kDate:
      return check_date(line, findings);
    case Element::kRecipients:
      if (line.text != "Nơi nhận:")
        replace_line(line, "II.9", msg("The words must be exactly “{0}”.", "Nơi nhận:"),
                     "Nơi nhận:", findings);
      return;
    case Element::kRecipient:
      return check_recipient(line, findings);
    default:
      return;
  }
}

}  // namespace vinhdanh::paper
