#pragma once

#include <pugixml.hpp>
#include <unordered_map>

#include "paper/format_style.h"
#include "paper/zip_reader.h"

namespace vinhdanh::paper {

// What the program that saved a document counted (docProps/app.xml); 0: not said.
struct SavedCount {
  int pages = 0;
  int characters = 0;  // without blanks
};
SavedCount saved_count(const ZipReader& package);

// The page on which each paragraph begins, counted from the breaks in a document: those that somebody set
// (breaks, paragraphs on a new page, sections), and those that Word noted where its pages ended when it
// saved. The count is true, and pages are known, only when
//   - the saving program counted as many pages, and as many letters as are there (templates of libraries say
//     "1 page" of any text), or
//   - it said no number but noted the ends of pages, or
//   - the text is so short that it can end no page by itself.
class SavedPages {
 public:
  SavedPages(const pugi::xml_document& document, const StyleBook& styles, const SavedCount& saved);
  // 0: not known.
  int of(const pugi::xml_node& paragraph) const;

 private:
  std::unordered_map<std::size_t, int> pages_;  // by the node's hash value
};

}  // namespace vinhdanh::paper
