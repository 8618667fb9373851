#pragma once

#include <string>
#include <vector>

#include "paper/document.h"
#include "paper/docx_template.h"

namespace vinhdanh::paper {

// Words that stand for a value only together: {"02 tập thể", "{so_tap_the|00} tập thể"}.
struct TagPhrase {
  std::string text{}, tagged{};
};

// A document that was made from `data` as a template of itself (docx_template.h): each value that stands in
// it as whole words gives way to its tag, the longest first. A row of a table, or paragraphs below each
// other, with values of the fullest item of a list are what is repeated for the list; the rows of its other
// items go, and "1" at the beginning counts. A heading and the table of a list below it are kept only when
// the list has items. So there is one wording of each paper, and what an agency begins with in Word is that
// wording. For values to be told apart `data` has to be marked: each of a text of its own.
Document with_tags(Document document, const TemplateData& data, const std::vector<TagPhrase>& phrases = {});

}  // namespace vinhdanh::paper
