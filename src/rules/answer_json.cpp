#include "rules/answer_json.h"

#include <nlohmann/json.hpp>

namespace vinhdanh::rules {
namespace {

using Json = nlohmann::ordered_json;

Json text_json(const Text& text) {
  return {{"vi", text.vi}, {"en", text.en}};
}

Json verdict_json(const Verdict& verdict) {
  Json criteria = Json::array();
  for (const auto& one : verdict.criteria)
    criteria.push_back({{"id", one.id}, {"value", code(one.value)}, {"reason", text_json(one.reason)}});
  Json missing = Json::array();
  Json missing_vi = Json::array();
  for (const auto& set : verdict.missing) {
    auto& en = missing.emplace_back(Json::array());
    auto& vi = missing_vi.emplace_back(Json::array());
    for (const auto& change : set) {
      en.push_back(change.text.en);
      vi.push_back(change.text.vi);
    }
  }
  return {{"id", verdict.id},
          {"overall", code(verdict.overall)},
          {"criteria", criteria},
          {"missing", missing},
          {"missing_vi", missing_vi}};
}

std::string dumped(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

void AnswerWriter::add(const Verdict& verdict) {
  results_ += results_.empty() ? "\n" : ",\n";
  results_ += dumped(verdict_json(verdict));
}

std::string AnswerWriter::finish() {
  Json rulings = Json::object();
  for (const auto& ruling : settled_.rulings) {
    if (ruling.written.empty())
      rulings[ruling.ruling->name] = nullptr;
    else
      rulings[ruling.ruling->name] = ruling.written;
  }
  const Json rules{
      {"name", settled_.rules->name}, {"version", settled_.rules->version}, {"hash", settled_.rules->hash}};
  return "{\"results\": [" + results_ + "],\n\"rulings\": " + dumped(rulings) +
         ",\n\"rules\": " + dumped(rules) + "}";
}

std::string answer_json(const Settled& settled, const std::vector<Verdict>& verdicts) {
  AnswerWriter writer(settled);
  for (const auto& verdict : verdicts) writer.add(verdict);
  return writer.finish();
}

}  // namespace vinhdanh::rules
