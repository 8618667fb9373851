#pragma once

#include <string>
#include <vector>

#include "paper/pdf_canvas.h"
#include "paper/pdf_objects.h"

namespace vinhdanh::paper {

// The structure tree (ISO 32000-1, 14.7): Document → one Sect for each page → its blocks and groups.
class PdfStructure {
 public:
  // `objects` outlives this.
  explicit PdfStructure(PdfObjects& objects);
  // `page` is the number of the page's object; pages come in order.
  void add_page(int page, const std::vector<PdfMark>& marks);
  // Writes what is left; the number of the /StructTreeRoot.
  int finish();

 private:
  std::string parent_tree();

  PdfObjects* objects_;
  int root_, document_;
  std::vector<int> sections_;      // one for each page
  std::vector<int> page_parents_;  // array of the elements of each page's marks
};

}  // namespace vinhdanh::paper
