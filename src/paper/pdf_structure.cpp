#include "paper/pdf_structure.h"

#include <algorithm>
#include <fmt/format.h>

namespace vinhdanh::paper {
namespace {

std::vector<int> reserved(PdfObjects& objects, std::size_t count) {
  std::vector<int> out(count);
  for (auto& number : out) number = objects.reserve();
  return out;
}

// Per mark its object; the page's section holds the marks without a parent.
std::string kids_of(int parent, const std::vector<PdfMark>& marks, const std::vector<int>& numbers) {
  std::string out = "[";
  for (std::size_t i = 0; i < marks.size(); ++i)
    if (marks[i].parent == parent) out += pdf_reference(numbers[i]) + " ";
  return out + "]";
}

// What a cell spans, and that a head is one of its column (ISO 32000-1, 14.8.5.7).
std::string attributes_of(const PdfMark& mark) {
  std::string out;
  if (mark.columns > 1) out += fmt::format("/ColSpan {}", mark.columns);
  if (mark.rows > 1) out += fmt::format("/RowSpan {}", mark.rows);
  if (mark.role == "TH") out += "/Scope/Column";
  return out.empty() ? out : "/A<</O/Table" + out + ">>";
}

}  // namespace

PdfStructure::PdfStructure(PdfObjects& objects)
    : objects_(&objects), root_(objects.reserve()), document_(objects.reserve()) {}

void PdfStructure::add_page(int page, const std::vector<PdfMark>& marks) {
  const int section = objects_->reserve();
  const auto numbers = reserved(*objects_, marks.size());
  std::string with_content = "[";
  int content = 0;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const auto& mark = marks[i];
    const int parent = mark.parent < 0 ? section : numbers[static_cast<std::size_t>(mark.parent)];
    const auto kids =
        mark.group ? kids_of(static_cast<int>(i), marks, numbers) : " " + std::to_string(content++);
    const auto alt = mark.alt.empty() ? std::string() : "/Alt" + pdf_text(mark.alt);
    objects_->add(numbers[i],
                  fmt::format("<</Type/StructElem/S/{}/P {}/Pg {}{}{}/K{}>>", mark.role,
                              pdf_reference(parent), pdf_reference(page), alt, attributes_of(mark), kids));
    if (!mark.group) with_content += pdf_reference(numbers[i]) + " ";
  }
  objects_->add(section, fmt::format("<</Type/StructElem/S/Sect/P {}/K{}>>", pdf_reference(document_),
                                     kids_of(-1, marks, numbers)));
  sections_.push_back(section);
  page_parents_.push_back(objects_->add(with_content + "]"));
}

int PdfStructure::finish() {
  std::string kids;
  for (const int section : sections_) kids += pdf_reference(section) + " ";
  objects_->add(document_, fmt::format("<</Type/StructElem/S/Document/P {}/Lang(vi-VN)/K[{}]>>",
                                       pdf_reference(root_), kids));
  const auto parents = parent_tree();
  objects_->add(root_, fmt::format("<</Type/StructTreeRoot/K {}/ParentTree {}/ParentTreeNextKey {}>>",
                                   pdf_reference(document_), parents, page_parents_.size()));
  return root_;
}

std::string PdfStructure::parent_tree() {
  constexpr std::size_t kLeaf = 500;
  std::string kids;
  for (std::size_t from = 0; from < page_parents_.size(); from += kLeaf) {
    const auto end = std::min(page_parents_.size(), from + kLeaf);
    std::string pairs;
    for (auto i = from; i < end; ++i) pairs += fmt::format("{} {} ", i, pdf_reference(page_parents_[i]));
    kids +=
        pdf_reference(objects_->add(fmt::format("<</Limits[{} {}]/Nums[{}]>>", from, end - 1, pairs))) + " ";
  }
  return pdf_reference(objects_->add(fmt::format("<</Kids[{}]>>", kids)));
}

}  // namespace vinhdanh::paper
