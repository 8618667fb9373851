#include "paper/saved_pages.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "paper/docx_safety.h"

namespace vinhdanh::paper {

namespace {

using Name = std::string_view;

constexpr int kLettersInLine = 60, kShortLines = 30;
constexpr std::int64_t kLinesOfPicture = 1000;

// Written by a program; what has more digits than a count of pages is none.
int whole_number(const pugi::xml_node& node) {
  const int number = node.text().as_int();
  return number > 0 && number < 100'000'000 ? number : 0;
}

int letters_of(Name text) {
  return static_cast<int>(std::ranges::count_if(text, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte > ' ' && (byte & 0xC0) != 0x80;
  }));
}

bool is_picture(Name name) {
  return name == "w:drawing" || name == "w:pict" || name == "w:object" || name == "mc:AlternateContent";
}

bool is_properties(Name name) {
  return name.ends_with("Pr");
}

// The first that anybody sees below a node: text, or a noted end of a page in front of it.
struct FirstSeen : pugi::xml_tree_walker {
  bool is_end = false;
  bool for_each(pugi::xml_node& node) override {
    is_end = Name(node.name()) == "w:lastRenderedPageBreak";
    const bool is_text = Name(node.name()) == "w:t" && letters_of(node.child_value()) > 0;
    return !is_end && !is_text && ++looked_at < 2000;  // rows within rows must not be read again and again
  }
  int looked_at = 0;
};

bool begins_on_next_page(pugi::xml_node node) {
  FirstSeen first;
  node.traverse(first);
  return first.is_end;
}

class PageWalk {
 public:
  PageWalk(const pugi::xml_document& document, const StyleBook& styles,
           std::unordered_map<std::size_t, int>& pages)
      : styles_(styles), pages_(pages) {
    for (const auto& found : document.select_nodes("//w:sectPr[not(ancestor::w:sectPrChange)]"))
      sections_.emplace_back(found.node().child("w:type").attribute("w:val").as_string("nextPage"));
    walk(document);
  }

  bool is_true(const SavedCount& saved) const {
    const bool whole_text = letters_ <= 2 * saved.characters && saved.characters <= 2 * letters_;
    if (saved.pages == page_ && whole_text) return true;
    if (saved.pages == 0 && noted_ > 0) return true;
    return noted_ == 0 && lines_ <= kShortLines && (saved.pages == 0 || saved.pages == page_);
  }

 private:
  void walk(const pugi::xml_node& node) {
    for (const auto& child : node.children()) {
      const Name name = child.name();
      if (name == "w:p")
        paragraph(child);
      else if (name == "w:tr")
        row(child);
      else if (name == "w:t")
        text(child.child_value());
      else if (name == "w:br" && Name(child.attribute("w:type").value()) == "page")
        set_break();
      else if (name == "w:lastRenderedPageBreak")
        noted_break();
      else if (is_picture(name))
        picture();
      else if (!is_properties(name))
        walk(child);
    }
  }

  void paragraph(const pugi::xml_node& node) {
    if (!page_is_empty_ && styles_.shape(node).on_new_page) set_break();
    const auto outer = current_;
    const int before = page_;
    current_ = node;
    ++lines_;
    walk(node);
    current_ = outer;
    if (page_ == before) page_is_empty_ = false;  // the mark behind a break stays on the page before it
    if (node.child("w:pPr").child("w:sectPr")) next_section();
  }

  void text(Name text) {
    const int letters = letters_of(text);
    if (letters == 0) return;
    letters_ += letters;
    lines_ += letters / kLettersInLine;
    pages_.emplace(current_.hash_value(), page_);
    break_is_set_ = page_is_empty_ = false;
  }

  void picture() {
    lines_ += kLinesOfPicture;
    break_is_set_ = page_is_empty_ = false;
  }

  void set_break() {
    ++page_;
    break_is_set_ = page_is_empty_ = true;
  }

  // Word notes the end of a page behind a set break too: one and the same.
  void noted_break() {
    if (!break_is_set_) ++page_;
    ++noted_;
    break_is_set_ = false;
    page_is_empty_ = true;
  }

  void next_section() {
    if (++section_ >= sections_.size()) return;
    const Name type = sections_[section_];
    if (type == "continuous" || type == "nextColumn") return;
    set_break();
    if (type == (page_ % 2 == 0 ? "oddPage" : "evenPage")) ++page_;
  }

  // Cells stand side by side: each begins where the row begins, and the row ends where the longest ends. That
  // a whole row went to the next page is noted in its first cell, and may be noted in the others.
  void row(const pugi::xml_node& node) {
    if (!break_is_set_ && begins_on_next_page(node)) set_break();
    const int first = page_;
    const bool told = break_is_set_;
    int last = page_;
    for (const auto& cell : node.children()) {
      page_ = first;
      break_is_set_ = told;
      if (!is_properties(cell.name())) walk(cell);
      last = std::max(last, page_);
    }
    page_ = last;
    break_is_set_ = page_is_empty_ = false;
  }

  const StyleBook& styles_;
  std::unordered_map<std::size_t, int>& pages_;
  std::vector<std::string> sections_;  // how each begins
  std::size_t section_ = 0;
  pugi::xml_node current_;
  int page_ = 1, noted_ = 0, letters_ = 0;
  std::int64_t lines_ = 0;  // about as many; more is on the safe side
  bool break_is_set_ = false, page_is_empty_ = true;
};

}  // namespace

SavedCount saved_count(const ZipReader& package) {
  pugi::xml_document properties;
  if (!package.has("docProps/app.xml") || !read_part(package, "docProps/app.xml", properties)) return {};
  const auto root = properties.child("Properties");
  return {whole_number(root.child("Pages")), whole_number(root.child("Characters"))};
}

SavedPages::SavedPages(const pugi::xml_document& document, const StyleBook& styles, const SavedCount& saved) {
  if (!PageWalk(document, styles, pages_).is_true(saved)) pages_.clear();
}

int SavedPages::of(const pugi::xml_node& paragraph) const {
  const auto found = pages_.find(paragraph.hash_value());
  return found == pages_.end() ? 0 : found->second;
}

}  // namespace vinhdanh::paper
