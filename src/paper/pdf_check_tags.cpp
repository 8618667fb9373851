#include <algorithm>
#include <fmt/format.h>

#include "paper/pdf_check_rules.h"

// The structure tree against the marked content of the pages.
namespace vinhdanh::paper {
namespace {

using Json = PdfTree::Json;
using View = std::string_view;

// ISO 32000-1, 14.8.4, and what each may stand in where that is laid down; nothing: anywhere.
const std::map<View, std::vector<View>>& types() {
  static const std::map<View, std::vector<View>> all{{"Document", {"StructTreeRoot"}},
                                                     {"Part", {}},
                                                     {"Art", {}},
                                                     {"Sect", {}},
                                                     {"Div", {}},
                                                     {"BlockQuote", {}},
                                                     {"Caption", {}},
                                                     {"P", {}},
                                                     {"H1", {}},
                                                     {"H2", {}},
                                                     {"H3", {}},
                                                     {"H4", {}},
                                                     {"H5", {}},
                                                     {"H6", {}},
                                                     {"L", {}},
                                                     {"LI", {"L"}},
                                                     {"Lbl", {"LI"}},
                                                     {"LBody", {"LI"}},
                                                     {"Table", {}},
                                                     {"THead", {"Table"}},
                                                     {"TBody", {"Table"}},
                                                     {"TFoot", {"Table"}},
                                                     {"TR", {"Table", "THead", "TBody", "TFoot"}},
                                                     {"TH", {"TR"}},
                                                     {"TD", {"TR"}},
                                                     {"Span", {}},
                                                     {"Quote", {}},
                                                     {"Link", {}},
                                                     {"Form", {}},
                                                     {"Figure", {}},
                                                     {"Formula", {}}};
  return all;
}

bool may_hold(View parent, View child) {
  if (parent == "StructTreeRoot") return child == "Document";
  if (parent == "Table")
    return child == "Caption" || child == "TR" || (child.starts_with("T") && child.size() == 5);
  if (parent == "TR") return child == "TH" || child == "TD";
  if (parent == "L") return child == "LI" || child == "Caption";
  if (parent == "LI") return child == "Lbl" || child == "LBody";
  return parent != "P" && parent != "Figure" && !(parent.size() == 2 && parent[0] == 'H');
}

class TagCheck {
 public:
  TagCheck(const PdfTree& tree, const PdfShown& shown, PdfFaults& faults)
      : tree_(tree), shown_(shown), faults_(faults) {}

  void run() {
    const auto& catalog = tree_.catalog();
    const auto root = catalog.is_object() ? catalog.value("/StructTreeRoot", "") : "";
    if (root.empty()) return;  // told by check_catalog
    kids(tree_.at(root), root, "StructTreeRoot", {});
    numbers(tree_.get(tree_.at(root), "/ParentTree"));
    const auto pages = tree_.pages();
    for (std::size_t i = 0; i < pages.size(); ++i) page(pages[i], fmt::format("page {}", i + 1));
    for (const auto& [mark, element] : owners_)
      faults_.push_back(fmt::format("element {}: no content {} on its page", element, mark.second));
  }

 private:
  using Mark = std::pair<std::string, int>;  // page and number

  void fault(const std::string& element, const std::string& what) {
    faults_.push_back("element " + element + ": " + what);
  }

  void kids(const Json& element, const std::string& reference, View type, const std::string& page) {
    const auto kids = element.value("/K", Json());
    for (const auto& kid : kids.is_array() ? kids : Json::array({kids})) {
      if (kid.is_number()) content(reference, {page, kid.get<int>()});
      if (kid.is_string()) child(kid, reference, type);
      if (kid.is_object()) fault(reference, "a kid that we do not write");
    }
  }

  void content(const std::string& element, const Mark& mark) {
    if (!owners_.emplace(mark, element).second)
      fault(element, fmt::format("content {} belongs to two elements", mark.second));
  }

  void child(const std::string& reference, const std::string& parent, View parent_type) {
    const auto& element = tree_.at(reference);
    const auto& name = tree_.get(element, "/S");
    if (!name.is_string()) return fault(reference, "is none");
    const auto type = name.get<std::string>().substr(1);
    if (element.value("/P", "") != parent) fault(reference, "names another parent");
    place(reference, parent_type, type);
    described(reference, element, type);
    if (type == "Table") check_table(tree_, reference, faults_);
    kids(element, reference, type, element.value("/Pg", ""));
  }

  void place(const std::string& reference, View parent, const std::string& type) {
    const auto known = types().find(type);
    if (known == types().end()) return fault(reference, "/" + type + " is no standard type (6.7.3.4)");
    const auto& places = known->second;
    if ((!places.empty() && std::ranges::count(places, parent) == 0) || !may_hold(parent, type))
      fault(reference, fmt::format("/{} stands in /{}", type, parent));
    if (type.size() == 2 && type[0] == 'H') heading(reference, type[1] - '0');
  }

  // ISO 14289-1, 7.4.2.
  void heading(const std::string& reference, int level) {
    if (level > heading_ + 1)
      fault(reference, fmt::format("a heading of level {} below level {}", level, heading_));
    heading_ = level;
  }

  void described(const std::string& reference, const Json& element, View type) {
    const auto says = [&](const char* key) { return !pdf_bytes(tree_.get(element, key)).empty(); };
    if ((type == "Figure" || type == "Formula") && !says("/Alt") && !says("/ActualText"))
      fault(reference, "a figure without a description (6.7.3.3)");
  }

  void numbers(const Json& node) {
    const auto& list = tree_.get(node, "/Nums");
    for (std::size_t i = 0; list.is_array() && i + 1 < list.size(); i += 2)
      if (!parents_.emplace(list[i].get<int>(), tree_.at(list[i + 1])).second)
        faults_.emplace_back("parent tree: a number stands there twice");
    const auto& kids = tree_.get(node, "/Kids");
    if (kids.is_array())
      for (const auto& kid : kids) numbers(kid);
  }

  // Every mark of the page once, the parent tree and the elements agree on whose it is.
  void page(const std::string& reference, const std::string& where) {
    const auto marks = shown_.marks.find(reference);
    if (marks == shown_.marks.end()) return;
    const auto number = number_or(tree_.get(tree_.at(reference), "/StructParents"), -1);
    const auto parents = parents_.find(static_cast<int>(number));
    if (parents == parents_.end()) faults_.push_back(where + ": not in the parent tree");
    for (const auto& mark : marks->second)
      owned(where, {reference, mark.id}, mark.tag, parents == parents_.end() ? Json() : parents->second);
  }

  void owned(const std::string& where, const Mark& mark, const std::string& tag, const Json& parents) {
    const auto complain = [&](const char* what) {
      faults_.push_back(fmt::format("{}: content {} {}", where, mark.second, what));
    };
    const auto owner = owners_.extract(mark);
    if (!owner) return complain("belongs to no element, or stands there twice");
    const auto& element = owner.mapped();
    if (tree_.get(tree_.at(element), "/S") != tag) complain("has another tag than its element");
    const auto index = static_cast<std::size_t>(mark.second);
    if (parents.is_array() && (index >= parents.size() || parents[index] != element))
      complain("has another element in the parent tree");
  }

  const PdfTree& tree_;
  const PdfShown& shown_;
  PdfFaults& faults_;
  std::map<Mark, std::string> owners_;
  std::map<int, Json> parents_;
  int heading_ = 0;
};

}  // namespace

void check_tags(const PdfTree& tree, const PdfShown& shown, PdfFaults& faults) {
  TagCheck(tree, shown, faults).run();
}

}  // namespace vinhdanh::paper
