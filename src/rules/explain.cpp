#include "rules/explain.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace vinhdanh::rules {
namespace {

using base::Language;
using base::msg;
using Json = nlohmann::ordered_json;

const Criterion& criterion_of(const Settled& settled, std::string_view id) {
  return *std::ranges::find(settled.rules->criteria, id, &Criterion::id);
}

class Explanation {
 public:
  Explanation(const Settled& settled, const Verdict& verdict, Language language)
      : settled_(settled), verdict_(verdict), language_(language) {}

  std::string text() {
    line(0, verdict_.id + ": " + say(shown(verdict_.overall)));
    for (const auto& one : verdict_.criteria) criterion(one);
    if (!verdict_.missing.empty()) missing();
    rulings();
    line(0, say(msg("Rules: {0}, version {1} ({2}). The verdict is advice; people decide.",
                    settled_.rules->name, settled_.rules->version, settled_.rules->hash)));
    return std::move(out_);
  }

 private:
  void criterion(const CriterionVerdict& one) {
    const auto& rule = criterion_of(settled_, one.id);
    const auto source = shown(rule.citation, language_);
    line(0, "");
    line(0, one.id + " · " + say(shown(one.value)) + " · " + rule.text.in(language_) +
                (source.empty() ? "" : " (" + source + ")"));
    if (!one.reason.empty()) line(1, one.reason.in(language_));
    for (const auto& child : one.trace.children) trace(child, 1);
  }

  void trace(const TraceLine& one, int depth) {
    line(depth, "– " + one.text.in(language_) + " → " + say(shown(one.value)));
    for (const auto& child : one.children) trace(child, depth + 1);
  }

  void missing() {
    line(0, "");
    line(0, say(msg("What would make the difference, the most reachable first:")));
    for (const auto& set : verdict_.missing) {
      std::string facts;
      for (const auto& change : set) facts += (facts.empty() ? "" : "; ") + change.text.in(language_);
      line(1, "– " + facts);
    }
  }

  void rulings() {
    line(0, "");
    line(0, say(msg("Rulings in force:")));
    for (const auto& ruling : settled_.rulings) {
      auto text = ruling.ruling->question.in(language_) + " " +
                  (ruling.written.empty() ? say(msg("not taken")) : ruling.written);
      if (ruling.value >= 0)
        text += " – " + ruling.ruling->values[static_cast<std::size_t>(ruling.value)].text.in(language_);
      line(1, "– " + text);
    }
  }

  void line(int depth, const std::string& text) {
    out_ += std::string(static_cast<std::size_t>(depth) * 2, ' ') + text + "\n";
  }
  std::string say(const base::Message& message) const { return base::say(language_, message); }

  const Settled& settled_;
  const Verdict& verdict_;
  Language language_;
  std::string out_;
};

Json text_json(const Text& text) {
  return {{"vi", text.vi}, {"en", text.en}};
}

std::string_view what_code(Used::What what) {
  constexpr std::array<std::string_view, 6> kCodes{"evaluation",  "initiative", "topic",
                                                   "attestation", "discipline", "title"};
  return kCodes[static_cast<std::size_t>(what)];
}

Json used_json(const std::vector<Used>& all) {
  Json out = Json::array();
  for (const auto& used : all) {
    Json one{{"what", what_code(used.what)}};
    if (!used.id.empty()) one["id"] = used.id;
    if (used.year != 0) one["year"] = used.year;
    one["value"] = code(used.value);
    out.push_back(std::move(one));
  }
  return out;
}

Json trace_json(const TraceLine& line) {
  Json out{{"text", text_json(line.text)}, {"value", code(line.value)}};
  if (!line.used.empty()) out["used"] = used_json(line.used);
  if (line.children.empty()) return out;
  auto& children = out["children"] = Json::array();
  for (const auto& child : line.children) children.push_back(trace_json(child));
  return out;
}

Json criterion_json(const Settled& settled, const CriterionVerdict& one) {
  const auto& rule = criterion_of(settled, one.id);
  const Json citation{{"document", rule.citation.document},
                      {"article", rule.citation.article},
                      {"clause", rule.citation.clause},
                      {"unconfirmed", rule.citation.unconfirmed}};
  return {{"id", one.id},
          {"value", code(one.value)},
          {"text", text_json(rule.text)},
          {"citation", citation},
          {"reason", text_json(one.reason)},
          {"used", used_json(one.used)},
          {"trace", trace_json(one.trace)}};
}

}  // namespace

std::string explain(const Settled& settled, const Verdict& verdict, Language language) {
  return Explanation(settled, verdict, language).text();
}

std::string explain_json(const Settled& settled, const Verdict& verdict) {
  Json out{{"id", verdict.id},
           {"overall", code(verdict.overall)},
           {"criteria", Json::array()},
           {"missing", Json::array()}};
  for (const auto& one : verdict.criteria) out["criteria"].push_back(criterion_json(settled, one));
  for (const auto& set : verdict.missing) {
    auto& facts = out["missing"].emplace_back(Json::array());
    for (const auto& change : set) facts.push_back(text_json(change.text));
  }
  auto& rulings = out["rulings"] = Json::array();
  for (const auto& ruling : settled.rulings)
    rulings.push_back({{"name", ruling.ruling->name},
                       {"value", ruling.written},
                       {"question", text_json(ruling.ruling->question)}});
  out["rules"] = {
      {"name", settled.rules->name}, {"version", settled.rules->version}, {"hash", settled.rules->hash}};
  return out.dump(2, ' ', false, Json::error_handler_t::replace);
}

base::Message shown(Value value) {
  switch (value) {
    case Value::kMet:
      return msg("met");
    case Value::kNotMet:
      return msg("not met");
    case Value::kNotApplicable:
      return msg("not applicable");
    case Value::kUnknown:
      break;
  }
  return msg("not yet known");
}

base::Message shown(Overall overall) {
  if (overall == Overall::kEligible) return msg("eligible");
  return overall == Overall::kNotEligible ? msg("not eligible") : msg("not yet decided");
}

std::string shown(const Citation& citation, Language language) {
  auto out = citation.document;
  for (const auto* part : {&citation.article, &citation.clause}) {
    if (!part->empty()) out += ", " + *part;
  }
  if (citation.unconfirmed) out += ", " + base::say(language, msg("unconfirmed: check before use"));
  return out;
}

}  // namespace vinhdanh::rules
