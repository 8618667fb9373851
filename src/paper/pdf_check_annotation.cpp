#include <algorithm>
#include <array>
#include <cmath>

#include "paper/pdf_check_rules.h"

namespace vinhdanh::paper {
namespace {

using Json = PdfTree::Json;

// Bits of /F (ISO 32000-1, table 165).
constexpr unsigned kInvisible = 1, kHidden = 2, kPrint = 4, kNoView = 32, kToggleNoView = 256;

bool has_no_size(const Json& box) {
  return box.is_array() && box.size() == 4 && box[0] == box[2] && box[1] == box[3];
}

class Annotation {
 public:
  Annotation(const PdfTree& tree, const Json& it, std::string where, PdfFaults& faults)
      : tree_(tree), it_(it), where_(std::move(where)), faults_(faults) {}

  void run() {
    if (!is_name(tree_.get(it_, "/Subtype"), "/Widget"))
      return fault("of a kind that we do not write (6.3.1)");
    flags();
    if (!has_no_size(tree_.get(it_, "/Rect")) && !tree_.get(tree_.get(it_, "/AP"), "/N").is_object())
      fault("has a size, but no look (6.3.3)");
    if (it_.contains("/A")) fault("has an action (6.4.1)");
    if (is_name(tree_.get(it_, "/FT"), "/Sig") && !tree_.get(it_, "/V").is_null())
      signature(tree_.get(it_, "/V"));
  }

 private:
  void fault(const char* what) { faults_.push_back("annotation " + where_ + ": " + what); }

  void flags() {
    const auto& value = tree_.get(it_, "/F");
    const auto flags = value.is_number_unsigned() ? value.get<unsigned>() : 0;
    if ((flags & kPrint) == 0 || (flags & (kInvisible | kHidden | kNoView | kToggleNoView)) != 0)
      fault("is not printed, or hidden (6.3.2)");
  }

  // The whole file but the signature itself (6.4.3).
  void signature(const Json& value) {
    const auto& range = tree_.get(value, "/ByteRange");
    std::array<std::size_t, 4> at{};
    if (!range.is_array() || range.size() != at.size()) return fault("signs no range of bytes (6.4.3)");
    for (std::size_t i = 0; i < at.size(); ++i) at[i] = range[i].get<std::size_t>();
    const auto& bytes = tree_.bytes;
    const bool around =
        at[1] < at[2] && at[2] <= bytes.size() && bytes[at[1]] == '<' && bytes[at[2] - 1] == '>';
    if (at[0] != 0 || !around || at[2] + at[3] != bytes.size())
      return fault("does not sign the whole file (6.4.3)");
    check_contents(pdf_bytes(tree_.get(value, "/Contents")));
  }

  // A SEQUENCE in DER that ends where only zeros follow.
  void check_contents(const std::string& contents) {
    const auto byte = [&](std::size_t i) {
      return static_cast<std::size_t>(static_cast<unsigned char>(contents[i]));
    };
    if (contents.size() < 4 || byte(0) != 0x30 || byte(1) != 0x82) return fault("has no CMS in DER (6.4.3)");
    const auto end = 4 + byte(2) * 256 + byte(3);
    if (end > contents.size() || contents.find_first_not_of('\0', end) != std::string::npos)
      fault("has no CMS in DER (6.4.3)");
  }

  const PdfTree& tree_;
  const Json& it_;
  std::string where_;
  PdfFaults& faults_;
};

}  // namespace

void check_annotations(const PdfTree& tree, const std::string& page, PdfFaults& faults) {
  const auto& all = tree.get(tree.at(page), "/Annots");
  if (all.is_null()) return;
  if (!is_name(tree.get(tree.at(page), "/Tabs"), "/S"))
    faults.push_back("object " + page + ": annotations are not in the order of the tags");
  for (const auto& one : all)
    Annotation(tree, tree.at(one), one.is_string() ? one.get<std::string>() : "of " + page, faults).run();
}

}  // namespace vinhdanh::paper
