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

}  // namespace

std::string answer_json(const Settled& settled, const std::vector<Verdict>& verdicts) {
  Json results = Json::array();
  for (const auto& verdict : verdicts) results.push_back(verdict_json(verdict));
  Json rulings = Json::object();
  for (const auto& ruling : settled.rulings) {
    if (ruling.written.empty())
      rulings[ruling.ruling->name] = nullptr;
    else
      rulings[ruling.ruling->name] = ruling.written;
  }
  const Json rules{
      {"name", settled.rules->name}, {"version", settled.rules->version}, {"hash", settled.rules->hash}};
  const Json answer{{"results", results}, {"rulings", rulings}, {"rules", rules}};
  return answer.dump(2, ' ', false, Json::error_handler_t::replace);
}

}  // namespace vinhdanh::rules
