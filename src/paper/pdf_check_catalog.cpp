#include <fmt/format.h>

#include "paper/pdf_check_rules.h"

namespace vinhdanh::paper {
namespace {

using Json = PdfTree::Json;

bool is_true(const Json& value) {
  return value.is_boolean() && value.get<bool>();
}

// "vi", "vi-VN" (RFC 5646, as much of it as we need).
bool is_language(const std::string& text) {
  const auto dash = text.find('-');
  const auto letters = [](std::string_view part) {
    return part.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") ==
           std::string_view::npos;
  };
  const auto first = std::string_view(text).substr(0, dash);
  if (first.size() < 2 || first.size() > 3 || !letters(first)) return false;
  const auto rest = dash == std::string::npos ? std::string_view() : std::string_view(text).substr(dash + 1);
  return dash == std::string::npos || (rest.size() == 2 && letters(rest));
}

std::size_t number_at(const std::string& bytes, std::size_t at) {
  std::size_t out = 0;
  for (std::size_t i = at; i < at + 4; ++i) out = out * 256 + static_cast<unsigned char>(bytes[i]);
  return out;
}

// The head of an ICC profile (ISO 15076-1, 7.2), and that all of its tags lie inside.
std::string fault_of_profile(const std::string& profile, double colours) {
  constexpr std::size_t kHead = 128, kTag = 12;
  if (profile.size() < kHead + 4) return "is cut off";
  if (number_at(profile, 0) != profile.size()) return "has another size than its head says";
  if (profile.substr(36, 4) != "acsp") return "has no “acsp” in its head";
  const auto version = static_cast<unsigned char>(profile[8]);
  if (version != 2 && version != 4) return "is of a version other than 2 and 4";
  const auto kind = profile.substr(12, 4), space = profile.substr(16, 4);
  if (kind != "mntr" && kind != "prtr") return "is of no monitor and no printer";
  if (space != "RGB " || colours != 3) return "has not as many colours as /N says";
  const auto tags = number_at(profile, kHead);
  if (kHead + 4 + tags * kTag > profile.size()) return "has tags outside of it";
  for (std::size_t i = 0; i < tags; ++i) {
    const auto entry = kHead + 4 + i * kTag;
    if (number_at(profile, entry + 4) + number_at(profile, entry + 8) > profile.size())
      return "has tags outside of it";
  }
  return {};
}

void check_intent(const PdfTree& tree, PdfFaults& faults) {
  const auto& intents = tree.get(tree.catalog(), "/OutputIntents");
  if (!intents.is_array() || intents.size() != 1)
    return faults.emplace_back("catalog: not one output intent"), void();
  const auto& intent = tree.at(intents[0]);
  if (!is_name(tree.get(intent, "/S"), "/GTS_PDFA1")) faults.emplace_back("output intent: not of GTS_PDFA1");
  if (pdf_bytes(tree.get(intent, "/OutputConditionIdentifier")).empty())
    faults.emplace_back("output intent: no /OutputConditionIdentifier");
  const auto reference = intent.value("/DestOutputProfile", "");
  if (!tree.streams.contains(reference)) return faults.emplace_back("output intent: no profile"), void();
  const auto fault = fault_of_profile(tree.data(reference), number_or(tree.get(tree.at(reference), "/N"), 0));
  if (!fault.empty()) faults.push_back("output intent: the profile " + fault);
}

}  // namespace

void check_catalog(const PdfTree& tree, PdfFaults& faults) {
  const auto& catalog = tree.catalog();
  if (!is_name(tree.get(catalog, "/Type"), "/Catalog")) faults.emplace_back("catalog: there is none");
  if (!is_true(tree.get(tree.get(catalog, "/MarkInfo"), "/Marked")))
    faults.emplace_back("catalog: /MarkInfo does not say that the file is tagged");
  if (is_true(tree.get(tree.get(catalog, "/MarkInfo"), "/Suspects")))
    faults.emplace_back("catalog: the tags are suspect");
  if (!is_language(pdf_bytes(tree.get(catalog, "/Lang"))))
    faults.emplace_back("catalog: /Lang is no language");
  if (!is_true(tree.get(tree.get(catalog, "/ViewerPreferences"), "/DisplayDocTitle")))
    faults.emplace_back("catalog: the title is not displayed");
  if (tree.get(catalog, "/StructTreeRoot").is_null()) faults.emplace_back("catalog: no tree of tags");
  check_intent(tree, faults);
}

}  // namespace vinhdanh::paper
