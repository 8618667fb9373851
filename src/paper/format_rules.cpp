#include "paper/format_rules.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "base/text.h"

namespace vinhdanh::paper {

using base::msg;

namespace {

enum class Wish : unsigned char { kAny, kYes, kNo };

struct LookRule {
  Element element;
  const char* rule;  // part and point of Annex I
  double least_pt, most_pt;
  Wish bold, italic;
  bool upper;
};
constexpr LookRule kLooks[] = {
    {Element::kNation, "II.1", 12, 13, Wish::kYes, Wish::kNo, true},
    {Element::kMotto, "II.1", 13, 14, Wish::kYes, Wish::kNo, false},
    {Element::kIssuer, "II.2", 12, 13, Wish::kAny, Wish::kNo, true},
    {Element::kNumber, "II.3", 13, 13, Wish::kNo, Wish::kNo, false},
    {Element::kDate, "II.4", 13, 14, Wish::kNo, Wish::kYes, false},
    {Element::kTitle, "II.5", 13, 14, Wish::kYes, Wish::kNo, true},
    {Element::kBasis, "II.6", 13, 14, Wish::kNo, Wish::kYes, false},
    {Element::kBody, "II.6", 13, 14, Wish::kAny, Wish::kAny, false},
    {Element::kSigner, "II.7", 13, 14, Wish::kYes, Wish::kNo, false},
    {Element::kRecipients, "II.9", 12, 12, Wish::kYes, Wish::kYes, false},
    {Element::kRecipient, "II.9", 11, 11, Wish::kNo, Wish::kNo, false},
};

class LookCheck {
 public:
  LookCheck(FormatLine& line, const LookRule& rule, FormatFindings& findings)
      : line_(line), rule_(rule), findings_(findings) {}

  void check() {
    check_size();
    check_switch("w:b", "w:bCs", line_.look.bold, wished_bold(), msg("This line must be bold."),
                 msg("This line must not be bold."));
    check_switch("w:i", "w:iCs", line_.look.italic, rule_.italic, msg("This line must be italic."),
                 msg("This line must be upright, not italic."));
    if (rule_.upper && base::upper(line_.text) != line_.text) {
      set_on_all("w:caps", "1");
      add(msg("This line must be in capital letters."), line_.text);
    }
  }

 private:
  // II.2: the issuing body is bold, the body above it is not.
  Wish wished_bold() const {
    if (rule_.element == Element::kIssuer && line_.last) return Wish::kYes;
    return rule_.bold;
  }

  void check_size() {
    const double size = line_.look.size_pt;
    if (size >= rule_.least_pt && size <= rule_.most_pt) return;
    const auto half_points =
        fmt::format("{}", std::lround(2 * std::clamp(size, rule_.least_pt, rule_.most_pt)));
    set_on_all("w:sz", half_points);
    set_on_all("w:szCs", half_points);
    if (rule_.least_pt == rule_.most_pt)
      add(msg("The letters must be {0} pt high.", short_number(rule_.least_pt)), short_number(size) + " pt");
    else
      add(msg("The letters must be {0} to {1} pt high.", short_number(rule_.least_pt),
              short_number(rule_.most_pt)),
          short_number(size) + " pt");
  }

  void check_switch(const char* property, const char* complex, bool is, Wish wish, base::Message must,
                    base::Message must_not) {
    if (wish == Wish::kAny || is == (wish == Wish::kYes)) return;
    set_on_all(property, is ? "0" : "1");
    set_on_all(complex, is ? "0" : "1");
    add(is ? std::move(must_not) : std::move(must), line_.text);
  }

  void set_on_all(const char* property, const std::string& value) {
    for (const auto& run : text_runs(line_.paragraph)) set_property(properties_of(run), property, value);
  }

  void add(base::Message text, std::string seen) {
    findings_.push_back({rule_.rule, line_named(line_.text), std::move(text), std::move(seen), true});
  }

  FormatLine& line_;
  const LookRule& rule_;
  FormatFindings& findings_;
};

bool near(double a, double b) {
  return std::abs(a - b) < 0.3;  // mm; what rounding to inches and twips makes
}

}  // namespace

void check_look(FormatLine& line, FormatFindings& findings) {
  for (const auto& rule : kLooks)
    if (rule.element == line.element) LookCheck(line, rule, findings).check();
}

void check_shape(FormatLine& line, FormatFindings& findings) {
  if (line.element != Element::kBody && line.element != Element::kBasis) return;
  const auto add = [&](base::Message text, std::string seen) {
    findings.push_back({"II.6", line_named(line.text), std::move(text), std::move(seen), true});
  };
  auto own = properties_of(line.paragraph);
  const auto& shape = line.shape;
  if (shape.align != "both") {
    set_property(own, "w:jc", "both");
    add(msg("Text must be justified: even on the left and on the right."), {});
  }
  const bool numbered = own.child("w:numPr") || own.child("w:pStyle");
  if (!numbered && !near(shape.first_line_mm, 10) && !near(shape.first_line_mm, 12.7)) {
    set_property(own, "w:ind", "720", "w:firstLine");
    own.child("w:ind").remove_attribute("w:hanging");
    add(msg("The first line must be indented by 1 cm or 1.27 cm."),
        short_number(shape.first_line_mm) + " mm");
  }
  if (shape.before_pt < 6 && shape.after_pt < 6) {
    set_property(own, "w:spacing", "120", "w:after");
    add(msg("There must be at least 6 pt between paragraphs."), short_number(shape.after_pt) + " pt");
  }
  if (shape.line_spacing != 0 && (shape.line_spacing < 1 || shape.line_spacing > 1.5)) {
    set_property(own, "w:spacing", "276", "w:line");
    set_property(own, "w:spacing", "auto", "w:lineRule");
    add(msg("The distance of the lines must be single to 1.5 lines."), short_number(shape.line_spacing));
  }
}

void place_at(const FormatLine& line, FormatFindings& findings, std::size_t from) {
  for (; from < findings.size(); ++from) {
    findings[from].line = line.number;
    findings[from].page = line.page;
  }
}

std::string short_number(double number) {
  auto text = fmt::format("{:.1f}", number);
  if (text.ends_with(".0")) text.resize(text.size() - 2);
  return text;
}

base::Message line_named(const std::string& text) {
  constexpr std::size_t kMost = 60;  // bytes
  auto beginning = text.substr(0, kMost);
  if (beginning.size() < text.size()) {
    const auto blank = beginning.rfind(' ');
    beginning = beginning.substr(0, blank == std::string::npos ? 0 : blank) + "…";
  }
  return msg("the line “{0}”", beginning);
}

}  // namespace vinhdanh::paper
