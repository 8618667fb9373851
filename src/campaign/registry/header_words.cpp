#include "campaign/registry/header_words.h"

#include <map>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>

#include "base/resource.h"
#include "campaign/registry/column_choice.h"

namespace vinhdanh::campaign::registry {
namespace {

using Words = std::map<std::string, std::vector<std::string>, std::less<>>;

struct Known {
  Words sheets;
  Words any;
  std::map<std::string, Words, std::less<>> fields;
};

Known read() {
  const auto text = base::resource("data/header_words.json");
  if (!text) throw std::logic_error("data/header_words.json is not part of the program");
  const auto value = nlohmann::json::parse(*text);
  return {value.at("sheets").get<Words>(), value.at("any").get<Words>(),
          value.at("fields").get<std::map<std::string, Words, std::less<>>>()};
}

const Known& known() {
  static const auto all = read();
  return all;
}

const std::vector<std::string>& find(const Words& words, std::string_view key) {
  static const std::vector<std::string> none;
  const auto found = words.find(key);
  return found == words.end() ? none : found->second;
}

}  // namespace

const std::vector<std::string>& words_of_sheet(const Sheet& layout) {
  return find(known().sheets, key_of(layout));
}

const std::vector<std::string>& words_of_field(const Sheet& layout, std::string_view field) {
  const auto own = known().fields.find(key_of(layout));
  if (own != known().fields.end())
    if (const auto& words = find(own->second, field); !words.empty()) return words;
  return find(known().any, field);
}

}  // namespace vinhdanh::campaign::registry
