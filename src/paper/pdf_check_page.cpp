#include <algorithm>
#include <fmt/format.h>

#include "paper/pdf_check_rules.h"

// The pages and what their content streams draw.
namespace vinhdanh::paper {
namespace {

using Json = PdfTree::Json;
using View = std::string_view;

// The operators of ISO 32000-1, Annex A, with the number of their operands; -1 for any.
const std::map<View, int>& operators() {
  static const std::map<View, int> all{
      {"b", 0},  {"B", 0},  {"b*", 0},  {"B*", 0},  {"BDC", 2},  {"BMC", 1},  {"BT", 0}, {"c", 6},
      {"cm", 6}, {"CS", 1}, {"cs", 1},  {"d", 2},   {"Do", 1},   {"DP", 2},   {"EI", 1}, {"EMC", 0},
      {"ET", 0}, {"f", 0},  {"F", 0},   {"f*", 0},  {"G", 1},    {"g", 1},    {"gs", 1}, {"h", 0},
      {"i", 1},  {"j", 1},  {"J", 1},   {"K", 4},   {"k", 4},    {"l", 2},    {"m", 2},  {"M", 1},
      {"MP", 1}, {"n", 0},  {"q", 0},   {"Q", 0},   {"re", 4},   {"RG", 3},   {"rg", 3}, {"ri", 1},
      {"s", 0},  {"S", 0},  {"SC", -1}, {"sc", -1}, {"SCN", -1}, {"scn", -1}, {"sh", 1}, {"T*", 0},
      {"Tc", 1}, {"Td", 2}, {"TD", 2},  {"Tf", 2},  {"Tj", 1},   {"TJ", 1},   {"TL", 1}, {"Tm", 6},
      {"Tr", 1}, {"Ts", 1}, {"Tw", 1},  {"Tz", 1},  {"v", 4},    {"w", 1},    {"W", 0},  {"W*", 0},
      {"y", 4},  {"'", 1},  {"\"", 3}};
  return all;
}

bool paints(View name) {
  for (const View one :
       {"b", "B", "b*", "B*", "s", "S", "f", "F", "f*", "sh", "Do", "EI", "Tj", "TJ", "'", "\""})
    if (name == one) return true;
  return false;
}

// One page with the forms that it draws.
class Content {
 public:
  Content(const PdfTree& tree, std::string page, std::string where, PdfShown& shown, PdfFaults& faults)
      : tree_(tree), page_(std::move(page)), where_(std::move(where)), shown_(shown), faults_(faults) {}

  void run(const std::string& data, const Json& resources) {
    PdfFaults broken;
    const auto depth = marks_.size();
    const int states = states_;
    for (const auto& step : pdf_steps(data, broken)) take(step, resources);
    for (const auto& what : broken) fault(what);
    if (states_ != states) fault("“q” and “Q” do not pair");
    if (marks_.size() != depth) fault("marked content does not end");
  }
  bool transparent() const { return transparent_; }

 private:
  enum class Kind { kArtifact, kTagged, kOther };

  void fault(const std::string& what) {
    const auto sentence = where_ + ": " + what;
    if (std::ranges::count(faults_, sentence) == 0) faults_.push_back(sentence);
  }

  void take(const PdfStep& step, const Json& resources) {
    const auto known = operators().find(step.name);
    if (known == operators().end()) return fault("no operator “" + step.name + "” (6.2.2)");
    if (known->second >= 0 && step.operands.size() != static_cast<std::size_t>(known->second))
      return fault("“" + step.name + "” has another number of operands");
    if (paints(step.name) && !inside(Kind::kArtifact) && !inside(Kind::kTagged))
      fault("“" + step.name + "” stands outside of tagged content and artifacts (6.7.3)");
    graphics(step, resources);
    marks(step, resources);
    texts(step, resources);
  }

  bool inside(Kind kind) const { return std::ranges::count(marks_, kind) > 0; }

  void graphics(const PdfStep& step, const Json& resources) {
    constexpr int kDeepest = 28;
    if (step.name == "q" && ++states_ > kDeepest) fault("“q” nested deeper than 28 (6.1.13)");
    if (step.name == "Q" && --states_ < 0) fault("“q” and “Q” do not pair");
    if (step.name == "K" || step.name == "k")
      fault("colours in /DeviceCMYK, which the intent does not cover (6.2.4)");
    if (step.name == "cs" || step.name == "CS" || step.name == "sh" || step.name.starts_with("SC") ||
        step.name.starts_with("sc"))
      fault("“" + step.name + "”, which we do not write");
    if (step.name == "ri") intent(step.operands[0]);
    if (step.name == "gs") state(named(resources, "/ExtGState", step.operands[0]));
    if (step.name == "Do") object(resources, step.operands[0]);
  }

  void intent(const Json& name) {
    for (const View one : {"/RelativeColorimetric", "/AbsoluteColorimetric", "/Perceptual", "/Saturation"})
      if (is_name(name, one)) return;
    fault("a rendering intent that there is not (6.2.6)");
  }

  // The reference or the value; a fault when there is none.
  Json named(const Json& resources, const char* kind, const Json& name) {
    const auto& of_kind = tree_.get(resources, kind);
    if (of_kind.is_object() && name.is_string() && of_kind.contains(name.get_ref<const std::string&>()))
      return of_kind[name.get_ref<const std::string&>()];
    fault("no resource " + (name.is_string() ? name.get<std::string>() : "without name") + " (6.2.2)");
    return {};
  }

  void state(const Json& state) {
    const auto& mode = tree_.get(state, "/BM");
    const bool blends = !mode.is_null() && !is_name(mode, "/Normal") && !is_name(mode, "/Compatible");
    const bool see_through =
        number_or(tree_.get(state, "/ca"), 1) < 1 || number_or(tree_.get(state, "/CA"), 1) < 1;
    const auto& mask = tree_.get(state, "/SMask");
    transparent_ = transparent_ || blends || see_through || (!mask.is_null() && !is_name(mask, "/None"));
  }

  void object(const Json& resources, const Json& name) {
    const auto reference = named(resources, "/XObject", name);
    const auto& it = tree_.at(reference);
    transparent_ = transparent_ || !tree_.get(it, "/SMask").is_null() || !tree_.get(it, "/Group").is_null();
    if (!is_name(tree_.get(it, "/Subtype"), "/Form")) return;
    if (tree_.get(it, "/Resources").is_null()) fault("a form without resources of its own (6.2.2)");
    run(tree_.data(reference), tree_.get(it, "/Resources"));
  }

  void marks(const PdfStep& step, const Json& resources) {
    if (step.name == "BMC") open(step.operands[0], Json());
    if (step.name == "BDC")
      open(step.operands[0], step.operands[1].is_object()
                                 ? step.operands[1]
                                 : named(resources, "/Properties", step.operands[1]));
    if (step.name != "EMC") return;
    if (marks_.empty()) return fault("“EMC” without beginning");
    marks_.pop_back();
  }

  void open(const Json& tag, const Json& properties) {
    const auto& id = tree_.get(properties, "/MCID");
    const bool artifact = is_name(tag, "/Artifact");
    if (artifact && inside(Kind::kTagged)) fault("an artifact inside of tagged content");
    if (id.is_number() && (inside(Kind::kArtifact) || inside(Kind::kTagged)))
      fault("tagged content inside of other or of an artifact");
    if (id.is_number()) shown_.marks[page_].push_back({id.get<int>(), tag.get<std::string>()});
    marks_.push_back(artifact ? Kind::kArtifact : id.is_number() ? Kind::kTagged : Kind::kOther);
  }

  void texts(const PdfStep& step, const Json& resources) {
    if (step.name == "BT") marks_at_text_ = marks_.size();
    if (step.name == "ET" && marks_at_text_ != marks_.size())
      fault("marked content crosses the end of a text");
    if (step.name == "Tf") font_ = named(resources, "/Font", step.operands[0]);
    if (step.name == "Tj" || step.name == "'" || step.name == "\"") show(step.operands.back());
    if (step.name == "TJ")
      for (const auto& part : step.operands[0])
        if (part.is_string()) show(part);
  }

  void show(const Json& text) {
    const auto bytes = pdf_bytes(text);
    if (!font_.is_string()) return fault("a text without font");
    auto& codes = shown_.codes[font_.get<std::string>()];
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2)
      codes.insert(static_cast<unsigned>(static_cast<unsigned char>(bytes[i]) << 8 |
                                         static_cast<unsigned char>(bytes[i + 1])));
    if (bytes.size() % 2 != 0) fault("half a code of a text");
  }

  const PdfTree& tree_;
  std::string page_, where_;
  PdfShown& shown_;
  PdfFaults& faults_;
  std::vector<Kind> marks_;
  std::size_t marks_at_text_ = 0;
  int states_ = 0;
  Json font_{};
  bool transparent_ = false;
};

// 6.1.13: in units, whatever their size.
void check_boxes(const PdfTree& tree, const Json& page, const std::string& where, PdfFaults& faults) {
  constexpr double kLeast = 3, kMost = 14'400;
  for (const auto* key : {"/MediaBox", "/CropBox", "/TrimBox", "/BleedBox", "/ArtBox"}) {
    const auto& box = tree.get(page, key);
    if (box.is_null() && std::string_view(key) != "/MediaBox") continue;
    const auto side = [&](std::size_t i) {
      return box.is_array() && box.size() == 4 ? number_or(box[i + 2], 0) - number_or(box[i], 0) : 0;
    };
    for (const std::size_t i : {0u, 1u})
      if (side(i) < kLeast || side(i) > kMost)
        faults.push_back(where + ": " + key + " is not of 3 to 14400 units (6.1.13)");
  }
}

void check_page(const PdfTree& tree, const std::string& reference, const std::string& where, PdfShown& shown,
                PdfFaults& faults) {
  const auto& page = tree.at(reference);
  check_boxes(tree, page, where, faults);
  if (tree.get(page, "/Resources").is_null()) faults.push_back(where + ": no resources of its own (6.2.2)");
  Content content(tree, reference, where, shown, faults);
  const auto& streams = page.value("/Contents", Json());
  std::string data;
  for (const auto& one : streams.is_array() ? streams : Json::array({streams}))
    if (one.is_string()) data += tree.data(one) + "\n";
  content.run(data, tree.get(page, "/Resources"));
  const auto& group = tree.get(page, "/Group");
  const bool has_group = is_name(tree.get(group, "/S"), "/Transparency") &&
                         fault_of_colours(tree, tree.get(group, "/CS")).empty();
  if (content.transparent() && !has_group)
    faults.push_back(where + ": transparent, without a group that has colours (6.2.10)");
  check_annotations(tree, reference, faults);
}

}  // namespace

PdfShown check_pages(const PdfTree& tree, PdfFaults& faults) {
  PdfShown shown;
  const auto pages = tree.pages();
  if (pages.empty()) faults.emplace_back("file: no page");
  for (std::size_t i = 0; i < pages.size(); ++i)
    check_page(tree, pages[i], fmt::format("page {}", i + 1), shown, faults);
  return shown;
}

}  // namespace vinhdanh::paper
