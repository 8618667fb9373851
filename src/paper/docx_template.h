#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/money.h"
#include "base/result.h"
#include "paper/document.h"

// Templates are ordinary .docx files with tags in their text, edited in Word or LibreOffice:
//
//   {name}                     a field; {name|upper} in a format
//   {#people} … {/people}      once for each item of a list
//   {%logo}                    a picture, or the QR code of a text; {%logo|30} is 30 mm wide
//   {?number} … {/number}      only when the field holds something; {?!number} only when it does not
//
// {/} closes the last one opened. In an item its own fields come first, then those around it; {index} counts
// from 1. What is repeated or left out follows from where the two tags stand: in one paragraph the text
// between them; in different cells of a row that row; in different rows these rows; otherwise the paragraphs
// and tables between them, where a paragraph that holds nothing but the tag disappears. Tags may be split
// over runs of different looks, as Word does while one types; the value takes the look of its first brace.
//
// Formats: upper, lower; of dates: long ("ngày 05 tháng 01 năm 2025"), short (default, 05/01/2025), iso, day,
// month, year; of numbers and money: words, plain (without the thousands points of money); of numbers: 00
// ("05", as counts stand in official papers).
namespace vinhdanh::paper {

struct TemplateData;

// A PNG picture; without a width it is 25 mm wide, without a height as its pixels are.
struct TemplatePicture {
  std::string png{};
  double width_mm = 0, height_mm = 0;
  std::string description{};  // read out instead of the picture
};

// A text with bold and italic words; the rest of their look, and what is neither, is the tag's.
struct TemplateText {
  std::vector<Run> runs{};
};

struct TemplateValue {
  using List = std::vector<TemplateData>;
  std::variant<std::string, std::int64_t, base::Dong, base::Date, bool, List, TemplatePicture, TemplateText>
      value{};

  TemplateValue() = default;
  TemplateValue(std::string text) : value(std::move(text)) {}
  TemplateValue(const char* text) : value(std::string(text)) {}
  TemplateValue(std::int64_t number) : value(number) {}
  TemplateValue(int number) : value(std::int64_t{number}) {}
  TemplateValue(base::Dong money) : value(money) {}
  TemplateValue(base::Date date) : value(date) {}
  TemplateValue(bool yes) : value(yes) {}
  TemplateValue(TemplatePicture picture) : value(std::move(picture)) {}
  TemplateValue(TemplateText text) : value(std::move(text)) {}
  TemplateValue(List items) : value(std::move(items)) {}
};

// The value as a tag without a format prints it; empty for lists and pictures.
std::string shown_value(const TemplateValue& value);

struct TemplateData {
  std::map<std::string, TemplateValue, std::less<>> fields{};
};

// The template with its tags filled in; parts without tags are copied as they are. All tags that cannot be
// filled are reported together, each with the part of the file ("text", "header" …) in `place.field` and the
// tag in `seen`. Called with sample data it is the check at upload. Lists of the sample need an item, or
// else the tags inside are not looked at. '\n' in a value is a line break.
base::Result<std::string> fill_docx(std::string bytes, const std::string& name, const TemplateData& data);

// A letter for each of `letters` in one file: the whole text of the template again and again, each beginning
// on a new page whose number is 1. Headers, footers and notes are there once and know only the fields in
// `common`; the text knows both, those of the letter first. `letters` has at least one.
base::Result<std::string> fill_docx_letters(std::string bytes, const std::string& name,
                                            const TemplateData& common,
                                            const std::vector<TemplateData>& letters);

}  // namespace vinhdanh::paper
