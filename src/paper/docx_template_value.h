#pragma once

#include <optional>
#include <string>

#include "paper/docx_template.h"

namespace vinhdanh::paper {

// True when the field holds something: text that is not empty, a number other than 0, a valid day, a list
// with items.
bool holds_something(const TemplateValue& value);
// The text of a field in a format; nothing when the format does not fit the value (or is unknown).
std::optional<std::string> formatted(const TemplateValue& value, const std::string& format);
// The words of a text without its looks.
std::string words_of(const TemplateText& text);

}  // namespace vinhdanh::paper
