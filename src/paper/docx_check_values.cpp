#include <algorithm>
#include <array>
#include <charconv>

#include "paper/docx_check_rules.h"

namespace vinhdanh::paper {

namespace {

using Name = std::string_view;

bool one_of(Name value, Name words) {
  if (value.empty() || value.find(' ') != Name::npos) return false;
  for (std::size_t at = 0; at <= words.size();) {
    const auto end = std::min(words.find(' ', at), words.size());
    if (words.substr(at, end - at) == value) return true;
    at = end + 1;
  }
  return false;
}

bool whole(Name value, long low, long high) {
  long parsed = 0;
  const auto result = std::from_chars(value.data(), value.data() + value.size(), parsed);
  return result.ec == std::errc() && result.ptr == value.data() + value.size() && parsed >= low &&
         parsed <= high;
}

bool hex_colour(Name value) {
  const auto hex = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
  };
  return value == "auto" || (value.size() == 6 && std::ranges::all_of(value, hex));
}

bool on_off(Name value) {
  return value.empty() || one_of(value, "1 0 true false on off");
}

constexpr long kPoints = 31'680;  // the longest length that Word knows, in twentieths of a point

struct ValueRule {
  Name element, attribute;
  bool (*fits)(Name);
};

constexpr std::array kRules = {
    ValueRule{"w:jc", "w:val",
              [](Name v) { return one_of(v, "left start center right end both distribute thaiDistribute"); }},
    ValueRule{"w:sz", "w:val", [](Name v) { return whole(v, 1, 3276); }},
    ValueRule{"w:szCs", "w:val", [](Name v) { return whole(v, 1, 3276); }},
    ValueRule{"w:color", "w:val", hex_colour},
    ValueRule{"w:shd", "w:fill", hex_colour},
    ValueRule{"w:b", "w:val", on_off},
    ValueRule{"w:i", "w:val", on_off},
    ValueRule{"w:outlineLvl", "w:val", [](Name v) { return whole(v, 0, 9); }},
    ValueRule{"w:gridSpan", "w:val", [](Name v) { return whole(v, 1, 63); }},
    ValueRule{"w:vMerge", "w:val", [](Name v) { return v.empty() || one_of(v, "restart continue"); }},
    ValueRule{"w:vAlign", "w:val", [](Name v) { return one_of(v, "top center both bottom"); }},
    ValueRule{"w:gridCol", "w:w", [](Name v) { return whole(v, 0, kPoints); }},
    ValueRule{"w:tcW", "w:w", [](Name v) { return whole(v, 0, kPoints); }},
    ValueRule{"w:tcW", "w:type", [](Name v) { return one_of(v, "dxa pct auto nil"); }},
    ValueRule{"w:tblW", "w:type", [](Name v) { return one_of(v, "dxa pct auto nil"); }},
    ValueRule{"w:spacing", "w:before", [](Name v) { return v.empty() || whole(v, 0, kPoints); }},
    ValueRule{"w:spacing", "w:after", [](Name v) { return v.empty() || whole(v, 0, kPoints); }},
    ValueRule{"w:ind", "w:firstLine", [](Name v) { return v.empty() || whole(v, 0, kPoints); }},
    ValueRule{"w:ind", "w:hanging", [](Name v) { return v.empty() || whole(v, 0, kPoints); }},
    ValueRule{"w:pgSz", "w:w", [](Name v) { return whole(v, 144, kPoints); }},
    ValueRule{"w:pgSz", "w:h", [](Name v) { return whole(v, 144, kPoints); }},
    ValueRule{"w:pgMar", "w:top", [](Name v) { return whole(v, -kPoints, kPoints); }},
    ValueRule{"w:pgMar", "w:left", [](Name v) { return whole(v, 0, kPoints); }},
    ValueRule{"w:fldChar", "w:fldCharType", [](Name v) { return one_of(v, "begin separate end"); }},
    ValueRule{"w:headerReference", "w:type", [](Name v) { return one_of(v, "default first even"); }},
    ValueRule{"w:br", "w:type", [](Name v) { return v.empty() || one_of(v, "page column textWrapping"); }},
    ValueRule{"wp:extent", "cx", [](Name v) { return whole(v, 1, 27'273'042'316'900L); }},
    ValueRule{"wp:docPr", "id", [](Name v) { return whole(v, 0, 4'294'967'295L); }},
};

bool may_be_missing(Name attribute) {
  return attribute == "w:type" || attribute == "w:fill";
}

}  // namespace

void check_values(const DocxPart& part, DocxFaults& faults) {
  for (const auto& node : all_elements(*part.xml)) {
    for (const auto& rule : kRules) {
      if (Name(node.name()) != rule.element) continue;
      const auto attribute = node.attribute(rule.attribute.data());
      const bool absent = !attribute && may_be_missing(rule.attribute);
      if (!absent && !rule.fits(attribute.value()))
        faults.push_back(part.name + ": " + rule.attribute.data() + "=\"" + attribute.value() + "\" at " +
                         way_to(node));
    }
  }
}

}  // namespace vinhdanh::paper
