#include "paper/docx_template_value.h"

#include <fmt/format.h>

#include "base/text.h"

namespace vinhdanh::paper {

namespace {

using Text = std::optional<std::string>;

struct Format {
  const std::string& format;

  Text operator()(const std::string& text) const {
    if (format == "upper") return base::upper(text);
    if (format == "lower") return base::lower(text);
    return format.empty() ? Text(text) : std::nullopt;
  }
  Text operator()(std::int64_t number) const {
    if (format == "words") return base::in_words(number);
    if (format == "00") return fmt::format("{:02}", number);
    return format.empty() || format == "plain" ? Text(std::to_string(number)) : std::nullopt;
  }
  Text operator()(base::Dong money) const {
    if (format == "words") return base::in_words(money);
    if (format == "plain") return std::to_string(money.amount);
    return format.empty() ? Text(base::show(money)) : std::nullopt;
  }
  Text operator()(const base::Date& date) const {
    if (!base::valid(date)) return std::string();
    if (format.empty() || format == "short") return base::show(date);
    if (format == "long") return base::long_vietnamese(date);
    if (format == "iso") return base::iso(date);
    if (format == "day") return fmt::format("{:02}", static_cast<unsigned>(date.day()));
    if (format == "month") return std::to_string(static_cast<unsigned>(date.month()));
    if (format == "year") return std::to_string(static_cast<int>(date.year()));
    return std::nullopt;
  }
  Text operator()(bool) const { return std::nullopt; }
  Text operator()(const TemplateValue::List&) const { return std::nullopt; }
  Text operator()(const TemplatePicture&) const { return std::nullopt; }
  Text operator()(const TemplateText& text) const { return (*this)(words_of(text)); }
};

struct Holds {
  bool operator()(const std::string& text) const { return !base::trim(text).empty(); }
  bool operator()(std::int64_t number) const { return number != 0; }
  bool operator()(base::Dong money) const { return money.amount != 0; }
  bool operator()(const base::Date& date) const { return base::valid(date); }
  bool operator()(bool yes) const { return yes; }
  bool operator()(const TemplateValue::List& items) const { return !items.empty(); }
  bool operator()(const TemplatePicture& picture) const { return !picture.png.empty(); }
  bool operator()(const TemplateText& text) const { return (*this)(words_of(text)); }
};

}  // namespace

std::string words_of(const TemplateText& text) {
  std::string words;
  for (const auto& run : text.runs) words += run.text;
  return words;
}

std::string shown_value(const TemplateValue& value) {
  return formatted(value, {}).value_or(std::string());
}

bool holds_something(const TemplateValue& value) {
  return std::visit(Holds{}, value.value);
}

Text formatted(const TemplateValue& value, const std::string& format) {
  return std::visit(Format{format}, value.value);
}

}  // namespace vinhdanh::paper
