#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>

#include "base/text.h"
#include "paper/pdf_check_rules.h"

// Rules that hold for every object, wherever it stands.
namespace vinhdanh::paper {
namespace {

using Json = PdfTree::Json;
using View = std::string_view;

// Keys that no object may have, and what they bring with them.
constexpr std::array<std::array<View, 2>, 16> kForbidden{{
    {"/AA", "actions that start by themselves (6.5.2)"},
    {"/JS", "JavaScript (6.5.1)"},
    {"/JavaScript", "JavaScript (6.5.1)"},
    {"/EmbeddedFiles", "embedded files (6.8)"},
    {"/EF", "embedded files (6.8)"},
    {"/XFA", "a form of XFA (6.4.2)"},
    {"/NeedsRendering", "a form of XFA (6.4.2)"},
    {"/Alternates", "other versions of an image (6.2.8)"},
    {"/OPI", "OPI (6.2.8, 6.2.9)"},
    {"/Ref", "a page of another file (6.2.9.2)"},
    {"/TR", "a transfer function (6.2.5)"},
    {"/TR2", "a transfer function (6.2.5)"},
    {"/HTP", "a phase of halftones (6.2.5)"},
    {"/AlternatePresentations", "other presentations (6.10)"},
    {"/PresSteps", "steps of a presentation (6.10)"},
    {"/Requirements", "requirements of a reader (6.11)"},
}};

// 6.5.1 and 6.1.7.2.
constexpr std::array<View, 14> kForbiddenActions{
    "/Launch", "/Sound",     "/Movie",      "/ResetForm",  "/ImportData", "/Hide", "/SetOCGState",
    "/Trans",  "/Rendition", "/GoTo3DView", "/JavaScript", "/SetState",   "/NOP",  "/NoOp"};
constexpr std::array<View, 7> kFilters{"/ASCIIHexDecode",  "/ASCII85Decode",  "/FlateDecode",
                                       "/RunLengthDecode", "/CCITTFaxDecode", "/JBIG2Decode",
                                       "/DCTDecode"};

bool is_true(const Json& value) {
  return value.is_boolean() && value.get<bool>();
}

class Objects {
 public:
  Objects(const PdfTree& tree, PdfFaults& faults) : tree_(tree), faults_(faults) {}

  void run() {
    constexpr std::size_t kMostObjects = 8'388'607;
    if (tree_.objects.size() > kMostObjects) faults_.emplace_back("file: more than 8388607 objects (6.1.13)");
    for (const auto& [reference, object] : tree_.objects) {
      where_ = reference;
      value(object);
      if (tree_.streams.contains(reference)) stream(object);
    }
  }

 private:
  void fault(const std::string& what) { faults_.push_back("object " + where_ + ": " + what); }

  void value(const Json& it) {
    if (it.is_object()) return dictionary(it);
    if (it.is_array())
      for (const auto& one : it) value(one);
    if (it.is_number()) number(it);
    if (it.is_string()) text(it.get_ref<const std::string&>());
  }

  void dictionary(const Json& it) {
    for (const auto& [key, one] : it.items()) {
      name(key);
      value(one);
    }
    for (const auto& [key, what] : kForbidden)
      if (it.contains(key)) fault(std::string(what));
    if (is_true(tree_.get(it, "/Interpolate"))) fault("an image that is interpolated (6.2.8)");
    if (is_true(tree_.get(it, "/NeedAppearances"))) fault("/NeedAppearances is true (6.4.1)");
    action(it);
    if (is_name(tree_.get(it, "/Subtype"), "/PS") || it.contains("/Subtype2")) fault("PostScript (6.2.9.3)");
  }

  void action(const Json& it) {
    const auto& kind = tree_.get(it, "/S");
    if (kind.is_string() &&
        std::ranges::count(kForbiddenActions, View(kind.get_ref<const std::string&>())) > 0)
      fault("an action " + kind.get<std::string>() + " (6.5.1)");
  }

  void number(const Json& it) {
    constexpr double kLargest = 2'147'483'647, kLargestReal = 3.403e38;
    const auto size = std::abs(it.get<double>());
    if (size > (it.is_number_integer() ? kLargest + 1 : kLargestReal)) fault("a number too large (6.1.13)");
  }

  // A text that is not bytes may stand in the file in UTF-16, as ours do.
  void text(const std::string& it) {
    constexpr std::size_t kMostBytes = 32'767;
    if (it.starts_with("/")) return name(it);
    const bool is_text = it.starts_with("u:");
    const auto size = is_text ? 2 * base::length(it) : it.size() / 2;
    if (size > kMostBytes) fault(fmt::format("a text of more than {} bytes (6.1.13)", kMostBytes));
  }

  void name(View it) {
    constexpr std::size_t kMostBytes = 127;
    if (it.size() > kMostBytes + 1) fault("a name of more than 127 bytes (6.1.13)");
    if (!base::valid_utf8(it)) fault("a name that is not UTF-8 (6.1.8)");
  }

  void stream(const Json& it) {
    for (const auto* key : {"/F", "/FFilter", "/FDecodeParms"})
      if (it.contains(key)) fault("data of a stream in another file (6.1.7.1)");
    const auto& filter = tree_.get(it, "/Filter");
    for (const auto& one : filter.is_array() ? filter : Json::array({filter}))
      if (one.is_string() && std::ranges::count(kFilters, View(one.get_ref<const std::string&>())) == 0)
        fault("a filter " + one.get<std::string>() + " (6.1.7.2)");
  }

  const PdfTree& tree_;
  PdfFaults& faults_;
  std::string where_;
};

}  // namespace

void check_objects(const PdfTree& tree, PdfFaults& faults) {
  Objects(tree, faults).run();
}

}  // namespace vinhdanh::paper
