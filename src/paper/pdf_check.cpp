#include "paper/pdf_check.h"

#include "paper/pdf_check_rules.h"

namespace vinhdanh::paper {

PdfFaults pdf_faults(const PdfTree& tree) {
  PdfFaults faults;
  check_file(tree, faults);
  check_objects(tree, faults);
  check_catalog(tree, faults);
  check_metadata(tree, faults);
  check_images(tree, faults);
  const auto shown = check_pages(tree, faults);
  check_fonts(tree, shown, faults);
  check_tags(tree, shown, faults);
  return faults;
}

std::vector<std::string> pdf_faults(std::string_view bytes) {
  const auto tree = PdfTree::read(bytes);
  if (!tree) return {"file: qpdf does not read it without mending it"};
  return pdf_faults(*tree);
}

}  // namespace vinhdanh::paper
